import { describe, expect, it } from "vitest";
import { openOffice, PASSWORD, type Browser, type Office } from "./office.ts";

const from = (address: string) => ({ "X-Forwarded-For": address });
const tryAs = (browser: Browser, user: string, address: string, password = "no es esta") =>
  browser.post("/api/login").set(from(address)).send({ user, password });

/** So many wrong passwords for a user from one address, by browsers nobody knows. */
async function guess(office: Office, times: number, { user, address }: { user: string; address: string }) {
  const answers = Array.from({ length: times }, () => tryAs(office.stranger(), user, address));
  return (await Promise.all(answers)).map(({ status }) => status);
}

// Each guess costs what checking a password costs, on purpose.
describe("Guessing passwords", { timeout: 60_000 }, () => {
  it("from many addresses at one user stops for browsers that never signed in, and never for the owner's own", async () => {
    await using office = await openOffice({ config: { trustProxy: 1 } });
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
    await using office = await openOffice({ config: { trustProxy: 1 } });
    const colleague = await office.as("operator");
    const address = "198.51.100.7";
    for (let n = 0; n < 11; n++) await guess(office, 10, { user: `nadie${n}`, address });
    expect((await tryAs(office.stranger(), "operator", address, PASSWORD)).status).toBe(429);
    expect((await tryAs(colleague, "operator", address, PASSWORD)).status).toBe(200);
    expect((await tryAs(office.stranger(), "operator", "203.0.113.3", PASSWORD)).status).toBe(200);
  });

  it("is not made easier by a mark that somebody made up, nor by one of another user", async () => {
    await using office = await openOffice({ config: { trustProxy: 1 } });
    await office.as("viewer");
    const other = await office.as("operator");
    await guess(office, 10, { user: "viewer", address: "198.51.100.8" });
    const forged = office.stranger();
    const answer = await tryAs(forged, "viewer", "198.51.100.8").set("Cookie", "relevo-known=abc.def");
    expect(answer.status).toBe(429);
    expect((await tryAs(other, "viewer", "198.51.100.8")).status).toBe(429);
  });

  it("gets no more attempts by moving about within one household's IPv6 addresses", async () => {
    await using office = await openOffice({ config: { trustProxy: 1 } });
    await office.as("viewer");
    const said: number[] = [];
    for (let n = 0; n < 12; n++)
      said.push((await tryAs(office.stranger(), "viewer", `2001:db8:1:2::${n}`)).status);
    expect(said.slice(9)).toEqual([401, 429, 429]);
  });

  it("counts the wrong codes of the first administrator too", async () => {
    await using office = await openOffice();
    const body = { code: "AAAA-BBBB-CCCC", user: "vero", password: "una clave bien larga" };
    const send = () => office.stranger().post("/api/setup").send(body);
    const said = (await Promise.all(Array.from({ length: 12 }, send))).map(({ status }) => status);
    expect(said.filter((status) => status === 429)).toHaveLength(2);
  });
});
