/** Two people change the same: whoever comes second had something else before their eyes than what there is. */

export interface Meeting {
  /** How everything stands. */
  is: Readonly<Record<string, unknown>>;
  /** What whoever changes it had before their eyes; undefined = they do not say. */
  was: Readonly<Record<string, unknown>> | undefined;
  wanted: Readonly<Record<string, unknown>>;
}

/** The first field of `was` that somebody else gave another value, and not the one that is wanted; null = none. */
export function changedMeanwhile({ is, was, wanted }: Meeting): string | null {
  const clash = Object.entries(was ?? {}).find(
    ([field, before]) =>
      before !== undefined &&
      wanted[field] !== undefined &&
      clashes({ is: is[field], was: before, wanted: wanted[field] }),
  );
  return clash?.[0] ?? null;
}

/** Fields within a field are looked at one by one: what somebody else set beside them, and is wanted so, is no clash. */
function clashes({ is, was, wanted }: Record<"is" | "was" | "wanted", unknown>): boolean {
  if (isSame(is, was) || isSame(is, wanted)) return false;
  if (!isFields(is) || !isFields(was) || !isFields(wanted)) return true;
  return Object.keys({ ...is, ...was, ...wanted }).some((name) =>
    clashes({ is: is[name], was: was[name], wanted: wanted[name] }),
  );
}

/** Nothing is nothing, however it is written; lists of ids have no order, nor have fields. */
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
