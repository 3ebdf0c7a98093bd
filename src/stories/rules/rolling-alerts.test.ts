import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

async function waitingClients(world: TestWorld, n: number): Promise<void> {
  for (let i = 1; i <= n; i++) await world.person(`Cliente ${i}`).writes("no tengo internet");
}

const messages = async (world: TestWorld) =>
  (await world.heard("Supervisor")).filter(({ content }) => content.kind !== "edit");

describe("Forty waiting clients", () => {
  it("are one message to the supervisor", async () => {
    await using world = await startTestWorld();
    await waitingClients(world, 40);
    await world.minutes(14);
    const [alert, ...more] = await world.heard("Supervisor");
    expect(more).toEqual([]);
    expect(alert?.text).toContain(
      "🚨 *40 clientes esperan y nadie los tomó*\n• *#1* Cliente 1 · Soporte · espera hace 10 min\n",
    );
    expect(alert?.text).toContain("… y 20 más");
  });

  it("who come one by one are one message that is edited, at most once a minute, and after a while a new one", async () => {
    await using world = await startTestWorld();
    for (let minute = 0; minute < 10; minute++) {
      for (const name of ["A", "B", "C", "D"])
        await world.person(`${name}${minute}`).writes("no tengo internet");
      await world.minutes(1);
    }
    await world.minutes(13);
    const heard = await world.heard("Supervisor");
    expect(await messages(world)).toHaveLength(1);
    expect(heard.length).toBeLessThanOrEqual(11);
    expect(heard.at(-1)?.text).toContain("*40 clientes esperan");
    await world.person("Nora").writes("no tengo internet");
    await world.minutes(11);
    expect(await messages(world)).toHaveLength(2);
    expect((await world.last("Supervisor")).text).toContain("*41 clientes esperan");
  });

  it("are assigned by number and name, and by a name alone when only one is left", async () => {
    await using world = await startTestWorld({ support: { Ana: 2, Beto: 1 } });
    await waitingClients(world, 3);
    await world.minutes(11);
    const alert = await world.last("Supervisor");
    expect(alert.text).toContain("*3 clientes esperan");
    const sofia = world.person("Sofía");
    await sofia.quotes("Supervisor", alert, "Ana");
    const question = await world.last("Supervisor");
    expect(question.text).toBe(
      "¿Cuál de ellos? Respondé citando este mensaje con el número y el nombre del agente: #1, #2, #3.",
    );
    await sofia.quotes("Supervisor", question, "2 Ana");
    expect((await world.last("Supervisor")).text).toContain(
      "El ticket *#2* (Cliente 2) quedó asignado a *Ana*",
    );
    await sofia.quotes("Supervisor", alert, "el #1 para Beto");
    expect((await world.last("Supervisor")).text).toContain(
      "El ticket *#1* (Cliente 1) quedó asignado a *Beto*",
    );
    await sofia.quotes("Supervisor", alert, "Ana");
    expect((await world.last("Supervisor")).text).toContain(
      "El ticket *#3* (Cliente 3) quedó asignado a *Ana*",
    );
    const before = await world.heardIn("Supervisor");
    await sofia.quotes("Supervisor", alert, "gracias!");
    expect(await world.heardIn("Supervisor")).toEqual(before);
  });

  it("who were taken meanwhile are not on the next message", async () => {
    await using world = await startTestWorld();
    await waitingClients(world, 2);
    await world.minutes(11);
    await world.person("Ana").says("Soporte", "tomo 1");
    await world.person("Ana").says("Chat soporte Ana N°1", "hola");
    await world.person("Cliente 3").writes("no tengo internet");
    await world.minutes(11);
    expect((await world.last("Supervisor")).text).toContain("*2 clientes esperan y nadie los tomó*\n• *#2*");
  });

  it("and angry ones are two situations; the second angry client is seen within the minute", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("SON UNOS INÚTILES!!! es una vergüenza");
    await world.person("Pedro").writes("SON UNOS INÚTILES!!! es una vergüenza");
    expect(await messages(world)).toHaveLength(1);
    await world.minutes(1);
    expect((await world.last("Supervisor")).text).toContain("*2 clientes están enojados*");
    await world.minutes(11);
    expect(await messages(world)).toHaveLength(2);
  });
});

