/**
 * Optimistic concurrency, field by field: a change that says what it saw (`was`) does not overwrite what
 * somebody else set meanwhile.
 */
import { refuse, type Refusal } from "./refusal.ts";

/** The three versions that are compared: stored, seen and wanted. */
export interface Meeting {
  /** What is stored now. */
  is: Readonly<Record<string, unknown>>;
  /** What the editor saw before the change; undefined = not given, so nothing is checked. */
  was: Readonly<Record<string, unknown>> | undefined;
  wanted: Readonly<Record<string, unknown>>;
}

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

/**
 * Returns the first field of `was` that somebody else set to a value other than the wanted one; null = no
 * conflict.
 */
export function changedMeanwhile({ is, was, wanted }: Meeting): string | null {
  const clash = Object.entries(was ?? {}).find(
    ([field, before]) =>
      before !== undefined &&
      wanted[field] !== undefined &&
      clashes({ is: is[field], was: before, wanted: wanted[field] }),
  );
  return clash?.[0] ?? null;
}

/**
 * Nested fields are compared one by one: what somebody else set beside them, and is wanted so, is no
 * conflict.
 */
function clashes({ is, was, wanted }: Record<"is" | "was" | "wanted", unknown>): boolean {
  if (isSame(is, was) || isSame(is, wanted)) return false;
  if (!isFields(is) || !isFields(was) || !isFields(wanted)) return true;
  return Object.keys({ ...is, ...was, ...wanted }).some((name) =>
    clashes({ is: is[name], was: was[name], wanted: wanted[name] }),
  );
}

/** Missing, null and "" are equal; the order of lists of ids and of fields does not matter. */
function isSame(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value))
    return JSON.stringify(value.map(String).toSorted((one, other) => one.localeCompare(other)));
  if (typeof value === "object" && value !== null)
    return JSON.stringify(value, (_, inner: unknown) => (isFields(inner) ? sorted(inner) : inner));
  return typeof value === "string" ? value.trim() : (value ?? "");
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)));
