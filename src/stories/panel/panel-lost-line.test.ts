import pino from "pino";
import { describe, expect, it } from "vitest";
import { makeListener } from "../../app/listener.ts";
import type { Connection } from "../../session/port.ts";
import { openOffice } from "../../testing/panel/office.ts";
import { startTown, type Town } from "../../testing/town.ts";

const listenIn = (town: Town): ReturnType<typeof makeListener> =>
  makeListener({
    atDesk: town.atDesk,
    store: town.store,
    log: pino({ level: "silent" }),
    whatsapp: () => {
      throw new Error("nobody asks WhatsApp for anything here");
    },
    arriving: async () => {},
    arrived: () => {},
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
    await using town = await startTown();
    await using office = await openOffice({ over: town.store });
    const viewer = await office.as("viewer");
    const becomes = async (connection: Connection, listener = listenIn(town)): Promise<string | null> => {
      office.whatsapp.state = connection;
      await listener.connectionChanged(connection);
      return (await viewer.get("/api/whatsapp").expect(200)).body.lostAt;
    };
    expect(await becomes(up)).toBeNull();
    await town.minutes(5);
    const lost = town.now.toISOString();
    expect(await becomes(trying)).toBe(lost);
    await town.minutes(3);
    // Another listener on the same rows: the program after a restart.
    expect(await becomes({ ...trying, problem: null }, listenIn(town))).toBe(lost);
    expect(await becomes(gone)).toBe(lost);
    expect(await becomes(up)).toBeNull();
    await town.minutes(1);
    expect(await becomes(trying)).toBe(town.now.toISOString());
  });
});
