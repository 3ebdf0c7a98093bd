import { describe, expect, it } from "vitest";
import { giveOut } from "../../testing/room-model.ts";
import { sendingOf } from "../../testing/outbox-world.ts";
import { closeAtPanel, twoClients, ROOM } from "../../testing/two-clients.ts";

/** Ana wrote for Flora while the header of Pedro's case had never left; by now she has read it. */
async function wroteBefore() {
  const world = await twoClients();
  const sending = sendingOf(world);
  await sending.seconds(5);
  sending.line.connected = false;
  await closeAtPanel(world, 1);
  await giveOut(world, 2, "Ana");
  await world.seconds(5);
  const said = await world.person("Ana").says(ROOM, "tu clave es 1234");
  sending.line.connected = true;
  await sending.seconds(30);
  const before = (await world.heardIn("Pedro")).length;
  const end = async () => {
    const heard = (await world.heardIn("Pedro")).slice(before);
    const answer = (await world.last(ROOM)).text;
    await sending[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
    return { heard, answer };
  };
  return { world, said, end };
}

describe("Words that were late because the header of the case had not left", () => {
  it("are for nobody when they are edited, like those from before by their time", async () => {
    const { world, said, end } = await wroteBefore();
    await world.person("Ana").edits(said, "tu clave es 12345");
    await world.person("Ana").says(ROOM, "mandalo");
    expect((await end()).heard).toEqual([]);
  });

  it("are of the other client's case when they are quoted", async () => {
    const { world, said, end } = await wroteBefore();
    await world.person("Ana").quotes(ROOM, said, "esa es la clave, no la pierdas");
    expect((await end()).answer).toContain("Citaste un mensaje del caso *#1*");
  });

  it("are of the other client's case when /cliente quotes them", async () => {
    const { world, said, end } = await wroteBefore();
    await world.person("Ana").quotes(ROOM, said, "/cliente esa es la clave, no la pierdas");
    expect((await end()).heard).toEqual([]);
  });
});
