/** A picture in high quality, posted in a room after the small one that it replaces. */
import type { DeskContext } from "../desk/context.ts";
import { getEntry, getLink } from "../store/messages/entries.ts";
import { getReceived } from "../store/messages/received.ts";
import type { InRoom } from "./in-room.ts";

/**
 * The large half shares the fate of the small one: where that did not go to the client of the present case, this one stays
 * as well. Its author was told why, so nothing is said again.
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
