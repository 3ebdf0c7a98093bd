/** Validation of the settings in the API: the type of each. Minimum and maximum: `settingBounds` and `limitBounds` in `values.ts`. */
import { z } from "zod";
import { visible } from "../basics.ts";
import { limitBounds, longest, settingBounds, type Bounds } from "../values.ts";
import { paceNames, type Limited, type PaceChoice } from "../../domain/messages/pace.ts";
import { LONGEST_DAYS, SHORTEST, type RetentionField } from "../../domain/retention.ts";
import type { Settings } from "../../domain/settings.ts";

const within = ({ min, max }: Bounds) => z.int().min(min).max(max);

const perMinute = (limit: Limited) => within(limitBounds[limit]).optional();

/** Rate limits per minute that override the chosen pace. */
const paceLimits = z.strictObject({
  conversation: perMinute("conversation"),
  reply: perMinute("reply"),
  alert: perMinute("alert"),
  automatic: perMinute("automatic"),
  history: perMinute("history"),
  stranger: perMinute("stranger"),
  bulk: perMinute("bulk"),
  account: perMinute("account"),
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
    companyName: visible(longest.companyName).nullable(),
    teamSize: z.enum(["small", "medium", "large"]).nullable(),
    menu: z.boolean(),
    defaultArea: z.enum(["support", "sales"]),
    gatherSeconds: within(settingBounds.gatherSeconds),
    gatherMaxSeconds: within(settingBounds.gatherMaxSeconds),
    reopenMinutes: within(settingBounds.reopenMinutes),
    farewell: z.boolean(),
    tellQueuePlace: z.boolean(),
    introduceAgent: z.boolean(),
    signature: z.boolean(),
    promoteAgents: z.boolean(),
    nudgeAfterMinutes: within(settingBounds.nudgeAfterMinutes),
    reportUnansweredAfterMinutes: within(settingBounds.reportUnansweredAfterMinutes),
    newChatsPerDay: within(settingBounds.newChatsPerDay),
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
