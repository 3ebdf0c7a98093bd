import { describe, expect, it } from "vitest";
import { giveOut } from "../../testing/room-model.ts";
import { sendingOf, sent } from "../../testing/outbox-world.ts";
import { closeAtPanel, flood, ROOM, twoClients } from "../../testing/two-clients.ts";

describe("A room that still waits for hundreds of a client's words", () => {
  it("shows the next case at once when the panel ends the first, and nothing of the first after it", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world, { delays: "human" });
    await sending.seconds(60);
    await flood(world, 200);
    await sending.seconds(3);
    await closeAtPanel(world, 1);
    await giveOut(world, 2, "Ana");
    const before = await world.heardIn("Pedro");
    await world.person("Ana").says(ROOM, "dale, tu clave es 1234");
    await sending.seconds(10);
    const shown = await sending.taken(ROOM);
    const closed = shown.findIndex((text) => text.startsWith("🏁"));
    const kinds = shown.slice(closed).map((text) => text.split(" ")[0]);
    expect(kinds).toEqual(["🏁", "🔔", "📂", "No", "⏳"]);
    expect(shown[closed - 1]).toMatch(/^texto \d+$/u);
    expect((await world.heardIn("Pedro")).slice(before.length)).toEqual([]);
    await world.person("Ana").says(ROOM, "hola Pedro");
    expect((await world.last("Pedro")).text).toBe("hola Pedro");
  });

  it("tells at the end what was not shown: how much, and the last of it", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world, { delays: "human" });
    await sending.seconds(60);
    await flood(world, 200);
    await sending.seconds(3);
    await world.person("Ana").says(ROOM, "/fin!");
    await sending.seconds(10);
    const shown = await sending.taken(ROOM);
    const seen = shown.filter((text) => text.startsWith("texto")).length;
    const end = shown.find((text) => text.startsWith("🏁")) ?? "";
    expect(end).toContain(`👀 No llegaste a ver ${200 - seen} mensajes del cliente`);
    expect(end.split("\n").slice(-5)).toEqual(
      [196, 197, 198, 199, 200].map((n) => expect.stringContaining(`*Flora:* texto ${n}`) as unknown),
    );
  });

  it("gives them to whoever has the case next, and shows them here if it comes back", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world, { delays: "human" });
    await sending.seconds(60);
    await flood(world, 70);
    const seen = (await sending.taken(ROOM)).filter((text) => text.startsWith("texto")).length;
    await giveOut(world, 1, "Beto");
    await sending.seconds(120);
    const there = (await sending.taken("Chat soporte Beto N°1")).filter((text) =>
      /^texto|: texto/u.test(text),
    );
    expect(there.at(-1)).toContain("texto 70");
    expect((await sending.taken(ROOM)).filter((text) => text.startsWith("texto"))).toHaveLength(seen);
    await giveOut(world, 1, "Ana");
    await sending.seconds(120);
    const back = (await sending.taken(ROOM)).filter((text) => text.includes("texto"));
    expect(new Set(back).size).toBe(back.length);
    expect(back.at(-1)).toContain("texto 70");
  });

  it("gets our answers before them, in order", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world, { delays: "human" });
    await sending.seconds(60);
    await flood(world, 200);
    await sending.seconds(3);
    const before = (await sending.taken(ROOM)).length;
    await world.person("Ana").says(ROOM, "/info");
    await world.person("Ana").says(ROOM, "/nota paga siempre tarde");
    await sending.seconds(10);
    const since = (await sending.taken(ROOM)).slice(before);
    const ours = since.filter((text) => !text.startsWith("texto"));
    expect(ours.map((text) => text.split(" ")[0])).toEqual(["ℹ️", "📝"]);
    await sending.seconds(300);
    const texts = (await sending.taken(ROOM)).filter((text) => text.startsWith("texto"));
    expect(texts).toEqual(Array.from({ length: 200 }, (_, i) => `texto ${i + 1}`));
  });
});

describe("The header of a case that the panel gave out, before it has left", () => {
  it("lets nothing out that its agent writes, whatever its time", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world);
    await sending.seconds(5);
    sending.line.connected = false;
    await closeAtPanel(world, 1);
    await giveOut(world, 2, "Ana");
    const before = (await world.heardIn("Pedro")).length;
    await world.minutes(5);
    await world.person("Ana").says(ROOM, "tu clave es 1234");
    expect((await world.heardIn("Pedro")).length).toBe(before);
    expect((await world.last(ROOM)).text).toContain("cuando acá estaba el caso *#1*, y ahora está el *#2*");
  });

  it("lets nothing out that waited for us, while it is on its way for the first time since we are back", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world);
    await sending.seconds(5);
    sending.line.connected = false;
    await closeAtPanel(world, 1);
    await giveOut(world, 2, "Ana");
    const header = await world.message(ROOM, "📂");
    let take = (): void => {};
    sending.line.answer = ({ id }) =>
      id === header.id ? new Promise((resolve) => (take = () => resolve(sent))) : sent;
    Object.assign(sending.line, { connected: true, since: world.now });
    await sending.seconds(5);
    const before = (await world.heardIn("Pedro")).length;
    // Our clock was set back in the outage: by its time this came after the case.
    const later = (seconds: number) => ({ at: new Date(world.now.getTime() + seconds * 1000) });
    await world.person("Ana").says(ROOM, "tu clave es 1234", { ...later(60), live: false });
    const during = (await world.heardIn("Pedro")).length;
    await world.person("Ana").says(ROOM, "hola Pedro", later(62));
    const last = await world.last("Pedro");
    take();
    expect(during).toBe(before);
    expect(last.text).toBe("hola Pedro");
  });

  it("holds up nobody whose case came back to where it was", async () => {
    await using world = await twoClients();
    await using sending = sendingOf(world);
    await sending.seconds(5);
    sending.line.connected = false;
    await giveOut(world, 1, "Beto");
    await giveOut(world, 1, "Ana");
    await world.seconds(5);
    await world.person("Ana").says(ROOM, "sigo acá");
    expect((await world.last("Flora")).text).toBe("sigo acá");
  });
});
