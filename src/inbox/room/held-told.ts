/** What an agent tells us about held words without quoting our question: looks up what we asked about, and who might take the case. */
import { namesFor, takersOf } from "../../commands/names-for.ts";
import { wordingOf } from "../../commands/within.ts";
import type { DeskContext } from "../../desk/context.ts";
import { isQuestion } from "../../domain/language/ready.ts";
import { speaksToUs, type ToUs } from "../../domain/language/to-us.ts";
import type { InProgress } from "../../domain/ticket.ts";
import type { InboxRow } from "../../store/messages/inbox.ts";
import { getReceived } from "../../store/messages/received.ts";
import type { HeldWords } from "../../store/tickets/room-cases.ts";

/** A text of the room's agent that quotes nothing, while a question may stand. */
export interface ToldUs {
  row: InboxRow;
  ticket: InProgress;
  text: string;
}

/** What it tells us about the words that we asked about last; null = it is for somebody else. */
export async function toldUs(
  ctx: DeskContext,
  { row, ticket, text }: ToldUs,
  { message }: HeldWords,
): Promise<ToUs | null> {
  if (isQuestion(text)) return null;
  const words = await getReceived(ctx.tx, { chat: row.chat, sender: row.sender, message });
  if (!words) return null;
  const { content } = words.arrival;
  const names = await namesFor(ctx, content, { author: row.sender, client: ticket.contact });
  const wording = wordingOf(content, names);
  const command = "command" in wording ? wording.command : null;
  return speaksToUs(text, { command, takers: await takersOf(ctx) });
}
