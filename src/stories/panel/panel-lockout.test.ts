import { describe, expect, it } from "vitest";
import { openTestPanel, PASSWORD, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";

const from = (address: string) => ({ "X-Forwarded-For": address });
const tryAs = (browser: Browser, user: string, address: string, password = "no es esta") =>
  browser.post("/api/login").set(from(address)).send({ user, password });

/** So many wrong passwords for a user from one address, by browsers nobody knows. */
async function guess(office: TestPanel, times: number, { user, address }: { user: string; address: string }) {
  const answers = Array.from({ length: times }, () => tryAs(office.stranger(), user, address));
  return (await Promise.all(answers)).map(({ status }) => status);
}

// Each guess costs what checking a password costs, on purpose.
describe("Guessing passwords", { timeout: 60_000 }, () => {
  it("from many addresses at one user stops for browsers that never signed in, and never for the owner's own", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    const owner = await office.as("viewer");
    const admin = await office.as("admin");
    for (let n = 0; n < 6; n++) await guess(office, 10, { user: "viewer", address: `198.51.100.${n}` });
    const stranger = await tryAs(office.stranger(), "viewer", "203.0.113.1", PASSWORD);
    expect(stranger.body).toMatchObject({ status: 429, code: "too-many-attempts" });
    const viewer = (await admin.get("/api/accounts")).body.items.find(
      (one: { user: string }) => one.user === "viewer",
    );
    expect(Date.parse(viewer.lockedUntil)).toBeGreaterThan(office.now.getTime());
    await owner.post("/api/logout").expect(204);
    expect((await tryAs(owner, "viewer", "203.0.113.2", PASSWORD)).status).toBe(200);
    expect((await tryAs(office.stranger(), "admin", "203.0.113.1", PASSWORD)).status).toBe(200);
  });

  it("at many users from one address stops for that address, but not for browsers known there", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    const colleague = await office.as("operator");
    const address = "198.51.100.7";
    for (let n = 0; n < 11; n++) await guess(office, 10, { user: `nadie${n}`, address });
    expect((await tryAs(office.stranger(), "operator", address, PASSWORD)).status).toBe(429);
    expect((await tryAs(colleague, "operator", address, PASSWORD)).status).toBe(200);
    expect((await tryAs(office.stranger(), "operator", "203.0.113.3", PASSWORD)).status).toBe(200);
  });

  it("is not made easier by a mark that somebody made up, nor by one of another user", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    await office.as("viewer");
    const other = await office.as("operator");
    await guess(office, 10, { user: "viewer", address: "198.51.100.8" });
    const forged = office.stranger();
    const answer = await tryAs(forged, "viewer", "198.51.100.8").set("Cookie", "relevo-known=abc.def");
    expect(answer.status).toBe(429);
    expect((await tryAs(other, "viewer", "198.51.100.8")).status).toBe(429);
  });

  it("gets no more attempts by moving about within one household's IPv6 addresses", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    await office.as("viewer");
    const said: number[] = [];
    for (let n = 0; n < 12; n++)
      said.push((await tryAs(office.stranger(), "viewer", `2001:db8:1:2::${n}`)).status);
    expect(said.slice(9)).toEqual([401, 429, 429]);
  });

  it("counts the wrong codes of the first administrator too", async () => {
    await using office = await openTestPanel();
    const body = { code: "AAAA-BBBB-CCCC", user: "vero", password: "una clave bien larga" };
    const send = () => office.stranger().post("/api/setup").send(body);
    const said = (await Promise.all(Array.from({ length: 12 }, send))).map(({ status }) => status);
    expect(said.filter((status) => status === 429)).toHaveLength(2);
  });
});

const minutes = (office: TestPanel, n: number): void => {
  office.now = new Date(office.now.getTime() + n * 60_000);
};

