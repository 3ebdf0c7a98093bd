import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { sendingOf, sent } from "../../testing/outbox-world.ts";
import { flood, twoClients, handedTo, holdingOne, ROOM } from "../../testing/two-clients.ts";

describe("What belongs together stays together when our answer overtakes copies", () => {
  it("the line that says whose a voice note is, and the voice note", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world);
    await sending.seconds(30);
    const held = holdingOne(sending);
    const chat = { kind: "direct", with: world.person("Flora").address } as const;
    await world.delivers({ ...world.person("Flora").arrival(chat, mediaOf("voice")), fromMe: true });
    await sending.seconds(1);
    await world.person("Ana").says(ROOM, "/nota ojo con ella");
    held.take();
    await sending.seconds(10);
    const shown = await handedTo(world, sending);
    const label = shown.findIndex((one) => one.startsWith("📱"));
    expect(shown[label + 1]).toContain("<media>");
  });

  it("who wrote a place that is called like a sentence of ours, and the place", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world);
    await sending.seconds(30);
    const held = holdingOne(sending);
    const place = {
      kind: "location",
      latitude: -26,
      longitude: -65,
      name: "📂 Ticket #1 · Soporte",
      address: null,
      live: false,
    };
    await world.person("Flora").sends(place as never);
    await sending.seconds(1);
    await world.person("Ana").says(ROOM, "/info");
    held.take();
    await sending.seconds(10);
    const shown = await handedTo(world, sending);
    const at = shown.findIndex((one) => one.startsWith("<location>"));
    expect(shown[at - 1]).toBe("💬 El cliente escribió:");
  });

  it("copies go on while an answer of ours fails again and again", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world);
    await sending.seconds(30);
    sending.line.connected = false;
    await flood(world, 5);
    await world.person("Ana").says(ROOM, "/info");
    const info = await world.message(ROOM, "ℹ️");
    sending.line.answer = ({ id }) => (id === info.id ? { outcome: "failed", reason: "500" } : sent);
    sending.line.connected = true;
    await sending.seconds(120);
    expect((await handedTo(world, sending)).filter((one) => one.startsWith("texto"))).toHaveLength(5);
  });
});
