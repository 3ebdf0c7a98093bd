/** API schemas of the settings, with their bounds. */
import { z } from "zod";
import { visible } from "./basics.ts";
import { paceNames, type PaceChoice } from "../domain/messages/pace.ts";
import { LONGEST_DAYS, SHORTEST, type RetentionField } from "../domain/retention.ts";
import type { Settings } from "../domain/settings.ts";

const seconds = (max: number) => z.int().min(0).max(max);
const minutes = z.int().min(1).max(10_080);

const perMinute = z.int().min(1).max(1200).optional();

/** Rate limits per minute that override the chosen pace. */
const paceLimits = z.strictObject({
  conversation: perMinute,
  reply: perMinute,
  alert: perMinute,
  automatic: perMinute,
  history: perMinute,
  // More first words to strangers than that are what numbers are banned for, whoever wishes it.
  stranger: z.int().min(1).max(6).optional(),
  // The same text to many, too.
  bulk: z.int().min(1).max(10).optional(),
  account: perMinute,
}) satisfies z.ZodType<PaceChoice["paceLimits"]>;

/** Days; 0 = for ever. */
const days = (field: RetentionField) =>
  z
    .int()
    .min(0)
    .max(LONGEST_DAYS)
    .refine((value) => value === 0 || value >= SHORTEST[field], `api.field.kept-${SHORTEST[field]}`);

/** Data retention times: `domain/retention.ts`. */
export const retentionShape = {
  keepConversationsDays: days("keepConversationsDays"),
  keepFilesDays: days("keepFilesDays"),
  keepReceivedDays: days("keepReceivedDays"),
  keepSentDays: days("keepSentDays"),
  keepAuditDays: days("keepAuditDays"),
  keepPeopleDays: days("keepPeopleDays"),
};

export const settingsSchema = z
  .object({
    companyName: visible(100).nullable(),
    teamSize: z.enum(["small", "medium", "large"]).nullable(),
    menu: z.boolean(),
    defaultArea: z.enum(["support", "sales"]),
    gatherSeconds: seconds(600),
    gatherMaxSeconds: seconds(3600),
    reopenMinutes: z.int().min(0).max(43_200),
    farewell: z.boolean(),
    tellQueuePlace: z.boolean(),
    introduceAgent: z.boolean(),
    signature: z.boolean(),
    promoteAgents: z.boolean(),
    nudgeAfterMinutes: minutes,
    reportUnansweredAfterMinutes: minutes,
    newChatsPerDay: z.int().min(0).max(200),
    rejectCalls: z.boolean(),
    markRead: z.boolean(),
    requireSecondFactor: z.enum(["nobody", "admins", "all"]),
    pace: z.enum(paceNames),
    paceLimits,
    ...retentionShape,
  })
  .meta({ id: "Settings" }) satisfies z.ZodType<Omit<Settings, "words">>;

/** Fields to reset to their defaults; left out = all but the company's name and the team's size. */
export const settingsRestore = z.strictObject({
  fields: z.array(z.enum(settingsSchema.keyof().options)).max(50).optional(),
});

const settable = settingsSchema.partial().shape;
export const settingsChange = z
  .strictObject({
    ...settable,
    /**
     * Optimistic concurrency: the values that the page showed. If one has changed since, the request is
     * refused with 409.
     */
    was: z.strictObject(settable).optional(),
  })
  .meta({ id: "SettingsChange" });
