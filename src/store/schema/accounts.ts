/**
 * Schema of accounts: users of the panel, logins, second factors, failed attempts, idempotency keys and the
 * audit log. Rules are constraints: a race is decided by a unique index, never by memory. Instants are
 * milliseconds since 1970, UTC.
 */
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { languageCodes } from "../../domain/languages.ts";
import { at, recordJson } from "./columns.ts";

/** Users of the panel. */
export const accounts = sqliteTable("accounts", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  user: text("user").notNull().unique(),
  passwordHash: text("password_hash").notNull(),
  role: text("role", { enum: ["admin", "supervisor", "operator", "viewer"] }).notNull(),
  createdAt: at("created_at").notNull(),
  /** Display name; empty = the user name is shown. */
  name: text("name").notNull().default(""),
  /** null = the installation's. */
  language: text("language", { enum: languageCodes }),
  lastLoginAt: at("last_login_at"),
  /** Somebody else set the password. */
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(false),
  /** Increased to invalidate the marks of all known browsers: each mark contains the value it was made with. */
  browserGeneration: integer("browser_generation").notNull().default(0),
});

/** Sessions of signed-in browsers; the id is stored hashed. */
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

/** Audit log. */
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

/** TOTP secrets, encrypted. At most one per account. */
export const secondFactors = sqliteTable("second_factors", {
  account: integer("account")
    .primaryKey()
    .references(() => accounts.id),
  sealed: blob("sealed", { mode: "buffer" }).notNull(),
  /** null = offered, but not yet confirmed with a code. */
  confirmedAt: integer("confirmed_at", { mode: "timestamp_ms" }),
  /** The last time step of which a code was used: it and those before it are rejected (replay protection). */
  lastStep: integer("last_step").notNull().default(0),
});

/** One-time recovery codes for when the authenticator app is lost. A used code is deleted. */
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

/** Names of removed accounts: what they did is still shown under their last name. */
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

/** Failed attempts (passwords, codes), counted per subject and place; a restart forgets none. */
export const wrongAttempts = sqliteTable(
  "wrong_attempts",
  {
    /** What is counted and for whom; hashed, because people type passwords in the wrong field. */
    key: text("key").primaryKey(),
    count: integer("count").notNull(),
    /** null = nobody is locked out. */
    lockedUntil: integer("locked_until", { mode: "timestamp_ms" }),
    /** Number of locks so far; each lasts longer. */
    locks: integer("locks").notNull().default(0),
    /** From then on the row does not count. */
    forgetAt: integer("forget_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("wrong_attempts_forget").on(t.forgetAt)],
);

/**
 * Idempotency keys: a request that is repeated with its key, for instance because the answer was lost, is not
 * carried out twice.
 */
export const keyedRequests = sqliteTable(
  "wishes",
  {
    account: integer("account")
      .notNull()
      .references(() => accounts.id),
    /** Made up by the page, once for each intention. */
    key: text("key").notNull(),
    /** Hash of the request, keyed with the installation's secret. */
    asked: text("asked").notNull(),
    /** The result: an id, or true. */
    done: text("done", { mode: "json" }).$type<string | number | true>().notNull(),
    at: integer("at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.account, t.key] }), index("wishes_at").on(t.at)],
);
