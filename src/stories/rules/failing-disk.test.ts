import { asc } from "drizzle-orm";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { receive } from "../../inbox/receive.ts";
import { jobs } from "../../scheduler/jobs.ts";
import { runJob } from "../../scheduler/run.ts";
import { inbox, outbox } from "../../store/schema/messages.ts";
import { listen } from "../../testing/panel/event-stream.ts";
import { failingDisk } from "../../testing/store/failing-disk.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { listed, openFaulty, ROOM } from "../../testing/review-world.ts";
import { withTeam } from "../../testing/team-world.ts";

const log = pino({ level: "silent" });
const MINUTE = 60_000;

/** Nothing of these stories may be left to nobody: that would have ended the program. */
const left: unknown[] = [];
const note = (reason: unknown): void => void left.push(reason);
beforeEach(() => {
  left.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
  if (left.length > 0) throw new Error("left to nobody", { cause: left[0] });
});

const PATHS = [
  "/api/me",
  "/api/review",
  "/api/overview",
  "/api/tickets",
  "/api/tickets/1",
  "/api/contacts",
  "/api/settings",
  "/api/agents",
  "/api/main-groups",
  "/api/search?q=hola",
  "/api/whatsapp",
  "/healthz",
  "/readyz",
];

async function look(browser: Browser) {
  const answers = [];
  for (const path of PATHS) {
    const { status, body, type } = await browser.get(path);
    answers.push({ path, status, type, code: (body as { code?: string }).code });
  }
  return answers;
}

describe("While reads of the database fail", () => {
  it("the panel says so and works again; what came is worked on, once, in order; browsers hear on", async () => {
    await using open = await openFaulty();
    const { town: world, office, supervisor } = open;
    await world.caseOf("Marta", "Ana");
    const disk = await failingDisk(world.store);
    const stream = await listen(office.url, supervisor);
    expect(await stream.next()).toEqual({ topic: "hello" });
    disk.readsFail(2);
    const texts = Array.from({ length: 12 }, (_, n) => `mensaje ${n}`);
    for (const text of texts) await world.person("Marta").writes(text);
    for (const job of jobs)
      await runJob(job, { runInTransaction: world.runInTransaction, failing: new Set(), log });
    const during = (await Promise.all([look(supervisor), look(supervisor), look(supervisor)])).flat();
    office.tell({ topic: "ticket", number: 1 });
    expect(disk.failures()).toBeGreaterThan(10);
    const broken = during.filter(({ status }) => status !== 200);
    expect(new Set(broken.map(({ status, code, type }) => `${status} ${code} ${type}`))).toEqual(
      new Set(["503 database-trouble application/problem+json"]),
    );
    disk.readsFail(0);
    await world.settle();
    expect((await world.heardIn(ROOM)).filter((text) => text.startsWith("mensaje"))).toEqual(texts);
    expect((await look(supervisor)).filter(({ status }) => status !== 200)).toEqual([]);
    expect(await listed(supervisor)).toEqual([]);
    expect(await stream.next()).toEqual({ topic: "ticket", number: 1 });
  });

  it("a read that fails while a login's use is noted breaks off no answer", async () => {
    await using office = await openTestPanel();
    const disk = await failingDisk(office.store);
    const viewer = await office.as("viewer");
    for (const every of [1, 2, 3, 4, 5, 6]) {
      disk.readsFail(every);
      for (let n = 0; n < 6; n += 1) expect([200, 503]).toContain((await viewer.get("/api/tickets")).status);
    }
    disk.readsFail(0);
    await viewer.get("/api/tickets").expect(200);
  });

  it("groups are made all the same, once each, and no step fails for good", async () => {
    await withTeam(async (world) => {
      const disk = await failingDisk(world.store);
      await world.mainGroup();
      await world.agent("Ana", { rooms: 2 });
      await using provisioner = world.provisioner();
      await using upkeep = world.upkeep();
      disk.readsFail(3);
      upkeep.wake();
      await world.pass(provisioner, 2 * MINUTE);
      disk.readsFail(2, /from "(agents|persons)"/);
      await world.pass(provisioner, 2 * MINUTE);
      expect(disk.failures()).toBeGreaterThan(3);
      disk.readsFail(0);
      await world.pass(provisioner, 10 * MINUTE);
      expect((await world.rooms()).map(({ state }) => state)).toEqual(["ready", "ready"]);
      expect(world.whatsapp.asked.filter((act) => act.startsWith("create")).toSorted()).toEqual([
        "createGroup Chat soporte Ana N°1",
        "createGroup Chat soporte Ana N°2",
        "createGroup Grupo de Soporte",
      ]);
      expect((await world.progress()).filter((step) => !step.endsWith(": done ok"))).toEqual([]);
    });
  });
});

describe("While the disk is full", () => {
  it("what waits in the inbox is not blamed for it, and is worked on once there is room, in order", async () => {
    await using open = await openFaulty();
    const { town: world, supervisor } = open;
    await world.caseOf("Marta", "Ana");
    const disk = await failingDisk(world.store);
    const texts = Array.from({ length: 8 }, (_, n) => `${n} ${"largo ".repeat(3000)}`.trim());
    const sender = world.person("Marta");
    const [before] = (await world.store.read.select().from(inbox).orderBy(asc(inbox.id))).slice(-1);
    const like = before?.arrival;
    if (!like) throw new Error("nothing has arrived");
    const arrivals = texts.map((text) => ({
      ...like,
      id: world.nextId(),
      author: sender.address,
      chat: { kind: "direct" as const, with: sender.address },
      content: { kind: "text" as const, text },
      quotes: null,
      quoted: null,
      mentions: [],
      journalKey: null,
    }));
    await world.runInTransaction((ctx) => receive(ctx, arrivals));
    disk.fill();
    for (let n = 0; n < 3; n += 1) await world.drain.settle();
    const states = async () => (await world.store.read.select().from(inbox)).map(({ state }) => state);
    expect(await states()).toContain("pending");
    expect(await states()).not.toContain("parked");
    disk.makeRoom();
    await world.settle();
    expect((await world.heardIn(ROOM)).filter((text) => /^\d largo/.test(text))).toEqual(texts);
    expect(await listed(supervisor)).toEqual([]);
  });

  it("the panel says so instead of claiming that something was done", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const disk = await failingDisk(office.store);
    disk.writesFail(true);
    const { status, body } = await admin.post("/api/main-groups").send({ kind: "support", name: "Soporte" });
    expect([status, body.code]).toEqual([503, "database-trouble"]);
    expect(body.detail).toContain("disco");
    disk.writesFail(false);
    await admin.post("/api/main-groups").send({ kind: "support", name: "Soporte" }).expect(201);
    expect(await office.store.read.select().from(outbox)).toEqual([]);
  });
});
