import { describe, expect, it } from "vitest";
import { giveOut } from "../../testing/room-model.ts";
import { sendingOf } from "../../testing/outbox-world.ts";
import { flood, closeAtPanel, twoClients, ROOM } from "../../testing/two-clients.ts";

/** Flora's case is closed while the sender hands a copy over, `delay` microtasks after the closing began. */
async function race(delay: number) {
  const world = await twoClients();
  const sending = sendingOf(world);
  await sending.seconds(30);
  sending.line.connected = false;
  await flood(world, 3);
  await sending.seconds(1);
  const first = (await world.heard(ROOM)).find(({ text }) => text === "texto 1");
  const isLeft = () => sending.line.ids.includes(first?.id ?? "");
  sending.line.connected = true;
  const closing = closeAtPanel(world, 1);
  for (let i = 0; i < delay; i++) await Promise.resolve();
  await Promise.all([closing, sending.seconds(1)]);
  await sending.seconds(5);
  return { world, sending, first, isLeft };
}

describe("A copy that is handed over while the transaction that withdraws it is under way", () => {
  it.each([100, 140, 180])("is known to have left: %i", async (delay) => {
    const { world, sending, isLeft } = await race(delay);
    const end = await world.message(ROOM, "🏁");
    const left = isLeft();
    await sending[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
    expect({ left, told: end.text.includes("texto 1") }).not.toEqual({ left: true, told: true });
  });

  it.each([100, 140, 180])("belongs to its case when it is quoted: %i", async (delay) => {
    const { world, sending, first } = await race(delay);
    await giveOut(world, 2, "Ana");
    await sending.seconds(5);
    await world.person("Ana").quotes(ROOM, first as never, "te mando la clave 1234");
    const { text } = await world.last(ROOM);
    await sending[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
    expect(text).toContain("Citaste un mensaje del caso *#1*");
  });
});
