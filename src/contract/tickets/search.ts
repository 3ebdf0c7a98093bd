/** API schemas of the global search: contacts, tickets, and messages (full-text). */
import { z } from "zod";
import { instant, instantOrNull, limitQuery, nextCursor, numeralQuery, sought } from "../basics.ts";
import { contactItem } from "../contacts/contacts.ts";

/** Position of a hit in `text`: UTF-16 units, `end` not included. */
const mark = z.object({ start: z.int(), end: z.int() });

export const searchQuery = z.object({
  q: sought.pipe(z.string().min(1)),
  /** Pages the messages; contacts and tickets come with the first page only. */
  cursor: numeralQuery.optional(),
  limit: limitQuery,
});
export const searchAnswer = z
  .object({
    contacts: z.array(contactItem),
    tickets: z.array(
      z.object({
        number: z.int(),
        state: z.enum(["intake", "waiting", "in_progress", "closed"]),
        contact: z.object({ id: z.int(), name: z.string().nullable(), phone: z.string().nullable() }),
        openedAt: instant,
        closedAt: instantOrNull,
      }),
    ),
    /** Newest first. */
    messages: z.array(
      z.object({
        ticket: z.int(),
        entry: z.int(),
        side: z.enum(["client", "menu", "agent", "handset", "bot", "note"]),
        at: instant,
        /** Deleted by its author. */
        deleted: z.boolean(),
        contact: z.object({ id: z.int(), name: z.string().nullable(), phone: z.string().nullable() }),
        /** The part of the message around the first hit; `cutBefore`, `cutAfter` = text was left out there. */
        snippet: z.object({
          text: z.string(),
          marks: z.array(mark),
          cutBefore: z.boolean(),
          cutAfter: z.boolean(),
        }),
      }),
    ),
    /** A page may be shorter than `limit`, even empty, before the last one. */
    next: nextCursor,
  })
  .meta({ id: "SearchAnswer" });
