/** Event listener of the session: hands each event to the verb it concerns; receipts (ticks) it stores itself. It resolves when the event is stored. */
import type { RunInTransaction } from "../desk/context.ts";
import { refuseCall } from "../desk/people/calls.ts";
import { acquaint } from "../desk/people/people.ts";
import { arrivalsFailed, arrivalsTakenIn, tellReview } from "../desk/review.ts";
import { groupChanged } from "../desk/groups/membership.ts";
import { numberChanged } from "../desk/groups/number-changed.ts";
import type { TicketNumber } from "../domain/ids.ts";
import type { Receipt } from "../domain/messages/inbound.ts";
import { isDiskTrouble } from "../domain/disk-trouble.ts";
import type { Drain } from "../inbox/drain.ts";
import type { Log } from "../log.ts";
import type { Connection, SessionListener, WhatsApp } from "../session/port.ts";
import { markReceived, type Received } from "../store/messages/outbox.ts";
import type { Store } from "../store/engine/open.ts";
import { noteLine, saveSelf } from "../store/settings.ts";
import { takeBackWaits } from "../store/tickets/unsent-waits.ts";

export interface ListenerParts {
  runInTransaction: RunInTransaction;
  store: Pick<Store, "alongside">;
  log: Log;
  /** Known only after the session that needs the listener was made. */
  whatsapp: () => WhatsApp;
  /** Writes down what arrives, and works on it. */
  drain: Pick<Drain, "arrived">;
  /** What clients were sent in these tickets got further. */
  ticked(tickets: TicketNumber[]): void;
  /** A receipt proved that a message had left which was thought to be here still: it holds up nothing any more. */
  proved(): void;
  /** The connection changed: whoever waited for it may go on. */
  connectionChanged(): void;
}

export function makeListener({
  runInTransaction,
  store,
  log,
  whatsapp,
  drain,
  ...then
}: ListenerParts): SessionListener {
  return {
    arrived: drain.arrived,
    arrivalsFailed: async (failures) => {
      await runInTransaction((ctx) => arrivalsFailed(ctx, failures));
      await runInTransaction(tellReview);
    },
    arrivalsTakenIn: (keys) => runInTransaction((ctx) => arrivalsTakenIn(ctx, keys)),
    acquainted: (pairs) => runInTransaction((ctx) => acquaint(ctx, pairs)),
    groupChanged: (change) => runInTransaction((ctx) => groupChanged(ctx, change)),
    numberChanged: (change) => runInTransaction((ctx) => numberChanged(ctx, change)),
    receipts: async (receipts) => markReceipts({ store, log, ...then }, receipts),
    called: async (call) => {
      if (await runInTransaction((ctx) => refuseCall(ctx, call))) await whatsapp().rejectCall(call);
    },
    connectionChanged: async (connection) => {
      await noteConnection({ runInTransaction, log }, connection);
      // Whoever waits for a connection must not wait for the disk as well.
      then.connectionChanged();
      report(log, connection);
    },
  };
}

/** What failed is tried again with the next commits of others: so many times, and for as long as the disk is to blame. */
const TRIES = 20;

/** Nobody waits for ticks: they are written within the second, by the clock's commit if by no other. */
function markReceipts(
  parts: Pick<ListenerParts, "store" | "log" | "proved" | "ticked">,
  receipts: Receipt[],
  tries = TRIES,
): void {
  const { store, log, proved, ticked } = parts;
  const marked = store.alongside(async (tx) => {
    const seen: Received[] = [];
    for (const { id, state, at } of receipts) {
      const received = await markReceived(tx, id, { state, at });
      if (received) seen.push(received);
    }
    return seen;
  });
  void marked.then(
    (seen) => {
      // Neither throws: one wakes, the other tells.
      if (seen.some(({ proves }) => proves)) proved();
      ticked(seen.map(({ ticket }) => ticket).filter((ticket) => ticket !== null));
    },
    (error: unknown) => {
      log.error({ err: error, tries }, "receipts could not be written down");
      if (tries > 1) markReceipts(parts, receipts, isDiskTrouble(error) ? tries : tries - 1);
    },
  );
}

/** Stores a change of the connection: since when it is lost, and who we are. What must not go out stale is taken out of the outbox. */
async function noteConnection(
  { runInTransaction, log }: Pick<ListenerParts, "runInTransaction" | "log">,
  connection: Connection,
): Promise<void> {
  try {
    await runInTransaction(async (ctx) => {
      const isConnected = connection.state === "connected";
      await noteLine(ctx.tx, isConnected, ctx.now);
      if (isConnected) await saveSelf(ctx.tx, connection.self);
      else await takeBackWaits(ctx.tx);
      ctx.changed({ topic: "connection" });
    });
  } catch (error) {
    log.error({ err: error }, "the connection could not be written down");
  }
}

function report(log: Log, connection: Connection): void {
  const problem =
    connection.state === "connecting" || connection.state === "disconnected" ? connection.problem : null;
  const level = connection.state === "disconnected" && problem !== null ? "error" : "info";
  log[level]({ state: connection.state, problem }, "the connection to WhatsApp changed");
}
