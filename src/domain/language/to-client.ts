/**
 * Parser for answers that begin with a yes or no and are plainly to a client while our question about held words stands: whoever is called
 * "señora", or is promised something ("sí, te aviso"), is not us. Only what is made of such words counts, so nothing internal is among them.
 */
import { compileList, isMadeOf, tokensOf, type Vocabulary } from "../text/phrases.ts";
import { isQuestion } from "./ready.ts";

const toClient: Vocabulary = {
  core: compileList(`
    senor/senora/senorita/doctor/doctora/dr/dra, te [lo/la/los/las] paso/mando/envio/aviso/llamo/escribo/confirmo/explico/cuento/ayudo/espero/averiguo/consulto/reviso/busco/agendo,
    te voy a pasar/mandar/enviar/avisar/llamar/escribir/confirmar/explicar/ayudar`),
  filler: compileList(`
    s/si/sip/sisi/no/nop/dale/ok/okey/claro/eso/exacto/bueno/listo/ya/ahi/ahora/hoy/enseguida/luego/despues/gracias/perdon/disculpe/va/voy,
    en seguida, en un/unos rato/ratito/momento/momentito/minuto/minutos/segundo/segundos, mas tarde, a la tarde/noche/manana, por la tarde/noche/manana, por supuesto, como no, con gusto, de nada,
    por aca/privado/mail/correo/whatsapp, por favor, buen dia, buenas tardes/noches, todavia no, aun no,
    el/la/un/una/los/las/tu/su link/enlace/numero/alias/cbu/comprobante/factura/precio/precios/presupuesto/detalle/datos/ubicacion/direccion/foto/fotos/pdf/archivo/codigo/turno`),
};

/** Whether such an answer is plainly to the client: "sí, señora", "sí, te paso el link". */
export const speaksToClient = (text: string): boolean =>
  !isQuestion(text) && isMadeOf(tokensOf(text), toClient);
