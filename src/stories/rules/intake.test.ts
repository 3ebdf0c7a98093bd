import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTown } from "../../testing/town.ts";

describe("A first message", () => {
  it("gets one greeting with a numbered menu, and the choice decides the group", async () => {
    await using town = await startTown({ settings: { menu: true } });
    const marta = town.person("Marta");
    await marta.writes("Hola");
    expect(await town.heardIn("Marta")).toEqual([
      "¡Hola! 👋 Gracias por escribirnos.\n\n¿Con qué área querés hablar? Respondé con el número:\n\n*1* · Soporte\n*2* · Ventas",
    ]);
    await marta.writes("2");
    expect((await town.last("Marta")).text).toBe("Perfecto, *Ventas*. Contanos en qué te podemos ayudar. ✍️");
    await marta.writes("Quiero contratar 100 megas");
    await town.seconds(21);
    expect((await town.last("Ventas")).text).toContain("🎫 *Ticket #1* · Ventas");
    expect((await town.last("Ventas")).text).toContain("💬 Hola · Quiero contratar 100 megas\n");
    expect(await town.heardIn("Soporte")).toEqual([]);
  });

  it("tells its number to the client, once", async () => {
    await using town = await startTown();
    await town.card("Marta");
    const told = (await town.heardIn("Marta")).filter((text) => text.includes("#1"));
    expect(told).toEqual([
      "✅ Registramos tu consulta con el número *#1*. En breve te responde una persona.",
    ]);
  });

  it("asks again, once, when the answer to the menu is not understood, and loses nothing", async () => {
    await using town = await startTown({ settings: { menu: true } });
    const marta = town.person("Marta");
    await marta.writes("Hola");
    await marta.writes("xyz");
    await marta.writes("qwerty");
    expect((await town.heardIn("Marta")).filter((text) => text.startsWith("No entendí"))).toHaveLength(1);
    await town.seconds(121);
    expect((await town.last("Soporte")).text).toContain("qwerty");
  });

  it("makes one card of a burst, counting its files", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    await marta.writes("Buenas");
    await town.seconds(15);
    await marta.writes("no me anda el router");
    await marta.sends(mediaOf("image"));
    await town.seconds(15);
    expect(await town.heardIn("Soporte")).toEqual([]);
    await town.seconds(6);
    const [card, ...others] = await town.heardIn("Soporte");
    expect(others).toEqual([]);
    expect(card).toContain("💬 Buenas · no me anda el router");
    expect(card).toContain("📎 y 1 archivo");
  });

  it("stops gathering after two minutes, however long the client goes on", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    for (let n = 0; n < 13; n++) {
      await marta.writes(`parte ${n}`);
      await town.seconds(10);
    }
    expect(await town.heardIn("Soporte")).toHaveLength(1);
  });

  it("puts on the card who, how they sound, and what came before", async () => {
    await using town = await startTown();
    const card = await town.card(
      "Marta",
      "HACE 3 DÍAS QUE NO TENGO INTERNET!!! SON UNA VERGÜENZA, quiero hablar con una persona",
    );
    expect(card.text).toContain("👤 Marta · +54 9 381 ");
    expect(card.text).toContain("😠 Enojado");
    expect(card.text).toContain("🙋 Solicitud Explícita");
    expect(card.text).toContain("🆕 Primera consulta");
    expect((await town.last("Supervisor")).text).toContain("#1");
  });

  it("shows the name alone when WhatsApp hides the number", async () => {
    await using town = await startTown();
    town.person("Oculta", { phone: null });
    const card = await town.card("Oculta");
    expect(card.text).toContain("👤 Oculta\n");
  });

  it("fifty messages of a stranger at once open one ticket and get one greeting", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    await town.delivers(...Array.from({ length: 50 }, (_, n) => marta.inChat(`mensaje ${n}`)));
    expect(await town.heardIn("Marta")).toHaveLength(1);
    await town.seconds(21);
    expect(await town.heardIn("Soporte")).toHaveLength(1);
    expect((await town.ticketOf("Marta"))?.number).toBe(1);
  });

  it("is not opened by a courtesy, nor twice by a second message", async () => {
    await using town = await startTown();
    await town.person("Marta").writes("muchas gracias!! 👍");
    expect(await town.ticketOf("Marta")).toBeNull();
    const first = await town.card("Marta");
    await town.person("Marta").writes("¿hay alguien?");
    await town.seconds(60);
    expect((await town.heard("Soporte")).filter((one) => one.text.includes("🎫"))).toEqual([first]);
  });

  it("outside opening hours is told so once per closed period, and still becomes a card", async () => {
    await using town = await startTown();
    await town.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await town.card("Marta");
    expect((await town.last("Marta")).text).toContain("fuera del horario");
    await town.caseOf("Pedro", "Ana");
    await town.person("Ana").says("Chat soporte Ana N°1", "/fin");
    await town.minutes(1);
    expect((await town.heardIn("Pedro")).filter((text) => text.includes("fuera del horario"))).toHaveLength(
      1,
    );
  });

  it("of a person who is blocked changes nothing", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says("Chat soporte Ana N°1", "/fin!");
    await town.block("Marta");
    const before = await town.heardIn("Marta");
    await town.minutes(180);
    await town.person("Marta").writes("hola otra vez, necesito ayuda");
    expect(await town.heardIn("Marta")).toEqual(before);
  });
});
