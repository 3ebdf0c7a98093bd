/** API schemas of bulk actions: requests, preview, progress, and the result for each ticket. */
import { z } from "zod";
import { BULK_NAMED, bulkActs } from "../../domain/bulk.ts";
import {
  asIs,
  byId,
  instant,
  instantOrNull,
  limitQuery,
  nextCursor,
  numeralQuery,
  reason,
} from "../basics.ts";
import { longest } from "../values.ts";
import { tagRef } from "../contacts/tags.ts";
import { said, ticketFilters } from "./tickets.ts";

const ref = z.object({ id: z.int(), name: z.string().nullable() });
const why = z.object({ code: z.string(), text: z.string(), count: z.int() });
const tagIds = z.array(z.int()).max(50).default([]);

/**
 * Tickets by number, or all that match a filter; one of the two. The filter takes the same fields as the
 * query of the list.
 */
const chosen = {
  tickets: z.array(z.int().min(1)).max(BULK_NAMED).optional(),
  filter: z.strictObject(ticketFilters).optional(),
};
const request = {
  /** Idempotency key: a repeated request with the same key is the same job. */
  key: z.string().regex(/^[\w-]{8,64}$/),
  ...chosen,
};

export const bulkAssign = z.strictObject({ ...request, agent: z.int() });
export const bulkTransfer = z.strictObject({
  ...request,
  mainGroup: z.int(),
  reason: reason(longest.transferReason).nullable().optional(),
});
export const bulkTags = z.strictObject({ ...request, add: tagIds, remove: tagIds });
export const bulkClose = z.strictObject({
  ...request,
  reason: reason(longest.closeReason).nullable().optional(),
  silent: z.boolean().default(false),
});
/** `{nombre}` and `{ticket}` (`{name}`, `{nome}`) are replaced for each client. */
export const bulkAnswer = z.strictObject({ ...request, text: said, asIs });

export const bulkPreviewBody = z.strictObject({
  ...chosen,
  act: z.enum(["assign", "transfer", "tag", "close", "answer"]),
  /** Of an assignment: whose free rooms are counted. */
  agent: z.int().optional(),
  /** Of a transfer. */
  mainGroup: z.int().optional(),
  /** Of an answer. */
  text: z.string().max(longest.message).optional(),
});
export const bulkPreview = z
  .object({
    /** Tickets that are meant … */
    total: z.int(),
    /** … those of them for which it can be done as they stand now … */
    able: z.int(),
    /** … and those for which it cannot, by reason. */
    unable: z.array(why),
    /** Limit of tickets in one job; more are refused. */
    most: z.int(),
    /** Free rooms of the agent; null = no agent was named. */
    freeRooms: z.int().nullable(),
    messages: z.object({
      /** To how many clients one text may go within a day, and how many of these are left. */
      aDay: z.int(),
      left: z.int(),
      /** Rate limit of sending; null = every deliberate delay is switched off. */
      perMinute: z.int().nullable(),
      /** Until the last message has been sent. */
      minutes: z.int(),
      /**
       * When more tickets are meant than are left: as many of those for which it can be done, in the order of their
       * turns. Empty when all can be sent.
       */
      first: z.array(z.int()),
    }),
    /** The text as the first few clients would read it. */
    examples: z.array(z.object({ ticket: z.int(), name: z.string().nullable(), text: z.string() })),
    /** The first name in braces that is no variable; null = all are. */
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
    /** Tickets that stay unchanged. */
    skipped: z.int(),
    /** Goodbyes that are still due. */
    farewells: z.int(),
    agent: ref.nullable(),
    mainGroup: ref.nullable(),
    add: z.array(tagRef),
    remove: z.array(tagRef),
    reason: z.string().nullable(),
    silent: z.boolean().nullable(),
    text: z.string().nullable(),
    /** The job that this one undoes, and the one that undoes it. */
    undoes: z.int().nullable(),
    undoneBy: z.int().nullable(),
    /** What the rest of a running job waits for; null = nothing. */
    waitsFor: z.enum(["connection", "pace", "queue"]).nullable(),
    /** Estimate until the last message has been sent; null = there is none. */
    minutes: z.int().nullable(),
    /** Why tickets were skipped. */
    reasons: z.array(why),
    /** Messages by delivery state; null = the job sends none. */
    sent: z.object({ pending: z.int(), sent: z.int(), delivered: z.int(), dead: z.int() }).nullable(),
    canStop: z.boolean(),
    canUndo: z.boolean(),
    /** Why it cannot be undone; null = it can. */
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
        /** Reason in words; null = there is none. */
        why: z.string().nullable(),
        at: instantOrNull,
        farewell: z.enum(["due", "said", "dropped"]).nullable(),
        /** Delivery state of the message; null = there is none. */
        delivery: z.enum(["pending", "sent", "delivered", "read", "dead"]).nullable(),
      }),
    ),
    next: nextCursor,
  })
  .meta({ id: "BulkItemList" });
