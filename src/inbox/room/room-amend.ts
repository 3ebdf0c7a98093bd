/**
 * Handler of an agent's edits, deletions and reactions in a room. An edit changes what was said; the only thing it may do
 * for the first time is a note.
 */
import { deleteOwn, editOwn, getOwn, reactInRoom, type Own } from "../../desk/conversation/amend-room.ts";
import type { DeskContext } from "../../desk/context.ts";
import { addNote } from "../../desk/conversation/note.ts";
import { reply } from "../../desk/enqueue.ts";
import { catalog } from "../../commands/catalog.ts";
import { parseCommand, type Command, type Parsed } from "../../commands/parse.ts";
import { wordingOf } from "../../commands/within.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { caseOf, quotedIn } from "../../desk/conversation/belonging.ts";
import { looksEmpty } from "../../domain/text/blank.ts";
import type { ChatId, MessageId } from "../../domain/ids.ts";
import type { InProgress } from "../../domain/ticket.ts";
import { dropUnreadable, holdBack, type InboxRow } from "../../store/messages/inbox.ts";
import { wholeSeconds } from "../../desk/server-time.ts";
import { findReceived } from "../../store/messages/received.ts";
import { getSaidAt } from "../../store/tickets/cards.ts";
import { waitsForMessage } from "../early.ts";
import { askFirst, dropHeld, settleByCommand, settleByEdit } from "./held.ts";
import type { InRoom } from "./in-room.ts";
import { tellStays } from "./room-stays.ts";
import { wordsOf, type Amending } from "../route.ts";
import type { RoomMessage } from "./route-room.ts";

type Edit = InboundContent & { kind: "edit" };

export async function amendInRoom(
  ctx: DeskContext,
  message: InRoom,
  { content, scene }: { content: Amending; scene: Pick<RoomMessage, "works" | "names" | "likeOurs"> },
): Promise<void> {
  const { ticket } = message;
  if (ticket && !scene.works) return tellStays(ctx, message, "away");
  switch (content.kind) {
    case "reaction":
      if (!(await reactInRoom(ctx, message, content)))
        await waitsForMessage(ctx, message.row, content.target);
      return;
    case "deletion": {
      const own = await getOwn(ctx, { ...message, target: content.target });
      return own ? deleteOwn(ctx, own) : deleteUnsaid(ctx, message, content.target);
    }
    case "edit": {
      const own = await getOwn(ctx, { ...message, target: content.target });
      return own
        ? editSaid(ctx, message, { own, edit: content, ...scene })
        : editUnsaid(ctx, message, content);
    }
  }
}

/** Edits a message to the client, or a note: the new words replace the old ones. */
async function editSaid(
  ctx: DeskContext,
  message: InRoom,
  { own, edit, names, likeOurs }: { own: Own; edit: Edit } & Pick<RoomMessage, "names" | "likeOurs">,
): Promise<void> {
  const { asked } = message;
  const parsed = parseCommand(edit.text, "room");
  if (own.ticket?.number !== own.entry.ticket) return editOwn(ctx, own, edit.text);
  if (own.entry.side === "note") {
    const text = argumentOf(parsed, "note");
    if (text !== null) return editOwn(ctx, own, text);
    // Its message is the note's: what is for the client needs one of its own.
    await reply(ctx, asked, ctx.t(mayBeForClient(parsed) ? "room.edit-note" : "room.edit-only-note"));
    return;
  }
  const text = parsed.kind === "none" ? edit.text : argumentOf(parsed, "tell-client");
  if (text === null || (parsed.kind === "none" && (likeOurs || wordingOf(edit, names).looks !== "plain"))) {
    await reply(ctx, asked, ctx.t("room.edit-kept"));
    return;
  }
  return editOwn(ctx, own, text);
}