describe("An angry client who comes while the alert can still be edited", () => {
  const ANGRY = "SON UNOS INÚTILES!!! es una vergüenza";

  it("rings: a new message with everybody in it, at most every two minutes", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes(ANGRY);
    await world.minutes(5);
    await world.person("Pedro").writes(ANGRY);
    expect(await messages(world)).toHaveLength(2);
    const second = await world.last("Supervisor");
    expect(second.content.kind).toBe("text");
    expect(second.text).toContain("*2 clientes están enojados*");
    await world.seconds(95);
    await world.person("Nora").writes(ANGRY);
    expect(await messages(world)).toHaveLength(2);
    await world.minutes(1);
    expect(await messages(world)).toHaveLength(3);
    expect((await world.last("Supervisor")).text).toContain("*3 clientes están enojados*");
  });

  it("is one message with nine others who come at once", async () => {
    await using world = await startTestWorld();
    for (let n = 0; n < 10; n++) await world.person(`Cliente ${n}`).writes(ANGRY);
    await world.minutes(5);
    expect(await messages(world)).toHaveLength(1);
    expect((await world.last("Supervisor")).text).toContain("*10 clientes están enojados*");
  });

  it("and the first who waits too long again, after all were taken, rings as well", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("no tengo internet");
    await world.minutes(10);
    await world.person("Ana").says("Soporte", "tomo 1");
    await world.person("Ana").says("Chat soporte Ana N°1", "hola");
    const before = (await messages(world)).length;
    await world.person("Pedro").writes("no tengo internet");
    await world.minutes(11);
    expect(await messages(world)).toHaveLength(before + 1);
  });
});

