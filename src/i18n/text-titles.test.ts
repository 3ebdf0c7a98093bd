import { describe, expect, it } from "vitest";
import { findReplaceable } from "./replaceable.ts";
import { titleOf } from "./text-titles.ts";
import type { Language } from "../domain/languages.ts";
import { languages } from "./translator.ts";

const every = Object.keys(languages) as Language[];
const replaceable = findReplaceable();

describe.each(every)("Titles and their “when” in %s", (language) => {
  const all = replaceable.map(({ key, group }) => ({ key, group, ...titleOf(key, language) }));

  it("are short, begin in capitals and say something", () => {
    const odd = all.filter(
      ({ title, when }) =>
        !/^[¿\p{Lu}]\S*/u.test(title) ||
        title.length > 60 ||
        !/^\p{Lu}.+[.!]$/u.test(when) ||
        when.length > 130,
    );
    expect(odd.map(({ key, title, when }) => [key, title, when])).toEqual([]);
  });

  it("tell the texts of a group apart", () => {
    const seen = new Set<string>();
    const twice = all.filter(
      ({ group, title }) => seen.has(`${group} ${title}`) || !seen.add(`${group} ${title}`),
    );
    expect(twice.map(({ key, title }) => [key, title])).toEqual([]);
  });

  it("name only titles that are there", () => {
    const titles = new Set(all.map(({ title }) => title.replace(/ \([^)]*\)$/u, "")));
    const settings =
      /^(?:Presentar al|Despedirse|Decir|Rechazar|Introduce|Say|Tell|Reject|Apresentar|Despedir-se|Dizer|Rejeitar)/u;
    const named = all.flatMap(({ key, when }) =>
      [...when.matchAll(/[«“]([^»”]+)[»”]/gu)].map(([, name = ""]) => ({ key, name })),
    );
    const lost = named.filter(
      ({ name }) => !titles.has(name) && !settings.test(name) && !name.endsWith(": …"),
    );
    expect(lost).toEqual([]);
  });
});

describe("The two forms of a sentence that counts", () => {
  it.each([
    ["card.past_one", "es", "Consultas anteriores (uno)"],
    ["card.past_other", "es", "Consultas anteriores (varios)"],
    ["card.past_other", "en", "Earlier requests (several)"],
    ["card.past_one", "pt", "Solicitações anteriores (um)"],
    ["card.title", "es", "Título de la tarjeta"],
  ] as const)("%s in %s goes by %j", (key, language, title) => {
    expect(titleOf(key, language).title).toBe(title);
  });
});
