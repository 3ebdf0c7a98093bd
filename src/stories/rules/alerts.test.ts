import { describe, expect, it } from "vitest";
import type { Hours } from "../../domain/hours.ts";
import { changeAgentRow } from "../../store/team/agents.ts";
import { changeMainGroup, findMainGroups } from "../../store/team/groups.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

/** Minute by minute, as the clock does it; the last minute's jobs run twice. */
async function wait(world: TestWorld, minutes: number): Promise<void> {
  for (let n = 0; n < minutes; n++) await world.minutes(1);
  await world.minute();
}

const those = async (world: TestWorld, chat: string, part: string): Promise<string[]> =>
  (await world.heardIn(chat)).filter((text) => text.includes(part));
const reminders = (world: TestWorld) => those(world, "Soporte", "nadie lo tomó");
const unclaimed = (world: TestWorld) => those(world, "Supervisor", "Nadie lo tomó");
const nudges = (world: TestWorld) => those(world, ROOM, "espera tu respuesta");
const unanswered = (world: TestWorld) => those(world, "Supervisor", "espera respuesta");

const ROOM = "Chat soporte Ana N°1";

async function setHours(world: TestWorld, hours: Hours): Promise<void> {
  await world.store.transaction(async (tx) => {
    for (const group of await findMainGroups(tx)) await changeMainGroup(tx, group.id, { hours });
  });
}

