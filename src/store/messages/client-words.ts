/** Queries for a client's words in a ticket: all of them, those after an instant, and whether anything is left. */
import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import type { EntryId, TicketNumber } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { entries } from "../schema/messages.ts";
import type { Entry } from "./entries.ts";

/** What the client wrote in a ticket and did not delete. */
const standing = (ticket: TicketNumber) =>
  and(eq(entries.ticket, ticket), eq(entries.side, "client"), isNull(entries.deletedAt));

/** What the client said in the ticket and did not delete, after one entry and up to another; null = no bound. */
export async function findClientWords(
  tx: Read,
  ticket: TicketNumber,
  { after, to }: { after: EntryId | null; to: EntryId | null },
): Promise<Entry[]> {
  return tx
    .select()
    .from(entries)
    .where(
      and(
        standing(ticket),
        after === null ? undefined : gt(entries.id, after),
        to === null ? undefined : lte(entries.id, to),
      ),
    )
    .orderBy(asc(entries.id));
}

/** What the client wrote in the ticket after an instant of WhatsApp's clock, and did not delete. */
export async function findClientWordsSince(tx: Read, ticket: TicketNumber, after: Date): Promise<Entry[]> {
  return tx
    .select()
    .from(entries)
    .where(and(standing(ticket), gt(entries.at, after)))
    .orderBy(asc(entries.at), asc(entries.id));
}

/** Whether the client deleted everything that they wrote in a ticket; false when they wrote nothing in it. */
export async function areClientWordsGone(tx: Read, ticket: TicketNumber): Promise<boolean> {
  // What stands comes first: null sorts before every date.
  const [first] = await tx
    .select({ deletedAt: entries.deletedAt })
    .from(entries)
    .where(and(eq(entries.ticket, ticket), eq(entries.side, "client")))
    .orderBy(asc(entries.deletedAt))
    .limit(1);
  return first !== undefined && first.deletedAt !== null;
}
