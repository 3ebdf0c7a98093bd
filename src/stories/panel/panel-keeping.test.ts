import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inbox, outbox } from "../../store/schema/messages.ts";
import { DAY, night, twoCases } from "../../testing/retention-nights.ts";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
  return () => world[Symbol.asyncDispose]();
});

const count = async (table: typeof inbox | typeof outbox) =>
  (await world.store.read.select({ id: table.id }).from(table)).length;

describe("How long things are kept", () => {
  let office: TestPanel;
  let admin: Browser;
  beforeEach(async () => {
    office = await openTestPanel({ over: world.store });
    admin = await office.as("admin");
  });
  afterEach(() => office[Symbol.asyncDispose]());

  it("has defaults that lose no conversation, and is set within bounds", async () => {
    expect((await admin.get("/api/settings").expect(200)).body).toMatchObject({
      keepConversationsDays: 0,
      keepFilesDays: 365,
      keepReceivedDays: 90,
      keepSentDays: 90,
      keepAuditDays: 730,
      keepPeopleDays: 365,
    });
    const { body } = await admin
      .patch("/api/settings")
      .send({ keepReceivedDays: 44, keepAuditDays: 89 })
      .expect(422);
    expect(body.errors).toEqual([
      { path: "keepReceivedDays", message: "Tiene que ser 0 (para siempre) o 45 días como mínimo." },
      { path: "keepAuditDays", message: "Tiene que ser 0 (para siempre) o 90 días como mínimo." },
    ]);
    for (const days of [0, 45, 3650])
      await admin.patch("/api/settings").send({ keepSentDays: days }).expect(200);
    await admin.patch("/api/settings").send({ keepSentDays: 3651 }).expect(422);
  });

  it("leaves a line that says to what it was changed", async () => {
    await admin.patch("/api/settings").send({ keepAuditDays: 100 }).expect(200);
    const { items } = (await admin.get("/api/audit")).body;
    expect(items[0]).toMatchObject({
      action: "settings.retention-changed",
      facts: { changed: ["keepAuditDays"], keepAuditDays: 100 },
      text: "Cambió cuánto tiempo se guardan las cosas (registro)",
    });
  });

  it("is not shortened by going back to what is built in", async () => {
    await admin.patch("/api/settings").send({ keepFilesDays: 0, nudgeAfterMinutes: 7 }).expect(200);
    expect((await admin.post("/api/settings/restore").send({}).expect(200)).body).toMatchObject({
      keepFilesDays: 0,
      nudgeAfterMinutes: 5,
    });
  });

  it("can be tried before: how many would go", async () => {
    await twoCases(world);
    office.now = new Date(world.now.getTime() + 60 * DAY);
    admin = await office.as("admin");
    const ask = async (query: object) =>
      (await admin.get("/api/retention/preview").query(query).expect(200)).body;
    expect(await ask({})).toEqual({
      keepConversationsDays: 0,
      keepFilesDays: 0,
      keepReceivedDays: 0,
      keepSentDays: 0,
      keepAuditDays: 0,
      keepPeopleDays: 0,
    });
    const shorter = await ask({
      keepConversationsDays: 50,
      keepReceivedDays: 50,
      keepSentDays: 0,
      keepPeopleDays: 50,
    });
    expect(shorter).toMatchObject({ keepConversationsDays: 1, keepReceivedDays: await count(inbox) });
    // Words that are forgotten must not stay in what carried them.
    expect(shorter.keepSentDays).toBe(await count(outbox));
    expect(await ask({ keepSentDays: 61 })).toMatchObject({ keepSentDays: 0 });
    await admin.get("/api/retention/preview").query({ keepSentDays: 3 }).expect(400);
  });

  it("goes with figures of what there is, and how fast it grows", async () => {
    await twoCases(world);
    const first = (await admin.get("/api/storage").expect(200)).body;
    expect(first).toMatchObject({ measured: null, isMeasuring: true, growth: null, lastNight: null });
    expect(first.databaseBytes).toBeGreaterThan(100_000);
    expect(first.freeDiskBytes).toBeGreaterThan(0);
    await expect.poll(async () => (await admin.get("/api/storage")).body.measured).not.toBeNull();
    const { measured } = (await admin.get("/api/storage")).body;
    const part = (name: string) => measured.parts.find((one: { name: string }) => one.name === name);
    expect(part("received").rows).toBe(await count(inbox));
    expect(part("conversations").bytes).toBeGreaterThan(0);
    await night(world);
    expect((await admin.get("/api/storage")).body.lastNight).toMatchObject({ removed: { keepFilesDays: 0 } });
  });
});
