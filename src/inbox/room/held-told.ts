/** What an agent tells us about held words without quoting our question: looks up what we asked about, and who might take the case. */
import { namesFor, takersOf } from "../../commands/names-for.ts";
import { titleOf, wordingOf } from "../../commands/within.ts";
import type { Names } from "../../commands/without-slash.ts";
import type { DeskContext } from "../../desk/context.ts";
import { speaksToColleague } from "../../domain/language/among-colleagues.ts";
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
  const read = await heldWording(ctx, { row, ticket }, message);
  return read && speaksToUs(text, { command: read.command, takers: await takersOf(ctx) });
}

/** Whether the held words may speak to a colleague, or hand the case over: then "te lo paso" may go on with that. */
export async function isAmongTeam(
  ctx: DeskContext,
  message: Omit<ToldUs, "text">,
  held: HeldWords,
): Promise<boolean> {
  const read = await heldWording(ctx, message, held.message);
  return read === null || read.command === "transferir" || speaksToColleague(read.title, read.names);
}

/** What the held words look like; null = we have them no more. */
async function heldWording(
  ctx: DeskContext,
  { row, ticket }: Omit<ToldUs, "text">,
  message: HeldWords["message"],
): Promise<{ command: string | null; names: Names; title: string } | null> {
  const words = await getReceived(ctx.tx, { chat: row.chat, sender: row.sender, message });
  if (!words) return null;
  const { content } = words.arrival;
  const names = await namesFor(ctx, content, { author: row.sender, client: ticket.contact });
  const wording = wordingOf(content, names);
  return { command: "command" in wording ? wording.command : null, names, title: titleOf(content) ?? "" };
}
