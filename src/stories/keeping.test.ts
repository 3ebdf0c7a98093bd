import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pino } from "pino";
import { closeTicket } from "../desk/close.ts";
import { toMessageId, toPhone } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import { Night } from "../scheduler/night.ts";
import { writeAudit } from "../store/audit.ts";
import { wroteInGroup } from "../store/inbox.ts";
import { getNight } from "../store/night.ts";
import { audit, entries, inbox, outbox, persons, tickets } from "../store/schema.ts";
import { saveSettings } from "../store/settings.ts";
import { getTicket } from "../store/tickets.ts";
import { openOffice, type Browser, type Office } from "./office.ts";
import { startTown, type Town } from "./town.ts";

const DAY = 24 * 60 * 60_000;
const PHOTO: InboundContent = {
  kind: "media",
  media: {
    kind: "image",
    // An image message with nothing in it.
    wire: "GgA=",
    mimeType: "image/jpeg",
    caption: "la foto de los claveles",
    fileName: null,
    size: 10,
    seconds: null,
  },
};

let town: Town;
beforeEach(async () => {
  town = await startTown();
  return () => town[Symbol.asyncDispose]();
});

/** One night, a pause at a time. */
function nightIn(where: Town): Night {
  return new Night({
    store: where.store,
    clock: {
      now: () => where.now,
      ticks: () => performance.now(),
      after: (_ms, run) => {
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      },
    },
    timezone: "America/Argentina/Buenos_Aires",
    tidyFiles: async () => undefined,
    log: pino({ level: "silent" }),
  });
}

async function sleep(days: number): Promise<void> {
  town.now = new Date(town.now.getTime() + days * DAY);
}

async function night(): Promise<void> {
  await using one = nightIn(town);
  await one.run();
}

async function close(number: number): Promise<void> {
  await town.atDesk(async (desk) => {
    const ticket = await getTicket(desk.tx, number as never);
    if (ticket) await closeTicket(desk, ticket, { by: null, reason: null, silent: true });
  });
  await arrive();
}

/** Everything that was promised left, and got there. */
async function arrive(): Promise<void> {
  await town.store.transaction((tx) =>
    tx.update(outbox).set({ state: "sent", sentAt: town.now, deliveredAt: town.now }).where(eq(outbox.state, "pending")),
  );
}

const setKept = (change: object) => town.store.transaction((tx) => saveSettings(tx, change));
const textsOf = async (number: number) =>
  (await town.store.read.select().from(entries).where(eq(entries.ticket, number as never))).map(({ text }) => text);
const count = async (table: typeof inbox | typeof outbox | typeof audit) =>
  (await town.store.read.select({ id: table.id }).from(table)).length;

/** Marta's case of long ago, and Pedro's, which is still open. */
async function twoCases(): Promise<void> {
  await town.caseOf("Marta", "Ana");
  await town.person("Marta").sends(PHOTO);
  await town.person("Ana").says("Chat soporte Ana N°1", "¿le gustan los claveles?");
  await close(1);
  await town.caseOf("Pedro", "Ana");
  await town.person("Pedro").writes("son gladiolos");
  await arrive();
}

describe("What was said in closed tickets", () => {
  it("is kept for ever unless somebody says for how long", async () => {
    await twoCases();
    await sleep(3000);
    await night();
    expect(await textsOf(1)).toContain("¿le gustan los claveles?");
  });

  it("goes when its time is over, and the ticket stays with its instants; a live one loses nothing", async () => {
    await twoCases();
    await setKept({ keepConversationsDays: 100 });
    await sleep(101);
    const before = await town.ticket(1);
    await night();
    expect((await textsOf(1)).filter((text) => text !== null)).toEqual([]);
    expect(await town.ticket(1)).toEqual(before);
    expect(await textsOf(2)).toContain("son gladiolos");
    const office = await openOffice({ over: town.store });
    const viewer = await office.as("viewer");
    expect((await viewer.get("/api/search").query({ q: "claveles" })).body.messages).toEqual([]);
    expect((await viewer.get("/api/search").query({ q: "gladiolos" })).body.messages).toHaveLength(1);
    const { body } = await viewer.get("/api/tickets/1").expect(200);
    expect(new Set(body.entries.map((one: { words: string }) => one.words))).toEqual(
      new Set(["🗑️ Se borró: pasó el plazo de conservación."]),
    );
    await office[Symbol.asyncDispose]();
    for (const row of await town.store.read.select().from(outbox).where(eq(outbox.ticket, 1 as never)))
      expect(JSON.stringify(row)).not.toContain("claveles");
    expect(JSON.stringify(await town.store.read.select().from(inbox))).not.toContain("claveles");
  });

  it("is forgotten again when the ticket was opened once more, and closed", async () => {
    await twoCases();
    await setKept({ keepConversationsDays: 100 });
    await sleep(101);
    await night();
    await town.person("Marta").writes("soy yo de nuevo");
    await town.seconds(121);
    const row = async () => (await town.store.read.select().from(tickets).where(eq(tickets.number, 1 as never)))[0];
    expect((await row())?.wordsForgottenAt).not.toBeNull();
    expect((await town.ticketOf("Marta"))?.number).toBe(3);
  });

  it("is not forgotten while something of it was not delivered and nobody looked at that", async () => {
    await twoCases();
    await setKept({ keepConversationsDays: 100, keepSentDays: 45 });
    await town.store.transaction((tx) =>
      tx.update(outbox).set({ state: "dead", error: "x" }).where(eq(outbox.ticket, 1 as never)),
    );
    await sleep(200);
    await night();
    expect(await textsOf(1)).toContain("¿le gustan los claveles?");
    expect(await town.store.read.select().from(outbox).where(eq(outbox.state, "dead"))).not.toEqual([]);
  });
});

