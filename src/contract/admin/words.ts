/**
 * API schemas of texts: every one that the program sends, with the administrator's replacements, and quick replies, which
 * people of the panel send.
 */
import { z } from "zod";
import { visible, written } from "../basics.ts";
import { longest } from "../values.ts";

export const wordGroups = [
  "client",
  "card",
  "main-group",
  "registration",
  "room",
  "commands",
  "supervisor",
  "content",
  "terms",
] as const;

const wordSchema = z
  .object({
    key: z.string(),
    /** Short, in the language of who asks. */
    title: z.string(),
    /** When people receive it, in a sentence or two. */
    when: z.string(),
    /** In the installation's language, the names of its variables too. */
    original: z.string(),
    /** The replacement; null = the original is used. */
    own: z.string().nullable(),
    variables: z.array(
      z.object({
        /** As it stands between {{ and }}, in the installation's language. */
        name: z.string(),
        meaning: z.string(),
        sample: z.string(),
        /** A replacement without this variable is refused. */
        required: z.boolean(),
      }),
    ),
    /** The text with sample values. */
    preview: z.string(),
  })
  .meta({ id: "Word" });

export const wordList = z
  .object({
    groups: z.array(
      z.object({ key: z.enum(wordGroups), title: z.string(), hint: z.string(), items: z.array(wordSchema) }),
    ),
  })
  .meta({ id: "WordList" });

/**
 * A replacement; null = the original again. Variables are named in the installation's language, with or
 * without accents and capitals; the program's own names (`{{number}}`) are understood in every language.
 */
const ownText = z.string().max(longest.messageTemplate).nullable();
export const wordsChange = z
  .record(
    z.string().max(60),
    // `was`: what the page showed; when it is something else by now it is refused with 409 instead of overwritten.
    z.union([ownText, z.strictObject({ text: ownText, was: ownText })]),
  )
  .meta({ id: "WordsChange" });

export const wordPreviewBody = z.strictObject({
  key: z.string().max(60),
  text: z.string().max(longest.messageTemplate),
});
export const wordPreview = z
  .object({
    text: z.string(),
    /** Why it cannot be saved; empty = it can. */
    problems: z.array(z.string()),
  })
  .meta({ id: "WordPreview" });

export const quickReply = z
  .object({
    id: z.int(),
    name: z.string(),
    /** `{{nombre}}` stands for the client's name. */
    text: z.string(),
  })
  .meta({ id: "QuickReply" });
export const quickReplyList = z
  .object({
    /** By name. */
    items: z.array(quickReply),
  })
  .meta({ id: "QuickReplyList" });

export const newQuickReply = z.strictObject({
  name: visible(longest.quickReplyName),
  text: written(longest.messageTemplate),
});
const replyChange = newQuickReply.partial();
/** `was`: optimistic concurrency; see `settingsChange`. */
export const quickReplyChange = replyChange.extend({ was: replyChange.optional() });
