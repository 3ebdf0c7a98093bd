/** Bulk jobs: what somebody wanted done to many tickets, and what became of each of them. */
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bulkActs, type BulkAct } from "../../domain/bulk.ts";
import type { EntryId, MainGroupId, TicketNumber } from "../../domain/ids.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

export const bulkJobs = sqliteTable(
  "bulk_jobs",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** Made up by whoever asks: asking again with it is the same job. */
    key: text("key").notNull(),
    /** Who wants it: the user name. */
    user: text("user").notNull(),
    /** Their account, and where they were, for the audit. */
    account: integer("account"),
    address: text("address"),
    act: text("act", { enum: bulkActs }).notNull(),
    ask: text("ask", { mode: "json" }).$type<BulkAct>().notNull(),
    /** All of what was asked, to tell a second tap from another wish. */
    asked: text("asked").notNull(),
    /** Number and stamp of each ticket, in their order. */
    targets: text("targets", { mode: "json" }).$type<[TicketNumber, string][]>().notNull(),
    total: integer("total").notNull(),
    /** running · done · stopped: somebody stopped it, what had not begun stays as it was. */
    state: text("state", { enum: ["running", "done", "stopped"] })
      .notNull()
      .default("running"),
    /** How many of the targets have a row below. */
    listed: integer("listed").notNull().default(0),
    done: integer("done").notNull().default(0),
    skipped: integer("skipped").notNull().default(0),
    /** The job that this one takes back. */
    undoes: integer("undoes"),
    createdAt: at("created_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [
    uniqueIndex("bulk_jobs_key").on(t.user, t.key),
    // Nothing is taken back twice.
    uniqueIndex("bulk_jobs_undoes").on(t.undoes),
    index("bulk_jobs_running")
      .on(t.id)
      .where(sql`state = 'running'`),
  ],
);

/** How a ticket stood before a job changed it, and what shows whether somebody went on from there since. */
export interface BulkBefore {
  state: "intake" | "waiting" | "in_progress" | "closed";
  agent: number | null;
  /** Or who in the panel had it. */
  panelUser: string | null;
  mainGroup: number | null;
  transfers: number;
  /** Milliseconds since 1970. */
  waitingSince: number | null;
  unansweredSince: number | null;
  /** The last line of its history and the last word of ours, right after. */
  event: number;
  entry: number;
  /** Tags that it got, and that it lost. */
  put?: number[];
  taken?: number[];
}

export const bulkItems = sqliteTable(
  "bulk_items",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    job: integer("job")
      .notNull()
      .references(() => bulkJobs.id),
    ticket: integer("ticket").$type<TicketNumber>().notNull(),
    stamp: text("stamp").notNull(),
    /** skipped: it stays as it was, `why` says the reason. */
    state: text("state", { enum: ["pending", "done", "skipped"] })
      .notNull()
      .default("pending"),
    /** Code of the refusal, and its facts. */
    why: text("why"),
    facts: text("facts", { mode: "json" }).$type<Record<string, string | number>>(),
    before: text("before", { mode: "json" }).$type<BulkBefore>(),
    /** What the client was sent; null = nothing. */
    entry: integer("entry").$type<EntryId>(),
    /** Of a closed one: the goodbye is still to come, was said, or is not said any more. */
    farewell: text("farewell", { enum: ["due", "said", "dropped"] }),
    /** Whose group it was in. */
    mainGroup: integer("main_group").$type<MainGroupId>(),
    at: at("at"),
  },
  (t) => [
    uniqueIndex("bulk_items_once").on(t.job, t.ticket),
    index("bulk_items_state").on(t.job, t.state, t.id),
    index("bulk_items_farewell")
      .on(t.job, t.id)
      .where(sql`farewell = 'due'`),
    index("bulk_items_sent")
      .on(t.at)
      .where(sql`entry IS NOT NULL`),
  ],
);
