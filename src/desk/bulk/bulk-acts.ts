/** What a bulk job does to one ticket: the desk's own verbs, and what is needed to take it back. */
import { changedSince, fillIn, type BulkAct } from "../../domain/bulk.ts";
import { chatOfPerson } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Ticket } from "../../domain/ticket.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import { marksOf, tagsOn, type BulkBefore, type BulkItem } from "../../store/tickets/bulk.ts";
import { countBySide } from "../../store/messages/entries.ts";
import { getContact, nameOf } from "../../store/contacts/people.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import { assignTicket } from "../lifecycle/claim.ts";
import { closeTicket } from "../lifecycle/close.ts";
import type { Desk } from "../desk.ts";
import { withNames } from "../mentioned.ts";
import { promise } from "../promise.ts";
import { record, roomChat } from "../conversation/relay.ts";
import { answered, signedTextAs } from "../conversation/room-words.ts";
import { tagTicket } from "../contacts/tags.ts";
import { transferToGroup } from "../lifecycle/transfer.ts";

/** What became of one ticket, to be written down. */
export type Effect = Partial<Pick<BulkItem, "before" | "entry" | "farewell">>;

interface One {
  ticket: Ticket;
  /** How it was when it was chosen. */
  stamp: string;
  /** Who wants it: the user name. */
  user: string;
}

/** Does it, or says why this ticket stays as it is. */
export async function actOnOne(
  desk: Desk,
  act: Exclude<BulkAct, { act: "undo" }>,
  one: One,
): Promise<Effect | Refusal> {
  switch (act.act) {
    case "assign":
      return assign(desk, act, one);
    case "transfer":
      return transfer(desk, act, one);
    case "tag":
      return tag(desk, act, one);
    case "close":
      return close(desk, act, one);
    case "answer":
      return answerOne(desk, act, one);
  }
}

type Of<Name extends BulkAct["act"]> = Extract<BulkAct, { act: Name }>;

async function assign(
  desk: Desk,
  { agent }: Of<"assign">,
  { ticket, stamp, user }: One,
): Promise<Effect | Refusal> {
  if (ticket.state === "in_progress" && ticket.agent === agent) return refuse("bulk-already");
  const changed = changedSince(ticket, stamp, { words: false });
  if (changed) return changed;
  const given = await assignTicket(desk, { number: ticket.number, agent, by: { user } });
  return isRefusal(given) ? given : { before: await beforeOf(desk, ticket) };
}

async function transfer(
  desk: Desk,
  { mainGroup, reason }: Of<"transfer">,
  { ticket, stamp, user }: One,
): Promise<Effect | Refusal> {
  if (ticket.state === "waiting" && ticket.mainGroup === mainGroup) return refuse("bulk-already");
  const changed = changedSince(ticket, stamp, { words: false });
  if (changed) return changed;
  const moved = await transferToGroup(desk, ticket, { mainGroup, reason, by: { user } });
  return isRefusal(moved) ? moved : { before: await beforeOf(desk, ticket) };
}

async function tag(desk: Desk, { add, remove }: Of<"tag">, { ticket, user }: One): Promise<Effect | Refusal> {
  const had = await tagsOn(desk.tx, ticket.number);
  const put = add.filter((id) => !had.includes(id));
  const taken = remove.filter((id) => had.includes(id));
  if (put.length === 0 && taken.length === 0) return refuse("bulk-already");
  const tagged = await tagTicket(desk, ticket, { add: put, remove: taken, by: { user } });
  return isRefusal(tagged) ? tagged : { before: { ...(await beforeOf(desk, ticket)), put, taken } };
}

async function close(
  desk: Desk,
  { reason, silent }: Of<"close">,
  { ticket, stamp, user }: One,
): Promise<Effect | Refusal> {
  if (ticket.state === "closed") return refuse("ticket-closed", { number: ticket.number });
  const changed = changedSince(ticket, stamp, { words: true });
  if (changed) return changed;
  await closeTicket(desk, ticket, { by: { user }, reason, silent: true, oneOfMany: true });
  return { before: await beforeOf(desk, ticket), farewell: silent ? null : "due" };
}

/** Goes into the lane of its own kind; the agent sees it in the room, and who takes the case sees it there. */
async function answerOne(
  desk: Desk,
  { text: typed }: Of<"answer">,
  { ticket, user }: One,
): Promise<Effect | Refusal> {
  const { number, contact } = ticket;
  if (ticket.state === "closed") return refuse("ticket-closed", { number });
  if (ticket.state === "intake") return refuse("not-ready", { number });
  const client = await getContact(desk.tx, contact);
  if (client?.blocked) return refuse("bulk-client-blocked");
  if (client?.erasedAt) return refuse("contact-erased");
  // To WhatsApp we are strangers to whoever never answered: nobody gets the words of many as their second.
  if (ticket.origin === "induced" && (await countBySide(desk.tx, number, "client")) === 0)
    return refuse("bulk-never-wrote");
  const text = fillIn(await withNames(desk, typed), { name: await nameOf(desk.tx, contact), number });
  const content = { kind: "text", text } as const;
  const said = { ticket: number, side: "agent", author: null, panelUser: user, at: desk.now } as const;
  const { id: entry } = await record(desk, { ...said, content }, null);
  const who = await panelName(desk.tx, { user, at: desk.now });
  const signed = signedTextAs(desk, who, text);
  const chat = chatOfPerson(contact);
  await promise(desk, { chat, content: { kind: "text", text: signed }, ticket: number, entry, lane: "bulk" });
  if (ticket.state === "in_progress" && ticket.room !== null) {
    const shown = { kind: "text", text: desk.say("content.from-panel", { who, text }) } as const;
    await promise(desk, { chat: await roomChat(desk, ticket.room), content: shown, ticket: number, entry });
  }
  if (ticket.state === "in_progress") await answered(desk, ticket);
  else {
    await saveTicket(desk.tx, { ...ticket, lastMessageAt: desk.now });
    desk.changed({ topic: "ticket", number });
  }
  return { entry };
}

/** As it was before, and what shows from now on whether somebody went on with it. */
async function beforeOf(desk: Desk, ticket: Ticket): Promise<BulkBefore> {
  const queued = ticket.state === "waiting" || ticket.state === "in_progress" ? ticket : null;
  return {
    state: ticket.state,
    agent: ticket.state === "in_progress" ? ticket.agent : null,
    panelUser: ticket.state === "in_progress" ? ticket.panelUser : null,
    transfers: ticket.transfers,
    mainGroup: queued?.mainGroup ?? null,
    waitingSince: queued?.waitingSince.getTime() ?? null,
    unansweredSince: ticket.unansweredSince?.getTime() ?? null,
    ...(await marksOf(desk.tx, ticket.number)),
  };
}
