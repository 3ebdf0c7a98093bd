import { describe, expect, it } from "vitest";
import { mainGroupsOf, quitMainGroup } from "../../store/team/agents.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

/** What Marta heard since. */
async function since(town: Town, before: number): Promise<string[]> {
  return (await town.heardIn("Marta")).slice(before);
}

/** Marta's case is open with Ana; how much she has heard so far. */
async function attended(town: Town): Promise<number> {
  await town.caseOf("Marta", "Ana");
  return (await town.heardIn("Marta")).length;
}

/** An administrator takes the agent out of every main group. */
async function leavesTeam(town: Town, agent: string): Promise<void> {
  const id = await town.idOf(agent);
  await town.store.transaction(async (tx) => {
    for (const group of await mainGroupsOf(tx, id)) await quitMainGroup(tx, group, id);
  });
}

describe("A free room", () => {
  it("answers ten photos once, and every word", async () => {
    await using town = await startTown();
    for (let photo = 0; photo < 10; photo++) await town.person("Ana").posts(ROOM, mediaOf("image"));
    expect(await town.heardIn(ROOM)).toHaveLength(1);
    await town.person("Ana").says(ROOM, "hola?");
    expect((await town.last(ROOM)).text).toContain("tu mensaje no le llegó a nadie");
    expect(await town.heardIn(ROOM)).toHaveLength(2);
  });

  it("takes the offered case for a yes, but not ten hours later: then it is offered anew", async () => {
    await using town = await startTown({ support: { Ana: 1 } });
    await town.caseOf("Marta", "Ana");
    await town.card("Pedro");
    await town.person("Ana").says(ROOM, "/fin");
    expect((await town.last(ROOM)).text).toContain("Hay un caso esperando: *#2*");
    await town.minutes(600);
    await town.person("Ana").says(ROOM, "ok");
    expect((await town.ticket(2))?.state).toBe("waiting");
    const [answer, offer] = (await town.heardIn(ROOM)).slice(-2);
    expect(answer).toContain("Esa pregunta ya venció, así que no tomé ningún caso.");
    expect(offer).toContain("Hay un caso esperando: *#2*");
    await town.person("Ana").says(ROOM, "sí");
    expect((await town.ticket(2))?.state).toBe("in_progress");
  });
});

describe("An agent who is away", () => {
  it("writes to nobody, and reads so; the supervisor hears of it once", async () => {
    await using town = await startTown();
    const before = await attended(town);
    await town.change("Ana", { active: false });
    await town.person("Ana").says(ROOM, "hola Marta");
    await town.person("Ana").says(ROOM, "/cliente hola");
    await town.person("Ana").says(ROOM, "/fin");
    expect((await town.message(ROOM, "figurás como inactivo")).text).toContain(
      "no se le envió nada al cliente",
    );
    expect(await since(town, before)).toEqual([]);
    expect(
      (await town.heardIn("Supervisor")).filter((text) => text.includes("*Ana* figura como inactivo")),
    ).toHaveLength(1);
    expect((await town.ticket(1))?.state).toBe("in_progress");
    await town.person("Ana").says(ROOM, "/soltar");
    expect((await town.ticket(1))?.state).toBe("waiting");
  });

  it("is one who was taken out of every main group, too", async () => {
    await using town = await startTown();
    const before = await attended(town);
    await leavesTeam(town, "Ana");
    await town.person("Ana").says(ROOM, "hola Marta");
    expect(await since(town, before)).toEqual([]);
    expect((await town.last(ROOM)).text).toContain("fuera del equipo");
  });
});

describe("The owner's phone in a room", () => {
  it("reaches nobody, and is told so once", async () => {
    await using town = await startTown();
    const before = await attended(town);
    const own = () => ({ ...town.person("Ana").inGroup(ROOM, "hola, soy el dueño"), fromMe: true });
    await town.delivers(own());
    await town.delivers(own());
    expect(await since(town, before)).toEqual([]);
    expect(
      (await town.heardIn(ROOM)).filter((text) => text.includes("desde el teléfono de la empresa")),
    ).toHaveLength(1);
  });
});