describe("A lock", { timeout: 60_000 }, () => {
  const at = { user: "viewer", address: "198.51.100.9" };
  const once = async (office: TestPanel) => tryAs(office.stranger(), at.user, at.address);

  it("grows: after each there is one attempt, and then it lasts twice as long", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    await office.as("viewer");
    expect((await guess(office, 10, at)).every((status) => status === 401)).toBe(true);
    for (const wait of [5, 10, 20, 40, 60, 60]) {
      const locked = await once(office);
      expect([locked.status, Number(locked.headers["retry-after"])]).toEqual([429, wait * 60]);
      minutes(office, wait - 1);
      expect((await once(office)).status).toBe(429);
      minutes(office, 1);
      expect((await once(office)).status).toBe(401);
    }
  });

  it("outlives a restart, and so does the count before it", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    await office.as("viewer");
    const restart = async () => {
      await office.panel[Symbol.asyncDispose]();
      await office.open({ trustProxy: 1 });
    };
    await guess(office, 9, at);
    await restart();
    expect((await once(office)).status).toBe(401);
    expect((await once(office)).status).toBe(429);
    await restart();
    expect((await once(office)).status).toBe(429);
  });

  it("is forgotten after an hour in which nothing was locked, and a day after the last lock", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    await office.as("viewer");
    await guess(office, 9, at);
    minutes(office, 61);
    expect((await guess(office, 10, at)).every((status) => status === 401)).toBe(true);
    expect((await once(office)).status).toBe(429);
    minutes(office, 24 * 60 + 6);
    expect((await guess(office, 10, at)).every((status) => status === 401)).toBe(true);
  });

  it("leaves one user fewer than a hundred guesses an hour, from however many addresses", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    await office.as("viewer");
    let wrong = 0;
    for (let minute = 0; minute < 60; minute += 5) {
      const address = `203.0.113.${minute}`;
      const said = await guess(office, 12, { user: "viewer", address });
      wrong += said.filter((status) => status === 401).length;
      minutes(office, 5);
    }
    expect(wrong).toBeGreaterThan(40);
    expect(wrong).toBeLessThan(60);
  });

  it("is written down once, with the account it was about, and without what somebody typed for a name", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    const admin = await office.as("admin");
    await office.as("viewer");
    await guess(office, 15, at);
    await guess(office, 13, { user: "mi clave secreta", address: "198.51.100.10" });
    const { items } = (await admin.get("/api/audit?action=login.locked")).body;
    expect(items).toEqual([
      expect.objectContaining({ user: null, facts: { minutes: 5 }, address: "198.51.100.10" }),
      expect.objectContaining({
        user: "viewer",
        text: "Quedó bloqueado 5 min por demasiados intentos fallidos",
      }),
    ]);
  });

  it("of a user ends when an administrator gives a new password", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    const admin = await office.as("admin");
    const { id } = (await (await office.as("viewer")).get("/api/me")).body;
    await guess(office, 11, at);
    await admin.patch(`/api/accounts/${id}`).send({ password: "prestada por hoy" }).expect(200);
    expect((await tryAs(office.stranger(), at.user, at.address, "prestada por hoy")).status).toBe(200);
  });
});

describe("The mark of a known browser", { timeout: 60_000 }, () => {
  /** Shut for browsers that nobody knows: who gets in is known. */
  async function shutOffice() {
    const office = await openTestPanel({ config: { trustProxy: 1 } });
    const owner = await office.as("viewer");
    return { office, owner, [Symbol.asyncDispose]: () => office[Symbol.asyncDispose]() };
  }
  const attack = async (office: TestPanel) => {
    for (let n = 0; n < 6; n++) await guess(office, 10, { user: "viewer", address: `198.51.100.${n}` });
  };
  const enters = async (browser: Browser, password = PASSWORD) =>
    (await tryAs(browser, "viewer", "203.0.113.9", password)).status;

  it("ends with the password it was made with", async () => {
    await using world = await shutOffice();
    const { office, owner } = world;
    const other = await office.as("viewer");
    const change = { current: PASSWORD, password: "una clave bien nueva" };
    await owner.post("/api/me/password").send(change).expect(200);
    await attack(office);
    expect(await enters(other, change.password)).toBe(429);
    expect(await enters(owner, change.password)).toBe(200);
  });

  it("ends everywhere else with «cerrar las demás sesiones»", async () => {
    await using world = await shutOffice();
    const { office, owner } = world;
    const other = await office.as("viewer");
    await owner.post("/api/me/logins/end-others").expect(200);
    await attack(office);
    expect(await enters(other)).toBe(429);
    expect(await enters(owner)).toBe(200);
  });

  it("ends by itself after three months", async () => {
    await using world = await shutOffice();
    const { office, owner } = world;
    minutes(office, 91 * 24 * 60);
    await attack(office);
    expect(await enters(owner)).toBe(429);
  });
});
