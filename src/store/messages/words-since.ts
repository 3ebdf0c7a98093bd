/** Query for what a client wrote after an instant. */
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { TicketNumber } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { entries } from "../schema/messages.ts";
import type { Entry } from "./entries.ts";

/** What the client wrote in the ticket after an instant of WhatsApp's clock, and did not delete. */
export async function findClientWordsSince(tx: Read, ticket: TicketNumber, after: Date): Promise<Entry[]> {
  return tx
    .select()
    .from(entries)
    .where(
      and(
        eq(entries.ticket, ticket),
        eq(entries.side, "client"),
        isNull(entries.deletedAt),
        gt(entries.at, after),
      ),
    )
    .orderBy(asc(entries.at), asc(entries.id));
}
