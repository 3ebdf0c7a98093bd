/** Tags: short coloured words that people put on tickets. */
import { z } from "zod";
import { visible } from "./basics.ts";
import { tagColors } from "../domain/tag-colors.ts";

export const tagColor = z.enum(tagColors);

/** As it stands on what carries it. */
export const tagRef = z.object({ id: z.int(), name: z.string(), color: tagColor }).meta({ id: "TagRef" });

export const tagSchema = tagRef
  .extend({
    /** How many tickets carry it. */
    tickets: z.int(),
  })
  .meta({ id: "Tag" });
export const tagList = z
  .object({
    /** By name. */
    items: z.array(tagSchema),
  })
  .meta({ id: "TagList" });

const tagName = visible(40);
export const newTag = z.strictObject({ name: tagName, color: tagColor.default("gray") });
const changeable = { name: tagName.optional(), color: tagColor.optional() };
/** `was`: what the page showed of what changes; see `settingsChange`. */
export const tagChange = z.strictObject({ ...changeable, was: z.strictObject(changeable).optional() });
