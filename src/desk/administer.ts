/** Validation and change of the settings and of message templates. Contradictory settings are refused, and nothing is changed then. */
import { checkName } from "../domain/text/names.ts";
import { refuse, type Refusal } from "../domain/refusal.ts";
import type { Settings } from "../domain/settings.ts";
import { saveSettings } from "../store/settings.ts";
import type { DeskContext } from "./context.ts";

/** The name as it will be kept, or which rule it breaks: `name-empty`, `name-at-sign` … */
export function readName(typed: string): string | Refusal {
  const checked = checkName(typed);
  return checked.ok ? checked.name : refuse(`name-${checked.problem}`);
}

/** Replaces message templates, which the caller has validated; null restores the original. */
export async function changeWords(ctx: DeskContext, change: Record<string, string | null>): Promise<void> {
  const words = Object.entries({ ...ctx.settings.words, ...change }).filter(([, text]) => text !== null);
  await saveSettings(ctx.tx, { words: Object.fromEntries(words) as Record<string, string> });
  ctx.changed({ topic: "settings" });
}

/** Changes some settings; returns all of them. */
export async function changeSettings(
  ctx: DeskContext,
  change: Partial<Settings>,
): Promise<Settings | Refusal> {
  const settings = { ...ctx.settings, ...change };
  if (settings.gatherMaxSeconds < settings.gatherSeconds) return refuse("gather-max-too-short");
  if (settings.reportUnansweredAfterMinutes < settings.nudgeAfterMinutes)
    return refuse("report-before-nudge");
  await saveSettings(ctx.tx, change);
  ctx.changed({ topic: "settings" });
  return settings;
}