describe("A ticket nobody takes", () => {
  it("is recalled in its main group after five minutes, once, and quoting that takes it", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await wait(world, 2);
    expect(await reminders(world)).toEqual([]);
    await wait(world, 10);
    expect(await reminders(world)).toEqual([
      "⏰ *Ticket #1* · Marta espera hace 5 min y nadie lo tomó.\n👉 Para tomarlo, respondé *citando este mensaje*.",
    ]);
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "nadie lo tomó"), "yo");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "in_progress" });
  });

  it("is told to the supervisor after ten, once", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await wait(world, 7);
    expect(await unclaimed(world)).toEqual([]);
    await wait(world, 20);
    const [alert, ...more] = await unclaimed(world);
    expect(alert).toContain("🚨 *Ticket #1* · Soporte · Marta");
    expect(alert).toContain("espera hace 10 min");
    expect(more).toEqual([]);
  });

  it("keeps to its group's own limits", async () => {
    await using world = await startTestWorld();
    await world.store.transaction(async (tx) => {
      for (const group of await findMainGroups(tx))
        await changeMainGroup(tx, group.id, { remindAfterMinutes: 3, reportAfterMinutes: 4 });
    });
    await world.card("Marta");
    await wait(world, 1);
    expect([await reminders(world), await unclaimed(world)]).toMatchObject([{ length: 1 }, { length: 0 }]);
    await wait(world, 1);
    expect([await reminders(world), await unclaimed(world)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it("is left alone once it is taken or closed", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "Hola, ya lo veo");
    await world.caseOf("Nora", "Beto");
    await world.person("Beto").says("Chat soporte Beto N°1", "/fin resuelto");
    await wait(world, 30);
    expect([await reminders(world), await unclaimed(world), await unanswered(world)]).toEqual([[], [], []]);
  });

  it("is waited for anew when it was given back", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await wait(world, 12);
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "nadie lo tomó"), "yo");
    await world.person("Ana").says(ROOM, "/soltar");
    await wait(world, 4);
    expect([await reminders(world), await unclaimed(world)]).toMatchObject([{ length: 1 }, { length: 1 }]);
    await wait(world, 12);
    expect([await reminders(world), await unclaimed(world)]).toMatchObject([{ length: 2 }, { length: 2 }]);
  });

  it("does not grow old while its group is closed, and nobody is called then", async () => {
    await using world = await startTestWorld();
    const monday = [
      { from: "09:00", to: "10:03" },
      { from: "14:00", to: "18:00" },
    ];
    await setHours(world, {
      timeZone: "America/Argentina/Buenos_Aires",
      weekly: { monday },
      holidays: [],
      extra: [],
    });
    await world.card("Marta");
    await wait(world, 15);
    world.now = new Date("2026-03-02T17:01:00Z");
    await world.minute();
    expect([await reminders(world), await unclaimed(world)]).toEqual([[], []]);
    await wait(world, 1);
    expect(await reminders(world)).toHaveLength(1);
    await wait(world, 4);
    expect(await unclaimed(world)).toEqual([]);
    await wait(world, 1);
    expect(await unclaimed(world)).toHaveLength(1);
  });

  it("wakes nobody when it became due while the program was off and the group has closed since", async () => {
    await using world = await startTestWorld();
    const monday = [{ from: "09:00", to: "12:00" }];
    await setHours(world, {
      timeZone: "America/Argentina/Buenos_Aires",
      weekly: { monday },
      holidays: [],
      extra: [],
    });
    await world.card("Marta");
    world.now = new Date("2026-03-02T23:30:00Z");
    await world.minute();
    expect([await reminders(world), await unclaimed(world)]).toEqual([[], []]);
    world.now = new Date("2026-03-09T12:00:00Z");
    await world.minute();
    expect([await reminders(world), await unclaimed(world)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it("is neither forgotten nor told twice when the program was off meanwhile", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    world.now = new Date(world.now.getTime() + 60 * 60_000);
    await world.minute();
    await wait(world, 2);
    expect([await reminders(world), await unclaimed(world)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });
});

describe("A client who waits for an answer", () => {
  it("is recalled to the agent in the room after five minutes, and to the supervisor after ten, once each", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await wait(world, 4);
    expect(await nudges(world)).toEqual([]);
    await wait(world, 1);
    expect(await nudges(world)).toEqual(["⏰ Caso *#1*: el cliente espera tu respuesta hace 7 min."]);
    expect(await unanswered(world)).toEqual([]);
    await wait(world, 20);
    expect(await nudges(world)).toHaveLength(1);
    const [alert, ...more] = await unanswered(world);
    expect(alert).toContain("Lo atiende *Ana*");
    expect(more).toEqual([]);
  });

  it("starts a new wait with each new question, and none with a thank-you", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await wait(world, 11);
    await world.person("Ana").says(ROOM, "Ya lo reviso");
    await world.person("Marta").writes("muchas gracias!");
    await wait(world, 15);
    expect([await nudges(world), await unanswered(world)]).toMatchObject([{ length: 1 }, { length: 1 }]);
    await world.person("Marta").writes("¿Y? sigo sin internet");
    await wait(world, 15);
    expect([await nudges(world), await unanswered(world)]).toMatchObject([{ length: 2 }, { length: 2 }]);
  });

  it("is the next agent's business from the moment the case is theirs", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await wait(world, 11);
    await world
      .person("Sofía")
      .quotes("Supervisor", await world.message("Supervisor", "espera respuesta"), "Beto");
    await wait(world, 4);
    expect(await unanswered(world)).toHaveLength(1);
    expect(await those(world, "Chat soporte Beto N°1", "espera tu respuesta")).toEqual([]);
    await wait(world, 7);
    expect(await unanswered(world)).toHaveLength(2);
    expect(await those(world, "Chat soporte Beto N°1", "espera tu respuesta")).toHaveLength(1);
  });
});

