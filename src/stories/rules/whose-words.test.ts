import { describe, expect, it } from "vitest";
import { transferToAgent } from "../../desk/lifecycle/transfer.ts";
import { findNotes } from "../../store/messages/entries.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";
import type { Said } from "../../testing/townsperson.ts";

const ROOM = "Chat soporte Ana N°1";
const ONE_ROOM = { support: { Ana: 1, Beto: 1 } };

/** Marta's case was in the room and is closed; Pedro's is there now. When something could have been written to Marta. */
async function afterMarta(town: Town): Promise<Date> {
  await town.caseOf("Marta", "Ana");
  await town.minutes(1);
  const then = new Date(town.now.getTime());
  await town.minutes(1);
  await town.person("Ana").says(ROOM, "/fin!");
  await town.caseOf("Pedro", "Ana");
  return then;
}

/** Somebody in the panel gives the case to an agent. */
async function pass(town: Town, number: number, to: string): Promise<void> {
  const agent = await town.idOf(to);
  await town.atDesk(async (desk) => {
    const ticket = await getTicket(desk.tx, number as never);
    if (ticket) await transferToAgent(desk, ticket, { agent, by: { user: "jefa" }, reason: null });
  });
}

async function notes(town: Town, number: number): Promise<(string | null)[]> {
  return (await findNotes(town.store.read, [number as never], 10)).map(({ text }) => text);
}

describe("Words written for the case before", () => {
  it.each([
    ["live, from a phone that had been offline", true],
    ["from the queue, after we had been away", false],
  ])("are not relayed, noted or carried out: %s", async (_, live) => {
    await using town = await startTown(ONE_ROOM);
    const at = await afterMarta(town);
    const before = { marta: await town.heardIn("Marta"), pedro: await town.heardIn("Pedro") };
    const ana = town.person("Ana");
    for (const text of [
      "tu clave es 1234",
      "/cliente tu clave es 1234",
      "/nota debe dos meses",
      "/fin",
      "/soltar",
      "/info",
    ]) {
      const said = await ana.says(ROOM, text, { at, live });
      const answer = await town.last(ROOM);
      expect(answer.text).toBe(
        "⏳ Escribiste esto cuando acá estaba el caso *#1*, y ahora está el *#2*. No hice nada con eso y no se le envió nada al cliente. Si es para el *#2*, mandalo de nuevo.",
      );
      expect(answer.quotes).toBe(said.id);
    }
    await ana.posts(ROOM, mediaOf("image", "tu factura"), { at, live });
    expect(await town.heardIn("Marta")).toEqual(before.marta);
    expect(await town.heardIn("Pedro")).toEqual(before.pedro);
    expect((await town.ticket(2))?.state).toBe("in_progress");
    expect(await notes(town, 2)).toEqual([]);
    await ana.says(ROOM, "hola Pedro");
    expect((await town.last("Pedro")).text).toBe("hola Pedro");
  });

  it("written while the room was free are late, too", async () => {
    await using town = await startTown(ONE_ROOM);
    await town.card("Pedro");
    const at = new Date(town.now.getTime());
    await town.minutes(2);
    await town.person("Ana").says("Soporte", "tomo 1");
    const before = (await town.heardIn("Pedro")).length;
    await town.person("Ana").says(ROOM, "¿alguien sabe algo de este moroso?", { at });
    expect((await town.heardIn("Pedro")).slice(before)).toEqual([]);
    expect((await town.last(ROOM)).text).toContain("antes de que llegara a este grupo el caso *#1*");
  });

  it("are named when the room is free by now", async () => {
    await using town = await startTown(ONE_ROOM);
    await town.caseOf("Marta", "Ana");
    const at = new Date(town.now.getTime());
    await town.minutes(1);
    await town.person("Ana").says(ROOM, "/fin!");
    const before = await town.heardIn("Marta");
    await town.person("Ana").says(ROOM, "ya salió el técnico", { at });
    expect((await town.last(ROOM)).text).toContain(
      "cuando acá estaba el caso *#1*, que ya no está en este grupo",
    );
    expect(await town.heardIn("Marta")).toEqual(before);
  });

  it("written in the very second of the claim are in time", async () => {
    await using town = await startTown(ONE_ROOM);
    await town.card("Marta");
    town.now = new Date(town.now.getTime() + 700);
    await town.person("Ana").says("Soporte", "tomo 1", { at: wholeSecond(town.now) });
    town.now = new Date(town.now.getTime() + 100);
    await town.person("Ana").says(ROOM, "Hola Marta", { at: wholeSecond(town.now) });
    expect((await town.last("Marta")).text).toBe("Hola Marta");
  });
});

const wholeSecond = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

