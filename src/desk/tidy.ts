/**
 * Cleanup by the clock: deletes marks of what was said once, old journal entries, edits whose message never came and expired
 * sessions; gives up messages that could not be decrypted within a minute.
 */
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

/** Stops waiting for messages that could not be decrypted: they are processed as unreadable, so that people see that something came. */
export async function giveUpUnreadable(ctx: DeskContext): Promise<void> {
  await giveUpWaiting(ctx.tx, {
    before: new Date(ctx.now.getTime() - READABLE_WITHIN),
    now: ctx.now,
  });
}

/** Deletes expired rows: once-only keys after 60 days, journal entries and early changes after 3 days, expired sessions. */
export async function tidy(ctx: DeskContext): Promise<void> {
  const before = (age: number): Date => new Date(ctx.now.getTime() - age);
  await purgeSaid(ctx.tx, before(REMEMBERED));
  await purgeJournal(ctx.tx, before(REDELIVERED_WITHIN));
  await purgeEarly(ctx.tx, before(REDELIVERED_WITHIN));
  await purgeLogins(ctx.tx, ctx.now);
}