describe("Files of closed tickets", () => {
  it("go after a year, the words under them stay, and the page says so", async () => {
    await twoCases();
    await sleep(366);
    await night();
    expect(await textsOf(1)).toContain("la foto de los claveles");
    const office = await openOffice({ over: town.store });
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
    expect((await night(), (await getNight(town.store.read))?.removed.keepFilesDays)).toBe(1);
  });
});

describe("Messages as they came and left", () => {
  it("go when nobody needs them; what is live, waits, failed or never arrived stays", async () => {
    await twoCases();
    const [waits] = (await town.store.read.select().from(inbox)).slice(-1);
    await town.store.transaction(async (tx) => {
      await tx.update(inbox).set({ state: "parked" }).where(eq(inbox.id, waits!.id));
      const [first] = await tx.select().from(outbox).where(eq(outbox.ticket, 1 as never));
      await tx.update(outbox).set({ state: "pending" }).where(eq(outbox.id, first!.id));
    });
    const mine = await town.store.read.select().from(outbox).where(eq(outbox.ticket, 2 as never));
    await sleep(91);
    await night();
    const kept = await town.store.read.select().from(outbox);
    expect(kept.filter(({ ticket }) => ticket === 2)).toHaveLength(mine.length);
    expect(kept.filter(({ ticket, state }) => ticket === 1 && state !== "pending")).toEqual([]);
    expect(kept.filter(({ state }) => state === "pending")).toHaveLength(1);
    const left = await town.store.read.select().from(inbox);
    expect(left.map(({ id }) => id)).toContain(waits!.id);
    const pedro = await town.chat("Pedro");
    expect(left.some(({ chat }) => chat === pedro)).toBe(true);
    const marta = await town.chat("Marta");
    expect(left.some(({ chat }) => chat === marta)).toBe(false);
  });

  it("that never reached the client are kept with the conversation", async () => {
    await twoCases();
    const marta = await town.chat("Marta");
    await town.store.transaction((tx) =>
      tx.update(outbox).set({ deliveredAt: null }).where(eq(outbox.chat, marta)),
    );
    await sleep(91);
    await night();
    const kept = await town.store.read.select().from(outbox).where(eq(outbox.chat, marta));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every(({ entry }) => entry !== null)).toBe(true);
  });

  it("are known for one when they come twice within six weeks", async () => {
    await setKept({ keepReceivedDays: 45, keepConversationsDays: 45 });
    await town.person("Marta").writes("hola", { id: toMessageId("TWICE") });
    await town.seconds(121);
    await close(1);
    await sleep(44);
    await night();
    await town.person("Marta").writes("hola", { id: toMessageId("TWICE") });
    await town.seconds(121);
    expect(await town.ticketOf("Marta")).toBeNull();
  });

  it("leave a colleague a colleague, and join with them", async () => {
    await town.person("Rosa").says("Soporte", "buen día a todos");
    const rosa = await town.idOf("Rosa");
    await sleep(400);
    await night();
    expect(await town.store.read.select().from(inbox).where(eq(inbox.sender, rosa))).toEqual([]);
    expect(await wroteInGroup(town.store.read, rosa)).toBe(true);
  });
});

describe("The audit and people without a ticket", () => {
  it("go when their time is over", async () => {
    await town.store.transaction(async (tx) => {
      await writeAudit(tx, { at: town.now, account: null, action: "old", facts: {}, address: null });
      await tx.insert(persons).values({ phone: toPhone("5493815559999"), createdAt: town.now });
    });
    await town.card("Marta");
    await sleep(731);
    await town.store.transaction((tx) =>
      writeAudit(tx, { at: town.now, account: null, action: "new", facts: {}, address: null }),
    );
    await night();
    expect((await town.store.read.select().from(audit)).map(({ action }) => action)).toEqual(["new"]);
    const phones = (await town.store.read.select().from(persons)).map(({ phone }) => phone);
    expect(phones).not.toContain("5493815559999");
    expect(phones).toContain(town.person("Marta").address.phone);
  });
});

