import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { endLogins } from "../../store/accounts/logins.ts";
import { listen } from "../../testing/panel/event-stream.ts";
import { problemOf } from "../../testing/panel/every-route.ts";
import { openTestPanel, PASSWORD, type TestPanel, type Browser } from "../../testing/panel/test-panel.ts";

const PUBLIC = "https://relevo.example.com";

/** Node's own client: it sends whatever Host it is told to. */
function get(office: TestPanel, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const asked = request(new URL(path, office.url), { headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers["content-type"] ?? "", text }),
      );
    });
    asked.once("error", reject).end();
  });
}

describe("The name under which the panel is asked", () => {
  it.each([
    "127.0.0.1",
    "127.0.0.1:3000",
    "127.1.2.3:80",
    "localhost",
    "LOCALHOST:8080",
    "localhost.:3000",
    "[::1]",
    "[::1]:3000",
  ])("may be this machine's own: %s", async (host) => {
    await using office = await openTestPanel();
    expect((await get(office, "/api/setup", { host })).status).toBe(200);
  });

  it.each([
    "relevo.example.com",
    "192.168.1.20:3000",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "evil.example:3000",
    "127.0.0.1@evil.example",
    "[::ffff:1]",
    "0.0.0.0:3000",
  ])("may not be another: %j", async (host) => {
    await using office = await openTestPanel();
    for (const path of ["/api/setup", "/api/openapi.json", "/metrics", "/"]) {
      const { status, text } = await get(office, path, { host, accept: "application/json" });
      expect([path, status, JSON.parse(text).code]).toEqual([path, 421, "unknown-host"]);
    }
  });

  it("is answered, when it is not known, with what has to be set", async () => {
    await using office = await openTestPanel();
    const host = "192.168.1.20:3000";
    const said =
      "Relevo no responde con esta dirección. Si es la correcta, en el servidor poné PUBLIC_URL=http://192.168.1.20:3000 (en el archivo .env) y reinicialo.";
    const program = await get(office, "/api/me", { host, accept: "application/json" });
    expect(JSON.parse(program.text)).toMatchObject({ status: 421, detail: said });
    const browser = await get(office, "/", { host, accept: "text/html,*/*;q=0.8" });
    expect(browser).toEqual({ status: 421, type: "text/plain; charset=utf-8", text: said });
  });

  it("does not matter to monitoring", async () => {
    await using office = await openTestPanel();
    expect((await get(office, "/healthz", { host: "10.1.2.3:3000" })).status).toBe(200);
    expect((await get(office, "/readyz", { host: "pod-7" })).status).toBe(200);
  });

  it("may be the configured one, with any port a proxy makes of it, and this machine's own as well", async () => {
    await using office = await openTestPanel({ config: { publicUrl: PUBLIC } });
    for (const host of ["relevo.example.com", "Relevo.Example.com:443", "127.0.0.1:3000"])
      expect((await get(office, "/api/setup", { host })).status).toBe(200);
    expect((await get(office, "/api/setup", { host: "other.example.com" })).status).toBe(421);
  });
});

describe("The page that asks", () => {
  const change = (office: TestPanel, headers: Record<string, string>) => async () => {
    const admin = await office.as("admin");
    return (await admin.patch("/api/settings").set(headers).send({ menu: false })).status;
  };

  it.each([
    [{ Origin: PUBLIC }, 200],
    [{ Origin: PUBLIC, Host: "relevo.example.com" }, 200],
    [{ Origin: "http://relevo.example.com" }, 403],
    [{ Origin: "https://relevo.example.com:8443" }, 403],
    [{ Origin: "https://evil.example", Host: "relevo.example.com" }, 403],
    [{ Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }, 403],
    [{ Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" }, 403],
  ])("with %j is answered %d", async (headers, status) => {
    await using office = await openTestPanel({ config: { publicUrl: PUBLIC, trustProxy: 1 } });
    expect(await change(office, headers as Record<string, string>)()).toBe(status);
  });

  it("cannot, from another site, open an export, nor anything else that asks for a login", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const { name } = (await admin.post("/api/backups").expect(201)).body;
    for (const site of ["cross-site", "same-site"])
      for (const path of ["/api/tickets.csv", `/api/backups/${name}`, "/api/contacts/1/export", "/api/me"]) {
        const navigation = { "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate" };
        const answer = await admin.get(path).set(navigation);
        expect([path, answer.status, answer.body.code]).toEqual([path, 403, "foreign-origin"]);
      }
    const lines = (await admin.get("/api/audit")).body.items.map(({ action }: { action: string }) => action);
    expect(lines).toEqual(["backup.made", "login"]);
    await admin.get("/api/tickets.csv").set("Sec-Fetch-Site", "none").expect(200);
    await admin.get("/api/openapi.json").set("Sec-Fetch-Site", "cross-site").expect(200);
  });
});

describe("What nobody can type", () => {
  it.each([
    "/api/search?q=a%00b",
    "/api/tickets?%00=1",
    "/api/tickets?nobody=%00",
    "/api/tickets/%00",
    "/api/contacts/1%00",
    "/tickets/%00",
    "/api/setup?x=%00",
  ])("is refused with a sentence: %s", async (path) => {
    await using office = await openTestPanel();
    const answer = await (await office.as("admin")).get(path);
    expect([answer.status, answer.body.code]).toEqual([400, "malformed-address"]);
    problemOf(answer);
  });

  it.each([
    ["gzip", Buffer.from("this is not gzip")],
    ["gzip", gzipSync('{"menu":false}').subarray(0, 12)],
    ["deflate", Buffer.from("nor deflate")],
    ["br", Buffer.from("nor brotli, not at all")],
    ["nonsense", Buffer.from("{}")],
    ["gzip, gzip", Buffer.from("{}")],
  ])("neither is a body packed as %s that cannot be unpacked", async (encoding, body) => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const answer = await admin
      .patch("/api/settings")
      .set({ "Content-Type": "application/json", "Content-Encoding": encoding })
      .serialize((raw: unknown) => raw as string)
      .send(body);
    expect([answer.status, answer.body.code]).toEqual([400, "bad-encoding"]);
    problemOf(answer);
    await admin
      .patch("/api/settings")
      .set({ "Content-Type": "application/json", "Content-Encoding": "gzip" })
      .serialize((raw: unknown) => raw as string)
      .send(gzipSync('{"menu":false}'))
      .expect(200);
  });
});

