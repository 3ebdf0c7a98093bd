import { describe, expect, it } from "vitest";
import { giveOut } from "../../testing/room-model.ts";
import { sendingOf } from "../../testing/outbox-world.ts";
import { closeAtPanel, twoClients, ROOM } from "../../testing/two-clients.ts";

describe("A restart in the middle of an outage", () => {
  it("lets nothing out that waited at the server for the case before: the header was never handed over, but heads its chat after the restart", async () => {
    await using world = await twoClients();
    {
      await using before = sendingOf(world);
      await before.seconds(60);
      await closeAtPanel(world, 1);
      await before.seconds(10);
      before.line.connected = false;
      await giveOut(world, 2, "Ana");
    }
    await using sending = sendingOf(world);
    sending.line.connected = false;
    await sending.seconds(2);
    await world.minutes(2);
    const b = (await world.heardIn("Pedro")).length;
    const at = new Date(world.now.getTime() - 30_000);
    Object.assign(sending.line, { connected: true, since: world.now });
    await world.person("Ana").says(ROOM, "listo Flora, cualquier cosa tu clave es 1234", { at, live: false });
    const heard = (await world.heardIn("Pedro")).slice(b);
    process.stdout.write("R15 " + JSON.stringify([heard, (await world.last(ROOM)).text.slice(0, 80)]) + "\n");
    expect(heard).toEqual([]);
  });
});
