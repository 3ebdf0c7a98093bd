/** A message was given up: whoever cares reads it where they look, with the reason. */
import { chatOfPerson, openChat } from "../domain/ids.ts";
import type { Undelivered } from "../domain/outgoing.ts";
import { getTicket } from "../store/tickets.ts";
import { getEntry, linksIn } from "../store/entries.ts";
import type { PromiseRow } from "../store/outbox.ts";
import { raiseAlert } from "./alerts.ts";
import { boxed } from "./content.ts";
import type { Desk } from "./desk.ts";
import { tell } from "./promise.ts";
import { roomChat, targetOf } from "./relay.ts";

/** ⚠️ on the agent's own message, and word to the supervisor. What was meant for a group shows as a red mark in the panel. */
export async function undelivered(desk: Desk, lost: PromiseRow): Promise<void> {
  if (lost.ticket === null || openChat(lost.chat).kind === "group") return;
  const ticket = await getTicket(desk.tx, lost.ticket);
  if (!ticket || ticket.state === "closed" || lost.chat !== chatOfPerson(ticket.contact)) return;
  await raiseAlert(desk, ticket, "undelivered");
  desk.changed({ topic: "ticket", number: ticket.number });
  if (ticket.state !== "in_progress") return;
  const room = await roomChat(desk, ticket.room);
  const why = reasonOf(desk, lost.error ?? "");
  const entry = lost.entry === null ? null : await getEntry(desk.tx, lost.entry);
  const original = entry && (await linksIn(desk.tx, entry.id, room)).find((link) => link.role === "original");
  if (!entry || !original) {
    await tell(desk, room, { text: desk.say("room.undelivered-lost", { why }), ticket: ticket.number });
    return;
  }
  const quote = { ...(await targetOf(desk, original)), text: boxed(desk, entry) };
  await tell(desk, room, { text: desk.say("room.undelivered", { why }), quote, ticket: ticket.number });
}

/** The row says why it was given up, and behind a colon what WhatsApp said. */
function reasonOf(desk: Desk, error: string): string {
  const [why, code = ""] = error.split(":");
  switch (why as Undelivered) {
    case "restricted":
      return desk.say("undelivered.restricted");
    case "no-answer":
      return desk.say("undelivered.no-answer");
    case "failing":
      return desk.say("undelivered.failing");
    case "refused":
      return desk.say("undelivered.refused", { code });
  }
}
