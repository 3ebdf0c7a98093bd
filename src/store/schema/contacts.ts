/** Schema of what is recorded about contacts: tags, custom fields, internal notes, former addresses. */
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

/** Tags of contacts. */
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

/** Filled custom fields; the definitions of the fields are a setting. */
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

/** Internal notes about contacts. */
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
 * Addresses of merged persons that the remaining person does not have. Nothing is sent there. An erasure
 * looks for these addresses too, so that a restored backup, in which the two were apart, is erased as well.
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
