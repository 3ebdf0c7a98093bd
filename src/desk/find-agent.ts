/** Fuzzy search of an agent by a typed name: whole name, whole words, beginnings of words, typing errors. */
import { editDistance, foldText } from "../domain/text/fold.ts";
import type { PersonId } from "../domain/ids.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import { isQuestion } from "../domain/language/ready.ts";
import { refuse, type Refusal } from "../domain/refusal.ts";
import { shorten } from "../domain/text/shorten.ts";
import { findAgents, type Agent } from "../store/team/agents.ts";
import type { DeskContext } from "./context.ts";
import { called } from "./phrase.ts";

/** What stands around a name without being one: "asignáselo a Ana, por favor". */
const AROUND_A_NAME =
  /^(?:a|al|ya|para|pa|el|la|lo|las|los|de|por|favor|porfa|porfi|plis|please|gracias|ok|okey|dale|listo|si|che|hola|y|que|se|le|con|este|ese|caso|ticket|agente|\d+|(?:re)?asign\p{L}*|pas[ae]\p{L}*|mand[ae]\p{L}*|dej[ae]\p{L}*|deriv\p{L}*|d[ae]sel[ao]|dal[ao]|toma|tome|tomalo|tomelo|atiende|atienda|atendelo|atiendelo|agarra|agarre|encarga|encargue|va|vaya|me|\P{L}+)$/u;
/** A sentence with one of these may say the opposite of a name in it. */
const NOT_AN_ORDER = /^(?:no|ni|nunca|tampoco|sin|menos|salvo|excepto|nadie|ninguno|alguien|quien)$/u;
/** More words than this is talk. */
const MOST_WORDS = 12;
const LISTED = 60;

/**
 * The candidates a typed name may mean: those of the best kind of match only. Kinds, best first: the whole name; whole
 * words of it; beginnings of its words; words with a slip. Accents, case and "para …, por favor" are forgiven.
 */
export function matchNames<T extends { name: string }>(typed: string, candidates: readonly T[]): T[] {
  const whole = candidates.filter(({ name }) => foldText(name) === foldText(typed));
  if (whole.length > 0) return whole;
  const words = tokensOf(typed);
  if (isQuestion(typed) || words.length > MOST_WORDS) return [];
  const named = new Set(candidates.flatMap(({ name }) => tokensOf(name)));
  // "Dale" may be somebody's name.
  const meant = words.filter((word) => named.has(word) || !AROUND_A_NAME.test(word));
  const asked = meant.length > 0 ? meant : words;
  if (asked.some((word) => NOT_AN_ORDER.test(word))) return [];
  for (const fits of [same, begins, nearly]) {
    const found = candidates.filter(({ name }) => eachFits(asked, tokensOf(name), fits));
    if (found.length > 0) return found;
  }
  return [];
}

/** `isFirst`: no other typed word stands before it. */
type Fit = (typed: string, word: string, isFirst: boolean) => boolean;

const same: Fit = (typed, word) => typed === word;
/** One letter will do for a second name: "Ana P." */
const begins: Fit = (typed, word, isFirst) => word.startsWith(typed) && (typed.length >= 2 || !isFirst);
/** The first letter is hardly ever the slip, and short names lie too near one another. */
const nearly: Fit = (typed, word, isFirst) => {
  if (typed[0] !== word[0] || typed.length < 4) return begins(typed, word, isFirst);
  const slips = typed.length >= 7 ? 2 : 1;
  return editDistance(typed, word, slips) <= slips;
};

/** Whether every typed word fits a word of the name of its own, in the same order. */
function eachFits(typed: string[], name: string[], fits: Fit): boolean {
  let from = 0;
  for (const word of typed) {
    const found = name.findIndex((part, index) => index >= from && fits(word, part, from === 0));
    if (found < 0) return false;
    from = found + 1;
  }
  return typed.length > 0;
}

/** Told apart from others of the same name, as people read them in our lists. */
interface Labelled {
  name: string;
  agent: Agent;
}

/** Whether a word only stands around names: "por", "el", "para". */
export const isAroundName = (word: string): boolean =>
  tokensOf(word).every((token) => AROUND_A_NAME.test(token));

/** More words than this beside "para", "por favor" and the like are a sentence and no name. */
const LONGEST_NAME = 2;

/** What may be the name of somebody we do not know, in words that name no agent: "Juan", "para Juan, por favor". null = nothing. */
export function unknownName(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const meant = words.filter((word) => !isAroundName(word));
  if (isQuestion(typed) || meant.length === 0 || meant.length > LONGEST_NAME) return null;
  return meant.some((word) => NOT_AN_ORDER.test(foldText(word))) ? null : meant.join(" ");
}

/** The agent of that name; who works here goes before who no longer does. `mentioned`: then one of these is meant. */
export async function findAgentByName(
  ctx: DeskContext,
  typed: string,
  mentioned: PersonId[] = [],
): Promise<Agent | Refusal<"no-such-agent" | "ambiguous-agent">> {
  const everybody: Labelled[] = [];
  for (const agent of await findAgents(ctx.tx))
    everybody.push({ name: await called(ctx, agent.person), agent });
  const pointedAt = everybody.filter(({ agent }) => mentioned.includes(agent.person));
  const [meant, another] = pointedAt;
  // Whoever is mentioned is meant, whatever else is said, unless it is asked or denied.
  if (meant && !another && !isQuestion(typed) && !tokensOf(typed).some((word) => NOT_AN_ORDER.test(word)))
    return meant.agent;
  const all = pointedAt.length > 0 ? pointedAt : everybody;
  const active = matchNames(
    typed,
    all.filter(({ agent }) => agent.active),
  );
  const found = active.length > 0 ? active : matchNames(typed, all);
  const [first, second] = found;
  const name = shorten(typed, LISTED);
  if (!first) return refuse("no-such-agent", { name });
  return second
    ? refuse("ambiguous-agent", { name, list: found.map((one) => one.name).join(", ") })
    : first.agent;
}
