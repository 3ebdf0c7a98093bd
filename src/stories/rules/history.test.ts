import { describe, expect, it } from "vitest";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import { entries } from "../../store/schema/messages.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const BETO = "Chat soporte Beto N°1";
const place: InboundContent = {
  kind: "location",
  latitude: 1,
  longitude: 2,
  name: null,
  address: null,
  live: false,
};

async function ownerSays(world: TestWorld, content: InboundContent): Promise<void> {
  const marta = world.person("Marta");
  const chat = { kind: "direct", with: marta.address } as const;
  await world.delivers({ ...marta.arrival(chat, content), fromMe: true, pushName: null });
}

describe("What the owner writes to a client whose case has ended", () => {
  const soon = { kind: "text", text: "Mañana paso yo" } as const;

  it("stands in that case, in the history of the next one and, if the case goes on, in its room", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin!");
    await ownerSays(world, soon);
    const operator = await office.as("operator");
    const page = (await operator.get("/api/tickets/1").expect(200)).body;
    expect(page.entries.at(-1)).toMatchObject({ side: "handset", text: soon.text });
    expect((await world.heardIn("Marta")).at(-1)).not.toBe(soon.text);
    await world.person("Marta").writes("¿a qué hora?");
    await world.person("Ana").says(ROOM, "/historial");
    expect((await world.last(ROOM)).text).toContain("*la empresa:* Mañana paso yo");
    expect(await world.heardIn(ROOM)).toContain("↪️ *la empresa:* Mañana paso yo");
  });

  it("can be taken back there", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin!");
    const marta = world.person("Marta");
    const chat = { kind: "direct", with: marta.address } as const;
    const said = { ...marta.arrival(chat, soon), fromMe: true, pushName: null };
    await world.delivers(said);
    await world.delivers({
      ...marta.arrival(chat, { kind: "deletion", target: said.id }),
      fromMe: true,
      pushName: null,
    });
    await marta.writes("hola?");
    await world.person("Ana").says(ROOM, "/historial");
    expect((await world.last(ROOM)).text).not.toContain("Mañana paso yo");
  });

  it("is kept nowhere a month after the end, for an agent, or for somebody who never had a case", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin!");
    const kept = async () =>
      (await world.store.read.select().from(entries)).filter((one) => one.side === "handset");
    const nora = world.person("Nora");
    const toNora = nora.arrival({ kind: "direct", with: nora.address }, soon);
    await world.delivers({ ...toNora, fromMe: true, pushName: null });
    world.now = new Date(world.now.getTime() + 31 * 24 * 60 * 60_000);
    await ownerSays(world, soon);
    expect(await kept()).toEqual([]);
  });
});

