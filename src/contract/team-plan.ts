/** How a team of a given size is best set up, and what its agents should know. */
import { z } from "zod";
import { typed, visible } from "./basics.ts";

const size = z.enum(["small", "medium", "large"]);
const kind = z.enum(["support", "sales", "supervisor"]);

/** Never refuses: a name that breaks a rule of WhatsApp's is refused when the group is made. */
const nameAdvice = z.array(
  z.object({
    key: z.enum(["too-long", "says-nothing", "for-testing", "only-number", "shouting"]),
    text: z.string(),
  }),
);

export const nameCheckBody = z.strictObject({ name: typed, kind: kind.optional() });
export const nameCheckAnswer = z
  .object({
    /** As people count, after trimming. */
    length: z.int(),
    /** How long a group's name should be at most. */
    guide: z.int(),
    advice: nameAdvice,
    /** A good one for this kind of group and this company. */
    example: z.string(),
  })
  .meta({ id: "NameCheck" });

export const teamPlanQuery = z.object({
  size: size.optional(),
  /** How the names would be with this one; left out: as it is set. */
  company: z.string().trim().min(1).max(100).optional(),
});
export const teamPlanSchema = z
  .object({
    /** What was asked for, else what was chosen before, else small. */
    size,
    /** null = nobody has chosen yet. */
    chosen: size.nullable(),
    companyName: z.string().nullable(),
    /** How such a team works. */
    text: z.string(),
    groups: z.array(
      z.object({
        kind,
        name: z.string(),
        remark: z.string(),
        /** There is a main group of this kind and name already. */
        exists: z.boolean(),
        /** A team can do without it. */
        optional: z.boolean(),
      }),
    ),
  })
  .meta({ id: "TeamPlan" });

const companyName = visible(100).nullable().optional();
export const teamPlanBody = z.strictObject({
  size,
  /** Left out: stays as it is. */
  companyName,
  /** What the page showed of it; see `settingsChange`. */
  was: z.strictObject({ companyName }).optional(),
  /** Those that exist already are left alone. */
  groups: z.array(z.strictObject({ kind, name: typed })).max(20),
});

export const trainingSchema = z.object({ text: z.string() }).meta({ id: "Training" });
