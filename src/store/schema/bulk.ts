/** Schema of bulk jobs: an action on many tickets, and its result for each of them. */
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bulkActs, type BulkAct } from "../../domain/bulk.ts";
import type { EntryId, MainGroupId, TicketNumber } from "../../domain/ids.ts";
import { at, listJson, recordJson } from "./columns.ts";

/** One row per job. */
export const bulkJobs = sqliteTable(
  "bulk_jobs",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** Idempotency key of the page: asking again with it returns the same job. */
    key: text("key").notNull(),
    /** User name of whoever asked. */
    user: text("user").notNull(),
    /** Account and network address, for the audit log. */
    account: integer("account"),
    address: text("address"),
    act: text("act", { enum: bulkActs }).notNull(),
    /** One that is damaged asks for nothing: to take back what never was. */
    ask: recordJson<BulkAct>("ask", { act: "undo", job: 0 }).notNull(),
    /** The complete request, to tell a repetition from another request with the same key. */
    asked: text("asked").notNull(),
    /** Number and stamp of each ticket, in processing order. */
    targets: listJson<[TicketNumber, string]>("targets", []).notNull(),
    total: integer("total").notNull(),
    /** stopped: somebody stopped it; tickets that were not processed stay unchanged. */
    state: text("state", { enum: ["running", "done", "stopped"] })
      .notNull()
      .default("running"),
    /** How many of the targets have a row in `bulk_items`. */
    listed: integer("listed").notNull().default(0),
    done: integer("done").notNull().default(0),
    skipped: integer("skipped").notNull().default(0),
    /** The job that this one undoes; null = none. */
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

/** State of a ticket before a job changed it, and what shows whether somebody worked on it since. */
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
  /** Ids of the last history event and of our last entry, right after the change. */
  event: number;
  entry: number;
  /** Tags that were added. */
  put?: number[];
  /** Tags that were removed. */
  taken?: number[];
}

/** One row per ticket of a job. */
export const bulkItems = sqliteTable(
  "bulk_items",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    job: integer("job")
      .notNull()
      .references(() => bulkJobs.id),
    ticket: integer("ticket").$type<TicketNumber>().notNull(),
    stamp: text("stamp").notNull(),
    /** skipped: the ticket stays unchanged, `why` says the reason. */
    state: text("state", { enum: ["pending", "done", "skipped"] })
      .notNull()
      .default("pending"),
    /** Code of the refusal. */
    why: text("why"),
    facts: recordJson<Record<string, string | number>>("facts", null),
    before: recordJson<BulkBefore>("before", null),
    /** The entry that was sent to the client; null = nothing was. */
    entry: integer("entry").$type<EntryId>(),
    /** Of a closed ticket, the goodbye to its client: due, said, or dropped; null = there is none. */
    farewell: text("farewell", { enum: ["due", "said", "dropped"] }),
    /** Main group that the ticket was in. */
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
