/** What could not be done and has no row of its own elsewhere: arrivals that were not taken in, jobs of the clock that threw. */
import { blob, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** A message that WhatsApp delivered and that did not get into the inbox. Deleted when it got there. */
export const arrivalFailures = sqliteTable(
  "arrival_failures",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** Of its journal entry, which stays open and holds what was said; else made up of chat, sender and id. */
    key: text("key").notNull(),
    /** The message as the library gave it, for what the journal does not hold; null = the journal does. */
    message: blob("message", { mode: "buffer" }),
    /** WhatsApp's addresses of where and by whom. */
    chat: text("chat"),
    sender: text("sender"),
    /** decode: it could not be understood · store: it could not be written down. */
    stage: text("stage", { enum: ["decode", "store"] }).notNull(),
    error: text("error").notNull(),
    attempts: integer("attempts").notNull(),
    firstAt: at("first_at").notNull(),
    lastAt: at("last_at").notNull(),
    discardedAt: at("discarded_at"),
  },
  (t) => [uniqueIndex("arrival_failures_key").on(t.key)],
);

/** A job of the clock whose last run threw. Deleted by the next run that does not. */
export const jobFailures = sqliteTable("job_failures", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  name: text("name").notNull().unique(),
  error: text("error").notNull(),
  /** Runs in a row that threw. */
  attempts: integer("attempts").notNull(),
  firstAt: at("first_at").notNull(),
  lastAt: at("last_at").notNull(),
  discardedAt: at("discarded_at"),
});

/** Messages of ours in a group that say how something stands now: edited while they can be, then said anew. */
export const rollingMessages = sqliteTable(
  "rolling_messages",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    key: text("key").notNull(),
    chat: text("chat").notNull(),
    message: text("message").notNull(),
    text: text("text").notNull(),
    /** How much it tells of: more of it is news. */
    weight: integer("weight").notNull().default(0),
    sentAt: at("sent_at").notNull(),
    /** When it last said something new. */
    toldAt: at("told_at").notNull(),
  },
  (t) => [uniqueIndex("rolling_messages_once").on(t.key, t.chat)],
);
