/** Messages that people write in rooms, and who may read them. */
import type { ActOf, Form, Order } from "../acts.ts";
import type { Group, Human } from "../cast/cast.ts";
import type { Line } from "../cast/phones.ts";
import type { Word } from "../judge/judge.ts";
import { markOf, marksIn, type Mark } from "../marks.ts";
import type { Stage } from "../stage.ts";
import { canLeave, contentOf, isOrder, isUnmarked, isWorded, messageIdOf, orderOf } from "./content.ts";
import { authorOf, isLate, roomOf, writes } from "./speaking.ts";

/** Somebody writes in a room: its agent or another. */
export function writesInRoom(stage: Stage, act: ActOf<"room">): void {
  const { n, by, say, quote, late } = act;
  const room = roomOf(stage, act);
  if (!room) return;
  const author = authorOf(stage, room, by);
  const mark = markOf(n);
  const quotes = quote === undefined ? undefined : stage.network.phones.back(room, quote);
  stage.judge.wrote({
    mark,
    id: messageIdOf(n),
    by: author,
    chat: room,
    ...audience(stage, room, { by, say, quotes, late, author }),
    at: stage.clock.time,
    isWordless: !isWorded(say),
    unmarked: isOrder(say) ? marksIn(JSON.stringify(orderOf(say, mark))).length === 0 : isUnmarked(say),
  });
  const content = isOrder(say) ? orderOf(say, mark) : contentOf(say, mark);
  if (say === "send" && by === "agent") allows(stage, room, author);
  writes(stage, { n, by: author, chat: room, content, quotes, late });
}

/**
 * When the program has asked the agent whether their words shall leave as they are, "mandalo" lets the client read them, unless the agent
 * has said something else to the client since. Commands in between change nothing.
 */
function allows(stage: Stage, room: Group, author: Human | null): void {
  const { lines, byId } = stage.network.phones.of(room);
  const client = stage.holders.now(room)?.client;
  const question = lines.findLastIndex(
    ({ fromProgram, body }) => fromProgram && /respondé \*mandalo\*/iu.test(body),
  );
  const asked = byId.get(lines[question]?.quote?.id ?? "");
  if (!client || asked?.by !== author) return;
  const { judge } = stage;
  const isForClient = (mark: Mark): boolean => (judge.words.get(mark)?.readers.length ?? 0) > 0;
  if (lines.slice(question + 1).some(({ by, marks }) => by === author && marks.some(isForClient))) return;
  for (const mark of asked.marks) {
    const word = judge.words.get(mark);
    if (!word || stage.holders.at(room, word.at) !== client) continue;
    word.readers = [client];
    // It leaves now, after whatever was said since.
    word.order = 0;
  }
}

const SECOND = 1000;

interface Saying {
  by: ActOf<"room">["by"];
  say: Form | Order;
  quotes: Line | undefined;
  late: number | undefined;
  author: Human | null;
}

/** Who may read these words: the client whose case the room has as they are written; nobody when they are no answer. */
function audience(
  stage: Stage,
  room: Group,
  { by, say, quotes, late, author }: Saying,
): Pick<Word, "side" | "readers" | "must"> {
  const client = stage.holders.now(room)?.client ?? null;
  const isTell = say === "tell" || say === "caption-tell";
  // These carry no mark and cannot be followed, but may be edited into words that can.
  const isSmall = ["courtesy", "greeting", "choice", "yes", "send"].includes(say);
  if (isSmall) return { side: "inside", readers: by === "agent" && client ? [client] : [], must: false };
  const leaves = isTell || say === "mention" || (!isOrder(say) && (canLeave(say) || say === "poll"));
  // An inactive agent is told so once, not with every message.
  if (author?.role === "agent" && !stage.rows.isActive(author)) {
    // Late words may find them active again, with the same case.
    const mayLeave = by === "agent" && client !== null && leaves && isLate(stage, author, late);
    return { side: "inside", readers: mayLeave ? [client] : [], must: false };
  }
  if (by !== "agent" || author === null || client === null || !leaves)
    return { side: by === "agent" ? "room" : "inside", readers: [], must: false };
  const about = quotes ? aboutWhom(stage, room, quotes) : client;
  if (about !== null && about !== client) return { side: "room", readers: [], must: false };
  const plain = isTell || (!isOrder(say) && canLeave(say));
  // Who quotes a sentence of the program may be answering a question of it.
  const isToUs = quotes?.fromProgram === true && quotes.marks.length === 0;
  const isOnTime =
    !isLate(stage, author, late) && !stage.excuses.clockIsNew(stage.clock.time) && hasSeenCase(stage, room);
  // Who quotes what only colleagues saw is asked.
  const isInside = quotes !== undefined && !mayQuote(stage, quotes, client);
  const must = plain && about === client && !isToUs && !isInside && isOnTime && isKnown(stage, quotes);
  return { side: "room", readers: isForTheCaseBefore(stage, room) ? [] : [client], must };
}

/** Whether a line of a room is the client's own, was shown to them, or answers nobody. */
const mayQuote = ({ judge }: Stage, { marks, fromProgram, quote }: Line, client: Human): boolean =>
  (fromProgram && quote === null) ||
  marks.some((mark) => judge.words.get(mark)?.by === client || judge.linesWith(client, mark).length > 0);

/**
 * Whether the room shows the header of the case that it has. False also in the second in which the case came: times tell no more than
 * seconds.
 */
const hasSeenCase = (stage: Stage, room: Group): boolean =>
  hasShownCase(stage, room) &&
  Math.floor(stage.clock.time / SECOND) > Math.floor((stage.holders.now(room)?.from ?? 0) / SECOND);

/** Whether the room shows the header of the case that it has, since it came. */
function hasShownCase({ holders, network }: Stage, room: Group): boolean {
  const { from = 0, number = 0 } = holders.now(room) ?? {};
  const header = `📂 *Ticket #${number}*`;
  return network.phones
    .of(room)
    .lines.some(({ fromProgram, body, at }) => fromProgram && body.startsWith(header) && at >= from);
}

/**
 * Whether somebody else gave the room its case and it does not show it yet: whoever writes there speaks to the client before. Not while anything is
 * wrong with the connection: then nobody knows what a header has reached.
 */
function isForTheCaseBefore(stage: Stage, room: Group): boolean {
  const { holders, rows, excuses, clock } = stage;
  const stay = holders.now(room);
  if (!stay || hasShownCase(stage, room) || holders.before(room) === stay.client) return false;
  const isCalm = excuses.calmSince <= stay.from && !excuses.cover(room, stay.from);
  return isCalm && !excuses.clockIsNew(clock.time) && !rows.wasClaimed(stay.number);
}

/** False when what is quoted has not reached the program yet, so that it cannot tell whose case it is from. */
const isKnown = ({ judge }: Stage, quotes: Line | undefined): boolean =>
  quotes === undefined || quotes.fromProgram || judge.byMessage.get(quotes.id)?.knownAt !== null;

/** The client to whose case a line of the room belongs; null = none, or it is uncertain. */
function aboutWhom(stage: Stage, room: Group, line: Line): Human | null {
  const clients = line.marks.map((mark: Mark) => stage.judge.words.get(mark));
  const said = clients.find((word) => word?.side === "client")?.by;
  // A sentence of the program says which case it is about, whatever the room held when it was shown.
  const [number, ...more] = new Set(line.body.match(/(?<=#)\d+/gu));
  const isNamed = line.fromProgram && line.marks.length === 0 && number !== undefined && more.length === 0;
  return said ?? (isNamed ? stage.rows.clientOf(Number(number)) : stage.holders.at(room, line.at));
}
