import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { toMessageId, toPhone } from "../../domain/ids.ts";
import { writeAudit } from "../../store/accounts/audit.ts";
import { wroteInGroup } from "../../store/messages/inbox.ts";
import { getNight } from "../../store/retention/night.ts";
import { audit } from "../../store/schema/accounts.ts";
import { entries, inbox, outbox } from "../../store/schema/messages.ts";
import { persons } from "../../store/schema/people.ts";
import { tickets } from "../../store/schema/tickets.ts";
import { saveSettings } from "../../store/settings.ts";
import {
  arrive,
  believe,
  closeCase,
  night,
  nightIn,
  sleep,
  twoCases,
} from "../../testing/retention-nights.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startTestWorld();
  return () => world[Symbol.asyncDispose]();
});

const setKept = (change: object) => world.store.transaction((tx) => saveSettings(tx, change));
const textsOf = async (number: number) =>
  (
    await world.store.read
      .select()
      .from(entries)
      .where(eq(entries.ticket, number as never))
  ).map(({ text }) => text);
describe("What was said in closed tickets", () => {
  it("is kept for ever unless somebody says for how long", async () => {
    await twoCases(world);
    sleep(world, 3000);
    await night(world);
    expect(await textsOf(1)).toContain("¿le gustan los claveles?");
  });

  it("goes when its time is over, and the ticket stays with its instants; a live one loses nothing", async () => {
    await twoCases(world);
    await setKept({ keepConversationsDays: 100 });
    sleep(world, 101);
    const before = await world.ticket(1);
    await night(world);
    expect((await textsOf(1)).filter((text) => text !== null)).toEqual([]);
    expect(await world.ticket(1)).toEqual(before);
    expect(await textsOf(2)).toContain("son gladiolos");
    const office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    expect((await viewer.get("/api/search").query({ q: "claveles" })).body.messages).toEqual([]);
    expect((await viewer.get("/api/search").query({ q: "gladiolos" })).body.messages).toHaveLength(1);
    const { body } = await viewer.get("/api/tickets/1").expect(200);
    expect(new Set(body.entries.map((one: { words: string }) => one.words))).toEqual(
      new Set(["🗑️ Se borró: pasó el plazo de conservación."]),
    );
    await office[Symbol.asyncDispose]();
    for (const row of await world.store.read
      .select()
      .from(outbox)
      .where(eq(outbox.ticket, 1 as never)))
      expect(JSON.stringify(row)).not.toContain("claveles");
    expect(JSON.stringify(await world.store.read.select().from(inbox))).not.toContain("claveles");
  });

  it("is forgotten again when the ticket was opened once more, and closed", async () => {
    await twoCases(world);
    await setKept({ keepConversationsDays: 100 });
    sleep(world, 101);
    await night(world);
    await world.person("Marta").writes("soy yo de nuevo");
    await world.seconds(121);
    const row = async () =>
      (
        await world.store.read
          .select()
          .from(tickets)
          .where(eq(tickets.number, 1 as never))
      )[0];
    expect((await row())?.wordsForgottenAt).not.toBeNull();
    expect((await world.ticketOf("Marta"))?.number).toBe(3);
  });

  it("is shown to nobody who goes on with it, not even as lines that say that it is gone", async () => {
    await twoCases(world);
    await setKept({ keepConversationsDays: 100 });
    sleep(world, 101);
    await night(world);
    const office = await openTestPanel({ over: world.store });
    office.now = world.now;
    await (await office.as("supervisor")).post("/api/tickets/1/reopen").send({}).expect(200);
    await office[Symbol.asyncDispose]();
    const heard = [...(await world.heardIn("Chat soporte Ana N°2")), ...(await world.heardIn("Soporte"))];
    expect(heard.join("\n")).not.toMatch(/Se borró|Mensaje/u);
  });

  it("is not forgotten while something of it was not delivered and nobody looked at that", async () => {
    await twoCases(world);
    await setKept({ keepConversationsDays: 100, keepSentDays: 45 });
    await world.store.transaction((tx) =>
      tx
        .update(outbox)
        .set({ state: "dead", error: "x" })
        .where(eq(outbox.ticket, 1 as never)),
    );
    sleep(world, 200);
    await night(world);
    expect(await textsOf(1)).toContain("¿le gustan los claveles?");
    expect(await world.store.read.select().from(outbox).where(eq(outbox.state, "dead"))).not.toEqual([]);
  });
});

describe("Files of closed tickets", () => {
  it("go after a year, the words under them stay, and the page says so", async () => {
    await twoCases(world);
    sleep(world, 366);
    await night(world);
    expect(await textsOf(1)).toContain("la foto de los claveles");
    const office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    const { body } = await viewer.get("/api/tickets/1").expect(200);
    const photo = body.entries.find((one: { kind: string }) => one.kind === "media");
    expect(photo).toMatchObject({ words: "🗑️ El archivo se borró: pasó el plazo de conservación." });
    for (const path of ["media", "thumbnail"])
      expect((await viewer.get(`/api/entries/${photo.id}/${path}`)).body).toMatchObject({
        status: 410,
        code: "media-forgotten",
      });
    await office[Symbol.asyncDispose]();
    expect((await night(world), (await getNight(world.store.read))?.removed.keepFilesDays)).toBe(1);
  });
});

