import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companions, courtesies } from "./courtesy-lexicon.ts";
import { isCourtesy } from "./courtesy.ts";
import { phrasesOf } from "../text/phrases.ts";

describe("Only a courtesy", () => {
  it.each([
    "gracias",
    "Gracias!",
    "muchas gracias!!",
    "MUCHAS GRACIAS",
    "graciasss",
    "graicas",
    "grasias",
    "ok",
    "Ok.",
    "okk",
    "okey",
    "oki",
    "dale",
    "daleee",
    "dale dale",
    "👍",
    "👍🏽",
    "👍👍👍",
    "🙏",
    "❤️",
    "❤️‍🔥",
    "☺️",
    "🙏🏻🙏🏻",
    "genial, gracias",
    "listo, mil gracias",
    "Listo!",
    "perfecto",
    "Buenísimo",
    "buenisimooo!!",
    "joya",
    "bárbaro",
    "de una",
    "impecable, muchas gracias",
    "Sos un genio!",
    "son unos genios, gracias por todo",
    "no, gracias",
    "No gracias, eso es todo",
    "nada más, gracias",
    "ok gracias, cualquier cosa les aviso",
    "gracias, que tengas buen día",
    "Gracias! Buenas noches",
    "muchas gracias por la ayuda 😊",
    "gracias por su atención",
    "ya funciona, gracias",
    "ya quedó solucionado, gracias!",
    "listo ya anda perfecto gracias",
    "jajaja gracias",
    "jajaj",
    ":)",
    "gracias :)",
    "ok 👌",
    "dale, buenísimo",
    "De nada",
    "igualmente",
    "chau, gracias",
    "hasta luego",
    "thanks",
    "Thank you so much!",
    "thx",
    "great, thanks",
    "obrigado",
    "Muito obrigada!",
    "valeu",
    "beleza",
    "sí, perfecto",
    "sí, gracias",
    "entendido",
    "muy amable",
    "te agradezco",
    "excelente, gracias",
    "\u200egracias\u200e",
    "*Gracias*",
    "buenas tardes, gracias",
    "Buenas noches, muchas gracias",
    "gracias por la buena onda",
    "todo bien gracias",
    "Perfecto!! Gracias!! 🙌🙌",
    "gracias amigo",
    "cool",
    "😂😂",
    "Gracias!! Ya me anda todo joya",
    "ya me funciona todo perfecto",
    "ya volvió",
    "ya me volvió el internet, gracias",
    "ahora sí tengo internet, gracias!",
    "excelente atención!!",
    "muy buena atención",
    "buenas tardes, que tengan buen finde",
    "Buen finde!",
    "buenas noches, que descansen",
    "Dios los bendiga 🙏",
    "que Dios la bendiga",
    "dale, aviso cualquier cosa",
    "ok, les aviso",
    "listo, cualquier cosa les aviso",
  ])("%j", (text) => {
    expect(isCourtesy(text)).toBe(true);
  });
});

describe("More than a courtesy", () => {
  it.each([
    "",
    "   ",
    "gracias, pero sigue sin andar",
    "ok y cuándo vienen?",
    "ok y cuando vienen",
    "gracias?",
    "ok?",
    "¿ok",
    "hola",
    "Hola, buen día",
    "buenas",
    "Buenas tardes",
    "buen día",
    "no",
    "no anda",
    "no listo",
    "sí",
    "gracias por nada",
    "gracias por la demora",
    "ok espero",
    "dale, avisame",
    "ok pero urgente",
    "listo ya pagué",
    "gracias, otra consulta",
    "perfecto, ¿a qué hora?",
    "ok 1042",
    "1",
    "gracias 2",
    "👎",
    "😡",
    "gracias 😡",
    "🙄",
    "ok :(",
    "gracias :/",
    "❓",
    "👍❓",
    "gracias. Ahora no tengo internet",
    "ok, y la factura",
    "dale mandame el link",
    "genial, quiero contratar",
    "todo mal",
    "no esta bien",
    "no quedó solucionado",
    "no funciona, gracias",
    "ya no anda, gracias",
    "bueno, necesito otra cosa",
    "gracias $500",
    "gracias @pedro",
    "https://ok.com",
    "ok/no",
    "soporte",
    "ventas",
    "y",
    "muy",
    "de nuevo",
    "por favor",
    "ayuda gracias",
    "gracias！？",
    "ok؟ no",
    "quiero dar las gracias a Juan",
    "buenas, todo bien",
    "buen día, muy bien",
    "perfecto no",
    "no perfecto",
    "ya volvió a cortarse",
    "ya me anda lento",
    "ya volvió el problema",
    "ya no tengo internet, gracias",
    "tengo internet",
    "volvió",
    "buenas tardes, ya me anda mal",
    "buen fin de semana para qué",
    "mala atención",
    "que tengan vergüenza",
    "dale, aviso que sigue igual",
    "aviso",
    "gracias por todo Ana",
  ])("%j", (text) => {
    expect(isCourtesy(text)).toBe(false);
  });

  it.each([
    ["buenisimo, muchas gracias por todo Ana", true],
    ["Gracias Ana!!", true],
    ["gracias, ana paula 😊", true],
    ["Ana", false],
    ["Ana 👍", false],
    ["Ana, gracias pero sigue igual", false],
    ["ok Ana?", false],
  ])("%j, where Ana Paula may be thanked: %s no more", (text, isOne) => {
    expect(isCourtesy(text, new Set(["ana", "paula"]))).toBe(isOne);
  });

  it("is never true of a text with a question mark", () => {
    const polite = fc.constantFrom("gracias", "ok", "dale", " ", "👍", "!", ",", "listo", "perfecto");
    fc.assert(
      fc.property(
        fc.array(polite),
        fc.array(polite),
        fc.constantFrom("?", "¿", "？"),
        (before, after, mark) => {
          expect(isCourtesy([...before, mark, ...after].join(" "))).toBe(false);
        },
      ),
    );
  });

  it("is never true of a text with a word of a request", () => {
    const request = fc.constantFrom(
      "pero",
      "necesito",
      "cuando",
      "internet",
      "sigue",
      "factura",
      "quiero",
      "problema",
      "ayuda",
      "123",
    );
    const polite = fc.constantFrom("gracias", "ok", "dale", "👍", "muchas gracias", "listo");
    fc.assert(
      fc.property(fc.array(polite), request, fc.array(polite), (before, word, after) => {
        expect(isCourtesy([...before, word, ...after].join(" "))).toBe(false);
      }),
    );
  });
});

describe("The list of courtesies", () => {
  it.each([...phrasesOf(courtesies), ...phrasesOf(companions)])(
    "%j is written as words are compared: folded, no letter twice in a row",
    (pattern) => {
      expect(pattern).toMatch(/^(?:(?!([a-z])\1)[a-z[\]/ ])+$/u);
    },
  );
});
