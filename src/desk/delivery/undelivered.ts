/** Handles dead letters (decided in `outbox/backoff.ts`), and what WhatsApp holds back: whoever is concerned reads in their place that the message did not get through, and why. */
import { chatOfPerson, openChat, type GroupJid } from "../../domain/ids.ts";
import type { Live } from "../../domain/ticket.ts";
import { firstTime } from "../../store/tickets/cards.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { getEntry, linksIn } from "../../store/messages/entries.ts";
import type { OutboxRow } from "../../store/messages/outbox.ts";
import { raiseAlert } from "../alerts/alerts.ts";
import { isRefusedElsewhere, parkedForGood } from "./bad-content.ts";
import { boxed } from "../conversation/content.ts";
import type { DeskContext } from "../context.ts";
import { enqueueText } from "../enqueue.ts";
import { checkGroup } from "../groups/group-checks.ts";
import { refusedOnce, refusedTwice } from "../groups/group-refusals.ts";
import { ourGroup } from "../groups/group-seen.ts";
import { roomChat, targetOf } from "../conversation/relay.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";
import { whyUndelivered } from "./undelivered-why.ts";

/** ⚠️ on the agent's own message, and word to the supervisor. What was meant for a group shows as a red mark in the panel. */
export async function undelivered(ctx: DeskContext, lost: OutboxRow): Promise<void> {
  const chat = openChat(lost.chat);
  ctx.changed({ topic: "review" });
  if (chat.kind === "group") return lostInGroup(ctx, chat.group, lost);
  const ticket = await liveTicketOf(ctx, lost);
  if (!ticket) return;
  await raiseAlert(ctx, ticket, "undelivered");
  ctx.changed({ topic: "ticket", number: ticket.number });
  const why = whyUndelivered(ctx.t, lost.error ?? "");
  await warn(
    ctx,
    { lost, ticket },
    { quoting: ctx.t("room.undelivered", { why }), alone: ctx.t("room.undelivered-lost", { why }) },
  );
}

/**
 * A refusal, twice, counts as lost, unless another group refused the same. Silence is no word on the group: WhatsApp is asked about it, and somebody knows that a
 * message may be missing there.
 */
async function lostInGroup(ctx: DeskContext, group: GroupJid, lost: OutboxRow): Promise<void> {
  const { chat, error, ticket } = lost;
  const why = (error ?? "").split(":")[0];
  if (why === "refused" || why === "failing")
    return (await parkedForGood(ctx, group, lost)) ? undefined : refusedTwice(ctx, chat);
  const ours = await ourGroup(ctx, group);
  if (!ours) return;
  await checkGroup(ctx, group);
  const name = (ours.room ?? ours.mainGroup).name;
  await tellSupervisors(ctx, [ctx.t("alert.group-silent", { group: name })], group);
  if (ours.room && ticket !== null)
    await enqueueText(ctx, chat, { text: ctx.t("room.copy-lost", { number: ticket }), ticket });
}

/** WhatsApp forbids it for now: the message waits, and the agent knows that it does. */
export async function heldBack(ctx: DeskContext, held: OutboxRow): Promise<void> {
  const chat = openChat(held.chat);
  if (chat.kind === "group") return heldInGroup(ctx, chat.group, held);
  const ticket = await liveTicketOf(ctx, held);
  if (!ticket) return;
  ctx.changed({ topic: "ticket", number: ticket.number });
  // After a failure in between it is held anew: that is no news.
  if (!(await firstTime(ctx.tx, `held-message:${held.id}`, ctx.now))) return;
  const text = ctx.t("room.held");
  await warn(ctx, { lost: held, ticket }, { quoting: text, alone: text });
}

async function heldInGroup(ctx: DeskContext, group: GroupJid, held: OutboxRow): Promise<void> {
  const code = held.error ?? "?";
  if (code.startsWith("refused:"))
    return (await isRefusedElsewhere(ctx, held)) ? undefined : refusedOnce(ctx, held);
  const ours = await ourGroup(ctx, group);
  const about = ours?.room ?? ours?.mainGroup;
  // Once in an hour: whatever waits behind this waits for the same reason.
  const hour = Math.floor(ctx.now.getTime() / 3_600_000);
  if (!about || !(await firstTime(ctx.tx, `held:${group}:${hour}`, ctx.now))) return;
  await tellSupervisors(ctx, [ctx.t("alert.group-held", { group: about.name, code })], group);
}

/** null: it was not for a client, or nobody works on the case any more. */
async function liveTicketOf(ctx: DeskContext, lost: OutboxRow): Promise<Live | null> {
  if (lost.ticket === null || openChat(lost.chat).kind === "group") return null;
  const ticket = await getTicket(ctx.tx, lost.ticket);
  return ticket && ticket.state !== "closed" && lost.chat === chatOfPerson(ticket.contact) ? ticket : null;
}

async function warn(
  ctx: DeskContext,
  { lost, ticket }: { lost: OutboxRow; ticket: Live },
  text: { quoting: string; alone: string },
): Promise<void> {
  // Elsewhere the mark stands at the message, in the panel.
  if (ticket.state !== "in_progress" || ticket.room === null) return;
  const room = await roomChat(ctx, ticket.room);
  const entry = lost.entry === null ? null : await getEntry(ctx.tx, lost.entry);
  const original = entry && (await linksIn(ctx.tx, entry.id, room)).find((link) => link.role === "original");
  const quote = entry && original ? { ...(await targetOf(ctx, original)), text: boxed(ctx, entry) } : null;
  await enqueueText(ctx, room, {
    text: quote ? text.quoting : text.alone,
    quote,
    ticket: ticket.number,
    lane: "alert",
  });
}
