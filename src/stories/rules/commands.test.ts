import { describe, expect, it } from "vitest";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Commands", () => {
  it("/info tells what is known of the client", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, " / Info ");
    const info = (await world.last(ROOM)).text;
    expect(info).toContain("ℹ️ *Ticket #1* · Soporte");
    expect(info).toContain("Marta");
    expect(info).toContain("https://wa.me/549");
  });

  it("/cliente sends exactly that text, also when it begins with a slash", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/cliente /fin es un comando\n\n  con sangría");
    expect((await world.last("Marta")).text).toBe("/fin es un comando\n\n  con sangría");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, "/cliente");
    expect((await world.last(ROOM)).text).toBe(
      "Falta el mensaje para el cliente. Se usa así: */cliente mensaje*",
    );
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("a mistyped one is suggested and never leaves", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, "/fni resuelto");
    expect((await world.last(ROOM)).text).toContain("¿Quisiste decir */fin*?");
    await world.person("Ana").says(ROOM, "/home/ana/factura.pdf");
    expect((await world.last(ROOM)).text).toContain("No conozco el comando");
    await world.person("Ana").says(ROOM, "/");
    await world.person("Ana").posts(ROOM, mediaOf("image", "/nto ojo con este"));
    const said = await world.person("Ana").says(ROOM, "ya vamos");
    const sent = await world.heardIn("Marta");
    await world.person("Ana").edits(said, "/nota este cliente no paga");
    expect(sent).toEqual([...before, "ya vamos"]);
    expect(await world.heardIn("Marta")).toEqual(sent);
  });

  it("in the wrong place say where they belong, and do nothing", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.person("Ana").says("Soporte", "/fin");
    expect((await world.last("Soporte")).text).toContain("*/fin* se usa en tus grupos personales");
    await world.person("Ana").says(ROOM, "/info");
    expect((await world.last(ROOM)).text).toContain("no hay ningún caso abierto");
    await world.person("Ana").says(ROOM, "/ayuda");
    expect((await world.last(ROOM)).text).toContain("/fin");
  });

  it("/nota stays among colleagues", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, "/nota paga siempre tarde");
    expect((await world.last(ROOM)).text).toContain("Nota guardada");
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("presence is changed by command, and leaving with open cases names them", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Soporte", "/desconectado");
    expect((await world.last("Soporte")).text).toContain("Te quedan casos abiertos: #1 (Marta)");
    await world.person("Ana").says(ROOM, "/Conectado");
    expect((await world.last(ROOM)).text).toContain("Recibís casos nuevos");
  });
});

describe("A room", () => {
  it("relays only its own agent's words; a colleague is told once", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = await world.heardIn("Marta");
    await world.person("Beto").says(ROOM, "decile que es un chanta");
    await world.person("Beto").says(ROOM, "posta");
    expect(
      (await world.heardIn(ROOM)).filter((text) => text.includes("Tu mensaje no se envió")),
    ).toHaveLength(1);
    expect(await world.heardIn("Marta")).toEqual(before);
  });

  it("answers each command of a colleague that nothing was done, and a stranger's three times", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const refused = async () =>
      (await world.heardIn(ROOM)).filter((text) => text.includes("no se hizo nada")).length;
    await world.person("Sofía").says(ROOM, "hola, miro esto");
    for (const typed of ["/fin", "/nota debe", "/info", "/conectado", "/fni"])
      await world.person("Sofía").says(ROOM, typed);
    expect(await refused()).toBe(5);
    expect((await world.last(ROOM)).text).toBe(
      "*Sofía*, en este grupo solo *Ana* puede usar comandos: no se hizo nada.",
    );
    expect((await world.ticketOf("Marta"))?.state).toBe("in_progress");
    const said = await world.person("Sofía").says(ROOM, "posta");
    await world.person("Sofía").edits(said, "/fin");
    expect(await refused()).toBe(6);
    for (let n = 0; n < 5; n++) await world.person("Raro").says(ROOM, "/info");
    expect(await refused()).toBe(9);
  });

  it("does not send an answer that quotes another client's message", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").writes("mi clave es 1234");
    const shown = await world.last(ROOM);
    await world.person("Ana").says(ROOM, "/fin");
    await world.caseOf("Pedro", "Ana");
    const before = await world.heardIn("Pedro");
    await world.person("Ana").quotes(ROOM, shown, "tu clave está mal");
    expect((await world.last(ROOM)).text).toContain("Citaste un mensaje del caso *#1*");
    expect(await world.heardIn("Pedro")).toEqual(before);
  });
});

describe("A command that does not exist", () => {
  it("is offered to be sent as it is only where there is somebody to send it to", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const room = "Chat soporte Ana N°1";
    await world.person("Ana").says(room, "/archivar");
    expect((await world.last(room)).text).toContain("*/cliente /archivar*");
    await world.person("Ana").says(room, "/fin");
    await world.person("Ana").says(room, "/archivar");
    expect((await world.last(room)).text).toBe(
      "No conozco el comando */archivar*. Escribí /ayuda para ver los que hay.",
    );
  });
});
