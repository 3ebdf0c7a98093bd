import { describe, expect, it } from "vitest";
import type { Hours } from "../../domain/hours.ts";
import { changeAgentRow } from "../../store/team/agents.ts";
import { changeMainGroup, findMainGroups } from "../../store/team/groups.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTown, type Town } from "../../testing/town.ts";

/** Minute by minute, as the clock does it; the last minute's jobs run twice. */
async function wait(town: Town, minutes: number): Promise<void> {
  for (let n = 0; n < minutes; n++) await town.minutes(1);
  await town.minute();
}

const those = async (town: Town, chat: string, part: string): Promise<string[]> =>
  (await town.heardIn(chat)).filter((text) => text.includes(part));
const reminders = (town: Town) => those(town, "Soporte", "nadie lo tomó");
const unclaimed = (town: Town) => those(town, "Supervisor", "Nadie lo tomó");
const nudges = (town: Town) => those(town, ROOM, "espera tu respuesta");
const unanswered = (town: Town) => those(town, "Supervisor", "espera respuesta");

const ROOM = "Chat soporte Ana N°1";

async function setHours(town: Town, hours: Hours): Promise<void> {
  await town.store.transaction(async (tx) => {
    for (const group of await findMainGroups(tx)) await changeMainGroup(tx, group.id, { hours });
  });
}

