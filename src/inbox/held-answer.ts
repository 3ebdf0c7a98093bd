/** Confirmation of held words: decides whether an agent's message answers our question about them, or is meant for the client. */
import type { DeskContext } from "../desk/context.ts";
import { byServer } from "../desk/server-time.ts";
import { foldText } from "../domain/text/fold.ts";
import { chatOfPerson, type ChatId, type MessageId } from "../domain/ids.ts";
import { isQuestion, isYes } from "../domain/language/ready.ts";
import type { InProgress } from "../domain/ticket.ts";
import { getEntry, getLink } from "../store/messages/entries.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import { getOutboxMessage } from "../store/messages/outbox.ts";
import { findHeardBetween, getReceived } from "../store/messages/received.ts";
import { getHeldWords, type HeldWords } from "../store/tickets/room-cases.ts";
import type { InRoom } from "./in-room.ts";
import { isAmending } from "./route.ts";

/** A question that nobody answered for this long is forgotten. */
const PATIENCE = 10 * 60_000;

/**
 * astray: a yes or no to a sentence of ours that asks nothing (any more) · old: it quotes the question, too late ·
 * unclear: it may as well answer what the client asked meanwhile · again: the question was answered before.
 */
export type HeldAnswer = "yes" | "no" | "old" | "astray" | "unclear" | "again";

/**
 * Only words answer. A text that quotes the question does; so does a plain yes or no that quotes nothing, whatever
 * colleagues and the client said in between. Whoever said something else to the client since has dropped the question;
 * null = the message is no answer.
 */
export async function answersHeld(
  ctx: DeskContext,
  { row, asked, ticket, content }: InRoom & { ticket: InProgress },
): Promise<HeldAnswer | null> {
  if (content.kind !== "text") return null;
  const plain = plainAnswer(content.text);
  const { quotes } = row.arrival;
  if (plain === null && quotes === null) return null;
  const standing = await getHeldWords(ctx.tx, row.chat);
  const held = standing?.ticket === ticket.number ? standing : null;
  const age = held === null ? PATIENCE : ctx.now.getTime() - held.at.getTime();
  const isFresh = age >= 0 && age < PATIENCE;
  if (quotes !== null) {
    if (quotes !== held?.question)
      return (plain !== null || isYes(content.text)) && (await isOurWord(ctx, row.chat, quotes))
        ? "astray"
        : null;
    if (held.became !== null) return plain !== null || isYes(content.text) ? "again" : null;
    if (!isYes(content.text)) return "no";
    return isFresh ? "yes" : "old";
  }
  if (held === null || !isFresh || asked.sentAt < (await byServer(ctx, held.at))) return null;
  const since = await heardSince(ctx, { row, ticket, held });
  if (since === "went-on") return null;
  if (held.became !== null) return since === "nothing" ? "again" : null;
  return since === "client-asked" ? "unclear" : plain;
}

/** A sentence of ours for colleagues, and nothing of the conversation. */
async function isOurWord(ctx: DeskContext, chat: ChatId, message: MessageId): Promise<boolean> {
  const promised = await getOutboxMessage(ctx.tx, message);
  return promised?.chat === chat && (await getLink(ctx.tx, chat, message)) === null;
}

/** Short enough to be for us: "ok" and "dale" are what clients are told all day. */
function plainAnswer(words: string): "yes" | "no" | null {
  const word = foldText(words)
    .replace(/[.,!¡]/gu, "")
    .trim();
  if (/^(?:s+i+p?|sim|yes|👍|✅)$/u.test(word)) return "yes";
  return /^(?:n+o+p?|nao)$/u.test(word) ? "no" : null;
}

/**
 * What was said after the held words: the agent went on, or the client said what a yes or no may answer. Once our question is
 * answered, that is whatever the client says.
 */
async function heardSince(
  ctx: DeskContext,
  { row, ticket, held }: { row: InboxRow; ticket: InProgress; held: HeldWords },
): Promise<"went-on" | "client-asked" | "nothing"> {
  const { chat, sender } = row;
  const asked = await getReceived(ctx.tx, { chat, sender, message: held.message });
  if (!asked) return "went-on";
  const between = { after: asked.id, before: row.id };
  const inRoom = await findHeardBetween(ctx.tx, { chat, ...between });
  for (const one of inRoom) if (one.sender === sender && (await wasSaid(ctx, one))) return "went-on";
  const inChat = await findHeardBetween(ctx.tx, { chat: chatOfPerson(ticket.contact), ...between });
  const isAsking = (one: InboxRow): boolean =>
    held.answeredAt === null
      ? mayAsk(one)
      : one.receivedAt > held.answeredAt && !isAmending(one.arrival.content);
  return inChat.some((one) => one.sender === ticket.contact && isAsking(one)) ? "client-asked" : "nothing";
}

/** It went to the client. Commands and what stayed are no going on. */
async function wasSaid(ctx: DeskContext, { chat, message }: InboxRow): Promise<boolean> {
  const link = await getLink(ctx.tx, chat, message);
  return link?.role === "original" && (await getEntry(ctx.tx, link.entry))?.side === "agent";
}

/** A question, or what may be one for all that we can read of it. */
function mayAsk({ arrival: { content } }: InboxRow): boolean {
  if (content.kind === "text" || content.kind === "edit") return isQuestion(content.text);
  return !isAmending(content);
}
