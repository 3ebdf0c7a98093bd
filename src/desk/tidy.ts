/** What is forgotten, or no longer waited for. */
import { purgeSaid } from "../store/tickets/cards.ts";
import { purgeEarly } from "../store/messages/early-changes.ts";
import { giveUpWaiting } from "../store/messages/inbox.ts";
import { purgeJournal } from "../store/engine/journal.ts";
import { purgeLogins } from "../store/accounts/logins.ts";
import type { DeskContext } from "./context.ts";

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
/** What could not be read arrives again within seconds, or never. */
const READABLE_WITHIN = 60 * SECOND;
/** Far longer than anything that is said once stays worth not repeating. */
const REMEMBERED = 60 * DAY;

/** WhatsApp delivers again what it thinks we do not have: after a reconnect, so within days. */
const REDELIVERED_WITHIN = 3 * DAY;

/** Lets people see that something came which still can't be read. */
export async function giveUpUnreadable(ctx: DeskContext): Promise<void> {
  await giveUpWaiting(ctx.tx, {
    before: new Date(ctx.now.getTime() - READABLE_WITHIN),
    now: ctx.now,
  });
}

/** Forgets what nobody needs any more: what was said once, what WhatsApp could deliver again, ended logins. */
export async function tidy(ctx: DeskContext): Promise<void> {
  const before = (age: number): Date => new Date(ctx.now.getTime() - age);
  await purgeSaid(ctx.tx, before(REMEMBERED));
  await purgeJournal(ctx.tx, before(REDELIVERED_WITHIN));
  await purgeEarly(ctx.tx, before(REDELIVERED_WITHIN));
  await purgeLogins(ctx.tx, ctx.now);
}
