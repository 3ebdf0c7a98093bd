import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTown } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";
const menu = { settings: { menu: true } };

describe("The answer to the menu", () => {
  it("that is edited counts as it reads now, before the card", async () => {
    await using town = await startTown(menu);
    const marta = town.person("Marta");
    await marta.writes("Hola");
    const choice = await marta.writes("1");
    await marta.edits(choice, "2");
    expect((await town.last("Marta")).text).toContain("Perfecto, *Ventas*.");
    await marta.writes("quiero contratar internet");
    await town.seconds(21);
    expect((await town.last("Ventas")).text).toContain("💬 Hola · quiero contratar internet\n");
    expect(await town.heardIn("Soporte")).toEqual([]);
  });

  it("that is edited after the card moves the ticket to the other area, with all that was said", async () => {
    await using town = await startTown({ ...menu, sales: { Vera: 1 } });
    const marta = town.person("Marta");
    await marta.writes("Hola");
    const choice = await marta.writes("1");
    await marta.writes("quiero contratar internet");
    await town.seconds(21);
    expect((await town.last("Soporte")).text).toContain("🎫 *Ticket #1* · Soporte");
    await marta.edits(choice, "2");
    expect((await town.last("Soporte")).text).toBe("🔀 El ticket *#1* (Marta) pasó a *Ventas*.");
    const card = await town.last("Ventas");
    expect(card.text).toContain("🎫 *Ticket #1* · Ventas");
    expect(card.text).toContain("💬 Hola · quiero contratar internet\n");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "waiting", area: "sales" });
    await town.person("Vera").quotes("Ventas", card, "mío");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress", area: "sales" });
  });

  it("that is edited while somebody attends them is said in the room", async () => {
    await using town = await startTown(menu);
    const marta = town.person("Marta");
    await marta.writes("Hola");
    const choice = await marta.writes("1");
    await marta.writes("quiero contratar internet");
    await town.seconds(21);
    await town.person("Ana").says("Soporte", "tomo 1");
    await marta.edits(choice, "2");
    expect((await town.last(ROOM)).text).toContain("corrigió lo que había elegido en el menú: *Ventas*");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress", area: "support" });
  });

  it("that is deleted is none", async () => {
    await using town = await startTown(menu);
    const marta = town.person("Marta");
    await marta.writes("Hola, quiero contratar internet");
    await marta.deletes(await marta.writes("1"));
    await marta.writes("2");
    await town.seconds(21);
    expect((await town.last("Ventas")).text).toContain("🎫 *Ticket #1* · Ventas");
  });

  it("may be corrected by writing the other number", async () => {
    await using town = await startTown(menu);
    const marta = town.person("Marta");
    for (const text of ["Hola", "1", "perdón, la 2", "quiero contratar internet"]) await marta.writes(text);
    await town.seconds(21);
    expect((await town.last("Ventas")).text).toContain("💬 Hola · quiero contratar internet\n");
  });
});

describe("Thanks that are edited into a request", () => {
  it("open a ticket, whatever was made of them before", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    const thanks = await marta.writes("gracias");
    expect(await town.ticketOf("Marta")).toBeNull();
    await marta.edits(thanks, "gracias, pero no tengo internet");
    await town.seconds(21);
    expect((await town.last("Soporte")).text).toContain("💬 gracias, pero no tengo internet\n");
    await marta.edits(thanks, "no tengo internet desde ayer");
    expect((await town.last("Soporte")).text).toContain("💬 no tengo internet desde ayer\n");
    await marta.deletes(thanks);
    expect((await town.last("Soporte")).content).toMatchObject({ kind: "edit" });
    expect((await town.last("Soporte")).text).not.toContain("internet");
  });

  it("reopen the case that they stood in, and the one that they came after", async () => {
    for (const isInside of [true, false]) {
      await using town = await startTown();
      await town.caseOf("Marta", "Ana");
      const marta = town.person("Marta");
      const inside = isInside ? await marta.writes("muchas gracias") : null;
      await town.person("Ana").says(ROOM, "/fin");
      const thanks = inside ?? (await marta.writes("muchas gracias"));
      await marta.edits(thanks, "gracias, pero sigue sin andar");
      expect(await town.ticketOf("Marta")).toMatchObject({
        number: 1,
        state: "in_progress",
        unansweredSince: town.now,
      });
      expect((await town.heardIn(ROOM)).join("\n")).toContain("gracias, pero sigue sin andar");
    }
  });

  it("start the clock of a case that goes on", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "listo, ya debería andar");
    const thanks = await town.person("Marta").writes("gracias");
    expect(await town.ticketOf("Marta")).toMatchObject({ unansweredSince: null });
    await town.person("Marta").edits(thanks, "gracias, no anda, son unos inútiles");
    expect(await town.ticketOf("Marta")).toMatchObject({ unansweredSince: town.now, mood: "angry" });
    expect((await town.last("Supervisor")).text).toContain("enojado");
  });

  it("long after the edit would have been possible change nothing", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    const thanks = await marta.writes("gracias");
    await town.minutes(90);
    await marta.edits(thanks, "gracias, pero no tengo internet");
    expect(await town.ticketOf("Marta")).toBeNull();
  });
});

