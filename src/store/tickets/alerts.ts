/** What the supervisor was told: which message stands for which tickets, and which tickets none names yet. */
import { and, asc, desc, eq } from "drizzle-orm";
import type { ChatId, MessageId, TicketNumber } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { alertMessages, alertTickets } from "../schema/alerts.ts";

export type Cause = (typeof alertMessages.$inferSelect)["cause"];

/** One rolling message: a situation in a supervisor group. */
export interface Situation {
  chat: ChatId;
  cause: Cause;
}

/** Stands for "no message names it yet". */
const NONE = "" as MessageId;

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

/** Where there is something to tell. */
export async function findUntold(read: Read): Promise<Situation[]> {
  return read
    .selectDistinct({ chat: alertTickets.chat, cause: alertTickets.cause })
    .from(alertTickets)
    .where(eq(alertTickets.message, NONE));
}

/** The newest message about a situation; null = there was none. */
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

/** The tickets of a situation that wait to be told, or that a message of it names. */
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

/** Whatever a message of ours names, of any situation. */
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

/** These tickets stand in that message; whatever waited to be told has been. */
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

/** A message that never left: what it named waits to be told again. Gives what it named. */
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

/** A message that is no alert itself, but can be answered like the one it asks about. */
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

/** What named one ticket names another from now on. */
export async function moveAlerts(tx: Tx, from: TicketNumber, to: TicketNumber): Promise<void> {
  const named = await tx.delete(alertTickets).where(eq(alertTickets.ticket, from)).returning();
  for (const row of named)
    await tx
      .insert(alertTickets)
      .values({ ...row, ticket: to })
      .onConflictDoNothing();
}
