import { and, count, eq, ne } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { BulkRunner } from "../../app/bulk-runner.ts";
import { toLid, toTicketNumber } from "../../domain/ids.ts";
import { addPerson, toContact } from "../../store/contacts/people.ts";
import { getBulkJob } from "../../store/tickets/bulk.ts";
import { pruneBulk } from "../../store/retention/prune-rest.ts";
import { bulkItems } from "../../store/schema/bulk.ts";
import { rooms } from "../../store/schema/team.ts";
import { tickets } from "../../store/schema/tickets.ts";
import { openBulkTown, waiting, type BulkTown } from "../../testing/bulk-world.ts";
import { loudLog, silentLog } from "../../testing/story-log.ts";

/** Time that passes at once, but for the pause before it looks again. */
const clock = {
  ticks: () => 0,
  after: (ms: number, run: () => void) => {
    if (ms < 1000) setImmediate(run);
    return () => {};
  },
};

const runnerOf = ({ world }: BulkTown, log = loudLog()) =>
  new BulkRunner({
    store: world.store,
    runInTransaction: world.runInTransaction,
    log,
    clock,
    mayLeave: () => true,
  });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turns = 0; turns < 200_000; turns++) {
    // A look at every turn would take more time than the work.
    if (turns % 25 === 0 && (await isSo())) return;
    await new Promise(setImmediate);
  }
  throw new Error("it never came to pass");
}

/** More clients wait as this one does, by rows alone: tickets up to this number. */
async function crowd({ world }: BulkTown, like: number, last: number): Promise<void> {
  const [row] = await world.store.read
    .select()
    .from(tickets)
    .where(eq(tickets.number, toTicketNumber(like)));
  if (!row) throw new Error("nobody waits");
  await world.store.transaction(async (tx) => {
    for (let n = like + 1; n <= last; n++) {
      const lid = toLid(`6${String(n).padStart(14, "0")}`);
      const { id } = await addPerson(tx, { lid, phone: null, pushName: `Cliente ${n}`, now: world.now });
      await toContact(tx, id, world.now);
      await tx.insert(tickets).values({ ...row, number: toTicketNumber(n), contact: id });
    }
  });
}

async function turnsHad({ world }: BulkTown, job: number): Promise<number> {
  const rows = await world.store.read
    .select({ n: count() })
    .from(bulkItems)
    .where(and(eq(bulkItems.job, job), ne(bulkItems.state, "pending")));
  return rows[0]?.n ?? 0;
}

const isOver = ({ world }: BulkTown, job: number): Promise<void> =>
  until(async () => (await getBulkJob(world.store.read, job))?.state === "done");

describe("A bulk job", () => {
  it("is one job however often it is tapped, and another request under its key is refused", async () => {
    await using bulk = await openBulkTown();
    const { world, operator, supervisor } = bulk;
    await waiting(world, "Marta");
    const key = "tapped-twice";
    const ask = { key, tickets: [1], silent: true };
    const [one, other] = await Promise.all([
      operator.post("/api/bulk/close").send(ask),
      operator.post("/api/bulk/close").send(ask),
    ]);
    expect([one.status, other.status]).toEqual([202, 202]);
    expect(one.body.id).toBe(other.body.id);
    const lines = (await supervisor.get("/api/audit?action=tickets.bulk")).body.items;
    expect(lines.map((line: { text: string }) => line.text)).toEqual([
      "Mandó cerrar tickets en lote: 1 (acción n.º 1)",
    ]);
    expect((await operator.post("/api/bulk/close").send({ ...ask, silent: false })).body).toMatchObject({
      status: 409,
      code: "bulk-key-used",
    });
    expect((await supervisor.post("/api/bulk/close").send(ask)).body.id).not.toBe(one.body.id);
  });

  it("goes on after a kill where it was, and nothing is done twice", async () => {
    await using bulk = await openBulkTown();
    await waiting(bulk.world, "Marta");
    await crowd(bulk, 1, 300);
    const { operator, request, world } = bulk;
    const job = await request(operator, "close", { filter: { state: "waiting" }, silent: true });
    expect(job.total).toBe(300);
    for (const least of [1, 100, 220]) {
      const runner = runnerOf(bulk);
      runner.wake();
      await until(async () => (await turnsHad(bulk, job.id)) >= least);
      await runner[Symbol.asyncDispose]();
    }
    await using last = runnerOf(bulk);
    last.wake();
    await isOver(bulk, job.id);
    expect((await operator.get(`/api/bulk/${job.id}`)).body).toMatchObject({ done: 300, skipped: 0 });
    const closed = await world.store.read.select().from(tickets).where(eq(tickets.state, "closed"));
    expect(closed).toHaveLength(300);
    const { body } = await bulk.supervisor.get("/api/audit?action=tickets.bulk");
    expect(body.items.map((one: { text: string }) => one.text)).toEqual([
      "Terminó la acción en lote n.º 1: hechos 300 de 300, sin cambios 0",
      "Mandó cerrar tickets en lote: 300 (acción n.º 1)",
    ]);
    expect((await operator.get("/api/tickets/7")).body.events.at(-1)).toMatchObject({
      event: "closed",
      by: "operator",
    });
  });

  it("is forgotten with the audit's lines of its time, never while it runs", async () => {
    await using bulk = await openBulkTown();
    const { world, operator, request, works } = bulk;
    await waiting(world, "Marta", "Pedro");
    const over = await request(operator, "close", { tickets: [1], silent: true });
    await works();
    const running = await request(operator, "close", { tickets: [2], silent: true });
    const before = new Date(world.now.getTime() + 1);
    expect(await world.store.transaction((tx) => pruneBulk(tx, { before, limit: 200 }))).toBe(1);
    const { body } = await operator.get("/api/bulk");
    expect(body.items.map(({ id }: { id: number }) => id)).toEqual([running.id]);
    expect((await operator.get(`/api/bulk/${over.id}`)).status).toBe(404);
  });

  it("steps over the one that meets a bug, and says so", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1 }, expectErrors: true });
    const { world, operator, request, results } = bulk;
    await world.caseOf("Marta", "Ana");
    await waiting(world, "Pedro");
    // A room without a group holds a case: no row of ours says that.
    await world.store.transaction((tx) => tx.update(rooms).set({ jid: null, state: "broken" }));
    const job = await request(operator, "close", { tickets: [1, 2], silent: true });
    await using runner = runnerOf(bulk, silentLog());
    runner.wake();
    await isOver(bulk, job.id);
    expect(await results(job.id)).toEqual({ 1: "bulk-bug", 2: "done" });
    expect(await world.ticket(1)).toMatchObject({ state: "in_progress" });
  });

  it("of 2,000 tickets never makes a conversation wait for more than the step at hand", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1 } });
    const { world, operator, request } = bulk;
    await world.caseOf("Ramona", "Ana");
    await waiting(world, "Marta");
    await crowd(bulk, 2, 2001);
    const job = await request(operator, "close", { filter: { state: "waiting" }, silent: true });
    expect(job.total).toBe(2000);
    await using runner = runnerOf(bulk);
    runner.wake();
    await until(async () => (await turnsHad(bulk, job.id)) > 0);
    const between: number[] = [];
    for (let n = 0; n < 20; n++) {
      const before = await turnsHad(bulk, job.id);
      await world.person("Ramona").writes(`mensaje ${n}`);
      between.push((await turnsHad(bulk, job.id)) - before);
      expect((await world.last("Chat soporte Ana N°1")).text).toContain(`mensaje ${n}`);
    }
    expect(Math.max(...between)).toBeLessThanOrEqual(8);
    expect(await turnsHad(bulk, job.id)).toBeLessThan(2000);
    await isOver(bulk, job.id);
    expect((await operator.get(`/api/bulk/${job.id}`)).body).toMatchObject({ done: 2000, skipped: 0 });
  }, 120_000);
});

