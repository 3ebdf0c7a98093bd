import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuestion, isReady, isYes } from "./ready.ts";

describe("Saying one is ready", () => {
  it.each([
    "LISTO",
    "listo",
    "Listo!",
    "LISTO.",
    "lísto",
    "Lista",
    "Listo 👍",
    "👍 listo",
    "ya estoy listo",
    "listo bot",
    "Listoooo",
    "listo, gracias",
    "*LISTO*",
    "_listo_",
    "\u200eListo",
    "l i s t o".replaceAll(" ", ""),
    "lito",
    "lisot",
    "litso",
    "ok listo ✅",
    "Listo, soy Ana de soporte",
    "ＬＩＳＴＯ",
    "si, ya esta listo",
    "LISTO\n",
    "ready",
  ])("%j", (text) => {
    expect(isReady(text)).toBe(true);
  });

  it.each([
    "",
    "no estoy listo",
    "todavía no estoy listo",
    "¿listo?",
    "listo?",
    "cuando esté listo aviso",
    "estaré listo en 5 minutos",
    "casi listo",
    "lista de precios",
    "ok",
    "👍",
    "hola",
    "no",
    "le falta poco para estar listo",
    "¿cómo hago para decir listo?",
    "gusto",
    "visto",
    "ya te paso la lista con todos los datos que me pediste ayer",
    "el cliente que atendimos ayer dijo que estaba todo bien y que ya tenía listo el módem",
  ])("%j does not", (text) => {
    expect(isReady(text)).toBe(false);
  });
});

describe("A question", () => {
  it.each([
    "?",
    "lo tomo?",
    "lo tomo? ",
    "¿lo tomo?",
    "lo tomo? 🤔",
    "lo tomo?!",
    "lo tomo ❓",
    "¿quién lo tiene",
    "lo tomo？",
    "ok?\n",
    "(lo tomo?)",
    "*¿lo tomo?*",
    "Hola. ¿es de ayer?",
  ])("%j is one", (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each(["", "lo tomo", "¿quién es? bueno, lo tomo", "¿Lo tomás? sí", "!", "👍", "? lo tomo"])(
    "%j is none",
    (text) => {
      expect(isQuestion(text)).toBe(false);
    },
  );

  it("is whatever ends in a question mark", () => {
    fc.assert(fc.property(fc.string(), (text) => isQuestion(`${text}?`)));
  });
});

describe("Agreeing", () => {
  it.each([
    "sí",
    "si",
    "Sí!",
    "siii",
    "SI",
    "si si",
    "dale",
    "ok",
    "ok lo tomo",
    "lo tomo",
    "Lo tomo yo",
    "yo",
    "yo lo tomo",
    "tomo",
    "mío",
    "👍",
    "👍🏽",
    "✋🏻",
    "🙋‍♀️",
    "va",
    "de una",
    "por supuesto",
    "sí, gracias",
    "dale, me encargo",
    "yo me ocupo",
    "si por favor",
    "tomo el caso",
    "lo agarro",
    "Yo lo agarro",
    "me lo llevo",
    "yes",
    "sim",
  ])("%j", (text) => {
    expect(isYes(text)).toBe(true);
  });

  it.each([
    "",
    "no",
    "sí?",
    "¿sí?",
    "si no puede Juan lo tomo",
    "no lo tomo",
    "si pero después",
    "gracias",
    "el caso",
    "lo",
    "👎",
    "sí 👎",
    "si puedo",
    "mañana sí",
    "1042",
  ])("%j does not", (text) => {
    expect(isYes(text)).toBe(false);
  });

  it("is never a question too", () => {
    const word = fc.constantFrom("sí", "dale", "ok", "yo", "?", "¿", "👍", " ");
    fc.assert(
      fc.property(fc.array(word), (words) => !(isYes(words.join(" ")) && isQuestion(words.join(" ")))),
    );
  });
});
