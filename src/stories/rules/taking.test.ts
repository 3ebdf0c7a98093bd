import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTown } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Taking a ticket", () => {
  it("goes to the first agent who quotes the card, and opens the case in her room once", async () => {
    await using town = await startTown();
    const card = await town.card("Marta", "Hola, no tengo internet");
    await town.person("Ana").quotes("Soporte", card, "Lo tomo");
    await town.person("Ana").quotes("Soporte", card, "Lo tomo");
    await town.person("Beto").quotes("Soporte", card, "yo!");
    const room = await town.heardIn(ROOM);
    expect(room).toHaveLength(2);
    expect(room[0]).toContain("📂 *Ticket #1* · Soporte");
    expect(room[0]).toContain("Lo que escribas acá le llega al cliente");
    expect(room[1]).toBe("Hola, no tengo internet");
    expect((await town.heardIn("Soporte")).slice(1)).toEqual([
      expect.stringContaining("✅ *Ana* tomó el ticket *#1* (Marta)"),
      "El ticket *#1* ya lo tomó *Ana*.",
    ]);
    expect(await town.heardIn("Chat soporte Beto N°1")).toEqual([]);
  });

  it("works by any reply, by number and by a raised hand", async () => {
    await using town = await startTown({ support: { Ana: 4 } });
    const ana = town.person("Ana");
    const first = await town.card("Uno");
    await ana.posts("Soporte", mediaOf("sticker"), { quotes: first });
    await town.card("Dos");
    await ana.says("Soporte", "Tomo el 2");
    await ana.reacts("Soporte", await town.card("Tres"), "✋🏽");
    expect((await town.ticketOf("Uno"))?.state).toBe("in_progress");
    expect((await town.ticketOf("Dos"))?.state).toBe("in_progress");
    expect((await town.ticketOf("Tres"))?.state).toBe("in_progress");
  });

  it("twenty agents at once: one wins, nineteen read who", async () => {
    const names = Array.from({ length: 20 }, (_, n) => `Agente${n}`);
    await using town = await startTown({ support: Object.fromEntries(names.map((name) => [name, 1])) });
    const card = await town.card("Marta");
    await town.delivers(...names.map((name) => town.person(name).inGroup("Soporte", "mío", card)));
    const heard = (await town.heardIn("Soporte")).slice(1);
    expect(heard.filter((text) => text.includes("tomó el ticket"))).toHaveLength(1);
    expect(heard.filter((text) => text === "El ticket *#1* ya lo tomó *Agente0*.")).toHaveLength(19);
  });

  it("asks back when the reply is a question, and takes a yes", async () => {
    await using town = await startTown();
    const card = await town.card("Marta");
    await town.person("Ana").quotes("Soporte", card, "¿es el de la calle San Martín?");
    expect((await town.last("Soporte")).text).toBe("¿Lo tomás? Respondé *sí*.");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
    await town.person("Ana").says("Soporte", "Sí");
    expect((await town.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("says which cases are in the way when all rooms are busy", async () => {
    await using town = await startTown({ support: { Beto: 1 } });
    await town.caseOf("Marta", "Beto");
    const card = await town.card("Pedro");
    await town.person("Beto").quotes("Soporte", card, "lo tomo");
    const heard = (await town.last("Soporte")).text;
    expect(heard).toContain("todos tus grupos están ocupados");
    expect(heard).toContain("Chat soporte Beto N°1: #1, Marta");
    expect((await town.ticketOf("Pedro"))?.state).toBe("waiting");
  });

  it("is refused in words to somebody inactive, unavailable, of another group, or nobody", async () => {
    await using town = await startTown({ support: { Ana: 1, Beto: 1, Caro: 1 }, sales: { Dani: 1 } });
    const card = await town.card("Marta");
    await town.change("Ana", { active: false });
    await town.person("Ana").quotes("Soporte", card, "yo");
    expect((await town.last("Soporte")).text).toContain("figura como inactivo");
    await town.person("Beto").says("Soporte", "/pausa");
    await town.person("Beto").quotes("Soporte", card, "yo");
    expect((await town.last("Soporte")).text).toContain("/conectado");
    await town.person("Dani").quotes("Soporte", card, "yo");
    expect((await town.last("Soporte")).text).toContain("no figurás como agente de este grupo");
    await town.person("Dani").quotes("Ventas", card, "yo");
    expect((await town.last("Ventas")).text).toContain("Esa tarjeta es de otro grupo (*Soporte*)");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
  });

  it("of a closed ticket is refused", async () => {
    await using town = await startTown();
    const card = await town.card("Marta");
    await town.person("Ana").quotes("Soporte", card, "yo");
    await town.person("Ana").says(ROOM, "/fin");
    await town.person("Beto").quotes("Soporte", card, "yo");
    expect((await town.last("Soporte")).text).toBe("El ticket *#1* ya está cerrado.");
  });

  it("brings history, media, notes and earlier cases into the room", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/nota paga en efectivo");
    await town.person("Ana").says(ROOM, "/fin sin cobertura");
    await town.minutes(200);
    await town.person("Marta").writes("Hola, otra vez sin servicio");
    await town.person("Marta").sends(mediaOf("voice"));
    await town.seconds(30);
    await town.person("Beto").says("Soporte", "tomo 2");
    const room = await town.heardIn("Chat soporte Beto N°1");
    expect(room[0]).toContain("• #1 (2/3) sin cobertura");
    expect(room[0]).toContain("• paga en efectivo");
    expect(room.slice(1)).toEqual(["Hola, otra vez sin servicio", "[media]"]);
  });

  it("can be undone with /soltar without the client noticing", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const before = await town.heardIn("Marta");
    await town.person("Ana").says(ROOM, "/soltar");
    expect(await town.heardIn("Marta")).toEqual(before);
    expect((await town.last("Soporte")).text).toContain("lo soltó Ana");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
  });
});

describe("A reply that is no claim", () => {
  it("talk among agents, quotes of other messages and reactions to them change nothing", async () => {
    await using town = await startTown();
    const card = await town.card("Marta");
    const chatter = await town.person("Beto").says("Soporte", "¿quién sabe de routers?");
    const before = await town.heardIn("Soporte");
    await town.person("Ana").quotes("Soporte", chatter, "yo");
    await town.person("Ana").reacts("Soporte", card, "😂");
    await town.person("Ana").reacts("Soporte", { id: chatter.id }, "✋");
    expect(await town.heardIn("Soporte")).toEqual(before);
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
  });
});
