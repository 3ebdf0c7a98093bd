import { describe, expect, it } from "vitest";
import { beginsWithSend, saysForClient, saysSend } from "./send-word.ts";

describe("The word that lets held words leave", () => {
  it.each([
    "mandalo",
    "Mandalo.",
    "MÁNDALO",
    "mandáselo",
    "sí, mandalo",
    "dale mandáselo",
    "enviar",
    "envialo por favor",
    "mandalo así nomás",
    "send",
    "send it",
    "envia",
    "sim, envie",
    "mandalo 👍",
    "mandalo 🙏🏽",
    "👍 mandalo",
    "mandalo ❤️",
    "mandalooo",
    "mandaloo",
    "MANDALOOOO!!!",
    "mandlao",
    "madnalo",
    "mandalp",
    "mandasselo",
    "envilao",
    "mandalo ahora",
    "mandalo ya",
    "bueno mandalo",
    "listo, mandalo",
    "okey mandalo",
    "sisi mandalo",
    "sii mandalo",
    "siii, mandalo",
    "claro mandalo",
    "mandalo tal cual",
    "mandalo como está",
    "mandalo xfa",
    "mandalo x favor",
    "envialo xfavor",
    "mandaselo a ella",
    "mandáselo a él",
    "mandaselo a la clienta",
    "mandalo al cliente",
    "mandale eso",
    "mandá ese mensaje",
    "mandalo, es para el cliente",
    "podés mandarlo",
    "manda isso",
    "pode mandar",
    "pode enviar pra ela",
    "manda assim mesmo",
    "go ahead and send",
    "go ahead and send it please",
    "yes, send it to her",
    "send it as is",
  ])("is %j", (text) => {
    expect(saysSend(text)).toBe(true);
    expect(beginsWithSend(text)).toBe(false);
  });

  it.each([
    "sí",
    "dale",
    "ok",
    "no",
    "👍",
    "¿mandalo?",
    "no lo mandes",
    "no mandalo",
    "mandalo no",
    "mandame la dirección",
    "mandámelo",
    "mandado",
    "enviado",
    "mandato",
    "ya mandé",
    "ya envie",
    "te lo mando ya",
    "ahora lo mando",
    "lo mandaron a reparar",
    "a ella",
    "es para el cliente",
    "eso",
    "",
  ])("is not %j", (text) => expect(saysSend(text)).toBe(false));

  it.each([
    "mandalo mañana",
    "mandalo por mail mañana",
    "mandalo a reparar",
    "manda foto",
    "mandale un saludo",
    "mandalo vos cuando puedas",
    "mandalo 👎",
    "mandalo ❌",
    "send me the invoice",
    "dale, mandalo cuando puedas",
    "mandalo, no lo mandes",
  ])("begins %j, which may be for the client", (text) => {
    expect(saysSend(text)).toBe(false);
    expect(beginsWithSend(text)).toBe(true);
  });

  it.each([
    "no lo mandes",
    "mandame la dirección",
    "te lo mando ya",
    "¿mandalo por mail?",
    "ya mandé todo",
    "Hola",
  ])("does not begin %j", (text) => expect(beginsWithSend(text)).toBe(false));
});

it.each([
  "es para el cliente",
  "Sí, era para la clienta",
  "eso era para mi cliente",
  "era pro cliente",
  "it was for the client",
])("%j says that held words were for the client", (text) => expect(saysForClient(text)).toBe(true));

it.each([
  "no era para el cliente",
  "no, era para el cliente",
  "¿es para el cliente?",
  "para el cliente",
  "al cliente",
  "era para ella",
  "era para el cliente de Beto",
  "es para el cliente, cobrale",
  "mandalo",
])("%j does not, or may say something else", (text) => expect(saysForClient(text)).toBe(false));
