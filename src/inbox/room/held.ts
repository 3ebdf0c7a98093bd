/**
 * Held words (quarantine): a message that may be meant for colleagues is sent only when its author confirms. How the
 * confirmation is recognised: `held-answer.ts`.
 */
import { reworded } from "../../desk/conversation/amend.ts";
import type { DeskContext } from "../../desk/context.ts";
import { readable } from "../../desk/mentioned.ts";
import { reply } from "../../desk/enqueue.ts";
import type { Original } from "../../desk/conversation/original.ts";
import { agentSaid } from "../../desk/conversation/room-words.ts";
import type { ChatId, MessageId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { asItLeaves, type Verdict } from "../../domain/messages/leaving.ts";
import { parseCommand, type Command } from "../../commands/parse.ts";
import { getLink } from "../../store/messages/entries.ts";
import { getReceived } from "../../store/messages/received.ts";
import {
  forgetHeldWords,
  findHeldWords,
  holdWords,
  settleHeldWords,
  type HeldWords,
} from "../../store/tickets/room-cases.ts";
import type { HeldAnswer } from "./held-answer.ts";
import { heldMeant, isHeldAs, nameOf, openQuestions } from "./held-standing.ts";
import type { InRoom } from "./in-room.ts";
import { wordsOf } from "../route.ts";

type Asking = Extract<Verdict, { ask: string }>["ask"] | "edited" | "unclear" | "offered";

/**
 * Asks whether the message should leave; `command` is what it looks like, or the number of the offered ticket that it may be about.
 * Without a case there is nobody to ask for.
 */
export async function askFirst(
  ctx: DeskContext,
  message: InRoom,
  { ask, command }: { ask: Asking; command: string },
): Promise<void> {
  const { row, asked, ticket } = message;
  if (!ticket) return;
  const question = await reply(
    ctx,
    asked,
    questionOf(ctx, {
      ask,
      command,
      number: ticket.number,
      typed: asked.text.trim(),
      content: message.content,
    }),
  );
  await forgetReplaced(ctx, message, ask);
  await holdWords(ctx.tx, {
    chat: row.chat,
    ticket: ticket.number,
    message: row.message,
    question,
    at: ctx.now,
  });
}

/** What the new question stands for: what its words change or quote, or what their author may have spoken of. */
async function forgetReplaced(ctx: DeskContext, { row, asked }: InRoom, ask: Asking): Promise<void> {
  const { content, quotes } = row.arrival;
  const about = content.kind === "edit" ? content.target : quotes;
  const author = { chat: row.chat, sender: asked.person };
  for (const held of await findHeldWords(ctx.tx, row.chat)) {
    if (held.became !== null) continue;
    const isAbout =
      about !== null && (held.question === about || (await isHeldAs(ctx, author, { held, message: about })));
    if (ask === "unclear" || isAbout) await forgetHeldWords(ctx.tx, held);
  }
}

interface Questioned {
  ask: Asking;
  command: string;
  number: number;
  typed: string;
  content: InboundContent;
}

function questionOf(ctx: DeskContext, { ask, command, number, typed, content }: Questioned): string {
  switch (ask) {
    case "bare":
      return command === "fin" ? ctx.t("room.ask-close") : ctx.t("room.ask-bare", { command });
    case "unslashed":
      return askUnslashed(ctx, command, content);
    case "hiding":
      return ctx.t("room.ask-hiding", { command });
    case "quote":
      return ctx.t("room.ask-quote", { number });
    case "inside":
      return ctx.t("room.ask-inside");
    case "edited":
      return ctx.t("room.ask-edited");
    case "unclear":
      return ctx.t("room.ask-unclear", { typed });
    case "offered":
      return ctx.t("room.ask-offered", { typed, number, other: command });
  }
}

function askUnslashed(ctx: DeskContext, command: string, content: InboundContent): string {
  // WhatsApp edits texts and captions, nothing else.
  if (command === "nota") return ctx.t(wordsOf(content) ? "room.ask-note" : "room.ask-note-anew");
  if (command === "reabrir") return ctx.t("room.ask-reopen");
  // "Que lo tome Beto": a slash before it makes no command of it.
  return command === "transferir" ? ctx.t("room.ask-transfer") : ctx.t("room.ask-unslashed", { command });
}

/** Sends or drops the held words, as the answer says. */
export async function sendHeld(ctx: DeskContext, message: InRoom, said: HeldAnswer): Promise<void> {
  const { row, asked, ticket } = message;
  if (said === "astray" || said === "several") return askWhichOne(ctx, message);
  if (said === "which") {
    await reply(ctx, asked, ctx.t("room.ask-which", { typed: asked.text.trim() }));
    return;
  }
  if (said === "unclear") return askFirst(ctx, message, { ask: "unclear", command: "" });
  const held = (await heldMeant(ctx, row))?.held;
  if (!held || !ticket) return;
  if (said === "again") return answerAgain(ctx, message, held.became ?? "dropped");
  const words = said === "send" ? await heldWordsOf(ctx, message, held) : null;
  await settleHeldWords(ctx.tx, held, { became: words === null ? "dropped" : "sent", at: ctx.now });
  if (words === null) {
    await reply(ctx, asked, ctx.t(said === "no" ? "room.ask-dropped" : "room.ask-old"));
    return;
  }
  // What was sent already is not sent a second time.
  if (await getLink(ctx.tx, row.chat, words.original.message)) return answerAgain(ctx, message, "sent");
  await agentSaid(ctx, { ticket, agent: asked.person, ...words });
}

/** Names what waits for an answer; if nothing does, says so. */
async function askWhichOne(ctx: DeskContext, { row, asked, ticket }: InRoom): Promise<void> {
  const open = ticket ? await openQuestions(ctx, row, ticket.number) : [];
  const names = await Promise.all(open.map((held) => nameOf(ctx, row, held)));
  const list = names.map((name) => `*${name}*`).join(", ");
  await reply(ctx, asked, open.length === 0 ? ctx.t("room.ask-none") : ctx.t("room.ask-several", { list }));
}

/** To somebody who answers a second time: what became of it, and that this answer is no message either. */
async function answerAgain(ctx: DeskContext, { asked }: InRoom, became: "sent" | "dropped"): Promise<void> {
  await reply(ctx, asked, ctx.t(`room.ask-again-${became}`, { typed: asked.text.trim() }));
}

interface Meant {
  content: InboundContent;
  original: Original;
  at: Date;
}

/** What was held, as it shall be sent: an edit stands for its message with the new words. null = it is gone. */
async function heldWordsOf(ctx: DeskContext, { row, asked }: InRoom, held: HeldWords): Promise<Meant | null> {
  const { chat } = row;
  const find = (message: MessageId) => getReceived(ctx.tx, { chat, sender: asked.person, message });
  const last = await find(held.message);
  const edit = last?.arrival.content;
  const first = edit?.kind === "edit" ? await find(edit.target) : last;
  if (!last || !first) return null;
  const { secret, quotes, sentAt, content: posted } = first.arrival;
  const changed = edit?.kind === "edit" ? inItsPlace(posted, edit.text) : posted;
  const content = await readable(ctx, withoutCommand(asItLeaves(changed)), last.arrival.mentions);
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

/** Whoever types the command itself after our question has answered it: nobody's answer sends the words then. */
export async function settleByCommand(ctx: DeskContext, chat: ChatId, { verb }: Command): Promise<void> {
  if (!CHANGES_THE_CASE.has(verb)) return;
  const held = (await findHeldWords(ctx.tx, chat)).find(({ became }) => became === null);
  if (held) await settleHeldWords(ctx.tx, held, { became: "dropped", at: ctx.now });
}

const CHANGES_THE_CASE: ReadonlySet<Command["verb"]> = new Set([
  "close",
  "release",
  "note",
  "transfer",
  "tag",
  "set-field",
]);

/** Drops held words because the agent deleted their message. */
export async function dropHeld(ctx: DeskContext, message: InRoom, target: MessageId): Promise<void> {
  for (const held of await heldAs(ctx, message, target)) await forgetHeldWords(ctx.tx, held);
}

/** Whoever edits held words into a command has answered the question, though no command is done by an edit. */
export async function settleByEdit(ctx: DeskContext, message: InRoom, target: MessageId): Promise<void> {
  for (const held of await heldAs(ctx, message, target))
    if (held.became === null) await settleHeldWords(ctx.tx, held, { became: "dropped", at: ctx.now });
}

/** The held words of the room that are this message or an edit of it. */
async function heldAs(
  ctx: DeskContext,
  { row: { chat }, asked }: InRoom,
  message: MessageId,
): Promise<HeldWords[]> {
  const found: HeldWords[] = [];
  for (const held of await findHeldWords(ctx.tx, chat))
    if (await isHeldAs(ctx, { chat, sender: asked.person }, { held, message })) found.push(held);
  return found;
}
