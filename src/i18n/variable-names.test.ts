import { describe, expect, it } from "vitest";
import { variablesOf } from "./own-words.ts";
import { findReplaceable } from "./replaceable.ts";
import { nameIn, toShown, toStored } from "./variable-names.ts";
import type { Language } from "../domain/languages.ts";
import { languages } from "./translator.ts";

const every = Object.keys(languages) as Language[];
const variables = [
  ...new Set(findReplaceable().flatMap(({ key }) => variablesOf(key).map(({ name }) => name))),
];

describe.each(every)("The names of variables in %s", (language) => {
  it("lead back to their variable, and no two to the same one", () => {
    const names = variables.map((name) => nameIn(language, name));
    expect(new Set(names).size).toBe(variables.length);
    for (const name of variables)
      expect(toStored(language, `{{${nameIn(language, name)}}}`)).toBe(`{{${name}}}`);
  });

  it("are taken for nobody else's name in the code", () => {
    for (const name of variables) expect(toStored(language, `{{${name}}}`)).toBe(`{{${name}}}`);
  });

  it("change nothing but names in a text of ours, there and back", () => {
    for (const { key } of findReplaceable()) {
      const text = (languages[language] as Record<string, string>)[key] ?? "";
      expect(toStored(language, toShown(language, text))).toBe(text);
    }
  });
});

describe("A text with variables", () => {
  it.each([
    ["es", "Caso #{{número}} de {{empresa}}", "Caso #{{number}} de {{company}}"],
    ["es", "{{numero}} {{ NÚMERO }} {{Numero}}", "{{number}} {{number}} {{number}}"],
    ["es", "{{grupo-personal}} {{Grupo Personal}} {{grupo_personal}}", "{{room}} {{room}} {{room}}"],
    ["es", "{{number}} y {{Company}}", "{{number}} y {{company}}"],
    ["en", "{{personal group}}", "{{room}}"],
    ["pt", "{{opcoes}} {{opções}}", "{{options}} {{options}}"],
    ["es", "{{empersa}} {{- agente}} {{}} {{agente", "{{empersa}} {{- agente}} {{}} {{agente"],
    ["es", "empresa {empresa}", "empresa {empresa}"],
    // What another language calls something is no name in this one.
    ["es", "{{opcoes}}", "{{opcoes}}"],
  ] as const)("typed in %s as %j is stored as %j", (language, typed, stored) => {
    expect(toStored(language, typed)).toBe(stored);
  });

  it.each([
    ["es", "#{{number}} {{ company }} {{room}}", "#{{número}} {{empresa}} {{grupo-personal}}"],
    ["pt", "{{options}}", "{{opções}}"],
    // Of a text that an older version took.
    ["es", "{{gone-by}} {{constructor}}", "{{gone-by}} {{constructor}}"],
  ] as const)("is shown in %s, from %j, as %j", (language, stored, shown) => {
    expect(toShown(language, stored)).toBe(shown);
  });
});
