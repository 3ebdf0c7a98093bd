/** Guard of retention against a wrong system clock: while the date is doubtful nothing is deleted. */
import { findLatestLive } from "../store/messages/received.ts";
import { getDoubt, saveDoubt } from "../store/retention/night.ts";
import type { Store } from "../store/engine/open.ts";

const DAY = 24 * 60 * 60_000;
/** Live messages carry WhatsApp's time: one that came "years after it was written" came to a wrong clock. */
const APART = DAY;
/** With messages of this week the days have passed indeed. */
const SILENT = 7 * DAY;
/** Where nobody wrote for so long, a date has to stand this long before it is believed. */
const STANDS = 3 * DAY;

export async function isDoubtful(store: Store, now: Date): Promise<boolean> {
  const [newest] = await findLatestLive(store.read, { limit: 1, upTo: null });
  if (newest && newest.receivedAt.getTime() - newest.arrival.sentAt.getTime() > APART) return true;
  if (newest && now.getTime() - newest.receivedAt.getTime() <= SILENT) {
    if ((await getDoubt(store.read)) !== null) await store.transaction((tx) => saveDoubt(tx, null));
    return false;
  }
  const since = await getDoubt(store.read);
  if (since !== null && since <= now) return now.getTime() - since.getTime() < STANDS;
  await store.transaction((tx) => saveDoubt(tx, now));
  return true;
}
