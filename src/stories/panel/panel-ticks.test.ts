import pino from "pino";
import { describe, expect, it } from "vitest";
import { toLid } from "../../domain/ids.ts";
import { makeListener } from "../../app/listener.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ANA_1 = "Chat soporte Ana N°1";

function listenIn(world: TestWorld): { ticked: number[][]; listener: ReturnType<typeof makeListener> } {
  const ticked: number[][] = [];
  const listener = makeListener({
    runInTransaction: world.runInTransaction,
    store: world.store,
    log: pino({ level: "silent" }),
    whatsapp: () => {
      throw new Error("nobody asks WhatsApp for anything here");
    },
    drain: world.drain,
    ticked: (tickets) => ticked.push(tickets),
    proved: () => {},
    connectionChanged: () => {},
  });
  return { ticked, listener };
}

describe("The ticks of a message", () => {
  it("are told of once each, for what the client got and not for the copy in the room", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ANA_1, "ya está");
    const toClient = (await world.last("Marta")).id;
    await world.person("Marta").writes("¡buenísimo!");
    const toRoom = (await world.last(ANA_1)).id;
    const { ticked, listener } = listenIn(world);
    const by = { lid: toLid("700000000000001"), phone: null };
    const receipt = { chat: { kind: "direct", with: by }, by, at: world.now } as const;
    const comes = async (id: typeof toClient, state: "delivered" | "read") => {
      await listener.receipts([{ ...receipt, id, state }]);
      // Receipts join the next commit of anybody.
      await world.store.transaction(async () => {});
    };
    await comes(toClient, "delivered");
    await comes(toClient, "delivered");
    await comes(toRoom, "read");
    await comes(toClient, "read");
    expect(ticked.flat()).toEqual([1, 1]);
  });
});
