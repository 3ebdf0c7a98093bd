/**
 * Clock skew between us and WhatsApp, which may be minutes. Messages carry WhatsApp's time, so what is compared with them is
 * converted to it. The skew is measured on messages that arrived while we were connected: they were stamped a moment before.
 */
import { findLatestLive } from "../store/messages/received.ts";
import type { DeskContext } from "./context.ts";

const SECOND = 1000;
/** Arrivals that are looked at, and how far back: an older one may be from before our clock was set. */
const LOOKED_AT = 32;
const FRESH = 10 * 60 * SECOND;
/** A live message that asked for something is hardly ever this old when it is done. */
const DONE_WITHIN = 10 * SECOND;

/**
 * Clock skew: our clock minus WhatsApp's, in ms. The quickest of the latest arrivals counts: the others only took longer.
 * 0 = never measured. `upTo`: as it was when this inbox row came.
 */
async function aheadOfServer(ctx: DeskContext, upTo: number | null = null): Promise<number> {
  const live = await findLatestLive(ctx.tx, { limit: LOOKED_AT, upTo });
  const newest = live[0]?.receivedAt.getTime() ?? 0;
  const recent = live.filter(({ receivedAt }) => newest - receivedAt.getTime() < FRESH);
  // One phone that was offline for hours delivers all at once, and looks like a clock of ours that was set.
  const isSure = new Set(recent.map(({ sender }) => sender)).size > 1;
  const took = (isSure ? recent : live).map(
    ({ receivedAt, arrival }) => receivedAt.getTime() - arrival.sentAt.getTime(),
  );
  return took.length === 0 ? 0 : Math.min(...took);
}

/** An instant of ours by WhatsApp's clock, in its whole seconds: never later than what it would stamp then. */
export async function byServer(ctx: DeskContext, at: Date): Promise<Date> {
  return wholeSeconds(at.getTime() - (await aheadOfServer(ctx)));
}

/** The same of an instant at which the inbox row `upTo` had just come: our clock may have been set since. */
export async function byServerThen(ctx: DeskContext, at: Date, upTo: number): Promise<Date> {
  return wholeSeconds(at.getTime() - (await aheadOfServer(ctx, upTo)));
}

/**
 * When what is done now took effect, by WhatsApp's clock: for what a live message asks, the message's own time, so that
 * what its author wrote right after it counts as after it.
 */
export async function effectiveNow(ctx: DeskContext): Promise<Date> {
  const now = await byServer(ctx, ctx.now);
  const { heard } = ctx;
  const age = heard?.live === true ? now.getTime() - heard.sentAt.getTime() : Infinity;
  return heard && age >= 0 && age <= DONE_WITHIN ? wholeSeconds(heard.sentAt.getTime()) : now;
}

/** Whole seconds of the same kind as messages carry. */
export const wholeSeconds = (ms: number): Date => new Date(Math.floor(ms / SECOND) * SECOND);
