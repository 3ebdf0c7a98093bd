/**
 * Shared API schemas: instants, numbers in queries, pagination, problem details (RFC 9457), texts. Answers
 * are written with `Date`s and sent as ISO text in UTC.
 */
import { z } from "zod";
import { looksEmpty } from "../domain/text/blank.ts";
import { longest } from "./values.ts";

export const instant = z
  .date()
  .transform((at) => at.toISOString())
  .meta({ type: "string", format: "date-time" });

export const instantOrNull = z
  .date()
  .nullable()
  .transform((at) => at?.toISOString() ?? null)
  .meta({ type: ["string", "null"], format: "date-time" });

/** A number in a path or query, which arrives as text. */
const numeral = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .meta({ type: "integer", minimum: 0 });

export const byId = z.object({ id: numeral });
export const byNumber = z.object({ number: numeral });
export const numeralQuery = numeral;

/** Page size, with its maximum and default. */
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

/** Pagination cursor of the next page; null = this was the last. Opaque: send it back unchanged. */
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

/** A typed name or number; the desk validates it. */
export const typed = z.string().max(500);

/**
 * Search text. A long text is cut and control characters become blanks; only NUL is refused. Empty = no
 * search.
 */
export const sought = z
  .string()
  .refine((text) => !text.includes("\u0000"), "api.field.control")
  .transform((text) =>
    Array.from(text.replace(/[\p{Cc}\p{Cs}]/gu, " "))
      .slice(0, longest.search)
      .join("")
      .trim(),
  )
  .meta({ type: "string" });

/** A name: trimmed, and with a visible character. */
export const visible = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !looksEmpty(text), "api.field.empty");

const noNul = (text: string): boolean => !text.includes("\u0000");

/** A text of several lines. Control characters are removed, line breaks normalized; only NUL is refused. */
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

/** The author confirmed that the client may read the text although it looks like a command or a note. */
export const asIs = z.boolean().optional();

/** A reason: one line, may be empty. */
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
