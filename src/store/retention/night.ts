/**
 * Results of the nightly data retention, kept as rows among the settings: the last run, the storage
 * statistics, the integrity check.
 */
import { eq } from "drizzle-orm";
import type { RetentionField, storageParts } from "../../domain/retention.ts";
import type { Read, Tx } from "../engine/open.ts";
import { settings } from "../schema/system.ts";

const NIGHT = "night";
const MEASURES = "measures";
const DOUBT = "doubtful-date";
const SOUND = "sound-day";

/** The last complete run. */
export interface Night {
  /** On the installation's calendar: "2026-03-02". */
  day: string;
  at: string;
  removed: Record<RetentionField, number>;
}

/** Size of one part of the database. */
export interface Part {
  name: (typeof storageParts)[number];
  rows: number;
  bytes: number;
}

/** Storage statistics of one day. */
export interface Measure {
  day: string;
  at: string;
  /** Of the database's file. */
  bytes: number;
  /** Size and number of the stored media files. */
  files: Omit<Part, "name">;
  parts: Part[];
}

/** Days of statistics that are kept, to show growth. */
const REMEMBERED = 60;

/** null = no run was completed yet. */
export async function getNight(read: Read): Promise<Night | null> {
  const night = await get<Partial<Night>>(read, NIGHT);
  return typeof night?.at === "string" && isRecord(night.removed) ? (night as Night) : null;
}

export async function saveNight(tx: Tx, night: Night): Promise<void> {
  await put(tx, NIGHT, night);
}

/** Since when the clock is suspected to be wrong; null = it is not. */
export async function getDoubt(read: Read): Promise<Date | null> {
  const since = await get<string>(read, DOUBT);
  return since === null ? null : new Date(since);
}

/** null clears the suspicion. */
export async function saveDoubt(tx: Tx, since: Date | null): Promise<void> {
  if (since === null) await tx.delete(settings).where(eq(settings.key, DOUBT));
  else await put(tx, DOUBT, since.toISOString());
}

/** The last day, "2026-03-02", on which every stored value could be read; null = there is none. */
export const getSoundDay = (read: Read): Promise<string | null> => get<string>(read, SOUND);

export async function saveSoundDay(tx: Tx, day: string): Promise<void> {
  await put(tx, SOUND, day);
}

/** Oldest first; empty = nothing was measured yet, or what was cannot be read any more. */
export async function findMeasures(read: Read): Promise<Measure[]> {
  const found = await get<Partial<Measure>[]>(read, MEASURES);
  return (Array.isArray(found) ? found : []).filter(
    (one): one is Measure => isRecord(one) && isRecord(one.files) && Array.isArray(one.parts),
  );
}

const isRecord = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keeps one per day: the last. */
export async function saveMeasure(tx: Tx, measure: Measure): Promise<void> {
  const others = (await findMeasures(tx)).filter(({ day }) => day !== measure.day);
  // Of other days only how large all was is asked.
  const short = others.map((one) => ({ ...one, parts: [] }));
  await put(tx, MEASURES, [...short, measure].slice(-REMEMBERED));
}

async function get<T>(read: Read, key: string): Promise<T | null> {
  const rows = await read.select().from(settings).where(eq(settings.key, key));
  return (rows[0]?.value as T | undefined) ?? null;
}

async function put(tx: Tx, key: string, value: unknown): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
