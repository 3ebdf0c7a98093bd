/** What we write down about clients: tags, own fields, notes. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Lid, PersonId, Phone } from "../../domain/ids.ts";
import { tags } from "./conversation.ts";
import { accounts } from "./accounts.ts";
import { contacts, persons } from "./people.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });
const contact = () =>
  integer("contact")
    .$type<PersonId>()
    .notNull()
    .references(() => contacts.person, { onUpdate: "cascade" });

export const contactTags = sqliteTable(
  "contact_tags",
  {
    contact: contact(),
    tag: integer("tag")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.contact, t.tag] }), index("contact_tags_tag").on(t.tag, t.contact)],
);

/** Filled own fields; what a field is called and may hold is a setting. */
export const contactValues = sqliteTable(
  "contact_values",
  {
    contact: contact(),
    field: text("field").notNull(),
    value: text("value").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contact, t.field] }),
    index("contact_values_field").on(t.field, t.contact),
  ],
);

export const contactNotes = sqliteTable(
  "contact_notes",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    contact: contact(),
    /** null = the program, or an account that is gone. */
    account: integer("account").references(() => accounts.id, { onDelete: "set null" }),
    text: text("text").notNull(),
    at: at("at").notNull(),
    editedAt: at("edited_at"),
  },
  (t) => [index("contact_notes_contact").on(t.contact, t.id), index("contact_notes_account").on(t.account)],
);

/**
 * Addresses of persons who were joined with another and that the other does not bear. Nothing is sent there; who is erased is
 * looked for under them as well, and does not come back with a copy in which the two were apart.
 */
export const formerAddresses = sqliteTable(
  "former_addresses",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    person: integer("person")
      .$type<PersonId>()
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    lid: text("lid").$type<Lid>(),
    phone: text("phone").$type<Phone>(),
  },
  (t) => [index("former_addresses_person").on(t.person)],
);