/** Edits a message that is no part of a conversation: a command, or one that stayed in the room. */
async function editUnsaid(ctx: DeskContext, message: InRoom, edit: Edit): Promise<void> {
  const { row, asked, ticket } = message;
  const received = await findReceived(ctx.tx, row.chat, edit.target);
  const first = received.find(({ sender }) => sender === asked.person);
  // Somebody else's: no phone sends that.
  if (!first && received.length > 0) return;
  if (await waitsForMessage(ctx, row, edit.target)) {
    // It comes within moments, or its author has to hear that the edit reached nobody.
    if (isNews(ctx, row)) return holdBack(ctx.tx, row);
    await reply(ctx, asked, ctx.t("room.edit-unsent"));
    return;
  }
  const before = parseCommand(wordsOf(first?.arrival.content ?? edit) ?? "", "room");
  if (first && before.kind === "command" && !becomesEntry(before)) {
    const wasDone = (await getSaidAt(ctx.tx, doneKey(row.chat, first.message))) !== null;
    const command = typedName(before);
    await reply(ctx, asked, ctx.t(wasDone ? "room.edit-done" : "room.edit-refused", { command }));
    return;
  }
  // The old words go nowhere, should they become readable.
  if (first?.arrival.content.kind === "undecryptable") await dropUnreadable(ctx.tx, first);
  if (!first || !ticket || isFromBefore(first, message) || isBlank(first, edit)) {
    await reply(ctx, asked, ctx.t("room.edit-unsent"));
    return;
  }
  if (await isOfOther(ctx, { ...message, ticket, first }))
    return tellStays(ctx, { ...message, row: first }, "other-case");
  const parsed = parseCommand(edit.text, "room");
  const note = argumentOf(parsed, "note");
  if (note !== null && parsed.kind === "command") {
    await settleByCommand(ctx, row.chat, parsed);
    return noteLate(ctx, message, { first, text: note });
  }
  if (mayBeForClient(parsed)) return askFirst(ctx, message, { ask: "edited", command: "" });
  await settleByEdit(ctx, message, edit.target);
  await reply(ctx, asked, ctx.t("room.edit-only-note"));
}

/** Key that exists when the command in this message was carried out, and not refused. */
export const doneKey = (chat: ChatId, message: MessageId): string => `done:${chat}:${message}`;

/** These would be part of the record, had they been done. */
const becomesEntry = ({ verb }: Command): boolean => verb === "note" || verb === "tell-client";

const isBlank = ({ arrival }: InboxRow, { text }: Edit): boolean =>
  arrival.content.kind !== "media" && looksEmpty(text);

/** It was held back because of what it quotes; other words do not change that. */
async function isOfOther(
  ctx: DeskContext,
  { row, room, ticket, first }: InRoom & { ticket: InProgress; first: InboxRow },
): Promise<boolean> {
  const { quotes } = first.arrival;
  if (quotes === null) return false;
  const belongs = await caseOf(ctx, { room, chat: row.chat, message: quotes });
  return (await quotedIn(ctx, { belongs, ticket, chat: row.chat, message: quotes })) === "other-case";
}

/** Deletes a message that never left: it must not leave later, neither by a yes nor by becoming readable. */
async function deleteUnsaid(ctx: DeskContext, message: InRoom, target: MessageId): Promise<void> {
  const { row, asked } = message;
  await dropHeld(ctx, message, target);
  await dropUnreadable(ctx.tx, { chat: row.chat, sender: asked.person, message: target });
  await waitsForMessage(ctx, row, target);
}

const NEWS_MS = 60_000;

/** A negative age: the date was set back. */
function isNews(ctx: DeskContext, { receivedAt }: InboxRow): boolean {
  const age = ctx.now.getTime() - receivedAt.getTime();
  return age >= 0 && age < NEWS_MS;
}

/** Written before the room came to hold what it holds now. */
function isFromBefore({ arrival }: InboxRow, { room }: InRoom): boolean {
  return (
    room.handedAt !== null && wholeSeconds(arrival.sentAt.getTime()) < wholeSeconds(room.handedAt.getTime())
  );
}

/** A mistyped `/nota` put right: it was never made, and it leaves nothing. Later edits change it. */
async function noteLate(
  ctx: DeskContext,
  { asked, ticket }: InRoom,
  { first, text }: { first: InboxRow; text: string },
): Promise<void> {
  if (!ticket) return;
  const { chat, message, arrival } = first;
  const original = { chat, message, secret: arrival.secret, quotes: null };
  await addNote(ctx, ticket, { by: asked.person, text, original });
  await reply(ctx, asked, ctx.t("note.saved", { number: ticket.number }));
}

const argumentOf = (parsed: Parsed, verb: "note" | "tell-client"): string | null =>
  parsed.kind === "command" && parsed.verb === verb ? parsed.args.text : null;

const mayBeForClient = (parsed: Parsed): boolean =>
  parsed.kind === "none" || argumentOf(parsed, "tell-client") !== null;

const typedName = ({ verb }: Command): string => catalog.find((one) => one.verb === verb)?.name ?? verb;
