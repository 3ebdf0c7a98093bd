import { describe, expect, it } from "vitest";
import { findNotes } from "../../store/messages/entries.ts";
import { mediaOf } from "../../testing/samples.ts";
import { wholeSecond } from "../../testing/moved-clock.ts";
import { giveOut } from "../../testing/room-model.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";
import type { Said } from "../../testing/test-person.ts";

const ROOM = "Chat soporte Ana N°1";
const ONE_ROOM = { support: { Ana: 1, Beto: 1 } };

/** Marta's case was in the room and is closed; Pedro's is there now. When something could have been written to Marta. */
async function afterMarta(world: TestWorld): Promise<Date> {
  await world.caseOf("Marta", "Ana");
  await world.minutes(1);
  const then = new Date(world.now.getTime());
  await world.minutes(1);
  await world.person("Ana").says(ROOM, "/fin!");
  await world.caseOf("Pedro", "Ana");
  return then;
}

async function notes(world: TestWorld, number: number): Promise<(string | null)[]> {
  return (await findNotes(world.store.read, [number as never], 10)).map(({ text }) => text);
}

describe("Words written for the case before", () => {
  it.each([
    ["live, from a phone that had been offline", true],
    ["from the queue, after we had been away", false],
  ])("are not relayed, noted or carried out: %s", async (_, live) => {
    await using world = await startTestWorld(ONE_ROOM);
    const at = await afterMarta(world);
    const before = { marta: await world.heardIn("Marta"), pedro: await world.heardIn("Pedro") };
    const ana = world.person("Ana");
    for (const text of [
      "tu clave es 1234",
      "/cliente tu clave es 1234",
      "/nota debe dos meses",
      "/fin",
      "/soltar",
      "/info",
    ]) {
      const said = await ana.says(ROOM, text, { at, live });
      const answer = await world.last(ROOM);
      expect(answer.text).toBe(
        "⏳ Escribiste esto cuando acá estaba el caso *#1*, y ahora está el *#2*. No hice nada con eso y no se le envió nada al cliente. Si es para el *#2*, mandalo de nuevo.",
      );
      expect(answer.quotes).toBe(said.id);
    }
    await ana.posts(ROOM, mediaOf("image", "tu factura"), { at, live });
    expect(await world.heardIn("Marta")).toEqual(before.marta);
    expect(await world.heardIn("Pedro")).toEqual(before.pedro);
    expect((await world.ticket(2))?.state).toBe("in_progress");
    expect(await notes(world, 2)).toEqual([]);
    await ana.says(ROOM, "hola Pedro");
    expect((await world.last("Pedro")).text).toBe("hola Pedro");
  });

  it("written while the room was free are late, too", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.card("Pedro");
    const at = new Date(world.now.getTime());
    await world.minutes(2);
    await world.person("Ana").says("Soporte", "tomo 1");
    const before = (await world.heardIn("Pedro")).length;
    await world.person("Ana").says(ROOM, "¿alguien sabe algo de este moroso?", { at });
    expect((await world.heardIn("Pedro")).slice(before)).toEqual([]);
    expect((await world.last(ROOM)).text).toContain("antes de que llegara a este grupo el caso *#1*");
  });

  it("are named when the room is free by now", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    const at = new Date(world.now.getTime());
    await world.minutes(1);
    await world.person("Ana").says(ROOM, "/fin!");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, "ya salió el técnico", { at });
    expect((await world.last(ROOM)).text).toContain(
      "cuando acá estaba el caso *#1*, que ya no está en este grupo",
    );
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("by a phone that was offline since are late although nobody else has written for ten minutes", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    await world.card("Pedro");
    const at = (minutes: number) => ({ at: new Date(world.now.getTime() - minutes * 60_000) });
    await world.minutes(120);
    const ana = world.person("Ana");
    await ana.says(ROOM, "/fin!", at(90));
    await ana.says("Soporte", "tomo 2", at(89));
    const before = (await world.heardIn("Pedro")).length;
    await ana.says(ROOM, "el técnico va mañana", at(88));
    expect((await world.heardIn("Pedro")).slice(before)).toEqual([]);
    expect((await world.last(ROOM)).text).toContain("y ahora está el *#2*. No hice nada con eso");
  });

  it("written in the very second of the claim are in time", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.card("Marta");
    world.now = new Date(world.now.getTime() + 700);
    await world.person("Ana").says("Soporte", "tomo 1", { at: wholeSecond(world.now) });
    world.now = new Date(world.now.getTime() + 100);
    await world.person("Ana").says(ROOM, "Hola Marta", { at: wholeSecond(world.now) });
    expect((await world.last("Marta")).text).toBe("Hola Marta");
  });

  it("written in the very second in which a case came that they had not asked for are late", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.card("Marta");
    await giveOut(world, 1, "Ana");
    await world.person("Ana").says(ROOM, "esto era para otro", { at: wholeSecond(world.now) });
    expect((await world.heardIn("Marta")).join()).not.toContain("para otro");
    expect((await world.last(ROOM)).text).toContain("no se le envió nada");
    await world.seconds(1);
    await world.person("Ana").says(ROOM, "Hola Marta", { at: wholeSecond(world.now) });
    expect((await world.last("Marta")).text).toBe("Hola Marta");
  });
});