// Six hundred requests a time.
describe("The allowance of requests", { timeout: 60_000 }, () => {
  it("that strangers use up is not that of whoever signed in, nor the other way round", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const flood = async (n: number) =>
      (await Promise.all(Array.from({ length: n }, () => office.stranger().get("/api/setup")))).map(
        ({ status }) => status,
      );
    let refused = false;
    for (let n = 0; n < 14 && !refused; n++) refused = (await flood(50)).includes(429);
    expect(refused).toBe(true);
    await admin.get("/api/me").expect(200);
  });

  it("that strangers use up shuts nobody out of signing in, and nothing at all to a known browser", async () => {
    await using office = await openTestPanel();
    const known = await office.as("viewer");
    await known.post("/api/logout").expect(204);
    const uses = async (method: "GET" | "POST", path: string): Promise<void> => {
      let last = 0;
      for (let n = 0; n < 14 && last !== 429; n++) {
        const asked = Array.from({ length: 50 }, async () => {
          const answer = await fetch(`${office.url}${path}`, { method });
          await answer.arrayBuffer();
          return answer.status;
        });
        last = Math.max(...(await Promise.all(asked)));
      }
      expect([path, last]).toEqual([path, 429]);
    };
    const entering = { user: "viewer", password: PASSWORD };
    await uses("GET", "/api/openapi.json");
    await office.stranger().get("/api/setup").expect(200);
    await office.stranger().get("/api/me").expect(401);
    await uses("GET", "/api/setup");
    await office.stranger().post("/api/login").send(entering).expect(200);
    await known.get("/api/openapi.json").expect(200);
    await known.get("/api/setup").expect(200);
    await uses("POST", "/api/login");
    await office.stranger().post("/api/login").send(entering).expect(429);
    await known.post("/api/login").send(entering).expect(200);
    const forged = office.stranger().get("/api/setup");
    await forged.set("Cookie", `relevo-known=abc.${office.now.getTime()}.def`).expect(429);
  });
});

describe("Streams of events", () => {
  it("are four at most for one signed-in browser; another one has its own", async () => {
    await using office = await openTestPanel();
    const [here, there] = [await office.as("viewer"), await office.as("viewer")];
    const streams = [];
    for (let n = 0; n < 4; n++) {
      const stream = await listen(office.url, here);
      expect(await stream.next()).toEqual({ topic: "hello" });
      streams.push(stream);
    }
    const newest = await listen(office.url, here);
    expect(await newest.next()).toEqual({ topic: "hello" });
    expect(await streams[0]?.rest()).toEqual([{ topic: "elsewhere" }]);
    expect(await (await listen(office.url, there)).next()).toEqual({ topic: "hello" });
    await here.post("/api/me/logins/end-others").expect(200);
    await here.get("/api/me").expect(200);
    await office.stranger().post("/api/login").send({ user: "viewer", password: PASSWORD }).expect(200);
  });

  it("are twenty at most for one account, in however many browsers; another account has its own", async () => {
    await using office = await openTestPanel();
    const browsers = [];
    for (let n = 0; n < 6; n++) browsers.push(await office.as("viewer"));
    const streams = [];
    for (let n = 0; n < 20; n++) {
      const stream = await listen(office.url, browsers[n % 5] as Browser);
      expect(await stream.next()).toEqual({ topic: "hello" });
      streams.push(stream);
    }
    expect(await (await listen(office.url, browsers[5] as Browser)).next()).toEqual({ topic: "hello" });
    expect(await streams[0]?.rest()).toEqual([{ topic: "elsewhere" }]);
    const other = await listen(office.url, await office.as("operator"));
    expect(await other.next()).toEqual({ topic: "hello" });
  });

  it("end with a login that was ended past the server, at the next event", async () => {
    await using office = await openTestPanel();
    const stream = await listen(office.url, await office.as("viewer"));
    expect(await stream.next()).toEqual({ topic: "hello" });
    await office.store.transaction((tx) => endLogins(tx, { account: 1, except: null }));
    office.tell({ topic: "agents" });
    expect(await stream.next()).toEqual({ topic: "agents" });
    expect(await stream.next()).toBeNull();
  });
});
