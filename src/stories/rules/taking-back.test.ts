import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";
import type { Said } from "../../testing/townsperson.ts";

const ROOM = "Chat soporte Ana N°1";

/** The company's own phone writes to a client, or deletes what stands there. */
async function ownerDeletes(town: Town, client: string, target: { id: Said["id"] }): Promise<void> {
  const marta = town.person(client);
  const chat = { kind: "direct", with: marta.address } as const;
  await town.delivers({
    ...marta.arrival(chat, { kind: "deletion", target: target.id }),
    fromMe: true,
    pushName: null,
  });
}

async function ownerSays(town: Town, client: string, text: string): Promise<Said> {
  const marta = town.person(client);
  const chat = { kind: "direct", with: marta.address } as const;
  const arrival = { ...marta.arrival(chat, { kind: "text", text }), fromMe: true, pushName: null };
  await town.delivers(arrival);
  return { id: arrival.id, chat };
}

describe("What the client takes back", () => {
  it("before the card is not on it", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    await marta.writes("no me anda el router");
    const secret = await marta.writes("mi clave es 12345");
    await marta.deletes(secret);
    await town.seconds(25);
    expect((await town.last("Soporte")).text).toContain("💬 no me anda el router\n");
    expect((await town.heardIn("Soporte")).join()).not.toContain("12345");
    await town.person("Ana").says("Soporte", "tomo 1");
    expect((await town.heardIn(ROOM)).join()).not.toContain("12345");
    await town.person("Ana").says(ROOM, "/info");
    expect((await town.last(ROOM)).text).not.toContain("12345");
  });

  it.each([true, false])("leaves no card and no ticket when nothing is left (menu: %s)", async (menu) => {
    await using town = await startTown({ settings: { menu } });
    const marta = town.person("Marta");
    const said = [await marta.writes("Hola"), await marta.writes("perdón, me equivoqué de número")];
    if (menu) await marta.writes("2");
    for (const one of said) await marta.deletes(one);
    await town.minutes(5);
    expect(await town.heardIn("Soporte")).toEqual([]);
    expect(await town.heardIn("Ventas")).toEqual([]);
    expect(await town.heardIn("Supervisor")).toEqual([]);
    expect((await town.heardIn("Marta")).join()).not.toContain("#1");
    expect(await town.ticket(1)).toMatchObject({ state: "closed", mainGroup: null });
    const card = await town.card("Marta", "Ahora sí: no tengo internet");
    expect(card.text).toContain("🎫 *Ticket #2*");
    expect(card.text).toContain("🆕 Primera consulta");
  });

  it("does not make them angry either", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    await marta.writes("no me anda el router");
    await marta.deletes(await marta.writes("gracias por nada, pésimo, ayer me dijeron que venían"));
    await town.seconds(25);
    expect((await town.last("Soporte")).text).toContain("no me anda el router");
  });

  it("after the card was posted leaves the card too, and later is said", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    const said = [await marta.writes("no me anda el router"), await marta.writes("mi clave es 12345")];
    await marta.sends(mediaOf("voice"));
    await town.seconds(25);
    const card = await town.last("Soporte");
    expect(card.text).toContain("12345");
    await marta.deletes(said[1] as Said);
    const edit = await town.last("Soporte");
    expect(edit.content).toMatchObject({ kind: "edit", target: { id: card.id, author: null } });
    expect(edit.text).toContain("💬 no me anda el router\n📎 y 1 archivo: 🎤 Mensaje de voz\n");
    await town.minutes(20);
    await marta.deletes(said[0] as Said);
    expect((await town.last("Soporte")).text).toBe(
      "🗑️ *Ticket #1*: el cliente eliminó un mensaje que figura en la tarjeta.",
    );
    await town.person("Ana").quotes("Soporte", card, "lo tomo");
    expect((await town.heardIn(ROOM)).slice(1)).toEqual(["[media]"]);
  });

  it("never comes back with a card that does; the card shows what is new", async () => {
    await using town = await startTown({ support: { Ana: 1, Beto: 1 } });
    const marta = town.person("Marta");
    await marta.writes("no tengo internet");
    await marta.deletes(await marta.writes("mi clave es 12345"));
    await town.seconds(121);
    await town.person("Ana").says("Soporte", "tomo 1");
    await marta.writes("vivo en Mitre 250");
    await town.person("Ana").says(ROOM, "/soltar");
    const released = (await town.last("Soporte")).text;
    expect(released).toContain("💬 vivo en Mitre 250\n");
    expect(released).not.toMatch(/internet|12345/u);
    await town.person("Ana").says("Soporte", "tomo 1");
    await town.person("Ana").says(ROOM, "/fin");
    await town.caseOf("Pedro", "Ana");
    await marta.writes("se cortó otra vez");
    const reopened = (await town.last("Soporte")).text;
    expect(reopened).toContain("💬 se cortó otra vez\n");
    expect(reopened).not.toMatch(/Mitre|internet|12345/u);
  });
});

describe("What the company's phone takes back", () => {
  it("is said in the room: its own words, and an agent's", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await ownerSays(town, "Marta", "Mañana va el técnico");
    await ownerDeletes(town, "Marta", said);
    const told = await town.last(ROOM);
    expect(told.text).toBe(
      "🗑️ Este mensaje se eliminó desde el teléfono de la empresa: el cliente ya no lo ve.",
    );
    expect(told.quotes).toBe((await town.message(ROOM, "Mañana va el técnico")).id);
    const word = await town.person("Ana").says(ROOM, "Va a las 10");
    await ownerDeletes(town, "Marta", await town.last("Marta"));
    expect((await town.last(ROOM)).text).toContain("se eliminó desde el teléfono");
    expect((await town.last(ROOM)).quotes).toBe(word.id);
    expect(await town.heardIn("Marta")).toHaveLength(3);
    await town.person("Ana").says(ROOM, "/soltar");
    await town.person("Beto").says("Soporte", "tomo 1");
    expect((await town.heardIn("Chat soporte Beto N°1")).join()).not.toMatch(/técnico|10/u);
  });
});

describe("An agent's message that somebody else takes away in the room", () => {
  const says = (who: string): string =>
    `🗑️ ${who} eliminó acá un mensaje de *Ana*. El cliente lo sigue viendo.`;

  it.each([
    ["a colleague", "Beto", says("*Beto*")],
    ["a stranger", "Raúl", says("*Raúl*, que no es del equipo,")],
  ])("stays at the client, and the room reads who it was: %s", async (_, who, told) => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await town.person("Ana").says(ROOM, "Va a las 10");
    const before = await town.heard("Marta");
    for (let n = 0; n < 2; n += 1) await town.person(who).posts(ROOM, { kind: "deletion", target: said.id });
    expect(await town.heard("Marta")).toEqual(before);
    expect((await town.heardIn(ROOM)).filter((text) => text.startsWith("🗑️"))).toEqual([told]);
    await town.person("Ana").deletes(said);
    expect((await town.last("Marta")).content).toMatchObject({ kind: "deletion" });
  });

  it("is said of the company's phone as well", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await town.person("Ana").says(ROOM, "Va a las 10");
    const before = await town.heard("Marta");
    const deletion = town.person("Ana").arrival(said.chat, { kind: "deletion", target: said.id });
    await town.delivers({ ...deletion, fromMe: true });
    expect(await town.heard("Marta")).toEqual(before);
    expect((await town.last(ROOM)).text).toBe(
      "🗑️ Desde el teléfono de la empresa se eliminó acá un mensaje de *Ana*. El cliente lo sigue viendo.",
    );
  });
});
