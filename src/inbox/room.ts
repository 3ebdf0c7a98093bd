/** A message in a room: the one place from which words may reach a client. */
import { amend } from "../desk/amend.ts";
import { claimTicket } from "../desk/claim.ts";
import type { Desk } from "../desk/desk.ts";
import { explain } from "../desk/explain.ts";
import { answer, type Asked } from "../desk/promise.ts";
import { agentSaid, colleagueSaid } from "../desk/room-words.ts";
import { runCommand } from "../commands/run.ts";
import { isRefusal } from "../domain/refusal.ts";
import type { ChatId, MessageId } from "../domain/ids.ts";
import type { InProgress, Ticket } from "../domain/ticket.ts";
import { getClaimQuestion, takeClaimQuestion } from "../store/cards.ts";
import { getEntry, getLink } from "../store/entries.ts";
import type { Room } from "../store/groups.ts";
import type { InboxRow } from "../store/inbox.ts";
import { getTicket, getTicketOfRoom } from "../store/tickets.ts";
import { askedBy } from "./asked.ts";
import { routeRoom, type RoomScene } from "./route.ts";

export async function inRoom(desk: Desk, row: InboxRow, room: Room): Promise<void> {
  const asked = await askedBy(desk, row);
  const ticket = await getTicketOfRoom(desk.tx, room.id);
  const { content } = row.arrival;
  const intent = routeRoom(content, await sceneOf(desk, { asked, ticket, room }));
  if (asked === null) return;
  switch (intent.do) {
    case "ignore":
      return;
    case "colleague":
      return colleagueSaid(desk, asked, room);
    case "command":
      return runCommand(desk, intent.command, { place: "room", asked, room, ticket });
    case "amend":
      return amend(desk, { chat: row.chat, by: row.sender, content: intent.content });
    case "take-offer":
      return takeOffer(desk, asked);
    case "no-case":
      if (content.kind !== "reaction" && content.kind !== "deletion")
        await answer(desk, asked, desk.say("room.no-case"));
      return;
    case "relay":
      if (ticket) await relay(desk, row, { asked, ticket });
  }
}

async function sceneOf(
  desk: Desk,
  { asked, ticket, room }: { asked: Asked | null; ticket: InProgress | null; room: Room },
): Promise<RoomScene> {
  const by = asked === null ? "us" : asked.person === room.agent ? "agent" : "colleague";
  const offered =
    asked !== null && ticket === null && (await getClaimQuestion(desk.tx, asked.chat, asked.person)) !== null;
  return { by, hasCase: ticket !== null, offered };
}

async function relay(
  desk: Desk,
  row: InboxRow,
  { asked, ticket }: { asked: Asked; ticket: InProgress },
): Promise<void> {
  const { content, quotes, secret, sentAt } = row.arrival;
  const about = quotes === null ? null : await ticketAbout(desk, row.chat, quotes);
  if (about && about.contact !== ticket.contact) {
    // An answer to somebody else's message must not reach this client.
    await answer(desk, asked, desk.say("room.other-case", { other: about.number, number: ticket.number }));
    return;
  }
  const original = { chat: row.chat, message: row.message, secret, quotes };
  await agentSaid(desk, { ticket, agent: asked.person, content, original, at: sentAt });
}

/** The ticket a quoted message belongs to; null when it is no part of a conversation. */
async function ticketAbout(desk: Desk, chat: ChatId, quoted: MessageId): Promise<Ticket | null> {
  const link = await getLink(desk.tx, chat, quoted);
  const entry = link && (await getEntry(desk.tx, link.entry));
  return entry && getTicket(desk.tx, entry.ticket);
}

async function takeOffer(desk: Desk, asked: Asked): Promise<void> {
  const question = await takeClaimQuestion(desk.tx, asked.chat, asked.person);
  if (!question) return;
  const claimed = await claimTicket(desk, { number: question.ticket, agent: asked.person });
  if (isRefusal(claimed)) await answer(desk, asked, await explain(desk, claimed));
}
