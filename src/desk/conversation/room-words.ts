/**
 * Outgoing messages to a client, from a room, the panel or the company's phone: recorded and copied. In a room only the
 * agent's messages go out, those of others stay.
 */
import type { PersonId } from "../../domain/ids.ts";
import { intentOf } from "../../domain/language/intent.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Attended, Closed, InProgress, Live } from "../../domain/ticket.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import { firstTime, forgetSaid } from "../../store/tickets/cards.ts";
import type { Entry } from "../../store/messages/entries.ts";
import { findClientWordsSince } from "../../store/messages/client-words.ts";
import type { Room } from "../../store/team/groups.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import type { DeskContext } from "../context.ts";
import { withNames } from "../mentioned.ts";
import { showFromHandset } from "./history.ts";
import { called, calledPlainly } from "../phrase.ts";
import { reply, enqueueMessage, type Asked } from "../enqueue.ts";
import type { Original } from "./original.ts";
import { copyToClient, quoteOfEntry, record, roomChat } from "./relay.ts";
import { pairTwin } from "./twin.ts";

export interface AgentWords {
  ticket: InProgress;
  agent: PersonId;
  content: InboundContent;
  original: Original;
  at: Date;
}

/** Relays an agent's answer to the client, as it is. */
export async function agentSaid(
  ctx: DeskContext,
  { ticket, agent, content, original, at }: AgentWords,
): Promise<void> {
  if (
    content.kind === "media" &&
    (await pairTwin(ctx, { content, original, by: agent, ticket: ticket.number }))
  )
    return;
  const signed = await signedBy(ctx, agent, content);
  const entry = await record(
    ctx,
    { ticket: ticket.number, side: "agent", author: agent, at, content },
    original,
  );
  await copyToClient(ctx, { ...entry, content: signed }, { ticket, original });
  // Words that were held are said when their author has them sent.
  await answered(ctx, ticket, ctx.heard?.sentAt ?? at);
}

/** Signature: puts the agent's name before the text, when the settings say so. */
export const signedBy = async (
  ctx: DeskContext,
  agent: PersonId,
  content: InboundContent,
): Promise<InboundContent> => signedAs(ctx, await calledPlainly(ctx, agent), content);

export const signedTextAs = ({ settings }: DeskContext, name: string, text: string): string =>
  settings.signature ? `*${name}:*\n${text}` : text;

/** The same with any name. */
export function signedAs(ctx: DeskContext, name: string, content: InboundContent): InboundContent {
  if (!ctx.settings.signature) return content;
  if (content.kind === "text") return { ...content, text: signedTextAs(ctx, name, content.text) };
  if (content.kind !== "media" || !content.media.caption) return content;
  const caption = signedTextAs(ctx, name, content.media.caption);
  return { ...content, media: { ...content.media, caption } };
}

/**
 * Records that the client has an answer: the deadline for it ends. `writtenAt`, by WhatsApp's clock: what the client asked later
 * still waits; left out = it was written now.
 */
export async function answered(ctx: DeskContext, ticket: Attended, writtenAt?: Date): Promise<void> {
  const unansweredSince = writtenAt ? await stillWaiting(ctx, ticket, writtenAt) : null;
  await saveTicket(ctx.tx, { ...ticket, unansweredSince, lastMessageAt: ctx.now });
  if (ticket.unansweredSince !== null && unansweredSince === null)
    await forgetSaid(ctx.tx, `wait:${ticket.number}:`);
  ctx.changed({ topic: "ticket", number: ticket.number });
}

/** Since when the client waits for an answer to what they asked after that; null = they asked nothing more. */
async function stillWaiting(
  ctx: DeskContext,
  { number, unansweredSince }: Attended,
  writtenAt: Date,
): Promise<Date | null> {
  if (unansweredSince === null) return null;
  const later = await findClientWordsSince(ctx.tx, number, writtenAt);
  const asked = later.find(({ content }) => intentOf(content) === "request");
  if (!asked) return null;
  return asked.at > unansweredSince ? asked.at : unansweredSince;
}

/** Somebody who is not the room's agent wrote in it: told once that nobody outside reads it. */
export async function colleagueSaid(ctx: DeskContext, asked: Asked, room: Room): Promise<void> {
  if (!(await firstTime(ctx.tx, `colleague:${room.id}:${asked.person}`, ctx.now))) return;
  const names = { name: await called(ctx, asked.person), agent: await called(ctx, room.agent) };
  await reply(ctx, asked, ctx.t("room.colleague", names));
}

/**
 * The owner wrote to the client from the phone itself: the agent sees it, and it counts as an answer. While nobody has the
 * case yet, it is kept for whoever takes it.
 */
export async function handsetSaid(
  ctx: DeskContext,
  { ticket, content, original, at }: Omit<AgentWords, "agent" | "ticket"> & { ticket: Live },
): Promise<void> {
  const entry = await record(
    ctx,
    { ticket: ticket.number, side: "handset", author: null, at, content },
    original,
  );
  if (ticket.state !== "in_progress") return ctx.changed({ topic: "ticket", number: ticket.number });
  if (ticket.room !== null) {
    const room = await roomChat(ctx, ticket.room);
    const quote = entry.quote === null ? null : await quoteOfEntry(ctx, entry.quote, room);
    await showFromHandset(ctx, entry, { room, quote });
  }
  await answered(ctx, ticket, at);
}

/** The same after the case has ended: it stands in its conversation, for whoever reads it there, goes on with it or has the client's next case. */
export async function handsetSaidLater(
  ctx: DeskContext,
  {
    ticket: { number: ticket },
    content,
    original,
    at,
  }: Omit<AgentWords, "agent" | "ticket"> & { ticket: Closed },
): Promise<void> {
  await record(ctx, { ticket, side: "handset", author: null, at, content }, original);
  ctx.changed({ topic: "ticket", number: ticket });
}

/** Somebody in the panel writes to the client: whoever has the case there, or stepping in, which the agent sees in the room. */
export async function panelSaid(
  ctx: DeskContext,
  { ticket, who, text: typed }: { ticket: Attended; who: string; text: string },
): Promise<void> {
  const text = await withNames(ctx, typed);
  const entry = await record(
    ctx,
    {
      ticket: ticket.number,
      side: "agent",
      author: null,
      panelUser: who,
      at: ctx.now,
      content: { kind: "text", text },
    },
    null,
  );
  const name = await panelName(ctx.tx, { user: who, at: ctx.now });
  const content = signedAs(ctx, name, entry.content);
  await copyToClient(ctx, { ...entry, content }, { ticket, original: null });
  if (ticket.room !== null) await showInRoom(ctx, ticket, { name, text, entry });
  await answered(ctx, ticket);
}

async function showInRoom(
  ctx: DeskContext,
  { number, room }: InProgress,
  { name, text, entry }: { name: string; text: string; entry: Entry },
): Promise<void> {
  await enqueueMessage(ctx, {
    chat: await roomChat(ctx, room),
    content: { kind: "text", text: ctx.t("content.from-panel", { who: name, text }) },
    ticket: number,
    entry: entry.id,
    lane: "conversation",
  });
}
