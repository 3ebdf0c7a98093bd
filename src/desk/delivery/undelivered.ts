/** A message was given up: whoever cares reads it where they look, with the reason. */
import { chatOfPerson, openChat, type GroupJid } from "../../domain/ids.ts";
import type { Live } from "../../domain/ticket.ts";
import { firstTime } from "../../store/tickets/cards.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { getEntry, linksIn } from "../../store/messages/entries.ts";
import type { PromiseRow } from "../../store/messages/outbox.ts";
import { raiseAlert } from "../alerts/alerts.ts";
import { isRefusedElsewhere, parkedForGood } from "./bad-content.ts";
import { boxed } from "../conversation/content.ts";
import type { Desk } from "../desk.ts";
import { tell } from "../promise.ts";
import { checkGroup } from "../groups/group-checks.ts";
import { refusedOnce, refusedTwice } from "../groups/group-refusals.ts";
import { ourGroup } from "../groups/group-seen.ts";
import { roomChat, targetOf } from "../conversation/relay.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";
import { whyUndelivered } from "./undelivered-why.ts";

/** ⚠️ on the agent's own message, and word to the supervisor. What was meant for a group shows as a red mark in the panel. */
export async function undelivered(desk: Desk, lost: PromiseRow): Promise<void> {
  const chat = openChat(lost.chat);
  desk.changed({ topic: "review" });
  if (chat.kind === "group") return lostInGroup(desk, chat.group, lost);
  const ticket = await liveTicketOf(desk, lost);
  if (!ticket) return;
  await raiseAlert(desk, ticket, "undelivered");
  desk.changed({ topic: "ticket", number: ticket.number });
  const why = whyUndelivered(desk.say, lost.error ?? "");
  await warn(
    desk,
    { lost, ticket },
    { quoting: desk.say("room.undelivered", { why }), alone: desk.say("room.undelivered-lost", { why }) },
  );
}

/**
 * A refusal, twice, counts as lost, unless another group refused the same. Silence is no word on the group: WhatsApp is asked about it, and somebody knows that a
 * message may be missing there.
 */
async function lostInGroup(desk: Desk, group: GroupJid, lost: PromiseRow): Promise<void> {
  const { chat, error, ticket } = lost;
  const why = (error ?? "").split(":")[0];
  if (why === "refused" || why === "failing")
    return (await parkedForGood(desk, group, lost)) ? undefined : refusedTwice(desk, chat);
  const ours = await ourGroup(desk, group);
  if (!ours) return;
  await checkGroup(desk, group);
  const name = (ours.room ?? ours.mainGroup).name;
  await tellSupervisors(desk, [desk.say("alert.group-silent", { group: name })], group);
  if (ours.room && ticket !== null)
    await tell(desk, chat, { text: desk.say("room.copy-lost", { number: ticket }), ticket });
}

/** WhatsApp forbids it for now: the message waits, and the agent knows that it does. */
export async function heldBack(desk: Desk, held: PromiseRow): Promise<void> {
  const chat = openChat(held.chat);
  if (chat.kind === "group") return heldInGroup(desk, chat.group, held);
  const ticket = await liveTicketOf(desk, held);
  if (!ticket) return;
  desk.changed({ topic: "ticket", number: ticket.number });
  const text = desk.say("room.held");
  await warn(desk, { lost: held, ticket }, { quoting: text, alone: text });
}

async function heldInGroup(desk: Desk, group: GroupJid, held: PromiseRow): Promise<void> {
  const code = held.error ?? "?";
  if (code.startsWith("refused:"))
    return (await isRefusedElsewhere(desk, held)) ? undefined : refusedOnce(desk, held);
  const ours = await ourGroup(desk, group);
  const about = ours?.room ?? ours?.mainGroup;
  // Once in an hour: whatever waits behind this waits for the same reason.
  const hour = Math.floor(desk.now.getTime() / 3_600_000);
  if (!about || !(await firstTime(desk.tx, `held:${group}:${hour}`, desk.now))) return;
  await tellSupervisors(desk, [desk.say("alert.group-held", { group: about.name, code })], group);
}

/** null: it was not for a client, or nobody works on the case any more. */
async function liveTicketOf(desk: Desk, lost: PromiseRow): Promise<Live | null> {
  if (lost.ticket === null || openChat(lost.chat).kind === "group") return null;
  const ticket = await getTicket(desk.tx, lost.ticket);
  return ticket && ticket.state !== "closed" && lost.chat === chatOfPerson(ticket.contact) ? ticket : null;
}

async function warn(
  desk: Desk,
  { lost, ticket }: { lost: PromiseRow; ticket: Live },
  text: { quoting: string; alone: string },
): Promise<void> {
  // Elsewhere the mark stands at the message, in the panel.
  if (ticket.state !== "in_progress" || ticket.room === null) return;
  const room = await roomChat(desk, ticket.room);
  const entry = lost.entry === null ? null : await getEntry(desk.tx, lost.entry);
  const original = entry && (await linksIn(desk.tx, entry.id, room)).find((link) => link.role === "original");
  const quote = entry && original ? { ...(await targetOf(desk, original)), text: boxed(desk, entry) } : null;
  await tell(desk, room, {
    text: quote ? text.quoting : text.alone,
    quote,
    ticket: ticket.number,
    lane: "alert",
  });
}
