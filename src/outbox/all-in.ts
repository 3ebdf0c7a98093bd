/** What a run knows of the one before: an orderly stop notes that nothing was on its way, so whatever was never tried has not left. */
import type { Clock } from "../domain/clock.ts";
import type { Log } from "../log.ts";
import type { Store, Tx } from "../store/engine/open.ts";
import type { HeadQueries } from "../store/messages/outbox-heads.ts";
import { forgetSaid, getSaidAt, noteSaid } from "../store/tickets/cards.ts";
import type { HandOvers } from "./hand-overs.ts";

const KEY = "sender:all-in";

/** Call when nothing is on its way and nothing will be handed over any more. Never rejects: without the note less is known, and no more. */
export async function noteAllIn({
  store,
  clock,
  log,
}: {
  store: Store;
  clock: Clock;
  log: Log;
}): Promise<void> {
  try {
    await store.transaction((tx) => noteSaid(tx, KEY, clock.now()));
  } catch (error) {
    log.warn({ err: error }, "noting that nothing is on its way failed");
  }
}

/** Call before the first message is handed over. From then on nothing is noted. */
export async function rememberHandOvers(
  handOvers: HandOvers,
  store: Store,
  queries: HeadQueries,
): Promise<void> {
  const isAllIn = await store.transaction(takeAllIn);
  handOvers.begin(await queries.everyHead(isAllIn));
}

async function takeAllIn(tx: Tx): Promise<boolean> {
  const isNoted = (await getSaidAt(tx, KEY)) !== null;
  if (isNoted) await forgetSaid(tx, KEY);
  return isNoted;
}
