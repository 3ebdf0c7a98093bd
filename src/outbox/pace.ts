/**
 * How fast we may write. A person types about a message a second, in small bursts, with pauses within one chat; and a number
 * that keeps opening chats with strangers is a number that gets banned.
 */
import type { ChatId } from "../domain/ids.ts";

export type PaceName = "human" | "none";

/** What the pace must know of a message. */
export interface Leaving {
  chat: ChatId;
  /** They have never written to us. */
  stranger: boolean;
}

/** What has left lately. Instants are milliseconds since 1970. */
export interface Pace {
  readonly name: PaceName;
  /** Messages that may leave at once, as counted at `countedAt`. May be a fraction. */
  readonly allowance: number;
  readonly countedAt: number;
  /** No stranger hears of us before. */
  readonly strangersAt: number;
  /** No message in these chats before. */
  readonly chats: ReadonlyMap<ChatId, number>;
}

const BURST = 5;
const PER_SECOND = 1;
/** Shortest and longest pause, drawn evenly between them. */
const pauses = {
  /** Within a chat, after a text … */
  text: [1000, 2000],
  /** … and after a file. */
  media: [2000, 4000],
  /** Between two messages to strangers. */
  stranger: [20_000, 40_000],
} as const;

export function startPace(name: PaceName, now: Date): Pace {
  return { name, allowance: BURST, countedAt: now.getTime(), strangersAt: 0, chats: new Map() };
}

/** Milliseconds until this message may leave; 0 = now. */
export function waitFor(pace: Pace, { chat, stranger }: Leaving, now: Date): number {
  if (pace.name === "none") return 0;
  const at = now.getTime();
  const missing = 1 - allowanceAt(pace, at);
  // Rounded to whole milliseconds: a sum of small fractions may stay below 1 for ever.
  const common = missing <= 0.001 ? 0 : Math.ceil((missing / PER_SECOND) * 1000);
  return Math.max(0, common, (pace.chats.get(chat) ?? 0) - at, stranger ? pace.strangersAt - at : 0);
}

/** The pace after it has left. `chance` is drawn evenly from 0 to 1. */
export function afterLeaving(
  pace: Pace,
  left: Leaving & { media: boolean; chance: number },
  now: Date,
): Pace {
  if (pace.name === "none") return pace;
  const at = now.getTime();
  const chats = new Map([...pace.chats].filter(([, until]) => until > at));
  chats.set(left.chat, at + drawn(left.media ? "media" : "text", left.chance));
  return {
    name: pace.name,
    allowance: allowanceAt(pace, at) - 1,
    countedAt: at,
    strangersAt: left.stranger ? at + drawn("stranger", left.chance) : pace.strangersAt,
    chats,
  };
}

function allowanceAt(pace: Pace, at: number): number {
  return Math.min(BURST, pace.allowance + (Math.max(0, at - pace.countedAt) / 1000) * PER_SECOND);
}

function drawn(pause: keyof typeof pauses, chance: number): number {
  const [shortest, longest] = pauses[pause];
  return Math.round(shortest + chance * (longest - shortest));
}
