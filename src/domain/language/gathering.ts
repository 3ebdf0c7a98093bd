/**
 * Reading of a burst of messages before there is a card: menu choice, wish for a person, request. The whole
 * burst is read each time, so an edit or a deletion counts like a new message. Pure.
 */
import { intentOf } from "./intent.ts";
import type { InboundContent } from "../messages/inbound.ts";
import { chooseFromMenu, correctionIn, type MenuOption } from "./menu.ts";

/** A text shorter than this is a hello, or a choice and nothing else. */
export const HELLO = 15;

/** One thing the client said, as it stands now. What was deleted is not among them. */
export interface Said {
  content: InboundContent;
  /** It was written after the menu had been shown: only then can it be an answer to it. */
  afterMenu: boolean;
  /** Somebody of the company had written to the client before: from then on a number may answer that person. */
  toPeople: boolean;
}

/** What a burst of messages says before there is a card. */
export interface Gathered {
  /** The chosen option; null = none (yet), or a person was asked for. */
  chosen: string | null;
  /** Which of what was said is a choice and nothing else; the agent need not read it. */
  choices: Set<number>;
  /** They asked for a person instead of choosing: no menu is insisted on. */
  wantsPerson: boolean;
  /** More than a hello and a choice. */
  hasStory: boolean;
  /** There is something that an agent could answer. */
  asksSomething: boolean;
}

/** `said` is in the order of writing. The first choice counts; a number or the name of an area that comes later, and says nothing else, corrects it. */
export function readGathering(said: readonly Said[], options: readonly MenuOption[]): Gathered {
  const gathered: Gathered = {
    chosen: null,
    choices: new Set(),
    wantsPerson: false,
    hasStory: false,
    asksSomething: false,
  };
  for (const [index, { content, afterMenu, toPeople }] of said.entries()) {
    const text = content.kind === "text" ? content.text : null;
    const isChoosable = text !== null && afterMenu && !toPeople && options.length > 1;
    const choice = isChoosable ? chooseFromMenu(text, options) : null;
    const isShort = text !== null && text.length < HELLO;
    if (choice && "asksForPerson" in choice) gathered.wantsPerson = true;
    const first = choice && "chosen" in choice ? choice.chosen : null;
    const corrected = isChoosable && gathered.chosen !== null ? correctionIn(text, options) : null;
    const chosen = gathered.chosen === null || (isShort && /\d/u.test(text)) ? first : null;
    gathered.chosen = corrected ?? chosen ?? gathered.chosen;
    if (corrected !== null || (chosen !== null && isShort)) gathered.choices.add(index);
    if (gathered.choices.has(index) || intentOf(content) !== "request") continue;
    gathered.asksSomething = true;
    if (!isShort) gathered.hasStory = true;
  }
  if (gathered.wantsPerson) gathered.hasStory = true;
  return gathered;
}
