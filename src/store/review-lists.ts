/**
 * Review list: what failed and waits for a person, from the table where it happened. Events stopped by a bug
 * (inbox), arrivals that could not be stored, dead letters (outbox), steps at WhatsApp that failed for good,
 * jobs that threw. Newest first, with keyset pagination. Nothing is copied: an item is the row itself, so the
 * two cannot differ.
 */
import { and, count, desc, eq, isNull, like, lt, or, sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { ChatId, PersonId, TicketNumber } from "../domain/ids.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import type { Outgoing } from "../domain/messages/outgoing.ts";
import type { Read } from "./engine/open.ts";
import { prepared } from "./engine/prepared.ts";
import { arrivalFailures, jobFailures } from "./schema/review.ts";
import { inbox, outbox } from "./schema/messages.ts";
import { mainGroups, rooms, steps } from "./schema/team.ts";
import { tickets } from "./schema/tickets.ts";

/** In the order in which items of the same instant are listed. */
export const reviewKinds = ["event", "arrival", "message", "step", "job"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export interface ReviewItem {
  kind: ReviewKind;
  /** Of the row it is. */
  id: number;
  /** When it last failed; of a message, when it was written. */
  at: Date;
  attempts: number;
  /** For the log and for support; of a message see `whyUndelivered`, of a step `step.<outcome>`. */
  error: string;
  ticket: TicketNumber | null;
  /** Where it was said, or was to be said; null = not known, or nowhere. */
  chat: ChatId | null;
  /** WhatsApp's addresses, of an arrival that never got as far as ours. */
  wire: { chat: string | null; sender: string | null } | null;
  /** Who said it, or whom it is about. */
  person: PersonId | null;
  /** The group a step is about. */
  group: string | null;
  /** What was received; null = nothing, or it cannot be read. */
  said: InboundContent | null;
  /** What was to be sent; null for the rest. */
  content: Outgoing | null;
  /** The name of the step or job, or the stage at which an arrival failed; null for the rest. */
  what: string | null;
}

/** Cursor: the last item of a page; the next page begins after it. */
export interface ReviewMark {
  at: number;
  kind: ReviewKind;
  id: number;
}

export interface ReviewQuery {
  /** null = of every kind. */
  kinds: ReviewKind[] | null;
  /** null = the first page. */
  after: ReviewMark | null;
  limit: number;
}

/** How the id of a group's chat begins: see `chatOfGroup`. */
const GROUPS = "g:";

/** Literals: SQLite uses a partial index only when the query names the same value, not a parameter. */
const waiting: Record<ReviewKind, SQL | undefined> = {
  event: and(sql`${inbox.state} IN ('held', 'parked')`, eq(inbox.state, "parked")),
  arrival: isNull(arrivalFailures.discardedAt),
  message: and(sql`${outbox.state} = 'dead'`, isNull(outbox.discardedAt)),
  step: and(sql`${steps.state} = 'failed'`, isNull(steps.discardedAt)),
  job: isNull(jobFailures.discardedAt),
};

const parkedAt = sql<number>`coalesce(${inbox.parkedAt}, ${inbox.receivedAt})`;
const failedAt = sql<number>`coalesce(${steps.startedAt}, ${steps.createdAt})`;

const BLANK = {
  ticket: null,
  chat: null,
  wire: null,
  person: null,
  group: null,
  said: null,
  content: null,
  what: null,
} satisfies Partial<ReviewItem>;

/** Reads the arrival as raw text: that it cannot be parsed may be the reason why the row is here. */
const eventRow = {
  id: inbox.id,
  chat: inbox.chat,
  sender: inbox.sender,
  error: inbox.error,
  attempts: inbox.attempts,
  arrival: sql<string>`${inbox.arrival}`,
};

function saidIn(json: string): InboundContent | null {
  try {
    return (JSON.parse(json) as { content?: InboundContent } | null)?.content ?? null;
  } catch {
    return null;
  }
}

type Finder = (read: Read, query: ReviewQuery) => Promise<ReviewItem[]>;

const finders: Record<ReviewKind, Finder> = {
  async event(read, query) {
    const rows = await read
      .select({ row: eventRow, at: parkedAt })
      .from(inbox)
      .where(and(waiting.event, behind("event", { at: parkedAt, id: inbox.id }, query)))
      .orderBy(desc(parkedAt), desc(inbox.id))
      .limit(query.limit);
    return rows.map(({ row, at }) => ({
      ...BLANK,
      kind: "event",
      id: row.id,
      at: new Date(at),
      attempts: Math.max(1, row.attempts),
      error: row.error ?? "",
      chat: row.chat,
      person: row.sender,
      said: saidIn(row.arrival),
    }));
  },
  async arrival(read, query) {
    const rows = await read
      .select()
      .from(arrivalFailures)
      .where(
        and(
          waiting.arrival,
          behind("arrival", { at: sql`${arrivalFailures.lastAt}`, id: arrivalFailures.id }, query),
        ),
      )
      .orderBy(desc(arrivalFailures.lastAt), desc(arrivalFailures.id))
      .limit(query.limit);
    return rows.map(({ id, lastAt, attempts, error, chat, sender, stage }) => ({
      ...BLANK,
      kind: "arrival",
      id,
      at: lastAt,
      attempts,
      error,
      wire: { chat, sender },
      what: stage,
    }));
  },
  async message(read, query) {
    const { id, createdAt, attempts, error, ticket, chat, content } = outbox;
    const rows = await read
      .select({ id, createdAt, attempts, error, ticket, chat, content })
      .from(outbox)
      .where(and(waiting.message, behind("message", { at: sql`${createdAt}`, id }, query)))
      .orderBy(desc(createdAt), desc(id))
      .limit(query.limit);
    return rows.map(({ createdAt: at, error: why, ...row }) => ({
      ...BLANK,
      ...row,
      kind: "message",
      at,
      error: why ?? "",
    }));
  },
  async step(read, query) {
    const rows = await read
      .select({ step: steps, at: failedAt, room: rooms.name, mainGroup: mainGroups.name })
      .from(steps)
      .leftJoin(rooms, eq(rooms.id, steps.room))
      .leftJoin(mainGroups, eq(mainGroups.id, steps.mainGroup))
      .where(and(waiting.step, behind("step", { at: failedAt, id: steps.id }, query)))
      .orderBy(desc(failedAt), desc(steps.id))
      .limit(query.limit);
    return rows.map(({ step, at, room, mainGroup }) => ({
      ...BLANK,
      kind: "step",
      id: step.id,
      at: new Date(at),
      attempts: step.attempts,
      error: step.outcome ?? "",
      person: step.person,
      group: room ?? mainGroup,
      what: step.step,
    }));
  },
  async job(read, query) {
    const rows = await read
      .select()
      .from(jobFailures)
      .where(and(waiting.job, behind("job", { at: sql`${jobFailures.lastAt}`, id: jobFailures.id }, query)))
      .orderBy(desc(jobFailures.lastAt), desc(jobFailures.id))
      .limit(query.limit);
    return rows.map(({ id, lastAt, attempts, error, name }) => ({
      ...BLANK,
      kind: "job",
      id,
      at: lastAt,
      attempts,
      error,
      what: name,
    }));
  },
};

const rankOf = (kind: ReviewKind): number => reviewKinds.indexOf(kind);

/** Keyset condition: items after the mark, older or of the same instant and further down. */
function behind(kind: ReviewKind, row: { at: SQL; id: AnyColumn }, { after }: ReviewQuery): SQL | undefined {
  if (after === null) return undefined;
  const older = sql`${row.at} < ${after.at}`;
  if (rankOf(kind) < rankOf(after.kind)) return older;
  const same = sql`${row.at} = ${after.at}`;
  return kind === after.kind ? or(older, and(same, lt(sql`${row.id}`, after.id))) : or(older, same);
}

/** One page, newest first. Each table is asked for one page. */
export async function findReview(read: Read, query: ReviewQuery): Promise<ReviewItem[]> {
  const found: ReviewItem[] = [];
  for (const kind of query.kinds ?? reviewKinds) found.push(...(await finders[kind](read, query)));
  return found
    .toSorted(
      (one, other) =>
        other.at.getTime() - one.at.getTime() || rankOf(one.kind) - rankOf(other.kind) || other.id - one.id,
    )
    .slice(0, query.limit);
}

export type ReviewCounts = Record<ReviewKind, number>;

const counted = prepared((read: Read) => {
  const of = (table: typeof inbox | typeof outbox | typeof steps, where: SQL | undefined) =>
    read.select({ n: count() }).from(table).where(where).prepare();
  const ofFailures = (table: typeof arrivalFailures | typeof jobFailures, where: SQL | undefined) =>
    read.select({ n: count() }).from(table).where(where).prepare();
  return {
    event: of(inbox, waiting.event),
    arrival: ofFailures(arrivalFailures, waiting.arrival),
    message: of(outbox, waiting.message),
    step: of(steps, waiting.step),
    job: ofFailures(jobFailures, waiting.job),
  };
});

/** Open items by kind: the same count on Inicio, in the list, in /metrics and in the supervisor's message. */
export async function countReview(read: Read): Promise<ReviewCounts> {
  const counts = {} as ReviewCounts;
  for (const kind of reviewKinds) counts[kind] = (await counted(read)[kind].execute())[0]?.n ?? 0;
  return counts;
}

export const totalOf = (counts: ReviewCounts): number =>
  reviewKinds.reduce((total, kind) => total + counts[kind], 0);

/** Whether this failed arrival or job is still open. */
export async function isReviewed(read: Read, kind: "arrival" | "job", id: number): Promise<boolean> {
  const table = kind === "arrival" ? arrivalFailures : jobFailures;
  const rows = await read
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, id), waiting[kind]));
  return rows.length > 0;
}

const untoldMessages = prepared((read: Read) =>
  read
    .select({ n: count() })
    .from(outbox)
    .leftJoin(tickets, eq(tickets.number, outbox.ticket))
    .where(
      and(
        waiting.message,
        or(isNull(outbox.ticket), eq(tickets.state, "closed"), like(outbox.chat, `${GROUPS}%`)),
      ),
    )
    .prepare(),
);

/** Open dead letters that no conversation reports: those to our groups, and to clients without a live ticket. */
export async function countUntoldMessages(read: Read): Promise<number> {
  const rows = await untoldMessages(read).execute();
  return rows[0]?.n ?? 0;
}
