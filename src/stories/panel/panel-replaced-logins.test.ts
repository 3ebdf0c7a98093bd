import { describe, expect, it } from "vitest";
import { listen } from "../../testing/panel/event-stream.ts";
import { marta, take } from "../../testing/panel/panel-scene.ts";
import { openTestPanel, PASSWORD } from "../../testing/panel/test-panel.ts";

const HOUR = 60 * 60_000;

describe("Whoever signs in as somebody else in a browser in which somebody is signed in", () => {
  it("ends the stream of the one before, which tells what the next one may not hear", async () => {
    await using office = await openTestPanel();
    await office.as("viewer");
    const browser = await office.as("admin");
    const stream = await listen(office.url, browser);
    expect(await stream.next()).toEqual({ topic: "hello" });
    await browser.post("/api/login").send({ user: "viewer", password: PASSWORD }).expect(200);
    expect((await browser.get("/api/me")).body.user).toBe("viewer");
    office.tell({ topic: "backups" });
    expect(await stream.rest()).not.toContainEqual({ topic: "backups" });
  });

  it("leaves the cases of the one before as signing out does: the supervisors are told, and the audit says it", async () => {
    await using scene = await marta();
    const { office, world, operator } = scene;
    await office.as("viewer");
    await take(operator).expect(200);
    await operator.post("/api/login").send({ user: "viewer", password: PASSWORD }).expect(200);
    await world.settle();
    expect((await world.heardIn("Supervisor")).join()).toContain("cerró la sesión con casos abiertos");
    const supervisor = await office.as("supervisor");
    const lines = (await supervisor.get("/api/audit?action=logout").expect(200)).body.items;
    expect(lines).toHaveLength(1);
  });
});

describe("A session in its last twelve hours", () => {
  it("shows when it was used last, and is not the one that the twenty-first sign-in ends", async () => {
    await using office = await openTestPanel();
    const old = await office.as("operator");
    const start = office.now.getTime();
    const at = (hours: number): void => void (office.now = new Date(start + hours * HOUR));
    for (let hours = 6; hours <= 162; hours += 6) {
      at(hours);
      await old.get("/api/me").expect(200);
    }
    // Nineteen that nobody used again, for hours.
    for (let n = 0; n < 19; n++) await office.as("operator");
    at(167);
    await old.get("/api/me").expect(200);
    const { items } = (await old.get("/api/me/logins")).body;
    const mine = items.find((one: { current: boolean }) => one.current);
    expect(mine.lastSeenAt).toBe(office.now.toISOString());
    await office.as("operator");
    await old.get("/api/me").expect(200);
  });
});
