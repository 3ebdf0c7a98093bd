import { describe, expect, it } from "vitest";
import { listen } from "../../testing/panel/event-stream.ts";
import { openTestPanel, PASSWORD, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

async function signedInWith(office: TestPanel, userAgent: string): Promise<Browser> {
  await office.as("operator");
  const browser = office.stranger();
  const credentials = { user: "operator", password: PASSWORD };
  await browser.post("/api/login").set("User-Agent", userAgent).send(credentials).expect(200);
  return browser;
}

const loginsOf = async (browser: Browser) => (await browser.get("/api/me/logins").expect(200)).body.items;

describe("The browsers one is signed in with", () => {
  it("are listed with what they are, where they are and since when", async () => {
    await using office = await openTestPanel();
    const phone = await signedInWith(office, IPHONE);
    office.now = new Date(office.now.getTime() + 20 * 60_000);
    const desk = await signedInWith(office, FIREFOX);
    const listed = (await loginsOf(desk)).filter((one: { browser: unknown }) => one.browser !== null);
    expect(listed).toEqual([
      expect.objectContaining({ browser: "Firefox · Windows", address: "127.0.0.1", current: true }),
      expect.objectContaining({
        browser: "Safari · iPhone",
        current: false,
        since: "2026-03-02T13:00:00.000Z",
      }),
    ]);
    office.now = new Date(office.now.getTime() + 20 * 60_000);
    await phone.get("/api/me").expect(200);
    const [latest] = await loginsOf(desk);
    expect(latest).toMatchObject({ browser: "Safari · iPhone", lastSeenAt: "2026-03-02T13:40:00.000Z" });
  });

  it("are ended one by one, with their streams, and only one's own", async () => {
    await using office = await openTestPanel();
    const [here, there] = [await office.as("operator"), await office.as("operator")];
    const admin = await office.as("admin");
    const stream = await listen(office.url, there);
    expect(await stream.next()).toEqual({ topic: "hello" });
    const other = (await loginsOf(here)).find((one: { current: boolean }) => !one.current);
    expect((await admin.delete(`/api/me/logins/${other.id}`)).body).toMatchObject({
      status: 404,
      code: "no-such-login",
    });
    await there.get("/api/me").expect(200);
    await here.delete(`/api/me/logins/${other.id}`).expect(204);
    expect(await stream.rest()).toEqual([{ topic: "accounts" }]);
    await there.get("/api/me").expect(401);
    await here.get("/api/me").expect(200);
    expect(await loginsOf(here)).toHaveLength(1);
  });

  it("are twenty at most: one more ends the one that was used longest ago, with its streams, and the log says so", async () => {
    await using office = await openTestPanel();
    const later = (): void => void (office.now = new Date(office.now.getTime() + 10 * 60_000));
    const [oldest, used] = [await office.as("operator"), await office.as("operator")];
    const stream = await listen(office.url, oldest);
    await stream.next();
    for (let n = 0; n < 18; n++) {
      later();
      await office.as("operator");
    }
    await oldest.get("/api/me").expect(200);
    later();
    await used.get("/api/me").expect(200);
    later();
    await oldest.get("/api/me").expect(200);
    const third = (await loginsOf(used)).at(-1).id;
    later();
    const newest = await office.as("operator");
    const kept = (await loginsOf(newest)).map(({ id }: { id: string }) => id);
    expect([kept.length, kept.includes(third)]).toEqual([20, false]);
    for (const browser of [oldest, used, newest]) await browser.get("/api/me").expect(200);
    for (let n = 0; n < 20; n++) {
      later();
      await office.as("operator");
    }
    await oldest.get("/api/me").expect(401);
    expect((await stream.rest()).at(-1)).not.toEqual({ topic: "hello" });
    const admin = await office.as("admin");
    const { items } = (await admin.get("/api/audit").query({ q: "operator", limit: 100 }).expect(200)).body;
    const lines = items.filter(({ action }: { action: string }) => action === "login.oldest-ended");
    expect(lines).toHaveLength(21);
    expect(lines[0].text).toBe("Se cerraron sus sesiones más viejas (1): no puede tener más de 20 a la vez");
  });

  it("are ended all but the one that asks, and all of them by an administrator", async () => {
    await using office = await openTestPanel();
    const [here, there] = [await office.as("operator"), await office.as("operator")];
    expect((await here.post("/api/me/logins/end-others").expect(200)).body).toEqual({ ended: 1 });
    await there.get("/api/me").expect(401);
    const { id } = (await here.get("/api/me").expect(200)).body;
    const stream = await listen(office.url, here);
    await stream.next();
    const admin = await office.as("admin");
    const ended = await admin.post(`/api/accounts/${id}/end-logins`).expect(200);
    expect(ended.body).toEqual({ ended: 1 });
    expect(await stream.rest()).toEqual([{ topic: "accounts" }]);
    await here.get("/api/me").expect(401);
    await admin.get("/api/me").expect(200);
  });

  it("hear on the stream what their role may see, and begin anew when it changes", async () => {
    await using office = await openTestPanel();
    const viewer = await office.as("viewer");
    const stream = await listen(office.url, viewer);
    await stream.next();
    const { id } = (await viewer.get("/api/me")).body;
    const admin = await office.as("admin");
    await admin.patch(`/api/accounts/${id}`).send({ role: "operator" }).expect(200);
    expect(await stream.rest()).toEqual([{ topic: "accounts" }]);
    await viewer.get("/api/me").expect(200);
  });

  it("cannot be slipped in by somebody who knew the cookie before", async () => {
    await using office = await openTestPanel();
    const browser = await office.as("operator");
    const before = (await browser.get("/api/me")).get("Set-Cookie");
    await browser.post("/api/login").send({ user: "operator", password: PASSWORD }).expect(200);
    const cookie = (before ?? []).map((one) => one.split(";")[0]).join("; ");
    expect((await office.stranger().get("/api/me").set("Cookie", cookie)).status).toBe(401);
  });

  it("forget what they held when signing out", async () => {
    await using office = await openTestPanel();
    const browser = await office.as("operator");
    const answer = await browser.post("/api/logout").expect(204);
    expect(answer.headers["clear-site-data"]).toBe('"cache"');
    expect(answer.get("Set-Cookie")).toEqual([
      expect.stringMatching(/^relevo=; Path=\/; Expires=Thu, 01 Jan 1970/),
    ]);
  });
});
