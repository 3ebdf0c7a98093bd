import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { outbox } from "../../store/schema/messages.ts";
import { ticketEvents } from "../../store/schema/tickets.ts";
import { noteLine } from "../../store/settings.ts";
import { takeBackWaits } from "../../store/tickets/unsent-waits.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ROOM = "Chat soporte Ana N°1";

/** The connection is lost, as the session tells it. */
const cut = (world: TestWorld) =>
  world.store.transaction(async (tx) => {
    await noteLine(tx, false, world.now);
    await takeBackWaits(tx);
  });
const mend = (world: TestWorld) => world.store.transaction((tx) => noteLine(tx, true, world.now));
/** WhatsApp has taken everything so far. */
const allLeaves = (world: TestWorld) =>
  world.store.transaction(async (tx) => {
    await tx.update(outbox).set({ state: "sent", sentAt: world.now }).where(eq(outbox.state, "pending"));
  });

const told = async (world: TestWorld, chat: string, part: RegExp): Promise<string[]> =>
  (await world.heardIn(chat)).filter((text) => part.test(text));
const reminders = (world: TestWorld) => told(world, "Soporte", /espera hace/u);
const alerts = (world: TestWorld) => told(world, "Supervisor", /espera/u);

/** What the history says was done by the clock, with the minutes since the start of the wait. */
async function done(world: TestWorld): Promise<[string, number][]> {
  const ticket = await world.ticket(1);
  const since = ticket?.openedAt.getTime() ?? 0;
  const rows = await world.store.read.select().from(ticketEvents);
  return rows
    .filter(({ event }) => event === "reminded" || event === "reported")
    .map(({ event, at }) => [event, Math.round((at.getTime() - since) / 60_000)]);
}

describe("While WhatsApp is cut off", () => {
  it("nobody is reminded, no history says so, and the first minute after tells the waiting as it is", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await cut(world);
    await world.minutes(40);
    expect(await reminders(world)).toEqual([]);
    expect(await alerts(world)).toEqual([]);
    expect(await done(world)).toEqual([]);
    await mend(world);
    await world.minutes(1);
    expect(await reminders(world)).toEqual([expect.stringContaining("espera hace 43 min")]);
    expect(await alerts(world)).toEqual([expect.stringContaining("espera hace 43 min")]);
    expect((await done(world)).map(([event]) => event)).toEqual(["reminded", "reported"]);
  });

  it("a reminder and an alert that had not left are written anew when they can, and so says the history", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await allLeaves(world);
    await world.minutes(12);
    expect((await done(world)).map(([event]) => event)).toEqual(["reminded", "reported"]);
    await cut(world);
    expect([...(await reminders(world)), ...(await alerts(world)), ...(await done(world))]).toEqual([]);
    await world.minutes(30);
    await mend(world);
    await world.minutes(1);
    expect(await reminders(world)).toEqual([expect.stringContaining("espera hace 45 min")]);
    expect(await alerts(world)).toEqual([expect.stringContaining("espera hace 45 min")]);
    expect((await done(world)).map(([event]) => event)).toEqual(["reminded", "reported"]);
    expect((await done(world)).every(([, minute]) => minute > 40)).toBe(true);
  });

  it("what had left stays said, and is not said again", async () => {
    await using world = await startTestWorld();
    await world.card("Marta");
    await world.minutes(12);
    await allLeaves(world);
    const before = [await reminders(world), await alerts(world), await done(world)];
    await cut(world);
    await world.minutes(20);
    await mend(world);
    await world.minutes(2);
    expect([await reminders(world), await alerts(world), await done(world)]).toEqual(before);
  });

  it("an agent who owes an answer is nudged afterwards, with the waiting of then", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ROOM, "Hola, ¿qué pasa?");
    await world.person("Marta").writes("no anda");
    await allLeaves(world);
    await world.minutes(11);
    expect(await told(world, ROOM, /espera tu respuesta/u)).toHaveLength(1);
    await cut(world);
    expect(await told(world, ROOM, /espera tu respuesta/u)).toEqual([]);
    await world.minutes(20);
    await mend(world);
    await world.minutes(1);
    expect(await told(world, ROOM, /espera tu respuesta/u)).toEqual([
      expect.stringMatching(/hace 3[12] min/u),
    ]);
  });

  it("who becomes angry by what is read at last is told to the supervisor once it is back", async () => {
    await using world = await startTestWorld();
    await cut(world);
    await world.card("Marta", "Son unos inútiles, quiero hablar con una persona YA");
    expect(await alerts(world)).toEqual([]);
    await mend(world);
    await world.minutes(1);
    expect((await alerts(world)).length).toBeGreaterThan(0);
  });
});
