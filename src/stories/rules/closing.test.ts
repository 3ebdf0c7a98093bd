import { describe, expect, it } from "vitest";
import { startTown } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

describe("Closing a case", () => {
  it("says goodbye, tells the main group why, and frees the room", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/FÍN  Resuelto por teléfono");
    expect((await town.last("Marta")).text).toContain("Cerramos tu consulta *#1*");
    expect((await town.last("Soporte")).text).toBe(
      "🏁 *Ana* cerró el ticket *#1* (Marta): Resuelto por teléfono.",
    );
    expect((await town.last(ROOM)).text).toContain("Caso *#1* cerrado");
    expect(await town.ticketOf("Marta")).toBeNull();
    await town.person("Ana").says(ROOM, "hola?");
    expect((await town.last(ROOM)).text).toContain("no le llegó a nadie");
  });

  it("with /fin! the client reads nothing", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    const before = await town.heardIn("Marta");
    await town.person("Ana").says(ROOM, "/fin! spam");
    expect(await town.heardIn("Marta")).toEqual(before);
    expect(await town.ticketOf("Marta")).toBeNull();
  });

  it("offers a waiting case once, however many rooms get free, until something happened in the room of the offer", async () => {
    await using town = await startTown({ support: { Ana: 2 } });
    const [first, second] = ["Chat soporte Ana N°1", "Chat soporte Ana N°2"] as const;
    await town.caseOf("Marta", "Ana");
    await town.caseOf("Luis", "Ana");
    await town.card("Pedro");
    const offers = async (): Promise<number> =>
      [...(await town.heardIn(first)), ...(await town.heardIn(second))].filter((text) =>
        text.includes("Hay un caso esperando: *#3*"),
      ).length;
    const ana = town.person("Ana");
    await ana.says(first, "/fin");
    expect(await offers()).toBe(1);
    await town.seconds(10);
    await ana.says(second, "/fin");
    expect(await offers()).toBe(1);
    await ana.says(first, "sí");
    expect(await town.ticketOf("Pedro")).toMatchObject({ number: 3, state: "in_progress" });
    await town.seconds(10);
    await ana.says(first, "/soltar");
    await town.caseOf("Rosa", "Ana");
    await town.seconds(10);
    await ana.says(first, "/fin");
    expect(await offers()).toBe(2);
  });

  it("offers the oldest waiting case, urgent ones first, and a yes in the room takes it", async () => {
    await using town = await startTown({ support: { Ana: 1 } });
    await town.caseOf("Marta", "Ana");
    await town.card("Pedro");
    await town.card("Luis", "URGENTE!!! se está incendiando el poste, es una emergencia urgente");
    await town.person("Ana").says(ROOM, "/fin");
    expect((await town.last(ROOM)).text).toContain("Hay un caso esperando: *#3* (Luis)");
    await town.person("Ana").says(ROOM, "si");
    expect((await town.ticketOf("Luis"))?.state).toBe("in_progress");
  });

  it("is not undone by thanks, and goes on with the same agent when the client writes again in time", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin");
    const marta = town.person("Marta");
    for (const text of ["Gracias!", "👍", "dale, muchas gracias", "ok"]) await marta.writes(text);
    await marta.reacts(null, await town.last("Marta"), "❤️");
    expect(await town.ticketOf("Marta")).toBeNull();
    await town.minutes(90);
    await marta.writes("Se cortó de nuevo");
    const ticket = await town.ticketOf("Marta");
    expect(ticket).toMatchObject({ number: 1, state: "in_progress" });
    expect((await town.last(ROOM)).text).toBe("Se cortó de nuevo");
    expect((await town.last("Soporte")).text).toContain("sigue con *Ana*");
  });

  it("after the reopen window a new ticket is opened", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "/fin");
    await town.minutes(121);
    await town.person("Marta").writes("Hola, tengo otro problema");
    expect((await town.ticketOf("Marta"))?.number).toBe(2);
  });

  it("when the agent's rooms are busy the reopened case waits, with its history", async () => {
    await using town = await startTown({ support: { Ana: 1, Beto: 1 } });
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "probá reiniciar");
    await town.person("Ana").says(ROOM, "/fin");
    await town.caseOf("Pedro", "Ana");
    await town.person("Marta").writes("No funcionó");
    expect((await town.ticketOf("Marta"))?.state).toBe("waiting");
    expect((await town.last("Soporte")).text).toContain("volvió a escribir");
    await town.person("Beto").says("Soporte", "tomo 1");
    expect(await town.heardIn("Chat soporte Beto N°1")).toEqual([
      expect.stringContaining("*Ticket #1*"),
      "No tengo internet desde ayer a la noche",
      "↪️ *Ana:* probá reiniciar",
      "No funcionó",
    ]);
  });
});
