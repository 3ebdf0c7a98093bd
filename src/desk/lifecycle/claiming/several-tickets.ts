/** Detection of an assignment that names more than one ticket: none of them is assigned, because one goes at a time. */
import { toTicketNumber, type TicketNumber } from "../../../domain/ids.ts";
import { tokensOf } from "../../../domain/text/phrases.ts";
import { findAgents } from "../../../store/team/agents.ts";
import { getTicket } from "../../../store/tickets/tickets.ts";
import type { DeskContext } from "../../context.ts";
import { called } from "../../phrase.ts";

/** Numbers that stand alone; mentions have an @ before theirs, times a colon in them. */
const NUMBER = /(?<![\p{L}\p{N}@+:])#?(\d{1,9})(?![\p{L}\p{N}:])/gu;
/** "1, 2", "1 y 2", "#1 #2": what may stand between the numbers of a list. */
const LISTED =
  /(?<![\p{L}\p{N}@+:])#?(\d{1,9})(?:[\s,;&+-]+(?:(?:y|e|and|el|la|ticket|caso)\s+)*)#?(\d{1,9})(?![\p{L}\p{N}:])/giu;

/** Whether the words name several tickets: a list of numbers, or the numbers of two tickets that exist. */
export async function namesSeveral(ctx: DeskContext, words: string): Promise<boolean> {
  const inNames = await wordsOfNames(ctx);
  const text = words.normalize("NFKC");
  for (const [, one = "", other = ""] of text.matchAll(LISTED))
    if (one !== other && !inNames.has(one) && !inNames.has(other)) return true;
  const existing = new Set<TicketNumber>();
  for (const [, digits = ""] of text.matchAll(NUMBER)) {
    const ticket = inNames.has(digits) ? null : await getTicket(ctx.tx, toTicketNumber(Number(digits)));
    if (ticket) existing.add(ticket.number);
  }
  return existing.size > 1;
}

/** Of agents as lists show them: a name may have a number in it, or the end of a phone number after it. */
async function wordsOfNames(ctx: DeskContext): Promise<Set<string>> {
  const words = new Set<string>();
  for (const { person } of await findAgents(ctx.tx))
    for (const word of tokensOf(await called(ctx, person))) words.add(word);
  return words;
}
