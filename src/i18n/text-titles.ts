/** What each replaceable sentence is called and when people receive it, for whoever looks for one to change. */
import { enTitlesCommands } from "./en/titles-commands.ts";
import { enTitlesContents } from "./en/titles-contents.ts";
import { enTitlesGroups } from "./en/titles-groups.ts";
import { enTitlesOwnWords } from "./en/titles-own-words.ts";
import { enTitlesRooms } from "./en/titles-rooms.ts";
import { enTitlesSupervisor } from "./en/titles-supervisor.ts";
import { esTitlesCommands } from "./es/titles-commands.ts";
import { esTitlesContents } from "./es/titles-contents.ts";
import { esTitlesGroups } from "./es/titles-groups.ts";
import { esTitlesOwnWords } from "./es/titles-own-words.ts";
import { esTitlesRooms } from "./es/titles-rooms.ts";
import { esTitlesSupervisor } from "./es/titles-supervisor.ts";
import { ptTitlesCommands } from "./pt/titles-commands.ts";
import { ptTitlesContents } from "./pt/titles-contents.ts";
import { ptTitlesGroups } from "./pt/titles-groups.ts";
import { ptTitlesOwnWords } from "./pt/titles-own-words.ts";
import { ptTitlesRooms } from "./pt/titles-rooms.ts";
import { ptTitlesSupervisor } from "./pt/titles-supervisor.ts";
import type { ReplaceableKey, TextTitle } from "./replaceable.ts";
import type { Language } from "../domain/languages.ts";

const titles: Record<Language, Record<ReplaceableKey, TextTitle>> = {
  es: {
    ...esTitlesGroups,
    ...esTitlesSupervisor,
    ...esTitlesRooms,
    ...esTitlesOwnWords,
    ...esTitlesCommands,
    ...esTitlesContents,
  },
  en: {
    ...enTitlesGroups,
    ...enTitlesSupervisor,
    ...enTitlesRooms,
    ...enTitlesOwnWords,
    ...enTitlesCommands,
    ...enTitlesContents,
  },
  pt: {
    ...ptTitlesGroups,
    ...ptTitlesSupervisor,
    ...ptTitlesRooms,
    ...ptTitlesOwnWords,
    ...ptTitlesCommands,
    ...ptTitlesContents,
  },
};

/** What stands behind the title of a sentence that counts. */
const forms: Record<Language, { one: string; other: string }> = {
  es: { one: "uno", other: "varios" },
  en: { one: "one", other: "several" },
  pt: { one: "um", other: "vários" },
};

const order = new Map(Object.keys(titles.es).map((key, place) => [key, place]));

/** The name of an entry's sentence, and which form of it the entry is; undefined = it has one form. */
function split(key: string): [base: string, form: string | undefined] {
  const [, base = key, form] = /^(.*?)(?:_(one|other))?$/u.exec(key) ?? [];
  return [base, form];
}

/** Where an entry stands among all: in the order in which people meet them. */
export const placeOf = (key: string): number => order.get(split(key)[0]) ?? Infinity;

/** `key`: an entry that may be replaced. */
export function titleOf(key: string, language: Language): { title: string; when: string } {
  const [base, form] = split(key);
  const [title, when] = titles[language][base as ReplaceableKey];
  return { title: form ? `${title} (${forms[language][form as "one" | "other"]})` : title, when };
}
