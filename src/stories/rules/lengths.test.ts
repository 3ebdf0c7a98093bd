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
