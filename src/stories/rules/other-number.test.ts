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
