/** Copies of the database beside it. */
import { z } from "zod";
import { instant } from "./basics.ts";

/** daily: made by itself · before-migration: before an update changed the database · before-restore: what a restore replaced. */
const kind = z.enum(["daily", "manual", "before-migration", "before-restore"]);

export const backupSchema = z
  .object({
    /** Of the file, and of the backup in paths. */
    name: z.string(),
    kind,
    at: instant,
    bytes: z.int(),
    /** newer: an older Relevo than the one it was made with cannot restore it. */
    version: z.enum(["same", "older", "newer", "unreadable"]),
  })
  .meta({ id: "Backup" });

export const backupList = z
  .object({
    /** Newest first. */
    items: z.array(backupSchema),
    /** The one being made now. */
    making: z.object({ kind, percent: z.int() }).nullable(),
    /** Where they lie on the server. */
    folder: z.string(),
    /** How many daily ones are kept. */
    keptDaily: z.int(),
    /** What to type on the server; `<file>` stands for the backup's name. */
    restoreCommand: z.string(),
    /** How to restore, in steps. */
    howToRestore: z.array(z.string()),
    /** What a backup does not hold. */
    remarks: z.array(z.string()),
  })
  .meta({ id: "BackupList" });

export const backupChecked = z.object({ isSound: z.boolean() }).meta({ id: "BackupChecked" });

export const byBackupName = z.object({
  name: z
    .string()
    .max(80)
    .regex(/^(daily|manual|before-migration|before-restore)-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.db$/),
});
