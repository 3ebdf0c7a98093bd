/**
 * Route handlers of message templates ("Mensajes"): the sentences that the program sends, those that an administrator puts
 * in their place, and a preview.
 */
import { changeWords } from "../../desk/administer.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { getSetup } from "../../store/settings.ts";
import { checkOwn, rendered, trying, variablesOf, type WordProblem } from "../../i18n/own-words.ts";
import { findReplaceable, isReplaceable } from "../../i18n/replaceable.ts";
import { placeOf, titleOf } from "../../i18n/text-titles.ts";
import { nameIn, toShown, toStored } from "../../i18n/variable-names.ts";
import type { Language } from "../../domain/languages.ts";
import { languages, createTranslator, type Translate } from "../../i18n/translator.ts";
import { audited } from "../auth/audited.ts";
import {
  wordGroups,
  wordList,
  wordPreview,
  wordPreviewBody,
  wordsChange,
} from "../../contract/admin/words.ts";
import type { Panel } from "../panel.ts";
import { ProblemError } from "../http/problems.ts";
import { meanwhile } from "../../domain/changed-meanwhile.ts";
import { languageOf } from "../http/reader.ts";
import { route, type Route } from "../http/route.ts";

/** In the installation's language: that is what its people speak. */
function samplesFor(key: string, language: Language): Record<string, string> {
  const texts: Record<string, string> = languages[language];
  return Object.fromEntries(
    variablesOf(key).map(({ name }) => [
      name,
      texts[`api.sample.${key}.${name}`] ?? languages[language][`api.sample.${name}`],
    ]),
  );
}

function variablesJson(key: string, { config: { language }, t }: Panel) {
  const samples = samplesFor(key, language);
  return variablesOf(key).map(({ name, required }) => ({
    name: nameIn(language, name),
    required,
    meaning: t(`api.variable.${name}`),
    sample: samples[name] ?? name,
  }));
}

/** Texts and names of variables in the installation's language, what is said of them in the reader's. */
async function wordsJson(panel: Panel, reader: Language) {
  const { store, t } = panel;
  const { language } = panel.config;
  const { words } = (await getSetup(store.read)).settings;
  const voice = createTranslator(language, words);
  const original: Record<string, string> = languages[language];
  const found = findReplaceable().toSorted((one, other) => placeOf(one.key) - placeOf(other.key));
  const items = found.map(({ key, group }) => {
    const own = words[key];
    return {
      group,
      key,
      ...titleOf(key, reader),
      original: toShown(language, original[key] ?? ""),
      own: own === undefined ? null : toShown(language, own),
      variables: variablesJson(key, panel),
      preview: rendered(key, voice, samplesFor(key, language)),
    };
  });
  return {
    groups: wordGroups.map((key) => ({
      key,
      title: t(`api.words.${key}`),
      hint: t(`api.words.${key}.hint`),
      items: items.filter(({ group }) => group === key),
    })),
  };
}

/** A sentence under its key, as it would be stored, and who reads what is wrong with it. */
interface Replacing {
  key: string;
  text: string;
  language: Language;
  t: Translate;
}

function inWords(problem: WordProblem, { key, language, t }: Replacing): string {
  const braced = (name: string): string => `{{${nameIn(language, name)}}}`;
  switch (problem.problem) {
    case "empty":
      return t("api.word.empty");
    case "open-braces":
      return t("api.word.open-braces");
    case "missing-word":
      return t("api.word.missing-word");
    case "missing-variable":
      return t("api.word.missing-variable", { name: braced(problem.name) });
    case "single-braces": {
      const { name, near } = problem;
      return near === null
        ? t("api.word.single-braces", { name: `{${name}}` })
        : t("api.word.did-you-mean", { name: `{${name}}`, near: braced(near) });
    }
    case "unknown-variable": {
      const { name, near } = problem;
      if (near !== null) return t("api.word.did-you-mean", { name: braced(name), near: braced(near) });
      const known = variablesOf(key).map((one) => braced(one.name));
      return known.length === 0
        ? t("api.word.no-variables", { name: braced(name) })
        : t("api.word.unknown-variable", { name: braced(name), known: known.join(", ") });
    }
  }
}

