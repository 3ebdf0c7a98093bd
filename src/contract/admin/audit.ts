/** API schemas of the audit log: who did what, when, from where. */
import { z } from "zod";
import { instant, limitQuery, nextCursor, numeralQuery, sought } from "../basics.ts";

/** `2026-11-21T03:00:00Z`, or with an offset. */
const instantQuery = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const auditQuery = z.object({
  /** Id of who did it. */
  account: numeralQuery.optional(),
  /** Actions, or beginnings of actions, separated by commas: `ticket.closed`, `ticket.,message.`. */
  action: z
    .string()
    .max(200)
    .regex(/^[a-z-]+(\.[a-z-]*)*(,[a-z-]+(\.[a-z-]*)*)*$/)
    .optional(),
  from: instantQuery.optional(),
  /** Not included. */
  to: instantQuery.optional(),
  /** Part of a user's name, of the action, of an address or of the facts. */
  q: sought.optional(),
  cursor: numeralQuery.optional(),
  limit: limitQuery,
});

export const auditList = z
  .object({
    items: z.array(
      z.object({
        id: z.int(),
        at: instant,
        /** null = nobody was signed in, or the account is gone. */
        account: z.int().nullable(),
        /** The user name, also of an account that is gone; null = nobody was signed in. */
        user: z.string().nullable(),
        /** What they are called now, or were last; null = nobody was signed in. */
        name: z.string().nullable(),
        action: z.string(),
        /** What happened, as a sentence in the reader's language, without who and when. */
        text: z.string(),
        facts: z.record(z.string(), z.unknown()),
        address: z.string().nullable(),
      }),
    ),
    next: nextCursor,
  })
  .meta({ id: "AuditList" });
