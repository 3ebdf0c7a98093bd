/** Validation errors of fields as sentences that say what to mend. */
import type { z } from "zod";
import { shorten } from "../../domain/text/shorten.ts";
import { languages, type Key, type Translate } from "../../i18n/translator.ts";

export interface FieldProblem {
  /** `hours.intervals.0.from`; empty = the whole body. */
  path: string;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** Enough to mend a form. Whoever sends thousands of wrong fields is not told of each. */
const MOST_PROBLEMS = 50;
const MOST_NAMES = 10;
const LONGEST_NAME = 60;

export function toFieldProblems(issues: Issue[], t: Translate): FieldProblem[] {
  return issues
    .slice(0, MOST_PROBLEMS)
    .map((issue) => ({ path: issue.path.map(short).join("."), message: sentence(issue, t) }));
}

const short = (part: PropertyKey): string => shorten(String(part), LONGEST_NAME);

/** The first few, and that there are more. */
function someOf(names: string[]): string {
  const some = names.slice(0, MOST_NAMES).map(short).join(", ");
  return names.length > MOST_NAMES ? `${some}…` : some;
}

function sentence(issue: Issue, t: Translate): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? t("api.field.missing") : wrongType(issue.expected, t);
    case "too_small":
      return tooSmall(issue, t);
    case "too_big":
      return tooBig(issue, t);
    case "invalid_value":
      return t("api.field.options", { options: issue.values.map(String).join(", ") });
    case "unrecognized_keys":
      return t("api.field.unknown", { names: someOf(issue.keys) });
    case "custom":
    case "invalid_format":
      return custom(issue.message, t);
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
      return t("api.field.invalid");
  }
}

const typeKeys: Record<
  string,
  "api.field.number" | "api.field.integer" | "api.field.text" | "api.field.flag" | "api.field.list"
> = {
  number: "api.field.number",
  int: "api.field.integer",
  string: "api.field.text",
  boolean: "api.field.flag",
  array: "api.field.list",
};

function wrongType(expected: string, t: Translate): string {
  return t(typeKeys[expected] ?? "api.field.invalid");
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>, t: Translate): string {
  const minimum = String(issue.minimum);
  if (issue.origin === "string")
    return minimum === "1" ? t("api.field.empty") : t("api.field.short", { minimum });
  return issue.origin === "array" ? t("api.field.few", { minimum }) : t("api.field.least", { minimum });
}

function tooBig(issue: Extract<Issue, { code: "too_big" }>, t: Translate): string {
  const maximum = String(issue.maximum);
  if (issue.origin === "string") return t("api.field.long", { maximum });
  return issue.origin === "array" ? t("api.field.many", { maximum }) : t("api.field.most", { maximum });
}

/** A schema's own check names its sentence as its message. */
function custom(message: string, t: Translate): string {
  return message in languages.es ? (t as (key: Key) => string)(message as Key) : t("api.field.invalid");
}