describe("A number in an answer to an alert", () => {
  /** #1 and #2 are attended by Beto and Ana, #3 waits and is alerted of. */
  async function alerted(world: TestWorld) {
    await world.caseOf("Marta", "Beto");
    await world.caseOf("Nora", "Ana");
    await world.person("Pedro").writes("no tengo internet");
    await world.minutes(14);
    return world.message("Supervisor", "#3");
  }
  const holders = async (world: TestWorld) => {
    const names = new Map(
      await Promise.all(["Ana", "Beto"].map(async (name) => [await world.idOf(name), name] as const)),
    );
    const live = await Promise.all(["Marta", "Nora", "Pedro"].map((name) => world.ticketOf(name)));
    return live.map((one) =>
      one?.state === "in_progress" && one.agent !== null ? names.get(one.agent) : null,
    );
  };

  it.each([
    ["@Ana llamalo en 1 hora", ["Beto", "Ana", "Ana"]],
    ["@Ana hace 2 días que espera", ["Beto", "Ana", "Ana"]],
    ["Ana a las 2", ["Beto", "Ana", "Ana"]],
    ["3 Ana", ["Beto", "Ana", "Ana"]],
    ["#1 Ana", ["Ana", "Ana", null]],
    ["el ticket 1 para Ana", ["Ana", "Ana", null]],
    ["caso n° 1 Ana", ["Ana", "Ana", null]],
    ["1 Ana", ["Beto", "Ana", null]],
    ["1)Ana", ["Beto", "Ana", null]],
    ["1-Ana", ["Beto", "Ana", null]],
    ["1 - Ana", ["Beto", "Ana", null]],
    ["Ana ya, hace 12 min que espera", ["Beto", "Ana", "Ana"]],
    ["Ana, hace 1 hora que espera", ["Beto", "Ana", "Ana"]],
  ])("is a ticket's only where it is said to be, or named there: %s", async (words, expected) => {
    await using world = await startTestWorld({ support: { Ana: 3, Beto: 1 } });
    const alert = await alerted(world);
    const mentions = words.startsWith("@") ? [world.person("Ana").address] : [];
    await world.person("Sofía").quotes("Supervisor", alert, words, { mentions });
    expect(await holders(world)).toEqual(expected);
  });

  it.each(["2)Ana", "2-Ana", "(2) Ana", "2 – Ana"])("may have a sign after it: %s", async (words) => {
    await using world = await startTestWorld({ support: { Ana: 3, Beto: 1 } });
    for (const name of ["Uno", "Dos"]) await world.person(name).writes("no tengo internet");
    await world.minutes(12);
    await world
      .person("Sofía")
      .quotes("Supervisor", await world.message("Supervisor", "nadie los tomó"), words);
    expect(await world.ticketOf("Dos")).toMatchObject({ agent: await world.idOf("Ana") });
  });

  it.each(["Ana a las 2", "Ana, hace 2 horas", "2:30 Ana", "Ana en 2 min"])(
    "that tells the time is no ticket's, though one has it: %s",
    async (words) => {
      await using world = await startTestWorld({ support: { Ana: 3, Beto: 1 } });
      for (const name of ["Uno", "Dos"]) await world.person(name).writes("no tengo internet");
      await world.minutes(12);
      await world
        .person("Sofía")
        .quotes("Supervisor", await world.message("Supervisor", "nadie los tomó"), words);
      expect((await world.last("Supervisor")).text).toContain("¿Cuál de ellos?");
      expect((await world.ticketOf("Dos"))?.state).toBe("waiting");
    },
  );

  it.each(["22 Ana", "#99 Ana", "Ana 22", "@Ana 22", "caso 99 para Ana"])(
    "that is no ticket's and no time is asked about: %s",
    async (words) => {
      await using world = await startTestWorld({ support: { Ana: 3, Beto: 1 } });
      const alert = await alerted(world);
      const mentions = words.startsWith("@") ? [world.person("Ana").address] : [];
      await world.person("Sofía").quotes("Supervisor", alert, words, { mentions });
      expect(await holders(world)).toEqual(["Beto", "Ana", null]);
      const question = await world.last("Supervisor");
      expect(question.text).toContain("¿Cuál de ellos?");
      await world.person("Sofía").quotes("Supervisor", question, "3 Ana");
      expect(await holders(world)).toEqual(["Beto", "Ana", "Ana"]);
    },
  );

  it.each([
    ["2 Técnico 1", ["waiting", "in_progress"], "Técnico 1"],
    ["tecnico 2 #1", ["in_progress", "waiting"], "Técnico 2"],
    ["el 1 para Técnico 1, por favor", ["in_progress", "waiting"], "Técnico 1"],
  ])("of an agent's name is no ticket's: %s", async (words, states, agent) => {
    await using world = await startTestWorld({ support: { "Técnico 1": 2, "Técnico 2": 2 } });
    for (const name of ["Uno", "Dos"]) await world.person(name).writes("no tengo internet");
    await world.minutes(12);
    const alert = await world.message("Supervisor", "nadie los tomó");
    await world.person("Sofía").quotes("Supervisor", alert, "Técnico 1");
    expect((await world.last("Supervisor")).text).toContain("¿Cuál de ellos?");
    await world.person("Sofía").quotes("Supervisor", await world.last("Supervisor"), words);
    const tickets = await Promise.all(["Uno", "Dos"].map((name) => world.ticketOf(name)));
    expect(tickets.map((ticket) => ticket?.state)).toEqual(states);
    expect((await world.last("Supervisor")).text).toContain(`asignado a *${agent}*`);
  });

  it.each([
    ["3 Juan", "No encontré ningún agente llamado *Juan*. ¿A quién se lo asigno?"],
    ["para Juan Pérez, por favor", "No encontré ningún agente llamado *Juan Pérez*."],
    ["que lo vea alguien ya", "¿A quién se lo asigno?"],
    ["no se lo des a Juan", "¿A quién se lo asigno?"],
  ])("or a name: whoever is unknown is said to be: %s", async (words, answer) => {
    await using world = await startTestWorld({ support: { Ana: 3, Beto: 1 } });
    await world.person("Sofía").quotes("Supervisor", await alerted(world), words);
    expect((await world.last("Supervisor")).text.startsWith(answer)).toBe(true);
    expect((await world.last("Supervisor")).text).toContain("Ana, Beto");
  });

  it("is no ticket's when nobody is named: the question is about the alert's", async () => {
    await using world = await startTestWorld({ support: { Ana: 3, Beto: 1 } });
    const sofia = world.person("Sofía");
    await sofia.quotes("Supervisor", await alerted(world), "que lo llamen en 1 hora");
    expect((await world.last("Supervisor")).text).toContain("¿A quién");
    await sofia.quotes("Supervisor", await world.last("Supervisor"), "Ana");
    expect(await holders(world)).toEqual(["Beto", "Ana", "Ana"]);
  });
});
