/** Tickets, what was said in them, and contacts. */
import { z } from "zod";
import { flagQuery, instant, instantOrNull, limitQuery, nextCursor, numeralQuery } from "./contract-basics.ts";

const ticketState = z.enum(["intake", "waiting", "in_progress", "closed"]);
const areaSchema = z.enum(["support", "sales"]);
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
    mood: z.enum(["angry", "neutral", "happy"]),
    urgent: z.boolean(),
    asksForPerson: z.boolean(),
    openedAt: instant,
    waitingSince: instantOrNull,
    claimedAt: instantOrNull,
    closedAt: instantOrNull,
    closeReason: z.string().nullable(),
    unansweredSince: instantOrNull,
    lastMessageAt: instant,
  })
  .meta({ id: "Ticket" });

export const ticketQuery = z.object({
  state: ticketState.optional(),
  area: areaSchema.optional(),
  agent: numeralQuery.optional(),
  contact: numeralQuery.optional(),
  /** Ticket number, part of a name or of a phone number. */
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(60).optional(),
  limit: limitQuery,
});
export const ticketList = z
  .object({ items: z.array(ticketSchema), next: nextCursor })
  .meta({ id: "TicketList" });

const deliverySchema = z
  .object({
    state: z.enum(["pending", "sent", "dead"]),
    error: z.string().nullable(),
    sentAt: instantOrNull,
    deliveredAt: instantOrNull,
    readAt: instantOrNull,
  })
  .meta({ id: "Delivery" });

const entrySchema = z
  .object({
    id: z.int(),
    side: z.enum(["client", "menu", "agent", "handset", "bot", "note"]),
    author: personRef.nullable(),
    at: instant,
    /** text, media, location, contacts, poll, view-once, undecryptable, unsupported … */
    kind: z.string(),
    /** As it reads now, after edits; null when it has no words. */
    text: z.string().nullable(),
    media: z
      .object({
        kind: z.string(),
        mimeType: z.string(),
        fileName: z.string().nullable(),
        size: z.number().nullable(),
        seconds: z.number().nullable(),
      })
      .nullable(),
    location: z
      .object({ latitude: z.number(), longitude: z.number(), name: z.string().nullable() })
      .nullable(),
    editedAt: instantOrNull,
    deletedAt: instantOrNull,
    /** What became of its way to the client; null when it has none to go. */
    delivery: deliverySchema.nullable(),
  })
  .meta({ id: "Entry" });

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
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      }),
    ),
    /** Which verbs its state admits. */
    can: z.array(z.string()),
  })
  .meta({ id: "TicketPage" });

/** WhatsApp's own limit for one message. */
const said = z
  .string()
  .max(65_536)
  .refine((text) => text.trim() !== "", "api.field.empty");
export const assignBody = z.strictObject({ agent: z.int() });
export const closeBody = z.strictObject({
  reason: z.string().trim().max(200).nullable().optional(),
  silent: z.boolean().default(false),
});
export const messageBody = z.strictObject({ text: said });
export const noteBody = z.strictObject({ text: said });

export const contactSchema = z
  .object({
    id: z.int(),
    /** The administrator's name for them, else null. */
    name: z.string().nullable(),
    /** The name they gave themselves. */
    pushName: z.string().nullable(),
    /** null = WhatsApp hides it. */
    phone: z.string().nullable(),
    blocked: z.boolean(),
    tickets: z.int(),
    createdAt: instant,
  })
  .meta({ id: "Contact" });
export const contactQuery = z.object({
  q: z.string().trim().max(100).optional(),
  blocked: flagQuery.optional(),
  cursor: numeralQuery.optional(),
  limit: limitQuery,
});
export const contactList = z
  .object({ items: z.array(contactSchema), next: nextCursor })
  .meta({ id: "ContactList" });
export const contactChange = z.strictObject({
  name: z.string().max(500).nullable().optional(),
  blocked: z.boolean().optional(),
});
