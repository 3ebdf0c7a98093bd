import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** What Marta heard since. */
async function since(world: TestWorld, before: number): Promise<string[]> {
  return (await world.heardIn("Marta")).slice(before);
}

/** Marta's case is open with Ana; how much she has heard so far. */
async function attended(world: TestWorld): Promise<number> {
  await world.caseOf("Marta", "Ana");
  return (await world.heardIn("Marta")).length;
}

describe("Mentions", () => {
  it("reach the client as the name, or not at all", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    const { lid, phone } = world.person("Beto").address;
    const mentions = [{ lid, phone: null }];
    await world.person("Ana").says(ROOM, `@${lid} ya va`, { mentions });
    await world.person("Ana").posts(ROOM, mediaOf("image", `mirá @${phone}`));
    await world.person("Ana").says(ROOM, `/cliente preguntale a @${lid}`, { mentions });
    const nobody = { lid: "700000000000999", phone: null } as never;
    await world.person("Ana").says(ROOM, "@700000000000999 hola fibra@12345", { mentions: [nobody] });
    const said = await world.person("Ana").says(ROOM, "ya va");
    await world.person("Ana").edits(said, `ya va @${lid}`);
    expect(await since(world, before)).toEqual([
      "@Beto ya va",
      "[media] mirá @Beto",
      "preguntale a @Beto",
      "hola fibra@12345",
      "ya va",
      "[edit] ya va @Beto",
    ]);
  });

  it("are names wherever they stand, also in a poll; nothing but one without a name does not leave", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    const { lid, phone } = world.person("Beto").address;
    const mentions = [{ lid, phone }];
    for (const text of [`Hola@${lid}`, `_@${lid}_`, `@${lid}@${phone}`])
      await world.person("Ana").says(ROOM, text, { mentions });
    const poll = { kind: "poll" as const, question: `¿@${lid}?`, options: [`@${phone}`, "otro"] };
    await world.person("Ana").posts(ROOM, poll, { mentions });
    const nobody = { lid: "700000000000999", phone: null } as never;
    await world.person("Ana").says(ROOM, "@700000000000999", { mentions: [nobody] });
    expect((await world.last(ROOM)).text).toContain("no hay nada que el cliente pueda leer");
    expect(await since(world, before)).toEqual([
      "Hola@Beto",
      "_@Beto_",
      "@Beto@Beto",
      "📊 ¿@Beto?\n▫️ @Beto\n▫️ otro",
    ]);
  });

  it("leave what mentions nobody as it was typed", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    await world.person("Ana").says(ROOM, "tu usuario es fibra@12345 y el wifi @987654321");
    expect(await since(world, before)).toEqual(["tu usuario es fibra@12345 y el wifi @987654321"]);
  });

  it("say who is meant when a supervisor assigns", async () => {
    await using world = await startTestWorld({ support: { Ana: 2, "Ana María": 1, Beto: 1 } });
    await world.card("Marta");
    const { lid } = world.person("Ana María").address;
    await world
      .person("Sofía")
      .says("Supervisor", `/asignar 1 @${lid}`, { mentions: [{ lid, phone: null }] });
    expect(await world.ticket(1)).toMatchObject({
      state: "in_progress",
      agent: await world.idOf("Ana María"),
    });
  });

  it("say who is meant in reply to an alert, too", async () => {
    await using world = await startTestWorld({ support: { Ana: 2, "Ana María": 1 } });
    await world.person("Marta").writes("¡Son unos inútiles, esto es una vergüenza! No tengo internet");
    await world.seconds(130);
    const alert = await world.message("Supervisor", "#1");
    const { lid } = world.person("Ana María").address;
    const mentions = [{ lid, phone: null }];
    await world.person("Sofía").quotes("Supervisor", alert, `@${lid} atendelo vos`, { mentions });
    expect(await world.ticket(1)).toMatchObject({
      state: "in_progress",
      agent: await world.idOf("Ana María"),
    });
  });
});

describe("Words to a colleague who is mentioned at the beginning", () => {
  it.each(["no paga hace 3 meses", "te la dejo", "mirá lo que pide"])(
    "are asked about: @Beto %s",
    async (words) => {
      await using world = await startTestWorld();
      const before = await attended(world);
      const { lid, phone } = world.person("Beto").address;
      const said = await world.person("Ana").says(ROOM, `@${lid} ${words}`, { mentions: [{ lid, phone }] });
      expect(await since(world, before)).toEqual([]);
      expect((await world.last(ROOM)).quotes).toBe(said.id);
      await world.person("Ana").says(ROOM, "mandalo");
      expect(await since(world, before)).toEqual([`@Beto ${words}`]);
    },
  );

  it("stay when they are edited into what the client has", async () => {
    await using world = await startTestWorld();
    const before = await attended(world);
    const said = await world.person("Ana").says(ROOM, "hola");
    for (const words of ["Beto cortale el servicio", "(no paga hace 3 meses) 🙄"]) {
      await world.person("Ana").edits(said, words);
      expect(await since(world, before)).toEqual(["hola"]);
    }
  });
});

describe("Words that begin with a colleague's name, to a client of whom no name is known", () => {
  it("leave, unless they speak of a third one", async () => {
    await using world = await startTestWorld();
    await world.caseOf("🌸", "Ana");
    await world.person("Ana").says(ROOM, "Beto, podés reiniciar el router?");
    expect((await world.last("🌸")).text).toBe("Beto, podés reiniciar el router?");
    await world.person("Ana").says(ROOM, "Beto fijate si pagó");
    expect((await world.last("🌸")).text).toBe("Beto, podés reiniciar el router?");
  });
});
