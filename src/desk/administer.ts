/** What an administrator sets. Refuses what contradicts itself; changes nothing then. */
import { checkName } from "../domain/text/names.ts";
import { refuse, type Refusal } from "../domain/refusal.ts";
import type { Settings } from "../domain/settings.ts";
import { saveSettings } from "../store/settings.ts";
import type { Desk } from "./desk.ts";

/** The name as it will be kept, or which rule it breaks: `name-empty`, `name-at-sign` … */
export function readName(typed: string): string | Refusal {
  const checked = checkName(typed);
  return checked.ok ? checked.name : refuse(`name-${checked.problem}`);
}

/** Other sentences for these keys, as they were checked before; null = the original again. */
export async function changeWords(desk: Desk, change: Record<string, string | null>): Promise<void> {
  const words = Object.entries({ ...desk.settings.words, ...change }).filter(([, text]) => text !== null);
  await saveSettings(desk.tx, { words: Object.fromEntries(words) as Record<string, string> });
  desk.changed({ topic: "settings" });
}

/** Sets some of it; gives all of it. */
export async function changeSettings(desk: Desk, change: Partial<Settings>): Promise<Settings | Refusal> {
  const settings = { ...desk.settings, ...change };
  if (settings.gatherMaxSeconds < settings.gatherSeconds) return refuse("gather-max-too-short");
  if (settings.reportUnansweredAfterMinutes < settings.nudgeAfterMinutes)
    return refuse("report-before-nudge");
  await saveSettings(desk.tx, change);
  desk.changed({ topic: "settings" });
  return settings;
}
