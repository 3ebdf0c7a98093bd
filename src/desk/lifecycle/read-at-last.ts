/** Late decryption: a message that was shown as unreadable came after all, and takes the place of the sentence that said so. */
import type { PersonId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Live } from "../../domain/ticket.ts";
import { amendEntry, getEntry, getLink, textOf, type Entry } from "../../store/messages/entries.ts";
import { getTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { followOnCard } from "./queueing/card.ts";
import { rewordedLine } from "./queueing/card-text.ts";
import type { DeskContext } from "../context.ts";
import { gather } from "./queueing/gather.ts";
import { alertWhenWorse, hear } from "./intake.ts";
import type { Original } from "../conversation/original.ts";
import { showInstead, shownTo } from "../conversation/twin.ts";

interface Came {
  content: InboundContent;
  original: Original;
  /** null = we wrote it, from another device. */
  by: PersonId | null;
}

/** True when it was shown as unreadable in a case that still goes on, and is dealt with. */
export async function readAtLast(ctx: DeskContext, { content, original, by }: Came): Promise<boolean> {
  const link = await getLink(ctx.tx, original.chat, original.message);
  if (link?.role !== "original" || link.author !== by) return false;
  const entry = await getEntry(ctx.tx, link.entry);
  if (entry === null) return false;
  // What its author edited it into is known already: this is what it said first.
  if (entry.content.kind !== "undecryptable") {
    if (entry.editedAt === null) return false;
    await amendEntry(ctx.tx, entry.id, { originalText: entry.originalText ?? textOf(content) });
    return true;
  }
  if (entry.deletedAt !== null) return true;
  const ticket = await getTicket(ctx.tx, entry.ticket);
  if (!ticket || ticket.state === "closed") return false;
  await amendEntry(ctx.tx, entry.id, { content, text: textOf(content) });
  const readable = { ...entry, content, text: textOf(content) };
  if (entry.side === "client") await hearIt(ctx, ticket, readable);
  const to = await shownTo(ctx, entry, original.chat);
  if (to) await showInstead(ctx, readable, to);
  ctx.changed({ topic: "ticket", number: ticket.number });
  return true;
}

async function hearIt(ctx: DeskContext, ticket: Live, entry: Entry): Promise<void> {
  const heard = hear(ctx, ticket, entry);
  await saveTicket(ctx.tx, heard);
  if (heard.state === "intake") return gather(ctx, heard, { wrote: entry.content });
  if (heard.state === "waiting")
    await followOnCard(ctx, heard, {
      entry: entry.id,
      otherwise: rewordedLine(ctx, heard, entry),
    });
  await alertWhenWorse(ctx, ticket, heard);
}