describe("A clock of ours that differs from WhatsApp's", () => {
  it.each([
    ["ahead by seven minutes", 7 * 60_000],
    ["behind by seven minutes", -7 * 60_000],
    ["ahead by a year", 365 * 24 * 3600_000],
  ])("%s makes nothing late, and hides nothing that is", async (_, ahead) => {
    await using town = await startTown(ONE_ROOM);
    const stamp = () => ({ at: new Date(town.now.getTime() - ahead) });
    const ana = town.person("Ana");
    await town.person("Marta").writes("No tengo internet desde ayer", stamp());
    await town.seconds(130);
    await ana.says("Soporte", "tomo 1", stamp());
    await ana.says(ROOM, "hola Marta", stamp());
    expect((await town.last("Marta")).text).toBe("hola Marta");
    await town.minutes(3);
    const late = stamp();
    await town.minutes(3);
    await ana.says(ROOM, "/fin!", stamp());
    await town.person("Pedro").writes("Yo tampoco tengo internet", stamp());
    await town.seconds(130);
    await ana.says("Soporte", "tomo 2", stamp());
    const before = (await town.heardIn("Pedro")).length;
    await ana.says(ROOM, "Marta, tu clave es 1234", { ...late, live: false });
    expect((await town.heardIn("Pedro")).slice(before)).toEqual([]);
    await ana.says(ROOM, "hola Pedro", stamp());
    expect((await town.heardIn("Pedro")).slice(before)).toEqual(["hola Pedro"]);
  });

  it("that was set forward before the panel gave out a case holds up nobody for long", async () => {
    await using town = await startTown(ONE_ROOM);
    await town.card("Marta");
    const forward = 3 * 3600_000;
    town.now = new Date(town.now.getTime() + forward);
    const stamp = () => ({ at: new Date(town.now.getTime() - forward) });
    await pass(town, 1, "Ana");
    await town.seconds(10);
    await town.person("Marta").writes("¿Hay alguien?", stamp());
    await town.person("Ana").says(ROOM, "hola Marta", stamp());
    expect((await town.last("Marta")).text).toBe("hola Marta");
  });
});

describe("An answer that quotes anything of the case before", () => {
  async function quotable(town: Town): Promise<[string, { id: Said["id"] }][]> {
    const ana = town.person("Ana");
    await town.caseOf("Marta", "Ana");
    const header = await town.message(ROOM, "Lo que escribas acá");
    const clients = await town.message(ROOM, "No tengo internet");
    await ana.says(ROOM, "/info");
    const info = await town.last(ROOM);
    const note = await ana.says(ROOM, "/nota paga tarde");
    const noted = await town.last(ROOM);
    const own = await ana.says(ROOM, "ya vamos");
    const command = await ana.says(ROOM, "/ayuda");
    const help = await town.last(ROOM);
    await town.minutes(1);
    await ana.says(ROOM, "/fin!");
    const closed = await town.message(ROOM, "Caso *#1* cerrado");
    return [
      ["the header", header],
      ["the client's words", clients],
      ["the answer of /info", info],
      ["a note", note],
      ["the confirmation of a note", noted],
      ["the agent's own words", own],
      ["a command", command],
      ["the answer to /ayuda", help],
      ["the line of the end", closed],
    ];
  }

  it("goes nowhere, whatever it is, and neither does a command", async () => {
    await using town = await startTown(ONE_ROOM);
    const all = await quotable(town);
    await town.caseOf("Pedro", "Ana");
    const before = await town.heardIn("Pedro");
    const answered = "⚠️ Citaste un mensaje del caso *#1*, pero en este grupo ahora está el *#2*.";
    for (const [what, quoted] of all) {
      for (const text of ["tu clave está mal", "/cliente tu clave está mal", "/nota es moroso", "/fin"]) {
        await town.person("Ana").quotes(ROOM, quoted, text);
        expect((await town.last(ROOM)).text, `${what}: ${text}`).toContain(answered);
      }
      await town.person("Ana").posts(ROOM, mediaOf("sticker"), { quotes: quoted });
    }
    expect(await town.heardIn("Pedro")).toEqual(before);
    expect(await notes(town, 2)).toEqual([]);
    expect((await town.ticket(2))?.state).toBe("in_progress");
  });

  it("goes out when it quotes something of this case", async () => {
    await using town = await startTown(ONE_ROOM);
    await town.caseOf("Marta", "Ana");
    const shown = await town.message(ROOM, "No tengo internet");
    await town.person("Ana").says(ROOM, "/info");
    const info = await town.last(ROOM);
    await town.person("Ana").quotes(ROOM, info, "Hola Marta");
    await town.person("Ana").quotes(ROOM, shown, "/cliente /reiniciá el equipo");
    const [plain, exact] = (await town.heard("Marta")).slice(-2);
    expect(plain).toMatchObject({ text: "Hola Marta", quotes: null });
    expect(exact?.text).toBe("/reiniciá el equipo");
    expect(exact?.quotes).not.toBeNull();
  });

  it("is asked about when nobody knows what it quotes", async () => {
    await using town = await startTown(ONE_ROOM);
    await town.caseOf("Marta", "Ana");
    const before = (await town.heardIn("Marta")).length;
    await town.person("Ana").quotes(ROOM, { id: "DE-ANTES" as never }, "eso sale 100");
    expect((await town.last(ROOM)).text).toContain("No sé de qué caso es el mensaje que citaste");
    expect((await town.heardIn("Marta")).slice(before)).toEqual([]);
    await town.person("Ana").says(ROOM, "sí");
    expect((await town.heardIn("Marta")).slice(before)).toEqual(["eso sale 100"]);
  });
});
