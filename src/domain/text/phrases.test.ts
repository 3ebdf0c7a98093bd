import { describe, expect, it } from "vitest";
import { clausesOf, compilePhrase, isMadeOf, lengthAt, tokensOf } from "./phrases.ts";

describe("The words of a text", () => {
  it.each([
    ["¡Muchas GRACIAS!! 👍🏽", ["muchas", "gracias", "👍"]],
    ["ok... (dale)", ["ok", "dale"]],
    ["salió $500", ["salio", "$", "500"]],
    ["3️⃣ ❤️‍🔥", ["3", "❤", "🔥"]],
    ["  \u200b ", []],
  ])("%j are %j", (text, words) => {
    expect(tokensOf(text)).toEqual(words);
  });

  it("come apart at commas and full stops", () => {
    expect(clausesOf("No anda, urgente. ¡Por favor!")).toEqual([
      ["no", "anda"],
      ["urgente"],
      ["por", "favor"],
    ]);
  });
});

describe("A phrase", () => {
  it.each([
    ["hablar con [un/una] persona/humano", "hablar con una persona ya", 4],
    ["hablar con [un/una] persona/humano", "hablar con persona", 3],
    ["hablar con [un/una] persona/humano", "hablar con ventas", 0],
    ["hace # dia/dias", "hace 12 dias", 3],
    ["hace # dia/dias", "hace tres dias", 3],
    ["hace # dia/dias", "hace dias", 0],
    ["urg*", "urgentisimo", 1],
    ["a [b] [c]", "a c", 2],
    ["a [b] [c]", "a", 1],
    ["a [a] b", "a b", 2],
    ["a [a] b", "a a", 0],
  ])("%j takes of %j %i words", (pattern, text, length) => {
    expect(lengthAt(text.split(" "), 0, compilePhrase(pattern))).toBe(length);
  });

  it("is looked for where it is asked, also past the end", () => {
    const phrase = compilePhrase("con [un] humano");
    expect(lengthAt(["hablar", "con", "humano"], 1, phrase)).toBe(2);
    expect(lengthAt(["hablar", "con", "humano"], 2, phrase)).toBe(0);
    expect(lengthAt(["hablar"], 5, phrase)).toBe(0);
  });
});

describe("A text made of a vocabulary", () => {
  const vocabulary = {
    core: ["gracias", "muchas gracias"].map(compilePhrase),
    filler: ["si", "no gracias"].map(compilePhrase),
  };
  it.each([
    ["gracias", true],
    ["si muchas gracias", true],
    ["si", false],
    ["si si", false],
    ["muchas", false],
    ["gracias pero", false],
    ["gracias si", true],
    ["no gracias gracias", true],
    ["", false],
  ])("%j: %s", (text, made) => {
    expect(isMadeOf(tokensOf(text), vocabulary)).toBe(made);
  });
});
