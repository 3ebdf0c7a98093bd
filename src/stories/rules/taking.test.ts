import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Taking a ticket", () => {
  it("goes to the first agent who quotes the card, and opens the case in her room once", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta", "Hola, no tengo internet");
    await world.person("Ana").quotes("Soporte", card, "Lo tomo");
    await world.person("Ana").quotes("Soporte", card, "Lo tomo");
    await world.person("Beto").quotes("Soporte", card, "yo!");
    const room = await world.heardIn(ROOM);
    expect(room).toHaveLength(2);
    expect(room[0]).toContain("📂 *Ticket #1* · Soporte");
    expect(room[0]).toContain("Lo que escribas acá le llega al cliente");
    expect(room[1]).toBe("Hola, no tengo internet");
    expect((await world.heardIn("Soporte")).slice(1)).toEqual([
      expect.stringContaining("✅ *Ana* tomó el ticket *#1* (Marta)"),
      `El ticket *#1* ya es tuyo: está en *${ROOM}*.`,
      "El ticket *#1* ya lo tomó *Ana*.",
    ]);
    expect(await world.heardIn("Chat soporte Beto N°1")).toEqual([]);
  });

  it("works by any reply, by number and by a raised hand", async () => {
    await using world = await startTestWorld({ support: { Ana: 4 } });
    const ana = world.person("Ana");
    const first = await world.card("Uno");
    await ana.posts("Soporte", mediaOf("sticker"), { quotes: first });
    await world.card("Dos");
    await ana.says("Soporte", "Tomo el 2");
    await ana.reacts("Soporte", await world.card("Tres"), "✋🏽");
    expect((await world.ticketOf("Uno"))?.state).toBe("in_progress");
    expect((await world.ticketOf("Dos"))?.state).toBe("in_progress");
    expect((await world.ticketOf("Tres"))?.state).toBe("in_progress");
  });

  it("twenty agents at once: one wins, nineteen read who", async () => {
    const names = Array.from({ length: 20 }, (_, n) => `Agente${n}`);
    await using world = await startTestWorld({ support: Object.fromEntries(names.map((name) => [name, 1])) });
    const card = await world.card("Marta");
    await world.delivers(...names.map((name) => world.person(name).inGroup("Soporte", "mío", card)));
    const heard = (await world.heardIn("Soporte")).slice(1);
    expect(heard.filter((text) => text.includes("tomó el ticket"))).toHaveLength(1);
    expect(heard.filter((text) => text === "El ticket *#1* ya lo tomó *Agente0*.")).toHaveLength(19);
  });

  it("asks back when the reply is a question, and takes a yes", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    await world.person("Ana").quotes("Soporte", card, "¿es el de la calle San Martín?");
    expect((await world.last("Soporte")).text).toBe("¿Lo tomás? Respondé *sí*.");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
    await world.person("Ana").says("Soporte", "Sí");
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
  });

  it("says which cases are in the way when all rooms are busy", async () => {
    await using world = await startTestWorld({ support: { Beto: 1 } });
    await world.caseOf("Marta", "Beto");
    const card = await world.card("Pedro");
    await world.person("Beto").quotes("Soporte", card, "lo tomo");
    const heard = (await world.last("Soporte")).text;
    expect(heard).toContain("todos tus grupos están ocupados");
    expect(heard).toContain("Chat soporte Beto N°1: #1, Marta");
    expect((await world.ticketOf("Pedro"))?.state).toBe("waiting");
  });

  it("is refused in words to somebody inactive, unavailable, of another group, or nobody", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1, Caro: 1 }, sales: { Dani: 1 } });
    const card = await world.card("Marta");
    await world.change("Ana", { active: false });
    await world.person("Ana").quotes("Soporte", card, "yo");
    expect((await world.last("Soporte")).text).toContain("figura como inactivo");
    await world.person("Beto").says("Soporte", "/pausa");
    await world.person("Beto").quotes("Soporte", card, "yo");
    expect((await world.last("Soporte")).text).toContain("/conectado");
    await world.person("Dani").quotes("Soporte", card, "yo");
    expect((await world.last("Soporte")).text).toContain("no figurás como agente de este grupo");
    await world.person("Dani").quotes("Ventas", card, "yo");
    expect((await world.last("Ventas")).text).toContain("Esa tarjeta es de otro grupo (*Soporte*)");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
  });

  it("of a closed ticket is refused", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    await world.person("Ana").quotes("Soporte", card, "yo");
    await world.person("Ana").says(ROOM, "/fin");
    await world.person("Beto").quotes("Soporte", card, "yo");
    expect((await world.last("Soporte")).text).toBe(
      "El ticket *#1* ya está cerrado. Si hay que seguirlo, se reabre en el panel.",
    );
  });

  it("brings history, media, notes and earlier cases into the room", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/nota paga en efectivo");
    await world.person("Ana").says(ROOM, "/fin sin cobertura");
    await world.minutes(200);
    await world.person("Marta").writes("Hola, otra vez sin servicio");
    await world.person("Marta").sends(mediaOf("voice"));
    await world.seconds(30);
    await world.person("Beto").says("Soporte", "tomo 2");
    const room = await world.heardIn("Chat soporte Beto N°1");
    expect(room[0]).toContain("• #1 (2/3) sin cobertura");
    expect(room[0]).toContain("• paga en efectivo");
    expect(room.slice(1)).toEqual(["Hola, otra vez sin servicio", "[media]"]);
  });

  it("can be undone with /soltar without the client noticing", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, "/soltar");
    expect(await world.heardIn("Marta")).toEqual(before);
    expect((await world.last("Soporte")).text).toContain("lo soltó Ana");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
  });
});

describe("A reply that is no claim", () => {
  it("talk among agents, quotes of other messages and reactions to them change nothing", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    const chatter = await world.person("Beto").says("Soporte", "¿quién sabe de routers?");
    const before = await world.heardIn("Soporte");
    await world.person("Ana").quotes("Soporte", chatter, "yo");
    await world.person("Ana").reacts("Soporte", card, "😂");
    await world.person("Ana").reacts("Soporte", { id: chatter.id }, "✋");
    expect(await world.heardIn("Soporte")).toEqual(before);
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
  });
});
