/** Follows an edit or deletion of something that stood in a client's chat, by the client or on the company's phone. */
import { intentOf } from "../../domain/language/intent.ts";
import { chatOfPerson, type ChatId, type MessageId, type PersonId } from "../../domain/ids.ts";
import type { Closed, InProgress, Live, Ticket } from "../../domain/ticket.ts";
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
import { followOnCard } from "./queueing/card.ts";
import { rewordedLine } from "./queueing/card-text.ts";
import { choiceIn, chooseAnew } from "./choose-late.ts";
import { boxed } from "../conversation/content.ts";
import type { DeskContext } from "../context.ts";
import { gather } from "./queueing/gather.ts";
import { alertWhenWorse, clientWrote, hear, mayReopen, reopenFor } from "./intake.ts";
import { areaName } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";
import { roomChat, targetOf } from "../conversation/relay.ts";

/** WhatsApp lets people edit for 15 minutes; what arrives much later is not believed. */
const EDITABLE = 60 * 60_000;

/** What a message of a client's chat shows, before it is amended; null = we made nothing of it. */
export interface Standing {
  link: Link;
  entry: Entry;
}

export async function standingOf(
  ctx: DeskContext,
  chat: ChatId,
  message: MessageId,
): Promise<Standing | null> {
  const link = await getLink(ctx.tx, chat, message);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  return link && entry ? { link, entry } : null;
}

/** Call it after the amendment was carried out. */
export async function followAmendment(ctx: DeskContext, before: Standing): Promise<void> {
  const entry = await getEntry(ctx.tx, before.entry.id);
  const ticket = entry && (await getTicket(ctx.tx, entry.ticket));
  if (!entry || !ticket) return;
  const isClients = entry.side === "client" || entry.side === "menu";
  if (entry.deletedAt !== null && before.entry.deletedAt === null) {
    if (isClients) await takenBack(ctx, ticket, entry);
    else if (entry.side === "handset") await tellRoomOfDeletion(ctx, ticket, entry);
  } else if (isClients && entry.text !== before.entry.text) {
    await reworded(ctx, ticket, { entry, before: before.entry });
  }
}

async function takenBack(ctx: DeskContext, ticket: Ticket, entry: Entry): Promise<void> {
  if (ticket.state === "intake") await gather(ctx, ticket, { wrote: null });
  if (ticket.state === "waiting")
    await followOnCard(ctx, ticket, {
      entry: entry.id,
      otherwise: ctx.t("main.taken-back", { number: ticket.number }),
    });
}

interface Rewording {
  entry: Entry;
  before: Entry;
}

async function reworded(ctx: DeskContext, ticket: Ticket, { entry, before }: Rewording): Promise<void> {
  if (ticket.state === "closed") {
    if (becameRequest(before, entry)) await comesBack(ctx, ticket, entry);
    return;
  }
  const heard = hear(ctx, ticket, { content: entry.content, at: ctx.now });
  await saveTicket(ctx.tx, heard);
  await follow(ctx, heard, { entry, before });
  if (heard.state !== "intake") await alertWhenWorse(ctx, ticket, heard);
  ctx.changed({ topic: "ticket", number: ticket.number });
}

async function follow(ctx: DeskContext, ticket: Live, { entry, before }: Rewording): Promise<void> {
  switch (ticket.state) {
    case "intake":
      return gather(ctx, ticket, { wrote: null });
    case "waiting":
      if (before.side === "menu" && (await chooseAnew(ctx, ticket, entry))) return;
      return followOnCard(ctx, ticket, {
        entry: entry.id,
        otherwise: rewordedLine(ctx, ticket, entry),
      });
    case "in_progress":
      if (before.side === "menu" && ticket.room !== null) await tellRoomOfChoice(ctx, ticket, entry);
  }
}

/** Thanks that were edited into a request, after the end. */
const becameRequest = (before: Entry, after: Entry): boolean =>
  intentOf(before.content) !== "request" && intentOf(after.content) === "request";

