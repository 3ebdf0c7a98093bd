import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Words by which a colleague shall take the case", () => {
  it.each([
    "que lo tome Beto",
    "estoy tapada, que lo agarre Beto",
    "que la atienda ventas",
    "lo puede tomar Beto?",
    "Beto lo puede tomar?",
    "podés tomarlo Beto?",
    "tomalo vos, Beto",
    "que lo tome otro",
    "¿quién lo puede tomar?",
  ])("stay, and are asked about: %j", async (words) => {
    await using world = await startTestWorld({ sales: { Vera: 1 } });
    await world.caseOf("Marta", "Ana");
    const before = (await world.heardIn("Marta")).length;
    await world.person("Ana").says(ROOM, words);
    expect((await world.heardIn("Marta")).slice(before)).toEqual([]);
    expect((await world.last(ROOM)).text).toContain("después a quién: */transferir Juan motivo*");
    await world.person("Ana").says(ROOM, "mandalo");
    expect((await world.heardIn("Marta")).slice(before)).toEqual([words]);
  });

  it.each(["que lo instale Beto", "lo atiende Beto mañana", "que te llame Beto", "que lo tome Pedro"])(
    "are for the client when they are about a thing or about them: %j",
    async (words) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      const before = (await world.heardIn("Marta")).length;
      await world.person("Ana").says(ROOM, words);
      expect((await world.heardIn("Marta")).slice(before)).toEqual([words]);
    },
  );
});
