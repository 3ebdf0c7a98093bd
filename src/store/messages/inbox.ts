/** What was received, once each, and what became of it. */
import { and, asc, count, eq, gt, gte, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import type { ChatId, MessageId, PersonId } from "../../domain/ids.ts";
import type { Arrival } from "../../domain/messages/inbound.ts";
import { jsonField } from "../schema/columns.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { ignored, inbox } from "../schema/messages.ts";
import { persons } from "../schema/people.ts";

export type InboxRow = typeof inbox.$inferSelect;

export interface Received {
  chat: ChatId;
  /** null when we wrote it ourselves, from another device. */
  sender: PersonId | null;
  arrival: Arrival;
  receivedAt: Date;
}

const newRow = prepared((tx: Tx) =>
  tx
    .insert(inbox)
    .values({
      chat: sql.placeholder("chat"),
      sender: sql.placeholder("sender"),
      message: sql.placeholder("message"),
      fromMe: sql.placeholder("fromMe"),
      receivedAt: sql.placeholder("receivedAt"),
      arrival: sql.placeholder("arrival"),
      state: sql.placeholder("state"),
    })
    .onConflictDoNothing()
    .returning({ id: inbox.id })
    .prepare(),
);

/**
 * Writes an arrival down and gives the row that is to be worked on; null = there is none. A second copy changes nothing,
 * unless the first could not be read and this one can: then it takes its place.
 */
export async function writeDown(
  tx: Tx,
  { chat, sender, arrival, receivedAt }: Received,
): Promise<InboxRow | null> {
  const readable = arrival.content.kind !== "undecryptable";
  const { id: message, fromMe } = arrival;
  const state = readable ? ("pending" as const) : ("held" as const);
  const row = { chat, sender, message, fromMe, receivedAt, arrival, state };
  const [added] = await newRow(tx).execute(row);
  if (added) return readable ? { ...row, id: added.id, error: null, attempts: 0, parkedAt: null } : null;
  if (!readable) return null;
  const upgraded = await tx
    .update(inbox)
    .set({ arrival, state: "pending" })
    .where(and(same(chat, sender, arrival.id), isUnreadable, ne(inbox.state, "discarded")))
    .returning();
  if (!upgraded[0]) return null;
  const readAtLast = reviveRow(upgraded[0]);
  await letFollow(tx, readAtLast);
  return readAtLast;
}

/** What changes it had to wait for it. */
async function letFollow(tx: Tx, { id, chat }: InboxRow): Promise<void> {
  await tx
    .update(inbox)
    .set({ state: "pending" })
    .where(
      and(
        isTroubled,
        eq(inbox.state, "held"),
        eq(inbox.chat, chat),
        gt(inbox.id, id),
        sql`${jsonField(inbox.arrival, "$.content.kind")} <> 'undecryptable'`,
      ),
    );
}

/**
 * An edit, a deletion or a reaction waits for its message, which cannot be read yet: carried out after it, at the latest
 * when it is given up. False when there is nothing to wait for.
 */
export async function waitForTarget(tx: Tx, row: InboxRow, target: MessageId): Promise<boolean> {
  const rows = await tx
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(eq(inbox.message, target), eq(inbox.chat, row.chat), eq(inbox.state, "held")));
  if (rows.length === 0) return false;
  await holdBack(tx, row);
  return true;
}

/** It is worked on again within a minute or two, when nothing has come of it before. */
export async function holdBack(tx: Tx, { id }: InboxRow): Promise<void> {
  await tx.update(inbox).set({ state: "held" }).where(eq(inbox.id, id));
}

/** A row that no longer says anything, and was not worked on, is as good: the same message mends it. */
const isUnreadable = sql`CASE WHEN json_valid(${inbox.arrival}) THEN json_extract(${inbox.arrival}, '$.content.kind') = 'undecryptable' ELSE ${inbox.state} <> 'done' END`;

/** Its author took back or replaced what could not be read: nothing comes of it any more, should it become readable. */
export async function dropUnreadable(
  tx: Tx,
  { chat, sender, message }: { chat: ChatId; sender: PersonId | null; message: MessageId },
): Promise<void> {
  await tx
    .update(inbox)
    .set({ state: "discarded" })
    .where(and(same(chat, sender, message), isUnreadable));
}

const same = (chat: ChatId, sender: PersonId | null, message: MessageId) =>
  and(
    eq(inbox.chat, chat),
    eq(inbox.message, message),
    sender === null ? isNull(inbox.sender) : eq(inbox.sender, sender),
  );

// Written as literals: SQLite uses a partial index only when the query names the same value, not a parameter.
const isPending = sql`${inbox.state} = 'pending'`;
const isTroubled = sql`${inbox.state} IN ('held', 'parked')`;

const oldest = prepared((read: Read) =>
  read.select().from(inbox).where(isPending).orderBy(asc(inbox.id)).limit(sql.placeholder("limit")).prepare(),
);

/** The oldest rows nobody has worked on, in the order they came. */
export async function findPending(read: Read, limit: number): Promise<InboxRow[]> {
  const rows = await oldest(read).execute({ limit });
  return rows.map(reviveRow);
}

const oldestIds = prepared((read: Read) =>
  read
    .select({ id: inbox.id })
    .from(inbox)
    .where(isPending)
    .orderBy(asc(inbox.id))
    .limit(sql.placeholder("limit"))
    .prepare(),
);

/** Of the same rows only which they are: that can be told of any row. */
export async function findPendingIds(read: Read, limit: number): Promise<number[]> {
  return (await oldestIds(read).execute({ limit })).map(({ id }) => id);
}