describe("The history that the next agent reads", () => {
  it("says of every kind who said it: the agent before, the owner, somebody in the panel", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    await ana.posts(ROOM, mediaOf("image"));
    await ana.posts(ROOM, mediaOf("image", "mirá acá"));
    await ana.posts(ROOM, mediaOf("voice"));
    await ana.posts(ROOM, place);
    await ana.posts(ROOM, { kind: "contacts", cards: [{ name: "Técnico", vcard: "BEGIN:VCARD" }] });
    await ownerSays(world, { kind: "text", text: "Mañana va el técnico" });
    await ownerSays(world, mediaOf("voice"));
    await ownerSays(world, mediaOf("image"));
    const supervisor = await office.as("supervisor");
    await supervisor.post("/api/tickets/1/messages").send({ text: "Le pedimos disculpas" }).expect(200);
    await world.person("Marta").writes("gracias");
    await ana.says(ROOM, "/soltar");
    await world.person("Beto").says("Soporte", "tomo 1");
    expect((await world.heardIn(BETO)).slice(1)).toEqual([
      "No tengo internet desde ayer a la noche",
      "[media] ↪️ *Ana*",
      "[media] ↪️ *Ana:* mirá acá",
      "↪️ *Ana:* 🎤 Mensaje de voz",
      "[media]",
      "↪️ *Ana:* 📍 Ubicación",
      "[location] 1,2",
      "↪️ *Ana:* 👤 Contacto: Técnico",
      "[contacts] Técnico",
      "↪️ *la empresa:* Mañana va el técnico",
      "↪️ *la empresa:* 🎤 Mensaje de voz",
      "[media]",
      "[media] ↪️ *la empresa*",
      expect.stringMatching(/^↪️ \*(?!el sistema).+:\* Le pedimos disculpas$/u),
      "gracias",
    ]);
    const live = (await world.heardIn(ROOM)).filter((text) => text.includes("📱"));
    expect(live).toEqual([
      "📱 Desde el teléfono de la empresa: Mañana va el técnico",
      "📱 Desde el teléfono de la empresa: 🎤 Mensaje de voz",
      "[media] 📱 Desde el teléfono de la empresa: 📷 Foto",
    ]);
  });

  it("of a long case is its end, and says how much more there is", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    for (let n = 1; n <= 99; n++) await world.person("Ana").says(ROOM, `paso ${n}`);
    await world.person("Ana").says(ROOM, "/soltar");
    await world.person("Beto").says("Soporte", "tomo 1");
    const [header, ...said] = await world.heardIn(BETO);
    expect(header).toContain("🕘 Hay 40 mensajes anteriores que no se copian acá: están en el panel.");
    expect(said).toHaveLength(60);
    expect([said[0], said.at(-1)]).toEqual(["↪️ *Ana:* paso 40", "↪️ *Ana:* paso 99"]);
  });

  it("of a long case goes on where the room stopped when it comes back there: nothing old after something newer", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    for (let n = 1; n <= 99; n++) await world.person("Ana").says(ROOM, `paso ${n}`);
    await world.person("Ana").says(ROOM, "/soltar");
    await world.person("Beto").says("Soporte", "tomo 1");
    await world.person("Beto").says(BETO, "/soltar");
    await world.person("Ana").says("Soporte", "tomo 1");
    await world.person("Ana").says(ROOM, "paso 100");
    await world.person("Ana").says(ROOM, "/soltar");
    const before = (await world.heardIn(BETO)).length;
    await world.person("Beto").says("Soporte", "tomo 1");
    const [header, ...said] = (await world.heardIn(BETO)).slice(before);
    expect(header).toContain("⬆️ Lo que ya se habló está más arriba en este grupo.");
    expect(header).toContain("🕘 Hay 40 mensajes anteriores que no se copian acá: están en el panel.");
    expect(said).toEqual(["↪️ *Ana:* paso 100"]);
  });

  it("in a room that shows it already is not copied again", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "ya lo miro");
    const supervisor = await office.as("supervisor");
    await supervisor.post("/api/tickets/1/messages").send({ text: "Le pedimos disculpas" }).expect(200);
    await world.person("Ana").says(ROOM, "/fin");
    const before = (await world.heardIn(ROOM)).length;
    await world.person("Marta").writes("se cortó de nuevo");
    const [header, ...said] = (await world.heardIn(ROOM)).slice(before);
    expect(header).toContain("⬆️ Lo que ya se habló está más arriba en este grupo.");
    expect(said).toEqual(["se cortó de nuevo"]);
  });
});

describe("The panel's lists", () => {
  it("show what a waiting client said, not what they chose from the menu", async () => {
    await using world = await startTestWorld({ settings: { menu: true } });
    await using office = await openTestPanel({ over: world.store });
    const marta = world.person("Marta");
    for (const text of ["Hola, no tengo internet hace días", "1"]) await marta.writes(text);
    await marta.deletes(await marta.writes("mi clave es 12345"));
    await world.seconds(125);
    const viewer = await office.as("viewer");
    const { items } = (await viewer.get("/api/tickets")).body;
    expect(items[0].preview).toMatchObject({ side: "client", deleted: true, text: null });
    const { waiting } = (await viewer.get("/api/overview")).body;
    expect(waiting[0].preview).toMatchObject({ kind: "text", text: "Hola, no tengo internet hace días" });
    expect(JSON.stringify([items, waiting])).not.toContain("12345");
  });
});

describe("A case that comes back to a room that shows it", () => {
  it("brings up to date what the client edited and deleted meanwhile, and once", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const ana = world.person("Ana");
    const edited = await marta.writes("vivo en Mitre 100");
    const deleted = await marta.writes("mi clave es 1234");
    await ana.says(ROOM, "/soltar");
    await marta.edits(edited, "vivo en Mitre 1000");
    await marta.deletes(deleted);
    await world.seconds(5);
    const before = (await world.heard(ROOM)).length;
    await ana.says("Soporte", "tomo 1");
    const news = (await world.heard(ROOM)).slice(before);
    expect(news.map(({ text }) => text)).toEqual([
      expect.stringContaining("📂 *Ticket #1*"),
      "[edit] vivo en Mitre 1000",
      "🗑️ El cliente eliminó este mensaje.",
    ]);
    await ana.says(ROOM, "/soltar");
    await world.seconds(5);
    await ana.says("Soporte", "tomo 1");
    expect((await world.heardIn(ROOM)).filter((text) => text.includes("Mitre 1000"))).toHaveLength(1);
  });

  it("corrects what can't be edited in its place any more, also after the end", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const said = await marta.writes("vivo en Mitre 100");
    await world.minutes(13);
    await world.person("Ana").says(ROOM, "/fin");
    await marta.edits(said, "vivo en Mitre 1000");
    await world.minutes(3);
    await marta.writes("¿me leyeron?");
    const heard = (await world.heardIn(ROOM)).slice(-2);
    expect(heard).toEqual(["✏️ Corrección: vivo en Mitre 1000", "¿me leyeron?"]);
  });
});
