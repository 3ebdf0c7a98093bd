import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";
const menu = { settings: { menu: true } };

describe("An angry emoji", () => {
  it.each(["😡", "🤬🤬"])("alone, %s, opens a ticket and alerts the supervisor", async (text) => {
    await using world = await startTestWorld(menu);
    await world.person("Marta").writes(text);
    await world.seconds(121);
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", mood: "angry" });
    expect(await world.heardIn("Supervisor")).toEqual([expect.stringContaining("El cliente está enojado")]);
  });

  it.each(["😡", "👎"])("after the end, %s, reopens it", async (text) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin");
    await world.person("Marta").writes(text);
    expect(await world.ticketOf("Marta")).not.toBeNull();
  });
});

describe("The answer to the menu", () => {
  it("that is edited counts as it reads now, before the card", async () => {
    await using world = await startTestWorld(menu);
    const marta = world.person("Marta");
    await marta.writes("Hola");
    const choice = await marta.writes("1");
    await marta.edits(choice, "2");
    expect((await world.last("Marta")).text).toContain("Perfecto, *Ventas*.");
    await marta.writes("quiero contratar internet");
    await world.seconds(21);
    expect((await world.last("Ventas")).text).toContain("💬 Hola · quiero contratar internet\n");
    expect(await world.heardIn("Soporte")).toEqual([]);
  });

  it("that is edited after the card moves the ticket to the other area, with all that was said", async () => {
    await using world = await startTestWorld({ ...menu, sales: { Vera: 1 } });
    const marta = world.person("Marta");
    await marta.writes("Hola");
    const choice = await marta.writes("1");
    await marta.writes("quiero contratar internet");
    await world.seconds(21);
    expect((await world.last("Soporte")).text).toContain("🎫 *Ticket #1* · Soporte");
    await marta.edits(choice, "2");
    expect((await world.last("Soporte")).text).toBe("🔀 El ticket *#1* (Marta) pasó a *Ventas*.");
    const card = await world.last("Ventas");
    expect(card.text).toContain("🎫 *Ticket #1* · Ventas");
    expect(card.text).toContain("💬 Hola · quiero contratar internet\n");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
    await world.person("Vera").quotes("Ventas", card, "mío");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress", area: "sales" });
  });

  it("that is edited while somebody attends them is said in the room", async () => {
    await using world = await startTestWorld(menu);
    const marta = world.person("Marta");
    await marta.writes("Hola");
    const choice = await marta.writes("1");
    await marta.writes("quiero contratar internet");
    await world.seconds(21);
    await world.person("Ana").says("Soporte", "tomo 1");
    await marta.edits(choice, "2");
    expect((await world.last(ROOM)).text).toContain("corrigió lo que había elegido en el menú: *Ventas*");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress", area: "support" });
  });

  it("that is deleted is none", async () => {
    await using world = await startTestWorld(menu);
    const marta = world.person("Marta");
    await marta.writes("Hola, quiero contratar internet");
    await marta.deletes(await marta.writes("1"));
    await marta.writes("2");
    await world.seconds(21);
    expect((await world.last("Ventas")).text).toContain("🎫 *Ticket #1* · Ventas");
  });

  it("may be corrected by writing the other number", async () => {
    await using world = await startTestWorld(menu);
    const marta = world.person("Marta");
    for (const text of ["Hola", "1", "perdón, la 2", "quiero contratar internet"]) await marta.writes(text);
    await world.seconds(21);
    expect((await world.last("Ventas")).text).toContain("💬 Hola · quiero contratar internet\n");
  });
});

describe("Thanks that are edited into a request", () => {
  it("open a ticket, whatever was made of them before", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    const thanks = await marta.writes("gracias");
    expect(await world.ticketOf("Marta")).toBeNull();
    await marta.edits(thanks, "gracias, pero no tengo internet");
    await world.seconds(21);
    expect((await world.last("Soporte")).text).toContain("💬 gracias, pero no tengo internet\n");
    await marta.edits(thanks, "no tengo internet desde ayer");
    expect((await world.last("Soporte")).text).toContain("💬 no tengo internet desde ayer\n");
    await marta.deletes(thanks);
    expect((await world.last("Soporte")).content).toMatchObject({ kind: "edit" });
    expect((await world.last("Soporte")).text).not.toContain("internet");
  });

  it("reopen the case that they stood in, and the one that they came after", async () => {
    for (const isInside of [true, false]) {
      await using world = await startTestWorld();
      await world.caseOf("Marta", "Ana");
      const marta = world.person("Marta");
      const inside = isInside ? await marta.writes("muchas gracias") : null;
      await world.person("Ana").says(ROOM, "/fin");
      const thanks = inside ?? (await marta.writes("muchas gracias"));
      await marta.edits(thanks, "gracias, pero sigue sin andar");
      expect(await world.ticketOf("Marta")).toMatchObject({
        number: 1,
        state: "in_progress",
        unansweredSince: world.now,
      });
      expect((await world.heardIn(ROOM)).join("\n")).toContain("gracias, pero sigue sin andar");
    }
  });

  it("start the clock of a case that goes on", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "listo, ya debería andar");
    const thanks = await world.person("Marta").writes("gracias");
    expect(await world.ticketOf("Marta")).toMatchObject({ unansweredSince: null });
    await world.person("Marta").edits(thanks, "gracias, no anda, son unos inútiles");
    expect(await world.ticketOf("Marta")).toMatchObject({ unansweredSince: world.now, mood: "angry" });
    expect((await world.last("Supervisor")).text).toContain("enojado");
  });

  it("long after the edit would have been possible change nothing", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    const thanks = await marta.writes("gracias");
    await world.minutes(90);
    await marta.edits(thanks, "gracias, pero no tengo internet");
    expect(await world.ticketOf("Marta")).toBeNull();
  });
});

