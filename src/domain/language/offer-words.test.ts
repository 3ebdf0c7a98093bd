import { describe, expect, it } from "vitest";
import { agreementIn, answerToOffer, mayAnswerOffer } from "./claim-words.ts";

describe("Words in a room that got another case after the offer of #2 (Pedro)", () => {
  const offer = { number: 2, name: "Pedro Gómez" };

  it.each([
    "sí",
    "si lo tomo",
    "Sí, dame el de Pedro",
    "dame el de Pedro",
    "quiero el 2",
    "#2",
    "dale",
    "ok",
    "sí, pasame el otro",
    "lo tomo",
    "dámelo",
    "tomo a Pedro",
  ])("may answer it: %j", (text) => expect(mayAnswerOffer(text, offer)).toBe(true));

  it.each([
    "¿sí?",
    "no",
    "ya lo veo",
    "sí, ya va el técnico",
    "dame un minuto",
    "dame el número de cliente",
    "ya voy",
    "quiero ver el router",
    "7",
    "hola Pedro, soy Ana",
    "",
  ])("are for the client: %j", (text) => expect(mayAnswerOffer(text, offer)).toBe(false));
});

describe("Words that quote nothing after an offer or ¿Lo tomás?", () => {
  it.each([
    "sí",
    "Sii",
    "yo",
    "dale sí",
    "lo agarro",
    "yo lo agarro",
    "si lo agarro",
    "me lo llevo",
    "si quiero",
    "si, pasamelo",
    "damelo",
    "buenísimo, sí",
    "si porfa",
    "✋",
  ])("accept it: %j", (text) =>
    expect([agreementIn(text), answerToOffer(text, 2)]).toEqual(["accepts", "accepts"]),
  );

  it.each(["ok", "dale", "perfecto", "listo", "👍", "ok gracias", "bueno", "va"])(
    "may agree with something else: %j",
    (text) => expect(agreementIn(text)).toBe("unclear"),
  );

  it.each([
    "no",
    "¿damelo?",
    "si quiero que venga",
    "pasamelo mañana",
    "gracias",
    "buenisimo",
    "lo agarró beto",
    "",
  ])("accept nothing: %j", (text) => expect(agreementIn(text)).toBe("none"));
});