describe("A ticket nobody takes", () => {
  it("is recalled in its main group after five minutes, once, and quoting that takes it", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await wait(town, 2);
    expect(await reminders(town)).toEqual([]);
    await wait(town, 10);
    expect(await reminders(town)).toEqual([
      "⏰ *Ticket #1* · Marta espera hace 5 min y nadie lo tomó.\n👉 Para tomarlo, respondé *citando este mensaje*.",
    ]);
    await town.person("Ana").quotes("Soporte", await town.message("Soporte", "nadie lo tomó"), "yo");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("is told to the supervisor after ten, once", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await wait(town, 7);
    expect(await unclaimed(town)).toEqual([]);
    await wait(town, 20);
    const [alert, ...more] = await unclaimed(town);
    expect(alert).toContain("🚨 *Ticket #1* · Soporte · Marta");
    expect(alert).toContain("espera hace 10 min");
    expect(more).toEqual([]);
  });

  it("keeps to its group's own limits", async () => {
    await using town = await startTown();
    await town.store.transaction(async (tx) => {
      for (const group of await findMainGroups(tx))
        await changeMainGroup(tx, group.id, { remindAfterMinutes: 3, reportAfterMinutes: 4 });
    });
    await town.card("Marta");
    await wait(town, 1);
    expect([await reminders(town), await unclaimed(town)]).toMatchObject([{ length: 1 }, { length: 0 }]);
    await wait(town, 1);
    expect([await reminders(town), await unclaimed(town)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it("is left alone once it is taken or closed", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "Hola, ya lo veo");
    await town.caseOf("Nora", "Beto");
    await town.person("Beto").says("Chat soporte Beto N°1", "/fin resuelto");
    await wait(town, 30);
    expect([await reminders(town), await unclaimed(town), await unanswered(town)]).toEqual([[], [], []]);
  });

  it("is waited for anew when it was given back", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await wait(town, 12);
    await town.person("Ana").quotes("Soporte", await town.message("Soporte", "nadie lo tomó"), "yo");
    await town.person("Ana").says(ROOM, "/soltar");
    await wait(town, 4);
    expect([await reminders(town), await unclaimed(town)]).toMatchObject([{ length: 1 }, { length: 1 }]);
    await wait(town, 12);
    expect([await reminders(town), await unclaimed(town)]).toMatchObject([{ length: 2 }, { length: 2 }]);
  });

  it("does not grow old while its group is closed, and nobody is called then", async () => {
    await using town = await startTown();
    const monday = [
      { from: "09:00", to: "10:03" },
      { from: "14:00", to: "18:00" },
    ];
    await setHours(town, {
      timeZone: "America/Argentina/Buenos_Aires",
      weekly: { monday },
      holidays: [],
      extra: [],
    });
    await town.card("Marta");
    await wait(town, 15);
    town.now = new Date("2026-03-02T17:01:00Z");
    await town.minute();
    expect([await reminders(town), await unclaimed(town)]).toEqual([[], []]);
    await wait(town, 1);
    expect(await reminders(town)).toHaveLength(1);
    await wait(town, 4);
    expect(await unclaimed(town)).toEqual([]);
    await wait(town, 1);
    expect(await unclaimed(town)).toHaveLength(1);
  });

  it("wakes nobody when it became due while the program was off and the group has closed since", async () => {
    await using town = await startTown();
    const monday = [{ from: "09:00", to: "12:00" }];
    await setHours(town, {
      timeZone: "America/Argentina/Buenos_Aires",
      weekly: { monday },
      holidays: [],
      extra: [],
    });
    await town.card("Marta");
    town.now = new Date("2026-03-02T23:30:00Z");
    await town.minute();
    expect([await reminders(town), await unclaimed(town)]).toEqual([[], []]);
    town.now = new Date("2026-03-09T12:00:00Z");
    await town.minute();
    expect([await reminders(town), await unclaimed(town)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it("is neither forgotten nor told twice when the program was off meanwhile", async () => {
    await using town = await startTown();
    await town.card("Marta");
    town.now = new Date(town.now.getTime() + 60 * 60_000);
    await town.minute();
    await wait(town, 2);
    expect([await reminders(town), await unclaimed(town)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });
});

describe("A client who waits for an answer", () => {
  it("is recalled to the agent in the room after five minutes, and to the supervisor after ten, once each", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await wait(town, 4);
    expect(await nudges(town)).toEqual([]);
    await wait(town, 1);
    expect(await nudges(town)).toEqual(["⏰ Caso *#1*: el cliente espera tu respuesta hace 7 min."]);
    expect(await unanswered(town)).toEqual([]);
    await wait(town, 20);
    expect(await nudges(town)).toHaveLength(1);
    const [alert, ...more] = await unanswered(town);
    expect(alert).toContain("Lo atiende *Ana*");
    expect(more).toEqual([]);
  });

  it("starts a new wait with each new question, and none with a thank-you", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await wait(town, 11);
    await town.person("Ana").says(ROOM, "Ya lo reviso");
    await town.person("Marta").writes("muchas gracias!");
    await wait(town, 15);
    expect([await nudges(town), await unanswered(town)]).toMatchObject([{ length: 1 }, { length: 1 }]);
    await town.person("Marta").writes("¿Y? sigo sin internet");
    await wait(town, 15);
    expect([await nudges(town), await unanswered(town)]).toMatchObject([{ length: 2 }, { length: 2 }]);
  });

  it("is the next agent's business from the moment the case is theirs", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await wait(town, 11);
    await town
      .person("Sofía")
      .quotes("Supervisor", await town.message("Supervisor", "espera respuesta"), "Beto");
    await wait(town, 4);
    expect(await unanswered(town)).toHaveLength(1);
    expect(await those(town, "Chat soporte Beto N°1", "espera tu respuesta")).toEqual([]);
    await wait(town, 7);
    expect(await unanswered(town)).toHaveLength(2);
    expect(await those(town, "Chat soporte Beto N°1", "espera tu respuesta")).toHaveLength(1);
  });
});

describe("An alert", () => {
  it("comes at once for an angry client, and once", async () => {
    await using town = await startTown();
    await town.card("Marta", "SON UNOS INÚTILES, esto es una vergüenza!!! QUIERO HABLAR CON UNA PERSONA");
    await town.person("Marta").writes("INÚTILES, son una vergüenza");
    expect(await those(town, "Supervisor", "enojado")).toHaveLength(1);
    expect(await those(town, "Supervisor", "Pide hablar")).toHaveLength(1);
  });

  it("assigns its ticket to whoever is named in the answer to it", async () => {
    await using town = await startTown({ support: { "Ana Pérez": 2, Beto: 1 } });
    await town.card("Marta");
    await wait(town, 10);
    await town
      .person("Sofía")
      .quotes("Supervisor", await town.message("Supervisor", "Nadie lo tomó"), "para ana, por favor");
    expect((await town.last("Supervisor")).text).toBe(
      "✅ El ticket *#1* (Marta) quedó asignado a *Ana Pérez*, en *Chat soporte Ana Pérez N°1*.",
    );
    expect((await town.message("Soporte", "quedó asignado")).text).toContain("*Ana Pérez*");
    expect((await town.message("Chat soporte Ana Pérez N°1", "Ticket #1")).text).toContain("Marta");
  });

  it("asks whom when it doesn't understand the name, and can be answered there", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await wait(town, 10);
    const sofia = town.person("Sofía");
    await sofia.quotes("Supervisor", await town.message("Supervisor", "Nadie lo tomó"), "Ramiro");
    const question = await town.last("Supervisor");
    expect(question.text).toContain("¿A quién se lo asigno?");
    expect(question.text).toContain("Ana, Beto");
    expect(await town.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    await sofia.quotes("Supervisor", question, "beto");
    expect((await town.last("Supervisor")).text).toContain("asignado a *Beto*");
  });

  it.each(["ok", "gracias 🙌", "Dale, gracias!"])("is answered by %j with nothing to do", async (text) => {
    await using town = await startTown();
    await town.card("Marta");
    await wait(town, 10);
    const before = await town.heardIn("Supervisor");
    await town.person("Sofía").quotes("Supervisor", await town.message("Supervisor", "Nadie lo tomó"), text);
    await town.person("Sofía").says("Supervisor", "Beto anda cerca?");
    await town
      .person("Sofía")
      .posts("Supervisor", mediaOf("sticker"), { quotes: await town.message("Supervisor", "Nadie lo tomó") });
    expect(await town.heardIn("Supervisor")).toEqual(before);
  });

  it("says why when it can't be done", async () => {
    await using town = await startTown({ unregistered: ["Ana"] });
    const sofia = town.person("Sofía");
    await town.caseOf("Nora", "Beto");
    await town.card("Marta");
    await wait(town, 10);
    const alert = await town.message("Supervisor", "Nadie lo tomó");
    await sofia.quotes("Supervisor", alert, "Ana");
    expect((await town.last("Supervisor")).text).toBe("*Ana* todavía no respondió LISTO.");
    await sofia.quotes("Supervisor", alert, "Beto");
    expect((await town.last("Supervisor")).text).toContain(
      "*Beto* tiene todos sus grupos ocupados:\n• Chat soporte Beto N°1: #1, Nora",
    );
    await town.person("Beto").says("Chat soporte Beto N°1", "/fin");
    await town.person("Beto").quotes("Soporte", await town.message("Soporte", "Ticket #2"), "lo tomo");
    await town.person("Beto").says("Chat soporte Beto N°1", "/fin");
    await sofia.quotes("Supervisor", alert, "que lo vea alguien ya");
    expect((await town.last("Supervisor")).text).toBe("El ticket *#2* ya está cerrado.");
  });

  it("gives it also to an agent who takes a break, and says so", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await wait(town, 10);
    const beto = await town.idOf("Beto");
    await town.store.transaction((tx) => changeAgentRow(tx, beto, { presence: "paused" }));
    await town
      .person("Sofía")
      .quotes("Supervisor", await town.message("Supervisor", "Nadie lo tomó"), "Beto");
    expect((await town.last("Supervisor")).text).toContain("Ojo: figura como 🟡 No disponible");
  });
});
