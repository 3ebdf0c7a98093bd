/** Which step is next. */
import type { StepName, Unfinished } from "../store/steps.ts";
import { jidOf } from "./work.ts";

/** The steps that make a group. */
export const CREATIONS: ReadonlySet<StepName> = new Set(["create-main-group", "create-room"]);

export interface Choice {
  /** null = nothing can be done now. */
  next: Unfinished | null;
  /** When the next one may begin that only waits for time; null = there is none. */
  soonest: Date | null;
}

/**
 * Steps about the same group and person happen in order; others do not wait for them. Everybody's first room comes before
 * anybody's second: an agent with one room can work. `unfinished` in the order planned.
 */
export function chooseStep(unfinished: Unfinished[], now: Date): Choice {
  const open = unfinished.filter((one, place) => canBegin(one, unfinished.slice(0, place)));
  const due = open.filter(({ step }) => step.nextAt === null || step.nextAt <= now);
  const waiting = open.flatMap(({ step }) =>
    step.nextAt !== null && step.nextAt > now ? [step.nextAt] : [],
  );
  return {
    next: due.reduce<Unfinished | null>((best, one) => (best && rank(best) <= rank(one) ? best : one), null),
    soonest: waiting.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null),
  };
}

function canBegin(one: Unfinished, earlier: Unfinished[]): boolean {
  if (one.step.state !== "pending") return false;
  if (!CREATIONS.has(one.step.step) && jidOf(one) === null) return false;
  return !earlier.some((other) => holdsUp(other, one));
}

/** Whether the earlier one must be done first. What failed holds up too: making somebody administrator of nothing is no use. */
function holdsUp({ step: earlier }: Unfinished, { step }: Unfinished): boolean {
  if (earlier.room !== step.room || earlier.mainGroup !== step.mainGroup) return false;
  // A group may be left and renamed whatever else went wrong there, and who is no administrator can work all the same.
  const goesOn = step.step === "remove-from-group" || step.step === "rename" || earlier.step === "promote";
  if (earlier.state === "failed" && goesOn) return false;
  return earlier.person === null || step.person === null || earlier.person === step.person;
}

/** Whether a group would be made now: its first go, not the look at who got in. */
export const makesGroup = (one: Unfinished): boolean =>
  CREATIONS.has(one.step.step) && jidOf(one) === null && one.room?.state !== "retired";

const rank = ({ room }: Unfinished): number => room?.ordinal ?? 0;