describe("First words that cannot wait", () => {
  it.each(["quiero hablar con una persona", "SON UNOS INÚTILES, es una vergüenza!!!"])(
    "%j make the card at once, in the default area, and get one message",
    async (text) => {
      await using world = await startTestWorld(menu);
      await world.person("Marta").writes(text);
      expect((await world.last("Soporte")).text).toContain(`💬 ${text}`);
      expect(await world.heardIn("Marta")).toEqual([
        "¡Hola! 👋 Gracias por escribirnos.\n\n✅ Registramos tu consulta con el número *#1*. En breve te responde una persona.",
      ]);
      expect(await world.heardIn("Supervisor")).toHaveLength(1);
      await world.person("Marta").writes("no tengo internet hace días");
      expect((await world.last("Soporte")).content).toMatchObject({ kind: "edit" });
      expect((await world.last("Soporte")).text).toContain(`💬 ${text} · no tengo internet hace días\n`);
    },
  );

  it("after the menu need no answer to it", async () => {
    await using world = await startTestWorld(menu);
    await world.person("Marta").writes("hola");
    await world.person("Marta").writes("quiero hablar con alguien por favor");
    expect((await world.last("Soporte")).text).toContain("🙋 Solicitud Explícita");
  });
});

describe("A card", () => {
  it("says of files without words what they are", async () => {
    await using world = await startTestWorld();
    const marta = world.person("Marta");
    for (const kind of ["voice", "image", "image", "sticker"] as const) await marta.sends(mediaOf(kind));
    await world.seconds(21);
    expect((await world.last("Soporte")).text).toContain("💬 🎤 Mensaje de voz · 📷 Foto ×2\n");
  });

  it("is not made of somebody who was blocked meanwhile", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("no tengo internet");
    await world.block("Marta");
    await world.seconds(30);
    expect(await world.heardIn("Soporte")).toEqual([]);
    expect(await world.ticketOf("Marta")).toBeNull();
  });

  it("does not wait for a clock that was set back", async () => {
    await using world = await startTestWorld();
    await world.person("Marta").writes("no tengo internet");
    world.now = new Date(world.now.getTime() - 3 * 60 * 60_000);
    await world.seconds(25);
    expect(await world.heardIn("Soporte")).toHaveLength(1);
  });
});

describe("A client who writes again after the end", () => {
  it("is told once that they are heard, whether it goes on or waits", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin");
    const heard = (await world.heardIn("Marta")).length;
    await world.person("Marta").writes("se cortó de nuevo");
    await world.person("Marta").writes("¿me leen?");
    await world.minutes(10);
    expect((await world.heardIn("Marta")).slice(heard)).toEqual([
      "🙌 ¡Te leímos! Seguimos con tu consulta *#1*: en breve te responde una persona.",
    ]);
  });

  it("hears when somebody comes back, when nobody is there", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin");
    await world.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await world.person("Marta").writes("se cortó de nuevo");
    expect((await world.last("Marta")).text).toContain("fuera del horario");
  });

  it("is promised nothing sooner than the opening, however often they write while it is closed", async () => {
    await using world = await startTestWorld();
    await world.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin!");
    await world.person("Marta").writes("se cortó de nuevo");
    expect((await world.last("Marta")).text).toBe(
      "🙌 ¡Te leímos! Seguimos con tu consulta *#1* y te respondemos hoy desde las 18:00.",
    );
    expect((await world.heardIn("Marta")).join("\n")).not.toContain("reve te responde");
  });

  it("and the number of another request in the same closed period comes with the hour, too", async () => {
    await using world = await startTestWorld({ settings: { reopenMinutes: 0 } });
    await world.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin!");
    await world.card("Marta");
    expect((await world.last("Marta")).text).toContain(
      "✅ Registramos tu consulta con el número *#2*. Te respondemos hoy desde las 18:00.",
    );
  });
});

describe("The place in the queue", () => {
  it("is told with the number, when the administrator wants that and somebody is before them", async () => {
    await using world = await startTestWorld({ settings: { tellQueuePlace: true } });
    await world.card("Marta");
    await world.card("Pedro");
    await world.card("Luis");
    expect((await world.last("Marta")).text).toBe(
      "✅ Registramos tu consulta con el número *#1*. En breve te responde una persona.",
    );
    expect((await world.last("Pedro")).text).toContain(
      "*#2*. En breve te responde una persona. Hay 1 consulta antes",
    );
    expect((await world.last("Luis")).text).toContain("Hay 2 consultas antes que la tuya.");
  });
});
