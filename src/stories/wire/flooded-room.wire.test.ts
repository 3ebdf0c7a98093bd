import { beforeAll, describe, expect, it } from "vitest";
import { LONG_MS, startWireWorld, type WireWorld } from "../../testing/wire/wire-world.ts";

/** The burst of a room is 60 messages, and then 90 leave each minute. */
const FLOOD = 150;

let world: WireWorld;

beforeAll(async () => {
  world = await startWireWorld({ support: { Ana: 1 }, adopted: true, settings: { promoteAgents: false } });
  await world.settles();
  await world.stop();
  world.pace = "human";
  await world.start();
  return () => world[Symbol.asyncDispose]();
}, 150_000);

describe("A room at human pace, into which a client writes 150 messages at once", () => {
  it("shows the next case within moments of the first being closed in the panel, and nothing goes to the wrong client", async () => {
    const flora = await world.person("Flora");
    const xenia = await world.person("Xenia");
    const { agent: ana, room, number } = await world.caseOf(flora, "Ana");
    await xenia.says(world.desk, "Tampoco tengo internet");
    const card = await world.card(ana, xenia);
    const next = Number(/#(\d+)/u.exec(card.text)?.[1]);
    for (let n = 1; n <= FLOOD; n++) await flora.says(world.desk, `flora ${n}`);
    const texts = () => ana.heard({ jid: room }).filter(({ text }) => text.startsWith("flora "));
    await ana.sees(() => texts().length > 60 || undefined, LONG_MS);
    await ana.says({ jid: room }, "/info");
    await ana.hears(({ chat, text }) => chat === room && text.startsWith("ℹ️"), LONG_MS);
    expect(texts().length).toBeLessThan(FLOOD - 30);
    await world.api.post(`/api/tickets/${number}/close`, {});
    const { items } = await world.api.get<{ items: { id: number }[] }>("/api/agents");
    await world.api.post(`/api/tickets/${next}/assign`, { agent: items[0]?.id });
    await ana.says({ jid: room }, "dale Flora, tu clave es 1234");
    await ana.hears(({ chat, text }) => chat === room && text.startsWith(`📂 *Ticket #${next}*`), LONG_MS);
    await ana.says({ jid: room }, "Hola Xenia, ya lo miro");
    await xenia.hears(({ text }) => text.includes("Hola Xenia"), LONG_MS);
    await world.settles();
    expect(xenia.heard().filter(({ text }) => text.includes("1234"))).toEqual([]);
    const shown = ana.heard({ jid: room }).map(({ text }) => text);
    const header = shown.findIndex((text) => text.startsWith(`📂 *Ticket #${next}*`));
    expect(shown.slice(header).filter((text) => text.startsWith("flora "))).toEqual([]);
    const end = shown.find((text) => text.startsWith("🏁")) ?? "";
    expect(end).toContain(`👀 No llegaste a ver ${FLOOD - texts().length} mensajes del cliente`);
    expect(end).toContain(`flora ${FLOOD}`);
  });
});
