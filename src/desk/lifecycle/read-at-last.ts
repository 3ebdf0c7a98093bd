/** What was given up as unreadable came after all: it takes the place of the sentence that said so. */
import type { PersonId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Live } from "../../domain/ticket.ts";
import { amendEntry, getEntry, getLink, textOf, type Entry } from "../../store/messages/entries.ts";
import { getTicket, saveTicket } from "../../store/tickets/tickets.ts";
import { followOnCard } from "./card.ts";
import type { Desk } from "../desk.ts";
import { gather } from "./gather.ts";
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
export async function readAtLast(desk: Desk, { content, original, by }: Came): Promise<boolean> {
  const link = await getLink(desk.tx, original.chat, original.message);
  if (link?.role !== "original" || link.author !== by) return false;
  const entry = await getEntry(desk.tx, link.entry);
  if (entry === null) return false;
  // What its author edited it into is known already: this is what it said first.
  if (entry.content.kind !== "undecryptable") {
    if (entry.editedAt === null) return false;
    await amendEntry(desk.tx, entry.id, { originalText: entry.originalText ?? textOf(content) });
    return true;
  }
  if (entry.deletedAt !== null) return true;
  const ticket = await getTicket(desk.tx, entry.ticket);
  if (!ticket || ticket.state === "closed") return false;
  await amendEntry(desk.tx, entry.id, { content, text: textOf(content) });
  const readable = { ...entry, content, text: textOf(content) };
  if (entry.side === "client") await hearIt(desk, ticket, readable);
  const to = await shownTo(desk, entry, original.chat);
  if (to) await showInstead(desk, readable, to);
  desk.changed({ topic: "ticket", number: ticket.number });
  return true;
}

async function hearIt(desk: Desk, ticket: Live, entry: Entry): Promise<void> {
  const heard = hear(desk, ticket, entry);
  await saveTicket(desk.tx, heard);
  if (heard.state === "intake") return gather(desk, heard, { wrote: entry.content });
  if (heard.state === "waiting")
    await followOnCard(desk, heard, {
      entry: entry.id,
      otherwise: desk.say("main.reworded", { number: heard.number, text: entry.text ?? "" }),
    });
  await alertWhenWorse(desk, ticket, heard);
}
