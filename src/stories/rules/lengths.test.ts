import { expect, it } from "vitest";
import { tell } from "../../desk/promise.ts";
import { startTown } from "../../testing/town.ts";

it("A message of ours that is longer than WhatsApp takes leaves in several, nothing lost", async () => {
  await using town = await startTown();
  const text = Array.from({ length: 9_000 }, (_, n) => `• nota número ${n}`).join("\n");
  const chat = await town.chat("Soporte");
  await town.atDesk((desk) => tell(desk, chat, { text }));
  const heard = await town.heardIn("Soporte");
  expect(heard.join("")).toContain(text);
  expect(Math.max(...heard.map((one) => one.length))).toBeLessThan(65_536);
});
