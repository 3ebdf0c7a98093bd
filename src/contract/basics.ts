/** Shapes that several resources share. What goes out is written with `Date`s and leaves as ISO text, in UTC. */
import { z } from "zod";
import { looksEmpty } from "../domain/text/blank.ts";

export const instant = z
  .date()
  .transform((at) => at.toISOString())
  .meta({ type: "string", format: "date-time" });

export const instantOrNull = z
  .date()
  .nullable()
  .transform((at) => at?.toISOString() ?? null)
  .meta({ type: ["string", "null"], format: "date-time" });

/** A number in a path or a query, which arrive as text. */
const numeral = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .meta({ type: "integer", minimum: 0 });

export const byId = z.object({ id: numeral });
export const byNumber = z.object({ number: numeral });
export const numeralQuery = numeral;

/** How long one page may be, and how long it is by default. */
export const limitQuery = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(200))
  .default(50)
  .meta({ type: "integer", minimum: 1, maximum: 200, default: 50 });

export const flagQuery = z
  .enum(["true", "false"])
  .transform((flag) => flag === "true")
  .meta({ type: "boolean" });

/** An instant with its zone, as the answers write it. */
export const instantQuery = z.iso
  .datetime({ offset: true })
  .transform((at) => new Date(at))
  .meta({ type: "string", format: "date-time" });

/** Where the next page begins; null = this was the last. Opaque: hand it back as it came. */
export const nextCursor = z.string().nullable();

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** Stable, for programs. */
    code: z.string(),
    /** A sentence for people, in the installation's language. */
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    id: z.string().optional(),
  })
  .meta({ id: "Problem" });

/** What somebody typed; the desk says what a name or a number may be. */
export const typed = z.string().max(500);

/** More of what somebody looks for says nothing new. */
const LONGEST_SEARCH = 200;

/**
 * What somebody looks for. A pasted paragraph is cut and control characters are blanks; only a NUL is refused, which
 * nobody can type. Empty = nothing is looked for.
 */
export const sought = z
  .string()
  .refine((text) => !text.includes("\u0000"), "api.field.control")
  .transform((text) =>
    Array.from(text.replace(/[\p{Cc}\p{Cs}]/gu, " "))
      .slice(0, LONGEST_SEARCH)
      .join("")
      .trim(),
  )
  .meta({ type: "string" });

/** A name or the like: without blanks around it, and with something to see. */
export const visible = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !looksEmpty(text), "api.field.empty");

const noNul = (text: string): boolean => !text.includes("\u0000");

/** What somebody writes for others, in lines. A pasted sign that is no text goes; only a NUL is refused, which nobody can type. */
export const written = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !looksEmpty(text), "api.field.empty")
    .refine(noNul, "api.field.control")
    .transform((text) =>
      text
        .replace(/\p{Cs}/gu, "\ufffd")
        .replace(/\r\n?|[\v\f]/g, "\n")
        .replace(/[^\P{Cc}\n\t]/gu, ""),
    )
    .meta({ type: "string" });

/** Why something is done: one line, which may be empty. */
export const reason = (max: number) =>
  z
    .string()
    .max(max)
    .refine(noNul, "api.field.control")
    .transform((text) =>
      text
        .replace(/\p{Cs}/gu, "\ufffd")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .meta({ type: "string" });
