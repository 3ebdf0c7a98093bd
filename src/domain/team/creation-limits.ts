/**
 * Rate limit of group creation: gaps, a daily budget and pauses. Making many groups at once is the quickest
 * way to a ban.
 */

/** Whether the program waits as a person would before it does something, or not at all (`SEND_PACE`). */
export type Delays = "human" | "none";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Within a day: the first groups come quickly, the others with patience, the rest tomorrow. */
const FIRST = 3;
const FIRST_GAP_MS = MINUTE;
const GAP_MS = 5 * MINUTE;
const PER_DAY = 10;
/** Gaps grow by up to this part of themselves, by chance. */
const JITTER = 0.3;
/** WhatsApp's own list of members needs a moment after a creation. */
const SETTLE_MS = [2 * SECOND, 5 * SECOND] as const;
/** Between any two things we ask to be done to groups. */
const BREATH_MS = [3 * SECOND, 8 * SECOND] as const;

/** When the next group may be created, and what it waits for: outcomes of a step, which are stored. */
export interface Turn {
  at: Date;
  why: "pace" | "daily-budget";
}

/** How far back the `made` of `turnToCreate` must reach. */
export const REMEMBERED_MS = DAY;

/**
 * When the next group may be made; null = now. `made`: when groups were asked for in the last day, oldest first.
 * `chance`: evenly from 0 to 1.
 */
export function turnToCreate(delays: Delays, made: Date[], at: { now: Date; chance: number }): Turn | null {
  if (delays === "none") return null;
  const recent = made.map((one) => one.getTime()).filter((one) => one > at.now.getTime() - DAY);
  const oldest = recent.at(-PER_DAY);
  if (oldest !== undefined) return { at: new Date(oldest + DAY), why: "daily-budget" };
  const last = recent.at(-1);
  if (last === undefined) return null;
  const gap = (recent.length < FIRST ? FIRST_GAP_MS : GAP_MS) * (1 + JITTER * at.chance);
  const turn = Math.round(last + gap);
  return turn > at.now.getTime() ? { at: new Date(turn), why: "pace" } : null;
}

/** A group that is still to be made. */
export interface Awaited {
  /** WhatsApp, or a person, asked us not to try before; null = it only waits for its turn. */
  notBefore: Date | null;
}

/**
 * Forecast: when each of these groups can be made at the latest, in the order of the queue, with the longest
 * gaps.
 */
export function foresee(delays: Delays, made: Date[], { line, now }: { line: Awaited[]; now: Date }): Date[] {
  const asked = [...made];
  let at = now;
  return line.map(({ notBefore }) => {
    if (notBefore !== null && notBefore > at) at = notBefore;
    for (let turn = next(); turn; turn = next()) at = turn.at;
    asked.push(at);
    return at;
  });

  function next(): Turn | null {
    return turnToCreate(delays, asked, { now: at, chance: 1 });
  }
}

/** How long after a creation the group's members are read, in milliseconds. */
export const settleMs = (delays: Delays, chance: number): number =>
  delays === "none" ? 0 : between(SETTLE_MS, chance);

/** The pause after each request to WhatsApp, in milliseconds. */
export const breathMs = (delays: Delays, chance: number): number =>
  delays === "none" ? 0 : between(BREATH_MS, chance);

const between = ([least, most]: readonly [number, number], chance: number): number =>
  Math.round(least + chance * (most - least));
