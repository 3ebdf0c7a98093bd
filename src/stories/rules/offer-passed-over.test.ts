import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** Pedro's case was offered to Ana when she closed Marta's, who came back. Gives what Marta hears from then on. */
async function passedOver(world: TestWorld): Promise<() => Promise<string[]>> {
  await world.caseOf("Marta", "Ana");
  await world.person("Ana").says(ROOM, "Ya está");
  await world.card("Pedro");
  await world.person("Ana").says(ROOM, "/fin");
  expect((await world.last(ROOM)).text).toContain("Hay un caso esperando: *#2*");
  await world.seconds(20);
  await world.person("Marta").writes("pero sigue sin andar!!");
  await world.seconds(20);
  expect((await world.ticket(1))?.state).toBe("in_progress");
  const before = (await world.heardIn("Marta")).length;
  return async () => (await world.heardIn("Marta")).slice(before);
}

describe("A yes after the client before came back into the room", () => {
  it.each(["sí", "si lo tomo", "Sí, dame el de Pedro", "2", "dale"])(
    "may answer the offer, so it is asked about: %j",
    async (words) => {
      await using world = await startTestWorld();
      const heard = await passedOver(world);
      await world.person("Ana").says(ROOM, words);
      expect(await heard()).toEqual([]);
      expect((await world.last(ROOM)).text).toBe(
        `¿Ese *${words}* es para el cliente del caso *#1*, que llegó a este grupo después de que te ofrecí el *#2*? Todavía no se le envió nada: si es para él, respondé *mandalo* y se lo mando. Si querés el *#2*, escribí *tomo 2* en tu grupo principal.`,
      );
      await world.person("Ana").says(ROOM, "mandalo");
      expect(await heard()).toEqual([words]);
    },
  );

  it("leads to the offered case by what we say", async () => {
    await using world = await startTestWorld();
    const heard = await passedOver(world);
    await world.person("Ana").says(ROOM, "sí");
    await world.person("Ana").says("Soporte", "tomo 2");
    expect((await world.ticket(2))?.state).toBe("in_progress");
    expect(await heard()).toEqual([]);
  });

  it("is for the client once the agent spoke to them, or when it quotes them", async () => {
    await using world = await startTestWorld();
    const heard = await passedOver(world);
    const words = await world.message(ROOM, "sigue sin andar");
    await world.person("Ana").quotes(ROOM, words, "sí");
    await world.person("Ana").says(ROOM, "dale");
    expect(await heard()).toEqual(["sí", "dale"]);
  });

  it("is for the client when somebody else has taken the offered case", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    const heard = await passedOver(world);
    await world.person("Beto").says("Soporte", "tomo 2");
    expect((await world.ticket(2))?.state).toBe("in_progress");
    await world.person("Ana").says(ROOM, "sí");
    expect(await heard()).toEqual(["sí"]);
  });

  it("is for the client when the offer is old", async () => {
    await using world = await startTestWorld();
    const heard = await passedOver(world);
    await world.minutes(31);
    await world.person("Ana").says(ROOM, "sí");
    expect((await heard()).filter((text) => !text.startsWith("⏰"))).toEqual(["sí"]);
  });

  it("does not hold ordinary words", async () => {
    await using world = await startTestWorld();
    const heard = await passedOver(world);
    await world.person("Ana").says(ROOM, "Sí, ya va el técnico");
    expect(await heard()).toEqual(["Sí, ya va el técnico"]);
  });
});

it("The offered case itself, taken in the main group, gets a yes at once", async () => {
  await using world = await startTestWorld({ support: { Ana: 1 } });
  await world.caseOf("Marta", "Ana");
  await world.card("Pedro");
  await world.person("Ana").says(ROOM, "/fin!");
  await world.person("Ana").says("Soporte", "tomo 2");
  await world.seconds(2);
  await world.person("Ana").says(ROOM, "sí");
  expect((await world.last("Pedro")).text).toBe("sí");
});

describe("A yes after the agent took another case than the offered one", () => {
  /** Luis's case was offered to Ana, who took Zoe's by quoting its card. Gives what Zoe hears from then on. */
  async function another(world: TestWorld): Promise<() => Promise<string[]>> {
    await world.caseOf("Marta", "Ana");
    await world.card("Luis");
    await world.card("Zoe");
    await world.person("Ana").says(ROOM, "/fin!");
    expect((await world.last(ROOM)).text).toContain("Hay un caso esperando: *#2*");
    await world.seconds(20);
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "#3"), "lo tomo");
    const before = (await world.heardIn("Zoe")).length;
    return async () => (await world.heardIn("Zoe")).slice(before);
  }

  it.each(["sí", "dale", "ok gracias"])("is for the client who is there: %j", async (words) => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    const heard = await another(world);
    await world.seconds(70);
    await world.person("Ana").says(ROOM, words);
    expect(await heard()).toEqual([words]);
  });

  it.each(["lo tomo", "dame el de Luis", "2"])(
    "is asked about when it may choose the other: %j",
    async (words) => {
      await using world = await startTestWorld({ support: { Ana: 1 } });
      const heard = await another(world);
      await world.seconds(70);
      await world.person("Ana").says(ROOM, words);
      expect((await world.last(ROOM)).text).toContain("después de que te ofrecí el *#2*?");
      expect(await heard()).toEqual([]);
    },
  );

  it("is asked about while it may have crossed with taking that", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    const heard = await another(world);
    await world.seconds(5);
    await world.person("Ana").says(ROOM, "sí");
    expect((await world.last(ROOM)).text).toContain("después de que te ofrecí el *#2*?");
    expect(await heard()).toEqual([]);
  });
});
