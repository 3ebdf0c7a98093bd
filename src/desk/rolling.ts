/**
 * Status message of a situation in a group: edited in place as long as phones accept an edit, then sent anew, so that a
 * group has one message to read about a situation, however often it changes. Edits cause no notification: when there is more
 * of it and others have written since, it is sent anew.
 */
import type { ChatId } from "../domain/ids.ts";
import { getRolling, isBuried, saveRolling, type RollingMessage } from "../store/messages/rolling.ts";
import type { DeskContext } from "./context.ts";
import { enqueueMessage, enqueueText } from "./enqueue.ts";

/** WhatsApp takes edits for a quarter of an hour; one minute is for the way. */
const EDITABLE_MS = 14 * 60_000;
/** Changes that come faster are told together, with the next call after this. */
const BREATH_MS = 20_000;
/** What comes within that time is edited in, so that a flood rings seldom. */
const QUIET_MS = 2 * 60_000;

interface Standing {
  /** The situation it is about. */
  key: string;
  chat: ChatId;
  text: string;
  /** How much of it there is. */
  weight: number;
  /** It is over: worth an edit of what was said, never a message of its own. */
  over: boolean;
}

/** Sends or edits the status message. The same text again changes nothing. Call with every change and every minute. */
export async function tellStanding(ctx: DeskContext, standing: Standing): Promise<void> {
  const { key, chat, text, weight, over } = standing;
  const { now } = ctx;
  const last = await getRolling(ctx.tx, key, chat);
  if (last === null) {
    if (over) return;
  } else if (last.text === text || isWithin(last.toldAt, now, BREATH_MS)) return;
  const takesEdit = last !== null && isWithin(last.sentAt, now, EDITABLE_MS);
  if (takesEdit && !(await mustRing(ctx, last, weight))) {
    const content = { kind: "edit" as const, target: { id: last.message, author: null }, text };
    await enqueueMessage(ctx, { chat, content, ticket: null, lane: "alert" });
    return saveRolling(ctx.tx, { ...last, text, weight, toldAt: now });
  }
  // Nobody reads an old message again: what comes next is said anew.
  if (over && last !== null) return saveRolling(ctx.tx, { ...last, text, weight });
  const message = await enqueueText(ctx, chat, { text, lane: "alert" });
  await saveRolling(ctx.tx, { key, chat, message, text, weight, sentAt: now, toldAt: now });
}

/** Whether it must be sent anew instead of edited: there is more of it, and other messages stand below the old one. */
async function mustRing(ctx: DeskContext, last: RollingMessage, weight: number): Promise<boolean> {
  if (weight <= last.weight || isWithin(last.sentAt, ctx.now, QUIET_MS)) return false;
  return isBuried(ctx.tx, last);
}

/** What lies in the future was said before the date was set back: nobody knows how long ago. */
function isWithin(then: Date, now: Date, ms: number): boolean {
  const age = now.getTime() - then.getTime();
  return age >= 0 && age < ms;
}
