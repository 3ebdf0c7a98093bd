import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

describe("An order in the supervisor group without its slash", () => {
  it.each([
    "asignar 1 Beto",
    "Asigná 1 a Beto",
    "asignale el 1 a Beto",
    "1 Beto",
    "#1 a Beto",
    "Beto #1",
    "asigno Beto 1",
    "1 a beto porfa",
    "1 para Beto por favor",
    "che, el 1 a Beto",
    "pasale el 1 a Beto",
    "pasale a Beto el 1",
    "dale el 1 a Beto",
    "Dáselo a Beto el #1, gracias",
    "Beto tomá el 1",
    "Beto, agarrá vos el caso 1",
    "que Beto tome el 1",
    "que tome Beto el 1",
    "el 1 que lo tome Beto",
  ])("is understood: %j", async (typed) => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.person("Sofía").says("Supervisor", typed);
    expect((await world.last("Supervisor")).text).toContain("El ticket *#1* (Marta) quedó asignado a *Beto*");
  });

  it.each([
    ["asignar 1", "Falta el nombre del agente."],
    ["asignar Beto", "Falta el número del ticket."],
    ["asignar 1 Zoe", "No encontré ningún agente llamado *Zoe*."],
    ["asignar 9 Beto", "No existe el ticket *#9*."],
    ["asignar 1 2 Beto", "Va el número de un solo ticket por vez."],
    ["1 Ana Beto", "No encontré ningún agente llamado *Ana Beto*."],
    ["cerrar 1", "El comando */fin* se usa en los grupos personales de los agentes, no acá."],
    ["1 cerrar", "El comando */fin* se usa en los grupos personales de los agentes, no acá."],
    ["soltar el caso 1", "El comando */soltar* se usa en los grupos personales de los agentes, no acá."],
  ])("is answered: %j", async (typed, answer) => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.person("Sofía").says("Supervisor", typed);
    expect((await world.last("Supervisor")).text).toContain(answer);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
  });

  it.each([
    "1",
    "Beto",
    "1 be",
    "9 Beto",
    "Beto 1",
    "Beto a las 1",
    "a la 1 Beto",
    "¿1 Beto?",
    "asigno 9 cajas a un proveedor",
    "Asigné 1 a Beto",
    "asignar los turnos de mañana",
    "1 café para Beto",
    "dale, a las 1 llega Beto",
    "Beto tomó el 1",
    "Beto tomá 1 café",
    "que Beto tome 1 día libre",
    "que Beto tome el 9",
    "le di el 1 a Beto",
    "cerrar 9",
    "cerrar a la 1",
    "¿cerrar 1?",
    "1 Beto gol",
    "pasale el 1 a Zoe",
  ])("is not what %j is", async (typed) => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.person("Sofía").says("Supervisor", typed);
    expect(await world.heardIn("Supervisor")).toEqual([]);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
  });

  it.each(["2 Técnico 1", "#2 a tecnico 1", "el 2 a Técnico 1", "Técnico 1 #2"])(
    "may name an agent with a number in the name: %j",
    async (typed) => {
      await using world = await startTestWorld({ support: { "Técnico 1": 1, "Técnico 2": 1 } });
      await world.card("Marta");
      await world.card("Pedro");
      await world.person("Sofía").says("Supervisor", typed);
      expect((await world.last("Supervisor")).text).toContain(
        "El ticket *#2* (Pedro) quedó asignado a *Técnico 1*",
      );
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    },
  );

  it.each(["2 Técnico", "#2 para técnico"])(
    "is asked about when it may mean several agents: %j",
    async (typed) => {
      await using world = await startTestWorld({ support: { "Técnico 1": 1, "Técnico 2": 1 } });
      await world.card("Marta");
      await world.card("Pedro");
      await world.person("Sofía").says("Supervisor", typed);
      expect((await world.last("Supervisor")).text).toContain(
        "Técnico 1, Técnico 2. Escribí el nombre completo.",
      );
      expect(await world.ticketOf("Pedro")).toMatchObject({ state: "waiting" });
    },
  );

  it.each(["2 técnicos 1", "2 Técnico 3", "Técnico 1 2", "2 Técnico 1?", "2 Técnico 1 a las 5"])(
    "is not what %j is, where names have numbers",
    async (typed) => {
      await using world = await startTestWorld({ support: { "Técnico 1": 1, "Técnico 2": 1 } });
      await world.card("Marta");
      await world.card("Pedro");
      await world.person("Sofía").says("Supervisor", typed);
      expect(await world.heardIn("Supervisor")).toEqual([]);
    },
  );

  it.each(["1 y 2 Beto", "1, 2 a Beto porfa", "asignar 1 y 2 Beto"])(
    "names one ticket at a time: %j",
    async (typed) => {
      await using world = await startTestWorld({ support: { Ana: 1, Beto: 1, "Técnico 2": 1 } });
      await world.card("Marta");
      await world.card("Pedro");
      await world.person("Sofía").says("Supervisor", typed);
      expect((await world.last("Supervisor")).text).toContain("Va el número de un solo ticket por vez.");
      expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    },
  );

  it("is refused to somebody who may not order there", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.person("Ana").says("Supervisor", "1 Beto");
    expect((await world.last("Supervisor")).text).toContain("No tengo registrado tu número");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
  });
});
