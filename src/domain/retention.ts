/**
 * Data retention: how long closed conversations, files, messages, audit lines and people are kept. What is
 * going on, and what people still have to look at, is never too old.
 */

/** Days; 0 = for ever. */
export interface Retention {
  /** What was said in closed tickets, and with it who reacted and what was quoted. */
  keepConversationsDays: number;
  /** Photos, voice notes and documents of closed tickets. */
  keepFilesDays: number;
  /** Messages as WhatsApp brought them, after they were worked on. */
  keepReceivedDays: number;
  /** Messages as they left, after they arrived. */
  keepSentDays: number;
  /** Who did what in the panel. */
  keepAuditDays: number;
  /** People who wrote or called and never had a ticket. */
  keepPeopleDays: number;
}

export type RetentionField = keyof Retention;

/**
 * Minimum retention, in days. WhatsApp keeps what it could not deliver for 30 days, a phone that comes back
 * asks again for what it cannot read, and a ticket can be reopened for 30 days: until then a second copy must
 * be recognised. The minimum for the audit log prevents that somebody under watch deletes it at once.
 */
export const SHORTEST: Retention = {
  keepConversationsDays: 45,
  keepFilesDays: 45,
  keepReceivedDays: 45,
  keepSentDays: 45,
  keepAuditDays: 90,
  keepPeopleDays: 45,
};

export const LONGEST_DAYS = 3650;

export const defaultRetention: Retention = {
  keepConversationsDays: 0,
  keepFilesDays: 365,
  keepReceivedDays: 90,
  keepSentDays: 90,
  keepAuditDays: 730,
  keepPeopleDays: 365,
};

export const retentionFields = Object.keys(defaultRetention) as RetentionField[];

/**
 * Parts whose storage is measured. `free` is space in the database file that deletions left, and that is used
 * again.
 */
export const storageParts = [
  "conversations",
  "search",
  "received",
  "sent",
  "people",
  "audit",
  "whatsapp",
  "other",
  "free",
] as const;

const DAY = 24 * 60 * 60_000;

/**
 * Returns the instant before which data of each kind is deleted; null = nothing is. Received and sent
 * messages are kept no longer than the conversations whose words they hold.
 */
export function limitsOf(kept: Retention, now: Date): Record<RetentionField, Date | null> {
  const words = kept.keepConversationsDays;
  const days: Retention = {
    ...kept,
    keepReceivedDays: shorter(kept.keepReceivedDays, words),
    keepSentDays: shorter(kept.keepSentDays, words),
  };
  return Object.fromEntries(
    retentionFields.map((field) => [
      field,
      days[field] === 0 ? null : new Date(now.getTime() - Math.max(days[field], SHORTEST[field]) * DAY),
    ]),
  ) as Record<RetentionField, Date | null>;
}

const shorter = (one: number, other: number): number =>
  one === 0 || other === 0 ? Math.max(one, other) : Math.min(one, other);
