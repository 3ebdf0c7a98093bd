/** What an administrator sets, and what is said of clients. Refuses what contradicts itself; changes nothing then. */
import { checkName } from "../domain/names.ts";
import type { PersonId } from "../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../domain/refusal.ts";
import type { Settings } from "../domain/settings.ts";
import { getContactRow, type ContactRow } from "../store/contact-lists.ts";
import { changeContact } from "../store/people.ts";
import { saveSettings } from "../store/settings.ts";
import type { Desk } from "./desk.ts";

/** The name as it will be kept, or which rule it breaks: `name-empty`, `name-at-sign` … */
export function readName(typed: string): string | Refusal {
  const checked = checkName(typed);
  return checked.ok ? checked.name : refuse(`name-${checked.problem}`);
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

export interface ContactChange {
  /** null or blank = the name from WhatsApp. */
  name?: string | null;
  blocked?: boolean;
}

export async function changeContactOf(
  desk: Desk,
  person: PersonId,
  change: ContactChange,
): Promise<ContactRow | Refusal> {
  const before = await getContactRow(desk.tx, person);
  if (!before) return refuse("no-such-contact");
  const name = change.name?.trim() ? readName(change.name) : null;
  if (isRefusal(name)) return name;
  const news = {
    ...(change.name === undefined ? {} : { name }),
    ...(change.blocked === undefined ? {} : { blocked: change.blocked }),
  };
  if (Object.keys(news).length > 0) await changeContact(desk.tx, person, news);
  return { ...before, ...news };
}
