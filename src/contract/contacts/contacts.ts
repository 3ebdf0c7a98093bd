/** API schemas of contacts: data, custom fields, notes, merge, export, erasure. */
import { z } from "zod";
import { LONGEST_FIELD_VALUE } from "../../domain/contacts/field-named.ts";
import {
  flagQuery,
  instant,
  instantOrNull,
  limitQuery,
  nextCursor,
  numeralQuery,
  sought,
  visible,
  written,
} from "../basics.ts";
import { longest, MOST_CONTACT_FIELDS } from "../values.ts";
import { tagRef } from "./tags.ts";

const contactBase = z.object({
  id: z.int(),
  /** The administrator's name for them, else null. */
  name: z.string().nullable(),
  /** The name they gave themselves. */
  pushName: z.string().nullable(),
  /** Digits as WhatsApp writes them; null = WhatsApp hides it. */
  phone: z.string().nullable(),
  /** For people: "+54 9 381 555-1234"; null with `phone`. */
  phoneDisplay: z.string().nullable(),
  blocked: z.boolean(),
  /**
   * When everything personal was erased; null = it was not. `name` then says so in the installation's
   * language.
   */
  erasedAt: instantOrNull,
  tags: z.array(tagRef),
  /** How many, whatever their state. */
  tickets: z.int(),
  /** When they were first seen. */
  createdAt: instant,
  /** Last message in any of their tickets; null = never. */
  lastActivityAt: instantOrNull,
});

export const contactItem = contactBase.meta({ id: "ContactItem" });

export const contactSchema = contactBase
  .extend({
    /** Whether their LID is known, so that they can be reached without a phone number. */
    lidKnown: z.boolean(),
    /** Number of their live ticket; null = none. */
    liveTicket: z.int().nullable(),
    /** Values of custom fields by key, as text: numbers with a point, dates as 2026-12-25. */
    fields: z.record(z.string(), z.string()),
    notes: z.int(),
    /** Number of messages in all their tickets. */
    messages: z.int(),
    /** Whether they are, or were, an agent too: such a person is neither merged nor erased. */
    isAgent: z.boolean(),
  })
  .meta({ id: "Contact" });

const contactSort = z.enum(["activity", "name", "tickets"]);
export const contactQuery = z.object({
  /** Part of a name, of a phone number, of a tag or of an own field; accents and capitals do not matter. */
  q: sought.optional(),
  blocked: flagQuery.optional(),
  tag: numeralQuery.optional(),
  /** activity and tickets: the latest, the most first; name: A to Z, nameless ones last. */
  sort: contactSort.default("activity"),
  cursor: z.string().max(300).optional(),
  limit: limitQuery,
});
export const contactList = z
  .object({ items: z.array(contactItem), next: nextCursor })
  .meta({ id: "ContactList" });

const changeable = {
  /** null or blank = the name from WhatsApp. */
  name: z.string().max(500).nullable().optional(),
  blocked: z.boolean().optional(),
  /** Only those named change; null or blank empties one. */
  fields: z.record(z.string().max(40), z.string().max(LONGEST_FIELD_VALUE).nullable()).optional(),
  /** Ids of all of them. */
  tags: z.array(z.int()).max(50).optional(),
};
export const contactChange = z.strictObject({
  ...changeable,
  /**
   * Optimistic concurrency: the values that the page showed. If one has changed since, the request is refused
   * with 409.
   */
  was: z.strictObject(changeable).optional(),
});

export const contactNote = z
  .object({
    id: z.int(),
    text: z.string(),
    /** Who wrote it; null = the program, or an account that is gone. */
    author: z.object({ id: z.int(), user: z.string(), name: z.string() }).nullable(),
    at: instant,
    editedAt: instantOrNull,
    /** Whether the user may change or delete it. */
    canChange: z.boolean(),
  })
  .meta({ id: "ContactNote" });
/** Newest first. */
export const contactNoteList = z
  .object({ items: z.array(contactNote), next: nextCursor })
  .meta({ id: "ContactNoteList" });
