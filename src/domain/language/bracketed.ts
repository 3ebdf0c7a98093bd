/**
 * Recognition of a remark among colleagues that stands in brackets. Brackets that inform the client (taxes, opening hours, prices, distances,
 * shipping) are none; in doubt the whole text in brackets is one, and a line among others only where it speaks of somebody.
 */
import { tokensOf } from "../text/phrases.ts";
import { isCourtesy } from "./courtesy.ts";
import { OF_THIS_CLIENT } from "./of-a-client.ts";

const BRACKETS: Record<string, string> = { "(": ")", "[": "]" };
/** A word or an old picture in brackets, "(risas)", "(y)", is no remark. */
const FEWEST_WORDS = 2;
/** What may stand before or after brackets without being said: markup, emoji, blanks, stops. */
const AROUND = /^[^\p{L}\p{N}()[\]]+|[^\p{L}\p{N}()[\]]+$/gu;
const LINES = /[\n\r\u2028\u2029]+/u;

/** What colleagues say of a client: payments, behaviour, what was done with them or shall be. Over folded words. */
const OF_SOMEBODY = new RegExp(
  [
    "(?:no|nunca|nao|jamas|tampoco) (?:(?:me|nos|te|se|l[oae]s?) )*(?:pag|contest|respond|entiend|atiend|cobr|des|d[ei]ga|dig|llam|mand|vuelv|quier|sab|deja|hac|vien|vino|abon)\\p{L}*",
    "paga (?:tarde|mal|cuando|nunca|siempre|poco|solo)|(?:ya|nunca|recien|todavia) pago|pago (?:ayer|hoy|tarde|anoche|la mitad)",
    "deb(?:e|en|ia|io|emos)|deudas?|deudor\\p{L}*|adeud\\p{L}*|moros[oa]s?|mora|impag\\p{L}*|atrasad[oa]s?|vencid[oa]s?|incobrable|clearing|veraz",
    "(?:el|la|al|del?|otr[oa]|un|una|mi|buen|mal) client[ea]|client[ea] (?:pesad|dificil|nuev|viej|moros|complicad|enoj|buen|mal)\\p{L}*",
    "pesad[oa]s?|insoportable|loc[oa]|chant[ao]s?|mentiros[oa]|miente|estaf\\p{L}*|amenaz\\p{L}*|denunci\\p{L}*|quej\\p{L}*|enojad[oa]|caliente|furios[oa]|hincha\\p{L}*|bolud[oa]|pelotud[oa]|tarad[oa]|idiota|rompe\\p{L}*|hdp|amargad[oa]|maleducad[oa]|borrach[oa]",
    "ojo|cuidado|intern[oa]|entre nosotros|equipo nuestro|para vos|avisame|fijate que|acordate|che",
    "(?:le|les) (?!queda|quedan|llega|llegan|sale|salen|conviene|cuesta|corresponde|incluye|enviamos|llevamos|mandamos|avisamos|instalamos)\\p{L}+",
    "lo (?!que|mismo|unico|de )\\p{L}+[aeio]",
    "\\p{L}{2,}(?:ar|er|ir)(?:se)?l[eoa]s?|\\p{L}*(?:br|c|j|s|t|g|d)[aei]les?",
    "(?:el|ella|este|esta|ese|esa) (?:no|ya|dice|dijo|quiere|tiene|vive|viene|siempre|se|es|anda|paga|llamo|debe)",
    "(?:tiene|tenia|tuvo|vive|viene|vino|dice|dijo|quiere|queria|pidio|llamo|grito|insulto|reclama|reclamo|cortamos|cortar|suspend\\p{L}*|dar de baja|dio de baja|baja|jode|sospech\\p{L}*|robo|robaron)",
    "siempre (?:lo mismo|igual|hace|dice|llama|paga|llega)|otra vez|de nuevo (?:el|la|est)\\p{L}*|de siempre",
  ]
    .map((one) => `(?:^| )(?:${one})(?= |$)`)
    .concat(
      OF_THIS_CLIENT,
      "^(?:y )?(?:es|esta|era|estaba|anda|sigue) (?!incluid|gratis|sin |opcional|disponible|abiert|a |en |de |\\d)",
    )
    .join("|"),
  "u",
);
/** What brackets tell the client. */
const INFORMS = new RegExp(
  [
    "iva|impuestos?|tax|vat|imposto|inclu\\p{L}*|percepcion(?:es)?",
    "(?:sin|con|mas|no) (?:costo|cargo|interes|intereses|recargo|compromiso|turno|demora|envio|factura|instalacion|descuento|garantia|iva)|gratis|gratuit[oa]s?|free|bonificad[oa]s?|garantia",
    "lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|habiles|corrido|horarios?|segunda|sexta|monday|friday",
    "de \\d+ a \\d+|\\d+ ?(?:hs?|hrs?|horas?|min|minutos?|dias?|semanas?|km|kms|kilometros?|m|mts|metros|cuadras?|mb|mbps|megas?|gb|cuotas?|pesos|dolares|usd|ars|reais|unidades|litros|kg|cm)",
    "\\$|%|\\d+hs?|\\d+km|\\d+mb|precio|valor|final|contado|efectivo|transferencia|tarjetas?|debito|credito|mensual(?:es)?|anual(?:es)?|por (?:mes|dia|unidad|persona|hora)|promo|promocion|desde|a partir",
    "envios?|entregas?|retiro|domicilio|despacho|delivery|shipping|frete|stock|cuadras?|esquina|frente a|al lado de|entre \\p{L}+ y|planta (?:alta|baja)|piso|local",
    "aprox|aproximad\\p{L}*|opcional(?:es)?|por ejemplo|ejemplo|ver (?:foto|imagen|adjunto)|adjunt[oa]|color(?:es)?|talles?|medidas?|modelos?",
  ]
    .map((one) => `(?:^| )(?:${one})(?= |$)`)
    // Offered to whoever reads it, and nothing else: "(si querés)".
    .concat(
      "^(?:si (?:queres|quieres|quiere|podes|puedes|puede|preferis|prefiere|gustas?|te (?:sirve|parece|queda bien))|cuando (?:quieras|quiera|puedas|pueda|gustes?)|se quiser|if you (?:want|like))$",
    )
    .join("|"),
  "u",
);

