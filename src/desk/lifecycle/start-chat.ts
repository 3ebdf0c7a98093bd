/**
 * Starts a conversation from our side (outbound): a ticket for somebody who has none, handled by its author in the panel or
 * given to an agent.
 */
import { chatOfGroup, chatOfPerson, type PersonId } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { samePhone } from "../../domain/contacts/phone.ts";
import { startOfDay } from "../../domain/day.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { queue, takeAtPanel, type Area, type Attended, type Waiting } from "../../domain/ticket.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import { getAgent } from "../../store/team/agents.ts";
import { getFreeRoom, type MainGroup } from "../../store/team/groups.ts";
import type { Read } from "../../store/engine/open.ts";
import { countInducedSince } from "../../store/tickets/past-tickets.ts";
import { addressOf, getContact, toContact } from "../../store/contacts/people.ts";
import { getLiveTicket, openTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { holderName, inHistory } from "../actor.ts";
import { groupFor } from "./queueing/card.ts";
import { handOver, noRoom } from "./claiming/claim.ts";
import type { DeskContext } from "../context.ts";
import { withNames } from "../mentioned.ts";
import { mayBeGiven } from "../may-take.ts";
import { called } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";
import { copyTo, record } from "../conversation/relay.ts";
import { signedAs } from "../conversation/room-words.ts";

export interface NewChat {
  person: PersonId;
  /** Who starts it in the panel, by their user name. */
  user: string;
  /** The first words, which the client gets at once. */
  text: string;
  /** null = the area of whoever chooses none. */
  area: Area | null;
  /** Who attends to it; null = whoever starts it, in the panel. */
  agent: PersonId | null;
}

/** Refuses before anything is written down: a refusal changes nothing. */
export async function startChat(ctx: DeskContext, chat: NewChat): Promise<Attended | Refusal> {
  const no = (await whyNotStart(ctx)) ?? (await whyNotWrite(ctx.tx, { self: ctx.self, person: chat.person }));
  if (no) return no;
  if (chat.agent !== null) {
    const able = await mayBeGiven(ctx, chat.agent);
    if (isRefusal(able)) return able;
    if (!(await getFreeRoom(ctx.tx, chat.agent))) return noRoom(ctx, chat.agent);
  }
  const group = await groupFor(ctx, chat.area ?? ctx.settings.defaultArea);
  if (!group) return refuse("no-queue-yet");
  await toContact(ctx.tx, chat.person, ctx.now);
  const opened = await open(ctx, chat, group);
  await sayFirst(ctx, opened, chat);
  await announceStart(ctx, opened, { group, user: chat.user });
  const attended = await give(ctx, opened, chat);
  ctx.changed({ topic: "ticket", number: opened.number });
  ctx.changed({ topic: "contact", id: chat.person });
  return attended;
}

/** How many were started today, and how many may be. */
export async function startedToday({
  tx,
  now,
  timezone,
  settings,
}: Pick<DeskContext, "now" | "timezone" | "settings"> & { tx: Read }): Promise<{
  started: number;
  limit: number;
}> {
  const started = await countInducedSince(tx, startOfDay(timezone, now));
  return { started, limit: settings.newChatsPerDay };
}

async function whyNotStart(ctx: DeskContext): Promise<Refusal | null> {
  const { started, limit } = await startedToday(ctx);
  if (limit === 0) return refuse("new-chats-off");
  return started >= limit ? refuse("new-chats-limit", { limit }) : null;
}

/** What forbids to write first to somebody; null = nothing. */
export async function whyNotWrite(
  read: Read,
  { self, person }: { self: Address; person: PersonId },
): Promise<Refusal | null> {
  if (isSame(self, await addressOf(read, person))) return refuse("chat-with-ourselves");
  const agent = await getAgent(read, person);
  if (agent?.active) return refuse("chat-with-agent", { name: agent.name });
  const contact = await getContact(read, person);
  if (contact?.erasedAt) return refuse("contact-erased");
  if (contact?.blocked) return refuse("contact-blocked");
  const live = await getLiveTicket(read, person);
  return live ? refuse("chat-has-live-ticket", { number: live.number }) : null;
}

/** Whether two addresses are one person's. */
export const isSame = (one: Address, other: Address): boolean =>
  (one.lid !== null && one.lid === other.lid) ||
  (one.phone !== null && other.phone !== null && samePhone(one.phone, other.phone));

async function open(ctx: DeskContext, { person, user }: NewChat, group: MainGroup): Promise<Waiting> {
  const at = { now: ctx.now, gatherUntil: ctx.now, gatherBy: ctx.now };
  const intake = await openTicket(ctx.tx, person, at);
  await inHistory(ctx, {
    ticket: intake.number,
    event: "opened",
    by: { user },
    facts: { origin: "induced" },
  });
  const area = group.kind === "sales" ? "sales" : "support";
  // Nobody waits for us: it is we who spoke.
  return {
    ...queue({ ...intake, origin: "induced" }, { area, mainGroup: group.id }),
    waitingSince: ctx.now,
    unansweredSince: null,
  };
}

/** Slowly, as everything that somebody gets who did not write. */
async function sayFirst(ctx: DeskContext, ticket: Waiting, { user, text: typed }: NewChat): Promise<void> {
  const content = { kind: "text", text: await withNames(ctx, typed) } as const;
  const entry = await record(
    ctx,
    { ticket: ticket.number, side: "agent", author: null, panelUser: user, at: ctx.now, content },
    null,
  );
  const signed = signedAs(ctx, await panelName(ctx.tx, { user, at: ctx.now }), content);
  const shown = { ...entry, content: signed };
  await copyTo(ctx, shown, { to: chatOfPerson(ticket.contact), original: null, lane: "stranger" });
}

async function give(ctx: DeskContext, ticket: Waiting, { user, agent }: NewChat): Promise<Attended> {
  if (agent !== null) {
    await saveTicket(ctx.tx, ticket);
    const given = await handOver(ctx, ticket, { agent, event: "assigned", by: { user }, reason: null });
    if (isRefusal(given)) throw new Error("a chat could not be given to an agent with a free room");
    return given;
  }
  const taken = takeAtPanel(ticket, { user, at: ctx.now });
  if (isRefusal(taken)) throw new Error("a chat that was just opened could not be taken");
  await saveTicket(ctx.tx, taken);
  await inHistory(ctx, { ticket: taken.number, event: "claimed", by: { user } });
  return taken;
}

/** One line in the main group, so that nobody else writes to them too. */
async function announceStart(
  ctx: DeskContext,
  { number, contact }: Waiting,
  { group, user }: { group: MainGroup; user: string },
): Promise<void> {
  if (!group.jid || group.state !== "ready") return;
  const facts = { number, name: await called(ctx, contact), who: await holderName(ctx, { user }) };
  await enqueueText(ctx, chatOfGroup(group.jid), { text: ctx.t("main.started", facts), ticket: number });
}
