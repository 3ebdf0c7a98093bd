/** Scheduling of provisioning steps: chooses the next one. */
import { lineOf, nothingMade, type Made } from "../store/team/creations.ts";
import { CREATIONS, type StepName, type Unfinished } from "../store/team/steps.ts";
import { jidOf } from "./work.ts";

export interface Choice {
  /** null = nothing can be done now. */
  next: Unfinished | null;
  /** When the next one may begin that only waits for time; null = there is none. */
  soonest: Date | null;
}

/**
 * Steps about the same group and person happen in order; others do not wait for them. A group whose turn has come is made
 * before people are brought into others, because turns are rare; what is only convenient comes last. `unfinished` in the
 * order planned, `made`: whoever has what already.
 */
export function chooseStep(unfinished: Unfinished[], now: Date, made: Made = nothingMade): Choice {
  const line = lineOf(unfinished, made);
  const rank = (one: Unfinished): number => {
    const place = line.indexOf(one);
    return place === -1 ? UNHURRIED[one.step.step] : place - line.length;
  };
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
  if (!CREATIONS.includes(one.step.step) && jidOf(one) === null) return false;
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

/** Of steps that make no group; 0 = at once. */
const UNHURRIED: Record<StepName, number> = {
  "create-main-group": 0,
  "create-room": 0,
  "add-to-group": 1,
  invite: 1,
  "ask-ready": 1,
  promote: 2,
  "remove-from-group": 3,
  rename: 4,
};
