/** Every sentence that the program sends to people, and the administrator's own in their place. */
import { z } from "zod";

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
    /** null = the original is said. */
    own: z.string().nullable(),
    variables: z.array(
      z.object({
        /** As it stands between {{ and }}, in the installation's language. */
        name: z.string(),
        meaning: z.string(),
        sample: z.string(),
        /** A text without it is refused. */
        required: z.boolean(),
      }),
    ),
    /** As people would read it now, with the samples. */
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

const LONGEST = 4000;
/**
 * A sentence's key, and what to say instead; null = the original again. Variables go by their names in the installation's
 * language, with or without accents and capitals; those of the program (`{{number}}`) are understood in every language.
 */
const ownText = z.string().max(LONGEST).nullable();
export const wordsChange = z
  .record(
    z.string().max(60),
    // `was`: what the page showed; when it is something else by now it is refused with 409 instead of overwritten.
    z.union([ownText, z.strictObject({ text: ownText, was: ownText })]),
  )
  .meta({ id: "WordsChange" });

export const wordPreviewBody = z.strictObject({ key: z.string().max(60), text: z.string().max(LONGEST) });
export const wordPreview = z
  .object({
    text: z.string(),
    /** Why it could not be saved as it is; empty = it could. */
    problems: z.array(z.string()),
  })
  .meta({ id: "WordPreview" });