describe("An answer that quotes anything of the case before", () => {
  it.each(["/cliente tu clave es 1234", "tu clave es 1234"])(
    "also what we answered to words of it in the free room, goes to nobody: %j",
    async (words) => {
      await using world = await startTestWorld(ONE_ROOM);
      const ana = world.person("Ana");
      await world.caseOf("Marta", "Ana");
      const at = new Date(world.now.getTime());
      await world.minutes(1);
      await ana.says(ROOM, "/fin!");
      await ana.says(ROOM, "tu clave es 1234", { at });
      const answer = await world.last(ROOM);
      expect(answer.text).toContain("acá estaba el caso *#1*, que ya no está");
      await world.caseOf("Pedro", "Ana");
      const before = (await world.heardIn("Pedro")).length;
      await ana.quotes(ROOM, answer, words);
      expect((await world.heardIn("Pedro")).slice(before)).toEqual([]);
      expect((await world.last(ROOM)).text).toContain("Citaste un mensaje del caso *#1*");
    },
  );

  async function quotable(world: TestWorld): Promise<[string, { id: Said["id"] }][]> {
    const ana = world.person("Ana");
    await world.caseOf("Marta", "Ana");
    const header = await world.message(ROOM, "Lo que escribas acá");
    const clients = await world.message(ROOM, "No tengo internet");
    await ana.says(ROOM, "/info");
    const info = await world.last(ROOM);
    const note = await ana.says(ROOM, "/nota paga tarde");
    const noted = await world.last(ROOM);
    const own = await ana.says(ROOM, "ya vamos");
    const command = await ana.says(ROOM, "/ayuda");
    const help = await world.last(ROOM);
    await world.minutes(1);
    const end = await ana.says(ROOM, "/fin!");
    const closed = await world.message(ROOM, "Caso *#1* cerrado");
    return [
      ["the header", header],
      ["the client's words", clients],
      ["the answer of /info", info],
      ["a note", note],
      ["the confirmation of a note", noted],
      ["the agent's own words", own],
      ["a command", command],
      ["the answer to /ayuda", help],
      ["the command that closed it", end],
      ["the line of the end", closed],
    ];
  }

  it("goes nowhere, whatever it is, and neither does a command", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    const all = await quotable(world);
    await world.caseOf("Pedro", "Ana");
    const before = await world.heardIn("Pedro");
    const answered = "⚠️ Citaste un mensaje del caso *#1*, pero en este grupo ahora está el *#2*.";
    for (const [what, quoted] of all) {
      for (const text of ["tu clave está mal", "/cliente tu clave está mal", "/nota es moroso", "/fin"]) {
        await world.person("Ana").quotes(ROOM, quoted, text);
        expect((await world.last(ROOM)).text, `${what}: ${text}`).toContain(answered);
      }
      await world.person("Ana").posts(ROOM, mediaOf("sticker"), { quotes: quoted });
    }
    expect(await world.heardIn("Pedro")).toEqual(before);
    expect(await notes(world, 2)).toEqual([]);
    expect((await world.ticket(2))?.state).toBe("in_progress");
  });

  it("goes out when it quotes what the client said, or the header", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    const shown = await world.message(ROOM, "No tengo internet");
    const header = await world.message(ROOM, "Lo que escribas acá");
    await world.person("Ana").quotes(ROOM, header, "Hola Marta");
    await world.person("Ana").quotes(ROOM, shown, "/cliente /reiniciá el equipo");
    const [plain, exact] = (await world.heard("Marta")).slice(-2);
    expect(plain).toMatchObject({ text: "Hola Marta", quotes: null });
    expect(exact?.text).toBe("/reiniciá el equipo");
    expect(exact?.quotes).not.toBeNull();
  });

  it("goes out when it quotes our words for what the client changed or deleted", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const address = await marta.writes("Vivo en San Martín 100");
    await world.minutes(20);
    await marta.edits(address, "Vivo en San Martín 200");
    const corrected = await world.message(ROOM, "Corrección");
    await marta.deletes(address);
    const deleted = await world.message(ROOM, "eliminó este mensaje");
    await world.person("Ana").quotes(ROOM, corrected, "Anotado el 200");
    await world.person("Ana").quotes(ROOM, deleted, "¿No era ahí?");
    expect((await world.heardIn("Marta")).slice(-2)).toEqual(["Anotado el 200", "¿No era ahí?"]);
  });

  it("is asked about when it quotes what the client does not see", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    const before = (await world.heardIn("Marta")).length;
    const inside: { id: Said["id"] }[] = [
      await world.person("Beto").says(ROOM, "Ana, ¿ese tipo es un estafador?"),
      await ana.says(ROOM, "/nota debe 3 meses"),
      await world.last(ROOM),
      await ana.posts(ROOM, { kind: "view-once" }),
      await ana.says(ROOM, "fin"),
      await world.last(ROOM),
    ];
    await ana.says(ROOM, "/info");
    inside.push(await world.last(ROOM));
    for (const quoted of inside) {
      for (const content of [mediaOf("voice"), { kind: "text", text: "sí, ojo con él" } as const])
        await ana.posts(ROOM, content, { quotes: quoted });
      expect((await world.last(ROOM)).text).toMatch(
        /^(?:Citaste algo que el cliente no ve|Listo, no se le envió)/u,
      );
    }
    expect((await world.heardIn("Marta")).slice(before)).toEqual([]);
  });

  it("is asked about when nobody knows what it quotes", async () => {
    await using world = await startTestWorld(ONE_ROOM);
    await world.caseOf("Marta", "Ana");
    const before = (await world.heardIn("Marta")).length;
    await world.person("Ana").quotes(ROOM, { id: "DE-ANTES" as never }, "eso sale 100");
    expect((await world.last(ROOM)).text).toContain("No sé de qué caso es el mensaje que citaste");
    expect((await world.heardIn("Marta")).slice(before)).toEqual([]);
    await world.person("Ana").says(ROOM, "mandalo");
    expect((await world.heardIn("Marta")).slice(before)).toEqual(["eso sale 100"]);
  });
});
