/** An agent edits, deletes or reacts in a room. An edit changes what was said; it never does anything for the first time but a note. */
import { deleteOwn, editOwn, getOwn, reactInRoom, type Own } from "../desk/conversation/amend-room.ts";
import type { Desk } from "../desk/desk.ts";
import { addNote } from "../desk/conversation/note.ts";
import { answer } from "../desk/promise.ts";
import { catalog } from "../commands/catalog.ts";
import { parseCommand, type Command, type Parsed } from "../commands/parse.ts";
import { wordingOf } from "../commands/within.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import type { RoomScene } from "../domain/messages/leaving.ts";
import type { Names } from "../commands/without-slash.ts";
import { caseOf, quotedIn } from "../desk/conversation/belonging.ts";
import { looksEmpty } from "../domain/text/blank.ts";
import type { MessageId } from "../domain/ids.ts";
import type { InProgress } from "../domain/ticket.ts";
import { dropUnreadable, holdBack, type InboxRow } from "../store/messages/inbox.ts";
import { wholeSeconds } from "../desk/server-time.ts";
import { findReceived } from "../store/messages/received.ts";
import { waitsForMessage } from "./early.ts";
import { askFirst, dropHeld, settleByCommand } from "./held.ts";
import type { InRoom } from "./in-room.ts";
import { tellStays } from "./room-stays.ts";
import { wordsOf, type Amending } from "./route.ts";

type Edit = InboundContent & { kind: "edit" };

export async function amendInRoom(
  desk: Desk,
  message: InRoom,
  { content, scene }: { content: Amending; scene: RoomScene & { names: Names } },
): Promise<void> {
  const { ticket } = message;
  if (ticket && !scene.works) return tellStays(desk, message, "away");
  switch (content.kind) {
    case "reaction":
      if (!(await reactInRoom(desk, message, content)))
        await waitsForMessage(desk, message.row, content.target);
      return;
    case "deletion": {
      const own = await getOwn(desk, { ...message, target: content.target });
      return own ? deleteOwn(desk, own) : deleteUnsaid(desk, message, content.target);
    }
    case "edit": {
      const own = await getOwn(desk, { ...message, target: content.target });
      const { names } = scene;
      return own
        ? editSaid(desk, message, { own, edit: content, names })
        : editUnsaid(desk, message, content);
    }
  }
}

/** Of what was said to the client, or noted: the new words take the place of the old ones. */
async function editSaid(
  desk: Desk,
  message: InRoom,
  { own, edit, names }: { own: Own; edit: Edit; names: Names },
): Promise<void> {
  const { asked } = message;
  const parsed = parseCommand(edit.text, "room");
  if (own.ticket?.number !== own.entry.ticket) return editOwn(desk, own, edit.text);
  if (own.entry.side === "note") {
    const text = argumentOf(parsed, "note");
    if (text !== null) return editOwn(desk, own, text);
    // Its message is the note's: what is for the client needs one of its own.
    await answer(desk, asked, desk.say(mayBeForClient(parsed) ? "room.edit-note" : "room.edit-not-run"));
    return;
  }
  const text = parsed.kind === "none" ? edit.text : argumentOf(parsed, "tell-client");
  if (text === null || (parsed.kind === "none" && wordingOf(edit, names).looks !== "plain")) {
    await answer(desk, asked, desk.say("room.edit-kept"));
    return;
  }
  return editOwn(desk, own, text);
}

/** Of what never became part of a conversation: commands, and words that stayed. */
async function editUnsaid(desk: Desk, message: InRoom, edit: Edit): Promise<void> {
  const { row, asked, ticket } = message;
  const received = await findReceived(desk.tx, row.chat, edit.target);
  const first = received.find(({ sender }) => sender === asked.person);
  // Somebody else's: no phone sends that.
  if (!first && received.length > 0) return;
  if (await waitsForMessage(desk, row, edit.target)) {
    // It comes within moments, or its author has to hear that the edit reached nobody.
    if (isNews(desk, row)) return holdBack(desk.tx, row);
    await answer(desk, asked, desk.say("room.edit-unsent"));
    return;
  }
  const before = parseCommand(wordsOf(first?.arrival.content ?? edit) ?? "", "room");
  if (first && before.kind === "command" && !becomesEntry(before)) {
    await answer(desk, asked, desk.say("room.edit-done", { command: typedName(before) }));
    return;
  }
  // The old words go nowhere, should they become readable.
  if (first?.arrival.content.kind === "undecryptable") await dropUnreadable(desk.tx, first);
  if (!first || !ticket || isFromBefore(first, message) || isBlank(first, edit)) {
    await answer(desk, asked, desk.say("room.edit-unsent"));
    return;
  }
  if (await isOfOther(desk, { ...message, ticket, first }))
    return tellStays(desk, { ...message, row: first }, "other-case");
  const parsed = parseCommand(edit.text, "room");
  const note = argumentOf(parsed, "note");
  if (note !== null && parsed.kind === "command") {
    await settleByCommand(desk, row.chat, parsed);
    return noteLate(desk, message, { first, text: note });
  }
  if (mayBeForClient(parsed)) return askFirst(desk, message, { ask: "edited", command: "" });
  await answer(desk, asked, desk.say("room.edit-not-run"));
}

/** These would be part of the record, had they been done. */
const becomesEntry = ({ verb }: Command): boolean => verb === "note" || verb === "tell-client";

const isBlank = ({ arrival }: InboxRow, { text }: Edit): boolean =>
  arrival.content.kind !== "media" && looksEmpty(text);

/** It was held back because of what it quotes; other words do not change that. */
async function isOfOther(
  desk: Desk,
  { row, room, ticket, first }: InRoom & { ticket: InProgress; first: InboxRow },
): Promise<boolean> {
  const { quotes } = first.arrival;
  if (quotes === null) return false;
  const belongs = await caseOf(desk, { room, chat: row.chat, message: quotes });
  return (await quotedIn(desk, { belongs, ticket })) === "other-case";
}

/** What never left shall not leave later: neither by a yes, nor by becoming readable. */
async function deleteUnsaid(desk: Desk, message: InRoom, target: MessageId): Promise<void> {
  const { row, asked } = message;
  await dropHeld(desk, message, target);
  await dropUnreadable(desk.tx, { chat: row.chat, sender: asked.person, message: target });
  await waitsForMessage(desk, row, target);
}

const NEWS_MS = 60_000;

/** A negative age: the date was set back. */
function isNews(desk: Desk, { receivedAt }: InboxRow): boolean {
  const age = desk.now.getTime() - receivedAt.getTime();
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
  desk: Desk,
  { asked, ticket }: InRoom,
  { first, text }: { first: InboxRow; text: string },
): Promise<void> {
  if (!ticket) return;
  const { chat, message, arrival } = first;
  const original = { chat, message, secret: arrival.secret, quotes: null };
  await addNote(desk, ticket, { by: asked.person, text, original });
  await answer(desk, asked, desk.say("note.saved", { number: ticket.number }));
}

const argumentOf = (parsed: Parsed, verb: "note" | "tell-client"): string | null =>
  parsed.kind === "command" && parsed.verb === verb ? parsed.args.text : null;

const mayBeForClient = (parsed: Parsed): boolean =>
  parsed.kind === "none" || argumentOf(parsed, "tell-client") !== null;

const typedName = ({ verb }: Command): string => catalog.find((one) => one.verb === verb)?.name ?? verb;
