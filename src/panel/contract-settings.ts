/** What an administrator may set, with bounds. */
import { z } from "zod";
import type { Settings } from "../domain/settings.ts";

const seconds = (max: number) => z.int().min(0).max(max);
const minutes = z.int().min(1).max(10_080);

export const settingsSchema = z
  .object({
    companyName: z.string().trim().min(1).max(100).nullable(),
    menu: z.boolean(),
    defaultArea: z.enum(["support", "sales"]),
    gatherSeconds: seconds(600),
    gatherMaxSeconds: seconds(3600),
    reopenMinutes: z.int().min(0).max(43_200),
    farewell: z.boolean(),
    introduceAgent: z.boolean(),
    signature: z.boolean(),
    promoteAgents: z.boolean(),
    nudgeAfterMinutes: minutes,
    reportUnansweredAfterMinutes: minutes,
    rejectCalls: z.boolean(),
    markRead: z.boolean(),
    /** Sentences that replace the built-in ones, by key. */
    words: z.record(z.string(), z.string().max(4000)),
  })
  .meta({ id: "Settings" }) satisfies z.ZodType<Settings>;

export const settingsChange = z.strictObject(settingsSchema.partial().shape).meta({ id: "SettingsChange" });