async function comesBack(ctx: DeskContext, ticket: Closed, entry: Entry): Promise<void> {
  const live = await getLiveTicket(ctx.tx, ticket.contact);
  const last = await getLastClosed(ctx.tx, ticket.contact);
  // Where the case went on since, the change is in the record and that is all.
  if (live || last?.number !== ticket.number || !(await mayReopen(ctx, last))) return;
  const shown = await copiesOf(ctx.tx, entry.id);
  await reopenFor(ctx, last, entry);
  const reopened = await getLiveTicket(ctx.tx, ticket.contact);
  if (reopened?.state !== "in_progress" || reopened.room === null) return;
  const room = await roomChat(ctx, reopened.room);
  // The room has it as it read before; where it was not, it has just been copied as it reads now.
  const copy = shown.find(({ chat }) => chat === room);
  if (!copy) return;
  await enqueueText(ctx, room, {
    text: ctx.t("content.correction", { text: entry.text ?? "" }),
    quote: { ...(await targetOf(ctx, copy)), text: boxed(ctx, entry) },
    ticket: reopened.number,
    lane: "conversation",
  });
}

/** Whoever attends them decides whether they go elsewhere. */
async function tellRoomOfChoice(ctx: DeskContext, ticket: InProgress, entry: Entry): Promise<void> {
  const area = await choiceIn(ctx, entry);
  const text =
    area === null
      ? ctx.t("content.correction", { text: entry.text ?? "" })
      : ctx.t("content.chose-again", { area: areaName(ctx, area) });
  await enqueueText(ctx, await roomChat(ctx, ticket.room), { text, ticket: ticket.number });
}

/** An edit of something that we made nothing of: thanks without a case, perhaps, that become a request. */
export async function rewordedUnknown(
  ctx: DeskContext,
  { by, target, text, at }: { by: PersonId; target: MessageId; text: string; at: Date },
): Promise<void> {
  const chat = chatOfPerson(by);
  const received = await getReceived(ctx.tx, { chat, sender: by, message: target });
  if (!received || Math.abs(at.getTime() - received.sentAt.getTime()) > EDITABLE) return;
  if (received.content.kind !== "text" || intentOf(received.content) === "request") return;
  const { secret, quotes } = received;
  const original = { chat, message: target, secret, quotes };
  await clientWrote(ctx, { contact: by, content: { kind: "text", text }, original, at });
}

/** The company's phone took back what it had said, or what an agent had: the room sees that the client has it no more. */
async function tellRoomOfDeletion(ctx: DeskContext, ticket: Ticket, entry: Entry): Promise<void> {
  await tellRoomOfOwner(ctx, ticket, { entry, text: ctx.t("content.deleted-by-owner") });
}

async function tellRoomOfOwner(
  ctx: DeskContext,
  ticket: Ticket,
  { entry, text }: { entry: Entry; text: string },
): Promise<void> {
  if (ticket.state !== "in_progress" || ticket.room === null) return;
  const room = await roomChat(ctx, ticket.room);
  const [there] = await linksIn(ctx.tx, entry.id, room);
  await enqueueText(ctx, room, {
    text,
    ...(there ? { quote: { ...(await targetOf(ctx, there)), text: boxed(ctx, entry) } } : {}),
    ticket: ticket.number,
  });
}

/** The owner deleted, on the phone, a message of ours in the client's chat. */
export async function ownerTookBackCopy(ctx: DeskContext, { link, entry }: Standing): Promise<void> {
  if (link.role !== "copy" || entry.deletedAt !== null) return;
  await amendEntry(ctx.tx, entry.id, { deletedAt: ctx.now });
  ctx.changed({ topic: "ticket", number: entry.ticket });
  const ticket = await getTicket(ctx.tx, entry.ticket);
  if (ticket) await tellRoomOfDeletion(ctx, ticket, entry);
}

/** The owner edited it there: the record says what the client reads now, and the room is told. */
export async function ownerRewordedCopy(
  ctx: DeskContext,
  { link, entry }: Standing,
  text: string,
): Promise<void> {
  if (link.role !== "copy" || !isWorded(entry)) return;
  await reword(ctx, entry, text);
  const ticket = await getTicket(ctx.tx, entry.ticket);
  if (ticket) await tellRoomOfOwner(ctx, ticket, { entry, text: ctx.t("content.edited-by-owner", { text }) });
}
