/** API schemas of tickets and their conversation entries. */
import { z } from "zod";
import {
  asIs,
  byNumber,
  flagQuery,
  instant,
  instantOrNull,
  instantQuery,
  limitQuery,
  nextCursor,
  numeralQuery,
  reason,
  sought,
  written,
} from "../basics.ts";
import { longest } from "../values.ts";
import { mediaSchema } from "./media.ts";
import { tagRef } from "../contacts/tags.ts";

const ticketState = z.enum(["intake", "waiting", "in_progress", "closed"]);
export const areaSchema = z.enum(["support", "sales"]);
const moodSchema = z.enum(["angry", "neutral", "happy"]);
const sideSchema = z.enum(["client", "menu", "agent", "handset", "bot", "note"]);
const originSchema = z.enum(["organic", "induced"]);
const personRef = z.object({ id: z.int(), name: z.string().nullable() });

export const ticketSchema = z
  .object({
    number: z.int(),
    state: ticketState,
    area: areaSchema.nullable(),
    mainGroup: z.int().nullable(),
    contact: personRef.extend({ phone: z.string().nullable() }),
    /** Of a closed ticket: who had it last. */
    agent: personRef.nullable(),
    /** The panel user who attends to it instead of an agent; of a closed ticket, who had it last. */
    panelUser: z.object({ user: z.string(), name: z.string() }).nullable(),
    /** organic: the client wrote first · induced: we did. Stays what it was. */
    origin: originSchema,
    /** How often it was transferred: to another agent, or to a main group. */
    transfers: z.int(),
    mood: moodSchema,
    urgent: z.boolean(),
    asksForPerson: z.boolean(),
    openedAt: instant,
    waitingSince: instantOrNull,
    claimedAt: instantOrNull,
    closedAt: instantOrNull,
    closeReason: z.string().nullable(),
    /** When the client last spoke without an answer since; null = nothing to answer. */
    unansweredSince: instantOrNull,
    /** Since when the client waits for somebody, to take the ticket or to answer: what `waiting` sorts by; null = they do not wait. */
    waitsSince: instantOrNull,
    lastMessageAt: instant,
    tags: z.array(tagRef),
    /** The last message between people: neither notes nor texts of the program. */
    preview: z
      .object({
        /** Its id: what is said later has a greater one. */
        entry: z.int(),
        side: sideSchema,
        kind: z.string(),
        /** Which kind of file; null = none. */
        media: z.string().nullable(),
        /** Its beginning; null when it has no words, or was taken back. */
        text: z.string().nullable(),
        at: instant,
        deleted: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: "Ticket" });

/** One state or several: `waiting,in_progress`. */
const statesQuery = z
  .string()
  .transform((list) => list.split(","))
  .pipe(z.array(ticketState))
  .meta({ type: "string", example: "waiting,in_progress" });

/**
 * `waiting`: by the time the client has waited for us; those who do not wait are last. `turn`: in the order
 * to be taken: pressing ones first, then the longest wait, then those that are not to be taken. `closed`:
 * open tickets are last when the newest come first.
 */
export const ticketSort = z.enum(["number", "opened", "activity", "waiting", "turn", "closed"]);

/** Filters, as text: for a query string, and for the body of a bulk action. */
export const ticketFilters = {
  state: statesQuery.optional(),
  area: areaSchema.optional(),
  mainGroup: numeralQuery.optional(),
  /** Who has it, or had it when it was closed. */
  agent: numeralQuery.optional(),
  /** The same for a panel user, by user name. */
  user: z.string().max(100).optional(),
  /** transferred: passed on at least once, whoever wrote first. */
  origin: z.enum(["organic", "induced", "transferred"]).optional(),
  contact: numeralQuery.optional(),
  tag: numeralQuery.optional(),
  mood: moodSchema.optional(),
  urgent: flagQuery.optional(),
  /** true: the client waits for an answer. */
  unanswered: flagQuery.optional(),
  /** Opened at or after `from` … */
  from: instantQuery.optional(),
  /** … and before `to`. */
  to: instantQuery.optional(),
  /** Ticket number, part of a name, phone number or tag, words that were said, or a message id. */
  q: sought.optional(),
};
const ordered = {
  ...ticketFilters,
  sort: ticketSort.default("number"),
  order: z.enum(["asc", "desc"]).default("desc"),
};
export const ticketQuery = z.object({
  ...ordered,
  cursor: z.string().max(100).optional(),
  limit: limitQuery,
});
export const ticketCsvQuery = z.object(ordered);
/** CSV in the user's language, with a byte order mark. */
export const ticketCsv = z.string();
export const ticketList = z
  .object({ items: z.array(ticketSchema), next: nextCursor })
  .meta({ id: "TicketList" });

const deliverySchema = z
  .object({
    /** The worst state among several parts. */
    state: z.enum(["pending", "sent", "dead"]),
    error: z.string().nullable(),
    /** The error in words; null when nothing went wrong. */
    errorText: z.string().nullable(),
    /** Id of the outbox message; a dead one is retried by `POST …/entries/:id/retry`. */
    outbox: z.int(),
    sentAt: instantOrNull,
    deliveredAt: instantOrNull,
    readAt: instantOrNull,
  })
  .meta({ id: "Delivery" });

export const entrySchema = z
  .object({
    id: z.int(),
    /** client: from the client · menu: their choice in the menu · agent: to the client · handset: the owner, from the phone · bot: a text of ours · note: never leaves. */
    side: sideSchema,
    author: personRef.nullable(),
    /** The user of the panel who wrote it; null = it was not written here. */
    user: z.string().nullable(),
    /** Their present display name; show this, not the user name. */
    userName: z.string().nullable(),
    at: instant,
    /** text, media, location, contacts, poll, rich, view-once, undecryptable, unsupported … */
    kind: z.string(),
    /** As it reads now, after edits; null when it has no words. */
    text: z.string().nullable(),
    /**
     * What WhatsApp shows in a form of its own (an event, an order, an advertisement …), in words; null = it
     * is none.
     */
    words: z.string().nullable(),
    /** Contact cards; null = it is something else. */
    contacts: z.array(z.object({ name: z.string().nullable(), phones: z.array(z.string()) })).nullable(),
    media: mediaSchema.nullable(),
    /** Number of further files in the same message, which are on WhatsApp only. */
    moreFiles: z.int(),
    location: z
      .object({ latitude: z.number(), longitude: z.number(), name: z.string().nullable() })
      .nullable(),
    poll: z.object({ question: z.string(), options: z.array(z.string()) }).nullable(),
    /** What it answers; null = it quotes nothing that we know. */
    quote: z
      .object({ entry: z.int(), side: sideSchema, kind: z.string(), text: z.string().nullable() })
      .nullable(),
    /** What it answers that we do not know, as the message says itself; null = nothing, or something that we know. */
    quoted: z
      .object({
        kind: z.string(),
        text: z.string().nullable(),
        fromStatus: z.boolean(),
        /**
         * Whether the quoted text is what we sent or received; false = it is only what the author of the
         * reply claims.
         */
        verified: z.boolean(),
      })
      .nullable(),
    /** At most one of each side, as it stands now. */
    reactions: z.array(
      z.object({
        emoji: z.string(),
        by: z.enum(["client", "agent", "handset"]),
        author: personRef.nullable(),
      }),
    ),
    editedAt: instantOrNull,
    /** Before its first edit; null when it was never edited. */
    originalText: z.string().nullable(),
    /** When its author deleted it; its content stays readable for the business. */
    deletedAt: instantOrNull,
    /** Delivery to the client; null when it is not sent to them. */
    delivery: deliverySchema.nullable(),
  })
  .meta({ id: "Entry" });

export const entriesQuery = z.object({ after: numeralQuery, limit: limitQuery });
export const entryList = z
  .object({
    /** In the order they were said. */
    items: z.array(entrySchema),
    /** For `after`; null = these are all. */
    next: z.int().nullable(),
  })
  .meta({ id: "EntryList" });
export const byEntry = byNumber.extend({ id: numeralQuery });

export const ticketPageQuery = z.object({ before: numeralQuery.optional(), limit: limitQuery });
export const ticketPage = z
  .object({
    ticket: ticketSchema,
    /** The newest, in the order they were said. */
    entries: z.array(entrySchema),
    /** For `before`; null = these are all. */
    older: z.int().nullable(),
    events: z.array(
      z.object({
        id: z.int(),
        at: instant,
        event: z.string(),
        actor: personRef.nullable(),
        /** Who did it, by name: somebody of the team, or of the panel; null = the program. */
        by: z.string().nullable(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
        /** Some of the facts could not be read any more. */
        damaged: z.boolean(),
      }),
    ),
    /** Possible actions now. */
    can: z.array(z.string()),
    /** Impossible actions, each with the reason in words. */
    cannot: z.record(z.string(), z.string()),
  })
  .meta({ id: "TicketPage" });

/** Text of a message. */
export const said = written(longest.message);
export const assignBody = z.strictObject({ agent: z.int() });
/** To an agent or to a main group, one of the two. */
export const transferBody = z.strictObject({
  agent: z.int().optional(),
  mainGroup: z.int().optional(),
  reason: reason(longest.transferReason).nullable().optional(),
});
export const ticketTagsBody = z.strictObject({
  add: z.array(z.int()).max(50).default([]),
  remove: z.array(z.int()).max(50).default([]),
});
export const closeReasonList = z
  .object({
    /** The most used first. */
    items: z.array(z.object({ reason: z.string(), count: z.int() })),
  })
  .meta({ id: "CloseReasonList" });
export const closeBody = z.strictObject({
  reason: reason(longest.closeReason).nullable().optional(),
  silent: z.boolean().default(false),
});
export const messageBody = z.strictObject({ text: said, asIs });
export const noteBody = z.strictObject({ text: said });
