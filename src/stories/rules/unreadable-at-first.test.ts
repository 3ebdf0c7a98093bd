import { describe, expect, it } from "vitest";
import { entries } from "../../store/schema/messages.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const unreadable = (world: TestWorld) => world.person("Marta").sends({ kind: "undecryptable" });
const texts = async (world: TestWorld, chat: string) =>
  (await world.heard(chat)).filter(({ content }) => content.kind === "text").map(({ text }) => text);
const roomOf = async (world: TestWorld): Promise<string> => {
  const ticket = await world.ticketOf("Marta");
  return (ticket?.state === "in_progress" && (await world.roomName(ticket.room))) || ROOM;
};

describe("What could not be read when it came", () => {
  it("and was deleted meanwhile is not shown when it can be read", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await unreadable(world);
    await world.person("Marta").deletes(said);
    await world.person("Marta").writes("mi clave es 1234", { id: said.id });
    await world.minutes(3);
    expect((await texts(world, await roomOf(world))).join()).not.toContain("1234");
    expect((await texts(world, await roomOf(world))).at(-1)).toBe("No tengo internet desde ayer a la noche");
  });

  it("and was deleted before the card is on no card", async () => {
    await using world = await startTestWorld();
    const said = await unreadable(world);
    await world.person("Marta").deletes(said);
    await world.minutes(5);
    expect(await world.heard("Soporte")).toEqual([]);
    expect(await world.ticketOf("Marta")).toBeNull();
  });

  it("and was edited meanwhile reads as edited", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await unreadable(world);
    await world.person("Marta").edits(said, "calle 20");
    await world.person("Marta").writes("calle 10", { id: said.id });
    await world.seconds(1);
    expect((await world.last(await roomOf(world))).content).toMatchObject({ kind: "edit", text: "calle 20" });
  });

  it("and is edited after it was given up shows the new words", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await unreadable(world);
    await world.minutes(2);
    await world.person("Marta").edits(said, "calle 11");
    expect((await world.last(await roomOf(world))).text).toContain("calle 11");
  });

  it("and comes after it was given up and edited is not said after its own correction", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const marta = world.person("Marta");
    const said = await marta.sends({ kind: "undecryptable" });
    await world.minutes(2);
    await marta.edits(said, "vivo en calle 20");
    const heard = await world.heardIn(ROOM);
    await marta.writes("vivo en calle 10", { id: said.id });
    expect(await world.heardIn(ROOM)).toEqual(heard);
    const rows = await world.store.read.select().from(entries);
    expect(rows.filter(({ text }) => text?.includes("calle"))).toMatchObject([
      { text: "vivo en calle 20", originalText: "vivo en calle 10" },
    ]);
  });

  it("and comes after it was given up takes the place of the sentence, and can be changed and taken back", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await unreadable(world);
    await world.minutes(2);
    const room = await roomOf(world);
    const placeholder = await world.last(room);
    await world.person("Marta").writes("calle 10", { id: said.id });
    const [words, gone] = (await world.heard(room)).slice(-2);
    expect(words?.text).toBe("calle 10");
    expect(gone?.content).toMatchObject({ kind: "deletion", target: { id: placeholder.id } });
    await world.person("Marta").edits(said, "calle 11");
    expect((await world.last(room)).text).toContain("calle 11");
    await world.person("Marta").deletes(said);
    expect(await world.last(room)).toMatchObject({
      text: "🗑️ El cliente eliminó este mensaje.",
      quotes: words?.id,
    });
  });

  it("and comes after the card stands on the card", async () => {
    await using world = await startTestWorld();
    const said = await unreadable(world);
    await world.minutes(4);
    await world.person("Marta").writes("se cortó la luz", { id: said.id });
    expect((await world.last("Soporte")).content).toMatchObject({
      kind: "edit",
      text: expect.stringContaining("se cortó la luz"),
    });
  });
});
