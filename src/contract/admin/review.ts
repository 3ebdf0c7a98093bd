/** API schemas of the review list: failures that wait for a person. */
import { z } from "zod";
import { instant, limitQuery, nextCursor } from "../basics.ts";

/**
 * event: a received message whose processing failed · arrival: one that could not be decoded or stored ·
 * message: a dead letter of ours · step: work at WhatsApp (groups, people) · job: a scheduled job.
 */
const kind = z.enum(["event", "arrival", "message", "step", "job"]);

export const reviewQuery = z.object({
  kind: kind.optional(),
  /** Pagination cursor, as `next` returned it. */
  cursor: z
    .string()
    .regex(/^\d{1,15}\.(event|arrival|message|step|job)\.\d{1,15}$/)
    .optional(),
  limit: limitQuery,
});

const counts = z
  .object({ event: z.int(), arrival: z.int(), message: z.int(), step: z.int(), job: z.int(), total: z.int() })
  .meta({ id: "ReviewCounts" });

const reviewItem = z
  .object({
    /** `event:12`: identifies the item for retry and discard. */
    id: z.string(),
    kind,
    /** When it last failed; of a message, when it was written. */
    at: instant,
    /** How often it was tried. */
    attempts: z.int(),
    /** The job, or the group it concerns; null = the rest of the item says enough. */
    title: z.string().nullable(),
    /** The reason, in a sentence that says what to do. */
    reason: z.string(),
    /** Technical detail, not translated; for supervisors and administrators only. */
    detail: z.string().nullable(),
    /** The case it belongs to. */
    ticket: z.int().nullable(),
    /** The client whose words they are, or whom they were for; `id` null = not a client of ours yet. */
    contact: z
      .object({ id: z.int().nullable(), name: z.string().nullable(), phone: z.string().nullable() })
      .nullable(),
    /** The group or room it was said in, or was for. */
    group: z.string().nullable(),
    /** Who said it in a group, or whom the work is about. */
    person: z.string().nullable(),
    /** The message, shortened; null = it has no words, or the user may not read them. */
    text: z.string().nullable(),
  })
  .meta({ id: "ReviewItem" });

export const reviewList = z
  .object({ items: z.array(reviewItem), next: nextCursor, counts })
  .meta({ id: "ReviewList" });

/** Ids from the list; at most as many as one page holds. */
export const reviewBody = z.strictObject({
  ids: z
    .array(z.string().regex(/^(event|arrival|message|step|job):\d{1,15}$/))
    .min(1)
    .max(200),
});

/** `unchanged`: items that were retried, discarded or solved before, and are left as they are. */
export const reviewDone = z
  .object({ changed: z.array(z.string()), unchanged: z.array(z.string()), counts })
  .meta({ id: "ReviewDone" });
