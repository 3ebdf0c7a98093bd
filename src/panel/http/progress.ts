/** Progress of provisioning, in words. */
import type { StepRow } from "../../store/team/team-lists.ts";
import { languages, type Key, type Translate } from "../../i18n/translator.ts";

export function toStepJson(step: StepRow, t: Translate) {
  const { id, subject, state, attempts, mainGroup, room, nextAt, outcome, doneAt } = step;
  const what = t(`api.step.${step.step}`);
  const became = outcome === null ? null : sentenceNamed(`step.${outcome}`, t);
  const text = became === null ? what : `${what}: ${became}`;
  const about = { id, subject, step: step.step, state, attempts, mainGroup, room, nextAt, outcome };
  return { ...about, text, what, became, doneAt };
}

export function toProgress(steps: StepRow[], t: Translate) {
  const done = steps.filter(({ state }) => state === "done").length;
  return {
    state: stateOf(steps),
    done,
    total: steps.length,
    steps: steps.map((step) => toStepJson(step, t)),
  };
}

function stateOf(steps: StepRow[]): "none" | "working" | "failed" | "done" {
  if (steps.length === 0) return "none";
  if (steps.some(({ state }) => state === "failed")) return "failed";
  return steps.every(({ state }) => state === "done") ? "done" : "working";
}

/** For keys that stand in a row; null = there is no such sentence, or it needs facts the row has not. */
export function sentenceNamed(key: string, t: Translate): string | null {
  const sentence = (languages.es as Record<string, string>)[key];
  return sentence === undefined || sentence.includes("{{") ? null : (t as (key: Key) => string)(key as Key);
}
