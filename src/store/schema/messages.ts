/**
 * Schema of messages: conversation entries, links, the transactional inbox and outbox. Rules are constraints:
 * a race is decided by a unique index, never by memory. Instants are milliseconds since 1970, UTC.
 */
import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ChatId, EntryId, MessageId } from "../../domain/ids.ts";
import { arrivalJson, at, contentJson, flag, laneColumn, outgoingJson, quotedJson } from "./columns.ts";
import { personRef } from "./people.ts";
import { ticketRef } from "./tickets.ts";

/** What was said in a ticket, by anybody, in the order it was stored. */
export const entries = sqliteTable(
  "entries",
  {
    id: integer("id").$type<EntryId>().primaryKey({ autoIncrement: true }),
    ticket: ticketRef("ticket").notNull(),
    /** client: from the client · menu: their choice in our menu · agent: to the client, by `author` (or by us, in their name) · handset: the owner, from the phone · bot: a text of ours to the client · note: never leaves. */
    side: text("side", { enum: ["client", "menu", "agent", "handset", "bot", "note"] }).notNull(),
    author: personRef("author"),
    /** Who wrote it in the panel, by their user name; null = it was not written there. */
    panelUser: text("panel_user"),
    at: at("at").notNull(),
    content: contentJson("content").notNull(),
    /** For search; the text or caption as it reads now (after edits). */
    text: text("text"),
    /** The text before its first edit; null = never edited. */
    originalText: text("original_text"),
    /** The entry it answers; null = it quotes nothing that we know. */
    quote: integer("quote").$type<EntryId>(),
    /** What it answers that we do not know, as the message brought it along: of another chat or time, or a text of ours. */
    quoted: quotedJson("quoted"),
    editedAt: at("edited_at"),
    deletedAt: at("deleted_at"),
  },
  // By person too, here and below: two rows that turn out to be one must not cost a walk through everything.
  (t) => [index("entries_ticket").on(t.ticket, t.id), index("entries_author").on(t.author)],
);

/** Which message of which chat shows which entry: the original and its copies, per part. */
export const links = sqliteTable(
  "links",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    entry: integer("entry")
      .$type<EntryId>()
      .notNull()
      .references(() => entries.id),
    /** Who wrote it in that chat; null = we did. */
    author: personRef("author"),
    /** original: where it was said · copy: where we repeated it. */
    role: text("role", { enum: ["original", "copy"] }).notNull(),
    part: integer("part").notNull().default(0),
    /** Message secret that decrypts an edit of it, base64. */
    secret: text("secret"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chat, t.message] }),
    index("links_entry").on(t.entry),
    index("links_message").on(t.message),
    index("links_author").on(t.author),
  ],
);

/**
 * Transactional inbox: written before anything else happens. The unique index over (chat, sender, id) detects
 * duplicates.
 */
export const inbox = sqliteTable(
  "inbox",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    chat: text("chat").$type<ChatId>().notNull(),
    /** null when `fromMe`. */
    sender: personRef("sender"),
    message: text("message").$type<MessageId>().notNull(),
    fromMe: flag("from_me").notNull(),
    receivedAt: at("received_at").notNull(),
    arrival: arrivalJson("arrival").notNull(),
    /** pending · held: not readable yet, waits a minute for its real self · done · parked: a bug stopped it, `error` names it, somebody is told · discarded: a person said that it need not be worked on; what it said stays. */
    state: text("state", { enum: ["pending", "held", "done", "parked", "discarded"] })
      .notNull()
      .default("pending"),
    error: text("error"),
    /** How often a bug stopped it. */
    attempts: integer("attempts").notNull().default(0),
    /** When one last did; null = none has. */
    parkedAt: at("parked_at"),
  },
  (t) => [
    uniqueIndex("inbox_once").on(
      t.chat,
      sql`CASE WHEN ${t.sender} IS NULL THEN 0 ELSE ${t.sender} END`,
      t.message,
    ),
    index("inbox_pending")
      .on(t.id)
      .where(sql`state = 'pending'`),
    index("inbox_message").on(t.message),
    index("inbox_sender").on(t.sender),
    index("inbox_troubled")
      .on(t.state)
      .where(sql`state IN ('held', 'parked')`),
  ],
);

/** Transactional outbox: messages that must be sent. Id and bytes are fixed when the row is written. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
    content: outgoingJson("content").notNull(),
    /** The entry it repeats or says; null for cards, alerts and answers to commands. */
    entry: integer("entry")
      .$type<EntryId>()
      .references(() => entries.id),
    ticket: ticketRef("ticket"),
    /** Priority and rate limit. */
    lane: laneColumn("lane")
      .notNull()
      .default(sql`20`),
    state: text("state", { enum: ["pending", "sent", "dead"] })
      .notNull()
      .default("pending"),
    attempts: integer("attempts").notNull().default(0),
    /** Not before; null = now. */
    nextAt: at("next_at"),
    /** Of the last attempt that did not succeed. */
    error: text("error"),
    /** Set when a person discards the dead letter; null = it is open. */
    discardedAt: at("discarded_at"),
    createdAt: at("created_at").notNull(),
    sentAt: at("sent_at"),
    deliveredAt: at("delivered_at"),
    readAt: at("read_at"),
  },
  (t) => [
    uniqueIndex("outbox_message").on(t.message),
    index("outbox_pending")
      .on(t.chat, t.id, t.lane)
      .where(sql`state = 'pending'`),
    index("outbox_entry").on(t.entry),
    index("outbox_ticket").on(t.ticket),
    index("outbox_dead")
      .on(t.id)
      .where(sql`state = 'dead'`),
  ],
);

/** Keys of what was said once (alerts, nudges, one-time notices), so that it is not said again. */
export const said = sqliteTable("said", { key: text("key").primaryKey(), at: at("at").notNull() });

/** Counters of events in places that are not ours. */
export const ignored = sqliteTable("ignored", {
  what: text("what").primaryKey(),
  count: integer("count").notNull(),
});
