import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const stateOf = async (world: Awaited<ReturnType<typeof startTestWorld>>) =>
  (await world.ticketOf("Marta"))?.state;

describe("A reply that quotes a card and does not want it", () => {
  it.each(["no puedo", "ahora no", "Yo no, perdón", "👎"])(
    "%j leaves it waiting, and says so",
    async (words) => {
      await using world = await startTestWorld();
      const card = await world.card("Marta");
      await world.person("Ana").quotes("Soporte", card, words);
      expect(await stateOf(world)).toBe("waiting");
      expect((await world.last("Soporte")).text).toContain("El ticket *#1* sigue esperando");
      await world.person("Ana").quotes("Soporte", card, "bueno, lo tomo");
      expect(await stateOf(world)).toBe("in_progress");
    },
  );

  it("for somebody else suggests how it is given; a mention beside a plain claim is no request", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    const beto = world.person("Beto").address;
    await world.person("Ana").quotes("Soporte", card, `@${beto.lid} tomalo vos`, { mentions: [beto] });
    expect((await world.last("Soporte")).text).toContain("*/asignar 1 Beto*");
    await world.person("Ana").quotes("Soporte", card, "@beto tomalo vos");
    expect((await world.last("Soporte")).text).toContain("Mencionaste a *Beto*");
    expect(await stateOf(world)).toBe("waiting");
    await world.person("Ana").quotes("Soporte", card, `@${beto.lid} lo tomo yo`, { mentions: [beto] });
    expect(await stateOf(world)).toBe("in_progress");
  });

  it("that asks whoever reads it hears nothing, and no yes to a colleague takes it", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    const before = await world.heardIn("Soporte");
    await world.person("Ana").quotes("Soporte", card, "quién lo toma");
    await world.person("Ana").says("Soporte", "dale gracias");
    expect(await world.heardIn("Soporte")).toEqual(before);
    expect(await stateOf(world)).toBe("waiting");
  });

  it("and refuses our question as well ends it", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    await world.person("Ana").quotes("Soporte", card, "¿es el de la calle San Martín?");
    expect((await world.last("Soporte")).text).toBe("¿Lo tomás? Respondé *sí*.");
    await world.person("Ana").says("Soporte", "no puedo");
    await world.person("Ana").says("Soporte", "dale");
    expect(await stateOf(world)).toBe("waiting");
  });

  it("a mention of a client or of nobody is none", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    await world.person("Ana").quotes("Soporte", card, "lo tomo @nadie");
    expect(await stateOf(world)).toBe("in_progress");
  });
});

