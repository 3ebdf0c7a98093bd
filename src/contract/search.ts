/** One search through everything: people, tickets, and what was said. */
import { z } from "zod";
import { instant, instantOrNull, limitQuery, nextCursor, numeralQuery, sought } from "./basics.ts";
import { contactItem } from "./contacts.ts";

/** Where the words that were searched for stand in `text`: UTF-16 positions, `end` not included. */
const mark = z.object({ start: z.int(), end: z.int() });

export const searchQuery = z.object({
  q: sought.pipe(z.string().min(1)),
  /** Of the messages; contacts and tickets come with the first page only. */
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
        /** Taken back by whoever said it. */
        deleted: z.boolean(),
        contact: z.object({ id: z.int(), name: z.string().nullable(), phone: z.string().nullable() }),
        /** A piece of the message around the first mark; cut = something was left out there. */
        snippet: z.object({
          text: z.string(),
          marks: z.array(mark),
          cutBefore: z.boolean(),
          cutAfter: z.boolean(),
        }),
      }),
    ),
    /** More messages, perhaps: a page may be shorter than `limit`, even empty, before the last. */
    next: nextCursor,
  })
  .meta({ id: "SearchAnswer" });
