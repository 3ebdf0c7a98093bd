import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const HELD = "Nota de crédito por $500, se la mando";

describe("Our word with what people add to it", () => {
  it.each(["mandalo 👍", "mandalooo", "mandlao", "bueno mandalo", "mandaselo a la clienta", "pode mandar"])(
    "sends the held words, and stays: %j",
    async (answer) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      const before = (await world.heardIn("Marta")).length;
      for (const words of [HELD, answer]) await world.person("Ana").says(ROOM, words);
      expect((await world.heardIn("Marta")).slice(before)).toEqual([HELD]);
    },
  );

  it.each(["mandalo por mail mañana", "mandalo a reparar"])(
    "is asked about while a question stands when it may speak to the client: %j",
    async (answer) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      const before = (await world.heardIn("Marta")).length;
      for (const words of [HELD, answer]) await world.person("Ana").says(ROOM, words);
      expect((await world.last(ROOM)).text).toContain(`¿Ese *${answer}* es para el cliente?`);
      expect((await world.heardIn("Marta")).length).toBe(before);
      await world.person("Ana").says(ROOM, "mandalo");
      expect((await world.heardIn("Marta")).slice(before)).toEqual([answer]);
    },
  );

  it("does not drop the held words when such a sentence quotes the question", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    await ana.says(ROOM, HELD);
    await ana.quotes(ROOM, await world.last(ROOM), "mandalo que es para ella y lo espera");
    expect((await world.last(ROOM)).text).toContain("no me dice si aquello era para el cliente");
    await ana.says(ROOM, "mandalo");
    expect((await world.last("Marta")).text).toBe(HELD);
  });

  it.each(["mandalo por mail mañana", "mandalo a reparar"])(
    "leaves without a question: %j",
    async (words) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      await world.person("Ana").says(ROOM, words);
      expect((await world.last("Marta")).text).toBe(words);
    },
  );
});
