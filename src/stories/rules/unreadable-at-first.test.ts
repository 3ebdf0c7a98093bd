import { describe, expect, it } from "vitest";
import { entries } from "../../store/schema/schema.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";
const unreadable = (town: Town) => town.person("Marta").sends({ kind: "undecryptable" });
const texts = async (town: Town, chat: string) =>
  (await town.heard(chat)).filter(({ content }) => content.kind === "text").map(({ text }) => text);
const roomOf = async (town: Town): Promise<string> => {
  const ticket = await town.ticketOf("Marta");
  return (ticket?.state === "in_progress" && (await town.roomName(ticket.room))) || ROOM;
};

describe("What could not be read when it came", () => {
  it("and was deleted meanwhile is not shown when it can be read", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await unreadable(town);
    await town.person("Marta").deletes(said);
    await town.person("Marta").writes("mi clave es 1234", { id: said.id });
    await town.minutes(3);
    expect((await texts(town, await roomOf(town))).join()).not.toContain("1234");
    expect((await texts(town, await roomOf(town))).at(-1)).toBe("No tengo internet desde ayer a la noche");
  });

  it("and was deleted before the card is on no card", async () => {
    await using town = await startTown();
    const said = await unreadable(town);
    await town.person("Marta").deletes(said);
    await town.minutes(5);
    expect(await town.heard("Soporte")).toEqual([]);
    expect(await town.ticketOf("Marta")).toBeNull();
  });

  it("and was edited meanwhile reads as edited", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await unreadable(town);
    await town.person("Marta").edits(said, "calle 20");
    await town.person("Marta").writes("calle 10", { id: said.id });
    await town.seconds(1);
    expect((await town.last(await roomOf(town))).content).toMatchObject({ kind: "edit", text: "calle 20" });
  });

  it("and is edited after it was given up shows the new words", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await unreadable(town);
    await town.minutes(2);
    await town.person("Marta").edits(said, "calle 11");
    expect((await town.last(await roomOf(town))).text).toContain("calle 11");
  });

  it("and comes after it was given up and edited is not said after its own correction", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const marta = town.person("Marta");
    const said = await marta.sends({ kind: "undecryptable" });
    await town.minutes(2);
    await marta.edits(said, "vivo en calle 20");
    const heard = await town.heardIn(ROOM);
    await marta.writes("vivo en calle 10", { id: said.id });
    expect(await town.heardIn(ROOM)).toEqual(heard);
    const rows = await town.store.read.select().from(entries);
    expect(rows.filter(({ text }) => text?.includes("calle"))).toMatchObject([
      { text: "vivo en calle 20", originalText: "vivo en calle 10" },
    ]);
  });

  it("and comes after it was given up takes the place of the sentence, and can be changed and taken back", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const said = await unreadable(town);
    await town.minutes(2);
    const room = await roomOf(town);
    const placeholder = await town.last(room);
    await town.person("Marta").writes("calle 10", { id: said.id });
    const [words, gone] = (await town.heard(room)).slice(-2);
    expect(words?.text).toBe("calle 10");
    expect(gone?.content).toMatchObject({ kind: "deletion", target: { id: placeholder.id } });
    await town.person("Marta").edits(said, "calle 11");
    expect((await town.last(room)).text).toContain("calle 11");
    await town.person("Marta").deletes(said);
    expect(await town.last(room)).toMatchObject({
      text: "🗑️ El cliente eliminó este mensaje.",
      quotes: words?.id,
    });
  });

  it("and comes after the card stands on the card", async () => {
    await using town = await startTown();
    const said = await unreadable(town);
    await town.minutes(4);
    await town.person("Marta").writes("se cortó la luz", { id: said.id });
    expect((await town.last("Soporte")).content).toMatchObject({
      kind: "edit",
      text: expect.stringContaining("se cortó la luz"),
    });
  });
});
