/**
 * Messages that people write: each appears on the phones, is delivered to the program, and the judge is told who may read it.
 */
import { toMessageId } from "../../domain/ids.ts";
import type { Arrival, InboundContent, WireChat } from "../../domain/messages/inbound.ts";
import type { ActOf } from "../acts.ts";
import { addressOf, type Group, type Human } from "../cast/cast.ts";
import { asksSomething, contentOf, isUnmarked, messageIdOf } from "./content.ts";
import { markOf, marksIn } from "../marks.ts";
import { isHuman, type Line } from "../cast/phones.ts";
import type { Stage } from "../stage.ts";

const SECOND = 1000;

/** A message, edit, deletion or reaction to be sent. `by` null = the owner from the handset; `late` in milliseconds. */
export interface Writing {
  n: number | string;
  by: Human | null;
  chat: Human | Group;
  content: InboundContent;
  quotes?: Line | undefined;
  late?: number | undefined;
}

/** Every so-manieth message has no secret, as those of old phones: sealed edits of it cannot be decrypted. */
const LATE_OF_OLD_PHONES = 5;

/** The arrival as WhatsApp will bring it. */
function arrivalOf(stage: Stage, { n, by, chat, content, quotes }: Writing): Arrival {
  const wire: WireChat = isHuman(chat)
    ? { kind: "direct", with: addressOf(chat) }
    : { kind: "group", group: chat.jid };
  const old = typeof n === "number" && n % LATE_OF_OLD_PHONES === 0;
  return {
    id: messageIdOf(n),
    chat: wire,
    author: by === null ? stage.cast.self : addressOf(by),
    fromMe: by === null,
    sentAt: new Date(Math.floor(stage.clock.time / SECOND) * SECOND),
    pushName: by === null ? null : by.name,
    live: true,
    content,
    quotes: quotes ? toMessageId(quotes.id) : null,
    quoted: quotes ? { kind: "text", text: wordsOf(quotes), author: null, fromStatus: false } : null,
    mentions: stage.cast.agents
      .filter(({ lid }) => JSON.stringify(content).includes(`@${lid}`))
      .map(addressOf),
    secret: old ? null : Buffer.alloc(32, 7).toString("base64"),
    expiresInSeconds: null,
    journalKey: null,
  };
}

/** Text of the grey box above a quote: the marks of the line. */
const wordsOf = ({ marks, deleted }: Line): string => (deleted ? "" : marks.join(" "));

/** The last arrivals of a stage, oldest first, for being delivered again. */
export const past = new WeakMap<Stage, Arrival[]>();
/** By author: when their last message gets through. Nothing that they write later overtakes it. */
const through = new WeakMap<Stage, Map<string, number>>();

/** Shows a message on the phones at once, and sends it; changes of other messages are only sent. */
export function writes(stage: Stage, writing: Writing): void {
  const arrival = arrivalOf(stage, writing);
  const { content, chat, by, late = 0 } = writing;
  const body = JSON.stringify(content);
  const word = stage.judge.byMessage.get(arrival.id);
  // Of a file the mark stands where only a phone reads it.
  const marks = word && !word.unmarked ? [word.mark] : marksIn(body);
  if (content.kind !== "edit" && content.kind !== "deletion" && content.kind !== "reaction")
    stage.network.phones.writes(chat, {
      id: arrival.id,
      by,
      at: stage.clock.time,
      body,
      marks,
    });
  send(stage, arrival, { author: by?.name ?? "", late });
}

/**
 * Delivers an arrival to the program, `late` milliseconds from now and after what the author sent before. Also used for
 * repeated deliveries.
 */
export function send(
  stage: Stage,
  arrival: Arrival,
  { author, late }: { author: string; late: number },
): void {
  const known = past.get(stage) ?? [];
  past.set(stage, [...known.slice(-60), arrival]);
  const waits = through.get(stage) ?? new Map<string, number>();
  through.set(stage, waits);
  const at = Math.max(stage.clock.time + late, waits.get(author) ?? 0);
  if (at <= stage.clock.time) return stage.network.deliver(arrival);
  waits.set(author, at);
  stage.clock.after(at - stage.clock.time, () => {
    stage.network.deliver(arrival);
  });
}

/** Whether what somebody writes now gets through only later. */
export const isLate = (stage: Stage, author: Human, late = 0): boolean =>
  late > 0 || (through.get(stage)?.get(author.name) ?? 0) > stage.clock.time || !stage.network.isUp;

