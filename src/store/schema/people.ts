/**
 * Schema of persons, and of the contacts and agents among them. Rules are constraints: a race is decided by a
 * unique index, never by memory. Instants are milliseconds since 1970, UTC.
 */
import {
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type { Lid, PersonId, Phone } from "../../domain/ids.ts";
import { at, flag, outsideName } from "./columns.ts";

/** Column that refers to a person. */
export const personRef = (name: string) =>
  integer(name)
    .$type<PersonId>()
    .references((): AnySQLiteColumn => persons.id);

/** Every human we have met: clients, agents, supervisors, passers-by in a group. */
export const persons = sqliteTable(
  "persons",
  {
    id: integer("id").$type<PersonId>().primaryKey({ autoIncrement: true }),
    lid: text("lid").$type<Lid>(),
    /** As WhatsApp writes it. */
    phone: text("phone").$type<Phone>(),
    /** The phone as `phoneIdentity` normalizes it; two rows with the same one are one person. */
    phoneIdentity: text("phone_identity"),
    /** The name they gave themselves on WhatsApp. */
    pushName: outsideName("push_name"),
    createdAt: at("created_at").notNull(),
    /** They wrote in a group of ours, and those messages are deleted. */
    wroteInGroup: flag("wrote_in_group").notNull().default(false),
  },
  (t) => [uniqueIndex("persons_lid").on(t.lid), uniqueIndex("persons_phone_identity").on(t.phoneIdentity)],
);

/** Persons as clients. */
export const contacts = sqliteTable(
  "contacts",
  {
    person: personRef("person").primaryKey(),
    /** Given by an administrator; null = use the name from WhatsApp. */
    name: outsideName("name"),
    blocked: flag("blocked").notNull().default(false),
    /** The closed period (see domain/hours) in which the closed notice was last sent. */
    closedNotice: text("closed_notice"),
    /** The chat's disappearing timer, copied onto what we send. */
    expiresInSeconds: integer("expires_in_seconds"),
    createdAt: at("created_at").notNull(),
    /** When everything personal was erased; null = it was not. */
    erasedAt: at("erased_at"),
    /** Sort keys of lists. Triggers keep these three columns, see store/tickets/search.ts. */
    sortName: text("sort_name").notNull().default(""),
    ticketCount: integer("ticket_count").notNull().default(0),
    lastActivityAt: at("last_activity_at"),
  },
  (t) => [
    index("contacts_by_name").on(t.sortName, t.person),
    index("contacts_by_tickets").on(t.ticketCount, t.person),
    index("contacts_by_activity").on(t.lastActivityAt, t.person),
  ],
);

/** Persons as agents. */
export const agents = sqliteTable("agents", {
  person: personRef("person").primaryKey(),
  name: text("name").notNull(),
  /** Employment: an inactive agent takes nothing. */
  active: flag("active").notNull().default(true),
  presence: text("presence", { enum: ["online", "paused", "offline"] })
    .notNull()
    .default("online"),
  roomsWanted: integer("rooms_wanted").notNull(),
  /** When LISTO was answered; null = not yet. */
  registeredAt: at("registered_at"),
  createdAt: at("created_at").notNull(),
});
