/** What could not be done and waits for a person. */
import { z } from "zod";
import { instant, limitQuery, nextCursor } from "./basics.ts";

/**
 * event: a message that came and was not worked on · arrival: one that was not read or stored · message: one of ours that
 * was given up · step: work at WhatsApp (groups, people) · job: of the clock.
 */
const kind = z.enum(["event", "arrival", "message", "step", "job"]);

export const reviewQuery = z.object({
  kind: kind.optional(),
  /** Of the last item already seen, as `next` gave it. */
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
    /** `event:12`: hand it back to retry or discard. */
    id: z.string(),
    kind,
    /** When it last failed; of a message, when it was written. */
    at: instant,
    /** How often it was tried. */
    attempts: z.int(),
    /** What it is: the task, or the group it is about; null = a message says it all. */
    title: z.string().nullable(),
    /** Why, in a sentence that says what to do. */
    reason: z.string(),
    /** Not translated, for whoever maintains the system; supervisors and administrators only. */
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
    /** What was said, shortened; null = it has no words, or they are not for whoever asks. */
    text: z.string().nullable(),
  })
  .meta({ id: "ReviewItem" });

export const reviewList = z
  .object({ items: z.array(reviewItem), next: nextCursor, counts })
  .meta({ id: "ReviewList" });

/** As the list names them; at most as many as one page holds. */
export const reviewBody = z.strictObject({
  ids: z
    .array(z.string().regex(/^(event|arrival|message|step|job):\d{1,15}$/))
    .min(1)
    .max(200),
});

/** `unchanged`: tried again, settled or solved before; nothing happened to them now. */
export const reviewDone = z
  .object({ changed: z.array(z.string()), unchanged: z.array(z.string()), counts })
  .meta({ id: "ReviewDone" });
