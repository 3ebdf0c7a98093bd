import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { closeTicket } from "../../desk/lifecycle/close.ts";
import { mergeContacts } from "../../desk/people/merge-contacts.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { eraseAgain, type ErasingParts } from "../../panel/contacts/erasing.ts";
import { migrateStore } from "../../store/engine/migrate.ts";
import { openStore } from "../../store/engine/open.ts";
import { restoreDatabase } from "../../store/engine/restore.ts";
import { contacts, persons } from "../../store/schema/people.ts";
import { getPerson } from "../../store/contacts/people.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { makeRunInTransaction } from "../../desk/run-in-transaction.ts";
import { toMessageId } from "../../domain/ids.ts";
import { eq } from "drizzle-orm";
import { arrive } from "../../testing/retention-nights.ts";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const PHONE = "5493815550001";
const NAME = "Zulma Quinteros";
const TRACES = [PHONE, "555-0001", "5550001", "700000000000001", "zulma quinteros", "jazmines"];
const ROOM = "Chat soporte Ana N°1";

let world: TestWorld;
let office: TestPanel;
let admin: Browser;
beforeEach(async () => {
  world = await startTestWorld();
  office = await openTestPanel({ over: world.store });
  admin = await office.as("admin");
  return async () => {
    await office[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  };
});

/** Every byte of the database, of what lies beside it, and of the files. */
async function bytes(): Promise<string> {
  const folder = dirname(world.store.path);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (one) => one.isFile() && !one.parentPath.includes("backups"),
  );
  const parts = await Promise.all(
    names.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
  );
  return parts.join("\n").toLowerCase();
}

async function close(number: number): Promise<void> {
  await world.runInTransaction(async (ctx) => {
    const ticket = await getTicket(ctx.tx, number as never);
    if (ticket) await closeTicket(ctx, ticket, { by: null, reason: null, silent: true });
  });
}

async function erase(name = NAME): Promise<void> {
  await arrive(world);
  office.now = new Date(world.now.getTime() + 1000);
  admin = await office.as("admin");
  await admin
    .post(`/api/contacts/${await world.idOf(name)}/erase`)
    .send({ confirm: name })
    .expect(200);
}

/** A backup put back beside the database; gives the path. */
async function restore(backup: string): Promise<string> {
  const folder = dirname(world.store.path);
  const database = join(folder, "restored.db");
  const restored = await restoreDatabase({
    file: join(folder, "backups", backup),
    database,
    backups: join(folder, "backups"),
    migrations: "migrations",
    now: world.now,
    opens: () => true,
  });
  expect(restored).not.toHaveProperty("problem");
  await migrateStore({ path: database, migrations: "migrations", backups: folder, now: world.now });
  return database;
}

let texts = 0;
/** Where others can name a client, each in words of its own. */
const places: Record<string, (said: string) => Promise<unknown>> = {
  "a colleague in the main group": (said) => world.person("Ana").says("Soporte", said),
  "a stranger in the main group": (said) => world.person("Visita").says("Soporte", said),
  "an agent in a room, of another case": (said) => world.person("Ana").says(ROOM, said),
  "a note on another case": (said) => world.person("Ana").says(ROOM, `/nota ${said}`),
  "another client": (said) => world.person("Pedro").writes(said),
  "an edit of another client": async (said) => {
    const first = await world.person("Pedro").writes(said);
    await world.person("Pedro").edits(first, "mejor no digo nada");
  },
  "the end of another case": (said) => world.person("Ana").says(ROOM, `/fin ${said}`),
  "why another case was passed on": async (said) => {
    await world.person("Ana").says(ROOM, `/transferir soporte ${said}`);
    await world.seconds(2);
    await world.person("Ana").says("Soporte", "tomo 2");
    await world.seconds(2);
  },
  "a note on another client": async (said) =>
    admin
      .post(`/api/contacts/${await world.idOf("Pedro")}/notes`)
      .send({ text: said })
      .expect(201),
  "a field of another client": async (said) =>
    admin
      .patch(`/api/contacts/${await world.idOf("Pedro")}`)
      .send({ fields: { plan: said } })
      .expect(200),
  "a text for many": (said) =>
    admin
      .post("/api/bulk/answer")
      .send({ key: `text-for-many-${++texts}`, tickets: [2], text: said })
      .expect(202),
  "somebody at the panel": (said) => admin.post("/api/tickets/2/messages").send({ text: said }).expect(200),
};

