/** Query for what was edited or deleted after a chat was shown it. */
import { and, desc, eq, getTableColumns, gte, or } from "drizzle-orm";
import type { ChatId, TicketNumber } from "../../domain/ids.ts";
import type { Read } from "../engine/open.ts";
import { entries, links } from "../schema/messages.ts";
import type { Entry } from "./entries.ts";

/** What a chat shows as copies and was edited or deleted after these were made, oldest first. */
export async function findAmendedCopies(
  tx: Read,
  { ticket, chat, limit }: { ticket: TicketNumber; chat: ChatId; limit: number },
): Promise<Entry[]> {
  const rows = await tx
    .selectDistinct(getTableColumns(entries))
    .from(entries)
    .innerJoin(links, and(eq(links.entry, entries.id), eq(links.chat, chat), eq(links.role, "copy")))
    .where(
      and(
        eq(entries.ticket, ticket),
        or(gte(entries.editedAt, links.createdAt), gte(entries.deletedAt, links.createdAt)),
      ),
    )
    .orderBy(desc(entries.id))
    .limit(limit);
  return rows.toReversed();
}
