/**
 * Assignments that supervisors type without the slash: "asignar 3 Beto", "4 Ana". What could as well be their own talk is
 * left alone: there must be a ticket of that number that is not closed, or an agent of that name.
 */
import { parseCommand, type Parsed } from "../commands/parse.ts";
import type { DeskContext } from "../desk/context.ts";
import { findAgentByName, isAroundName } from "../desk/find-agent.ts";
import type { Asked } from "../desk/enqueue.ts";
import { toTicketNumber } from "../domain/ids.ts";
import { isQuestion } from "../domain/language/ready.ts";
import { isRefusal } from "../domain/refusal.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import { findAgents } from "../store/team/agents.ts";
import { getTicket } from "../store/tickets/tickets.ts";

/** "Asigné 3" tells what was done, so no past is here. */
const VERB = /^\s*(?:asign(?:ar|a|á|o|ale|alo|ala|aselo|asela)|assign)[\s:]+(?<rest>\S.*)$/isu;
/** A number, then a name, which may have a number too ("Técnico 1"), and nothing else; after the name it needs its sign: "Ana 4" may be a score. */
const NUMBER_AND_NAME =
  /^\s*(?:(?:(?:el|ticket|caso)\s+)*#?\s?(?<first>\d{1,9})[\s,:]+(?:(?:a|para)\s+)?(?<after>@?\p{L}[\p{L}\p{N}\s]*)|(?<before>@?\p{L}[\p{L}\p{N}\s]*?)[\s,:]+(?:(?:el|ticket|caso)\s+)*#\s?(?<last>\d{1,9}))\s*[.!]*\s*$/iu;

/** The order that the words give, as if it had its slash; null = they give none. */
export async function bareOrder(
  ctx: DeskContext,
  asked: Pick<Asked, "mentioned">,
  words: string,
): Promise<Exclude<Parsed, { kind: "none" }> | null> {
  if (isQuestion(words)) return null;
  const rest = VERB.exec(words)?.groups?.["rest"];
  if (rest !== undefined) {
    const isMeant = (await namesOpenTicket(ctx, rest)) || (await namesAgent(ctx, asked, rest));
    return isMeant ? asOrder(rest) : null;
  }
  const { first, after, before, last } = NUMBER_AND_NAME.exec(words)?.groups ?? {};
  const number = first ?? last;
  const name = after ?? before;
  if (number === undefined || name === undefined || !(await namesOpenTicket(ctx, number))) return null;
  return (await isWholeName(ctx, asked, name)) ? asOrder(`${number} ${name}`) : null;
}

function asOrder(rest: string): Exclude<Parsed, { kind: "none" }> | null {
  const parsed = parseCommand(`/asignar ${rest}`, "supervisor");
  return parsed.kind === "none" ? null : parsed;
}

async function namesOpenTicket(ctx: DeskContext, words: string): Promise<boolean> {
  for (const [digits] of words.matchAll(/(?<![\p{L}\p{N}@])\d{1,9}(?![\p{L}\p{N}])/gu)) {
    const ticket = await getTicket(ctx.tx, toTicketNumber(Number(digits)));
    if (ticket && ticket.state !== "closed") return true;
  }
  return false;
}

const namesAgent = async (
  ctx: DeskContext,
  { mentioned }: Pick<Asked, "mentioned">,
  words: string,
): Promise<boolean> => !isRefusal(await findAgentByName(ctx, words, mentioned));

/** Each word is a word of the agent's name: beginnings and slips of a name may be other words. Whose of several, the order itself asks. */
async function isWholeName(
  ctx: DeskContext,
  { mentioned }: Pick<Asked, "mentioned">,
  typed: string,
): Promise<boolean> {
  const agent = await findAgentByName(ctx, typed, mentioned);
  if (isRefusal(agent) && agent.refused === "no-such-agent") return false;
  const words = tokensOf(typed.replace("@", " "));
  const names = isRefusal(agent) ? (await findAgents(ctx.tx)).map(({ name }) => name) : [agent.name];
  return names.map(tokensOf).some((own) => words.every((word) => own.includes(word) && isOfName(word)));
}

/** "Técnico 1": a number stands around names, and is a part of some. */
const isOfName = (word: string): boolean => /^\p{N}+$/u.test(word) || !isAroundName(word);
