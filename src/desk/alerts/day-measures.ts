/** Service levels (SLA) of a day: median waits in opening hours, and the share of waits within the limit of their main group. */
import { businessMsBetween, type Hours } from "../../domain/hours.ts";
import type { MainGroupId } from "../../domain/ids.ts";
import type { MainGroup } from "../../store/team/groups.ts";
import type { Read } from "../../store/engine/open.ts";
import { findFirstAnswers, findTurns } from "../../store/tickets/overview-lists.ts";
import { findTicketsWith } from "../../store/tickets/overview-now.ts";
import { claimWaits, median, takings } from "./day-figures.ts";

const MINUTE = 60_000;

/** Medians in ms; null = nothing to measure. */
export interface DayMeasures {
  claimWaitMs: number | null;
  /** Taken before the group was reminded. */
  inTimePercent: number | null;
  firstAnswerMs: number | null;
}

type Groups = Map<MainGroupId, MainGroup>;

/** Measures the time from `since` until now. */
export async function measureDay(read: Read, since: Date, groups: Groups): Promise<DayMeasures> {
  const taken = await findTicketsWith(read, takings, since);
  const waits = claimWaits(await findTurns(read, taken), since).map(({ from, to, mainGroup }) => ({
    ms: businessMsBetween(hoursOf(groups, mainGroup), from, to),
    limit: ((mainGroup === null ? null : groups.get(mainGroup))?.remindAfterMinutes ?? Infinity) * MINUTE,
  }));
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
