import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { outbox, ticketEvents } from "../../store/schema/schema.ts";
import { noteLine } from "../../store/settings.ts";
import { takeBackWaits } from "../../store/tickets/unsent-waits.ts";
import { startTown, type Town } from "../../testing/town.ts";

const ROOM = "Chat soporte Ana N°1";

/** The connection is lost, as the session tells it. */
const cut = (town: Town) =>
  town.store.transaction(async (tx) => {
    await noteLine(tx, false, town.now);
    await takeBackWaits(tx);
  });
const mend = (town: Town) => town.store.transaction((tx) => noteLine(tx, true, town.now));
/** WhatsApp has taken everything so far. */
const allLeaves = (town: Town) =>
  town.store.transaction(async (tx) => {
    await tx.update(outbox).set({ state: "sent", sentAt: town.now }).where(eq(outbox.state, "pending"));
  });

const told = async (town: Town, chat: string, part: RegExp): Promise<string[]> =>
  (await town.heardIn(chat)).filter((text) => part.test(text));
const reminders = (town: Town) => told(town, "Soporte", /espera hace/u);
const alerts = (town: Town) => told(town, "Supervisor", /espera/u);

/** What the history says was done by the clock, with the minutes since the start of the wait. */
async function done(town: Town): Promise<[string, number][]> {
  const ticket = await town.ticket(1);
  const since = ticket?.openedAt.getTime() ?? 0;
  const rows = await town.store.read.select().from(ticketEvents);
  return rows
    .filter(({ event }) => event === "reminded" || event === "reported")
    .map(({ event, at }) => [event, Math.round((at.getTime() - since) / 60_000)]);
}

describe("While WhatsApp is cut off", () => {
  it("nobody is reminded, no history says so, and the first minute after tells the waiting as it is", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await cut(town);
    await town.minutes(40);
    expect(await reminders(town)).toEqual([]);
    expect(await alerts(town)).toEqual([]);
    expect(await done(town)).toEqual([]);
    await mend(town);
    await town.minutes(1);
    expect(await reminders(town)).toEqual([expect.stringContaining("espera hace 43 min")]);
    expect(await alerts(town)).toEqual([expect.stringContaining("espera hace 43 min")]);
    expect((await done(town)).map(([event]) => event)).toEqual(["reminded", "reported"]);
  });

  it("a reminder and an alert that had not left are written anew when they can, and so says the history", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await allLeaves(town);
    await town.minutes(12);
    expect((await done(town)).map(([event]) => event)).toEqual(["reminded", "reported"]);
    await cut(town);
    expect([...(await reminders(town)), ...(await alerts(town)), ...(await done(town))]).toEqual([]);
    await town.minutes(30);
    await mend(town);
    await town.minutes(1);
    expect(await reminders(town)).toEqual([expect.stringContaining("espera hace 45 min")]);
    expect(await alerts(town)).toEqual([expect.stringContaining("espera hace 45 min")]);
    expect((await done(town)).map(([event]) => event)).toEqual(["reminded", "reported"]);
    expect((await done(town)).every(([, minute]) => minute > 40)).toBe(true);
  });

  it("what had left stays said, and is not said again", async () => {
    await using town = await startTown();
    await town.card("Marta");
    await town.minutes(12);
    await allLeaves(town);
    const before = [await reminders(town), await alerts(town), await done(town)];
    await cut(town);
    await town.minutes(30);
    await mend(town);
    await town.minutes(2);
    expect([await reminders(town), await alerts(town), await done(town)]).toEqual(before);
  });

  it("an agent who owes an answer is nudged afterwards, with the waiting of then", async () => {
    await using town = await startTown();
    await town.caseOf("Marta", "Ana");
    await town.person("Ana").says(ROOM, "Hola, ¿qué pasa?");
    await town.person("Marta").writes("no anda");
    await allLeaves(town);
    await town.minutes(11);
    expect(await told(town, ROOM, /espera tu respuesta/u)).toHaveLength(1);
    await cut(town);
    expect(await told(town, ROOM, /espera tu respuesta/u)).toEqual([]);
    await town.minutes(20);
    await mend(town);
    await town.minutes(1);
    expect(await told(town, ROOM, /espera tu respuesta/u)).toEqual([
      expect.stringMatching(/hace 3[12] min/u),
    ]);
  });

  it("who becomes angry by what is read at last is told to the supervisor once it is back", async () => {
    await using town = await startTown();
    await cut(town);
    await town.card("Marta", "Son unos inútiles, quiero hablar con una persona YA");
    expect(await alerts(town)).toEqual([]);
    await mend(town);
    await town.minutes(1);
    expect((await alerts(town)).length).toBeGreaterThan(0);
  });
});
