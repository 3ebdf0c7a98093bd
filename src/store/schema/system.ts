/**
 * Schema of settings, WhatsApp's credentials and keys, the journal of decrypted messages, and the session
 * lease. Rules are constraints: a race is decided by a unique index, never by memory. Instants are
 * milliseconds since 1970, UTC.
 */
import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, valueJson } from "./columns.ts";

/** Key-value store. */
export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: valueJson("value").notNull(),
});

/** WhatsApp's credentials and Signal keys, each value encrypted with AES-256-GCM. */
export const secrets = sqliteTable(
  "secrets",
  {
    type: text("type").notNull(),
    id: text("id").notNull(),
    sealed: blob("sealed", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.type, t.id] })],
);

/** Journal of decrypted messages, kept until the inbox has them: see docs/architecture.md, I1. */
export const journal = sqliteTable(
  "journal",
  {
    /** SHA-256 of the ciphertext, base64. */
    hash: text("hash").primaryKey(),
    /** Identifies the stanza it came in: `from|participant|id`. */
    stanzaKey: text("stanza_key").notNull(),
    /** The stanza's binary form; null for parts after the first. */
    stanza: blob("stanza", { mode: "buffer" }),
    plaintext: blob("plaintext", { mode: "buffer" }).notNull(),
    at: at("at").notNull(),
    /** Set by the transaction that stored the inbox row; kept a while to answer redeliveries. */
    storedAt: at("stored_at"),
  },
  (t) => [
    index("journal_stanza").on(t.stanzaKey),
    index("journal_open")
      .on(t.at)
      .where(sql`stored_at IS NULL`),
  ],
);

/** Session lease (leader lock): one row, taken over when it has expired. */
export const lease = sqliteTable("lease", {
  id: integer("id").primaryKey(),
  holder: text("holder").notNull(),
  /** Grows with every take-over; a holder whose token is old must stop. */
  token: integer("token").notNull(),
  until: at("until").notNull(),
});
