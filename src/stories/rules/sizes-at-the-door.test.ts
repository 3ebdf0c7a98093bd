import { beforeEach, describe, expect, it } from "vitest";
import { toGroupJid } from "../../domain/ids.ts";
import type { WireChat } from "../../domain/messages/inbound.ts";
import { remember } from "../../store/engine/journal.ts";
import { inbox, journal } from "../../store/schema/schema.ts";
import { openOffice } from "../../testing/panel/office.ts";
import { startTown, type Town } from "../../testing/town.ts";

let town: Town;
beforeEach(async () => {
  town = await startTown();
  return () => town[Symbol.asyncDispose]();
});

/** As the session does: decrypted, written down, and then taken in. */
async function arrives(chat: WireChat, text: string, bytes: number): Promise<void> {
  const plaintext = Buffer.alloc(bytes, "x");
  const row = { hash: text, stanzaKey: text, stanza: Buffer.from("stanza"), plaintext, at: town.now };
  await town.store.transaction((tx) => remember(tx, [row]));
  const arrival = town.person("Marta").arrival(chat, { kind: "text", text });
  await town.delivers({ ...arrival, journalKey: text });
}
const journalled = async () => town.store.read.select().from(journal);
const direct = (): WireChat => ({ kind: "direct", with: town.person("Marta").address });

describe("What was decrypted", () => {
  it("in a group that is not ours is not kept at all", async () => {
    await arrives({ kind: "group", group: toGroupJid("120363999999999999@g.us") }, "chisme", 100);
    expect([await journalled(), await town.store.read.select().from(inbox)]).toEqual([[], []]);
  });

  it("is kept for a second delivery without the stanza it came in, unless it is large", async () => {
    await arrives(direct(), "hola", 100);
    await arrives(direct(), "tarjetas", 100_000);
    expect((await journalled()).map(({ hash, stanza }) => [hash, stanza])).toEqual([["hola", null]]);
    expect(await town.store.read.select().from(inbox)).toHaveLength(2);
  });
});

describe("A text that was cut", () => {
  it("is said to be, to the agent and in the panel", async () => {
    await town.caseOf("Marta", "Ana");
    await town.person("Marta").sends({ kind: "text", text: "muy largo…", cut: true });
    expect((await town.heardIn("Chat soporte Ana N°1")).slice(-2)).toEqual([
      expect.stringContaining("muy largo…"),
      "✂️ El mensaje era demasiado largo: se copió el comienzo.",
    ]);
    const office = await openOffice({ over: town.store });
    const viewer = await office.as("viewer");
    const { entries } = (await viewer.get("/api/tickets/1").expect(200)).body;
    expect(entries.at(-1)).toMatchObject({
      text: "muy largo…",
      words: "✂️ El mensaje era demasiado largo: se copió el comienzo.",
    });
    await office[Symbol.asyncDispose]();
  });
});
