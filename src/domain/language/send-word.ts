/** Parser for the word by which an agent lets held words leave: "mandalo". A yes is none: it may answer what else was asked. */
import { foldText } from "../text/fold.ts";
import { compileList, isMadeOf, tokensOf, type Vocabulary } from "../text/phrases.ts";

const send: Vocabulary = {
  core: compileList(`
    manda/mandalo/mandala/mandale/mandaselo/mandasela/mandar/mandarlo/mandarla/mandarselo/mande,
    envia/envialo/enviala/enviale/enviaselo/enviasela/enviar/enviarlo/enviarla/enviarselo/envie/envie-o, send`),
  filler: compileList(
    "si/sip/sim/yes/dale/ok/ya/che/por/favor/porfa/asi/nomas/como/esta/tal/igual/al/cliente/it/please/gracias",
  ),
};

/** Whether a reply says nothing but that something shall be sent: "mandalo", "sí, mandáselo". A question never does. */
export const saysSend = (text: string): boolean =>
  !/[?¿]/u.test(foldText(text)) && isMadeOf(tokensOf(text), send);
