/** Mensajes: what the program says to people, and what the administrator would rather have it say. */
import { changeWords } from "../desk/administer.ts";
import { getSetup } from "../store/settings.ts";
import {
  checkOwn,
  findReplaceable,
  isReplaceable,
  rendered,
  trying,
  variablesOf,
  type WordProblem,
} from "../words/own-words.ts";
import { languages, speaker, type Key, type Say } from "../words/words.ts";
import { audited } from "./audited.ts";
import { wordGroups, wordList, wordPreview, wordPreviewBody, wordsChange } from "./contract-words.ts";
import type { Panel } from "./panel.ts";
import { ProblemError } from "./problems.ts";
import { route, type Route } from "./route.ts";

/** In the installation's language: that is what its people speak. */
function samplesFor(key: string, { config }: Panel): Record<string, string> {
  const texts: Record<string, string> = languages[config.language];
  const sampleOf = (name: string): string =>
    texts[`api.sample.${key}.${name}`] ?? texts[`api.sample.${name}`] ?? name;
  return Object.fromEntries(variablesOf(key).map(({ name }) => [name, sampleOf(name)]));
}

function explain(name: string, say: Say): string {
  const key = `api.variable.${name}`;
  return key in languages.es ? (say as (key: Key) => string)(key as Key) : name;
}

async function wordsJson(panel: Panel) {
  const { store, config, say } = panel;
  const { words } = (await getSetup(store.read)).settings;
  const voice = speaker(config.language, words);
  const original: Record<string, string> = languages[config.language];
  const items = findReplaceable().map(({ key, group }) => {
    const samples = samplesFor(key, panel);
    const variables = variablesOf(key).map(({ name, required }) => ({
      name,
      required,
      meaning: explain(name, say),
      sample: samples[name] ?? name,
    }));
    const preview = rendered(key, voice, samples);
    return { group, key, original: original[key] ?? "", own: words[key] ?? null, variables, preview };
  });
  return {
    groups: wordGroups.map((key) => ({
      key,
      title: say(`api.words.${key}`),
      hint: say(`api.words.${key}.hint`),
      items: items.filter(({ group }) => group === key),
    })),
  };
}

function inWords(problem: WordProblem, key: string, say: Say): string {
  switch (problem.problem) {
    case "empty":
      return say("api.word.empty");
    case "open-braces":
      return say("api.word.open-braces");
    case "missing-word":
      return say("api.word.missing-word");
    case "missing-variable":
      return say("api.word.missing-variable", { name: braced(problem.name) });
    case "unknown-variable": {
      const { name, near } = problem;
      if (near !== null) return say("api.word.did-you-mean", { name: braced(name), near: braced(near) });
      const known = variablesOf(key).map((one) => braced(one.name));
      return known.length === 0
        ? say("api.word.no-variables", { name: braced(name) })
        : say("api.word.unknown-variable", { name: braced(name), known: known.join(", ") });
    }
  }
}

const braced = (name: string): string => `{{${name}}}`;

/** null = the original, which is always right. */
function problemsOf(key: string, text: string | null, say: Say): string[] {
  if (!isReplaceable(key)) return [say("api.word.unknown-key")];
  return text === null ? [] : checkOwn(key, text).map((problem) => inWords(problem, key, say));
}

const list = route({
  method: "get",
  path: "/api/words",
  role: "admin",
  summary: "Every sentence that people receive, grouped, with the administrator's own in its place",
  answer: wordList,
  handle: ({ panel }) => wordsJson(panel),
});

const change = route({
  method: "patch",
  path: "/api/words",
  role: "admin",
  summary: "Replace sentences by their key; null brings the original back. All of them or none",
  body: wordsChange,
  answer: wordList,
  async handle(call) {
    const { panel, body } = call;
    const errors = Object.entries(body).flatMap(([path, text]) =>
      problemsOf(path, text, panel.say).map((message) => ({ path, message })),
    );
    if (errors.length > 0) throw new ProblemError("invalid", errors);
    const line = { action: "words.changed", facts: () => ({ changed: Object.keys(body) }) };
    await audited<void>(call, line, (desk) => changeWords(desk, body));
    return wordsJson(panel);
  },
});

const preview = route({
  method: "post",
  path: "/api/words/preview",
  role: "admin",
  unaudited: "it shows how a sentence would read and changes nothing",
  summary: "A text as people would read it, and what is wrong with it; nothing is changed",
  body: wordPreviewBody,
  answer: wordPreview,
  async handle({ panel, body }) {
    const { key, text } = body;
    if (!isReplaceable(key))
      throw new ProblemError("invalid", [{ path: "key", message: panel.say("api.word.unknown-key") }]);
    const voice = trying(panel.config.language, key, text);
    return { text: rendered(key, voice, samplesFor(key, panel)), problems: problemsOf(key, text, panel.say) };
  },
});

export const wordRoutes: Route[] = [list, change, preview];
