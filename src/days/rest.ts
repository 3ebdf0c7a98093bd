/** Everything is put right and a while passes; then whatever was promised must be there. */
import type { Group, Human } from "./cast.ts";
import { oneLine, type Word } from "./judge.ts";
import type { LiveCase } from "./rows.ts";
import { isHuman } from "./phones.ts";
import { comesBack } from "./outside.ts";
import type { Stage } from "./stage.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** No trouble any more, and time for what waited. */
export async function comesToRest(stage: Stage): Promise<void> {
  stage.network.clouds = [];
  comesBack(stage, { order: 0, groups: "listed" });
  stage.network.groupLists = "listed";
  await stage.pass(20 * MINUTE);
  comesBack(stage, { order: 0, groups: "listed" });
  await stage.pass(5 * MINUTE);
  if (!stage.judge.broken) looksAtEverything(stage);
  stage.judge.calmSince = stage.clock.time;
}

/** Until nine in the morning, with the shop closed and the clock at work. */
export async function nightPasses(stage: Stage): Promise<void> {
  await comesToRest(stage);
  const sinceNine = (stage.clock.time - START_OF_DAY) % (24 * HOUR);
  await stage.pass(24 * HOUR - sinceNine, 10 * MINUTE);
  if (!stage.judge.broken) looksAtEverything(stage);
}

/** Of what a client said, so many are shown whatever the length of the history. */
const LAST = 10;
/** Nine in Tucumán. */
const START_OF_DAY = 12 * HOUR;

interface Scene {
  cases: LiveCase[];
  recorded: Set<string>;
  linked: Set<string>;
  pending: Set<string>;
  dead: Set<string>;
  /** Messages that were answered, though the answer has not left. */
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
  const scene = { cases: rows.live(), recorded: rows.recorded(), linked: rows.linked(), ...rows.unsent() };
  for (const word of judge.words.values()) {
    if (judge.broken) return;
    if (word.knownAt === null && word.id !== null) continue;
    if (isSettled(stage, word, scene)) judge.settled.add(word);
  }
}

/** True when nothing more is to be expected of it. */
function isSettled(stage: Stage, word: Word, scene: Scene): boolean {
  if (stage.judge.settled.has(word)) return true;
  if (word.side === "client") return clientWordIsThere(stage, word, scene);
  if (scene.pending.has(word.mark)) return false;
  if (word.side === "room" || word.side === "tell") answerIsThere(stage, word, scene);
  return true;
}

/** Nothing received is lost: it is in the history, and before the eyes of whoever has the case. */
function clientWordIsThere(stage: Stage, word: Word, scene: Scene): boolean {
  const { judge } = stage;
  if (!word.must || word.by === null) return true;
  const isRecorded = scene.linked.has(word.id ?? "") || (!word.unmarked && scene.recorded.has(word.mark));
  if (!isRecorded)
    judge.accuse("a client's words are lost", `${word.by.name}'s ${word.mark} is in no history`);
  const own = scene.cases.find((one) => one.client === word.by);
  if (!own) return true;
  if (own.state !== "in_progress" || !own.room || word.unmarked || word.goneAt !== null) return false;
  if (scene.pending.has(word.mark) || scene.dead.has(word.mark) || stage.troubled.has(own.room)) return false;
  if (!isRecent(stage, word, own.room)) return false;
  const isShown = judge.linesWith(own.room, word.mark).length > 0;
  if (!isShown && belongsTo(stage, word, own))
    judge.accuse(
      "a client's words are not shown to the agent",
      `${own.room.name} does not show ${word.mark} of ${word.by.name}`,
    );
  return false;
}

/** A long history is shown from its end: what was said since, and a little before. */
function isRecent(stage: Stage, word: Word, room: Group): boolean {
  if (word.at >= (stage.holders.now(room)?.from ?? 0)) return true;
  const said = [...stage.judge.words.values()].filter((one) => one.by === word.by && one.side === "client");
  return said.length - said.indexOf(word) <= LAST;
}

/** Whether it was said in this case rather than in one before. */
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

/** An answer arrives once, or its author knows that it did not. */
function answerIsThere(stage: Stage, word: Word, { dead, answers }: Scene): void {
  const { judge } = stage;
  const readers = word.readers.filter((reader) => judge.linesWith(reader, word.mark).length > 0);
  if (readers.length > 0 || dead.has(word.mark)) return;
  const where = isHuman(word.chat) ? null : word.chat;
  if (where && stage.troubled.has(where)) return;
  if (word.must)
    return judge.accuse(
      "an answer did not arrive",
      `${word.mark} for ${names(word.readers)}, said in ${word.chat.name}`,
    );
  if (word.side === "room" && !judge.wasTold(word) && !answers.has(word.id ?? ""))
    judge.accuse("words were held back in silence", `${word.mark} said in ${word.chat.name}`);
}

const names = (people: (Human | Group)[]): string => people.map(({ name }) => name).join(", ");
