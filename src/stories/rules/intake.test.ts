import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

describe("A first message", () => {
  it("gets one greeting with a numbered menu, and the choice decides the group", async () => {
    await using world = await startTestWorld({ settings: { menu: true } });
    const marta = world.person("Marta");
    await marta.writes("Hola");
    expect(await world.heardIn("Marta")).toEqual([
      "¡Hola! 👋 Gracias por escribirnos.\n\n¿Con qué área querés hablar? Respondé con el número:\n\n*1* · Soporte\n*2* · Ventas",
    ]);
    await marta.writes("2");
    expect((await world.last("Marta")).text).toBe(
      "Perfecto, *Ventas*. Contanos en qué te podemos ayudar. ✍️",
    );
    await marta.writes("Quiero contratar 100 megas");
    await world.seconds(21);
    expect((await world.last("Ventas")).text).toContain("🎫 *Ticket #1* · Ventas");
    expect((await world.last("Ventas")).text).toContain("💬 Hola · Quiero contratar 100 megas\n");
    expect(await world.heardIn("Soporte")).toEqual([]);
  });

  it("tells its number to the client, once", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    const told = (await world.heardIn("Marta")).filter((text) => text.includes("#1"));
    expect(told).toEqual([
      "✅ Registramos tu consulta con el número *#1*. En breve te responde una persona.",
    ]);
  });

  it("asks again, once, when the answer to the menu is not understood, and loses nothing", async () => {
    await using world = await startTestWorld({ settings: { menu: true } });
    const marta = world.person("Marta");
    await marta.writes("Hola");
    await marta.writes("xyz");
    await marta.writes("qwerty");
    expect((await world.heardIn("Marta")).filter((text) => text.startsWith("No entendí"))).toHaveLength(1);
    await world.seconds(121);
    expect((await world.last("Soporte")).text).toContain("qwerty");
  });

  it("makes one card of a burst, counting its files", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    await marta.writes("Buenas");
    await world.seconds(15);
    await marta.writes("no me anda el router");
    await marta.sends(mediaOf("image"));
    await world.seconds(15);
    expect(await world.heardIn("Soporte")).toEqual([]);
    await world.seconds(6);
    const [card, ...others] = await world.heardIn("Soporte");
    expect(others).toEqual([]);
    expect(card).toContain("💬 Buenas · no me anda el router");
    expect(card).toContain("📎 y 1 archivo");
  });

  it("stops gathering after two minutes, however long the client goes on", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    for (let n = 0; n < 13; n++) {
      await marta.writes(`parte ${n}`);
      await world.seconds(10);
    }
    expect(await world.heardIn("Soporte")).toHaveLength(1);
  });

  it("puts on the card who, how they sound, and what came before", async () => {
    await using world = await startTestWorld();
    const card = await world.card(
      "Marta",
      "HACE 3 DÍAS QUE NO TENGO INTERNET!!! SON UNA VERGÜENZA, quiero hablar con una persona",
    );
    expect(card.text).toContain("👤 Marta · +54 9 381 ");
    expect(card.text).toContain("😠 Enojado");
    expect(card.text).toContain("🙋 Solicitud Explícita");
    expect(card.text).toContain("🆕 Primera consulta");
    expect((await world.last("Supervisor")).text).toContain("#1");
  });

  it("shows the name alone when WhatsApp hides the number", async () => {
    await using world = await startTestWorld();
    world.person("Oculta", { phone: null });
    const card = await world.card("Oculta");
    expect(card.text).toContain("👤 Oculta\n");
  });

  it("fifty messages of a stranger at once open one ticket and get one greeting", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    await world.delivers(...Array.from({ length: 50 }, (_, n) => marta.inChat(`mensaje ${n}`)));
    expect(await world.heardIn("Marta")).toHaveLength(1);
    await world.seconds(21);
    expect(await world.heardIn("Soporte")).toHaveLength(1);
    expect((await world.ticketOf("Marta"))?.number).toBe(1);
  });

  it("is not opened by a courtesy, nor twice by a second message", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("muchas gracias!! 👍");
    expect(await world.ticketOf("Marta")).toBeNull();
    const first = await world.card("Marta");
    await world.person("Marta").writes("¿hay alguien?");
    await world.seconds(60);
    expect((await world.heard("Soporte")).filter((one) => one.text.includes("🎫"))).toEqual([first]);
  });

  it("outside opening hours is told so once per closed period, and still becomes a card", async () => {
    await using world = await startTestWorld();
    await world.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await world.card("Marta");
    expect((await world.last("Marta")).text).toContain("fuera del horario");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin");
    await world.minutes(1);
    expect((await world.heardIn("Pedro")).filter((text) => text.includes("fuera del horario"))).toHaveLength(
      1,
    );
  });

  it("of a person who is blocked changes nothing", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin!");
    await world.block("Marta");
    const before = await world.heardIn("Marta");
    await world.minutes(180);
    await world.person("Marta").writes("hola otra vez, necesito ayuda");
    expect(await world.heardIn("Marta")).toEqual(before);
  });
});
