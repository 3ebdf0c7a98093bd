import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** Marta's case is open with Ana, who typed this; gives what Marta hears from then on. */
async function typed(world: TestWorld, words: string): Promise<() => Promise<string[]>> {
  await world.caseOf("Marta", "Ana");
  const before = (await world.heardIn("Marta")).length;
  await world.person("Ana").says(ROOM, words);
  return async () => (await world.heardIn("Marta")).slice(before);
}

describe("What an agent writes without quoting while our question stands", () => {
  it.each([
    "no lo mandes",
    "no se lo mandes!!",
    "al cliente no",
    "cancelar",
    "dejalo",
    "borralo",
    "ni ahí",
    "no se lo digas",
    "que no lo vea",
    "eso no va",
    "deixa pra lá",
  ])("drops the held words when it says so, and stays: %j", async (answer) => {
    await using world = await startTestWorld();
    const heard = await typed(world, "nota moroso");
    await world.person("Ana").says(ROOM, answer);
    expect((await world.last(ROOM)).text).toBe("Listo, no se le envió nada al cliente.");
    await world.person("Ana").says(ROOM, "mandalo");
    await world.person("Ana").says(ROOM, answer);
    expect((await world.last(ROOM)).text).toContain("Esa pregunta ya la habías contestado");
    expect(await heard()).toEqual([]);
  });

  it.each([
    ["nota moroso", "es nota"],
    ["nota moroso", "guardalo como nota"],
    ["nota moroso", "interna"],
    ["nota moroso", "mandalo no"],
    ["nota moroso", "es interna boluda"],
    ["nota moroso", "lo escribí mal"],
    ["nota moroso", "era para a equipe"],
    ["nota moroso", "for the team"],
    ["fin", "dalo por cerrado"],
    ["fin", "caso cerrado"],
    ["fin", "cerralo"],
    ["fin", "hacelo"],
    ["fin", "quiero cerrarlo"],
    ["transferir", "a Beto"],
    ["transferir a Beto", "sí a Beto"],
    ["transferir a Beto", "pasalo"],
    ["Beto te paso este caso", "era para Beto"],
  ])("stays when it speaks of what we asked: %j, then %j", async (words, answer) => {
    await using world = await startTestWorld();
    const heard = await typed(world, words);
    await world.person("Ana").says(ROOM, answer);
    expect((await world.last(ROOM)).text).toContain(
      `Ese *${answer}* no me dice si aquello era para el cliente`,
    );
    expect(await heard()).toEqual([]);
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await heard()).toEqual([words]);
  });

  it.each([
    ["nota moroso", "Ya lo veo"],
    ["nota moroso", "mañana va el técnico"],
    ["nota moroso", "no, mañana"],
    ["nota moroso", "cerralo y abrilo de nuevo"],
    ["nota moroso", "mañana va Beto"],
    ["fin", "de nada"],
    ["transferir", "pasá por la oficina"],
  ])("leaves when it is for the client: %j, then %j", async (words, answer) => {
    await using world = await startTestWorld();
    const heard = await typed(world, words);
    await world.person("Ana").says(ROOM, answer);
    expect(await heard()).toEqual([answer]);
  });

  it.each([
    ["nota moroso", "Si, señora"],
    ["fin", "No, señor"],
    ["nota moroso", "Si, te lo paso"],
    ["nota moroso", "dale, te aviso"],
    ["fin", "sí, te paso el link"],
    ["nota moroso", "no, son 5000"],
    ["nota moroso", "sí, ya salió"],
    ["nota moroso", "sí, el técnico va mañana"],
    ["nota moroso", "no, disculpá la demora"],
  ])("leaves when nobody would call or promise us that: %j, then %j", async (words, answer) => {
    await using world = await startTestWorld();
    const heard = await typed(world, words);
    await world.person("Ana").says(ROOM, answer);
    expect(await heard()).toEqual([answer]);
  });

  it.each([
    ["Beto te paso este caso", "Si, te lo paso"],
    ["transferir a Beto", "sí, te lo paso"],
    ["nota moroso", "sí, te lo paso Beto"],
    ["nota moroso", "No, todavía no"],
    ["fin", "No, todavía no"],
    ["fin", "todavía no"],
    ["nota moroso", "sí, ya va"],
    ["nota moroso", "esperá"],
    ["nota moroso", "uh no, perdón"],
    ["nota moroso", "obvio que no"],
    ["nota moroso", "hold on"],
  ])(
    "is asked about when it may be to a colleague, to us or to the client: %j, then %j",
    async (words, answer) => {
      await using world = await startTestWorld();
      const heard = await typed(world, words);
      await world.person("Ana").says(ROOM, answer);
      expect((await world.last(ROOM)).text).toContain(`¿Ese *${answer}* es para el cliente?`);
      expect(await heard()).toEqual([]);
    },
  );

  it.each(["es para el cliente", "Sí, era para la clienta", "era para mi cliente", "iba para el cliente"])(
    "sends the held words when it says what we asked, with a quote of the question and without: %j",
    async (answer) => {
      for (const isQuoting of [false, true]) {
        await using world = await startTestWorld();
        const heard = await typed(world, "nota moroso");
        const ana = world.person("Ana");
        if (isQuoting) await ana.quotes(ROOM, await world.last(ROOM), answer);
        else await ana.says(ROOM, answer);
        expect(await heard()).toEqual(["nota moroso"]);
      }
    },
  );

  it.each(["no era para el cliente", "¿es para el cliente?", "es para la cliente de Beto", "para ella"])(
    "sends nothing when it says something else: %j",
    async (answer) => {
      await using world = await startTestWorld();
      const heard = await typed(world, "nota moroso");
      await world.person("Ana").says(ROOM, answer);
      expect(await heard()).not.toContain("nota moroso");
    },
  );

  it("drops the held words at a no with thanks", async () => {
    await using world = await startTestWorld();
    const heard = await typed(world, "nota moroso");
    await world.person("Ana").says(ROOM, "No, gracias");
    expect((await world.last(ROOM)).text).toBe("Listo, no se le envió nada al cliente.");
    expect(await heard()).toEqual([]);
  });

  it.each(["no lo mandes, era para Beto", "no no lo mandes!! es moroso", "no lo mandes x favor"])(
    "refuses with its reason, and stays: %j",
    async (answer) => {
      await using world = await startTestWorld();
      const heard = await typed(world, "(no paga hace 3 meses)");
      await world.person("Ana").says(ROOM, answer);
      expect((await world.last(ROOM)).text).toBe("Listo, no se le envió nada al cliente.");
      expect(await heard()).toEqual([]);
    },
  );

  it.each(["no lo mandes", "era nota"])("refuses what nobody answered, however late: %j", async (answer) => {
    await using world = await startTestWorld();
    const heard = await typed(world, "(no paga hace 3 meses)");
    await world.minutes(11);
    await world.person("Ana").says(ROOM, answer);
    expect((await world.last(ROOM)).text).toBe("Listo, no se le envió nada al cliente.");
    expect(await heard()).toEqual([]);
    await world.person("Ana").says(ROOM, "no mandes la plata todavía");
    expect(await heard()).toEqual(["no mandes la plata todavía"]);
  });

  it("is asked about when it refuses after the agent went on, and leaves without a question", async () => {
    await using world = await startTestWorld();
    const heard = await typed(world, "no lo mandes");
    for (const words of ["(no paga hace 3 meses)", "Ya lo reviso", "no lo mandes"])
      await world.person("Ana").says(ROOM, words);
    expect((await world.last(ROOM)).text).toContain("¿Ese *no lo mandes* es para el cliente?");
    expect(await heard()).toEqual(["no lo mandes", "Ya lo reviso"]);
  });

  it("is for the client once the agent went on", async () => {
    await using world = await startTestWorld();
    const heard = await typed(world, "fin");
    for (const words of ["Ya lo veo", "borralo"]) await world.person("Ana").says(ROOM, words);
    expect(await heard()).toEqual(["Ya lo veo", "borralo"]);
  });

  it.each(["mandalo", "Sí, mandáselo!", "enviar", "send"])(
    "never reaches the client when it is our word alone, and its author reads how it is: %j",
    async (word) => {
      await using world = await startTestWorld();
      const heard = await typed(world, "Ya lo veo");
      const ana = world.person("Ana");
      const nothing = `No hay nada que mandar: ninguna pregunta mía espera respuesta. Ese *${word}* no se le envió al cliente; si era para él, mandáselo con */cliente*.`;
      const told = async () => (await world.last(ROOM)).text;
      await ana.says(ROOM, word);
      expect(await told()).toBe(nothing);
      const deleted = await ana.says(ROOM, "nota moroso");
      await ana.deletes(deleted);
      await ana.says(ROOM, word);
      expect(await told()).toBe(nothing);
      for (const words of ["nota moroso", "Mañana va", word]) await ana.says(ROOM, words);
      expect(await told()).toBe(nothing);
      await world.person("Marta").writes("¿te mando el comprobante?");
      await ana.quotes(ROOM, await world.last(ROOM), word);
      expect(await told()).toBe(nothing);
      expect(await heard()).toEqual(["Ya lo veo", "Mañana va"]);
      await ana.says(ROOM, `/cliente ${word}`);
      expect((await heard()).at(-1)).toBe(word);
    },
  );

  it("is no correction of what the client has when it is our word alone", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Ana").says(ROOM, "Ya lo veo");
    const before = (await world.heardIn("Marta")).length;
    await world.person("Ana").edits(said, "mandalo");
    expect((await world.last(ROOM)).text).toContain("Lo que pusiste al editar parece para el equipo");
    expect((await world.heardIn("Marta")).length).toBe(before);
  });

  it("is asked about when the client asked something meanwhile", async () => {
    await using world = await startTestWorld();
    const heard = await typed(world, "nota moroso");
    await world.person("Marta").writes("¿borro la aplicación?");
    await world.person("Ana").says(ROOM, "borrala");
    expect((await world.last(ROOM)).text).toContain("¿Ese *borrala* es para el cliente?");
    expect(await heard()).toEqual([]);
    await world.person("Ana").says(ROOM, "mandalo");
    expect(await heard()).toEqual(["borrala"]);
  });
});
