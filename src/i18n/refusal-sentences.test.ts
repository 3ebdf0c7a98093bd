import { describe, expect, expectTypeOf, it } from "vitest";
import { refusals, type FactsOf, type RefusalCode } from "../domain/refusals.ts";
import { refusalSentence } from "./refusal-sentences.ts";
import { createTranslator, type Key, type NamesOf } from "./translator.ts";

/** Variables of a sentence that its code does not promise. */
type Unpromised = {
  [Code in RefusalCode]: Exclude<NamesOf<Extract<Key, `api.refused.${Code}`>>, FactsOf<Code>>;
}[RefusalCode];

describe("The sentence of a refusal", () => {
  it("names no fact that its code may be without", () => {
    expectTypeOf<Unpromised>().toBeNever();
  });

  it.each(["es", "en", "pt"] as const)("has its facts in it, in %s", (language) => {
    const t = createTranslator(language);
    const faulty = Object.entries(refusals).filter(([code, row]) => {
      const names: readonly string[] = "facts" in row ? row.facts : [];
      const facts = Object.fromEntries(names.map((name, index) => [name, 70 + index]));
      const sentence = refusalSentence(t, { refused: code, facts });
      return (
        sentence.includes("{{") || !Object.values(facts).every((fact) => sentence.includes(String(fact)))
      );
    });
    expect(faulty).toEqual([]);
  });

  it("says without facts what this version does not know", () => {
    expect(refusalSentence(createTranslator("es"), { refused: "of-another-version", facts: {} })).toBe(
      createTranslator("es")("api.refused"),
    );
  });
});