export const contactNoteQuery = z.object({ cursor: numeralQuery.optional(), limit: limitQuery });
export const contactNoteBody = z.strictObject({
  text: written(longest.contactNote),
});
export const byIdAndNote = z.object({ id: numeralQuery, note: numeralQuery });

export const mergeBody = z.strictObject({
  /** The contact that is the same person; `:id` is the one that stays. */
  other: z.int().positive(),
});
/** Data export, everything we hold about one person: its parts are named, for it is written part by part. */
export const exportedHead = z.object({
  exportedAt: instant,
  contact: contactSchema,
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
  notes: z.array(
    contactNote.omit({ canChange: true, author: true }).extend({ author: z.string().nullable() }),
  ),
});

export const exportedEvent = z.object({
  at: instant,
  event: z.string(),
  by: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Some of the facts could not be read any more. */
  damaged: z.boolean(),
});

export const exportedMessage = z.object({
  /** Its file, where there is one: the one in `/api/contacts/:id/files` that begins with it. */
  id: z.int(),
  at: instant,
  side: z.enum(["client", "menu", "agent", "handset", "bot", "note"]),
  author: z.string().nullable(),
  /** text, media, location … */
  kind: z.string(),
  text: z.string().nullable(),
  /** Before its first edit; null = never edited. */
  originalText: z.string().nullable(),
  contacts: z.array(z.object({ name: z.string(), vcard: z.string() })).nullable(),
  place: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().nullable(),
      address: z.string().nullable(),
    })
    .nullable(),
  /** Of a poll. */
  options: z.array(z.string()).nullable(),
  /** What it answered, as the message brought it along. */
  quoted: z.string().nullable(),
  reactions: z.array(z.object({ by: z.enum(["client", "ours"]), emoji: z.string(), at: instant })),
  mimeType: z.string().nullable(),
  /** Name of the file, or what kind of file it was; null = none. */
  file: z.string().nullable(),
  editedAt: instantOrNull,
  deletedAt: instantOrNull,
});

/** What stands before a ticket's events and messages. */
export const exportedTicket = z.object({
  number: z.int(),
  area: z.enum(["support", "sales"]).nullable(),
  openedAt: instant,
  closedAt: instantOrNull,
  closeReason: z.string().nullable(),
});

export const contactExport = exportedHead
  .extend({
    tickets: z.array(
      exportedTicket.extend({ events: z.array(exportedEvent), messages: z.array(exportedMessage) }),
    ),
  })
  .meta({ id: "ContactExport" });

export const eraseBody = z.strictObject({
  /** Their phone number or name, typed once more; "#<id>" when they have neither. */
  confirm: z.string().trim().min(1).max(200),
});
export const eraseAnswer = z
  .object({
    /** How many tickets stay, without anything that was said in them. */
    tickets: z.int(),
    messages: z.int(),
  })
  .meta({ id: "ErasedContact" });

const fieldType = z.enum(["text", "number", "date", "email", "choice"]);
const fieldKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const fieldLabel = visible(longest.contactFieldLabel);
const fieldOptions = z.array(visible(100)).max(50);

export const contactFieldSchema = z
  .object({
    key: z.string(),
    label: z.string(),
    type: fieldType,
    /** Of a choice, in order; empty for the rest. */
    options: z.array(z.string()),
    /** How many clients have it filled. */
    used: z.int(),
  })
  .meta({ id: "ContactField" });
/** In the order in which people see them. */
export const contactFieldList = z
  .object({ items: z.array(contactFieldSchema) })
  .meta({ id: "ContactFieldList" });
export const contactFieldsChange = z.strictObject({
  /** All of them, in order; one that is left out is deleted. */
  fields: z
    .array(
      z.strictObject({
        /** Of one that exists; left out = a new one, whose key is made from its label. */
        key: fieldKey.optional(),
        label: fieldLabel,
        type: fieldType,
        options: fieldOptions.default([]),
      }),
    )
    .max(MOST_CONTACT_FIELDS),
  /** Also deletes values that no longer fit. */
  force: z.boolean().default(false),
});
