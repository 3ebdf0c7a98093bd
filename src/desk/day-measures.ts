/** How well a day went: waits in open hours, each against its own group's promise. */
import { businessMsBetween, type Hours } from "../domain/hours.ts";
import type { MainGroupId } from "../domain/ids.ts";
import type { MainGroup } from "../store/groups.ts";
import type { Read } from "../store/open.ts";
import { findFirstAnswers, findTurns, type PastEvent } from "../store/overview-lists.ts";
import { claimWaits, isTaking, median } from "./day-figures.ts";

const MINUTE = 60_000;

/** Medians in ms; null = nothing to measure. */
export interface DayMeasures {
  claimWaitMs: number | null;
  /** Taken before the group was reminded. */
  inTimePercent: number | null;
  firstAnswerMs: number | null;
}

type Groups = Map<MainGroupId, MainGroup>;

/** `events`: what happened since then. */
export async function measureDay(
  read: Read,
  { events, since, groups }: { events: PastEvent[]; since: Date; groups: Groups },
): Promise<DayMeasures> {
  const taken = events.filter((one) => isTaking(one.event)).map((one) => one.ticket);
  const waits = claimWaits(await findTurns(read, [...new Set(taken)]), since).map(
    ({ from, to, mainGroup }) => ({
      ms: businessMsBetween(hoursOf(groups, mainGroup), from, to),
      limit: ((mainGroup === null ? null : groups.get(mainGroup))?.remindAfterMinutes ?? Infinity) * MINUTE,
    }),
  );
  const inTime = waits.filter(({ ms, limit }) => ms <= limit).length;
  return {
    claimWaitMs: median(waits.map((wait) => wait.ms)),
    inTimePercent: waits.length === 0 ? null : Math.round((100 * inTime) / waits.length),
    firstAnswerMs: await firstAnswer(read, since, groups),
  };
}

async function firstAnswer(read: Read, since: Date, groups: Groups): Promise<number | null> {
  const answers = await findFirstAnswers(read, since);
  return median(
    answers.flatMap(({ openedAt, answeredAt, mainGroup }) =>
      answeredAt === null ? [] : [businessMsBetween(hoursOf(groups, mainGroup), openedAt, answeredAt)],
    ),
  );
}

const hoursOf = (groups: Groups, id: MainGroupId | null): Hours | null =>
  id === null ? null : (groups.get(id)?.hours ?? null);
