import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isRefusal } from "../../domain/refusal.ts";
import { addPerson, toContact } from "../../store/contacts/people.ts";
import { DAILY_KEPT } from "../../store/engine/backups.ts";
import { openStore } from "../../store/engine/open.ts";
import { persons } from "../../store/schema/people.ts";
import { toPhone } from "../../domain/ids.ts";
import { openTestPanel, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";

const TIMEZONE = "America/Argentina/Buenos_Aires";
const DAY = 24 * 60 * 60 * 1000;

describe("Backups", () => {
  let office: TestPanel;
  let admin: Browser;
  beforeEach(async () => {
    office = await openTestPanel();
    admin = await office.as("admin");
    return () => office[Symbol.asyncDispose]();
  });
  const folder = (): string => join(dirname(office.store.path), "backups");
  const names = async (): Promise<string[]> =>
    (await admin.get("/api/backups").expect(200)).body.items.map((one: { name: string }) => one.name);

  it("are made while the program runs, whole, and hold what was there", async () => {
    await office.store.transaction(async (tx) => {
      const marta = await addPerson(tx, {
        lid: null,
        phone: toPhone("5493815551234"),
        pushName: null,
        now: office.now,
      });
      await toContact(tx, marta.id, office.now);
    });
    const made = (await admin.post("/api/backups").expect(201)).body;
    expect(made).toMatchObject({
      name: "manual-2026-03-02T13-00-00-000Z.db",
      kind: "manual",
      at: "2026-03-02T13:00:00.000Z",
      version: "same",
    });
    expect(await readdir(folder())).toEqual([made.name]);
    const file = await admin.get(`/api/backups/${made.name}`).buffer(true).expect(200);
    expect([file.headers["content-disposition"], file.body.length]).toEqual([
      `attachment; filename=${made.name}`,
      made.bytes,
    ]);
    const home = join(folder(), "home.db");
    await writeFile(home, file.body as Buffer);
    await using copy = openStore(home);
    expect((await copy.read.select().from(persons)).map(({ phone }) => phone)).toContain("5493815551234");
  });

  it("are read through when somebody asks whether they are whole", async () => {
    const { name } = (await admin.post("/api/backups").expect(201)).body;
    const check = async () => (await admin.post(`/api/backups/${name}/check`)).body;
    expect(await check()).toEqual({ isSound: true });
    const file = await readFile(join(folder(), name));
    await writeFile(join(folder(), name), file.subarray(0, file.length / 2));
    expect(await check()).toEqual({ isSound: false });
    const { items } = (await admin.get("/api/audit").expect(200)).body;
    expect(items[0].text).toBe(`Revisó la copia de seguridad ${name}: está dañada`);
    expect((await admin.post("/api/backups/manual-2026-03-02T13-00-00-001Z.db/check")).body.code).toBe(
      "no-such-backup",
    );
  });

  it("leave a line each, without a word of anybody's", async () => {
    const { name } = (await admin.post("/api/backups").expect(201)).body;
    await admin.get(`/api/backups/${name}`).expect(200);
    await admin.delete(`/api/backups/${name}`).expect(204);
    expect((await admin.delete(`/api/backups/${name}`)).body).toMatchObject({ code: "no-such-backup" });
    const { items } = (await admin.get("/api/audit").expect(200)).body;
    expect(items[0].text).toBe(`Borró la copia de seguridad ${name}`);
    expect(
      items
        .filter((one: { action: string }) => one.action.startsWith("backup."))
        .map((one: { action: string; facts: unknown }) => [one.action, one.facts]),
    ).toEqual([
      ["backup.removed", { backup: name }],
      ["backup.downloaded", { backup: name }],
      ["backup.made", { backup: name }],
    ]);
    expect(await names()).toEqual([]);
  });

  it.each([
    ["..%2f..%2frelevo.db", 404],
    ["..%2Frelevo.db", 404],
    ["relevo.db", 404],
    ["manual-2026-03-02T13-00-00-000Z.db.part", 404],
    ["%2e%2e%2frelevo.db", 404],
    ["manual-2026-03-02T13-00-00-000Z.db%00.txt", 400],
    ["manual-2026-03-02T13-00-00-000Z.db", 404],
  ])("are no way to any other file: %s", async (name, status) => {
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), "manual-2026-03-02T13-00-00-000Z.db.part"), "half");
    expect((await admin.get(`/api/backups/${name}`)).status).toBe(status);
    expect((await admin.delete(`/api/backups/${name}`)).status).toBe(status);
    expect((await readFile(office.store.path)).length).toBeGreaterThan(0);
  });

  it("are for administrators only", async () => {
    const supervisor = await office.as("supervisor");
    const asked = [
      supervisor.get("/api/backups"),
      supervisor.post("/api/backups"),
      supervisor.get("/api/backups/manual-2026-03-02T13-00-00-000Z.db"),
    ];
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(403);
    expect(await names()).toEqual([]);
  });

  it("are made one at a time", async () => {
    const first = office.backups.make("manual", office.now);
    expect((await admin.get("/api/backups")).body.making).toMatchObject({ kind: "manual" });
    expect((await admin.post("/api/backups")).body).toMatchObject({ status: 409, code: "backup-running" });
    expect(isRefusal(await first)).toBe(false);
    expect((await admin.get("/api/backups")).body).toMatchObject({
      making: null,
      items: [{ kind: "manual" }],
    });
  });

  it("are made once a day by themselves, on the company's calendar, and the last seven are kept", async () => {
    await admin.post("/api/backups").expect(201);
    const start = Date.parse("2026-03-03T06:23:00Z");
    for (let day = 0; day < DAILY_KEPT + 2; day++) {
      const now = new Date(start + day * DAY);
      expect(await office.backups.makeDaily(TIMEZONE, now)).toMatchObject({ kind: "daily", at: now });
      // An hour later it is still the same day there, though not in UTC.
      expect(
        await office.backups.makeDaily(TIMEZONE, new Date(now.getTime() + 20 * 60 * 60 * 1000)),
      ).toBeNull();
    }
    const kept = await names();
    expect(kept.filter((name) => name.startsWith("daily-"))).toHaveLength(DAILY_KEPT);
    expect(kept[0]).toBe("daily-2026-03-11T06-23-00-000Z.db");
    expect(kept.at(-1)).toBe("manual-2026-03-02T13-00-00-000Z.db");
  });

  it("say how one is restored, and what it needs", async () => {
    const { restoreCommand, howToRestore, remarks } = (await admin.get("/api/backups")).body;
    expect(restoreCommand).toBe("npm run restore -- <archivo>");
    expect(howToRestore).toHaveLength(3);
    expect(remarks.join(" ")).toContain("secret.key");
  });
});
