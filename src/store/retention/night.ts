/** What the night's work did last, and what was measured then: rows among the settings. */
import { eq } from "drizzle-orm";
import type { RetentionField, storageParts } from "../../domain/retention.ts";
import type { Read, Tx } from "../engine/open.ts";
import { settings } from "../schema/system.ts";

const NIGHT = "night";
const MEASURES = "measures";
const DOUBT = "doubtful-date";
const SOUND = "sound-day";

/** The last time that everything too old was gone. */
export interface Night {
  /** On the installation's calendar: "2026-03-02". */
  day: string;
  at: string;
  removed: Record<RetentionField, number>;
}

export interface Part {
  name: (typeof storageParts)[number];
  rows: number;
  bytes: number;
}

/** How large everything was at an instant. */
export interface Measure {
  day: string;
  at: string;
  /** Of the database's file. */
  bytes: number;
  /** Of the files of conversations, and how many they are. */
  files: Omit<Part, "name">;
  parts: Part[];
}

/** Days that are remembered, for what grows. */
const REMEMBERED = 60;

export const getNight = (read: Read): Promise<Night | null> => get<Night>(read, NIGHT);

export async function saveNight(tx: Tx, night: Night): Promise<void> {
  await put(tx, NIGHT, night);
}

/** Since when a date is looked at that may be wrong; null = none is. */
export async function getDoubt(read: Read): Promise<Date | null> {
  const since = await get<string>(read, DOUBT);
  return since === null ? null : new Date(since);
}

export async function saveDoubt(tx: Tx, since: Date | null): Promise<void> {
  if (since === null) await tx.delete(settings).where(eq(settings.key, DOUBT));
  else await put(tx, DOUBT, since.toISOString());
}

/** The last day, "2026-03-02", on which everything that is stored could be read; null = none was. */
export const getSoundDay = (read: Read): Promise<string | null> => get<string>(read, SOUND);

export async function saveSoundDay(tx: Tx, day: string): Promise<void> {
  await put(tx, SOUND, day);
}

/** The oldest first; empty = nothing was measured yet. */
export async function findMeasures(read: Read): Promise<Measure[]> {
  return (await get<Measure[]>(read, MEASURES)) ?? [];
}

/** One a day: the last. */
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
