/**
 * Parser for answers that begin with a yes or no and are plainly to a client while our question about held words stands: whoever is called
 * "señora", or is promised something ("sí, te aviso"), is not us. Only what is made of such words counts, so nothing internal is among them.
 */
import { compileList, isMadeOf, tokensOf, type Vocabulary } from "../text/phrases.ts";
import { isQuestion } from "./ready.ts";

const toClient: Vocabulary = {
  core: compileList(`
    senor/senora/senorita/doctor/doctora/dr/dra, te [lo/la/los/las] paso/mando/envio/aviso/llamo/escribo/confirmo/explico/cuento/ayudo/espero/averiguo/consulto/reviso/busco/agendo,
    te voy a pasar/mandar/enviar/avisar/llamar/escribir/confirmar/explicar/ayudar,
    [el/la/un/una/tu/su/los] tecnico/tecnica/tecnicos/instalador/cadete/repartidor/camion/pedido/paquete/envio/servicio/visita [ya] va/van/pasa/pasan/llega/llegan/sale/salen/salio/llego/viene/vienen,
    ya salio/sale/llego/llega/llegaron/salieron, son/es/sale/salen/cuesta/cuestan/vale/valen [$] #,
    disculpa/disculpe/disculpas/perdon/perdona/perdone la/por demora/molestia/espera/tardanza, disculpa/disculpe/disculpas/perdon/perdona/perdone por la demora/molestia/espera/tardanza,
    no te preocupes, no se preocupe, no hay problema/drama, [quedate] tranquila/tranquilo/tranqui, nos vemos`),
  filler: compileList(`
    s/si/sip/sisi/no/nop/dale/ok/okey/claro/eso/exacto/bueno/listo/ya/ahi/ahora/hoy/enseguida/luego/despues/gracias/perdon/disculpe/va/voy,
    en seguida, en un/unos rato/ratito/momento/momentito/minuto/minutos/segundo/segundos, mas tarde, a la tarde/noche/manana, por la tarde/noche/manana, por supuesto, como no, con gusto, de nada,
    por aca/privado/mail/correo/whatsapp, por favor, buen dia, buenas tardes/noches, todavia no, aun no,
    manana/pasado/lunes/martes/miercoles/jueves/viernes/sabado/domingo, el/este lunes/martes/miercoles/jueves/viernes/sabado/domingo, a la/las # [hs/horas], pesos/$, con iva, por mes,
    el/la/un/una/los/las/tu/su link/enlace/numero/alias/cbu/comprobante/factura/precio/precios/presupuesto/detalle/datos/ubicacion/direccion/foto/fotos/pdf/archivo/codigo/turno`),
};

/** Whether such an answer is plainly to the client: "sí, señora", "sí, te paso el link". */
export const speaksToClient = (text: string): boolean =>
  !isQuestion(text) && isMadeOf(tokensOf(text), toClient);
