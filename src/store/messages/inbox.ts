/**
 * Transactional inbox: every received message once (deduplication by chat, sender and id), and its processing
 * state.
 */
import { and, asc, count, eq, gt, gte, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import type { ChatId, MessageId, PersonId } from "../../domain/ids.ts";
import type { Arrival } from "../../domain/messages/inbound.ts";
import { jsonField } from "../schema/columns.ts";
import type { Read, Tx } from "../engine/open.ts";
import { given, prepared, toDriver } from "../engine/prepared.ts";
import { ignored, inbox } from "../schema/messages.ts";
import { persons } from "../schema/people.ts";

export type InboxRow = typeof inbox.$inferSelect;

/** A message to store. */
export interface Received {
  chat: ChatId;
  /** null when we wrote it ourselves, from another device. */
  sender: PersonId | null;
  arrival: Arrival;
  receivedAt: Date;
}

// Written as literals: SQLite uses a partial index only when the query names the same value, not a parameter.
const isPending = sql`${inbox.state} = 'pending'`;
const isTroubled = sql`${inbox.state} IN ('held', 'parked')`;

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
      // At once only when nothing older waits.
      state: sql`iif(${sql.placeholder("atOnce")} AND NOT EXISTS (SELECT 1 FROM ${inbox} WHERE ${isPending}), 'done', ${sql.placeholder("state")})`,
    })
    .onConflictDoNothing()
    .returning({ id: inbox.id, state: inbox.state })
    .prepare(),
);

/**
 * Stores an arrival and returns the row to process; null = nothing to do. A duplicate changes nothing, except
 * when the first copy could not be decrypted and this one can: then it replaces that copy. `atOnce`: the caller works on it
 * in this transaction, or calls `leavePending`; such a row is done, unless something older waits.
 */
export async function writeDown(
  tx: Tx,
  { chat, sender, arrival, receivedAt }: Received,
  { atOnce = false } = {},
): Promise<InboxRow | null> {
  const readable = arrival.content.kind !== "undecryptable";
  const { id: message, fromMe } = arrival;
  const state = readable ? ("pending" as const) : ("held" as const);
  const row = { chat, sender, message, fromMe, receivedAt, arrival, state };
  const [added] = await newRow(tx).execute({ ...row, atOnce: toDriver(atOnce && readable) });
  if (added) return readable ? { ...row, ...added, error: null, attempts: 0, parkedAt: null } : null;
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

/** Of a row that was written down to be worked on at once: it is worked on later. */
export async function leavePending(tx: Tx, id: number): Promise<void> {
  await tx.update(inbox).set({ state: "pending" }).where(eq(inbox.id, id));
}

/** Releases the changes that had to wait for this message. */
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
 * Holds an edit, deletion or reaction back while its message cannot be decrypted: it is processed after it,
 * at the latest when the message is given up. False when there is nothing to wait for.
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

/** Holds a row back: it is processed within a minute or two, unless it is released before. */
export async function holdBack(tx: Tx, { id }: InboxRow): Promise<void> {
  await tx.update(inbox).set({ state: "held" }).where(eq(inbox.id, id));
}

/** Also a row that is no valid JSON and was not processed: the same message may replace it. */
const isUnreadable = sql`CASE WHEN json_valid(${inbox.arrival}) THEN json_extract(${inbox.arrival}, '$.content.kind') = 'undecryptable' ELSE ${inbox.state} <> 'done' END`;

/**
 * Discards an undecryptable message that its author deleted or replaced: it is not processed even if it
 * becomes readable.
 */
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

const oldest = prepared((read: Read) =>
  read.select().from(inbox).where(isPending).orderBy(asc(inbox.id)).limit(sql.placeholder("limit")).prepare(),
);

/** The oldest unprocessed rows, in the order of arrival. */
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

/** Only the ids of those rows: they can be read even when a row is damaged. */
export async function findPendingIds(read: Read, limit: number): Promise<number[]> {
  return (await oldestIds(read).execute({ limit })).map(({ id }) => id);
}

/** Throws when the row cannot be read; null = it is not pending (any more). */
export async function getPending(read: Read, id: number): Promise<InboxRow | null> {
  const [row] = await read
    .select()
    .from(inbox)
    .where(and(eq(inbox.id, id), isPending));
  return row ? reviveRow(row) : null;
}

/** Defaults of fields that rows of earlier versions lack. */
const LACKING = { quoted: null } satisfies Partial<Arrival>;

const DAMAGED = "damaged";

/** Placeholder for an arrival that cannot be read any more, so that it delays no other. */
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

/** Whether the row's arrival is that placeholder. */
export const isDamaged = ({ arrival: { content } }: InboxRow): boolean =>
  content.kind === "unsupported" && content.wireType === DAMAGED;

/** Deserializes the arrival: dates from JSON, defaults, and a placeholder when it is damaged. Never throws. */
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
    .returning({ chat: inbox.chat, sender: inbox.sender })
    .prepare(),
);

/**
 * Marks a row done and returns where it stands and who wrote it by now: a merge of persons changes both after the row was
 * read. null = it had been worked on already.
 */
export async function markDone(tx: Tx, id: number): Promise<Pick<InboxRow, "chat" | "sender"> | null> {
  const [row] = await done(tx).execute({ id });
  return row ?? null;
}

/** Parks a row whose processing failed with a bug. */
export async function park(tx: Tx, id: number, { error, at }: { error: string; at: Date }): Promise<void> {
  await tx
    .update(inbox)
    .set({ state: "parked", error, attempts: sql`${inbox.attempts} + 1`, parkedAt: at })
    .where(eq(inbox.id, id));
}

/** Makes a parked row pending again, in its old place. False when it is not parked. */
export async function unpark(tx: Tx, id: number): Promise<boolean> {
  return leaveParked(tx, id, "pending");
}

/** Discards a parked row; its content stays. False when it is not parked. */
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

const waitedFor = prepared((tx: Tx) =>
  tx
    .update(inbox)
    .set({ state: "pending" })
    .where(
      and(
        isTroubled,
        eq(inbox.state, "held"),
        or(lte(inbox.receivedAt, given("before")), gt(inbox.receivedAt, given("now"))),
      ),
    )
    .returning({ id: inbox.id })
    .prepare(),
);

/**
 * Makes rows pending that are held since before that instant, or that arrived before the clock was set back.
 * Returns how many.
 */
export async function giveUpWaiting(tx: Tx, { before, now }: { before: Date; now: Date }): Promise<number> {
  const rows = await waitedFor(tx).execute({ before: before.getTime(), now: now.getTime() });
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

/** The arrival under that id, whatever its state; null = there is none. */
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

/** Whether the person ever wrote in one of our groups: then they are a colleague and no client. */
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

/** Counts an event that is ignored on purpose. */
export async function countIgnored(tx: Tx, what: string): Promise<void> {
  await tx
    .insert(ignored)
    .values({ what, count: 1 })
    .onConflictDoUpdate({ target: ignored.what, set: { count: sql`${ignored.count} + 1` } });
}

/** How many events were ignored, by kind. */
export async function findIgnored(read: Read): Promise<{ what: string; count: number }[]> {
  return read.select().from(ignored);
}
