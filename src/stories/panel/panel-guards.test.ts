import { describe, expect, it } from "vitest";
import { describeApi } from "../../panel/http/openapi.ts";
import { routes } from "../../panel/routes.ts";
import { nameOf, problemOf, type ask } from "../../testing/panel/every-route.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";

describe("Every route of the table", () => {
  it("stands in the OpenAPI document, with its answer", async () => {
    await using office = await openTestPanel();
    const { body: document } = await office.stranger().get("/api/openapi.json").expect(200);
    expect(document).toEqual(JSON.parse(JSON.stringify(describeApi(routes))));
    expect(document.openapi).toBe("3.1.0");
    for (const route of routes) {
      const operation = document.paths[route.path.replace(/:(\w+)/g, "{$1}")][route.method];
      expect(Object.keys(operation.responses)).toEqual([String(route.status), "default"]);
      const named = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
      const inPath = (operation.parameters ?? []).filter((one: { in: string }) => one.in === "path");
      expect(inPath.map((one: { name: string }) => one.name)).toEqual(named);
    }
    const refs = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, name] of refs) expect(document.components.schemas).toHaveProperty(name ?? "");
  });

  it("is what the design lists", () => {
    const listed = [
      "GET /api/whatsapp",
      "POST /api/whatsapp/restart",
      "POST /api/whatsapp/unlink",
      "POST /api/whatsapp/pairing-code",
      "GET /api/main-groups",
      "POST /api/main-groups",
      "POST /api/main-groups/:id/agents",
      "POST /api/main-groups/adopt",
      "GET /api/agents",
      "POST /api/agents",
      "GET /api/agents/:id",
      "PATCH /api/agents/:id",
      "DELETE /api/agents/:id",
      "GET /api/tickets",
      "GET /api/tickets/:number",
      "POST /api/tickets/:number/assign",
      "POST /api/tickets/:number/release",
      "POST /api/tickets/:number/close",
      "POST /api/tickets/:number/messages",
      "POST /api/tickets/:number/notes",
      "GET /api/contacts/:id",
      "PATCH /api/contacts/:id",
      "GET /api/settings",
      "PATCH /api/settings",
      "GET /api/events",
      "GET /healthz",
      "GET /readyz",
      "GET /metrics",
    ];
    expect(routes.map(nameOf)).toEqual(expect.arrayContaining(listed));
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
  });
});

describe("What is not a proper request", () => {
  it("is answered with a problem that says so", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const big = JSON.stringify({ name: "x".repeat(1_100_000) });
    const json = (text: string) =>
      admin.patch("/api/settings").set("Content-Type", "application/json").send(text);
    const cases: [string, number, string, () => ReturnType<typeof ask>][] = [
      ["broken JSON", 400, "malformed-json", () => json('{"menu":')],
      ["JSON that is no object", 400, "malformed-json", () => json('"hola"')],
      ["a list", 422, "invalid", () => json("[]")],
      ["two megabytes", 413, "body-too-large", () => json(big)],
      ["a form", 415, "not-json", () => admin.patch("/api/settings").type("form").send({ menu: true })],
      ["an unknown address", 404, "not-found", () => admin.get("/api/nada")],
      ["an address outside the API", 404, "not-found", () => admin.get("/nada")],
      ["a broken % in the path", 404, "not-found", () => admin.get("/api/tickets/%E0%A4%A")],
      ["an id that is none", 404, "not-found", () => admin.get("/api/tickets/abc")],
      ["an id that does not exist", 404, "no-such-ticket", () => admin.get("/api/tickets/12")],
      ["another method", 405, "method-not-allowed", () => admin.delete("/api/settings")],
      ["a filter that is none", 400, "invalid-query", () => admin.get("/api/tickets?state=perdido")],
      ["a cursor that is none", 400, "invalid-query", () => admin.get("/api/tickets?cursor=x")],
      ["a page too long", 400, "invalid-query", () => admin.get("/api/tickets?limit=999")],
    ];
    for (const [what, status, code, send] of cases) {
      const answer = await send();
      expect([what, answer.status, answer.body.code]).toEqual([what, status, code]);
      problemOf(answer);
    }
    expect((await admin.delete("/api/settings")).headers.allow).toBe("GET, PATCH");
  });

  it("is read by field, in Spanish, and changes nothing", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const before = (await admin.get("/api/settings")).body;
    const answer = await admin.patch("/api/settings").send({
      menu: "sí",
      gatherSeconds: 3.5,
      reopenMinutes: -1,
      defaultArea: "otra",
      farewel: true,
      companyName: "",
    });
    expect(answer.body.errors).toEqual([
      { path: "companyName", message: "No puede quedar vacío." },
      { path: "menu", message: "Tiene que ser true o false." },
      { path: "defaultArea", message: "Tiene que ser una de estas opciones: support, sales." },
      { path: "gatherSeconds", message: "Tiene que ser un número entero." },
      { path: "reopenMinutes", message: "Tiene que ser 0 o más." },
      { path: "", message: "No conozco estos campos: farewel." },
    ]);
    expect((await admin.get("/api/settings")).body).toEqual(before);
  });

  it("never says what a bug was, but where it is in the log", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    office.whatsapp.restart = async () => {
      throw new Error("secret of the engine room");
    };
    const answer = await admin.post("/api/whatsapp/restart");
    problemOf(answer);
    expect(answer.body).toMatchObject({ status: 500, code: "bug" });
    expect(answer.text).not.toContain("engine room");
    const line = office.logged.find((one) => one.includes("engine room"));
    expect(JSON.parse(line ?? "{}")).toMatchObject({ id: answer.body.id, msg: "a request met a bug" });
  });
});

describe("Other sites", () => {
  it("cannot make a signed-in browser change anything", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const host = new URL(office.url).host;
    const send = (headers: Record<string, string>) =>
      admin.patch("/api/settings").set(headers).send({ menu: false });
    const foreign = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://malo.example" },
      { Origin: "null" },
      { Origin: `http://${host}.malo.example` },
    ];
    for (const headers of foreign)
      expect((await send(headers)).body).toMatchObject({ status: 403, code: "foreign-origin" });
    expect((await admin.get("/api/settings")).body.menu).toBe(true);
    for (const headers of [{}, { Origin: `http://${host}` }, { "Sec-Fetch-Site": "same-origin" }])
      await send(headers).expect(200);
  });

  it("can neither frame the panel nor run a script in it", async () => {
    await using office = await openTestPanel();
    const { headers } = await office.stranger().get("/healthz").expect(200);
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });
});
