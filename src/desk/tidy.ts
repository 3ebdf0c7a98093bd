/** What is forgotten, or no longer waited for. */
import { purgeSaid } from "../store/cards.ts";
import { giveUpWaiting } from "../store/inbox.ts";
import type { Desk } from "./desk.ts";

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** What could not be read arrives again within seconds, or never. */
const READABLE_WITHIN = 60 * SECOND;
/** Far longer than anything that is said once stays worth not repeating. */
const REMEMBERED = 60 * DAY;

/** Lets people see that something came which still can't be read. */
export async function giveUpUnreadable(desk: Desk): Promise<void> {
  await giveUpWaiting(desk.tx, new Date(desk.now.getTime() - READABLE_WITHIN));
}

/** Forgets that something was said once nobody could take it for a repetition. */
export async function tidy(desk: Desk): Promise<void> {
  await purgeSaid(desk.tx, new Date(desk.now.getTime() - REMEMBERED));
}
