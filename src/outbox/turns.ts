/**
 * Fair scheduling: which messages are sent next. Lanes in their order, but a starving lane goes first once; within a
 * lane the chat whose last turn is longest ago, and of several the one whose message is oldest. A chat with a thousand
 * messages has one turn, like any other.
 */
import type { ChatId } from "../domain/ids.ts";
import { laneRank, type Lane } from "../domain/messages/lane.ts";
import type { HeldBy } from "../domain/messages/pace.ts";
import type { Head } from "../store/messages/outbox-heads.ts";
import type { Pace } from "./pace.ts";

/** Messages that may await their acknowledgement at once, one of each chat; the last places are kept for what is urgent. */
export const PLACES = 32;
const places: Record<Lane, number> = {
  conversation: PLACES,
  reply: 24,
  alert: 18,
  automatic: 16,
  history: 16,
  bulk: 16,
  stranger: 16,
};

export interface Chosen {
  head: Head;
  /** In which it leaves: the chat's urgency, so that what stands before urgent words goes as fast as they. */
  lane: Lane;
}

export interface Turn {
  chosen: Chosen[];
  /** Milliseconds until another of the heads may leave; null = none is waiting for time. */
  soonest: number | null;
  /** Why the first of each lane that could not leave did not. */
  heldBy: Map<Lane, HeldBy>;
}

export interface Moment {
  /** The date, for what WhatsApp or a failure made wait until a certain time. */
  now: Date;
  ticks: number;
  busy: ReadonlySet<ChatId> | ReadonlyMap<ChatId, unknown>;
  atMost: number;
  chance(): number;
}

/** First words to somebody stay that, whatever waits behind them. */
const laneToLeaveIn = ({ lane, urgency }: Head): Lane => (lane === "stranger" ? lane : urgency);

/** Those that leave now. The pace has counted them when this returns. */
export function takeTurns(heads: Head[], pace: Pace, moment: Moment): Turn {
  const { busy, ticks } = moment;
  const waiting = heads.map((head) => ({ head, lane: laneToLeaveIn(head) }));
  pace.waitingIn(new Set(waiting.map(({ lane }) => lane)), ticks);
  const turn: Turn = { chosen: [], soonest: null, heldBy: new Map() };
  let free = moment.atMost;
  let taken = busy.size;
  for (const one of inOrder(waiting, pace, ticks)) {
    if (free === 0 || busy.has(one.head.chat)) continue;
    const late = (one.head.nextAt?.getTime() ?? 0) - moment.now.getTime();
    const wait = pace.waitFor({ chat: one.head.chat, lane: one.lane }, ticks);
    const ms = Math.max(late, wait.ms);
    if (ms > 0) {
      turn.soonest = Math.min(turn.soonest ?? ms, ms);
      if (late <= 0 && !turn.heldBy.has(one.lane)) turn.heldBy.set(one.lane, wait.by);
      continue;
    }
    if (taken >= places[one.lane]) continue;
    turn.chosen.push(one);
    pace.leave({ chat: one.head.chat, lane: one.lane }, ticks, moment.chance());
    free--;
    taken++;
  }
  return turn;
}

function inOrder(waiting: Chosen[], pace: Pace, ticks: number): Chosen[] {
  const ranked = waiting.map((one) => ({
    one,
    rank: pace.isStarving(one.lane, ticks) ? 0 : laneRank[one.lane],
    servedAt: pace.servedAt(one.head.chat) ?? -1,
  }));
  ranked.sort((a, b) => a.rank - b.rank || a.servedAt - b.servedAt || a.one.head.id - b.one.head.id);
  return ranked.map(({ one }) => one);
}
