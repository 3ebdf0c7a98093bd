/** Prometheus metrics. Counts only: nothing about anybody. */
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Connection, WhatsApp } from "../../session/port.ts";
import { countInbox, findIgnored } from "../../store/messages/inbox.ts";
import { countOutbox } from "../../store/messages/outbox-waits.ts";
import { countReview } from "../../store/review-lists.ts";
import type { Store } from "../../store/engine/open.ts";

export interface Metrics {
  contentType: string;
  text(): Promise<string>;
}

interface Measured {
  store: Store;
  whatsapp: WhatsApp;
  clock: () => Date;
  /** How many errors nobody caught since the start. */
  strays: () => number;
}

const states: Connection["state"][] = ["connected", "awaiting_qr", "connecting", "disconnected"];

export function makeMetrics({ store, whatsapp, clock, strays }: Measured): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const gauge = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `relevo_${name}`, help, labelNames, registers: [register] });
  const connection = gauge("whatsapp_state", "1 for the state the connection is in", ["state"]);
  const reconnects = gauge("whatsapp_reconnects", "Reconnections since the start");
  const outbox = gauge("outbox_messages", "Messages that have not left", ["state"]);
  const oldest = gauge("outbox_oldest_seconds", "How long the message that is due longest is due");
  const inbox = gauge("inbox_messages", "Messages received and not worked on", ["state"]);
  const review = gauge("review_items", "What could not be done and waits for a person", ["kind"]);
  const stray = gauge("stray_errors", "Errors that nobody caught since the start");
  const ignored = gauge("ignored_messages", "Messages from places that are not ours", ["what"]);
  const look = async (): Promise<void> => {
    const { state } = whatsapp.connection();
    for (const one of states) connection.set({ state: one }, one === state ? 1 : 0);
    stray.set(strays());
    reconnects.set(whatsapp.liveness().reconnects);
    const out = await countOutbox(store.read, clock());
    outbox.set({ state: "pending" }, out.pending);
    outbox.set({ state: "dead" }, out.dead);
    oldest.set(out.oldestAt === null ? 0 : Math.max(0, clock().getTime() - out.oldestAt.getTime()) / 1000);
    for (const [what, n] of Object.entries(await countInbox(store.read))) inbox.set({ state: what }, n);
    for (const [kind, n] of Object.entries(await countReview(store.read))) review.set({ kind }, n);
    for (const { what, count } of await findIgnored(store.read)) ignored.set({ what }, count);
  };
  return {
    contentType: register.contentType,
    async text() {
      await look();
      return register.metrics();
    },
  };
}
