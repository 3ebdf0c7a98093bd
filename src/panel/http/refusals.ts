/** Which HTTP answer a refusal is, and the field at fault. */
import type { Refusal } from "../../domain/refusal.ts";
import { refusals } from "../../domain/refusals.ts";

/** `at` in a refusal's facts: which of several fields of that name, as `plan` or `2.label`. */
export function refusalStatus({ refused, facts }: Refusal): { status: number; field: string | null } {
  const row = refusals[refused];
  // Not a mistake of whoever typed it: somebody else was faster.
  if (refused === "changed-meanwhile" || refused === "changed-meanwhile-to")
    return { status: row.status, field: String(facts["field"]) };
  if (!("field" in row)) return { status: row.status, field: null };
  return {
    status: row.status,
    field: facts["at"] === undefined ? row.field : `${row.field}.${facts["at"]}`,
  };
}
