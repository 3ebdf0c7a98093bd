import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../domain/languages.ts";
import { languages, createTranslator, type Key } from "./translator.ts";

const original: Record<string, string> = languages.es;
const keys = Object.keys(original);
const every = Object.keys(languages) as Language[];
const translations = every.filter((language) => language !== "es");

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found);
const variablesIn = (text: string): string[] => [...new Set(all(text, /\{\{.*?\}\}/gu))].toSorted();
const commandsIn = (text: string): string[] => all(text, /(?<![\w/])\/[a-z]+/gu);
const picturesIn = (text: string): string[] => all(text, /\p{Extended_Pictographic}/gu);
const boldIn = (text: string): number => all(text, /\*/gu).length;

describe.each(every)("The sentences in %s", (language) => {
  const texts: Record<string, string> = languages[language];

  it("are never empty, and neither begin nor end with blanks", () => {
    expect(keys.filter((key) => texts[key] === "" || texts[key] !== texts[key]?.trim())).toEqual([]);
  });

  it("leave no bold text and no variable open", () => {
    const withoutVariables = keys.map((key) => [key, texts[key]?.replace(/\{\{[\w-]+\}\}/gu, "") ?? ""]);
    expect(
      withoutVariables.filter(([, text = ""]) => /\{\{|\}\}/u.test(text) || boldIn(text) % 2 !== 0),
    ).toEqual([]);
  });

  it("have both forms where they count", () => {
    const bases = keys.filter((key) => /_(?:one|other)$/u.test(key)).map((key) => key.replace(/_\w+$/u, ""));
    expect(bases.filter((base) => !texts[`${base}_one`] || !texts[`${base}_other`])).toEqual([]);
    expect(bases.filter((base) => base in texts)).toEqual([]);
  });
});

describe.each(translations)("The translation to %s", (language) => {
  const texts: Record<string, string> = languages[language];
  const wherever = (differ: (spanish: string, translated: string) => boolean): string[] =>
    keys.filter((key) => differ(original[key] ?? "", texts[key] ?? ""));
  const unlike =
    (facts: (text: string) => unknown) =>
    (spanish: string, translated: string): boolean =>
      JSON.stringify(facts(spanish)) !== JSON.stringify(facts(translated));

  it("has the keys of the original, no more and no fewer", () => {
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
  });

  it.each([
    ["variables", variablesIn],
    ["pictures, in the same order", picturesIn],
    ["commands, as the parser knows them", commandsIn],
    ["word that registers an agent", (text: string) => all(text, /\*?LISTO\*?/gu)],
    ["bold parts", boldIn],
    ["line breaks", (text: string) => text.split("\n").length],
  ])("has the same %s in each sentence", (_, facts) => {
    expect(wherever(unlike(facts))).toEqual([]);
  });
});

describe("Saying a sentence", () => {
  it.each([
    ["es", 1, "🕘 1 consulta anterior"],
    ["es", 2, "🕘 2 consultas anteriores"],
    ["es", 0, "🕘 0 consultas anteriores"],
    ["en", 1, "🕘 1 earlier request"],
    ["en", 2, "🕘 2 earlier requests"],
    ["pt", 1, "🕘 1 solicitação anterior"],
    ["pt", 2, "🕘 2 solicitações anteriores"],
  ] as const)("counts in %s: %d", (language, count, sentence) => {
    expect(createTranslator(language)("card.past", { count })).toBe(sentence);
  });

  it("fills other variables beside the count", () => {
    const facts = { opened: "14/11 09:32", claimed: "14/11 09:40" };
    expect(createTranslator("es")("info.times", { ...facts, count: 1 })).toMatch(
      /tomado 14\/11 09:40 · 1 mensaje$/u,
    );
    expect(createTranslator("es")("info.times", { ...facts, count: 3 })).toMatch(
      /^🕐 Abierto 14\/11 09:32 .* 3 mensajes$/u,
    );
  });

  it.each(every)("finds every key in %s", (language) => {
    const say = createTranslator(language) as (key: Key, facts: Record<string, number>) => string;
    const names = keys.map((key) => key.replace(/_(?:one|other)$/u, "") as Key);
    expect(names.filter((key) => say(key, { count: 2 }) === key)).toEqual([]);
  });
});

