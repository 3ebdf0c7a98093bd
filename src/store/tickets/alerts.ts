/**
 * Repository of alerts to supervisors: which message stands for which tickets, and which tickets wait to be
 * reported.
 */
import { and, asc, desc, eq } from "drizzle-orm";
import type { ChatId, MessageId, TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { alertMessages, alertTickets } from "../schema/alerts.ts";

export type Cause = (typeof alertMessages.$inferSelect)["cause"];

/** A cause in a supervisor group; it has one rolling message. */
export interface Situation {
  chat: ChatId;
  cause: Cause;
}

/** Stands for tickets that no message names yet. */
const NONE = "" as MessageId;

/** Adds a ticket that waits to be reported; a second call changes nothing. */
export async function addToTell(
  tx: Tx,
  { chat, cause }: Situation,
  { ticket, at }: { ticket: TicketNumber; at: Date },
): Promise<void> {
  await tx
    .insert(alertTickets)
    .values({ chat, cause, ticket, message: NONE, addedAt: at })
    .onConflictDoNothing();
}

const untold = prepared((read: Read) =>
  read
    .selectDistinct({ chat: alertTickets.chat, cause: alertTickets.cause })
    .from(alertTickets)
    .where(eq(alertTickets.message, NONE))
    .prepare(),
);

/** Situations with tickets that wait to be reported. */
export async function findUntold(read: Read): Promise<Situation[]> {
  return untold(read).execute();
}

/** The newest message of a situation; null = there is none. */
export async function getLastAlert(
  read: Read,
  { chat, cause }: Situation,
): Promise<{ message: MessageId; createdAt: Date } | null> {
  const rows = await read
    .select({ message: alertMessages.message, createdAt: alertMessages.createdAt })
    .from(alertMessages)
    .where(and(eq(alertMessages.chat, chat), eq(alertMessages.cause, cause)))
    .orderBy(desc(alertMessages.createdAt))
    .limit(1);
  return rows[0] ?? null;
}

/** The tickets that a message of the situation names; for a null `message`, those that wait to be reported. */
export async function findToldBy(
  read: Read,
  { chat, cause }: Situation,
  message: MessageId | null,
): Promise<TicketNumber[]> {
  const rows = await read
    .select({ ticket: alertTickets.ticket })
    .from(alertTickets)
    .where(
      and(
        eq(alertTickets.chat, chat),
        eq(alertTickets.cause, cause),
        eq(alertTickets.message, message ?? NONE),
      ),
    )
    .orderBy(asc(alertTickets.ticket));
  return rows.map(({ ticket }) => ticket);
}

/** All tickets that a message of ours names, with their causes. */
export async function findNamedIn(
  read: Read,
  chat: ChatId,
  message: MessageId,
): Promise<{ ticket: TicketNumber; cause: Cause }[]> {
  return read
    .select({ ticket: alertTickets.ticket, cause: alertTickets.cause })
    .from(alertTickets)
    .where(and(eq(alertTickets.chat, chat), eq(alertTickets.message, message)))
    .orderBy(asc(alertTickets.ticket));
}

/** Records that the message names these tickets. Nothing of the situation waits to be reported afterwards. */
export async function saveTold(
  tx: Tx,
  { chat, cause }: Situation,
  { message, tickets, at }: { message: MessageId; tickets: TicketNumber[]; at: Date },
): Promise<void> {
  await tx
    .delete(alertTickets)
    .where(and(eq(alertTickets.chat, chat), eq(alertTickets.cause, cause), eq(alertTickets.message, NONE)));
  await tx.insert(alertMessages).values({ chat, message, cause, createdAt: at }).onConflictDoNothing();
  for (const ticket of tickets)
    await tx.insert(alertTickets).values({ chat, message, cause, ticket, addedAt: at }).onConflictDoNothing();
}

/** Deletes a message that was never sent: its tickets wait to be reported again. Returns them. */
export async function forgetAlert(
  tx: Tx,
  { chat, message, cause }: Situation & { message: MessageId },
): Promise<TicketNumber[]> {
  const mine = and(eq(alertTickets.chat, chat), eq(alertTickets.message, message));
  const named = await tx.delete(alertTickets).where(mine).returning();
  for (const { ticket, addedAt } of named) await addToTell(tx, { chat, cause }, { ticket, at: addedAt });
  await tx.delete(alertMessages).where(and(eq(alertMessages.chat, chat), eq(alertMessages.message, message)));
  return named.map(({ ticket }) => ticket);
}

/** Makes a message that is no alert answerable like the alert it asks about. */
export async function nameIn(
  tx: Tx,
  {
    chat,
    message,
    named,
    at,
  }: {
    chat: ChatId;
    message: MessageId;
    named: { ticket: TicketNumber; cause: Cause }[];
    at: Date;
  },
): Promise<void> {
  for (const one of named)
    await tx
      .insert(alertTickets)
      .values({ chat, message, ...one, addedAt: at })
      .onConflictDoNothing();
}

/** Merge of tickets: what named one names the other from now on. */
export async function moveAlerts(tx: Tx, from: TicketNumber, to: TicketNumber): Promise<void> {
  const named = await tx.delete(alertTickets).where(eq(alertTickets.ticket, from)).returning();
  for (const row of named)
    await tx
      .insert(alertTickets)
      .values({ ...row, ticket: to })
      .onConflictDoNothing();
}
