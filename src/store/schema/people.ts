/**
 * Persons, the contacts and agents among them.
 * Rules are written into the tables: a race is decided by a unique index, never by memory. Instants are milliseconds since 1970, UTC.
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
    /** The phone reduced to what all its spellings share; what makes two rows one person. */
    phoneIdentity: text("phone_identity"),
    /** The name they gave themselves on WhatsApp. */
    pushName: outsideName("push_name"),
    createdAt: at("created_at").notNull(),
    /** They wrote in a group of ours, and nothing of that is kept any more. */
    wroteInGroup: flag("wrote_in_group").notNull().default(false),
  },
  (t) => [uniqueIndex("persons_lid").on(t.lid), uniqueIndex("persons_phone_identity").on(t.phoneIdentity)],
);

/** What we know of a person as a client. */
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
    /** Nothing personal is left of them since. */
    erasedAt: at("erased_at"),
    /** What lists are ordered by. Triggers keep these three, see store/tickets/search.ts. */
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
