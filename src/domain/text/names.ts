/** Validation of names of people and groups. */
import { looksEmpty } from "./blank.ts";

/** WhatsApp cuts or refuses longer group names. */
const LONGEST = 100;
/** Line breaks, control signs, direction overrides, halves of a character. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

const graphemes = new Intl.Segmenter();

export type NameProblem = "empty" | "too-long" | "at-sign" | "control-characters";
export type NameCheck = { ok: true; name: string } | { ok: false; problem: NameProblem };

/**
 * A name without blanks around it, in one Unicode spelling, or why it cannot be one. Emoji are fine. An `@` is not:
 * Baileys mangles group names that contain one. `max` counts both what people see and what WhatsApp counts.
 */
export function checkName(raw: string, { max = LONGEST }: { max?: number } = {}): NameCheck {
  const name = raw.trim().normalize("NFC");
  if (looksEmpty(name)) return { ok: false, problem: "empty" };
  if (FORBIDDEN.test(name)) return { ok: false, problem: "control-characters" };
  if (name.includes("@")) return { ok: false, problem: "at-sign" };
  // A character people see takes one UTF-16 unit or more, so this is the stricter of the two counts.
  return name.length > max ? { ok: false, problem: "too-long" } : { ok: true, name };
}

/**
 * Subject of a room's group: "Chat soporte Juan N°1", at most 100 characters. A long agent's name is cut, the
 * number never.
 */
export function roomSubject(agentName: string, n: number): string {
  const suffix = `N°${n}`;
  const room = LONGEST - "Chat soporte ".length - suffix.length - 1;
  return ["Chat soporte", startOf(agentName.trim(), room), suffix].filter((part) => part !== "").join(" ");
}

/** As much of a name as fits, whole words if the first one does, never half a character. */
function startOf(name: string, max: number): string {
  if (name.length <= max) return name;
  const words = name
    .slice(0, max + 1)
    .split(/\s+/u)
    .slice(0, -1)
    .join(" ");
  if (words !== "") return words;
  let start = "";
  for (const { segment } of graphemes.segment(name)) {
    if (start.length + segment.length > max) break;
    start += segment;
  }
  return start;
}
