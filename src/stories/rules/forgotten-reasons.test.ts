import { beforeEach, describe, expect, it } from "vitest";
import { bulkJobs } from "../../store/schema/bulk.ts";
import { cards, ticketEvents } from "../../store/schema/tickets.ts";
import { saveSettings } from "../../store/settings.ts";
import { workBulk } from "../../testing/bulk-world.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { closeCase, night, sleep } from "../../testing/retention-nights.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
  return () => world[Symbol.asyncDispose]();
});

const stored = async (): Promise<string> => {
  const { read } = world.store;
  return JSON.stringify([
    await read.select().from(cards),
    await read.select().from(ticketEvents),
    await read.select().from(bulkJobs),
  ]);
};

async function passOn(reason: string): Promise<void> {
  await world.caseOf("Marta", "Ana");
  await world.person("Ana").says(ROOM, `/transferir soporte ${reason}`);
  await world.seconds(2);
}

describe("Why a case was passed on", () => {
  it("goes with its client, and so does what an action on many said to them alone", async () => {
    await using office = await openTestPanel({ over: world.store });
    await passOn("tiene SECRETO");
    await world.person("Ana").says("Soporte", "tomo 1");
    await world.seconds(2);
    office.now = world.now;
    const admin = await office.as("admin");
    const job = { key: "for-them-alone", tickets: [1], text: "su clave es SECRETO" };
    await admin.post("/api/bulk/answer").send(job).expect(202);
    await workBulk(world);
    await closeCase(world, 1);
    expect(await stored()).toContain("SECRETO");
    const id = await world.idOf("Marta");
    await admin.post(`/api/contacts/${id}/erase`).send({ confirm: "Marta" }).expect(200);
    expect(await stored()).not.toContain("SECRETO");
  });

  it("goes with the words of a conversation whose time is over", async () => {
    await passOn("pide claveles");
    await closeCase(world, 1);
    expect(await stored()).toContain("claveles");
    await world.store.transaction((tx) => saveSettings(tx, { keepConversationsDays: 100 }));
    sleep(world, 101);
    await night(world);
    expect(await stored()).not.toContain("claveles");
  });
});
