/** Edits, deletions and reactions by people, sealed edits included; the judge is told what has to follow from them. */
import { toMessageId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { ActOf, Change } from "../acts.ts";
import { addressOf, type Group, type Human } from "../cast/cast.ts";
import { changeOf } from "./content.ts";
import type { Word } from "../judge/judge.ts";
import { markOf } from "../marks.ts";
import { isHuman, type Line } from "../cast/phones.ts";
import { authorOf, isLate, roomOf, writes } from "./speaking.ts";
import type { Stage } from "../stage.ts";

const MINUTE = 60_000;
/** People edit no later than this. WhatsApp allows a little more, which leaves time for what is on its way. */
const EDITABLE = 13 * MINUTE;
/** Later deletions need not reach the client. */
const DELETABLE = 24 * 60 * MINUTE;

interface Changing {
  n: number;
  by: Human | null;
  chat: Human | Group;
  change: Change;
  back: number;
  late?: number | undefined;
}

/** A client changes a message of theirs, or reacts to any. */
export const clientChanges = (stage: Stage, act: ActOf<"client-change">): Promise<void> => {
  const human = stage.cast.clients[act.who];
  return human ? changes(stage, { ...act, by: human, chat: human }) : Promise.resolve();
};

/** The owner changes a message of theirs to a client, or reacts to any. */
export const ownerChanges = (stage: Stage, act: ActOf<"handset-change">): Promise<void> => {
  const human = stage.cast.clients[act.who];
  return human ? changes(stage, { ...act, by: null, chat: human }) : Promise.resolve();
};

/** Somebody changes a message of theirs in a room, or reacts to any. */
export const changesInRoom = (stage: Stage, act: ActOf<"room-change">): Promise<void> => {
  const room = roomOf(stage, act);
  return room ? changes(stage, { ...act, by: authorOf(stage, room, act.by), chat: room }) : Promise.resolve();
};

/** Does nothing when there is no such message, or it cannot be changed any more. */
async function changes(stage: Stage, changing: Changing): Promise<void> {
  const { n, by, chat, change, back, late } = changing;
  const { phones } = stage.network;
  const isReaction = change === "reaction" || change === "unreaction";
  const line = isReaction ? phones.back(chat, back) : phones.back(chat, back, by);
  if (!line || line.deleted) return;
  // What somebody wrote under another address is nobody's to change under this one.
  if (isHuman(chat) && by === chat && chat.shows !== "both" && line.at < chat.changedAt) return;
  const target = toMessageId(line.id);
  if (isReaction) {
    const emoji = change === "reaction" ? "❤️" : null;
    return writes(stage, { n, by, chat, content: { kind: "reaction", target, emoji }, late });
  }
  stage.look();
  if (change === "deletion") return deletes(stage, changing, line);
  if (stage.clock.time - line.at > EDITABLE) return;
  const mark = markOf(n);
  const words = change === "sealed-edit" ? "edit" : change;
  expectEdit(stage, changing, line);
  line.marks = [mark];
  line.everMarks.add(mark);
  const content = changeOf(words, target, mark);
  if (change !== "sealed-edit") return writes(stage, { n, by, chat, content, late });
  await writesSealed(stage, changing, content as InboundContent & { kind: "edit" });
}

/** A sealed edit arrives decrypted if the secret of its target is known, else as an unsupported message. */
async function writesSealed(
  stage: Stage,
  { n, by, chat, late }: Changing,
  content: InboundContent & { kind: "edit" },
): Promise<void> {
  const secret = await stage.secretOf(content.target, by === null ? stage.cast.self : addressOf(by));
  const closed: InboundContent = { kind: "unsupported", wireType: "secretEncryptedMessage" };
  writes(stage, { n, by, chat, content: secret === null ? closed : content, late });
}

/** All words that the message had. What cannot be read shows no mark, and is known by its id. */
function wordsOf({ judge }: Stage, line: Line): Set<Word> {
  const words = [...line.everMarks].map((mark) => judge.words.get(mark));
  return new Set([...words, judge.byMessage.get(line.id)].filter((word) => word !== undefined));
}

function deletes(stage: Stage, changing: Changing, line: Line): void {
  const { n, by, chat, late } = changing;
  const words = wordsOf(stage, line);
  const deletion = expectGone(stage, changing, line);
  for (const word of words) {
    const { mark } = word;
    word.must = false;
    if (deletion) word.deletion = deletion;
    const reader = isHuman(chat) ? null : (stage.holders.now(chat)?.client ?? null);
    if (reader && word.readers.includes(reader)) stage.judge.deletable.add(`${mark} ${reader.name}`);
    if (isHuman(chat)) stage.deleted.push({ message: `P${n}`, word });
  }
  line.deleted = true;
  writes(stage, { n, by, chat, content: { kind: "deletion", target: toMessageId(line.id) }, late });
}

/**
 * Tells the judge that a message has to go from the client's phone: its agent took it back in time, while the case was
 * theirs. Returns the deletion; null when it is not the room's agent's.
 */
function expectGone(stage: Stage, { n, by, chat, late }: Changing, line: Line): Word | null {
  if (isHuman(chat) || !isOwnAgent(stage, chat, by)) return null;
  const reader = stage.holders.now(chat)?.client;
  const marks = [...line.everMarks].filter((mark) => {
    const word = stage.judge.words.get(mark);
    return reader && word?.readers.includes(reader) && word.amends === undefined;
  });
  const word = stage.judge.wrote({
    mark: `taken back by ${n}`,
    id: `P${n}`,
    by,
    chat,
    side: "inside",
    readers: [],
    must: false,
    at: stage.clock.time,
    unmarked: true,
    amends: line.id,
  });
  const isOnTime = by !== null && !isLate(stage, by, late) && !stage.excuses.clockIsNew(stage.clock.time);
  if (reader && isOnTime && marks.length > 0 && stage.clock.time - line.at < DELETABLE)
    stage.judge.takenBack.push({ word, marks, reader });
  return word;
}

/** Whether the author is the agent whose room it is, and active. */
const isOwnAgent = (stage: Stage, chat: Human | Group, by: Human | null): boolean =>
  !isHuman(chat) && by !== null && chat.agent === by && stage.rows.isActive(by);

/**
 * Tells the judge who may read the new words: who might read the old ones, as long as the room has their case; nobody when a
 * command replaces an answer.
 */
function expectEdit(stage: Stage, { n, by, chat, change, late }: Changing, line: Line): void {
  const before = stage.judge.byMessage.get(line.id);
  const isClient = isHuman(chat) && by !== null;
  const now = isHuman(chat) ? chat : (stage.holders.now(chat)?.client ?? null);
  const readers = change === "edit-to-order" ? [] : (before?.readers ?? []).filter((one) => one === now);
  // What was changed in time need never have been shown as it was.
  for (const word of wordsOf(stage, line)) word.must = false;
  const word = stage.judge.wrote({
    mark: markOf(n),
    id: `P${n}`,
    by,
    chat,
    side: isClient ? "client" : isOwnAgent(stage, chat, by) ? "room" : "inside",
    readers: isClient ? [] : readers,
    must:
      isClient &&
      before !== undefined &&
      !stage.rows.isBlocked(chat) &&
      change !== "sealed-edit" &&
      !late &&
      canCarryWords(line),
    at: stage.clock.time,
    unmarked: false,
    amends: line.id,
  });
  // New words stand where the old ones stood, or where these were given up as unreadable.
  word.order = before?.isRead === true ? before.order : 0;
  word.firstOrder = before?.firstOrder ?? 0;
  word.isRead = true;
}

/** Whether the message has words to change: a text, or a file with a caption. */
const canCarryWords = (line: Line): boolean =>
  /"kind":"text"/.test(line.body) || /"caption":"/.test(line.body);
