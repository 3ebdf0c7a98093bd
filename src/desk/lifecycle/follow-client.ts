/** What follows when something that stood in a client's chat is changed or taken back: by the client, or on the company's phone. */
import { bearingOf } from "../../domain/language/bearing.ts";
import { chatOfPerson, type ChatId, type MessageId, type PersonId } from "../../domain/ids.ts";
import { chooseFromMenu } from "../../domain/language/menu.ts";
import { shorten } from "../../domain/text/shorten.ts";
import type { Area, Closed, InProgress, Live, Ticket, Waiting } from "../../domain/ticket.ts";
import {
  amendEntry,
  copiesOf,
  getEntry,
  getLink,
  linksIn,
  type Entry,
  type Link,
} from "../../store/messages/entries.ts";
import { getReceived } from "../../store/messages/inbox.ts";
import { getLastClosed } from "../../store/tickets/past-tickets.ts";
import { getLiveTicket, getTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { isWorded, reword } from "../conversation/amend.ts";
import { followOnCard, groupFor } from "./card.ts";
import { boxed } from "../conversation/content.ts";
import type { Desk } from "../desk.ts";
import { gather } from "./gather.ts";
import { asOptions, offeredAreas } from "./greet.ts";
import { alertWhenWorse, clientWrote, hear, mayReopen, reopenFor } from "./intake.ts";
import { areaName } from "../phrase.ts";
import { tell } from "../promise.ts";
import { roomChat, targetOf } from "../conversation/relay.ts";
import { transferToGroup } from "./transfer.ts";

/** WhatsApp lets people edit for 15 minutes; what arrives much later is not believed. */
const EDITABLE = 60 * 60_000;

/** What a message of a client's chat shows, before it is amended; null = we made nothing of it. */
export interface Standing {
  link: Link;
  entry: Entry;
}

export async function standingOf(desk: Desk, chat: ChatId, message: MessageId): Promise<Standing | null> {
  const link = await getLink(desk.tx, chat, message);
  const entry = link && (await getEntry(desk.tx, link.entry));
  return link && entry ? { link, entry } : null;
}

/** Call it after the amendment was carried out. */
export async function followAmendment(desk: Desk, before: Standing): Promise<void> {
  const entry = await getEntry(desk.tx, before.entry.id);
  const ticket = entry && (await getTicket(desk.tx, entry.ticket));
  if (!entry || !ticket) return;
  const isClients = entry.side === "client" || entry.side === "menu";
  if (entry.deletedAt !== null && before.entry.deletedAt === null) {
    if (isClients) await takenBack(desk, ticket, entry);
    else if (entry.side === "handset") await tellRoomOfDeletion(desk, ticket, entry);
  } else if (isClients && entry.text !== before.entry.text) {
    await reworded(desk, ticket, { entry, before: before.entry });
  }
}

async function takenBack(desk: Desk, ticket: Ticket, entry: Entry): Promise<void> {
  if (ticket.state === "intake") await gather(desk, ticket, { wrote: null });
  if (ticket.state === "waiting")
    await followOnCard(desk, ticket, {
      entry: entry.id,
      otherwise: desk.say("main.taken-back", { number: ticket.number }),
    });
}

interface Rewording {
  entry: Entry;
  before: Entry;
}

async function reworded(desk: Desk, ticket: Ticket, { entry, before }: Rewording): Promise<void> {
  if (ticket.state === "closed") {
    if (becameRequest(before, entry)) await comesBack(desk, ticket, entry);
    return;
  }
  const heard = hear(desk, ticket, { content: entry.content, at: desk.now });
  await saveTicket(desk.tx, heard);
  await follow(desk, heard, { entry, before });
  if (heard.state !== "intake") await alertWhenWorse(desk, ticket, heard);
  desk.changed({ topic: "ticket", number: ticket.number });
}

async function follow(desk: Desk, ticket: Live, { entry, before }: Rewording): Promise<void> {
  switch (ticket.state) {
    case "intake":
      return gather(desk, ticket, { wrote: null });
    case "waiting":
      if (before.side === "menu") return chooseAnew(desk, ticket, entry);
      return followOnCard(desk, ticket, {
        entry: entry.id,
        otherwise: desk.say("main.reworded", { number: ticket.number, text: shorten(entry.text ?? "", 300) }),
      });
    case "in_progress":
      if (before.side === "menu" && ticket.room !== null) await tellRoomOfChoice(desk, ticket, entry);
  }
}

/** Thanks that were edited into a request, after the end. */
const becameRequest = (before: Entry, after: Entry): boolean =>
  bearingOf(before.content) !== "request" && bearingOf(after.content) === "request";

async function comesBack(desk: Desk, ticket: Closed, entry: Entry): Promise<void> {
  const live = await getLiveTicket(desk.tx, ticket.contact);
  const last = await getLastClosed(desk.tx, ticket.contact);
  // Where the case went on since, the change is in the record and that is all.
  if (live || last?.number !== ticket.number || !(await mayReopen(desk, last))) return;
  const shown = await copiesOf(desk.tx, entry.id);
  await reopenFor(desk, last, entry);
  const reopened = await getLiveTicket(desk.tx, ticket.contact);
  if (reopened?.state !== "in_progress" || reopened.room === null) return;
  const room = await roomChat(desk, reopened.room);
  // The room has it as it read before; where it was not, it has just been copied as it reads now.
  const copy = shown.find(({ chat }) => chat === room);
  if (!copy) return;
  await tell(desk, room, {
    text: desk.say("content.correction", { text: entry.text ?? "" }),
    quote: { ...(await targetOf(desk, copy)), text: boxed(desk, entry) },
    ticket: reopened.number,
    lane: "conversation",
  });
}

async function choiceIn(desk: Desk, { text }: Entry): Promise<Area | null> {
  const offered = await offeredAreas(desk);
  const choice = chooseFromMenu(text ?? "", asOptions(desk, offered));
  return choice && "chosen" in choice ? (choice.chosen as Area) : null;
}

/** "1" became "2" after the card was posted: the ticket belongs to the other area. */
async function chooseAnew(desk: Desk, ticket: Waiting, entry: Entry): Promise<void> {
  const area = await choiceIn(desk, entry);
  if (area === null) return amendEntry(desk.tx, entry.id, { side: "client" });
  const group = area === ticket.area ? null : await groupFor(desk, area);
  if (!group || group.kind !== area) return;
  const reason = desk.say("card.chose-again");
  await transferToGroup(desk, ticket, { mainGroup: group.id, by: ticket.contact, reason });
}

/** Whoever attends them decides whether they go elsewhere. */
async function tellRoomOfChoice(desk: Desk, ticket: InProgress, entry: Entry): Promise<void> {
  const area = await choiceIn(desk, entry);
  const text =
    area === null
      ? desk.say("content.correction", { text: entry.text ?? "" })
      : desk.say("content.chose-again", { area: areaName(desk, area) });
  await tell(desk, await roomChat(desk, ticket.room), { text, ticket: ticket.number });
}

/** An edit of something that we made nothing of: thanks without a case, perhaps, that become a request. */
export async function rewordedUnknown(
  desk: Desk,
  { by, target, text, at }: { by: PersonId; target: MessageId; text: string; at: Date },
): Promise<void> {
  const chat = chatOfPerson(by);
  const received = await getReceived(desk.tx, { chat, sender: by, message: target });
  if (!received || Math.abs(at.getTime() - received.sentAt.getTime()) > EDITABLE) return;
  if (received.content.kind !== "text" || bearingOf(received.content) === "request") return;
  const { secret, quotes } = received;
  const original = { chat, message: target, secret, quotes };
  await clientWrote(desk, { contact: by, content: { kind: "text", text }, original, at });
}

/** The company's phone took back what it had said, or what an agent had: the room sees that the client has it no more. */
async function tellRoomOfDeletion(desk: Desk, ticket: Ticket, entry: Entry): Promise<void> {
  await tellRoomOfOwner(desk, ticket, { entry, text: desk.say("content.deleted-by-owner") });
}

async function tellRoomOfOwner(
  desk: Desk,
  ticket: Ticket,
  { entry, text }: { entry: Entry; text: string },
): Promise<void> {
  if (ticket.state !== "in_progress" || ticket.room === null) return;
  const room = await roomChat(desk, ticket.room);
  const [there] = await linksIn(desk.tx, entry.id, room);
  await tell(desk, room, {
    text,
    ...(there ? { quote: { ...(await targetOf(desk, there)), text: boxed(desk, entry) } } : {}),
    ticket: ticket.number,
  });
}

/** The owner deleted, on the phone, a message of ours in the client's chat. */
export async function ownerTookBackCopy(desk: Desk, { link, entry }: Standing): Promise<void> {
  if (link.role !== "copy" || entry.deletedAt !== null) return;
  await amendEntry(desk.tx, entry.id, { deletedAt: desk.now });
  desk.changed({ topic: "ticket", number: entry.ticket });
  const ticket = await getTicket(desk.tx, entry.ticket);
  if (ticket) await tellRoomOfDeletion(desk, ticket, entry);
}

/** The owner edited it there: the record says what the client reads now, and the room is told. */
export async function ownerRewordedCopy(desk: Desk, { link, entry }: Standing, text: string): Promise<void> {
  if (link.role !== "copy" || !isWorded(entry)) return;
  await reword(desk, entry, text);
  const ticket = await getTicket(desk.tx, entry.ticket);
  if (ticket)
    await tellRoomOfOwner(desk, ticket, { entry, text: desk.say("content.edited-by-owner", { text }) });
}
