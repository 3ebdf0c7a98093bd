import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("A command that was refused, and is edited", () => {
  it.each([
    ["/fin 2", "/fin"],
    ["/transferir 2 Beto", "/transferir Beto"],
    ["/transferir Nadie", "/transferir Beto"],
  ])("is not called done: %j, then %j", async (words, edited) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Pedro", "Ana");
    const said = await world.person("Ana").says(ROOM, words);
    await world.person("Ana").edits(said, edited);
    expect((await world.last(ROOM)).text).toContain(
      "Un comando no se hace al editar un mensaje: escribilo en uno nuevo.",
    );
    expect((await world.ticket(1))?.state).toBe("in_progress");
  });
});
