/**
 * Accounts of the panel: who signs in, their logins and second factors, and what they did.
 * Rules are written into the tables: a race is decided by a unique index, never by memory. Instants are milliseconds since 1970, UTC.
 */
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, recordJson } from "./columns.ts";

/** People who sign in to the panel. */
export const accounts = sqliteTable("accounts", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  user: text("user").notNull().unique(),
  passwordHash: text("password_hash").notNull(),
  role: text("role", { enum: ["admin", "supervisor", "operator", "viewer"] }).notNull(),
  createdAt: at("created_at").notNull(),
  /** How the panel calls them; empty = by `user`. */
  name: text("name").notNull().default(""),
  /** null = the installation's. */
  language: text("language", { enum: ["es", "en", "pt"] }),
  lastLoginAt: at("last_login_at"),
  /** Somebody else gave them their password. */
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(false),
  /** Moves on when all browsers are to be strangers again: the marks that they keep name it. */
  browserGeneration: integer("browser_generation").notNull().default(0),
});

/** Signed-in browsers; the id is stored hashed. */
export const logins = sqliteTable(
  "logins",
  {
    id: text("id").primaryKey(),
    data: text("data").notNull(),
    expiresAt: at("expires_at").notNull(),
    /** null = only half-way: the second factor is missing. */
    account: integer("account").references(() => accounts.id),
    seenAt: at("seen_at"),
  },
  (t) => [index("logins_expires").on(t.expiresAt), index("logins_account").on(t.account)],
);

/** Who did what in the panel. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: at("at").notNull(),
    account: integer("account").references(() => accounts.id),
    /** The user name of an account that is gone; while it is there, the account says it. */
    user: text("user"),
    action: text("action").notNull(),
    facts: recordJson<Record<string, unknown>>("facts", {}).notNull(),
    address: text("address"),
  },
  (t) => [
    index("audit_account").on(t.account, t.id),
    index("audit_action").on(t.action, t.id),
    index("audit_at").on(t.at),
  ],
);

/** The secret an authenticator app shares with us, sealed. At most one per account. */
export const secondFactors = sqliteTable("second_factors", {
  account: integer("account")
    .primaryKey()
    .references(() => accounts.id),
  sealed: blob("sealed", { mode: "buffer" }).notNull(),
  /** null = offered, and not yet proved to be in an app. */
  confirmedAt: integer("confirmed_at", { mode: "timestamp_ms" }),
  /** The last time step of which a code was taken: it and those before it open nothing any more. */
  lastStep: integer("last_step").notNull().default(0),
});

/** What opens the door once when the app is lost. A code that was used is gone. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    account: integer("account")
      .notNull()
      .references(() => accounts.id),
    /** Keyed with the installation's secret: a copy of the database does not give the code away. */
    hash: text("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.account, t.hash] })],
);

/** How accounts that are gone were called: what they did is still read under their name. */
export const formerAccounts = sqliteTable(
  "former_accounts",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    user: text("user").notNull(),
    /** Never empty. */
    name: text("name").notNull(),
    removedAt: integer("removed_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("former_accounts_user").on(t.user, t.removedAt)],
);

/** Wrong passwords and codes, counted per place they come from; a restart forgets none. */
export const wrongAttempts = sqliteTable(
  "wrong_attempts",
  {
    /** What is counted, and for whom: hashed, because people type passwords in the wrong field. */
    key: text("key").primaryKey(),
    count: integer("count").notNull(),
    /** null = nobody is locked out. */
    lockedUntil: integer("locked_until", { mode: "timestamp_ms" }),
    /** How many locks there were; each lasts longer. */
    locks: integer("locks").notNull().default(0),
    /** From then on it is as if nothing had been. */
    forgetAt: integer("forget_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("wrong_attempts_forget").on(t.forgetAt)],
);

/** What was asked for with a key and done: asked for again, for instance because the answer was lost, it is not done twice. */
export const wishes = sqliteTable(
  "wishes",
  {
    account: integer("account")
      .notNull()
      .references(() => accounts.id),
    /** Made up by the page, once for each intention. */
    key: text("key").notNull(),
    /** What was asked for, hashed with the installation's secret: no words of anybody. */
    asked: text("asked").notNull(),
    /** The id of what came of it, or true. */
    done: text("done", { mode: "json" }).$type<string | number | true>().notNull(),
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.account, t.key] }), index("wishes_at").on(t.at)],
);
