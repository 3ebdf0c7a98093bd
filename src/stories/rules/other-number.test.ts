import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("A command in the room of #1 that begins with a number", () => {
  it.each([
    "/fin 2",
    "/fin #2",
    "/fin ticket 2",
    "/fin! 2",
    "/fin el 2",
    "/fin 2 routers cambiados",
    "/soltar 2",
    "/soltar #2",
    "/transferir 2 Beto",
    "/transferir #2 a Beto",
  ])("does nothing when #2 is another live ticket, and says where that is: %j", async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, words);
    const why = words.startsWith("/fin")
      ? " Si el número es parte del motivo, empezá con una palabra: */fin quedaron 2*."
      : "";
    expect((await world.last(ROOM)).text).toBe(
      `Acá está el caso *#1*. El *#2* está en *Chat soporte Ana N°2*: no hice nada.${why}`,
    );
    for (const number of [1, 2])
      expect(await world.ticket(number)).toMatchObject({
        state: "in_progress",
        agent: await world.idOf("Ana"),
      });
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("says so of a case that waits, too", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.card("Pedro");
    await world.person("Ana").says(ROOM, "/fin 2");
    expect((await world.last(ROOM)).text).toContain("El *#2* está en *Soporte*: no hice nada.");
    expect((await world.ticket(1))?.state).toBe("in_progress");
  });

  it.each([
    ["/fin 1", null],
    ["/fin #1", null],
    ["/fin 7", "7"],
    ["/fin 3 routers cambiados", "3 routers cambiados"],
    ["/fin 2:30 hs de trabajo", "2:30 hs de trabajo"],
    ["/fin quedaron 2", "quedaron 2"],
    ["/fin cambié 2 routers", "cambié 2 routers"],
    ["/fin volvió a las 2", "volvió a las 2"],
    ["/fin le subimos a 2 Mbps", "le subimos a 2 Mbps"],
    ["/fin 3 routers y 4 cables", "3 routers y 4 cables"],
    ["/fin es el 1", null],
    ["/fin (1)", null],
    ["/fin tk 1", null],
  ])("closes the case here when it names this one or none: %j", async (words, reason) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says(ROOM, words);
    expect(await world.ticket(1)).toMatchObject({ state: "closed", reason });
    expect((await world.ticket(2))?.state).toBe("in_progress");
  });

  it("is about the case here when the other one is closed", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°2", "/fin");
    await world.person("Ana").says(ROOM, "/fin 2 visitas");
    expect(await world.ticket(1)).toMatchObject({ state: "closed", reason: "2 visitas" });
  });
});

describe("A command in the room of #1 that names a ticket anywhere", () => {
  it.each([
    "/fin (2)",
    "/fin *2*",
    "/fin tk 2",
    "/fin t2",
    "/fin nro: 2",
    "/fin caso: 2",
    "/fin al 2",
    "/fin es el 2",
    "/fin el de Pedro #2",
    "/fin Pedro 2",
    "/fin listo #2",
    "/soltar no puedo con el #2",
    "/transferir Beto #2",
    "/transferir a Beto el #2",
    "/transferir Beto ticket 2",
    "/transferir Beto 2",
    "/transferir a Beto el 2",
    "/transferir Soporte 2",
  ])("does nothing while #2 is live, and says where it is: %j", async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says(ROOM, words);
    expect((await world.last(ROOM)).text).toContain("El *#2* está en *Chat soporte Ana N°2*: no hice nada.");
    expect(await world.ticket(1)).toMatchObject({ state: "in_progress", agent: await world.idOf("Ana") });
    expect((await world.ticket(2))?.state).toBe("in_progress");
  });

  it.each([
    "/fin 1 y 2",
    "/fin #1 #2",
    "/fin 2, 1",
    "/fin tickets 1 y 2",
    "/soltar 1 y 2",
    "/transferir Beto #1 y #2",
  ])("does nothing when it names several: %j", async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says(ROOM, words);
    expect((await world.last(ROOM)).text).toBe(
      "Acá está el caso *#1*, y pusiste varios números: no hice nada. De a uno por vez, cada caso en su grupo.",
    );
    for (const number of [1, 2])
      expect(await world.ticket(number)).toMatchObject({
        state: "in_progress",
        agent: await world.idOf("Ana"),
      });
  });

  it.each([
    "/fin #2",
    "/fin ticket 2",
    "/soltar #2",
    "/fin 2",
    "/soltar 2",
    "/fin listo #2",
    "/transferir Beto 2",
    "/transferir Beto #2",
  ])("does nothing when #2 is closed already, and says so: %j", async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°2", "/fin");
    await world.person("Ana").says(ROOM, words);
    expect((await world.last(ROOM)).text).toContain(
      "Acá está el caso *#1*, y no hay ningún caso abierto *#2*: no hice nada.",
    );
    expect(await world.ticket(1)).toMatchObject({ state: "in_progress", agent: await world.idOf("Ana") });
  });

  it("does nothing about a marked number that nobody has", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin #77");
    expect((await world.last(ROOM)).text).toBe(
      "Acá está el caso *#1*, y no hay ningún caso abierto *#77*: no hice nada. Si el número es parte del motivo, ponelo sin *#*, *ticket* ni *caso*, después de una palabra.",
    );
    expect((await world.ticket(1))?.state).toBe("in_progress");
  });

  it.each(["/transferir Beto 2 Mbps no le alcanzan", "/transferir Beto volvió a las 2", "/transferir Beto"])(
    "is about the case here: %j",
    async (words) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      await world.caseOf("Pedro", "Ana");
      await world.person("Ana").says(ROOM, words);
      expect(await world.ticket(1)).toMatchObject({ state: "in_progress", agent: await world.idOf("Beto") });
    },
  );

  it.each(["/transferir Técnico 2", "/transferir a Técnico 2 no llego"])(
    "knows a number that is part of a name: %j",
    async (words) => {
      await using world = await startTestWorld({ support: { Ana: 2, "Técnico 2": 1 } });
      await world.caseOf("Marta", "Ana");
      await world.caseOf("Pedro", "Ana");
      await world.person("Ana").says(ROOM, words);
      expect(await world.ticket(1)).toMatchObject({
        state: "in_progress",
        agent: await world.idOf("Técnico 2"),
      });
    },
  );
});
