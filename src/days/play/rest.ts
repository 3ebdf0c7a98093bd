/** Quiescence check (eventual properties): all faults end and time passes; then every promise must have been kept. */
import type { Group, Human } from "../cast/cast.ts";
import { oneLine, type TakenBack, type Word } from "../judge/judge.ts";
import type { LiveCase } from "../rows.ts";
import { isHuman } from "../cast/phones.ts";
import { comesBack } from "./outside.ts";
import type { Stage } from "../stage.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Ends all faults, lets about half an hour pass, and checks every promise. */
export async function comesToRest(stage: Stage): Promise<void> {
  stage.network.clouds = [];
  comesBack(stage, { order: 0, groups: "listed" });
  stage.network.groupLists = "listed";
  await stage.pass(5 * MINUTE);
  await stage.pass(15 * MINUTE, 5 * MINUTE);
  comesBack(stage, { order: 0, groups: "listed" });
  await stage.pass(5 * MINUTE);
  if (!stage.judge.broken) looksAtEverything(stage);
  // What WhatsApp held back is tried again hours later, and what waits behind it is late.
  if (!stage.rows.hasPending()) stage.excuses.isCalm(stage.clock.time);
  for (const group of [...stage.cast.rooms, ...stage.cast.mains])
    if (isWhole(stage, group)) stage.excuses.healed(group, stage.clock.time);
}

/** Whether our number and the room's agent are members of the group, and it is not `broken` in the database. */
function isWhole({ network, rows }: Stage, { jid, agent }: Group): boolean {
  const group = network.groups.get(jid);
  const isIn = agent === null || group?.info.members.some(({ address }) => address.lid === agent.lid);
  return group?.weAreIn === true && isIn === true && !rows.brokenGroups().includes(jid);
}

/** Lets the time until nine in the morning pass, and checks every promise before and after. */
export async function nightPasses(stage: Stage): Promise<void> {
  await comesToRest(stage);
  const sinceNine = (stage.clock.time - START_OF_DAY) % (24 * HOUR);
  await stage.pass(24 * HOUR - sinceNine, HOUR);
  if (!stage.judge.broken) looksAtEverything(stage);
}

/** So many of a client's last messages are shown in a room, however long the history is. */
const LAST = 10;
/** What cannot be read is spoken of no later. */
const READABLE = 5 * MINUTE;
/** An intake never lasts so long. */
const GATHERED = 20 * MINUTE;
/** Sentences that show in a room that a case is there: its header, or that the header may be missing. */
const OPENED = ["📂 *Ticket #N*", "Puede que falte acá un mensaje del ticket *#N*"];
/** Nine o'clock in Tucumán, in milliseconds of the UTC day. */
const START_OF_DAY = 12 * HOUR;

/** What the database says at the time of the check. */
interface Scene {
  cases: LiveCase[];
  recorded: Set<string>;
  linked: Set<string>;
  pending: Set<string>;
  dead: Set<string>;
  /** Ids of messages that are quoted by answers not sent yet. */
  answers: Set<string>;
}

function looksAtEverything(stage: Stage): void {
  const { rows, judge, network, clock } = stage;
  for (const { state, error, arrival } of rows.troubledInbox())
    judge.accuse("an event was not worked on", `${state} ${error ?? ""} ${oneLine(arrival)}`);
  const overdue = rows.overdue(clock.now());
  if (overdue.length > 0)
    judge.accuse("what could leave stands still", `${overdue.length} messages, first to ${overdue[0]?.chat}`);
  if (network.waiting > 0) judge.accuse("the program takes nothing in", `${network.waiting} messages wait`);
  for (const human of stage.cast.clients)
    if (human.shows === "both" && rows.idsOf(human).length > 1)
      judge.accuse("one person has two rows", human.name);
  looksAtCases(stage);
  for (const one of judge.takenBack.splice(0)) if (!isGone(stage, one)) judge.takenBack.push(one);
  const scene = { cases: rows.live(), recorded: rows.recorded(), linked: rows.linked(), ...rows.unsent() };
  for (const word of judge.words.values()) {
    if (judge.broken) return;
    if (word.knownAt === null && word.id !== null) continue;
    if (isSettled(stage, word, scene)) judge.settled.add(word);
  }
}

/** Checks that waiting cases have a card, cases in progress were opened in their room, and no intake goes on for ever. */
function looksAtCases({ rows, judge, network, excuses, cast, holders, clock }: Stage): void {
  const shows = (group: Group, what: string): boolean =>
    rows.isWaitingFor(group.jid) ||
    network.phones
      .of(group)
      .lines.some(({ fromProgram, body, deleted }) => fromProgram && !deleted && body.includes(what));
  const queues = cast.mains.filter(({ kind }) => kind !== "supervisor");
  for (const { number, state, room, client } of rows.live()) {
    const since = holders.firstSeen(number);
    if (since > clock.time - GATHERED) continue;
    // It can wait nowhere while no group takes cards.
    if (state === "intake" && !queues.every((main) => excuses.cover(main, since)))
      judge.accuse("a case never came to be", `#${number} of ${client?.name}`);
    if (
      state === "waiting" &&
      !cast.mains.some((main) => excuses.cover(main, since) || shows(main, `🎫 *Ticket #${number}*`))
    )
      judge.accuse("a case waits where nobody can take it", `#${number} of ${client?.name}`);
    if (
      state === "in_progress" &&
      room &&
      !excuses.cover(room, holders.now(room)?.from ?? 0) &&
      !OPENED.some((words) => shows(room, words.replace("N", `${number}`)))
    )
      judge.accuse("a case was opened in silence", `#${number} in ${room.name}`);
  }
}

