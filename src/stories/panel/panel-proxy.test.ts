import { describe, expect, it } from "vitest";
import { openTestPanel, PASSWORD } from "../../testing/panel/test-panel.ts";

const credentials = { user: "admin", password: PASSWORD };
const BY_TLS = { "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9" };

describe("Behind a proxy that ends TLS", () => {
  it("the cookie is held to this host and to TLS, and browsers are told to insist on it", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    await office.as("admin");
    const answer = await office.stranger().post("/api/login").set(BY_TLS).send(credentials).expect(200);
    expect(answer.get("Set-Cookie")).toEqual([
      expect.stringMatching(/^__Host-relevo-known=.*; Path=\/; .*HttpOnly; Secure; SameSite=Strict/),
      expect.stringMatching(/^__Host-relevo=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax/),
    ]);
    expect(answer.headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
    const cookie = (answer.get("Set-Cookie") ?? []).map((one) => one.split(";")[0]).join("; ");
    await office
      .stranger()
      .get("/api/me")
      .set({ ...BY_TLS, Cookie: cookie })
      .expect(200);
    const ended = await office
      .stranger()
      .post("/api/logout")
      .set({ ...BY_TLS, Cookie: cookie })
      .expect(204);
    expect(ended.get("Set-Cookie")).toEqual([
      expect.stringMatching(/^__Host-relevo=; Path=\/; Expires=Thu, 01 Jan 1970.*Secure/),
    ]);
  });

  it("the address in the audit is the client's, whatever the client claims besides", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    const admin = await office.as("admin");
    const claimed = { ...BY_TLS, "X-Forwarded-For": "198.51.100.1, 203.0.113.9" };
    await office.stranger().post("/api/login").set(claimed).send(credentials).expect(200);
    expect((await admin.get("/api/audit")).body.items[0].address).toBe("203.0.113.9");
  });

  it("who comes without the proxy is served as without one", async () => {
    await using office = await openTestPanel({ config: { trustProxy: 1 } });
    const admin = await office.as("admin");
    const { headers } = await admin.get("/api/me").expect(200);
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  it("numbers for monitoring are for this machine alone, even if the proxy is on it and not believed", async () => {
    for (const trustProxy of [0, 1]) {
      await using office = await openTestPanel({ config: { trustProxy } });
      await office.stranger().get("/metrics").expect(200);
      const outside = await office.stranger().get("/metrics").set("X-Forwarded-For", "203.0.113.9");
      expect([trustProxy, outside.status]).toEqual([trustProxy, 401]);
      const clever = await office.stranger().get("/metrics").set("X-Forwarded-For", "127.0.0.1");
      expect([trustProxy, clever.status]).toEqual([trustProxy, 401]);
    }
  });

  it.each([
    "Forwarded",
    "Via",
    "X-Forwarded-Proto",
    "X-Real-IP",
    "CF-Connecting-IP",
    "True-Client-IP",
    "Fastly-Client-IP",
  ])("numbers for monitoring are not for whoever comes by a proxy that says %s alone", async (header) => {
    await using office = await openTestPanel();
    expect((await office.stranger().get("/metrics").set(header, "203.0.113.9")).status).toBe(401);
  });
});

describe("Without such a proxy", () => {
  it("nobody is believed who says where they come from, or how", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const answer = await office.stranger().post("/api/login").set(BY_TLS).send(credentials).expect(200);
    expect(answer.get("Set-Cookie")?.join()).not.toMatch(/Secure|__Host/);
    expect(answer.headers["strict-transport-security"]).toBeUndefined();
    expect((await admin.get("/api/audit")).body.items[0].address).toBe("127.0.0.1");
  });
});
