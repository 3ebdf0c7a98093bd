import { describe, expect, it } from "vitest";
import { checkOwn, rendered, trying } from "./own-words.ts";
import { findReplaceable, notSent, prefixOf } from "./replaceable.ts";
import { toStored } from "./variable-names.ts";
import type { Language } from "../domain/languages.ts";
import { languages, createTranslator } from "./translator.ts";

const keys = Object.keys(languages.es);

describe("The sentences that may be replaced", () => {
  it("are all those that people receive, each in one group, and no others", () => {
    const replaceable = new Set(findReplaceable().map(({ key }) => key));
    const undecided = keys.filter((key) => replaceable.has(key) === notSent.has(prefixOf(key)));
    expect(undecided).toEqual([]);
  });

  it("pass their own examination, in every language", () => {
    for (const [language, texts] of Object.entries(languages))
      for (const { key } of findReplaceable())
        expect([
          key,
          checkOwn(key, (texts as Record<string, string>)[key] ?? "", language as Language),
        ]).toEqual([key, []]);
  });
});

describe("A sentence of the administrator's own", () => {
  it.each([
    ["card.title", "Caso #{{number}}", []],
    ["card.title", "Caso # {{ number }} de {{area}}", []],
    ["card.title", "Hay un caso nuevo", [{ problem: "missing-variable", name: "number" }]],
    ["client.introduced", "¡Hola!", []],
    [
      "client.introduced",
      "Te atiende {{agnet}}",
      [{ problem: "unknown-variable", name: "agnet", near: "agent" }],
    ],
    ["client.introduced", "Hola {{nmae}}", [{ problem: "unknown-variable", name: "nmae", near: null }]],
    ["card.client", "👤 {{nmae}}", [{ problem: "unknown-variable", name: "nmae", near: "name" }]],
    ["card.title", "#{{numbre}}", [{ problem: "unknown-variable", name: "numbre", near: "number" }]],
    ["client.menu", "Elegí un área", [{ problem: "missing-variable", name: "options" }]],
    ["client.greeting", "  \n ", [{ problem: "empty" }]],
    ["client.introduced", "Te atiende {{agent", [{ problem: "open-braces" }]],
    ["client.introduced", "Te atiende agent}}", [{ problem: "open-braces" }]],
    [
      "client.introduced",
      "{{agent, uppercase}}",
      [{ problem: "unknown-variable", name: "agent, uppercase", near: null }],
    ],
    ["client.introduced", "{{- agent}}", [{ problem: "unknown-variable", name: "- agent", near: "agent" }]],
    ["client.introduced", "{{}}", [{ problem: "unknown-variable", name: "", near: null }]],
    ["ready.ask", "{{mention}} respondé cualquier cosa", [{ problem: "missing-word" }]],
    ["ready.ask", "{{mention}} respondé listo", []],
    ["ready.ask", "Respondé LISTO", [{ problem: "missing-variable", name: "mention" }]],
    ["client.introduced", "Hola {noexiste}", [{ problem: "single-braces", name: "noexiste", near: null }]],
    [
      "client.introduced",
      "Te atiende {agente}",
      [{ problem: "single-braces", name: "agente", near: "agent" }],
    ],
    ["card.title", "Caso #{número}", [{ problem: "single-braces", name: "número", near: "number" }]],
    ["client.greeting", "$t(card.how) llaves { sueltas }", []],
  ])("under %s, %j: %j", (key, text, problems) => {
    expect(checkOwn(key, text, "es")).toEqual(problems);
  });

  it.each([
    ["card.title", "Caso #{{Numero}} de {{ área }}", []],
    [
      "client.introduced",
      "Te atiende {{agnete}}",
      [{ problem: "unknown-variable", name: "agnete", near: "agent" }],
    ],
    [
      "client.introduced",
      "Te atiende {{agnet}}",
      [{ problem: "unknown-variable", name: "agnet", near: "agent" }],
    ],
    [
      "client.introduced",
      "Te atiende {{nombre}}",
      [{ problem: "unknown-variable", name: "name", near: null }],
    ],
    ["card.title", "#{{númreo}}", [{ problem: "unknown-variable", name: "númreo", near: "number" }]],
    [
      "alert.case-moved",
      "#{{número}}: {{grupo personla}}",
      [{ problem: "unknown-variable", name: "grupo personla", near: "room" }],
    ],
    // A variable of other texts, called nearly like one of this.
    [
      "info.times_other",
      "Desde {{tomados}}",
      [{ problem: "unknown-variable", name: "taken", near: "claimed" }],
    ],
  ])("under %s, %j typed in Spanish: %j", (key, text, problems) => {
    expect(checkOwn(key, toStored("es", text), "es")).toEqual(problems);
  });

  it("reads as people will read it", () => {
    expect(rendered("card.client", trying("es", "card.client", "Es {{name}}"), { name: "Marta" })).toBe(
      "Es Marta",
    );
    expect(rendered("card.past_one", trying("es", "card.past_one", "{{count}} vez"), {})).toBe("1 vez");
    expect(rendered("card.past_other", createTranslator("es"), {})).toBe("🕘 2 consultas anteriores");
  });
});
