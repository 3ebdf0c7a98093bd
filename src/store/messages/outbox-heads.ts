/** The sender's look at the outbox: the head of each chat with something pending. */
import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  min,
  notExists,
  or,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ChatId } from "../../domain/ids.ts";
import { laneRank, type Lane } from "../../domain/messages/lane.ts";
import type { Read } from "../engine/open.ts";
import { outbox } from "../schema/messages.ts";
import { stillPending, type OutboxMessage } from "./outbox.ts";

/**
 * The only pending message of a chat that may be sent next: the oldest. In a group an answer of ours goes before copies of what a client said
 * that were never tried: hundreds of them must not keep our own people waiting for it.
 */
export interface Head {
  id: number;
  chat: ChatId;
  /** Its own. */
  lane: Lane;
  /**
   * The most urgent lane among all that waits in the chat. Order within a chat is strict, so a message before
   * an urgent one is sent as fast.
   */
  urgency: Lane;
  /** Not before; null = now. */
  nextAt: Date | null;
}

/** Chats per query, the most urgent first; the rest waits for the next query. */
const HEADS = 1024;
/** Of so few chats the whole rows come with the heads: it is cheaper to read some that do not leave than to ask twice. */
const FEW = 12;

/** What the sender sees when it looks. */
export interface Look {
  /** One row per chat with something pending: the most urgent first, then by age. */
  heads: Head[];
  /** The whole rows of the heads; null = there are too many, they must be loaded. */
  rows: OutboxMessage[] | null;
  /** Chats in which more is pending than their head. */
  longer: ReadonlySet<ChatId>;
}

/** Queries of the sender. */
export interface HeadQueries {
  look(): Promise<Look>;
  /** The ids of all rows that may be next in their chats, however many chats there are; `tried` = only those that were tried before. */
  everyHead(tried: boolean): Promise<number[]>;
  /** Whole rows, oldest first. Takes at most `atOnce` ids; what is no longer pending is left out. */
  load(ids: number[]): Promise<OutboxMessage[]>;
}

/** The row's id, when it is an answer of ours in a group. The columns that the index has are enough to tell. */
const replyInGroup = sql`CASE WHEN ${outbox.lane} = ${sql.raw(String(laneRank.reply))} AND ${outbox.chat} >= 'g:' AND ${outbox.chat} < 'g;' THEN ${outbox.id} END`;

/** The oldest pending row of each chat, its oldest answer of ours in a group, and the most urgent lane in it. */
const firstOfEach = (read: Read) =>
  read
    .select({
      id: min(outbox.id).as("first_id"),
      urgency: min(outbox.lane).as("urgency"),
      reply: sql<number | null>`min(${replyInGroup})`.as("reply_id"),
      n: count().as("n"),
    })
    .from(outbox)
    .where(stillPending)
    .groupBy(outbox.chat)
    .as("first");

/** When our answer goes before the oldest row. What belongs together stays together, and an answer that failed waits its turn. */
function aheadOfCopies(read: Read, ahead: ReturnType<typeof alias<typeof outbox, "ahead">>) {
  const earlier = alias(outbox, "earlier");
  const isPartBefore = and(eq(earlier.entry, outbox.entry), lt(earlier.id, outbox.id));
  // The line that says who wrote a picture is no part of its entry.
  const isLineBefore = and(
    isNull(earlier.entry),
    eq(earlier.id, sql`${outbox.id} - 1`),
    inArray(earlier.lane, ["conversation", "history"]),
  );
  return and(
    isNotNull(outbox.entry),
    eq(outbox.attempts, 0),
    eq(ahead.attempts, 0),
    isNull(ahead.nextAt),
    notExists(
      read
        .select({ one: sql`1` })
        .from(earlier)
        .where(and(eq(earlier.chat, outbox.chat), or(isPartBefore, isLineBefore))),
    ),
  );
}

function prepareHeads(read: Read) {
  const first = firstOfEach(read);
  const ahead = alias(outbox, "ahead");
  const whole = alias(outbox, "whole");
  const mayGoAhead = aheadOfCopies(read, ahead);
  const id = sql<number>`coalesce(${ahead.id}, ${outbox.id})`;
  const head = {
    id,
    chat: outbox.chat,
    lane: sql`coalesce(${ahead.lane}, ${outbox.lane})`.mapWith(outbox.lane),
    urgency: sql`${first.urgency}`.mapWith(outbox.lane),
    nextAt: sql`iif(${ahead.id} IS NULL, ${outbox.nextAt}, ${ahead.nextAt})`.mapWith(outbox.nextAt),
  };
  const inOrder = [asc(first.urgency), asc(outbox.id)];
  return {
    all: read
      .select({ head, n: sql<number>`${first.n}` })
      .from(first)
      .innerJoin(outbox, eq(outbox.id, first.id))
      .leftJoin(ahead, and(eq(ahead.id, first.reply), mayGoAhead))
      .orderBy(...inOrder)
      .limit(HEADS)
      .prepare(),
    whole: read
      .select({
        head,
        n: sql<number>`${first.n}`,
        row: getTableColumns(whole),
      })
      .from(first)
      .innerJoin(outbox, eq(outbox.id, first.id))
      .leftJoin(ahead, and(eq(ahead.id, first.reply), mayGoAhead))
      .innerJoin(whole, eq(whole.id, id))
      .orderBy(...inOrder)
      .limit(FEW + 1)
      .prepare(),
  };
}

/** Asked once a run. */
function everyHeadOf(read: Read): HeadQueries["everyHead"] {
  const first = firstOfEach(read);
  return async (tried) => {
    if (!tried) {
      const heads = await read.select({ id: first.id, reply: first.reply }).from(first);
      return heads.flatMap(({ id, reply }) => [id, reply]).filter((id) => id !== null);
    }
    const rows = await read
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(stillPending, gt(outbox.attempts, 0)));
    return rows.map(({ id }) => id);
  };
}

/** Prepares the sender's queries once: they run for every message. */
export function headQueries(read: Read, atOnce: number): HeadQueries {
  const heads = prepareHeads(read);
  const slots = Array.from({ length: atOnce }, (_, slot) => `id${slot}`);
  const load = read
    .select()
    .from(outbox)
    .where(
      and(
        inArray(
          outbox.id,
          slots.map((slot) => sql.placeholder(slot)),
        ),
        stillPending,
      ),
    )
    .orderBy(asc(outbox.id))
    .prepare();
  let wereMany = false;
  const look = async (): Promise<Look> => {
    const few = wereMany ? null : await heads.whole.execute();
    const found = few && few.length <= FEW ? few : await heads.all.execute();
    wereMany = found.length > FEW;
    return {
      heads: found.map(({ head }) => head),
      rows: found === few ? few.map(({ row }) => row) : null,
      longer: new Set(found.filter(({ n }) => n > 1).map(({ head }) => head.chat)),
    };
  };
  return {
    look,
    everyHead: everyHeadOf(read),
    // No row has the id 0.
    load: async (ids) => load.execute(Object.fromEntries(slots.map((slot, i) => [slot, ids[i] ?? 0]))),
  };
}
