/** Which of our questions about held words a message of the agent answers, and which others still wait for an answer. */
import type { DeskContext } from "../../desk/context.ts";
import { byServerThen } from "../../desk/server-time.ts";
import { shorten } from "../../domain/text/shorten.ts";
import type { TicketNumber } from "../../domain/ids.ts";
import type { InboxRow } from "../../store/messages/inbox.ts";
import { getReceived } from "../../store/messages/received.ts";
import { findHeldWords, type HeldWords } from "../../store/tickets/room-cases.ts";
import { wordsOf } from "../route.ts";

/** A question that nobody answered for this long is forgotten. */
const PATIENCE = 10 * 60_000;

/** question, words: it quotes our question, or the held words · last: it quotes nothing · other: it quotes something else. */
export type Pointing = "question" | "words" | "last" | "other";

/** The question that a message points to, by its quote; without one, and with any other, the last that was asked or answered. */
export async function heldMeant(
  ctx: DeskContext,
  row: InboxRow,
): Promise<{ held: HeldWords; by: Pointing } | null> {
  const all = await findHeldWords(ctx.tx, row.chat);
  const { quotes } = row.arrival;
  const last = all[0];
  if (!last) return null;
  if (quotes === null) return { held: last, by: "last" };
  const asked = all.find(({ question }) => question === quotes);
  if (asked) return { held: asked, by: "question" };
  for (const held of all)
    if (await isHeldAs(ctx, row, { held, message: quotes })) return { held, by: "words" };
  return { held: last, by: "other" };
}

/** Whether held words are this message, or an edit of it. */
export async function isHeldAs(
  ctx: DeskContext,
  row: Pick<InboxRow, "chat" | "sender">,
  { held, message }: { held: HeldWords; message: HeldWords["message"] },
): Promise<boolean> {
  if (held.message === message) return true;
  const content = (await wordsHeld(ctx, row, held))?.arrival.content;
  return content?.kind === "edit" && content.target === message;
}

const wordsHeld = (
  ctx: DeskContext,
  { chat, sender }: Pick<InboxRow, "chat" | "sender">,
  { message }: HeldWords,
): Promise<InboxRow | null> => getReceived(ctx.tx, { chat, sender, message });

/** How long before the message the held words were written, both by WhatsApp's clock; null = we have them no more. */
export async function ageOf(ctx: DeskContext, row: InboxRow, held: HeldWords): Promise<number | null> {
  const words = await wordsHeld(ctx, row, held);
  return words && row.arrival.sentAt.getTime() - words.arrival.sentAt.getTime();
}

/** Whether the question may still be answered. */
export async function isFresh(ctx: DeskContext, row: InboxRow, held: HeldWords): Promise<boolean> {
  const age = await ageOf(ctx, row, held);
  // Words that came hours late are asked about only now; our own clock may have been set since we asked.
  const asked = ctx.now.getTime() - held.at.getTime();
  return age !== null && (age < PATIENCE || (asked >= 0 && asked < PATIENCE));
}

/**
 * Whether it was written before we asked, by WhatsApp's clock: a phone that was offline, or we, bring late what answers no question.
 * In the very second in which we asked it may be an answer.
 */
export async function wasUnasked(ctx: DeskContext, row: InboxRow, held: HeldWords): Promise<boolean> {
  const words = await wordsHeld(ctx, row, held);
  return words !== null && row.arrival.sentAt < (await byServerThen(ctx, held.at, words.id));
}

/** The questions about this case that nobody answered and that may still be answered, the first one first. */
export async function openQuestions(
  ctx: DeskContext,
  row: InboxRow,
  ticket: TicketNumber,
): Promise<HeldWords[]> {
  const open: HeldWords[] = [];
  for (const held of await findHeldWords(ctx.tx, row.chat))
    if (held.ticket === ticket && held.became === null && (await isFresh(ctx, row, held))) open.unshift(held);
  return open;
}

const FIRST_WORDS = 40;

/** What the held words begin with, so that their author knows which ones are meant. */
export async function nameOf(ctx: DeskContext, row: InboxRow, held: HeldWords): Promise<string> {
  const content = (await wordsHeld(ctx, row, held))?.arrival.content;
  if (!content) return "…";
  const words = wordsOf(content)?.replace(/\s+/gu, " ").trim();
  if (words) return shorten(words, FIRST_WORDS);
  return content.kind === "media" ? ctx.t(`content.media.${content.media.kind}`) : "…";
}
