/** The date was wrong for a while, years ahead, and is put right: what was let in or locked then. */
import { describe, expect, it } from "vitest";
import { purgeLogins } from "../../store/accounts/logins.ts";
import { openTestPanel, PASSWORD, type TestPanel } from "../../testing/panel/test-panel.ts";

const YEARS = 4 * 365 * 24 * 3_600_000;
const move = (office: TestPanel, ms: number): void => {
  office.now = new Date(office.now.getTime() + ms);
};

describe("A date that is set back by years", () => {
  it("leaves nobody signed in for years, nor their password enough for everything", async () => {
    await using office = await openTestPanel();
    move(office, YEARS);
    const admin = await office.as("admin");
    await admin.get("/api/me").expect(200);
    move(office, -YEARS);
    await admin.get("/api/me").expect(401);
    const here = await office.as("admin");
    expect((await here.get("/api/me/logins")).body.items).toHaveLength(1);
    expect(await office.store.transaction((tx) => purgeLogins(tx, office.now))).toBe(1);
    await here.get("/api/me").expect(200);
  });

  it("ends the locks of that time", async () => {
    await using office = await openTestPanel();
    await office.as("viewer");
    move(office, YEARS);
    const signIn = (password: string) =>
      office.stranger().post("/api/login").send({ user: "viewer", password });
    for (let n = 0; n < 10; n++) expect((await signIn(`no ${n}`)).status).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(429);
    move(office, -YEARS);
    expect((await signIn(PASSWORD)).status).toBe(200);
  });
});

describe("A date that is set back by an hour", () => {
  it("signs nobody out, and asks for the password again before what cannot be undone", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.get("/api/me/confirm").expect(200);
    move(office, -3_600_000);
    await admin.get("/api/me").expect(200);
    expect((await admin.get("/api/me/confirm")).body).toMatchObject({
      status: 403,
      code: "step-up-required",
    });
    await admin.post("/api/me/confirm").send({ password: PASSWORD }).expect(200);
    await admin.get("/api/me/confirm").expect(200);
  });
});
