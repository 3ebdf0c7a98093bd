/**
 * Rate limiting with token buckets: how long the next message must wait. Three limits apply: of its lane, of the number, and
 * of its chat, which also pauses as a person does between two messages. Everything is counted on the monotonic clock.
 */
import { chatOfPerson, isGroupChat, toPersonId, type ChatId } from "../domain/ids.ts";
import { lanes, type Lane } from "../domain/messages/lane.ts";
import type { HeldBy, Limit, PaceLimits } from "../domain/messages/pace.ts";

/** What of a message the rate limits depend on. */
export interface Leaving {
  chat: ChatId;
  lane: Lane;
}

export interface Wait {
  /** Milliseconds until this message may leave; 0 = now. */
  ms: number;
  /** What makes it wait that long. */
  by: HeldBy;
}

interface Bucket {
  /** Messages that may leave at once, as counted at `at`. May be a fraction, and below 0 after an expensive one. */
  allowance: number;
  at: number;
}

interface ChatMarks extends Bucket {
  pausedUntil: number;
  servedAt: number;
}

/** Clients' chats: about what a quick person types. Groups of our own people: they wait for these words. */
const chatLimits = {
  client: { perMinute: 40, burst: 12 },
  group: { perMinute: 90, burst: 60 },
} satisfies Record<string, Limit>;

/** Shortest and longest pause within a chat, drawn evenly between them. */
const pauses = {
  group: [60, 160],
  conversation: [250, 700],
  automatic: [1000, 2000],
  file: [600, 1400],
} as const;

/** The share of the number's burst that a lane leaves to those before it. */
const leavesFree: Record<Lane, number> = {
  conversation: 0,
  reply: 0.1,
  alert: 0.2,
  automatic: 0.3,
  history: 0.4,
  bulk: 0.5,
  stranger: 0.5,
};

/** A chat in which nothing was ever said. */
const NOBODY = chatOfPerson(toPersonId(0));

/** A message counts as little or as much as this, so that no rhythm shows. On average it counts as one. */
const JITTER = 0.35;
/** How long a lane may go without leaving before it needs to leave nothing to others. */
const STARVES_MS = 15_000;
const FORGET_MS = 10 * 60_000;

export class Pace {
  #limits: PaceLimits | null;
  readonly #number: Bucket;
  readonly #lanes: Record<Lane, Bucket>;
  readonly #chats = new Map<ChatId, ChatMarks>();
  /** Since when each lane waits for a turn: something waits in it, and nothing of it has left since. */
  readonly #waitingSince = new Map<Lane, number>();
  #tidiedAt: number;

  /** null = no deliberate delay at all. */
  constructor(limits: PaceLimits | null, at: number) {
    this.#limits = limits;
    const full = (name: Lane | "account"): Bucket => ({ allowance: limits?.[name].burst ?? 0, at });
    this.#number = full("account");
    this.#lanes = Object.fromEntries(lanes.map((lane) => [lane, full(lane)])) as Record<Lane, Bucket>;
    this.#tidiedAt = at;
  }

  get limits(): PaceLimits | null {
    return this.#limits;
  }

