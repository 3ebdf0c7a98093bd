import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";
import type { Said } from "../../testing/test-person.ts";

const ROOM = "Chat soporte Ana N°1";

/** The company's own phone writes to a client, or deletes what stands there. */
async function ownerDeletes(world: TestWorld, client: string, target: { id: Said["id"] }): Promise<void> {
  const marta = world.person(client);
  const chat = { kind: "direct", with: marta.address } as const;
  await world.delivers({
    ...marta.arrival(chat, { kind: "deletion", target: target.id }),
    fromMe: true,
    pushName: null,
  });
}

async function ownerSays(world: TestWorld, client: string, text: string): Promise<Said> {
  const marta = world.person(client);
  const chat = { kind: "direct", with: marta.address } as const;
  const arrival = { ...marta.arrival(chat, { kind: "text", text }), fromMe: true, pushName: null };
  await world.delivers(arrival);
  return { id: arrival.id, chat };
}

describe("What the client takes back", () => {
  it("before the card is not on it", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    await marta.writes("no me anda el router");
    const secret = await marta.writes("mi clave es 12345");
    await marta.deletes(secret);
    await world.seconds(25);
    expect((await world.last("Soporte")).text).toContain("💬 no me anda el router\n");
    expect((await world.heardIn("Soporte")).join()).not.toContain("12345");
    await world.person("Ana").says("Soporte", "tomo 1");
    expect((await world.heardIn(ROOM)).join()).not.toContain("12345");
    await world.person("Ana").says(ROOM, "/info");
    expect((await world.last(ROOM)).text).not.toContain("12345");
  });

  it.each([true, false])("leaves no card and no ticket when nothing is left (menu: %s)", async (menu) => {
    await using world = await startTestWorld({ settings: { menu } });
    const marta = world.person("Marta");
    const said = [await marta.writes("Hola"), await marta.writes("perdón, me equivoqué de número")];
    if (menu) await marta.writes("2");
    for (const one of said) await marta.deletes(one);
    await world.minutes(5);
    expect(await world.heardIn("Soporte")).toEqual([]);
    expect(await world.heardIn("Ventas")).toEqual([]);
    expect(await world.heardIn("Supervisor")).toEqual([]);
    expect((await world.heardIn("Marta")).join()).not.toContain("#1");
    expect(await world.ticket(1)).toMatchObject({ state: "closed", mainGroup: null });
    const card = await world.card("Marta", "Ahora sí: no tengo internet");
    expect(card.text).toContain("🎫 *Ticket #2*");
    expect(card.text).toContain("🆕 Primera consulta");
  });

  it("is said to be gone when it was everything, on the card and to whoever takes the case", async () => {
    await using world = await startTestWorld();
    const said = await world.person("Marta").writes("soy un tarado");
    await world.seconds(25);
    await world.person("Marta").deletes(said);
    expect((await world.heardIn("Soporte")).join()).toContain(
      "🗑️ El cliente eliminó todo lo que había escrito.",
    );
    await world.person("Ana").says("Soporte", "tomo 1");
    expect((await world.heardIn(ROOM)).join()).toContain("🗑️ El cliente eliminó todo lo que había escrito.");
    await world.person("Ana").says(ROOM, "/historial");
    expect((await world.last(ROOM)).text).toBe("No hay mensajes con *Marta* para mostrar.");
  });

  it("does not make them angry either", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    await marta.writes("no me anda el router");
    await marta.deletes(await marta.writes("gracias por nada, pésimo, ayer me dijeron que venían"));
    await world.seconds(25);
    expect((await world.last("Soporte")).text).toContain("no me anda el router");
  });

  it("after the card was posted leaves the card too, and later is said", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    const said = [await marta.writes("no me anda el router"), await marta.writes("mi clave es 12345")];
    await marta.sends(mediaOf("voice"));
    await world.seconds(25);
    const card = await world.last("Soporte");
    expect(card.text).toContain("12345");
    await marta.deletes(said[1] as Said);
    const edit = await world.last("Soporte");
    expect(edit.content).toMatchObject({ kind: "edit", target: { id: card.id, author: null } });
    expect(edit.text).toContain("💬 no me anda el router\n📎 y 1 archivo: 🎤 Mensaje de voz\n");
    await world.minutes(20);
    await marta.deletes(said[0] as Said);
    expect((await world.last("Soporte")).text).toBe(
      "🗑️ *Ticket #1*: el cliente eliminó un mensaje que figura en la tarjeta.",
    );
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    expect((await world.heardIn(ROOM)).slice(1)).toEqual(["[media]"]);
  });

  it("never comes back with a card that does; the card shows what is new", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    const marta = world.person("Marta");
    await marta.writes("no tengo internet");
    await marta.deletes(await marta.writes("mi clave es 12345"));
    await world.seconds(121);
    await world.person("Ana").says("Soporte", "tomo 1");
    await marta.writes("vivo en Mitre 250");
    await world.person("Ana").says(ROOM, "/soltar");
    const released = (await world.last("Soporte")).text;
    expect(released).toContain("💬 vivo en Mitre 250\n");
    expect(released).not.toMatch(/internet|12345/u);
    await world.person("Ana").says("Soporte", "tomo 1");
    await world.person("Ana").says(ROOM, "/fin");
    await world.caseOf("Pedro", "Ana");
    await marta.writes("se cortó otra vez");
    const reopened = (await world.last("Soporte")).text;
    expect(reopened).toContain("💬 se cortó otra vez\n");
    expect(reopened).not.toMatch(/Mitre|internet|12345/u);
  });
});

