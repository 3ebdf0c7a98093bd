/** Applies a bulk act to one ticket with the desk's own verbs, and records what is needed to undo it. */
import { changedSince, fillIn, type BulkAct } from "../../domain/bulk.ts";
import { chatOfPerson } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Ticket } from "../../domain/ticket.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import { marksOf, tagsOn, type BulkBefore, type BulkItem } from "../../store/tickets/bulk.ts";
import { countBySide } from "../../store/messages/entries.ts";
import { getContact, nameOf } from "../../store/contacts/people.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import { assignTicket } from "../lifecycle/claiming/claim.ts";
import { closeTicket } from "../lifecycle/close.ts";
import type { DeskContext } from "../context.ts";
import { withNames } from "../mentioned.ts";
import { enqueueMessage } from "../enqueue.ts";
import { record, roomChat } from "../conversation/relay.ts";
import { answered, signedTextAs } from "../conversation/room-words.ts";
import { tagTicket } from "../contacts/tags.ts";
import { transferToGroup } from "../lifecycle/transfer.ts";

/** What the act did to one ticket, as it is stored. */
export type Effect = Partial<Pick<BulkItem, "before" | "entry" | "farewell">>;

interface One {
  ticket: Ticket;
  /** How it was when it was chosen. */
  stamp: string;
  /** Who wants it: the user name. */
  user: string;
}

/** Does the act to one ticket, or returns why the ticket stays as it is. */
export async function actOnOne(
  ctx: DeskContext,
  act: Exclude<BulkAct, { act: "undo" }>,
  one: One,
): Promise<Effect | Refusal> {
  switch (act.act) {
    case "assign":
      return assign(ctx, act, one);
    case "transfer":
      return transfer(ctx, act, one);
    case "tag":
      return tag(ctx, act, one);
    case "close":
      return close(ctx, act, one);
    case "answer":
      return answerOne(ctx, act, one);
  }
}

type Of<Name extends BulkAct["act"]> = Extract<BulkAct, { act: Name }>;

async function assign(
  ctx: DeskContext,
  { agent }: Of<"assign">,
  { ticket, stamp, user }: One,
): Promise<Effect | Refusal> {
  if (ticket.state === "in_progress" && ticket.agent === agent) return refuse("bulk-already");
  const changed = changedSince(ticket, stamp, { words: false });
  if (changed) return changed;
  const given = await assignTicket(ctx, { number: ticket.number, agent, by: { user } });
  return isRefusal(given) ? given : { before: await beforeOf(ctx, ticket) };
}

async function transfer(
  ctx: DeskContext,
  { mainGroup, reason }: Of<"transfer">,
  { ticket, stamp, user }: One,
): Promise<Effect | Refusal> {
  if (ticket.state === "waiting" && ticket.mainGroup === mainGroup) return refuse("bulk-already");
  const changed = changedSince(ticket, stamp, { words: false });
  if (changed) return changed;
  const moved = await transferToGroup(ctx, ticket, { mainGroup, reason, by: { user } });
  return isRefusal(moved) ? moved : { before: await beforeOf(ctx, ticket) };
}

async function tag(
  ctx: DeskContext,
  { add, remove }: Of<"tag">,
  { ticket, user }: One,
): Promise<Effect | Refusal> {
  const had = await tagsOn(ctx.tx, ticket.number);
  const put = add.filter((id) => !had.includes(id));
  const taken = remove.filter((id) => had.includes(id));
  if (put.length === 0 && taken.length === 0) return refuse("bulk-already");
  const tagged = await tagTicket(ctx, ticket, { add: put, remove: taken, by: { user } });
  return isRefusal(tagged) ? tagged : { before: { ...(await beforeOf(ctx, ticket)), put, taken } };
}

async function close(
  ctx: DeskContext,
  { reason, silent }: Of<"close">,
  { ticket, stamp, user }: One,
): Promise<Effect | Refusal> {
  if (ticket.state === "closed") return refuse("ticket-closed", { number: ticket.number });
  const changed = changedSince(ticket, stamp, { words: true });
  if (changed) return changed;
  await closeTicket(ctx, ticket, { by: { user }, reason, silent: true, oneOfMany: true });
  return { before: await beforeOf(ctx, ticket), farewell: silent ? null : "due" };
}

/** Goes into the lane of its own kind; the agent sees it in the room, and who takes the case sees it there. */
async function answerOne(
  ctx: DeskContext,
  { text: typed }: Of<"answer">,
  { ticket, user }: One,
): Promise<Effect | Refusal> {
  const { number, contact } = ticket;
  if (ticket.state === "closed") return refuse("ticket-closed", { number });
  if (ticket.state === "intake") return refuse("not-ready", { number });
  const deaf = await whyNoAnswer(ctx, ticket);
  if (deaf !== null) return deaf;
  const text = fillIn(await withNames(ctx, typed), { name: await nameOf(ctx.tx, contact), number });
  const content = { kind: "text", text } as const;
  const said = { ticket: number, side: "agent", author: null, panelUser: user, at: ctx.now } as const;
  const { id: entry } = await record(ctx, { ...said, content }, null);
  const who = await panelName(ctx.tx, { user, at: ctx.now });
  const signed = signedTextAs(ctx, who, text);
  const chat = chatOfPerson(contact);
  await enqueueMessage(ctx, {
    chat,
    content: { kind: "text", text: signed },
    ticket: number,
    entry,
    lane: "bulk",
  });
  if (ticket.state === "in_progress" && ticket.room !== null) {
    const shown = { kind: "text", text: ctx.t("content.from-panel", { who, text }) } as const;
    await enqueueMessage(ctx, {
      chat: await roomChat(ctx, ticket.room),
      content: shown,
      ticket: number,
      entry,
    });
  }
  if (ticket.state === "in_progress") await answered(ctx, ticket);
  else {
    await saveTicket(ctx.tx, { ...ticket, lastMessageAt: ctx.now });
    ctx.changed({ topic: "ticket", number });
  }
  return { entry };
}

async function whyNoAnswer(ctx: DeskContext, { number, contact, origin }: Ticket): Promise<Refusal | null> {
  const client = await getContact(ctx.tx, contact);
  if (client?.blocked) return refuse("bulk-client-blocked");
  if (client?.erasedAt) return refuse("contact-erased");
  // To WhatsApp we are strangers to whoever never answered: nobody gets the words of many as their second.
  const isStranger = origin === "induced" && (await countBySide(ctx.tx, number, "client")) === 0;
  return isStranger ? refuse("bulk-never-wrote") : null;
}

/** State before the act, for undo, and a stamp that shows later whether somebody went on with the ticket. */
async function beforeOf(ctx: DeskContext, ticket: Ticket): Promise<BulkBefore> {
  const queued = ticket.state === "waiting" || ticket.state === "in_progress" ? ticket : null;
  return {
    state: ticket.state,
    agent: ticket.state === "in_progress" ? ticket.agent : null,
    panelUser: ticket.state === "in_progress" ? ticket.panelUser : null,
    transfers: ticket.transfers,
    mainGroup: queued?.mainGroup ?? null,
    waitingSince: queued?.waitingSince.getTime() ?? null,
    unansweredSince: ticket.unansweredSince?.getTime() ?? null,
    ...(await marksOf(ctx.tx, ticket.number)),
  };
}