function problemsOf(replacing: Replacing): string[] {
  const { key, text, language, t } = replacing;
  if (!isReplaceable(key)) return [t("api.word.unknown-key")];
  return checkOwn(key, text, language).map((problem) => inWords(problem, replacing));
}

const list = route({
  method: "get",
  path: "/api/words",
  role: "admin",
  summary: "Every sentence that people receive, grouped, with the administrator's own in its place",
  answer: wordList,
  handle: ({ panel, req }) => wordsJson(panel, languageOf(panel, req)),
});

type Text = string | null;
/** `was`: what the page showed. */
type WordsBody = Record<string, Text | { text: Text; was: Text }>;

const textOf = (asked: WordsBody[string]): Text =>
  asked === null || typeof asked === "string" ? asked : asked.text;

const storedOf = (language: Language, text: Text): Text => (text === null ? null : toStored(language, text));

/** Refuses when somebody else replaced one of the same sentences since the page showed it. */
function rewritten(
  { language }: Panel["config"],
  words: Record<string, string>,
  body: WordsBody,
): Refusal | null {
  const shown = (text: Text | undefined): Text => (text ? toShown(language, toStored(language, text)) : null);
  const was = Object.entries(body).flatMap(([key, asked]) =>
    asked === null || typeof asked === "string" ? [] : [[key, shown(asked.was)] as const],
  );
  const is = was.map(([key]) => [key, shown(words[key])] as const);
  const wanted = was.map(([key]) => [key, shown(textOf(body[key] ?? null))] as const);
  return meanwhile({
    is: Object.fromEntries(is),
    was: Object.fromEntries(was),
    wanted: Object.fromEntries(wanted),
  });
}

/** What each text would be stored as; null = the original, which is always right. */
function readChange(panel: Panel, body: WordsBody): Record<string, string | null> {
  const { t } = panel;
  const { language } = panel.config;
  const stored = Object.entries(body).map(
    ([key, asked]) => [key, storedOf(language, textOf(asked))] as const,
  );
  const errors = stored.flatMap(([key, text]) => {
    // Nothing is wrong with an original; that there is none is.
    const problems =
      text === null && isReplaceable(key) ? [] : problemsOf({ key, text: text ?? "", language, t });
    return problems.map((message) => ({ path: key, message }));
  });
  if (errors.length > 0) throw new ProblemError("invalid", errors);
  return Object.fromEntries(stored);
}

const change = route({
  method: "patch",
  path: "/api/words",
  role: "admin",
  summary: "Replace sentences by their key; null brings the original back. All of them or none",
  body: wordsChange,
  answer: wordList,
  async handle(call) {
    const { panel, body, req } = call;
    const words = readChange(panel, body);
    const line = { action: "words.changed", facts: () => ({ changed: Object.keys(words) }) };
    const done = await audited<true>(call, line, async (ctx) => {
      const no = rewritten(panel.config, ctx.settings.words, body);
      if (no) return no;
      await changeWords(ctx, words);
      return true;
    });
    if (isRefusal(done)) return done;
    return wordsJson(panel, languageOf(panel, req));
  },
});

const preview = route({
  method: "post",
  again: "harmless",
  path: "/api/words/preview",
  role: "admin",
  unaudited: "it shows how a sentence would read and changes nothing",
  summary: "A text as people would read it, and what is wrong with it; nothing is changed",
  body: wordPreviewBody,
  answer: wordPreview,
  async handle({ panel, body }) {
    const { t } = panel;
    const { key } = body;
    const { language } = panel.config;
    if (!isReplaceable(key))
      throw new ProblemError("invalid", [{ path: "key", message: t("api.word.unknown-key") }]);
    const text = toStored(language, body.text);
    const voice = trying(language, key, text);
    return {
      // What is left between braces is no variable of this text.
      text: toShown(language, rendered(key, voice, samplesFor(key, language))),
      problems: problemsOf({ key, text, language, t }),
    };
  },
});

export const wordRoutes: Route[] = [list, change, preview];