/** A client writes many texts at once. */
export function clientFloods(stage: Stage, { n, who, count }: ActOf<"flood">): void {
  for (let i = 0; i < count; i++) clientSays(stage, { n: `${n}f${i}`, who, form: "text" });
}

/** A client writes to the number. */
export function clientWrites(stage: Stage, act: ActOf<"client">): void {
  clientSays(stage, act);
  const human = stage.cast.clients[act.who];
  if (human && act.form === "undecryptable") recovers(stage, act.n, human);
}

type ClientSays = Omit<ActOf<"client">, "act" | "n" | "after"> & { n: number | string };

function clientSays(stage: Stage, { n, who, form, quote, late }: ClientSays): void {
  const human = stage.cast.clients[who];
  if (!human) return;
  const mark = markOf(n);
  stage.judge.wrote({
    mark,
    id: messageIdOf(n),
    by: human,
    chat: human,
    side: "client",
    readers: [],
    must: !stage.rows.isBlocked(human) && asksSomething(form, mark),
    at: stage.clock.time,
    unmarked: isUnmarked(form),
  });
  const quotes = quote === undefined ? undefined : stage.network.phones.back(human, quote);
  writes(stage, { n, by: human, chat: human, content: contentOf(form, mark), quotes, late });
}

/** The phone sends an undecryptable message again: after 10 seconds, after 150, or never. */
function recovers(stage: Stage, n: number, human: Human): void {
  const wait = [10 * SECOND, 150 * SECOND, null][n % 3];
  const first = past.get(stage)?.at(-1);
  const word = stage.judge.words.get(markOf(n));
  if (!wait || !first || !word) return;
  word.unmarked = false;
  stage.clock.after(wait, () => {
    send(stage, { ...first, content: contentOf("text", markOf(n)) }, { author: human.name, late: 0 });
  });
}

/** The owner writes to a client from the handset. */
export function ownerWrites(stage: Stage, { n, who, form }: ActOf<"handset">): void {
  const human = stage.cast.clients[who];
  if (!human) return;
  const mark = markOf(n);
  stage.judge.wrote({
    mark,
    id: messageIdOf(n),
    by: null,
    chat: human,
    side: "inside",
    // They read it on the phone already: what the program sends must not repeat it, but may quote it.
    readers: [human],
    must: false,
    at: stage.clock.time,
    unmarked: isUnmarked(form),
  });
  writes(stage, { n, by: null, chat: human, content: contentOf(form, mark) });
}

/** The person that an act means by an author in a group; null = the owner from the handset. */
export function authorOf(stage: Stage, group: Group, by: ActOf<"room">["by"]): Human | null {
  const { agents, supervisor, stranger } = stage.cast;
  switch (by) {
    case "agent":
      return group.agent ?? agents[0] ?? null;
    case "colleague":
      return agents.find((one) => one !== group.agent) ?? null;
    case "supervisor":
      return supervisor;
    case "stranger":
      return stranger;
    case "handset":
      return null;
  }
}

/** The room that an act means; undefined = there are no rooms. */
export function roomOf(
  stage: Stage,
  { room, busy }: Pick<ActOf<"room">, "room" | "busy">,
): Group | undefined {
  const { rooms } = stage.cast;
  stage.look();
  const those = busy ? rooms.filter((one) => stage.holders.now(one) !== null) : [];
  const among = those.length > 0 ? those : rooms;
  return among[room % among.length];
}

/** Somebody chats in a main group. */
export function writesInMain(stage: Stage, { n, group: index, by, quote }: ActOf<"main">): void {
  const group = stage.cast.mains[index % stage.cast.mains.length];
  if (!group) return;
  const mark = markOf(n);
  const author = authorOf(stage, group, by);
  const quotes = quote === undefined ? undefined : stage.network.phones.back(group, quote);
  stage.judge.wrote({
    mark,
    id: messageIdOf(n),
    by: author,
    chat: group,
    side: "inside",
    readers: [],
    must: false,
    at: stage.clock.time,
    unmarked: false,
  });
  writes(stage, { n, by: author, chat: group, content: { kind: "text", text: `charla ${mark}` }, quotes });
}

/** A stranger writes in a group that is none of ours; nothing may follow from it. */
export function writesElsewhere(stage: Stage, { n, form }: ActOf<"stranger-group">): void {
  const { foreign, stranger } = stage.cast;
  writes(stage, { n, by: stranger, chat: foreign, content: contentOf(form, markOf(n)) });
}
