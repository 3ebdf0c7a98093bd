/** Handler of a picture in high quality that is posted in a room after the small one that it replaces. */
import type { DeskContext } from "../../desk/context.ts";
import { getEntry, getLink } from "../../store/messages/entries.ts";
import { getReceived } from "../../store/messages/received.ts";
import type { InRoom } from "./in-room.ts";

/**
 * Whether the large picture stays in the room, because the small one did not go to the client of the present case. Its
 * author was told why, so nothing is said again.
 */
export async function staysWithItsTwin(
  ctx: DeskContext,
  { row, asked, ticket, content }: InRoom,
): Promise<boolean> {
  if (content.kind !== "media" || content.replaces === undefined) return false;
  const { chat } = row;
  const small = await getReceived(ctx.tx, { chat, sender: asked.person, message: content.replaces });
  if (!small || small.arrival.content.kind === "undecryptable") return false;
  const link = await getLink(ctx.tx, chat, content.replaces);
  const entry = link && (await getEntry(ctx.tx, link.entry));
  return entry?.content.kind !== "media" || entry.ticket !== ticket?.number;
}
