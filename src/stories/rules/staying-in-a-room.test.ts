import { describe, expect, it } from "vitest";
import { mainGroupsOf, quitMainGroup } from "../../store/team/agents.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** What Marta heard since. */
async function since(world: TestWorld, before: number): Promise<string[]> {
  return (await world.heardIn("Marta")).slice(before);
}

/** Marta's case is open with Ana; how much she has heard so far. */
async function attended(world: TestWorld): Promise<number> {
  await world.caseOf("Marta", "Ana");
  return (await world.heardIn("Marta")).length;
}

/** An administrator takes the agent out of every main group. */
async function leavesTeam(world: TestWorld, agent: string): Promise<void> {
  const id = await world.idOf(agent);
  await world.store.transaction(async (tx) => {
    for (const group of await mainGroupsOf(tx, id)) await quitMainGroup(tx, group, id);
  });
}

describe("A free room", () => {
  it("answers ten photos once, and every word", async () => {
    await using world = await startTestWorld();
    for (let photo = 0; photo < 10; photo++) await world.person("Ana").posts(ROOM, mediaOf("image"));
    expect(await world.heardIn(ROOM)).toHaveLength(1);
    await world.person("Ana").says(ROOM, "hola?");
    expect((await world.last(ROOM)).text).toContain("tu mensaje no le llegó a nadie");
    expect(await world.heardIn(ROOM)).toHaveLength(2);
  });

  it("takes the offered case for a yes, but not ten hours later: then it is offered anew", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.card("Pedro");
    await world.person("Ana").says(ROOM, "/fin");
    expect((await world.last(ROOM)).text).toContain("Hay un caso esperando: *#2*");
    await world.minutes(600);
    await world.person("Ana").says(ROOM, "ok");
    expect((await world.ticket(2))?.state).toBe("waiting");
    const [answer, offer] = (await world.heardIn(ROOM)).slice(-2);
    expect(answer).toContain("Esa pregunta ya venció, así que no tomé ningún caso.");
    expect(offer).toContain("Hay un caso esperando: *#2*");
    await world.person("Ana").says(ROOM, "sí");
    expect((await world.ticket(2))?.state).toBe("in_progress");
  });
});

describe("An agent who is away", () => {
  it("writes to nobody, and reads so; the supervisor hears of it once", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.change("Ana", { active: false });
    await world.person("Ana").says(ROOM, "hola Marta");
    await world.person("Ana").says(ROOM, "/cliente hola");
    await world.person("Ana").says(ROOM, "/fin");
    expect((await world.message(ROOM, "figurás como inactivo")).text).toContain(
      "no se le envió nada al cliente",
    );
    expect(await since(world, before)).toEqual([]);
    expect(
      (await world.heardIn("Supervisor")).filter((text) => text.includes("*Ana* figura como inactivo")),
    ).toHaveLength(1);
    expect((await world.ticket(1))?.state).toBe("in_progress");
    await world.person("Ana").says(ROOM, "/soltar");
    expect((await world.ticket(1))?.state).toBe("waiting");
  });

  it("is one who was taken out of every main group, too", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await leavesTeam(world, "Ana");
    await world.person("Ana").says(ROOM, "hola Marta");
    expect(await since(world, before)).toEqual([]);
    expect((await world.last(ROOM)).text).toContain("fuera del equipo");
  });
});

describe("The owner's phone in a room", () => {
  it("reaches nobody, and is told so once", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    const own = () => ({ ...world.person("Ana").inGroup(ROOM, "hola, soy el dueño"), fromMe: true });
    await world.delivers(own());
    await world.delivers(own());
    expect(await since(world, before)).toEqual([]);
    expect(
      (await world.heardIn(ROOM)).filter((text) => text.includes("desde el teléfono de la empresa")),
    ).toHaveLength(1);
  });

  it("gives no orders in a room: whoever has to is named, with or without a case, each time", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    const orders = (text: string) =>
      world.delivers({ ...world.person("Ana").inGroup(ROOM, text), fromMe: true, pushName: null });
    await orders("/info");
    await attended(world);
    await orders("/fin");
    await orders("/nota paga tarde");
    const told = (await world.heard(ROOM)).filter(({ text }) => text.includes("no hago comandos"));
    expect(told).toHaveLength(3);
    expect(told[1]?.text).toContain("los tiene que escribir *Ana*");
    expect(told.map(({ quotes }) => quotes)).not.toContain(null);
    expect((await world.ticket(1))?.state).toBe("in_progress");
  });

  it("gives none in a main group, nor among supervisors", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    for (const [group, text] of [
      ["Soporte", "/tomo 1"],
      ["Soporte", "tomo 1"],
      ["Soporte", "/abiertos"],
      ["Supervisor", "/asignar 1 Ana"],
    ] as const) {
      await world.delivers({ ...world.person("Ana").inGroup(group, text), fromMe: true, pushName: null });
      expect((await world.last(group)).text).toContain("Acá los tiene que escribir alguien del equipo");
    }
    const before = (await world.heardIn("Soporte")).length;
    await world.delivers({ ...world.person("Ana").inGroup("Soporte", "buenas"), fromMe: true });
    expect(await world.heardIn("Soporte")).toHaveLength(before);
    expect((await world.ticket(1))?.state).toBe("waiting");
  });
});
