import { describe, expect, it } from "vitest";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const CREDIT = "Nota de crédito por $500, se la mando";
const REMARK = "(no paga hace 3 meses)";

/** Ana wrote both, and we asked about both; gives our first question and what Marta hears from then on. */
async function askedTwice(world: TestWorld) {
  await world.caseOf("Marta", "Ana");
  const ana = world.person("Ana");
  const before = (await world.heardIn("Marta")).length;
  const words = await ana.says(ROOM, CREDIT);
  const first = await world.last(ROOM);
  const remark = await ana.says(ROOM, REMARK);
  const heard = async () => (await world.heardIn("Marta")).slice(before);
  return { ana, words, remark, first, second: await world.last(ROOM), heard };
}
const told = async (world: TestWorld): Promise<string> => (await world.last(ROOM)).text;

describe("Two questions about held words", () => {
  it("are answered each by its own quote, in any order", async () => {
    await using world = await startTestWorld();
    const { ana, first, second, heard } = await askedTwice(world);
    await ana.quotes(ROOM, first, "mandalo");
    expect(await heard()).toEqual([CREDIT]);
    await ana.quotes(ROOM, second, "no");
    expect(await told(world)).toBe("Listo, no se le envió nada al cliente.");
    await ana.quotes(ROOM, first, "mandalo");
    expect(await told(world)).toContain("Aquello ya se le envió al cliente");
    expect(await heard()).toEqual([CREDIT]);
  });

  it("let nothing out by our word alone: its author reads which ones wait", async () => {
    await using world = await startTestWorld();
    const { ana, words, heard } = await askedTwice(world);
    await ana.says(ROOM, "mandalo");
    expect(await told(world)).toContain(`Sin respuesta: *${CREDIT}*, *${REMARK}*.`);
    expect(await heard()).toEqual([]);
    await ana.quotes(ROOM, await world.last(ROOM), "mandalo");
    expect(await told(world)).toContain("No sé cuál mandar");
    await ana.quotes(ROOM, words, "mandalo");
    expect(await heard()).toEqual([CREDIT]);
  });

  it("let the other words not out by a second one that quotes nothing", async () => {
    await using world = await startTestWorld();
    const { ana, first, heard } = await askedTwice(world);
    await ana.quotes(ROOM, first, "mandalo");
    await ana.says(ROOM, "mandalo");
    expect(await told(world)).toContain(`Sin respuesta: *${REMARK}*.`);
    expect(await heard()).toEqual([CREDIT]);
  });

  it("leave the first open when the second is answered", async () => {
    await using world = await startTestWorld();
    const { ana, first, heard } = await askedTwice(world);
    await ana.says(ROOM, "no");
    await ana.says(ROOM, "mandalo");
    expect(await told(world)).toContain(`Sin respuesta: *${CREDIT}*.`);
    await ana.quotes(ROOM, first, "mandalo");
    expect(await heard()).toEqual([CREDIT]);
  });

  it.each(["expired", "deleted", "went-on"])("are one again when the first is no more: %s", async (ends) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    const words = await ana.says(ROOM, REMARK);
    if (ends === "deleted") await ana.deletes(words);
    if (ends === "went-on") await ana.says(ROOM, "Ya lo veo");
    if (ends === "expired") await world.minutes(11);
    for (const one of [CREDIT, "mandalo"]) await ana.says(ROOM, one);
    expect((await world.last("Marta")).text).toBe(CREDIT);
  });

  it("are one when the second is about an edit of the first", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const ana = world.person("Ana");
    const words = await ana.says(ROOM, CREDIT);
    await ana.edits(words, "La nota de crédito sale mañana");
    await ana.says(ROOM, "mandalo");
    expect((await world.last("Marta")).text).toBe("La nota de crédito sale mañana");
  });
});

describe("Who quotes the own words that are held", () => {
  it.each(["no", "no lo mandes", "No!"])("has refused them: %j", async (answer) => {
    await using world = await startTestWorld();
    const { ana, remark, heard } = await askedTwice(world);
    await ana.quotes(ROOM, remark, answer);
    expect(await told(world)).toBe("Listo, no se le envió nada al cliente.");
    await ana.quotes(ROOM, remark, "mandalo");
    expect(await told(world)).toContain("Esa pregunta ya la habías contestado");
    expect(await heard()).toEqual([]);
  });

  it("lets them leave by our word", async () => {
    await using world = await startTestWorld();
    const { ana, words, heard } = await askedTwice(world);
    await ana.quotes(ROOM, words, "mandalo");
    expect(await heard()).toEqual([CREDIT]);
  });

  it.each(["sí", "era nota", "ok"])("is asked which it was: %j", async (answer) => {
    await using world = await startTestWorld();
    const { ana, remark, heard } = await askedTwice(world);
    await ana.quotes(ROOM, remark, answer);
    expect(await told(world)).toContain(`Ese *${answer}* no me dice si aquello era para el cliente`);
    expect(await heard()).toEqual([]);
  });

  it("is asked about other words, as about whatever quotes what the client does not see", async () => {
    await using world = await startTestWorld();
    const { ana, words, heard } = await askedTwice(world);
    await ana.quotes(ROOM, words, "Le llega en un rato");
    expect(await told(world)).toContain("Citaste algo que el cliente no ve");
    expect(await heard()).toEqual([]);
  });
});
