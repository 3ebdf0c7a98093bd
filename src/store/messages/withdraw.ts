/** Withdrawal of copies that have not left the outbox, when their case leaves the room: they count as never shown there. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ChatId, TicketNumber } from "../../domain/ids.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import { amongThese } from "../engine/among.ts";
import type { Tx } from "../engine/open.ts";
import { entries, links, outbox } from "../schema/messages.ts";
import type { Entry } from "./entries.ts";

/** The lanes of what people said, and of what they changed about it. */
const LANES: Lane[] = ["conversation", "history"];

/**
 * Deletes what waits for this group of the ticket's conversation, but for rows that may have left: `mayHaveLeft` is asked with their ids. Returns
 * the entries of which the group lacks something now, oldest first; should the ticket come back, they are shown whole.
 */
export async function withdrawCopies(
  tx: Tx,
  { chat, ticket, mayHaveLeft }: { chat: ChatId; ticket: TicketNumber; mayHaveLeft(row: number): boolean },
): Promise<Entry[]> {
  const waiting = await tx
    .select({ id: outbox.id, message: outbox.message })
    .from(outbox)
    .where(
      and(
        // As the index says it.
        sql`${outbox.state} = 'pending'`,
        eq(outbox.chat, chat),
        eq(outbox.ticket, ticket),
        inArray(outbox.lane, LANES),
      ),
    );
  const withdrawn = waiting.filter(({ id }) => !mayHaveLeft(id));
  if (withdrawn.length === 0) return [];
  await tx.delete(outbox).where(
    amongThese(
      outbox.id,
      withdrawn.map(({ id }) => id),
    ),
  );
  const messages = withdrawn.map(({ message }) => message);
  const unshown = await tx
    .selectDistinct({ entry: links.entry })
    .from(links)
    .where(and(eq(links.chat, chat), eq(links.role, "copy"), amongThese(links.message, messages)));
  const ids = unshown.map(({ entry }) => entry);
  // Of what needs several messages the first may have left: then it would count as shown.
  await tx
    .delete(links)
    .where(and(eq(links.chat, chat), eq(links.role, "copy"), amongThese(links.entry, ids)));
  return tx.select().from(entries).where(amongThese(entries.id, ids)).orderBy(asc(entries.id));
}
