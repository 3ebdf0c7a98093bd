/**
 * Optimistic concurrency: a change that says what it saw (`was`) does not overwrite what somebody else set meanwhile
 * (409).
 */
import { changedMeanwhile, type Meeting } from "../../domain/changed-meanwhile.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";

const LONGEST = 120;

/** null = nobody changed the same. The refusal names the field and, where it can be read as it is, what stands there now. */
export function meanwhile(meeting: Meeting): Refusal | null {
  const field = changedMeanwhile(meeting);
  if (field === null) return null;
  const is = meeting.is[field];
  const isReadable = typeof is === "number" || (typeof is === "string" && FREE.test(field));
  return isReadable
    ? refuse("changed-meanwhile-to", { field, is: String(is).slice(0, LONGEST) })
    : refuse("changed-meanwhile", { field });
}

/** Fields that hold words of people, no choice out of several. */
const FREE = /name$|\./i;