describe("The translator of a language", () => {
  it("is made once, and is another one with own sentences", () => {
    expect(createTranslator("es", { "client.greeting": " " })).toBe(createTranslator("es"));
    expect(createTranslator("en")).not.toBe(createTranslator("es"));
    expect(createTranslator("es", { "client.greeting": "¡Hola!" })).not.toBe(createTranslator("es"));
  });
});

describe("The administrator's own sentences", () => {
  it("are said instead, with their variables", () => {
    const t = createTranslator("es", { "client.introduced": "Soy {{agent}}, ¡hola!" });
    expect(t("client.introduced", { agent: "Ana" })).toBe("Soy Ana, ¡hola!");
    expect(t("client.greeting")).toBe(languages.es["client.greeting"]);
  });

  it("may replace one form of a sentence that counts", () => {
    const t = createTranslator("es", { "card.past_one": "ya consultó una vez" });
    expect(t("card.past", { count: 1 })).toBe("ya consultó una vez");
    expect(t("card.past", { count: 2 })).toBe("🕘 2 consultas anteriores");
  });

  it.each(["no.such.sentence", "card.past_zero", "card.past", "constructor", "__proto__"])(
    "are ignored under the unknown name %s",
    (key) => {
      const t = createTranslator("es", Object.fromEntries([[key, "¡mío!"]]));
      expect(t("card.past", { count: 0 })).toBe("🕘 0 consultas anteriores");
      expect(t("card.first-time")).toBe("🆕 Primera consulta");
      expect((t as (key: string) => string)(key)).not.toBe("¡mío!");
    },
  );

  it.each(["", "  \n"])("are ignored when blank (%j): nobody receives an empty message", (blank) => {
    expect(createTranslator("es", { "client.greeting": blank })("client.greeting")).toBe(
      languages.es["client.greeting"],
    );
  });

  it("show nothing of how they are said, whatever variable they name", () => {
    const t = createTranslator("es", { "card.client": "{{name}}:{{nest}}:{{replace}}" });
    expect(t("card.client", { name: "Marta" })).toBe("Marta::");
  });
});

describe("What people call themselves", () => {
  const hostile = [
    "{{name}}",
    "{{phone}}",
    "{{x}}",
    "{{- phone}}",
    "{{phone, uppercase}}",
    "$t(card.how)",
    '$t(card.past, {"count": 1})',
    "$t(card.client)",
    '<b>Marta</b> & Cía. "O\'Higgins"',
    "$&$1$$",
    "",
  ];

  it.each(hostile)("appears to the letter: %j", (name) => {
    const t = createTranslator("es");
    expect(t("card.client", { name })).toBe(`👤 ${name}`);
    expect(t("card.client-phone", { name, phone: "+54 381" })).toBe(`👤 ${name} · +54 381`);
    expect(t("card.client-phone", { name: "Marta", phone: name })).toBe(`👤 Marta · ${name}`);
  });

  it("names no other sentence, even inside one of the administrator's that would look it up", () => {
    const t = createTranslator("es", { "card.client": "$t({{name}})" });
    expect(t("card.client", { name: "card.how" })).toBe("$t(card.how)");
  });

  it("appears to the letter whatever it is, in every language", () => {
    const speakers = every.map((language) => createTranslator(language));
    const piece = fc.oneof(
      fc.constantFrom(
        "{{",
        "}}",
        "{",
        "}",
        "-",
        ",",
        " ",
        "$t(",
        ")",
        "name",
        "phone",
        "count",
        "card.how",
        "$",
        "<",
      ),
      fc.string({ maxLength: 3, unit: "grapheme" }),
    );
    // Line breaks become blanks: `inside-sentences.ts`.
    const called = fc
      .array(piece, { maxLength: 12 })
      .map((pieces) => pieces.join("").replaceAll(/[\n\r\v\f\u0085\u2028\u2029]/gu, ""));
    fc.assert(
      fc.property(called, called, (name, phone) =>
        speakers.every((t) => t("card.client-phone", { name, phone }) === `👤 ${name} · ${phone}`),
      ),
    );
  });
});
