/** One deed for many tickets: what may be asked, how far it is, and what became of each. */
import { z } from "zod";
import { BULK_NAMED, bulkActs } from "../domain/bulk.ts";
import { byId, instant, instantOrNull, limitQuery, nextCursor, numeralQuery, reason } from "./basics.ts";
import { tagRef } from "./tags.ts";
import { said, ticketFilters } from "./tickets.ts";

const ref = z.object({ id: z.int(), name: z.string().nullable() });
const why = z.object({ code: z.string(), text: z.string(), count: z.int() });
const tagIds = z.array(z.int()).max(50).default([]);

/** By number, or all that a filter means; one of the two. The filter takes what the query of the list takes. */
const chosen = {
  tickets: z.array(z.int().min(1)).max(BULK_NAMED).optional(),
  filter: z.strictObject(ticketFilters).optional(),
};
const wish = {
  /** Made up by whoever asks: a second tap with the same key is the same job. */
  key: z.string().regex(/^[\w-]{8,64}$/),
  ...chosen,
};

export const bulkAssign = z.strictObject({ ...wish, agent: z.int() });
export const bulkTransfer = z.strictObject({
  ...wish,
  mainGroup: z.int(),
  reason: reason(500).nullable().optional(),
});
export const bulkTags = z.strictObject({ ...wish, add: tagIds, remove: tagIds });
export const bulkClose = z.strictObject({
  ...wish,
  reason: reason(200).nullable().optional(),
  silent: z.boolean().default(false),
});
/** `{nombre}` and `{ticket}` (`{name}`, `{nome}`) become each client's. */
export const bulkAnswer = z.strictObject({ ...wish, text: said });

export const bulkPreviewBody = z.strictObject({
  ...chosen,
  act: z.enum(["assign", "transfer", "tag", "close", "answer"]),
  /** Of an assignment: whose free rooms are counted. */
  agent: z.int().optional(),
  /** Of a transfer. */
  mainGroup: z.int().optional(),
  /** Of an answer. */
  text: z.string().max(65_536).optional(),
});
export const bulkPreview = z
  .object({
    /** Tickets that are meant … */
    total: z.int(),
    /** … those of them for which it can be done as they stand now … */
    able: z.int(),
    /** … and those for which it cannot, by reason. */
    unable: z.array(why),
    /** More than this is refused. */
    most: z.int(),
    /** Of the agent; null = none was named. */
    freeRooms: z.int().nullable(),
    messages: z.object({
      /** To how many clients one text may go within a day, and how many of these are left. */
      aDay: z.int(),
      left: z.int(),
      /** As fast as they leave; null = every deliberate delay is switched off. */
      perMinute: z.int().nullable(),
      /** Until the last one has left. */
      minutes: z.int(),
    }),
    /** As the first few clients would read it. */
    examples: z.array(z.object({ ticket: z.int(), name: z.string().nullable(), text: z.string() })),
    /** In braces, and no variable; null = all are. */
    unknownVariable: z.string().nullable(),
  })
  .meta({ id: "BulkPreview" });

export const bulkJobSchema = z
  .object({
    id: z.int(),
    act: z.enum(bulkActs),
    state: z.enum(["running", "done", "stopped"]),
    user: z.string(),
    userName: z.string(),
    createdAt: instant,
    endedAt: instantOrNull,
    total: z.int(),
    done: z.int(),
    /** They stay as they were. */
    skipped: z.int(),
    /** Goodbyes that are still to be said. */
    farewells: z.int(),
    agent: ref.nullable(),
    mainGroup: ref.nullable(),
    add: z.array(tagRef),
    remove: z.array(tagRef),
    reason: z.string().nullable(),
    silent: z.boolean().nullable(),
    text: z.string().nullable(),
    /** The job that it takes back, and the one that takes it back. */
    undoes: z.int().nullable(),
    undoneBy: z.int().nullable(),
    /** Why the rest of a running one waits; null = it does not. */
    waitsFor: z.enum(["connection", "pace", "queue"]).nullable(),
    /** Until the last message has left, roughly; null = none is to leave. */
    minutes: z.int().nullable(),
    /** Why tickets stayed as they were. */
    reasons: z.array(why),
    /** Of what was sent: how many messages are how far; null = nothing is sent. */
    sent: z.object({ pending: z.int(), sent: z.int(), delivered: z.int(), dead: z.int() }).nullable(),
    canStop: z.boolean(),
    canUndo: z.boolean(),
    /** Why it cannot be taken back; null = it can. */
    whyNoUndo: z.string().nullable(),
  })
  .meta({ id: "BulkJob" });

export const bulkJobsQuery = z.object({ cursor: numeralQuery.optional(), limit: limitQuery });
export const bulkJobList = z
  .object({ items: z.array(bulkJobSchema), next: nextCursor })
  .meta({ id: "BulkJobList" });

export const byJob = byId;
export const bulkItemsQuery = z.object({
  state: z.enum(["pending", "done", "skipped"]).optional(),
  cursor: numeralQuery.optional(),
  limit: limitQuery,
});
export const bulkItemList = z
  .object({
    /** In the order of their turns. */
    items: z.array(
      z.object({
        ticket: z.int(),
        contact: ref,
        state: z.enum(["pending", "done", "skipped"]),
        code: z.string().nullable(),
        /** The same in a sentence; null = nothing is to be said. */
        why: z.string().nullable(),
        at: instantOrNull,
        farewell: z.enum(["due", "said", "dropped"]).nullable(),
        /** What became of the message; null = none was written. */
        delivery: z.enum(["pending", "sent", "delivered", "read", "dead"]).nullable(),
      }),
    ),
    next: nextCursor,
  })
  .meta({ id: "BulkItemList" });
