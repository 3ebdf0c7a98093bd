/**
 * Parser for the word by which an agent lets held words leave: "mandalo". A yes is none: it may answer what else was asked.
 * Who writes more than courtesies with it ("mandalo a reparar", "mandalo mañana por mail") may speak to the client: that is none either.
 */
import { editDistance, foldText } from "../text/fold.ts";
import { compileList, isMadeOf, lengthAt, tokensOf, type Vocabulary } from "../text/phrases.ts";

const WORDS = `
  manda/mandalo/mandala/mandale/mandaselo/mandasela/mandar/mandarlo/mandarla/mandarle/mandarselo/mandarsela/mande/mandelo/mandeselo,
  envia/envialo/enviala/enviale/enviaselo/enviasela/enviar/enviarlo/enviarla/enviarle/enviarselo/enviarsela/envie/envielo,
  mandao/mandalhe, send`;

/** Written without double letters, as every text is read. */
const send: Vocabulary = {
  core: compileList(WORDS),
  filler: compileList(`
    s/si/sip/sisi/sim/yes/yep/dale/ok/okey/okay/oki/oka/ya/che/bueno/listo/claro/perfecto/obvio/exacto/genial/eh/ah/vos/porfa/porfis/xfa/xfavor/plis/pls/plz/please,
    por/x favor, favor, gracias, asi/igual/ahora/nomas/mismo/todo/tal/cual/tambien, como esta, tal como esta, de una, entonces,
    eso/esto/ese/este/iso/isto/it/this/that, lo/la de antes, ese/este/el mensaje/texto,
    [es] al cliente, [es/era] a/para/pa el/ella/ele/ela/ellos, [es/era] a/para/pa el/la/mi cliente/clienta, [es/era] pra/pro/ao ele/ela/cliente, [es/era] para o/a cliente,
    podes/puedes/pode/podem/podrias, vai/va, o, e/y, agora/asim/mesmo, to her/him/them, to the client/customer, go ahead [and], you can, just/now/then, as is/it [is]`),
};

/** Signs that say no more than a courtesy. */
const COURTEOUS = new Set(
  "👍 🙏 👌 ✅ 🙂 😊 😉 😀 😁 😃 😄 😅 🤗 ❤ 💪 🙌 📩 📤 ✉ 👏 🆗 🤝 ✌ 😬 🥰 😘".split(" "),
);
const OWN = new Set(WORDS.split(/[\s/,]+/u).filter((word) => word !== ""));
const LONG = 6;
const LONG_OWN = [...OWN].filter((word) => word.length >= LONG);
/** A form of its own, which says something else: "mandado", "mandamelo". */
const OTHER_FORM =
  /^(?:mand|envi)(?:a[ns]?|e[ns]?|o|ar|aron|amos|aban?|aste|ando|ad[oa]s?|ara|ato)(?:me|te|nos|se|les?|l[oa]s?)*$/u;

/** "Mandlao", "madalo": one slip in a long word. */
function unslipped(word: string): string {
  if (word.length < LONG || OWN.has(word) || OTHER_FORM.test(word)) return word;
  return LONG_OWN.find((one) => editDistance(word, one, 1) <= 1) ?? word;
}

const readWords = (text: string): string[] =>
  tokensOf(text)
    .filter((word) => !COURTEOUS.has(word))
    .map((word) => unslipped(word.replace(/(\p{L})\1+/gu, "$1")));

/** "Ya mandé", "ya envié": it was sent, by its author. */
const TELLS_OF_SENDING = /mandé|envié/iu;
const TOLD = /\bya (?:mande|envie)\b/u;

function mayOrder(text: string): boolean {
  const folded = foldText(text);
  return !/[?¿]/u.test(folded) && !TELLS_OF_SENDING.test(text.normalize("NFC")) && !TOLD.test(folded);
}

/** Whether a reply says nothing but that something shall be sent: "mandalo 👍", "sí, mandáselo a ella". A question never does. */
export const saysSend = (text: string): boolean => mayOrder(text) && isMadeOf(readWords(text), send);

/** Whether it begins with that word and goes on with something else, for whomever: "mandalo por mail mañana". */
export function beginsWithSend(text: string): boolean {
  if (!mayOrder(text) || saysSend(text)) return false;
  const words = readWords(text);
  const isFiller = (word: string): boolean => send.filler.some((phrase) => lengthAt([word], 0, phrase) === 1);
  const first = words.find((word) => !isFiller(word));
  return first !== undefined && OWN.has(first);
}

const forClient: Vocabulary = {
  core: compileList(`
    es/era/eran/fue/va/iba para/pa el/la/mi/ese/esa/este/esta cliente/clienta, va/iba al/a cliente/clienta, va/iba a la clienta, era pro/pra/ao cliente, era para o/a cliente, [it] was/is for the client/customer`),
  filler: compileList(
    "s/si/sip/sisi/sim/yes/dale/ok/okey/ya/che/claro/obvio/exacto/bueno/perdon/gracias/eso/esto/ese/este/el/mensaje/texto/it, por favor/fa",
  ),
};

/** Whether a reply to our question says what we asked: that the words were for the client. It sends them as our word does. */
export const saysForClient = (text: string): boolean =>
  !/[?¿]/u.test(foldText(text)) && isMadeOf(readWords(text), forClient);
