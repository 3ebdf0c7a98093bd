import { describe, expect, it } from "vitest";
import type { Access, Route } from "../../panel/http/route.ts";
import { may, roles, type Role } from "../../contract/roles.ts";
import { routes } from "../../panel/routes.ts";
import { listen } from "../../testing/panel/event-stream.ts";
import { ask, nameOf, problemOf, type Answer } from "../../testing/panel/every-route.ts";
import { openTestPanel } from "../../testing/panel/test-panel.ts";

/** One stays open as long as it is listened to: its own story is below. Another would end the rest of the story. */
const answering = routes.filter(
  ({ path, contentType }) => contentType !== "text/event-stream" && path !== "/api/logout",
);
const isOpen = (role: Access): role is "anyone" | "local" => role === "anyone" || role === "local";

describe("The document at /api/openapi.json", () => {
  it("lists the routes of the table, each with who may, and nothing else", async () => {
    await using office = await openTestPanel();
    const { body } = await office.stranger().get("/api/openapi.json").expect(200);
    const listed = Object.entries(
      body.paths as Record<string, Record<string, { security: object[] }>>,
    ).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, { security }]) => [
        `${verb.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
        security.length > 0,
      ]),
    );
    const table = routes.map((route) => [nameOf(route), !isOpen(route.role)]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(table));
  });
});

describe("Every route", () => {
  it("is closed to whoever did not sign in, but for those few", async () => {
    await using office = await openTestPanel();
    const open: string[] = [];
    for (const route of routes) {
      const answer = await ask(office.stranger(), route);
      if (answer.status === 401 && answer.body.code === "not-signed-in") problemOf(answer);
      else open.push(nameOf(route));
    }
    expect(open).toEqual([
      "GET /api/setup",
      "POST /api/setup",
      "POST /api/login",
      "POST /api/login/code",
      "POST /api/logout",
      "GET /healthz",
      "GET /readyz",
      "GET /metrics",
      "GET /api/openapi.json",
    ]);
  });

  it.each(roles)("says to a %s what the table says", async (role) => {
    await using office = await openTestPanel();
    const expected = (route: Route): string =>
      isOpen(route.role) || may(role, route.role) ? "allowed" : "403 not-allowed";
    const browser = await office.as(role);
    const said: Record<string, string> = {};
    for (const route of answering) {
      const answer = await ask(browser, route);
      if (answer.status >= 400) problemOf(answer);
      said[nameOf(route)] = toVerdict(answer);
    }
    expect(said).toEqual(Object.fromEntries(answering.map((route) => [nameOf(route), expected(route)])));
  });
});

function toVerdict({ status, body }: Answer): string {
  const isRefused = status === 403 || body?.code === "not-signed-in" || status === 500;
  return isRefused ? `${status} ${body.code}` : "allowed";
}

/** What each role is for, said once more and apart from the table, so that a slip there does not pass. */
const expectations: { what: string; routes: RegExp; least: Role }[] = [
  { what: "oneself", routes: /^\w+ \/api\/me(\/|$)/, least: "viewer" },
  { what: "work on a ticket", routes: /^POST \/api\/tickets\/:number\//, least: "operator" },
  { what: "one text to many clients", routes: /^POST \/api\/bulk\/answer$/, least: "supervisor" },
  { what: "work on many tickets", routes: /^POST \/api\/bulk\//, least: "operator" },
  { what: "a message that did not arrive", routes: /^POST \/api\/outbox\//, least: "operator" },
  { what: "what waits for a person", routes: /^POST \/api\/review\//, least: "supervisor" },
  { what: "who is available", routes: /^\w+ \/api\/agents\/:id\/presence$/, least: "supervisor" },
  {
    what: "two clients made one, or none",
    routes: /^\w+ \/api\/contacts\/.*(merge|erase)/,
    least: "supervisor",
  },
  { what: "clients", routes: /^\w+ \/api\/contacts(\/|$)/, least: "operator" },
  { what: "a conversation that we start", routes: /^POST \/api\/chats(\/|$)/, least: "operator" },
  { what: "quick replies", routes: /^\w+ \/api\/quick-replies(\/|$)/, least: "supervisor" },
  { what: "tags", routes: /^\w+ \/api\/tags(\/|$)/, least: "supervisor" },
];

describe("Changing something", () => {
  const changing = routes.filter(({ method, role }) => method !== "get" && !isOpen(role));

  it.each(changing.map((route) => ({ name: nameOf(route), role: route.role })))(
    "by $name asks for no less than its role is for",
    ({ name, role }) => {
      const least = expectations.find((one) => one.routes.test(name))?.least ?? "admin";
      expect(roles.indexOf(role as Role)).toBeGreaterThanOrEqual(roles.indexOf(least));
    },
  );
});

describe("Looking at", () => {
  it.each([
    ["accounts", /\/api\/accounts/, "admin"],
    ["backups", /\/api\/backups/, "admin"],
    ["the groups the number is in", /\/api\/whatsapp\/groups/, "admin"],
    ["the audit", /\/api\/audit/, "supervisor"],
    ["whole lists as a file", /\.csv$|\/export$/, "supervisor"],
  ] as const)("%s is for %s: %s at least", (_, pattern, least) => {
    const found = routes.filter(({ method, path }) => method === "get" && pattern.test(path));
    expect(found.length).toBeGreaterThan(0);
    for (const { role } of found) expect(may(role as Role, least)).toBe(true);
  });
});

describe("The code that adopts a group", () => {
  it("is shown to administrators alone", async () => {
    await using office = await openTestPanel();
    const [admin, supervisor] = [await office.as("admin"), await office.as("supervisor")];
    const { body } = await admin.post("/api/main-groups/adopt").send({ kind: "support" }).expect(201);
    expect(body.adoptCode).toMatch(/^\w{8}$/);
    const seen = async (browser: typeof admin) => [
      (await browser.get("/api/main-groups").expect(200)).body.items[0].adoptCode,
      (await browser.get(`/api/main-groups/${body.id}`).expect(200)).body.adoptCode,
    ];
    expect(await seen(admin)).toEqual([body.adoptCode, body.adoptCode]);
    expect(await seen(supervisor)).toEqual([null, null]);
  });
});

describe("The stream of events", () => {
  it("is for whoever signed in, and says nothing but what changed", async () => {
    await using office = await openTestPanel();
    for (const role of roles) {
      const stream = await listen(office.url, await office.as(role));
      expect(await stream.next()).toEqual({ topic: "hello" });
      office.tell({ topic: "ticket", number: 7 });
      expect(await stream.next()).toEqual({ topic: "ticket", number: 7 });
    }
    expect((await office.stranger().get("/api/events")).status).toBe(401);
  });
});