  /** Changes the limits from now on; what has left already still counts. Without limits (`null`) there are none afterwards either. */
  setLimits(limits: PaceLimits): void {
    if (this.#limits !== null) this.#limits = limits;
  }

  waitFor({ chat, lane }: Leaving, at: number): Wait {
    if (this.#limits === null) return { ms: 0, by: null };
    const marks = this.#chats.get(chat);
    const spare = this.isStarving(lane, at) ? 0 : leavesFree[lane] * this.#limits.account.burst;
    const waits: [HeldBy, number][] = [
      ["chat", marks ? Math.max(marks.pausedUntil - at, untilOne(marks, chatLimit(chat), { at })) : 0],
      ["lane", untilOne(this.#lanes[lane], this.#limits[lane], { at })],
      ["account", untilOne(this.#number, this.#limits.account, { at, spare })],
    ];
    const [by, ms] = waits.reduce((longest, one) => (one[1] > longest[1] ? one : longest));
    return ms > 0 ? { ms, by } : { ms: 0, by: null };
  }

  /** Whether one more of the lane, to a chat that has rested, could leave now. */
  hasRoom(lane: Lane, at: number): boolean {
    return this.waitFor({ chat: NOBODY, lane }, at).ms === 0;
  }

  /** Counts a message that leaves, in its lane, its chat and the number. `chance` is drawn evenly from 0 to 1. */
  leave({ chat, lane }: Leaving, at: number, chance: number): void {
    this.#waitingSince.set(lane, at);
    const marks = this.#chats.get(chat) ?? {
      allowance: chatLimit(chat).burst,
      at,
      pausedUntil: at,
      servedAt: at,
    };
    marks.servedAt = at;
    this.#chats.set(chat, marks);
    if (this.#limits === null) return this.#tidy(at);
    const cost = 1 + (2 * chance - 1) * JITTER;
    take(this.#lanes[lane], this.#limits[lane], { at, cost });
    take(this.#number, this.#limits.account, { at, cost });
    take(marks, chatLimit(chat), { at, cost: 1 });
    marks.pausedUntil =
      at + drawn(isGroupChat(chat) ? "group" : lane === "conversation" ? lane : "automatic", chance);
    this.#tidy(at);
  }

  /** What has just left was a file: people take longer for the next. */
  pauseAfterFile(chat: ChatId, at: number, chance: number): void {
    const marks = this.#chats.get(chat);
    if (marks && this.#limits !== null && !isGroupChat(chat)) marks.pausedUntil = at + drawn("file", chance);
  }

  /** When the chat last had its turn; null = not lately. */
  servedAt(chat: ChatId): number | null {
    return this.#chats.get(chat)?.servedAt ?? null;
  }

  /** Call at every look with the lanes in which something waits: from that follows how long each waits. */
  waitingIn(waiting: ReadonlySet<Lane>, at: number): void {
    for (const lane of lanes) {
      if (!waiting.has(lane)) this.#waitingSince.delete(lane);
      else if (!this.#waitingSince.has(lane)) this.#waitingSince.set(lane, at);
    }
  }

  /** Starvation: the lane has waited so long that one of its messages goes before the others. */
  isStarving(lane: Lane, at: number): boolean {
    return at - (this.#waitingSince.get(lane) ?? at) > STARVES_MS;
  }

  /** Chats that were quiet for long are as if they had never been. */
  #tidy(at: number): void {
    if (at - this.#tidiedAt < FORGET_MS) return;
    this.#tidiedAt = at;
    for (const [chat, { servedAt }] of this.#chats) if (at - servedAt > FORGET_MS) this.#chats.delete(chat);
  }
}

const chatLimit = (chat: ChatId): Limit => (isGroupChat(chat) ? chatLimits.group : chatLimits.client);

/** Rounded up to whole milliseconds: a sum of small fractions may stay below 1 for ever. */
function untilOne(bucket: Bucket, limit: Limit, { at, spare = 0 }: { at: number; spare?: number }): number {
  const missing = Math.min(1 + spare, limit.burst) - allowanceAt(bucket, limit, at);
  return missing <= 0.001 ? 0 : Math.ceil((missing / limit.perMinute) * 60_000);
}

function take(bucket: Bucket, limit: Limit, { at, cost }: { at: number; cost: number }): void {
  bucket.allowance = allowanceAt(bucket, limit, at) - cost;
  bucket.at = at;
}

function allowanceAt({ allowance, at: counted }: Bucket, { burst, perMinute }: Limit, at: number): number {
  return Math.min(burst, allowance + ((at - counted) / 60_000) * perMinute);
}

function drawn(pause: keyof typeof pauses, chance: number): number {
  const [shortest, longest] = pauses[pause];
  return Math.round(shortest + chance * (longest - shortest));
}
