/** Merge of persons (deduplication): repoints every row from one person to another, and deletes the empty row. */
import { and, eq, inArray, isNull, max, sql } from "drizzle-orm";
import { chatOfPerson, type ChatId, type Lid, type PersonId, type Phone } from "../../domain/ids.ts";
import { dropBindingsOf } from "../team/bindings.ts";
import { keepFormerName, repointFormerNames } from "../team/former-names.ts";
import { moveEarly } from "../messages/early-changes.ts";
import type { Tx } from "../engine/open.ts";
import { adoptions } from "../schema/groups.ts";
import { entries, inbox, links, outbox } from "../schema/messages.ts";
import { agents, contacts, persons } from "../schema/people.ts";
import { mainGroupAgents, registrations, rooms, steps } from "../schema/team.ts";
import { cards, claimQuestions, pendingClaims, ticketEvents, tickets } from "../schema/tickets.ts";
import { formerAddresses } from "../schema/contacts.ts";
import { reactions } from "../schema/conversation.ts";

interface Move {
  from: PersonId;
  to: PersonId;
}

/** Clears the LID: it belongs to somebody else. */
export async function forgetLid(tx: Tx, person: PersonId): Promise<void> {
  await tx.update(persons).set({ lid: null }).where(eq(persons.id, person));
}

/** Clears the phone: it belongs to another person now. */
export async function forgetPhone(tx: Tx, person: PersonId): Promise<void> {
  await tx.update(persons).set({ phone: null, phoneIdentity: null }).where(eq(persons.id, person));
}

/** Stores the addresses of the deleted row that the remaining one does not have, as former addresses. */
export async function keepFormer(
  tx: Tx,
  {
    gone,
    kept,
  }: {
    gone: { lid: Lid | null; phone: Phone | null };
    kept: { id: PersonId; lid: Lid | null; phone: Phone | null };
  },
): Promise<void> {
  const lid = gone.lid === kept.lid ? null : gone.lid;
  const phone = gone.phone === kept.phone ? null : gone.phone;
  if (lid !== null || phone !== null)
    await tx.insert(formerAddresses).values({ person: kept.id, lid, phone });
}

/**
 * Moves everything from `from` to `to` and deletes `from`. The caller must have settled the case of two live
 * tickets.
 */
export async function repoint(tx: Tx, move: Move): Promise<void> {
  await dropBindingsOf(tx, move.from);
  await repointContact(tx, move);
  await repointAgent(tx, move);
  await repointTickets(tx, move);
  await repointChat(tx, move);
  await repointInbox(tx, move);
  await tx.update(steps).set({ person: move.to }).where(eq(steps.person, move.from));
  await tx
    .update(steps)
    .set({ subject: `agent:${move.to}` })
    .where(eq(steps.subject, `agent:${move.from}`));
  await tx.update(adoptions).set({ typedBy: move.to }).where(eq(adoptions.typedBy, move.from));
  const [gone] = await tx
    .select({ did: persons.wroteInGroup })
    .from(persons)
    .where(eq(persons.id, move.from));
  if (gone?.did) await tx.update(persons).set({ wroteInGroup: true }).where(eq(persons.id, move.to));
  await repointFormerNames(tx, move);
  await tx.update(formerAddresses).set({ person: move.to }).where(eq(formerAddresses.person, move.from));
  // Frees the unique addresses before the caller writes them onto the row that stays.
  await tx.delete(persons).where(eq(persons.id, move.from));
}

async function repointContact(tx: Tx, { from, to }: Move): Promise<void> {
  const both = await tx
    .select()
    .from(contacts)
    .where(inArray(contacts.person, [from, to]));
  const gone = both.find((one) => one.person === from);
  const kept = both.find((one) => one.person === to);
  if (!gone) return;
  if (!kept) {
    await tx.update(contacts).set({ person: to }).where(eq(contacts.person, from));
    return;
  }
  await tx
    .update(contacts)
    .set({
      name: kept.name ?? gone.name,
      blocked: kept.blocked || gone.blocked,
      closedNotice: kept.closedNotice ?? gone.closedNotice,
      expiresInSeconds: kept.expiresInSeconds ?? gone.expiresInSeconds,
      createdAt: kept.createdAt < gone.createdAt ? kept.createdAt : gone.createdAt,
    })
    .where(eq(contacts.person, to));
  await tx.delete(contacts).where(eq(contacts.person, from));
}

async function repointAgent(tx: Tx, { from, to }: Move): Promise<void> {
  const [gone] = await tx.select().from(agents).where(eq(agents.person, from));
  if (!gone) return;
  const [kept] = await tx.select().from(agents).where(eq(agents.person, to));
  if (kept) {
    const registeredAt = kept.registeredAt ?? gone.registeredAt;
    await tx
      .update(agents)
      .set({
        roomsWanted: kept.roomsWanted + gone.roomsWanted,
        registeredAt,
        active: kept.active || gone.active,
      })
      .where(eq(agents.person, to));
  } else {
    await tx.insert(agents).values({ ...gone, person: to });
  }
  if (kept && kept.name !== gone.name) await keepFormerName(tx, "agent", { name: gone.name, person: to });
  await repointRooms(tx, { from, to });
  const groups = await tx.delete(mainGroupAgents).where(eq(mainGroupAgents.agent, from)).returning();
  for (const { mainGroup } of groups)
    await tx.insert(mainGroupAgents).values({ mainGroup, agent: to }).onConflictDoNothing();
  await tx.update(registrations).set({ agent: to }).where(eq(registrations.agent, from));
  await tx
    .update(steps)
    .set({ subject: `agent:${to}` })
    .where(eq(steps.subject, `agent:${from}`));
  await tx.delete(agents).where(eq(agents.person, from));
}