describe("What the company's phone takes back", () => {
  it("is said in the room: its own words, and an agent's", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await ownerSays(world, "Marta", "Mañana va el técnico");
    await ownerDeletes(world, "Marta", said);
    const told = await world.last(ROOM);
    expect(told.text).toBe(
      "🗑️ Este mensaje se eliminó desde el teléfono de la empresa: el cliente ya no lo ve.",
    );
    expect(told.quotes).toBe((await world.message(ROOM, "Mañana va el técnico")).id);
    const word = await world.person("Ana").says(ROOM, "Va a las 10");
    await ownerDeletes(world, "Marta", await world.last("Marta"));
    expect((await world.last(ROOM)).text).toContain("se eliminó desde el teléfono");
    expect((await world.last(ROOM)).quotes).toBe(word.id);
    expect(await world.heardIn("Marta")).toHaveLength(3);
    await world.person("Ana").says(ROOM, "/soltar");
    await world.person("Beto").says("Soporte", "tomo 1");
    expect((await world.heardIn("Chat soporte Beto N°1")).join()).not.toMatch(/técnico|10/u);
  });
});

describe("An agent's message that somebody else takes away in the room", () => {
  const says = (who: string): string =>
    `🗑️ ${who} eliminó acá un mensaje de *Ana*. El cliente lo sigue viendo.`;

  it.each([
    ["a colleague", "Beto", says("*Beto*")],
    ["a stranger", "Raúl", says("*Raúl*, que no es del equipo,")],
  ])("stays at the client, and the room reads who it was: %s", async (_, who, told) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").says(ROOM, "Va a las 10");
    const before = await world.heard("Marta");
    for (let n = 0; n < 2; n += 1) await world.person(who).posts(ROOM, { kind: "deletion", target: said.id });
    expect(await world.heard("Marta")).toEqual(before);
    expect((await world.heardIn(ROOM)).filter((text) => text.startsWith("🗑️"))).toEqual([told]);
    await world.person("Ana").deletes(said);
    expect((await world.last("Marta")).content).toMatchObject({ kind: "deletion" });
  });

  it("is said of the company's phone as well", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").says(ROOM, "Va a las 10");
    const before = await world.heard("Marta");
    const deletion = world.person("Ana").arrival(said.chat, { kind: "deletion", target: said.id });
    await world.delivers({ ...deletion, fromMe: true });
    expect(await world.heard("Marta")).toEqual(before);
    expect((await world.last(ROOM)).text).toBe(
      "🗑️ Desde el teléfono de la empresa se eliminó acá un mensaje de *Ana*. El cliente lo sigue viendo.",
    );
  });
});
