import { beforeEach, describe, expect, it } from "vitest";
import { toGroupJid } from "../../domain/ids.ts";
import type { WireChat } from "../../domain/messages/inbound.ts";
import { remember } from "../../store/engine/journal.ts";
import { inbox } from "../../store/schema/messages.ts";
import { journal } from "../../store/schema/system.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
  return () => world[Symbol.asyncDispose]();
});

/** As the session does: decrypted, written down, and then taken in. */
async function arrives(chat: WireChat, text: string, bytes: number): Promise<void> {
  const plaintext = Buffer.alloc(bytes, "x");
  const row = { hash: text, stanzaKey: text, stanza: Buffer.from("stanza"), plaintext, at: world.now };
  await world.store.transaction((tx) => remember(tx, [row]));
  const arrival = world.person("Marta").arrival(chat, { kind: "text", text });
  await world.delivers({ ...arrival, journalKey: text });
}
const journalled = async () => world.store.read.select().from(journal);
const direct = (): WireChat => ({ kind: "direct", with: world.person("Marta").address });

describe("What was decrypted", () => {
  it("in a group that is not ours is not kept at all", async () => {
    await arrives({ kind: "group", group: toGroupJid("120363999999999999@g.us") }, "chisme", 100);
    expect([await journalled(), await world.store.read.select().from(inbox)]).toEqual([[], []]);
  });

  it("is kept for a second delivery without the stanza it came in, unless it is large", async () => {
    await arrives(direct(), "hola", 100);
    await arrives(direct(), "tarjetas", 100_000);
    expect((await journalled()).map(({ hash, stanza }) => [hash, stanza])).toEqual([["hola", null]]);
    expect(await world.store.read.select().from(inbox)).toHaveLength(2);
  });
});

describe("A text that was cut", () => {
  it("is said to be, to the agent and in the panel", async () => {
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").sends({ kind: "text", text: "muy largo…", cut: true });
    expect((await world.heardIn("Chat soporte Ana N°1")).slice(-2)).toEqual([
      expect.stringContaining("muy largo…"),
      "✂️ El mensaje era demasiado largo: se copió el comienzo.",
    ]);
    const office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    const { entries } = (await viewer.get("/api/tickets/1").expect(200)).body;
    expect(entries.at(-1)).toMatchObject({
      text: "muy largo…",
      words: "✂️ El mensaje era demasiado largo: se copió el comienzo.",
    });
    await office[Symbol.asyncDispose]();
  });
});