/** Throws when what it says cannot be read; null = nobody has to work on it (any more). */
export async function getPending(read: Read, id: number): Promise<InboxRow | null> {
  const [row] = await read
    .select()
    .from(inbox)
    .where(and(eq(inbox.id, id), isPending));
  return row ? reviveRow(row) : null;
}

/** What rows of earlier versions lack, as nothing was noted then. */
const LACKING = { quoted: null } satisfies Partial<Arrival>;

const DAMAGED = "damaged";

/** What stands for an arrival that cannot be read any more: so that it holds up no other. */
const damaged = ({ message, fromMe, receivedAt }: Omit<InboxRow, "arrival">): Arrival => ({
  ...LACKING,
  id: message,
  chat: { kind: "direct", with: { lid: null, phone: null } },
  author: { lid: null, phone: null },
  fromMe,
  sentAt: receivedAt,
  pushName: null,
  live: false,
  content: { kind: "unsupported", wireType: DAMAGED },
  quotes: null,
  mentions: [],
  secret: null,
  expiresInSeconds: null,
  journalKey: null,
});

/** Nothing can be done with it, but to show that it came. */
export const isDamaged = ({ arrival: { content } }: InboxRow): boolean =>
  content.kind === "unsupported" && content.wireType === DAMAGED;

/** JSON has no dates, and may be damaged. */
export function reviveRow(row: InboxRow): InboxRow {
  const stored = row.arrival as Partial<Arrival> | null;
  if (typeof stored?.content?.kind !== "string") return { ...row, arrival: damaged(row) };
  const sentAt = new Date(row.arrival.sentAt);
  const arrival = { ...LACKING, ...row.arrival, sentAt };
  if (!Number.isNaN(sentAt.getTime())) return { ...row, arrival };
  // Not live: nothing is learnt of WhatsApp's clock from an instant of ours.
  return { ...row, arrival: { ...arrival, sentAt: row.receivedAt, live: false } };
}

const done = prepared((tx: Tx) =>
  tx
    .update(inbox)
    .set({ state: "done" })
    .where(and(eq(inbox.id, sql.placeholder("id")), isPending))
    .returning({ id: inbox.id })
    .prepare(),
);

/** True when this call took the row; false when it had been worked on already. */
export async function markDone(tx: Tx, id: number): Promise<boolean> {
  return (await done(tx).execute({ id })).length > 0;
}

/** Puts aside what a bug stopped. */
export async function park(tx: Tx, id: number, { error, at }: { error: string; at: Date }): Promise<void> {
  await tx
    .update(inbox)
    .set({ state: "parked", error, attempts: sql`${inbox.attempts} + 1`, parkedAt: at })
    .where(eq(inbox.id, id));
}

/** Lets a parked row be worked on again, in its old place. False when it is not parked. */
export async function unpark(tx: Tx, id: number): Promise<boolean> {
  return leaveParked(tx, id, "pending");
}

/** Nobody will work on it; what it says stays. False when it is not parked. */
export async function discardParked(tx: Tx, id: number): Promise<boolean> {
  return leaveParked(tx, id, "discarded");
}

async function leaveParked(tx: Tx, id: number, state: "pending" | "discarded"): Promise<boolean> {
  const rows = await tx
    .update(inbox)
    .set({ state })
    .where(and(eq(inbox.id, id), isTroubled, eq(inbox.state, "parked")))
    .returning({ id: inbox.id });
  return rows.length > 0;
}

/** Lets through what stayed unreadable since before that instant, or came before the date was set back. */
export async function giveUpWaiting(tx: Tx, { before, now }: { before: Date; now: Date }): Promise<number> {
  const rows = await tx
    .update(inbox)
    .set({ state: "pending" })
    .where(
      and(isTroubled, eq(inbox.state, "held"), or(lte(inbox.receivedAt, before), gt(inbox.receivedAt, now))),
    )
    .returning({ id: inbox.id });
  return rows.length;
}

export async function countInbox(read: Read): Promise<{ pending: number; held: number; parked: number }> {
  const [pending] = await read.select({ n: count() }).from(inbox).where(isPending);
  const rows = await read
    .select({ state: inbox.state, n: count() })
    .from(inbox)
    .where(isTroubled)
    .groupBy(inbox.state);
  const of = (state: InboxRow["state"]): number => rows.find((row) => row.state === state)?.n ?? 0;
  return { pending: pending?.n ?? 0, held: of("held"), parked: of("parked") };
}

/** What arrived under that id, whatever was made of it; null = nothing did. */
export async function getReceived(
  read: Read,
  { chat, sender, message }: { chat: ChatId; sender: PersonId; message: MessageId },
): Promise<Arrival | null> {
  const [row] = await read
    .select()
    .from(inbox)
    .where(and(eq(inbox.message, message), eq(inbox.chat, chat), eq(inbox.sender, sender)));
  return row ? reviveRow(row).arrival : null;
}

/** Whether somebody ever wrote in one of our groups: a colleague then, and no client. */
export async function wroteInGroup(read: Read, person: PersonId): Promise<boolean> {
  const [before] = await read
    .select({ did: persons.wroteInGroup })
    .from(persons)
    .where(eq(persons.id, person));
  if (before?.did) return true;
  const rows = await read
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(eq(inbox.sender, person), gte(inbox.chat, "g:" as ChatId), lt(inbox.chat, "g;" as ChatId)))
    .limit(1);
  return rows.length > 0;
}

/** Counts what is none of our business. */
export async function countIgnored(tx: Tx, what: string): Promise<void> {
  await tx
    .insert(ignored)
    .values({ what, count: 1 })
    .onConflictDoUpdate({ target: ignored.what, set: { count: sql`${ignored.count} + 1` } });
}

export async function findIgnored(read: Read): Promise<{ what: string; count: number }[]> {
  return read.select().from(ignored);
}
