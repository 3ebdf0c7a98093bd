/** API schemas of tags: short coloured labels of tickets and contacts. */
import { z } from "zod";
import { visible } from "../basics.ts";
import { longest } from "../values.ts";
import { tagColors } from "../../domain/tag-colors.ts";

export const tagColor = z.enum(tagColors);

/** A tag as part of what carries it. */
export const tagRef = z.object({ id: z.int(), name: z.string(), color: tagColor }).meta({ id: "TagRef" });

export const tagSchema = tagRef
  .extend({
    /** Number of tickets that carry it. */
    tickets: z.int(),
  })
  .meta({ id: "Tag" });
export const tagList = z
  .object({
    /** By name. */
    items: z.array(tagSchema),
  })
  .meta({ id: "TagList" });

const tagName = visible(longest.tagName);
export const newTag = z.strictObject({ name: tagName, color: tagColor.default("gray") });
const changeable = { name: tagName.optional(), color: tagColor.optional() };
/** `was`: optimistic concurrency; see `settingsChange`. */
export const tagChange = z.strictObject({ ...changeable, was: z.strictObject(changeable).optional() });