/** The rooms of `from` are numbered after those of `to`. */
async function repointRooms(tx: Tx, { from, to }: Move): Promise<void> {
  const [last] = await tx
    .select({ n: max(rooms.ordinal) })
    .from(rooms)
    .where(eq(rooms.agent, to));
  const theirs = await tx.select().from(rooms).where(eq(rooms.agent, from)).orderBy(rooms.ordinal);
  for (const [index, room] of theirs.entries()) {
    await tx
      .update(rooms)
      .set({ agent: to, ordinal: (last?.n ?? 0) + index + 1 })
      .where(eq(rooms.id, room.id));
  }
}

async function repointTickets(tx: Tx, { from, to }: Move): Promise<void> {
  await tx.update(tickets).set({ contact: to }).where(eq(tickets.contact, from));
  await tx.update(tickets).set({ agent: to }).where(eq(tickets.agent, from));
  await tx.update(tickets).set({ lastAgent: to }).where(eq(tickets.lastAgent, from));
  await tx.update(tickets).set({ closedBy: to }).where(eq(tickets.closedBy, from));
  await tx.update(ticketEvents).set({ actor: to }).where(eq(ticketEvents.actor, from));
  await tx.update(entries).set({ author: to }).where(eq(entries.author, from));
  await tx.update(links).set({ author: to }).where(eq(links.author, from));
  await tx.update(reactions).set({ author: to }).where(eq(reactions.author, from));
  const [claim] = await tx.delete(pendingClaims).where(eq(pendingClaims.person, from)).returning();
  if (claim)
    await tx
      .insert(pendingClaims)
      .values({ ...claim, person: to })
      .onConflictDoNothing();
  const asked = await tx.delete(claimQuestions).where(eq(claimQuestions.person, from)).returning();
  for (const question of asked)
    await tx
      .insert(claimQuestions)
      .values({ ...question, person: to })
      .onConflictDoNothing();
}

async function repointChat(tx: Tx, { from, to }: Move): Promise<void> {
  const was = chatOfPerson(from);
  const is = chatOfPerson(to);
  await repointOutbox(tx, { was, is, person: to });
  await tx.update(cards).set({ chat: is }).where(eq(cards.chat, was));
  await tx.update(registrations).set({ chat: is }).where(eq(registrations.chat, was));
  const moved = await tx.delete(links).where(eq(links.chat, was)).returning();
  for (const link of moved)
    await tx
      .insert(links)
      .values({ ...link, chat: is })
      .onConflictDoNothing();
}

/**
 * What is pending has an index by chat, what is sent (nearly all) only one by ticket: an index of all chats would tempt
 * SQLite to look there for what is pending.
 */
async function repointOutbox(
  tx: Tx,
  { was, is, person }: { was: ChatId; is: ChatId; person: PersonId },
): Promise<void> {
  const theirs = tx.select({ number: tickets.number }).from(tickets).where(eq(tickets.contact, person));
  const places = [sql`${outbox.state} = 'pending'`, isNull(outbox.ticket), inArray(outbox.ticket, theirs)];
  for (const place of places)
    await tx
      .update(outbox)
      .set({ chat: is })
      .where(and(eq(outbox.chat, was), place));
}

/**
 * The same message may have been received under either address: the client's own, what the company's phone wrote to them,
 * what they wrote in a group. The row that stays has it once, and readable if either was.
 */
async function repointInbox(tx: Tx, { from, to }: Move): Promise<void> {
  const was = chatOfPerson(from);
  const is = chatOfPerson(to);
  const ofGone = tx.select({ message: inbox.message }).from(inbox).where(eq(inbox.chat, was));
  const twice = await tx
    .select({ message: inbox.message, sender: inbox.sender, state: inbox.state })
    .from(inbox)
    .where(and(eq(inbox.chat, is), inArray(inbox.message, ofGone)));
  for (const { message, sender, state } of twice) {
    const theirs = sender === null ? isNull(inbox.sender) : inArray(inbox.sender, [from, to]);
    const chat = state === "held" ? is : was;
    await tx.delete(inbox).where(and(eq(inbox.chat, chat), eq(inbox.message, message), theirs));
  }
  await tx
    .delete(inbox)
    .where(
      and(
        eq(inbox.sender, from),
        sql`EXISTS (SELECT 1 FROM ${inbox} AS "other" WHERE "other"."message" = ${inbox.message} AND "other"."chat" = ${inbox.chat} AND "other"."sender" = ${to})`,
      ),
    );
  await tx.update(inbox).set({ chat: is }).where(eq(inbox.chat, was));
  await tx.update(inbox).set({ sender: to }).where(eq(inbox.sender, from));
  await moveEarly(tx, { from: { chat: was, person: from }, to: { chat: is, person: to } });
}