describe("Messages as they came and left", () => {
  it("go when nobody needs them; what is live, waits, failed or never arrived stays", async () => {
    await twoCases(world);
    const [waits] = (await world.store.read.select().from(inbox)).slice(-1);
    await world.store.transaction(async (tx) => {
      await tx.update(inbox).set({ state: "parked" }).where(eq(inbox.id, waits!.id));
      const [first] = await tx
        .select()
        .from(outbox)
        .where(eq(outbox.ticket, 1 as never));
      await tx.update(outbox).set({ state: "pending" }).where(eq(outbox.id, first!.id));
    });
    const mine = await world.store.read
      .select()
      .from(outbox)
      .where(eq(outbox.ticket, 2 as never));
    sleep(world, 91);
    await night(world);
    const kept = await world.store.read.select().from(outbox);
    expect(kept.filter(({ ticket }) => ticket === 2)).toHaveLength(mine.length);
    expect(kept.filter(({ ticket, state }) => ticket === 1 && state !== "pending")).toEqual([]);
    expect(kept.filter(({ state }) => state === "pending")).toHaveLength(1);
    const left = await world.store.read.select().from(inbox);
    expect(left.map(({ id }) => id)).toContain(waits!.id);
    const pedro = await world.chat("Pedro");
    expect(left.some(({ chat }) => chat === pedro)).toBe(true);
    const marta = await world.chat("Marta");
    expect(left.some(({ chat }) => chat === marta)).toBe(false);
  });

  it("that never reached the client are kept with the conversation", async () => {
    await twoCases(world);
    const marta = await world.chat("Marta");
    await world.store.transaction((tx) =>
      tx.update(outbox).set({ deliveredAt: null }).where(eq(outbox.chat, marta)),
    );
    sleep(world, 91);
    await night(world);
    const kept = await world.store.read.select().from(outbox).where(eq(outbox.chat, marta));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every(({ entry }) => entry !== null)).toBe(true);
  });

  it("are known for one when they come twice within six weeks", async () => {
    await setKept({ keepReceivedDays: 45, keepConversationsDays: 45 });
    await world.person("Marta").writes("hola", { id: toMessageId("TWICE") });
    await world.seconds(121);
    await closeCase(world, 1);
    sleep(world, 44);
    await night(world);
    await world.person("Marta").writes("hola", { id: toMessageId("TWICE") });
    await world.seconds(121);
    expect(await world.ticketOf("Marta")).toBeNull();
  });

  it("leave a colleague a colleague, and join with them", async () => {
    await world.person("Rosa").says("Soporte", "buen día a todos");
    const rosa = await world.idOf("Rosa");
    sleep(world, 400);
    await night(world);
    expect(await world.store.read.select().from(inbox).where(eq(inbox.sender, rosa))).toEqual([]);
    expect(await wroteInGroup(world.store.read, rosa)).toBe(true);
  });
});

describe("The audit and people without a ticket", () => {
  it("go when their time is over", async () => {
    await world.store.transaction(async (tx) => {
      await writeAudit(tx, { at: world.now, account: null, action: "old", facts: {}, address: null });
      await tx.insert(persons).values({ phone: toPhone("5493815559999"), createdAt: world.now });
    });
    await world.card("Marta");
    sleep(world, 731);
    await world.store.transaction((tx) =>
      writeAudit(tx, { at: world.now, account: null, action: "new", facts: {}, address: null }),
    );
    await night(world);
    expect((await world.store.read.select().from(audit)).map(({ action }) => action)).toEqual(["new"]);
    const phones = (await world.store.read.select().from(persons)).map(({ phone }) => phone);
    expect(phones).not.toContain("5493815559999");
    expect(phones).toContain(world.person("Marta").address.phone);
  });
});

describe("The night's work", () => {
  it("goes on where it was killed, and is done once a day", async () => {
    for (const name of ["Uno", "Dos", "Tres"]) await world.card(name);
    for (const number of [1, 2, 3]) await closeCase(world, number);
    await setKept({ keepConversationsDays: 45 });
    sleep(world, 46);
    await believe(world);
    const first = nightIn(world);
    void first.run();
    await new Promise((resolve) => setImmediate(resolve));
    await first[Symbol.asyncDispose]();
    expect(await getNight(world.store.read)).toBeNull();
    await night(world);
    for (const number of [1, 2, 3]) expect((await textsOf(number)).filter(Boolean)).toEqual([]);
    const done = await getNight(world.store.read);
    expect(done?.day).toBe("2026-04-17");
    await night(world);
    expect(await getNight(world.store.read)).toEqual(done);
  });

  it("lets messages pass: what is said meanwhile is relayed before it is done", async () => {
    for (let n = 0; n < 30; n++) await world.person("Ana").says("Soporte", `aviso número ${n}`);
    await world.caseOf("Pedro", "Ana");
    await arrive(world);
    sleep(world, 91);
    await believe(world);
    const one = nightIn(world);
    let isDone = false;
    const work = one.run().then(() => (isDone = true));
    await world.person("Pedro").writes("¿siguen ahí?");
    expect(await world.heardIn("Chat soporte Ana N°1")).toContain("¿siguen ahí?");
    expect(isDone).toBe(false);
    await work;
    expect(await world.heardIn("Chat soporte Ana N°1")).toContain("¿siguen ahí?");
  });
});