describe("First words that cannot wait", () => {
  it.each(["quiero hablar con una persona", "SON UNOS INÚTILES, es una vergüenza!!!"])(
    "%j make the card at once, in the default area, and get one message",
    async (text) => {
      await using town = await startTown(menu);
      await town.person("Marta").writes(text);
      expect((await town.last("Soporte")).text).toContain(`💬 ${text}`);
      expect(await town.heardIn("Marta")).toEqual([
        "¡Hola! 👋 Gracias por escribirnos.\n\n✅ Registramos tu consulta con el número *#1*. En breve te responde una persona.",
      ]);
      expect(await town.heardIn("Supervisor")).toHaveLength(1);
      await town.person("Marta").writes("no tengo internet hace días");
      expect((await town.last("Soporte")).content).toMatchObject({ kind: "edit" });
      expect((await town.last("Soporte")).text).toContain(`💬 ${text} · no tengo internet hace días\n`);
    },
  );

  it("after the menu need no answer to it", async () => {
    await using town = await startTown(menu);
    await town.person("Marta").writes("hola");
    await town.person("Marta").writes("quiero hablar con alguien por favor");
    expect((await town.last("Soporte")).text).toContain("🙋 Solicitud Explícita");
  });
});

describe("A card", () => {
  it("says of files without words what they are", async () => {
    await using town = await startTown();
    const marta = town.person("Marta");
    for (const kind of ["voice", "image", "image", "sticker"] as const) await marta.sends(mediaOf(kind));
    await town.seconds(21);
    expect((await town.last("Soporte")).text).toContain("💬 🎤 Mensaje de voz · 📷 Foto ×2\n");
  });

  it("is not made of somebody who was blocked meanwhile", async () => {
    await using town = await startTown();
    await town.person("Marta").writes("no tengo internet");
    await town.block("Marta");
    await town.seconds(30);
    expect(await town.heardIn("Soporte")).toEqual([]);
    expect(await town.ticketOf("Marta")).toBeNull();
  });

  it("does not wait for a clock that was set back", async () => {
    await using town = await startTown();
    await town.person("Marta").writes("no tengo internet");
    town.now = new Date(town.now.getTime() - 3 * 60 * 60_000);
    await town.seconds(25);
    expect(await town.heardIn("Soporte")).toHaveLength(1);
  });
});

describe("A client who writes again after the end", () => {
  it("is told once that they are heard, whether it goes on or waits", async () => {
    await using town = await startTown({ support: { Ana: 1 } });
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin");
    const heard = (await town.heardIn("Marta")).length;
    await town.person("Marta").writes("se cortó de nuevo");
    await town.person("Marta").writes("¿me leen?");
    await town.minutes(10);
    expect((await town.heardIn("Marta")).slice(heard)).toEqual([
      "🙌 ¡Te leímos! Seguimos con tu consulta *#1*: en breve te responde una persona.",
    ]);
  });

  it("hears when somebody comes back, when nobody is there", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin");
    await town.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await town.person("Marta").writes("se cortó de nuevo");
    expect((await town.last("Marta")).text).toContain("fuera del horario");
  });

  it("is promised nothing sooner than the opening, however often they write while it is closed", async () => {
    await using town = await startTown();
    await town.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin!");
    await town.person("Marta").writes("se cortó de nuevo");
    expect((await town.last("Marta")).text).toBe(
      "🙌 ¡Te leímos! Seguimos con tu consulta *#1* y te respondemos hoy desde las 18:00.",
    );
    expect((await town.heardIn("Marta")).join("\n")).not.toContain("reve te responde");
  });

  it("and the number of another request in the same closed period comes with the hour, too", async () => {
    await using town = await startTown({ settings: { reopenMinutes: 0 } });
    await town.openOnly("Soporte", { from: "18:00", to: "20:00" });
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin!");
    await town.card("Marta");
    expect((await town.last("Marta")).text).toContain(
      "✅ Registramos tu consulta con el número *#2*. Te respondemos hoy desde las 18:00.",
    );
  });
});

describe("The place in the queue", () => {
  it("is told with the number, when the administrator wants that and somebody is before them", async () => {
    await using town = await startTown({ settings: { tellQueuePlace: true } });
    await town.card("Marta");
    await town.card("Pedro");
    await town.card("Luis");
    expect((await town.last("Marta")).text).toBe(
      "✅ Registramos tu consulta con el número *#1*. En breve te responde una persona.",
    );
    expect((await town.last("Pedro")).text).toContain(
      "*#2*. En breve te responde una persona. Hay 1 consulta antes",
    );
    expect((await town.last("Luis")).text).toContain("Hay 2 consultas antes que la tuya.");
  });
});