describe("Who may do what to many tickets", () => {
  it("operators do everything but write to many, and decide of their own; supervisors of anybody's", async () => {
    await using bulk = await openBulkTown();
    const { world, office, operator, supervisor, request } = bulk;
    await waiting(world, "Marta", "Pedro");
    const viewer = await office.as("viewer");
    const text = "Hola {nombre}";
    expect(
      (await operator.post("/api/bulk/answer").send({ key: "12345678", tickets: [1], text })).status,
    ).toBe(403);
    const theirs = await request(supervisor, "answer", { tickets: [1, 2], text });
    for (const deed of ["stop", "undo"])
      expect((await operator.post(`/api/bulk/${theirs.id}/${deed}`)).body).toMatchObject({
        status: 409,
        code: "bulk-not-yours",
      });
    const own = await request(operator, "close", { tickets: [1], silent: true });
    expect((await supervisor.post(`/api/bulk/${own.id}/stop`).expect(202)).body.state).toBe("stopped");
    expect((await viewer.get("/api/bulk").expect(200)).body.items).toMatchObject([
      { id: own.id, canStop: false, canUndo: false },
      { id: theirs.id, canStop: false },
    ]);
    expect((await viewer.post(`/api/bulk/${own.id}/undo`)).status).toBe(403);
  });

  it.each<[string, string, object, number, string]>([
    ["nothing chosen", "close", {}, 422, "bulk-one-way"],
    ["both ways of choosing", "close", { tickets: [1], filter: {} }, 422, "bulk-one-way"],
    ["an empty list", "close", { tickets: [] }, 422, "bulk-nothing"],
    ["tickets that do not exist", "close", { tickets: [77] }, 422, "bulk-nothing"],
    ["a filter that nothing fits", "close", { filter: { q: "nadie" } }, 422, "bulk-nothing"],
    ["a filter of another kind", "close", { filter: { sort: "number" } }, 422, "invalid"],
    ["nobody's agent", "assign", { tickets: [1], agent: 999 }, 409, "not-an-agent"],
    ["no such group", "transfer", { tickets: [1], mainGroup: 999 }, 404, "no-such-main-group"],
    ["no tags", "tags", { tickets: [1] }, 422, "bulk-no-tags"],
    ["an unknown tag", "tags", { tickets: [1], add: [99] }, 422, "unknown-tag"],
    ["a tag both ways", "tags", { tickets: [1], add: [9], remove: [9] }, 422, "bulk-tag-both"],
    ["an unknown variable", "answer", { tickets: [1], text: "Hola {apodo}" }, 422, "bulk-variable"],
    ["no words", "answer", { tickets: [1], text: " " }, 422, "invalid"],
  ])("%s is refused with a sentence, and nothing is begun", async (_, act, body, status, code) => {
    await using bulk = await openBulkTown();
    await waiting(bulk.world, "Marta");
    const refused = await bulk.request(bulk.supervisor, act, body);
    expect(refused).toMatchObject({ status, code });
    expect(refused.detail).toMatch(/\.$/);
    expect((await bulk.supervisor.get("/api/bulk")).body.items).toEqual([]);
  });
});
