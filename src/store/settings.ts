/**
 * Repository of settings: what an administrator changed, merged over the defaults. Also our own address and
 * the time of a lost connection.
 */
import { eq, inArray } from "drizzle-orm";
import { defaultSettings, type Settings } from "../domain/settings.ts";
import type { Address } from "../domain/messages/inbound.ts";
import { cached } from "./engine/query-cache.ts";
import type { Read, Tx } from "./engine/open.ts";
import { prepared } from "./engine/prepared.ts";
import { settings } from "./schema/system.ts";

const SETTINGS = "settings";
const SELF = "self";
/** When the connection was lost; no row while it is up, and none before the first pairing. */
const LOST = "line-lost-at";

const setup = prepared((tx: Read) =>
  tx
    .select()
    .from(settings)
    .where(inArray(settings.key, [SETTINGS, SELF]))
    .prepare(),
);

/** Settings and our own addresses in one cached query: every event needs both. */
export async function getSetup(tx: Read): Promise<{ settings: Settings; self: Address }> {
  return cached(tx, ["settings", "setup"], async () => {
    const rows = await setup(tx).execute();
    const of = (key: string): unknown => rows.find((row) => row.key === key)?.value;
    return {
      settings: { ...defaultSettings, ...(of(SETTINGS) as Partial<Settings> | undefined) },
      self: (of(SELF) as Address | undefined) ?? { lid: null, phone: null },
    };
  });
}

/** Merges the change into what was stored. */
export async function saveSettings(tx: Tx, change: Partial<Settings>): Promise<void> {
  const rows = await tx.select().from(settings).where(eq(settings.key, SETTINGS));
  const value = { ...(rows[0]?.value as Partial<Settings> | undefined), ...change };
  await put(tx, SETTINGS, value);
}

/** Our own addresses on WhatsApp, as of the last connection. */
export async function saveSelf(tx: Tx, self: Address): Promise<void> {
  await put(tx, SELF, self);
}

/**
 * Records the loss of the connection. The first instant is kept until the connection is up again, also over a
 * restart.
 */
export async function noteLine(tx: Tx, isConnected: boolean, now: Date): Promise<void> {
  if (isConnected) {
    await tx.delete(settings).where(eq(settings.key, LOST));
    return;
  }
  const linked = await tx.select().from(settings).where(eq(settings.key, SELF));
  if (linked.length === 0) return;
  await tx.insert(settings).values({ key: LOST, value: now.getTime() }).onConflictDoNothing();
}

const lost = prepared((tx: Read) => tx.select().from(settings).where(eq(settings.key, LOST)).prepare());

/** null = the connection is up, or no loss was recorded. */
export async function lineLostAt(tx: Read): Promise<Date | null> {
  const rows = await lost(tx).execute();
  const at = rows[0]?.value;
  return typeof at === "number" ? new Date(at) : null;
}

async function put(tx: Tx, key: string, value: unknown): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