describe("A reply that quotes a card and may leave it to somebody else", () => {
  it.each(["lo toma Beto", "tomalo vos", "dáselo a Beto", "es de Beto", "lo toma otro", "este es tuyo"])(
    "%j is asked about, and the yes takes it",
    async (words) => {
      await using world = await startTestWorld();
      await world.person("Ana").quotes("Soporte", await world.card("Marta"), words);
      expect((await world.last("Soporte")).text).toBe("¿Lo tomás? Respondé *sí*.");
      expect(await stateOf(world)).toBe("waiting");
      await world.person("Ana").says("Soporte", "sí");
      expect(await world.ticketOf("Marta")).toMatchObject({ agent: await world.idOf("Ana") });
    },
  );

  it.each(["el #2 lo toma Beto", "¿quién toma el #2?"])(
    "%j is no claim either where it quotes a reminder of several",
    async (words) => {
      await using world = await startTestWorld();
      await world.card("Marta");
      await world.card("Pedro");
      await world.minutes(8);
      await world.person("Ana").quotes("Soporte", await world.message("Soporte", "nadie los tomó"), words);
      expect(await world.ticketOf("Pedro")).toMatchObject({ state: "waiting" });
    },
  );

  it.each(["lo tomo, ya lo conozco", "sí", "dale"])(
    "goes to whoever was asked and quotes our question with %j",
    async (words) => {
      await using world = await startTestWorld();
      await world.person("Ana").quotes("Soporte", await world.card("Marta"), "¿es el de Yerba Buena?");
      await world.person("Ana").quotes("Soporte", await world.last("Soporte"), words);
      expect(await world.ticketOf("Marta")).toMatchObject({ agent: await world.idOf("Ana") });
    },
  );

  it.each(["ok", "dale", "perfecto", "listo", "👍", "ok gracias"])(
    "does not go to whoever gave it away and says %j to the colleague: they read how it is taken, once",
    async (words) => {
      await using world = await startTestWorld();
      await world.person("Ana").quotes("Soporte", await world.card("Marta"), "tomalo vos Beto");
      await world.seconds(20);
      await world.person("Beto").says("Soporte", "dale, ahora lo agarro");
      await world.person("Ana").says("Soporte", words);
      expect(await stateOf(world)).toBe("waiting");
      const told = await world.last("Soporte");
      expect(told.text).toContain(`Ese *${words}* no me dice si tomás el ticket *#1*`);
      await world.person("Ana").says("Soporte", words);
      expect((await world.last("Soporte")).id).toBe(told.id);
      await world.person("Ana").says("Soporte", "lo agarro");
      expect(await world.ticketOf("Marta")).toMatchObject({ agent: await world.idOf("Ana") });
    },
  );

  it("asks a colleague, too, who quotes our question with another one", async () => {
    await using world = await startTestWorld();
    await world.person("Ana").quotes("Soporte", await world.card("Marta"), "¿es el de Yerba Buena?");
    await world.person("Beto").quotes("Soporte", await world.last("Soporte"), "¿lo tomo yo?");
    expect((await world.last("Soporte")).text).toBe("¿Lo tomás? Respondé *sí*.");
    await world.person("Beto").says("Soporte", "sí");
    expect(await world.ticketOf("Marta")).toMatchObject({ agent: await world.idOf("Beto") });
  });

  it("goes to a colleague who quotes our question with a claim, and to nobody who says something else", async () => {
    await using world = await startTestWorld();
    await world.person("Ana").quotes("Soporte", await world.card("Marta"), "lo toma Beto");
    const question = await world.last("Soporte");
    await world.person("Beto").quotes("Soporte", question, "ahora no puedo");
    await world.person("Beto").quotes("Soporte", question, "gracias");
    expect(await stateOf(world)).toBe("waiting");
    await world.person("Beto").quotes("Soporte", question, "lo tomo, ya lo conozco");
    expect(await world.ticketOf("Marta")).toMatchObject({ agent: await world.idOf("Beto") });
    await world.person("Ana").says("Soporte", "dale");
    expect(await world.ticketOf("Marta")).toMatchObject({ agent: await world.idOf("Beto") });
  });
});

describe("Orders of somebody who is nobody of the team", () => {
  it("are answered once an hour in a main group, whatever they are", async () => {
    await using world = await startTestWorld();
    const card = await world.card("Marta");
    const before = (await world.heardIn("Soporte")).length;
    const stranger = world.person("Raro");
    for (const words of ["/ayuda", "/estado", "/abiertos", "/nada"]) await stranger.says("Soporte", words);
    await stranger.quotes("Soporte", card, "¿qué es esto?");
    await stranger.quotes("Soporte", card, "no puedo");
    await stranger.edits(await stranger.says("Soporte", "hola"), "/estado");
    expect((await world.heardIn("Soporte")).length).toBe(before + 1);
    await world.minutes(61);
    const later = (await world.heardIn("Soporte")).length;
    await stranger.says("Soporte", "/ayuda");
    expect((await world.heardIn("Soporte")).length).toBe(later + 1);
  });
});

describe("Presence, written in two chats", () => {
  it("is what was written last, in whatever order it comes", async () => {
    await using world = await startTestWorld();
    const ana = world.person("Ana");
    const at = (seconds: number) => ({ at: new Date(world.now.getTime() + seconds * 1000) });
    await ana.says("Soporte", "/conectado", at(-60));
    await ana.says("Chat soporte Ana N°1", "/pausa", at(-120));
    expect((await world.last("Chat soporte Ana N°1")).text).toContain("seguís *🟢 Conectado*");
    const card = await world.card("Marta");
    await ana.quotes("Soporte", card, "lo tomo");
    expect(await stateOf(world)).toBe("in_progress");
    await ana.says("Soporte", "/desconectado");
    expect((await world.last("Soporte")).text).toContain("ahora estás *🔴 Desconectado*");
  });
});
