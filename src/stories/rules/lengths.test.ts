import { expect, it } from "vitest";
import { enqueueText } from "../../desk/enqueue.ts";
import { startTestWorld } from "../../testing/test-world.ts";

it("A message of ours that is longer than WhatsApp takes leaves in several, nothing lost", async () => {
  await using world = await startTestWorld();
  const text = Array.from({ length: 9_000 }, (_, n) => `• nota número ${n}`).join("\n");
  const chat = await world.chat("Soporte");
  await world.runInTransaction((ctx) => enqueueText(ctx, chat, { text }));
  const heard = await world.heardIn("Soporte");
  expect(heard.join("")).toContain(text);
  expect(Math.max(...heard.map((one) => one.length))).toBeLessThan(65_536);
});

const ROOM = "Chat soporte Ana N°1";
const STORY = "muy largo ".repeat(6_000);

it.each(["/fin", "/transferir ventas"])(
  "A reason that is a story stands in our lines with its beginning: %s",
  async (command) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, `${command} ${STORY}`);
    await world.seconds(1);
    const told = [...(await world.heardIn("Soporte")), ...(await world.heardIn("Ventas"))];
    expect(told.some((text) => text.includes("muy largo muy largo"))).toBe(true);
    expect(Math.max(...told.map((text) => text.length))).toBeLessThan(2_000);
  },
);

it.each(["\u202eotreum atse", "es\u2066to\u200b es"])(
  "A reason turns no line of ours round and hides nothing: %j",
  async (reason) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, `/transferir ventas ${reason}`);
    await world.seconds(1);
    expect((await world.last("Ventas")).text).toContain(reason.replace(/[\u202e\u2066\u200b]/gu, ""));
    expect((await world.heardIn("Ventas")).join()).not.toMatch(/[\u202e\u2066\u200b]/u);
  },
);

it("A field takes as much from a room as from the panel", async () => {
  await using world = await startTestWorld();
  await world.caseOf("Marta", "Ana");
  await world.person("Ana").says(ROOM, `/dato Observaciones ${STORY}`);
  expect((await world.last(ROOM)).text).toContain("entran 2000 letras. No cambié nada.");
  await world.person("Ana").says(ROOM, "/dato Observaciones vive al fondo");
  expect((await world.last(ROOM)).text).toContain("vive al fondo");
});
