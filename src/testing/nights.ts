/** Days that pass in a town, and what its nights forget. */
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { closeTicket } from "../desk/lifecycle/close.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { Night } from "../scheduler/night.ts";
import { outbox } from "../store/schema/schema.ts";
import { saveDoubt } from "../store/retention/night.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import type { Town } from "./town.ts";

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

/** One night, a pause at a time. */
export function nightIn(where: Town): Night {
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

export function sleep(town: Town, days: number): void {
  town.now = new Date(town.now.getTime() + days * DAY);
}

/** Where nobody wrote for a week, the date is believed after it stood for three days: it did. */
export async function believe(town: Town): Promise<void> {
  await town.store.transaction((tx) => saveDoubt(tx, new Date(town.now.getTime() - 3 * DAY)));
}

export async function night(town: Town): Promise<void> {
  await believe(town);
  await using one = nightIn(town);
  await one.run();
}

export async function closeCase(town: Town, number: number): Promise<void> {
  await town.atDesk(async (desk) => {
    const ticket = await getTicket(desk.tx, number as never);
    if (ticket) await closeTicket(desk, ticket, { by: null, reason: null, silent: true });
  });
  await arrive(town);
}

/** Everything that was promised left, and got there. */
export async function arrive(town: Town): Promise<void> {
  await town.store.transaction((tx) =>
    tx
      .update(outbox)
      .set({ state: "sent", sentAt: town.now, deliveredAt: town.now })
      .where(eq(outbox.state, "pending")),
  );
}

/** Marta's case of long ago, and Pedro's, which is still open. */
export async function twoCases(town: Town): Promise<void> {
  await town.caseOf("Marta", "Ana");
  await town.person("Marta").sends(PHOTO);
  await town.person("Ana").says("Chat soporte Ana N°1", "¿le gustan los claveles?");
  await closeCase(town, 1);
  await town.caseOf("Pedro", "Ana");
  await town.person("Pedro").writes("son gladiolos");
  await arrive(town);
}