/**
 * Checks that what its author took back is gone from the reader's phone, or that the author was told. False = the program
 * does not know of the deletion yet.
 */
function isGone({ judge, excuses }: Stage, { word, marks, reader }: TakenBack): boolean {
  if (word.knownAt === null) return false;
  const stands = marks.some((mark) => judge.linesWith(reader, mark).some(({ deleted }) => !deleted));
  const isExcused = !isHuman(word.chat) && excuses.cover(word.chat, word.at);
  if (stands && !isExcused && !judge.wasTold(word))
    judge.accuse("what was taken back still stands", `${reader.name} shows ${marks.join(" ")}`);
  return true;
}

/** Checks one word. True when it needs no further check. */
function isSettled(stage: Stage, word: Word, scene: Scene): boolean {
  if (stage.judge.settled.has(word)) return true;
  if (word.side === "client") return clientWordIsThere(stage, word, scene);
  if (scene.pending.has(word.mark)) return false;
  return (word.side !== "room" && word.side !== "tell") || answerIsThere(stage, word, scene);
}

/**
 * Checks that a client's word is in a history, and shown in the room that has the case. True when it needs no further check.
 */
function clientWordIsThere(stage: Stage, word: Word, scene: Scene): boolean {
  const { judge } = stage;
  if (!word.must || word.by === null) return true;
  const isRecorded = scene.linked.has(word.id ?? "") || (!word.unmarked && scene.recorded.has(word.mark));
  // What cannot be read may yet come again: the program waits a minute, and its clock looks every few.
  if (!isRecorded && !word.isRead && stage.clock.time - word.broughtAt < READABLE) return false;
  if (!isRecorded)
    judge.accuse("a client's words are lost", `${word.by.name}'s ${word.mark} is in no history`);
  const live = scene.cases.filter((one) => one.client === word.by);
  if (live.length === 0) return true;
  // Who is not known to be one person may have two.
  const own = live.length === 1 ? live[0] : live.find((one) => belongsTo(stage, word, one));
  if (!own) return false;
  if (own.state !== "in_progress" || !own.room || word.unmarked || !word.isRead || word.goneAt !== null)
    return false;
  if (scene.pending.has(word.mark) || scene.dead.has(word.mark) || stage.excuses.cover(own.room, word.at))
    return false;
  if (!isRecent(stage, word, own.room)) return false;
  const isShown = judge.linesWith(own.room, word.mark).length > 0;
  if (!isShown && belongsTo(stage, word, own))
    judge.accuse(
      "a client's words are not shown to the agent",
      `${own.room.name} does not show ${word.mark} of ${word.by.name}`,
    );
  return false;
}

/** Whether the room has to show it: said since the case came there, or among the client's last messages. */
function isRecent(stage: Stage, word: Word, room: Group): boolean {
  if (word.at >= (stage.holders.now(room)?.from ?? 0)) return true;
  const said = [...stage.judge.words.values()].filter((one) => one.by === word.by && one.side === "client");
  return said.length - said.indexOf(word) <= LAST;
}

/** Whether the word is in the history of this case. */
function belongsTo(stage: Stage, word: Word, { number }: LiveCase): boolean {
  const found = stage.rows.all(
    `SELECT 1 FROM entries e LEFT JOIN links l ON l.entry = e.id AND l.role = 'original'
     WHERE e.ticket = ? AND e.side = 'client' AND e.deleted_at IS NULL AND (l.message = ? OR e.content LIKE ?) LIMIT 1`,
    number,
    word.id,
    `%${word.mark}%`,
  );
  return found.length > 0;
}

/**
 * Checks that an answer arrived, became a dead letter, or its author was told that it did not leave. False = what is said to its author
 * may still wait behind something that WhatsApp holds back in that group.
 */
function answerIsThere(stage: Stage, word: Word, { dead, answers }: Scene): boolean {
  const { judge, rows } = stage;
  const readers = word.readers.filter((reader) => judge.linesWith(reader, word.mark).length > 0);
  if (readers.length > 0 || dead.has(word.mark)) return true;
  const where = isHuman(word.chat) ? null : word.chat;
  if (where && stage.excuses.cover(where, word.at)) return true;
  if (word.must)
    judge.accuse(
      "an answer did not arrive",
      `${word.mark} for ${names(word.readers)}, said in ${word.chat.name}`,
    );
  else if (word.side === "room" && !judge.wasTold(word) && !answers.has(word.id ?? "")) {
    if (where && rows.isWaitingFor(where.jid)) return false;
    // What cannot be read is waited for, as a client's.
    if (!word.isRead && stage.clock.time - word.broughtAt < READABLE) return false;
    if (wasTakenBackUnread(word)) return true;
    if (where && wasToldOfAll(stage, word, where)) return true;
    judge.accuse("words were held back in silence", `${word.mark} said in ${word.chat.name}`);
  }
  return true;
}

/** Whether its author deleted it before anybody could be told that it cannot be read: then nothing is left to be told of. */
const wasTakenBackUnread = ({ isRead, broughtAt, deletion }: Word): boolean =>
  !isRead && deletion !== undefined && deletion.knownAt !== null && deletion.broughtAt - broughtAt < READABLE;

/** Whether an agent who is inactive by now was told so in the room since: once, not with every message. */
const wasToldOfAll = ({ rows, network }: Stage, { by, at }: Word, where: Group): boolean =>
  by !== null &&
  !rows.isActive(by) &&
  network.phones
    .of(where)
    .lines.some(
      (line) => line.fromProgram && line.at >= at && /inactivo o fuera del equipo/u.test(line.body),
    );

const names = (people: (Human | Group)[]): string => people.map(({ name }) => name).join(", ");
