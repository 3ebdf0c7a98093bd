import pino from "pino";
import { describe, expect, it } from "vitest";
import { makeListener } from "../../app/listener.ts";
import type { Connection } from "../../session/port.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const listenIn = (world: TestWorld): ReturnType<typeof makeListener> =>
  makeListener({
    runInTransaction: world.runInTransaction,
    store: world.store,
    log: pino({ level: "silent" }),
    whatsapp: () => {
      throw new Error("nobody asks WhatsApp for anything here");
    },
    drain: world.drain,
    ticked: () => {},
    proved: () => {},
    connectionChanged: () => {},
  });

const up: Connection = {
  state: "connected",
  self: { lid: null, phone: null },
  name: null,
  since: new Date(0),
};
const trying: Connection = { state: "connecting", problem: "unreachable" };
const gone: Connection = { state: "disconnected", problem: "logged-out", until: null };

describe("A connection that was lost", () => {
  it("is told since its first moment, also over a restart, and no longer once it is back", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    const becomes = async (connection: Connection, listener = listenIn(world)): Promise<string | null> => {
      office.whatsapp.state = connection;
      await listener.connectionChanged(connection);
      return (await viewer.get("/api/whatsapp").expect(200)).body.lostAt;
    };
    expect(await becomes(up)).toBeNull();
    await world.minutes(5);
    const lost = world.now.toISOString();
    expect(await becomes(trying)).toBe(lost);
    await world.minutes(3);
    // Another listener on the same rows: the program after a restart.
    expect(await becomes({ ...trying, problem: null }, listenIn(world))).toBe(lost);
    expect(await becomes(gone)).toBe(lost);
    expect(await becomes(up)).toBeNull();
    await world.minutes(1);
    expect(await becomes(trying)).toBe(world.now.toISOString());
  });

  it("is told as well while the disk takes nothing, and so has no row of it", async () => {
    await using office = await openTestPanel();
    const viewer = await office.as("viewer");
    office.whatsapp.state = { state: "connecting", problem: "disk-refuses" };
    office.whatsapp.lostAt = new Date("2026-03-02T12:40:00Z");
    expect((await viewer.get("/api/whatsapp").expect(200)).body.lostAt).toBe("2026-03-02T12:40:00.000Z");
    office.whatsapp.state = up;
    expect((await viewer.get("/api/whatsapp").expect(200)).body.lostAt).toBeNull();
  });
});
