/** Words that leave only when their author says that they were meant to. What answers the question: held-answer.ts. */
import { reworded } from "../desk/conversation/amend.ts";
import type { Desk } from "../desk/desk.ts";
import { readable } from "../desk/mentioned.ts";
import { answer } from "../desk/promise.ts";
import type { Original } from "../desk/conversation/original.ts";
import { agentSaid } from "../desk/conversation/room-words.ts";
import type { ChatId, MessageId } from "../domain/ids.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { asItLeaves, type Verdict } from "../domain/messages/leaving.ts";
import { parseCommand, type Command } from "../commands/parse.ts";
import { getLink } from "../store/messages/entries.ts";
import { getReceived } from "../store/messages/received.ts";
import {
  forgetHeldWords,
  getHeldWords,
  holdWords,
  settleHeldWords,
  type HeldWords,
} from "../store/tickets/room-cases.ts";
import type { HeldAnswer } from "./held-answer.ts";
import type { InRoom } from "./in-room.ts";
import { wordsOf } from "./route.ts";

type Asking = Extract<Verdict, { ask: string }>["ask"] | "edited" | "unclear";

/** Asks whether the message should leave; `command` is what it looks like. Without a case there is nobody to ask for. */
export async function askFirst(
  desk: Desk,
  { row, asked, ticket }: InRoom,
  { ask, command }: { ask: Asking; command: string },
): Promise<void> {
  if (!ticket) return;
  const question = await answer(desk, asked, questionOf(desk, { ask, command, number: ticket.number }));
  await holdWords(desk.tx, {
    chat: row.chat,
    ticket: ticket.number,
    message: row.message,
    question,
    at: desk.now,
  });
}

function questionOf(
  desk: Desk,
  { ask, command, number }: { ask: Asking; command: string; number: number },
): string {
  switch (ask) {
    case "bare":
      return command === "fin" ? desk.say("room.ask-close") : desk.say("room.ask-bare", { command });
    case "unslashed":
      return command === "nota" ? desk.say("room.ask-note") : desk.say("room.ask-unslashed", { command });
    case "hiding":
      return desk.say("room.ask-hiding", { command });
    case "quote":
      return desk.say("room.ask-quote", { number });
    case "edited":
      return desk.say("room.ask-edited");
    case "unclear":
      return desk.say("room.ask-unclear", { typed: command });
  }
}

/** Does what the answer to the question says. */
export async function sendHeld(desk: Desk, message: InRoom, said: HeldAnswer): Promise<void> {
  const { row, asked, ticket } = message;
  if (said === "astray") {
    await answer(desk, asked, desk.say("room.ask-none"));
    return;
  }
  if (said === "unclear") return askFirst(desk, message, { ask: "unclear", command: asked.text.trim() });
  const held = await getHeldWords(desk.tx, row.chat);
  if (!held || !ticket) return;
  if (said === "again") return answerAgain(desk, message, held.became ?? "dropped");
  const words = said === "yes" ? await heldWordsOf(desk, message, held) : null;
  await settleHeldWords(desk.tx, row.chat, { became: words === null ? "dropped" : "sent", at: desk.now });
  if (words === null) {
    await answer(desk, asked, desk.say(said === "no" ? "room.ask-dropped" : "room.ask-old"));
    return;
  }
  // A second yes sends nothing a second time.
  if (await getLink(desk.tx, row.chat, words.original.message)) return answerAgain(desk, message, "sent");
  await agentSaid(desk, { ticket, agent: asked.person, ...words });
}

/** To somebody who answers a second time: what became of it, and that this answer is no message either. */
async function answerAgain(desk: Desk, { asked }: InRoom, became: "sent" | "dropped"): Promise<void> {
  await answer(desk, asked, desk.say(`room.ask-again-${became}`, { typed: asked.text.trim() }));
}

interface Meant {
  content: InboundContent;
  original: Original;
  at: Date;
}

/** What was held, as it shall be sent: an edit stands for its message with the new words. null = it is gone. */
async function heldWordsOf(desk: Desk, { row, asked }: InRoom, held: HeldWords): Promise<Meant | null> {
  const { chat } = row;
  const find = (message: MessageId) => getReceived(desk.tx, { chat, sender: asked.person, message });
  const last = await find(held.message);
  const edit = last?.arrival.content;
  const first = edit?.kind === "edit" ? await find(edit.target) : last;
  if (!last || !first) return null;
  const { secret, quotes, sentAt, content: posted } = first.arrival;
  const changed = edit?.kind === "edit" ? inItsPlace(posted, edit.text) : posted;
  const content = await readable(desk, withoutCommand(asItLeaves(changed)), last.arrival.mentions);
  return { content, original: { chat, message: first.message, secret, quotes }, at: sentAt };
}

/** What was edited, with its new words. Of what could not be read, or is of a kind that stays, they are all there is to send. */
function inItsPlace(posted: InboundContent, text: string): InboundContent {
  return posted.kind === "media" ? reworded(posted, text) : { kind: "text", text };
}

/** `/cliente texto` stands for its text. */
function withoutCommand(content: InboundContent): InboundContent {
  const parsed = parseCommand(wordsOf(content) ?? "", "room");
  return parsed.kind === "command" && parsed.verb === "tell-client"
    ? reworded(content, parsed.args.text)
    : content;
}

/** Whoever types the command itself after our question has answered it: nobody's "sí" to the client sends the words then. */
export async function settleByCommand(desk: Desk, chat: ChatId, { verb }: Command): Promise<void> {
  if (!CHANGES_THE_CASE.has(verb)) return;
  const held = await getHeldWords(desk.tx, chat);
  if (held?.became === null) await settleHeldWords(desk.tx, chat, { became: "dropped", at: desk.now });
}

const CHANGES_THE_CASE: ReadonlySet<Command["verb"]> = new Set([
  "close",
  "release",
  "note",
  "transfer",
  "tag",
  "set-field",
]);

/** The agent takes back what was held. */
export async function dropHeld(desk: Desk, { row, asked }: InRoom, target: MessageId): Promise<void> {
  const held = await getHeldWords(desk.tx, row.chat);
  if (!held) return;
  const { chat } = row;
  const last = await getReceived(desk.tx, { chat, sender: asked.person, message: held.message });
  const content = last?.arrival.content;
  if (held.message === target || (content?.kind === "edit" && content.target === target))
    await forgetHeldWords(desk.tx, chat);
}
