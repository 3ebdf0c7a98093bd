/**
 * Fair queuing of the inbox: when more events wait than one batch takes, chats take turns, so that a flood
 * delays nobody else.
 */
import { asc, inArray, sql } from "drizzle-orm";
import { findPending, reviveRow, type InboxRow } from "./inbox.ts";
import type { Read } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { inbox } from "../schema/messages.ts";

/**
 * Events of one chat per turn, in the order in which all arrived; the chat's further events wait for the next
 * turn.
 */
const TURN = 16;
/** Pending rows that one query considers; later ones wait for the next query. */
const REACH = 20_000;

const inTurns = prepared((read: Read) => {
  const pending = read
    .select({ id: inbox.id, chat: inbox.chat })
    .from(inbox)
    .where(sql`${inbox.state} = 'pending'`)
    .orderBy(asc(inbox.id))
    .limit(REACH)
    .as("pending");
  const turn = sql<number>`(row_number() over (partition by ${pending.chat} order by ${pending.id}) - 1) / ${sql.raw(String(TURN))}`;
  return read
    .select({ id: pending.id, turn: turn.as("turn") })
    .from(pending)
    .orderBy(sql`turn`, asc(pending.id))
    .limit(sql.placeholder("limit"))
    .prepare();
});

/** The next batch of at most `limit` events, in processing order. Within a chat, that is the order of arrival. */
export async function findPendingInTurns(read: Read, limit: number): Promise<InboxRow[]> {
  const oldest = await findPending(read, limit);
  if (oldest.length < limit) return oldest;
  const ids = (await inTurns(read).execute({ limit })).map(({ id }) => id);
  const rows = await read.select().from(inbox).where(inArray(inbox.id, ids));
  const place = new Map(ids.map((id, n) => [id, n]));
  return rows.map(reviveRow).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