describe("A client who was erased", () => {
  it("is named nowhere by others, however they did it", async () => {
    await world.caseOf(NAME, "Ana");
    await world.person(NAME).writes("me gustan los jazmines");
    await close(1);
    await world.caseOf("Pedro", "Ana");
    const named = [
      NAME,
      "ZULMA QUINTEROS",
      "zulma  quínteros",
      PHONE,
      "+54 9 381 555-0001",
      "381 15 555 00 01",
      "@700000000000001",
    ];
    const pick = fc.record({
      place: fc.constantFrom(...Object.keys(places).filter((one) => !one.startsWith("the end"))),
      how: fc.constantFrom(...named),
      around: fc.constantFrom("", "¿ubicaron a ", "1) "),
    });
    for (const { place, how, around } of [
      ...fc.sample(pick, { numRuns: 25, seed: 20_261_126 }),
      { place: "the end of another case", how: NAME, around: "lo mismo que " },
    ])
      await places[place]?.(`${around}${how}, del otro día`);
    await world.minutes(5);
    const before = await bytes();
    for (const trace of TRACES) expect(before).toContain(trace);
    await erase();
    const after = await bytes();
    expect(TRACES.filter((trace) => after.includes(trace))).toEqual([]);
    expect(after).toContain("del otro día");
  });

  it("leaves a first name that others bear where others said it", async () => {
    await world.caseOf("Ana Clara", "Ana");
    await close(1);
    await world.caseOf("Pedro", "Ana");
    await world.person("Pedro").writes("gracias Ana");
    const id = await world.idOf("Ana Clara");
    await admin.patch(`/api/contacts/${id}`).send({ name: "Ana" }).expect(200);
    await admin.post(`/api/contacts/${id}/erase`).send({ confirm: "Ana" }).expect(200);
    const { body } = await admin.get("/api/tickets/2").expect(200);
    expect(JSON.stringify(body.entries)).toContain("gracias Ana");
  });

  it("does not come back with a backup that was made before", async () => {
    await world.caseOf(NAME, "Ana");
    await world.person(NAME).writes("me gustan los jazmines");
    // The backup knows them in the middle of a case.
    const made = await office.backups.make("manual", office.now);
    if (isRefusal(made)) throw new Error(made.refused);
    await close(1);
    await erase();
    const database = await restore(made.name);
    await using store = openStore(database);
    expect((await store.read.select().from(persons)).map(({ phone }) => phone)).toContain(PHONE);
    const parts = partsOver(store);
    expect(await eraseAgain(parts)).toBe(1);
    const left = await readFile(database, "utf8");
    expect(TRACES.filter((trace) => left.toLowerCase().includes(trace))).toEqual([]);
    expect(await eraseAgain(parts)).toBe(0);
    // Nothing was sent about it, and the room is free again.
    expect((await getTicket(store.read, 1 as never))?.state).toBe("closed");
  });

  it("and was two before does not come back as the other", async () => {
    for (const name of [NAME, "Ramona"]) {
      await world.person(name).writes("me gustan los jazmines");
      await world.seconds(121);
    }
    for (const number of [1, 2]) await close(number);
    const [kept, gone] = [await world.idOf(NAME), await world.idOf("Ramona")];
    const other = await getPerson(world.store.read, gone);
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says(ROOM, `/nota preguntar al ${other.phone}`);
    await arrive(world);
    const made = await office.backups.make("manual", office.now);
    if (isRefusal(made)) throw new Error(made.refused);
    await world.runInTransaction((ctx) => mergeContacts(ctx, { kept, gone }));
    await erase();
    const traces = [...TRACES, other.phone ?? "?", other.lid ?? "?"];
    const here = await bytes();
    expect(traces.filter((trace) => here.includes(trace))).toEqual([]);
    const database = await restore(made.name);
    await using store = openStore(database);
    expect((await store.read.select().from(persons)).map(({ phone }) => phone)).toContain(other.phone);
    expect(await eraseAgain(partsOver(store))).toBe(2);
    const left = (await readFile(database, "utf8")).toLowerCase();
    expect(traces.filter((trace) => left.includes(trace))).toEqual([]);
  });

  it("and writes again later is somebody new, whom no restart touches", async () => {
    await world.caseOf(NAME, "Ana");
    await close(1);
    await erase();
    await world.minutes(1);
    await world.person(NAME).writes("hola de nuevo", { id: toMessageId("AGAIN") });
    expect(await eraseAgain(partsOver(world.store))).toBe(0);
    const again = await world.idOf(NAME);
    const rows = await world.store.read.select().from(contacts).where(eq(contacts.person, again));
    expect(rows[0]?.erasedAt).toBeNull();
  });

  it("and writes again after the date was set back is somebody new all the same", async () => {
    await world.caseOf(NAME, "Ana");
    await close(1);
    await world.minutes(60 * 24);
    office.now = world.now;
    await erase();
    world.now = new Date(world.now.getTime() - 2 * 24 * 3_600_000);
    await world.person(NAME).writes("hola de nuevo", { id: toMessageId("AGAIN") });
    expect(await eraseAgain(partsOver(world.store))).toBe(0);
    const again = await world.idOf(NAME);
    const rows = await world.store.read.select().from(contacts).where(eq(contacts.person, again));
    expect(rows[0]?.erasedAt).toBeNull();
  });

  it("is not noted as erased when they wrote in the meantime", async () => {
    await world.caseOf(NAME, "Ana");
    const id = await world.idOf(NAME);
    expect((await admin.post(`/api/contacts/${id}/erase`).send({ confirm: NAME })).status).toBe(409);
    expect(await office.erased.all()).toEqual([]);
  });
});

function partsOver(store: TestWorld["store"]): ErasingParts {
  let ids = 0;
  const runInTransaction = makeRunInTransaction({
    store,
    language: "es",
    country: "AR",
    timezone: "America/Argentina/Buenos_Aires",
    now: () => world.now,
    newMessageId: () => toMessageId(`3EB2${String(++ids).padStart(18, "0")}`),
    newCode: () => "CODE0001",
    newSecret: () => new Uint8Array(32),
    compose: () => new Uint8Array(1),
    committed: () => undefined,
  });
  return { store, runInTransaction, library: office.library, erased: office.erased, clock: () => world.now };
}
