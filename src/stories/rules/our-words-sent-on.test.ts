import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("A sentence of ours that an agent posts in their room again", () => {
  it("stays there and its author reads why: an answer to /info, a card, the header, a part of them", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    const card = await world.card("Marta");
    const ana = world.person("Ana");
    await ana.quotes("Soporte", card, "lo tomo");
    const header = await world.message(ROOM, "📂");
    await ana.says(ROOM, "/nota es morosa y miente");
    await ana.says(ROOM, "/info");
    const info = await world.last(ROOM);
    expect(info.text).toContain("es morosa y miente");
    const before = await world.heardIn("Marta");
    for (const text of [info.text, card.text, header.text, `mirá\n${info.text}`, "📝 Notas:\n• es morosa"]) {
      await ana.says(ROOM, text);
      expect((await world.last(ROOM)).text).toContain("no se le envió nada al cliente");
    }
    await ana.posts(ROOM, mediaOf("image", card.text));
    expect((await world.last(ROOM)).text).toContain("Eso empieza como un aviso mío para el equipo");
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("replaces no words that the client has, and leaves with /cliente", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    const card = await world.card("Marta");
    const ana = world.person("Ana");
    await ana.quotes("Soporte", card, "lo tomo");
    const said = await ana.says(ROOM, "ya lo veo");
    await ana.edits(said, card.text);
    expect((await world.last("Marta")).text).toBe("ya lo veo");
    await ana.says(ROOM, `/cliente ${card.text}`);
    expect((await world.last("Marta")).text).toBe(card.text);
  });
});
