/**
 * Schema of failures without a row elsewhere (arrivals that could not be stored, jobs that threw), and of
 * rolling messages.
 */
import { blob, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Messages that WhatsApp delivered and that could not be stored in the inbox. Deleted once they are stored. */
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

/** Jobs whose last run threw. Deleted by the next run that does not. */
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

/** Status messages of ours in a group: edited while WhatsApp allows it, then sent anew. */
export const rollingMessages = sqliteTable(
  "rolling_messages",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    key: text("key").notNull(),
    chat: text("chat").notNull(),
    message: text("message").notNull(),
    text: text("text").notNull(),
    /** Size of what it reports: more of it is news. */
    weight: integer("weight").notNull().default(0),
    sentAt: at("sent_at").notNull(),
    /** When it last said something new. */
    toldAt: at("told_at").notNull(),
  },
  (t) => [uniqueIndex("rolling_messages_once").on(t.key, t.chat)],
);
