/**
 * Plain values of the contract: lists to choose from, and bounds of what can be set and typed. The schemas check
 * with them, and the pages show them at their fields. Without zod, which the pages do not load.
 */
import type { Limited } from "../domain/messages/pace.ts";
import type { Settings } from "../domain/settings.ts";

export { BULK_NAMED } from "../domain/bulk.ts";
export { locales, toLanguage, type Language } from "../domain/languages.ts";
export { limited, paceNames, type Limited } from "../domain/messages/pace.ts";
export { SHORTEST as shortestRetention } from "../domain/retention.ts";
export { tagColors } from "../domain/tag-colors.ts";
export { weekdays, type Weekday } from "../domain/weekdays.ts";

export interface Bounds {
  min: number;
  max: number;
}

/** Minutes until somebody is reminded; at most a week. */
export const reminderMinutes: Bounds = { min: 1, max: 10_080 };

/** In the unit of the setting's name. */
export const settingBounds = {
  gatherSeconds: { min: 0, max: 600 },
  gatherMaxSeconds: { min: 0, max: 3600 },
  reopenMinutes: { min: 0, max: 43_200 },
  nudgeAfterMinutes: reminderMinutes,
  reportUnansweredAfterMinutes: reminderMinutes,
  newChatsPerDay: { min: 0, max: 200 },
} satisfies Partial<Record<keyof Settings, Bounds>>;

const perMinute: Bounds = { min: 1, max: 1200 };

/** Rate limits per minute that can be set. */
export const limitBounds: Record<Limited, Bounds> = {
  conversation: perMinute,
  reply: perMinute,
  alert: perMinute,
  automatic: perMinute,
  history: perMinute,
  // The same text to many is what numbers are banned for, whoever asks for it.
  bulk: { min: 1, max: 10 },
  // More first words to strangers than that, too.
  stranger: { min: 1, max: 6 },
  account: perMinute,
};

/** Rooms of one agent. */
export const roomBounds: Bounds = { min: 1, max: 20 };

/** Custom fields of contacts. */
export const MOST_CONTACT_FIELDS = 30;

/** Of one uploaded file, in bytes. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024;

/** Long enough to resist guessing. */
export const SHORTEST_PASSWORD = 10;

/** Longest texts, in characters. */
export const longest = {
  accountName: 100,
  caption: 1024,
  closeReason: 200,
  companyName: 100,
  contactFieldLabel: 60,
  contactNote: 10_000,
  /** The limit is WhatsApp's own. */
  message: 65_536,
  messageTemplate: 4000,
  quickReplyName: 40,
  /** The rest of a search is left out. */
  search: 200,
  specialDayName: 100,
  tagName: 40,
  transferReason: 500,
} as const;
