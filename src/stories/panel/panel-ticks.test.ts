import pino from "pino";
import { describe, expect, it } from "vitest";
import { toLid } from "../../domain/ids.ts";
import { makeListener } from "../../app/listener.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ANA_1 = "Chat soporte Ana N°1";

function listenIn(town: Town): { ticked: number[][]; listener: ReturnType<typeof makeListener> } {
  const ticked: number[][] = [];
  const listener = makeListener({
    atDesk: town.atDesk,
    store: town.store,
    log: pino({ level: "silent" }),
    whatsapp: () => {
      throw new Error("nobody asks WhatsApp for anything here");
    },
    arriving: async () => {},
    arrived: () => {},
    ticked: (tickets) => ticked.push(tickets),
    proved: () => {},
    connectionChanged: () => {},
  });
  return { ticked, listener };
}

describe("The ticks of a message", () => {
  it("are told of once each, for what the client got and not for the copy in the room", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ANA_1, "ya está");
    const toClient = (await town.last("Marta")).id;
    await town.person("Marta").writes("¡buenísimo!");
    const toRoom = (await town.last(ANA_1)).id;
    const { ticked, listener } = listenIn(town);
    const by = { lid: toLid("700000000000001"), phone: null };
    const receipt = { chat: { kind: "direct", with: by }, by, at: town.now } as const;
    const comes = async (id: typeof toClient, state: "delivered" | "read") => {
      await listener.receipts([{ ...receipt, id, state }]);
      // Receipts join the next commit of anybody.
      await town.store.transaction(async () => {});
    };
    await comes(toClient, "delivered");
    await comes(toClient, "delivered");
    await comes(toRoom, "read");
    await comes(toClient, "read");
    expect(ticked.flat()).toEqual([1, 1]);
  });
});
