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
    "Beto lo agarra",
    "te lo paso, Beto",
    "todo tuyo Beto",
    "que siga otro",
    "me voy a almorzar, quién lo sigue?",
    "hay que pasarlo a ventas",
    "este caso es de ventas",
    "sacame este caso",
    "Tomalo, Beto",
    "alguém pode pegar?",
    "passa isso pro Beto",
    "can someone take this?",
    "transfer this to sales",
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

  it.each([
    "que lo instale Beto",
    "lo atiende Beto mañana",
    "que te llame Beto",
    "que lo tome Pedro",
    "que lo lleve Beto te parece bien?",
    "¿alguien lo toma en tu casa?",
  ])("are for the client when they are about a thing or about them: %j", async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = (await world.heardIn("Marta")).length;
    await world.person("Ana").says(ROOM, words);
    expect((await world.heardIn("Marta")).slice(before)).toEqual([words]);
  });

  it("are for the client when an agent is called like a trade, with a number", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, "Técnico 1": 1 } });
    await world.caseOf("Marta", "Ana");
    const before = (await world.heardIn("Marta")).length;
    for (const words of ["Ya lo toma el técnico", "que lo tome el técnico 1"])
      await world.person("Ana").says(ROOM, words);
    expect((await world.heardIn("Marta")).slice(before)).toEqual(["Ya lo toma el técnico"]);
    expect((await world.last(ROOM)).text).toContain("después a quién: */transferir Juan motivo*");
  });
});

describe("Words to the team about the client", () => {
  it.each([
    "la clienta no paga",
    "nadie le conteste",
    "esto lo ve el cliente?",
    "Beto, ele não paga",
    "internal note: never pays",
  ])("stay, and are asked about like a note: %j", async (words) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = (await world.heardIn("Marta")).length;
    await world.person("Ana").says(ROOM, words);
    expect((await world.heardIn("Marta")).slice(before)).toEqual([]);
    expect((await world.last(ROOM)).text).toContain("¿Era una nota interna?");
  });

  it.each(["reabrime el anterior", "quiero reabrir el caso", "reabrilo por favor"])(
    "stay when a case shall be reopened: %j",
    async (words) => {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      const before = (await world.heardIn("Marta")).length;
      await world.person("Ana").says(ROOM, words);
      expect((await world.heardIn("Marta")).slice(before)).toEqual([]);
    },
  );
});
