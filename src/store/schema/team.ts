/**
 * Schema of main groups, rooms, registrations, and the provisioning steps that create them at WhatsApp. Rules
 * are constraints: a race is decided by a unique index, never by memory. Instants are milliseconds since
 * 1970, UTC.
 */
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ChatId, GroupJid, MainGroupId, MessageId, PersonId, RoomId } from "../../domain/ids.ts";
import type { AddressForm } from "../../domain/messages/outgoing.ts";
import type { Hours } from "../../domain/hours.ts";
import { at, recordJson, valueJson } from "./columns.ts";
import { personRef, persons } from "./people.ts";

/** Main groups: where cards and alerts go. */
export const mainGroups = sqliteTable(
  "main_groups",
  {
    id: integer("id").$type<MainGroupId>().primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: ["support", "sales", "supervisor"] }).notNull(),
    name: text("name").notNull(),
    jid: text("jid").$type<GroupJid>(),
    form: text("form").$type<AddressForm>().notNull().default("lid"),
    /** pending: being created or waiting to be adopted · ready · broken: `problem` says why. */
    state: text("state", { enum: ["pending", "ready", "broken"] })
      .notNull()
      .default("pending"),
    problem: text("problem"),
    /** Minutes a ticket may wait before the group is reminded, and before the supervisor is told. */
    remindAfterMinutes: integer("remind_after_minutes").notNull().default(5),
    reportAfterMinutes: integer("report_after_minutes").notNull().default(10),
    /** null = always open. */
    hours: recordJson<Hours>("hours", null),
    /** When it was removed; its row stays, because past tickets name it. null = in use. */
    removedAt: at("removed_at"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("main_groups_jid").on(t.jid),
    check("main_groups_ready_has_jid", sql`${t.state} <> 'ready' OR ${t.jid} IS NOT NULL`),
  ],
);

/** Which agent belongs to which main group. */
export const mainGroupAgents = sqliteTable(
  "main_group_agents",
  {
    mainGroup: integer("main_group")
      .$type<MainGroupId>()
      .notNull()
      .references(() => mainGroups.id),
    agent: personRef("agent").notNull(),
  },
  (t) => [primaryKey({ columns: [t.mainGroup, t.agent] }), index("main_group_agents_agent").on(t.agent)],
);

/** Rooms of agents. */
export const rooms = sqliteTable(
  "rooms",
  {
    id: integer("id").$type<RoomId>().primaryKey({ autoIncrement: true }),
    agent: personRef("agent").notNull(),
    /** 1, 2, 3 … of this agent. */
    ordinal: integer("ordinal").notNull(),
    name: text("name").notNull(),
    jid: text("jid").$type<GroupJid>(),
    form: text("form").$type<AddressForm>().notNull().default("lid"),
    /** retired: it gets no new case (fewer rooms wanted). */
    state: text("state", { enum: ["pending", "ready", "broken", "retired"] })
      .notNull()
      .default("pending"),
    problem: text("problem"),
    /**
     * Since when the room holds its present case, or none, by WhatsApp's clock, in whole seconds; a millisecond more: its agent had
     * not asked for it (`unaskedAt`). null = since before this was recorded.
     */
    handedAt: at("handed_at"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("rooms_jid").on(t.jid),
    uniqueIndex("rooms_agent_ordinal").on(t.agent, t.ordinal),
    check("rooms_ready_has_jid", sql`${t.state} <> 'ready' OR ${t.jid} IS NOT NULL`),
  ],
);

/** What was renamed or removed, by the names it had: colleagues go on using them. */
export const formerNames = sqliteTable(
  "former_names",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: ["agent", "main-group", "tag", "field"] }).notNull(),
    name: text("name").notNull(),
    /** The agent; null = it is no person's name. */
    person: integer("person")
      .$type<PersonId>()
      .references(() => persons.id, { onDelete: "cascade" }),
  },
  (t) => [index("former_names_name").on(t.kind, t.name), index("former_names_person").on(t.person)],
);

/** Messages of ours that ask an agent for LISTO; a LISTO that quotes one of them registers. */
export const registrations = sqliteTable(
  "registrations",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    /** The agent it asks; null = asks whoever quoted a card and was not known. */
    agent: personRef("agent"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chat, t.message] })],
);

/** Durable provisioning steps, one per row, executed in order per `subject`. */
export const steps = sqliteTable(
  "steps",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** What the step belongs to: `agent:12`, `main-group:3`. */
    subject: text("subject").notNull(),
    step: text("step", {
      enum: [
        "create-main-group",
        "create-room",
        "add-to-group",
        "promote",
        "invite",
        "ask-ready",
        "rename",
        "remove-from-group",
      ],
    }).notNull(),
    mainGroup: integer("main_group")
      .$type<MainGroupId>()
      .references(() => mainGroups.id),
    room: integer("room")
      .$type<RoomId>()
      .references(() => rooms.id),
    person: personRef("person"),
    state: text("state", { enum: ["pending", "running", "done", "failed"] })
      .notNull()
      .default("pending"),
    attempts: integer("attempts").notNull().default(0),
    nextAt: at("next_at"),
    /** Key of `i18n/` for what happened, as "step.<outcome>". */
    outcome: text("outcome"),
    /** Not translated: for the log and for support. */
    detail: text("detail"),
    createdAt: at("created_at").notNull(),
    startedAt: at("started_at"),
    doneAt: at("done_at"),
    /** Set when a person discards a failed step; null = it is open. */
    discardedAt: at("discarded_at"),
  },
  (t) => [
    index("steps_subject").on(t.subject, t.id),
    index("steps_open")
      .on(t.id)
      .where(sql`state IN ('pending', 'running')`),
    index("steps_failed")
      .on(t.id)
      .where(sql`state = 'failed'`),
  ],
);

/** Cache of group metadata, unmodified, so that a send need not ask WhatsApp first. */
export const groupCache = sqliteTable("group_cache", {
  group: text("group").$type<GroupJid>().primaryKey(),
  metadata: valueJson("metadata").notNull(),
  at: at("at").notNull(),
});
