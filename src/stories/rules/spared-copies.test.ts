import { describe, expect, it } from "vitest";
import { giveOut } from "../../testing/room-model.ts";
import { sendingOf } from "../../testing/outbox-world.ts";
import { flood, closeAtPanel, twoClients, handedTo, holdingOne, ROOM } from "../../testing/two-clients.ts";

const below = (shown: string[], header: string) =>
  shown.slice(shown.findIndex((one) => one.startsWith(header)));

describe("A copy that may have left, and was never marked as tried", () => {
  it("is not read below the header of the next client's case, after a restart", async () => {
    await using world = await twoClients();
    {
      await using before = sendingOf(world, { delays: "human" });
      await before.seconds(60);
      before.line.connected = false;
      await flood(world, 20);
    }
    await using sending = sendingOf(world, { delays: "human" });
    sending.line.connected = false;
    await sending.seconds(2);
    await closeAtPanel(world, 1);
    await giveOut(world, 2, "Ana");
    sending.line.connected = true;
    await sending.seconds(60);
    expect(
      below(await handedTo(world, sending), "📂 *Ticket #2*").filter((one) => one.startsWith("texto")),
    ).toEqual([]);
  });

  it("is read before the end of its case, after a restart and /fin", async () => {
    await using world = await twoClients();
    {
      await using before = sendingOf(world, { delays: "human" });
      await before.seconds(60);
      before.line.connected = false;
      await world.person("Flora").writes("cancelen la visita de hoy");
    }
    await using sending = sendingOf(world, { delays: "human" });
    sending.line.connected = false;
    await sending.seconds(1);
    await world.person("Ana").says(ROOM, "/fin");
    sending.line.connected = true;
    await sending.seconds(60);
    const shown = await handedTo(world, sending);
    expect(below(shown, "🏁").join("|")).not.toMatch(/^(?!🏁[^|]*cancelen).*\|cancelen/u);
  });

  it.each([
    ["offline", { outcome: "failed", reason: "offline" }],
    ["disk", { outcome: "failed", reason: "disk" }],
    ["cut", { outcome: "unknown", reason: "cut" }],
  ])(
    "is not read below the header when it was on its way as the case left, and was not taken: %s",
    async (_, outcome) => {
      await using world = await twoClients();
      await using sending = sendingOf(world);
      await sending.seconds(30);
      const held = holdingOne(sending);
      await flood(world, 5);
      await sending.seconds(1);
      await closeAtPanel(world, 1);
      await giveOut(world, 2, "Ana");
      held.take(outcome);
      await sending.seconds(60);
      expect(
        below(await handedTo(world, sending), "📂 *Ticket #2*").filter((one) => one.startsWith("texto")),
      ).toEqual([]);
    },
  );

  it("before the sender has looked for the first time, is not read below the header either", async () => {
    await using world = await twoClients();
    {
      await using before = sendingOf(world, { delays: "human" });
      await before.seconds(60);
      before.line.connected = false;
      await flood(world, 20);
    }
    world.sender = null;
    await closeAtPanel(world, 1);
    await giveOut(world, 2, "Ana");
    await using sending = sendingOf(world, { delays: "human" });
    await sending.seconds(60);
    expect(
      below(await handedTo(world, sending), "📂 *Ticket #2*").filter((one) => one.startsWith("texto")),
    ).toEqual([]);
  });
});