describe("An alert", () => {
  it("comes at once for an angry client, and once", async () => {
    await using world = await startTestWorld();
    await world.card("Marta", "SON UNOS INÚTILES, esto es una vergüenza!!! QUIERO HABLAR CON UNA PERSONA");
    await world.person("Marta").writes("INÚTILES, son una vergüenza");
    expect(await those(world, "Supervisor", "enojado")).toHaveLength(1);
    expect(await those(world, "Supervisor", "Pide hablar")).toHaveLength(1);
  });

  it("assigns its ticket to whoever is named in the answer to it", async () => {
    await using world = await startTestWorld({ support: { "Ana Pérez": 2, Beto: 1 } });
    await world.card("Marta");
    await wait(world, 10);
    await world
      .person("Sofía")
      .quotes("Supervisor", await world.message("Supervisor", "Nadie lo tomó"), "para ana, por favor");
    expect((await world.last("Supervisor")).text).toBe(
      "✅ El ticket *#1* (Marta) quedó asignado a *Ana Pérez*, en *Chat soporte Ana Pérez N°1*.",
    );
    expect((await world.message("Soporte", "quedó asignado")).text).toContain("*Ana Pérez*");
    expect((await world.message("Chat soporte Ana Pérez N°1", "Ticket #1")).text).toContain("Marta");
  });

  it("asks whom when it doesn't understand the name, and can be answered there", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await wait(world, 10);
    const sofia = world.person("Sofía");
    await sofia.quotes("Supervisor", await world.message("Supervisor", "Nadie lo tomó"), "Ramiro");
    const question = await world.last("Supervisor");
    expect(question.text).toContain("¿A quién se lo asigno?");
    expect(question.text).toContain("Ana, Beto");
    expect(await world.ticketOf("Marta")).toMatchObject({ state: "waiting" });
    await sofia.quotes("Supervisor", question, "beto");
    expect((await world.last("Supervisor")).text).toContain("asignado a *Beto*");
  });

  it.each(["ok", "gracias 🙌", "Dale, gracias!"])("is answered by %j with nothing to do", async (text) => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await wait(world, 10);
    const before = await world.heardIn("Supervisor");
    await world
      .person("Sofía")
      .quotes("Supervisor", await world.message("Supervisor", "Nadie lo tomó"), text);
    await world.person("Sofía").says("Supervisor", "Beto anda cerca?");
    await world.person("Sofía").posts("Supervisor", mediaOf("sticker"), {
      quotes: await world.message("Supervisor", "Nadie lo tomó"),
    });
    expect(await world.heardIn("Supervisor")).toEqual(before);
  });

  it("says why when it can't be done", async () => {
    await using world = await startTestWorld({ unregistered: ["Ana"] });
    const sofia = world.person("Sofía");
    await world.caseOf("Nora", "Beto");
    await world.card("Marta");
    await wait(world, 10);
    const alert = await world.message("Supervisor", "Nadie lo tomó");
    await sofia.quotes("Supervisor", alert, "Ana");
    expect((await world.last("Supervisor")).text).toBe("*Ana* todavía no respondió LISTO.");
    await sofia.quotes("Supervisor", alert, "Beto");
    expect((await world.last("Supervisor")).text).toContain(
      "*Beto* tiene todos sus grupos ocupados:\n• Chat soporte Beto N°1: #1, Nora",
    );
    await world.person("Beto").says("Chat soporte Beto N°1", "/fin");
    await world.person("Beto").quotes("Soporte", await world.message("Soporte", "Ticket #2"), "lo tomo");
    await world.person("Beto").says("Chat soporte Beto N°1", "/fin");
    await sofia.quotes("Supervisor", alert, "que lo vea alguien ya");
    const { text } = await world.last("Supervisor");
    expect(text).toBe("El ticket *#2* ya está cerrado. Si hay que seguirlo, se reabre en el panel.");
  });

  it("gives it also to an agent who takes a break, and says so", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await wait(world, 10);
    const beto = await world.idOf("Beto");
    await world.store.transaction((tx) => changeAgentRow(tx, beto, { presence: "paused" }));
    await world
      .person("Sofía")
      .quotes("Supervisor", await world.message("Supervisor", "Nadie lo tomó"), "Beto");
    expect((await world.last("Supervisor")).text).toContain("Ojo: figura como 🟡 No disponible");
  });
});
