/** How much is stored, and what a shorter time would throw away. */
import { z } from "zod";
import { instant, numeralQuery } from "./basics.ts";
import { retentionShape } from "./settings.ts";
import { retentionFields, storageParts, type RetentionField } from "../domain/retention.ts";

const bytes = z.number().min(0);

const storagePart = z.enum(storageParts);

const byField = <T extends z.ZodType>(one: T) =>
  z.object(Object.fromEntries(retentionFields.map((field) => [field, one])) as Record<RetentionField, T>);

export const storageSchema = z
  .object({
    /** As they lie on the disk at this moment. */
    databaseBytes: bytes,
    freeDiskBytes: bytes,
    backups: z.object({ count: z.int(), bytes }),
    /** As of the night's measure; null = nothing was measured yet. */
    measured: z
      .object({
        at: instant,
        files: z.object({ rows: z.int(), bytes }),
        parts: z.array(z.object({ name: storagePart, rows: z.int(), bytes })),
      })
      .nullable(),
    isMeasuring: z.boolean(),
    /** Bytes a day, files included, over so many days; null = there are not two days to compare. */
    growth: z.object({ bytesPerDay: z.number(), days: z.int() }).nullable(),
    /** What went when it was last looked for everything too old; null = never. */
    lastNight: z.object({ at: instant, removed: byField(z.int()) }).nullable(),
  })
  .meta({ id: "Storage" });

/** As the settings of these names; what is left out stays as it is set. */
export const retentionQuery = z.object(
  Object.fromEntries(
    retentionFields.map((field) => [field, numeralQuery.pipe(retentionShape[field]).optional()]),
  ) as Record<
    RetentionField,
    z.ZodOptional<z.ZodPipe<typeof numeralQuery, (typeof retentionShape)[RetentionField]>>
  >,
);

/** How many would go with the next night, about. */
export const retentionPreview = byField(z.int()).meta({ id: "RetentionPreview" });
