/** The note of an orderly stop: nothing was on its way then, so whatever is pending and was never tried has not left. */
import type { Tx } from "../store/engine/open.ts";
import { forgetSaid, getSaidAt, noteSaid } from "../store/tickets/cards.ts";

const KEY = "sender:all-in";

/** Call when nothing is on its way and nothing will be handed over any more. */
export const noteAllIn = (tx: Tx, at: Date): Promise<void> => noteSaid(tx, KEY, at);

/** Whether the run before stopped so; from now on it is not noted. Call before the first message is handed over. */
export async function takeAllIn(tx: Tx): Promise<boolean> {
  const isNoted = (await getSaidAt(tx, KEY)) !== null;
  if (isNoted) await forgetSaid(tx, KEY);
  return isNoted;
}