describe("The night's work", () => {
  it("goes on where it was killed, and is done once a day", async () => {
    for (const name of ["Uno", "Dos", "Tres"]) await town.card(name);
    for (const number of [1, 2, 3]) await close(number);
    await setKept({ keepConversationsDays: 45 });
    await sleep(46);
    const first = nightIn(town);
    void first.run();
    await new Promise((resolve) => setImmediate(resolve));
    await first[Symbol.asyncDispose]();
    expect(await getNight(town.store.read)).toBeNull();
    await night();
    for (const number of [1, 2, 3]) expect((await textsOf(number)).filter(Boolean)).toEqual([]);
    const done = await getNight(town.store.read);
    expect(done?.day).toBe("2026-04-17");
    await night();
    expect(await getNight(town.store.read)).toEqual(done);
  });

  it("lets messages pass: what is said meanwhile is relayed before it is done", async () => {
    for (let n = 0; n < 30; n++) await town.person("Ana").says("Soporte", `aviso número ${n}`);
    await town.caseOf("Pedro", "Ana");
    await arrive();
    await sleep(91);
    const one = nightIn(town);
    let isDone = false;
    const work = one.run().then(() => (isDone = true));
    await town.person("Pedro").writes("¿siguen ahí?");
    expect(await town.heardIn("Chat soporte Ana N°1")).toContain("¿siguen ahí?");
    expect(isDone).toBe(false);
    await work;
    expect(await town.heardIn("Chat soporte Ana N°1")).toContain("¿siguen ahí?");
  });
});

describe("How long things are kept", () => {
  let office: Office;
  let admin: Browser;
  beforeEach(async () => {
    office = await openOffice({ over: town.store });
    admin = await office.as("admin");
  });
  afterEach(() => office[Symbol.asyncDispose]());

  it("has defaults that lose no conversation, and is set within bounds", async () => {
    expect((await admin.get("/api/settings").expect(200)).body).toMatchObject({
      keepConversationsDays: 0,
      keepFilesDays: 365,
      keepReceivedDays: 90,
      keepSentDays: 90,
      keepAuditDays: 730,
      keepPeopleDays: 365,
    });
    const { body } = await admin.patch("/api/settings").send({ keepReceivedDays: 44, keepAuditDays: 89 }).expect(422);
    expect(body.errors).toEqual([
      { path: "keepReceivedDays", message: "Tiene que ser 0 (para siempre) o 45 días como mínimo." },
      { path: "keepAuditDays", message: "Tiene que ser 0 (para siempre) o 90 días como mínimo." },
    ]);
    for (const days of [0, 45, 3650]) await admin.patch("/api/settings").send({ keepSentDays: days }).expect(200);
    await admin.patch("/api/settings").send({ keepSentDays: 3651 }).expect(422);
  });

  it("leaves a line that says to what it was changed", async () => {
    await admin.patch("/api/settings").send({ keepAuditDays: 100 }).expect(200);
    const { items } = (await admin.get("/api/audit")).body;
    expect(items[0]).toMatchObject({
      action: "settings.retention-changed",
      facts: { changed: ["keepAuditDays"], keepAuditDays: 100 },
      text: "Cambió cuánto tiempo se guardan las cosas (keepAuditDays)",
    });
  });

  it("is not shortened by going back to what is built in", async () => {
    await admin.patch("/api/settings").send({ keepFilesDays: 0, nudgeAfterMinutes: 7 }).expect(200);
    expect((await admin.post("/api/settings/restore").send({}).expect(200)).body).toMatchObject({
      keepFilesDays: 0,
      nudgeAfterMinutes: 5,
    });
  });

  it("can be tried before: how many would go", async () => {
    await twoCases();
    office.now = new Date(town.now.getTime() + 60 * DAY);
    const ask = async (query: object) => (await admin.get("/api/retention/preview").query(query).expect(200)).body;
    expect(await ask({})).toEqual({
      keepConversationsDays: 0,
      keepFilesDays: 0,
      keepReceivedDays: 0,
      keepSentDays: 0,
      keepAuditDays: 0,
      keepPeopleDays: 0,
    });
    const shorter = await ask({ keepConversationsDays: 50, keepReceivedDays: 50, keepSentDays: 0, keepPeopleDays: 50 });
    expect(shorter).toMatchObject({ keepConversationsDays: 1, keepReceivedDays: await count(inbox) });
    // Words that are forgotten must not stay in what carried them.
    expect(shorter.keepSentDays).toBe(await count(outbox));
    expect(await ask({ keepSentDays: 61 })).toMatchObject({ keepSentDays: 0 });
    await admin.get("/api/retention/preview").query({ keepSentDays: 3 }).expect(400);
  });

  it("goes with figures of what there is, and how fast it grows", async () => {
    await twoCases();
    const first = (await admin.get("/api/storage").expect(200)).body;
    expect(first).toMatchObject({ measured: null, isMeasuring: true, growth: null, lastNight: null });
    expect(first.databaseBytes).toBeGreaterThan(100_000);
    expect(first.freeDiskBytes).toBeGreaterThan(0);
    await expect.poll(async () => (await admin.get("/api/storage")).body.measured).not.toBeNull();
    const { measured } = (await admin.get("/api/storage")).body;
    const part = (name: string) => measured.parts.find((one: { name: string }) => one.name === name);
    expect(part("received").rows).toBe(await count(inbox));
    expect(part("conversations").bytes).toBeGreaterThan(0);
    await night();
    expect((await admin.get("/api/storage")).body.lastNight).toMatchObject({ removed: { keepFilesDays: 0 } });
  });
});
