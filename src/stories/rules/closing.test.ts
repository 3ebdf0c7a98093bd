import { describe, expect, it } from "vitest";
import { startTestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Closing a case", () => {
  it("says goodbye, tells the main group why, and frees the room", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/FÍN  Resuelto por teléfono");
    expect((await world.last("Marta")).text).toContain("Cerramos tu consulta *#1*");
    expect((await world.last("Soporte")).text).toBe(
      "🏁 *Ana* cerró el ticket *#1* (Marta): Resuelto por teléfono.",
    );
    expect((await world.last(ROOM)).text).toContain("Caso *#1* cerrado");
    expect(await world.ticketOf("Marta")).toBeNull();
    await world.person("Ana").says(ROOM, "hola?");
    expect((await world.last(ROOM)).text).toContain("no le llegó a nadie");
  });

  it("with /fin! the client reads nothing", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const before = await world.heardIn("Marta");
    await world.person("Ana").says(ROOM, "/fin! spam");
    expect(await world.heardIn("Marta")).toEqual(before);
    expect(await world.ticketOf("Marta")).toBeNull();
  });

  it("offers a waiting case once, however many rooms get free, until something happened in the room of the offer", async () => {
    await using world = await startTestWorld({ support: { Ana: 2 } });
    const [first, second] = ["Chat soporte Ana N°1", "Chat soporte Ana N°2"] as const;
    await world.caseOf("Marta", "Ana");
    await world.caseOf("Luis", "Ana");
    await world.card("Pedro");
    const offers = async (): Promise<number> =>
      [...(await world.heardIn(first)), ...(await world.heardIn(second))].filter((text) =>
        text.includes("Hay un caso esperando: *#3*"),
      ).length;
    const ana = world.person("Ana");
    await ana.says(first, "/fin");
    expect(await offers()).toBe(1);
    await world.seconds(10);
    await ana.says(second, "/fin");
    expect(await offers()).toBe(1);
    await ana.says(first, "sí");
    expect(await world.ticketOf("Pedro")).toMatchObject({ number: 3, state: "in_progress" });
    await world.seconds(10);
    await ana.says(first, "/soltar");
    await world.caseOf("Rosa", "Ana");
    await world.seconds(10);
    await ana.says(first, "/fin");
    expect(await offers()).toBe(2);
  });

  it("offers the oldest waiting case, urgent ones first, and a yes in the room takes it", async () => {
    await using world = await startTestWorld({ support: { Ana: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.card("Pedro");
    await world.card("Luis", "URGENTE!!! se está incendiando el poste, es una emergencia urgente");
    await world.person("Ana").says(ROOM, "/fin");
    expect((await world.last(ROOM)).text).toContain("Hay un caso esperando: *#3* (Luis)");
    await world.person("Ana").says(ROOM, "si");
    expect((await world.ticketOf("Luis"))?.state).toBe("in_progress");
  });

  it.each([
    "Gracias!! Ya me anda todo joya",
    "ya volvió",
    "excelente atención!!",
    "buenas tardes, que tengan buen finde",
    "Dios los bendiga 🙏",
    "dale, aviso cualquier cosa",
    "buenisimo, muchas gracias por todo Ana",
  ])("is not undone by %j", async (text) => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says("Chat soporte Ana N°1", "/fin");
    await world.person("Marta").writes(text);
    expect(await world.ticketOf("Marta")).toBeNull();
    await world.person("Marta").writes("gracias Ana, pero no anda");
    expect(await world.ticketOf("Marta")).not.toBeNull();
  });

  it("is not undone by thanks, and goes on with the same agent when the client writes again in time", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin");
    const marta = world.person("Marta");
    for (const text of ["Gracias!", "👍", "dale, muchas gracias", "ok"]) await marta.writes(text);
    await marta.reacts(null, await world.last("Marta"), "❤️");
    expect(await world.ticketOf("Marta")).toBeNull();
    await world.minutes(90);
    await marta.writes("Se cortó de nuevo");
    const ticket = await world.ticketOf("Marta");
    expect(ticket).toMatchObject({ number: 1, state: "in_progress" });
    expect((await world.last(ROOM)).text).toBe("Se cortó de nuevo");
    expect((await world.last("Soporte")).text).toContain("sigue con *Ana*");
  });

  it("after the reopen window a new ticket is opened", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "/fin");
    await world.minutes(121);
    await world.person("Marta").writes("Hola, tengo otro problema");
    expect((await world.ticketOf("Marta"))?.number).toBe(2);
  });

  it("when the agent's rooms are busy the reopened case waits, with its history", async () => {
    await using world = await startTestWorld({ support: { Ana: 1, Beto: 1 } });
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "probá reiniciar");
    await world.person("Ana").says(ROOM, "/fin");
    await world.caseOf("Pedro", "Ana");
    await world.person("Marta").writes("No funcionó");
    expect((await world.ticketOf("Marta"))?.state).toBe("waiting");
    expect((await world.last("Soporte")).text).toContain("volvió a escribir");
    await world.person("Beto").says("Soporte", "tomo 1");
    expect(await world.heardIn("Chat soporte Beto N°1")).toEqual([
      expect.stringContaining("*Ticket #1*"),
      "No tengo internet desde ayer a la noche",
      "↪️ *Ana:* probá reiniciar",
      "No funcionó",
    ]);
  });
});
