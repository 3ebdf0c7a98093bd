/** API schemas of database backups. */
import { z } from "zod";
import { instant } from "../basics.ts";

/** daily: made by itself · before-migration: before an update changed the database · before-restore: what a restore replaced. */
const kind = z.enum(["daily", "manual", "before-migration", "before-restore"]);

export const backupSchema = z
  .object({
    /** File name, which also identifies the backup in paths. */
    name: z.string(),
    kind,
    at: instant,
    bytes: z.int(),
    /** newer: made by a newer Relevo, so this one cannot restore it. */
    version: z.enum(["same", "older", "newer", "unreadable"]),
  })
  .meta({ id: "Backup" });

export const backupList = z
  .object({
    /** Newest first. */
    items: z.array(backupSchema),
    /** The backup that is being made; null = none. */
    making: z.object({ kind, percent: z.int() }).nullable(),
    /** Folder on the server. */
    folder: z.string(),
    /** How many daily backups are kept. */
    keptDaily: z.int(),
    /** What to type on the server; `<file>` stands for the backup's name. */
    restoreCommand: z.string(),
    /** How to restore, in steps. */
    howToRestore: z.array(z.string()),
    /** What a backup does not contain. */
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
