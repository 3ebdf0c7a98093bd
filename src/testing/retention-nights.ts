/**
 * Helpers for data-retention tests: days that pass in a test world, and the nightly job that deletes what is
 * too old.
 */
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { closeTicket } from "../desk/lifecycle/close.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { Night } from "../scheduler/night.ts";
import { outbox } from "../store/schema/messages.ts";
import { saveDoubt } from "../store/retention/night.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import type { TestWorld } from "./test-world.ts";

export const DAY = 24 * 60 * 60_000;
const PHOTO: InboundContent = {
  kind: "media",
  media: {
    kind: "image",
    // An image message with nothing in it.
    wire: "GgA=",
    mimeType: "image/jpeg",
    caption: "la foto de los claveles",
    fileName: null,
    size: 10,
    seconds: null,
  },
};

/** The nightly job of this world, without waits between its steps. */
export function nightIn(where: TestWorld): Night {
  return new Night({
    store: where.store,
    clock: {
      now: () => where.now,
      ticks: () => performance.now(),
      after: (_ms, run) => {
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      },
    },
    timezone: "America/Argentina/Buenos_Aires",
    tidyFiles: async () => undefined,
    log: pino({ level: "silent" }),
  });
}

/** Moves the date forward by these days. */
export function sleep(world: TestWorld, days: number): void {
  world.now = new Date(world.now.getTime() + days * DAY);
}

/**
 * Makes the clock trustworthy: notes that its date stood for three days, which the retention demands after a
 * week without messages.
 */
export async function believe(world: TestWorld): Promise<void> {
  await world.store.transaction((tx) => saveDoubt(tx, new Date(world.now.getTime() - 3 * DAY)));
}

/** Runs the nightly job once, with a trustworthy date. */
export async function night(world: TestWorld): Promise<void> {
  await believe(world);
  await using one = nightIn(world);
  await one.run();
}

/** Closes a ticket silently, and marks all messages as sent and delivered. */
export async function closeCase(world: TestWorld, number: number): Promise<void> {
  await world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, number as never);
    if (ticket) await closeTicket(ctx, ticket, { by: null, reason: null, silent: true });
  });
  await arrive(world);
}

/** Marks all pending messages as sent and delivered. */
export async function arrive(world: TestWorld): Promise<void> {
  await world.store.transaction((tx) =>
    tx
      .update(outbox)
      .set({ state: "sent", sentAt: world.now, deliveredAt: world.now })
      .where(eq(outbox.state, "pending")),
  );
}

/** A closed ticket of Marta with a photo, and an open one of Pedro. */
export async function twoCases(world: TestWorld): Promise<void> {
  await world.caseOf("Marta", "Ana");
  await world.person("Marta").sends(PHOTO);
  await world.person("Ana").says("Chat soporte Ana N°1", "¿le gustan los claveles?");
  await closeCase(world, 1);
  await world.caseOf("Pedro", "Ana");
  await world.person("Pedro").writes("son gladiolos");
  await arrive(world);
}