/** Whether a text, or a line of it, is a remark among colleagues in brackets; a courtesy, such as "(gracias por esperar)", is none. */
export function isBracketed(text: string): boolean {
  const whole = inBrackets(text);
  if (whole !== null) return isRemark(whole);
  const lines = text.split(LINES).filter((line) => /[\p{L}\p{N}]/u.test(line));
  const inside = lines.map(inBrackets);
  // Nothing but lines in brackets is judged like one pair; among other lines only what speaks of somebody is meant.
  if (lines.length > 0 && inside.every((one) => one !== null)) return inside.some(isRemark);
  return inside.some((one) => one !== null && isLongEnough(one) && speaksOfSomebody(one));
}

/** What stands in the one pair of brackets that a text is, whatever emoji and markup are around; null = it is not one pair. */
function inBrackets(text: string): string | null {
  const said = text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "").replace(AROUND, "");
  const close = BRACKETS[said[0] ?? ""];
  if (close === undefined || said.at(-1) !== close) return null;
  const inside = said.slice(1, -1);
  // "(1) reiniciar (2) probar": the first bracket is closed before.
  return /^[^()[\]]*[)\]]/u.test(inside) ? null : inside;
}

function isRemark(inside: string): boolean {
  if (!isLongEnough(inside) || isCourtesy(inside)) return false;
  return speaksOfSomebody(inside) || !INFORMS.test(tokensOf(inside).join(" "));
}

const isLongEnough = (inside: string): boolean =>
  tokensOf(inside).filter((word) => /\p{L}/u.test(word)).length >= FEWEST_WORDS;

const speaksOfSomebody = (inside: string): boolean => OF_SOMEBODY.test(tokensOf(inside).join(" "));
