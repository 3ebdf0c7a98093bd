/** Reply to an alert that may name several tickets: determines which one is meant, or asks. */
import { hideNumbersOfNames } from "../../domain/text/hide-names.ts";
import { tokensOf } from "../../domain/text/phrases.ts";
import { isCourtesy } from "../../domain/language/courtesy.ts";
import { toTicketNumber, type MessageId, type TicketNumber } from "../../domain/ids.ts";
import { findAgents } from "../../store/team/agents.ts";
import { findNamedIn, nameIn, type Cause } from "../../store/tickets/alerts.ts";
import { addCard, getCard } from "../../store/tickets/cards.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { presentOf } from "../alerts/alerts.ts";
import { replyToAlert } from "./claiming/assign.ts";
import { namesSeveral } from "./claiming/several-tickets.ts";
import type { DeskContext } from "../context.ts";
import { isAroundName } from "../find-agent.ts";
import { called } from "../phrase.ts";
import { reply, type Asked } from "../enqueue.ts";

/** "#1042", "ticket 1042", "caso N° 1042": a ticket, whatever the alert is about. */
const MARKED =
  /(?<![\p{L}\p{N}])(?:(?:tickets?|caso|case|chamado)[\s:]+(?:n[°º.]\s*|nro\.?\s*)?#?|#)(\d{1,9})(?![\p{L}\p{N}])/iu;
/** "1042 Juan", "2)Ana": a number that stands alone. Mentions have an @ before theirs. */
const BARE = /(?<=^|[\s(])(\d{1,9})(?=$|[\s,.:;)](?!\d)|\s?[-–](?!\s?\d))/gu;
const UNIT = "min(?:uto)?s?|h|hs|hrs?|horas?|d[ií]as?|days?|hours?|am|pm";
/** "A las 2", "hace 12 min que espera", "en 1 hora": how late it is, or how long. */
const TIME = new RegExp(
  [
    String.raw`hace\s+(?:como\s+)?\d+(?:\s*(?:${UNIT}))?(?:\s+que\s+(?:espera|est[aá]|aguarda)n?)?`,
    String.raw`(?:a\s+las?|desde\s+las?|tipo|[àa]s)\s+\d{1,2}(?:[:.]\d{2})?(?!\s+(?:a|para)\s)(?:\s*(?:hs?|am|pm))?`,
    String.raw`(?:en\s+|por\s+)?\d+\s*(?:${UNIT})`,
    String.raw`\d{1,2}:\d{2}`,
  ]
    .map((one) => String.raw`(?<![\p{L}\p{N}])(?:${one})(?![\p{L}\p{N}])`)
    .join("|"),
  "giu",
);
/** An example of a reply to an alert of several. */
const USAGE = "1042 Juan";

/** False when the quoted message is no alert. `words` null = there were none. */
export async function replyToAlerts(
  ctx: DeskContext,
  asked: Asked,
  { quoted, words }: { quoted: MessageId; words: string | null },
): Promise<boolean> {
  const card = await getCard(ctx.tx, asked.chat, quoted);
  if (card?.kind !== "alert") return false;
  const named = await findNamedIn(ctx.tx, asked.chat, quoted);
  if (words !== null && (await namesSeveral(ctx, words))) {
    const text = ctx.t("command.needs.one-ticket", { usage: USAGE });
    await answerQuotable(ctx, asked, { named, first: card.ticket, text });
    return true;
  }
  const about = new Set([card.ticket, ...named.map(({ ticket }) => ticket)]);
  const typed = await typedIn(ctx, words ?? "", about);
  if (typed === "unclear") {
    await askWhich(ctx, asked, { named, first: card.ticket });
    return true;
  }
  const number = typed?.number ?? (named.length > 1 ? await onlyOne(ctx, named) : card.ticket);
  if (number !== null) await replyToAlert(ctx, asked, { number, words: typed?.rest ?? timeless(words) });
  else if (words === null || !isCourtesy(words)) await askWhich(ctx, asked, { named, first: card.ticket });
  return true;
}

/** The words without what tells the time, unless they say nothing else. */
const timeless = (words: string | null): string | null => words?.replace(TIME, " ").trim() || words;

interface Typed {
  number: TicketNumber;
  /** The words without it. */
  rest: string;
}

/**
 * The ticket whose number somebody typed: a marked one that exists, or one of those that the alert is about. A number of an
 * agent's name is none. Another is a time or an amount in a sentence, as in "en 1 hora". unclear: several, a marked one that does
 * not exist, or nothing but a name and a number that is in no alert.
 */
async function typedIn(
  ctx: DeskContext,
  words: string,
  about: ReadonlySet<TicketNumber>,
): Promise<Typed | "unclear" | null> {
  const read = hideNumbersOfNames(words, await namesOfAgents(ctx));
  const marked = MARKED.exec(read);
  if (marked) {
    const ticket = await getTicket(ctx.tx, toTicketNumber(Number(marked[1])));
    return ticket ? { number: ticket.number, rest: without(words, marked) } : "unclear";
  }
  const bare = [...read.replace(TIME, (time) => time.replace(/\d/gu, "x")).matchAll(BARE)];
  const [first, ...more] = bare.filter((match) => about.has(numberOf(match)));
  if (first) {
    const number = numberOf(first);
    return more.some((match) => numberOf(match) !== number)
      ? "unclear"
      : { number, rest: without(words, first) };
  }
  const [other] = bare;
  return other && (await isName(ctx, without(words, other))) ? "unclear" : null;
}

/** As people know them: in the panel, and told apart from others of that name. */
async function namesOfAgents(ctx: DeskContext): Promise<string[]> {
  const names: string[] = [];
  for (const { name, person } of await findAgents(ctx.tx)) names.push(name, await called(ctx, person));
  return names;
}

const numberOf = ([, digits]: RegExpExecArray): TicketNumber => toTicketNumber(Number(digits));

const without = (words: string, { 0: match, index }: RegExpExecArray): string =>
  `${words.slice(0, index)} ${words.slice(index + match.length)}`.trim();

/** Whether the words are the name of an agent and what stands around one. "A las" is of a time. */
async function isName(ctx: DeskContext, words: string): Promise<boolean> {
  const names = new Set((await findAgents(ctx.tx)).flatMap(({ name }) => tokensOf(name)));
  return tokensOf(words).every(
    (token) => names.has(token) || (token !== "las" && token !== "%" && isAroundName(token)),
  );
}

type Named = { ticket: TicketNumber; cause: Cause }[];

async function stillThere(ctx: DeskContext, named: Named): Promise<TicketNumber[]> {
  const numbers: TicketNumber[] = [];
  for (const { ticket, cause } of named)
    if ((await presentOf(ctx, { numbers: [ticket], cause })).length > 0) numbers.push(ticket);
  return [...new Set(numbers)];
}

/** A name alone suffices when only one of them is still to be assigned; null = there are several, or none. */
async function onlyOne(ctx: DeskContext, named: Named): Promise<TicketNumber | null> {
  const [only, ...more] = await stillThere(ctx, named);
  return only !== undefined && more.length === 0 ? only : null;
}

const LISTED = 20;

interface About {
  named: Named;
  first: TicketNumber;
}

/** Asks which ticket is meant. */
async function askWhich(ctx: DeskContext, asked: Asked, { named, first }: About): Promise<void> {
  const open = await stillThere(ctx, named);
  const all = named.length > 0 ? named.map(({ ticket }) => ticket) : [first];
  const list = (open.length > 0 ? open : all)
    .slice(0, LISTED)
    .map((number) => `#${number}`)
    .join(", ");
  await answerQuotable(ctx, asked, { named, first, text: ctx.t("alert.which", { list }) });
}

/** Answers with a message that names the tickets of the alert too, so that it can be quoted in turn. */
async function answerQuotable(
  ctx: DeskContext,
  asked: Asked,
  { named, first, text }: About & { text: string },
): Promise<void> {
  const message = await reply(ctx, asked, text);
  await addCard(ctx.tx, { chat: asked.chat, message, ticket: first, kind: "alert", createdAt: ctx.now });
  await nameIn(ctx.tx, { chat: asked.chat, message, named, at: ctx.now });
}
