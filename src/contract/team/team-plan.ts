/**
 * API schemas of the team plan: proposed groups for a team's size, advice on names, and the training text for
 * agents.
 */
import { z } from "zod";
import { typed, visible } from "../basics.ts";
import { longest } from "../values.ts";

const size = z.enum(["small", "medium", "large"]);
const kind = z.enum(["support", "sales", "supervisor"]);

/** Advice only: a name that breaks a rule of WhatsApp is refused when the group is created. */
const nameAdvice = z.array(
  z.object({
    key: z.enum(["too-long", "says-nothing", "for-testing", "only-number", "shouting"]),
    text: z.string(),
  }),
);

export const nameCheckBody = z.strictObject({ name: typed, kind: kind.optional() });
export const nameCheckAnswer = z
  .object({
    /** In graphemes, after trimming. */
    length: z.int(),
    /** Recommended maximum length. */
    guide: z.int(),
    advice: nameAdvice,
    /** A good name for this kind of group and this company. */
    example: z.string(),
  })
  .meta({ id: "NameCheck" });

export const teamPlanQuery = z.object({
  size: size.optional(),
  /** The company's name for the proposals; left out = as it is set. */
  company: z.string().trim().min(1).max(longest.companyName).optional(),
});
export const teamPlanSchema = z
  .object({
    /** What was asked for, else what was chosen before, else small. */
    size,
    /** The team's size as it is set; null = not set yet. */
    chosen: size.nullable(),
    companyName: z.string().nullable(),
    /** How such a team works. */
    text: z.string(),
    groups: z.array(
      z.object({
        kind,
        name: z.string(),
        remark: z.string(),
        /** A main group of this kind and name exists. */
        exists: z.boolean(),
        /** Not every team needs it. */
        optional: z.boolean(),
      }),
    ),
  })
  .meta({ id: "TeamPlan" });

const companyName = visible(longest.companyName).nullable().optional();
export const teamPlanBody = z.strictObject({
  size,
  /** Left out: stays as it is. */
  companyName,
  /** What the page showed of it; see `settingsChange`. */
  was: z.strictObject({ companyName }).optional(),
  /** Groups to create; existing ones are left unchanged. */
  groups: z.array(z.strictObject({ kind, name: typed })).max(20),
});

export const trainingSchema = z.object({ text: z.string() }).meta({ id: "Training" });
