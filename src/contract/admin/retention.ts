/** API schemas of data retention and storage statistics. */
import { z } from "zod";
import { instant, numeralQuery } from "../basics.ts";
import { retentionShape } from "./settings.ts";
import { retentionFields, storageParts, type RetentionField } from "../../domain/retention.ts";

const bytes = z.number().min(0);

const storagePart = z.enum(storageParts);

const byField = <T extends z.ZodType>(one: T) =>
  z.object(Object.fromEntries(retentionFields.map((field) => [field, one])) as Record<RetentionField, T>);

export const storageSchema = z
  .object({
    /** At this moment. */
    databaseBytes: bytes,
    freeDiskBytes: bytes,
    backups: z.object({ count: z.int(), bytes }),
    /** The last nightly measurement; null = nothing was measured yet. */
    measured: z
      .object({
        at: instant,
        files: z.object({ rows: z.int(), bytes }),
        parts: z.array(z.object({ name: storagePart, rows: z.int(), bytes })),
      })
      .nullable(),
    isMeasuring: z.boolean(),
    /** Bytes per day, files included, over `days` days; null = there are not two days to compare. */
    growth: z.object({ bytesPerDay: z.number(), days: z.int() }).nullable(),
    /** The last complete retention run, and what it deleted; null = never. */
    lastNight: z.object({ at: instant, removed: byField(z.int()) }).nullable(),
  })
  .meta({ id: "Storage" });

/** Retention times in days, as in the settings; what is left out stays as it is set. */
export const retentionQuery = z.object(
  Object.fromEntries(
    retentionFields.map((field) => [field, numeralQuery.pipe(retentionShape[field]).optional()]),
  ) as Record<
    RetentionField,
    z.ZodOptional<z.ZodPipe<typeof numeralQuery, (typeof retentionShape)[RetentionField]>>
  >,
);

/** Estimate: how many the next night would delete. */
export const retentionPreview = byField(z.int()).meta({ id: "RetentionPreview" });
