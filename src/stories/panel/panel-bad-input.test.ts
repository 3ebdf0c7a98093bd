import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Route } from "../../panel/http/route.ts";
import { routes } from "../../panel/routes.ts";
import { badBodies, badQueries, oddBodies, type BadInput } from "../../testing/panel/bad-inputs.ts";
import { ask, nameOf, pathOf, problemOf, type Answer } from "../../testing/panel/every-route.ts";
import { openStaffedPanel, type Browser } from "../../testing/panel/test-panel.ts";

/** Looking at these is what changes with every request. */
const RESTLESS = new Set(["audit", "logins", "lease", "sqlite_sequence"]);
const OVER_THE_LIMIT = JSON.stringify({ text: "x".repeat(1_100_000) });

type Staffed = Awaited<ReturnType<typeof openStaffedPanel>>;
let staffed: Staffed;

/** One for each chapter: a minute in one office holds so many requests and no more. */
function openForAll(): void {
  beforeAll(async () => {
    staffed = await openStaffedPanel();
    const { admin, support } = staffed;
    const agent = { name: "Ana", phone: "3815551234", rooms: 1, active: true, mainGroups: [support] };
    await admin.post("/api/agents").send(agent).expect(201);
  });
  afterAll(() => staffed[Symbol.asyncDispose]());
}

/** Every row there is. */
function everything(): Record<string, unknown> {
  const { read } = staffed.office.store;
  const tables = read.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables)
    if (!RESTLESS.has(name)) found[name] = read.all(sql`SELECT * FROM ${sql.identifier(name)}`);
  return found;
}

interface Case {
  what: string;
  send: () => Promise<Answer>;
  /** Status, code, sentence and fields of a proper no. */
  like: RegExp;
}

/** Sends what must be refused; gives back what was not, or not well, and the tables that changed all the same. */
async function unrefused(cases: Case[]): Promise<Record<string, string>> {
  const before = everything();
  const found: Record<string, string> = {};
  for (const { what, send, like } of cases) {
    const answer = await send();
    const { status, code, detail, errors = [] } = answer.status < 400 ? taken(answer) : problemOf(answer);
    const said = `${status} ${code}: ${detail} ${errors.map(({ path }) => path).join(" ")}`;
    if (!like.test(said) || status === 429) found[what] = said;
  }
  for (const [table, rows] of Object.entries(everything()))
    if (JSON.stringify(rows) !== JSON.stringify(before[table])) found[table] = "changed";
  return found;
}

const taken = ({ status }: Answer) => ({ status, code: "taken", detail: "", errors: [] });

/** Signing out would end the story, and the stream never ends by itself. */
const told = routes.filter(
  ({ path, contentType }) => path !== "/api/logout" && contentType !== "text/event-stream",
);
const named = (some: Route[]): { name: string; route: Route }[] =>
  some.map((route) => ({ name: nameOf(route), route }));

const sendBody = (browser: Browser, route: Route, body: unknown) =>
  browser[route.method](pathOf(route)).set("Content-Type", "application/json").send(JSON.stringify(body));

/** Of whoever is not signed in no more is read than a form's worth. */
const isTooLong = ({ role }: Route, value: unknown): boolean =>
  role === "anyone" && JSON.stringify(value).length > 16 * 1024;

describe("A body", () => {
  openForAll();

  it.each(named(told.filter(({ body }) => body !== null)))(
    "of $name that is no good changes nothing",
    async ({ route }) => {
      const { admin } = staffed;
      const faulty = (input: BadInput) => ({
        what: input.what,
        send: () => sendBody(admin, route, input.value),
        // Which field it was is said by name, where the body got as far as being looked at.
        like: isTooLong(route, input.value)
          ? /^413 body-too-large/
          : input.field === null
            ? /^422 invalid: /
            : new RegExp(`^422 .*\\b${input.field}\\b`),
      });
      const raw = (type: string, text: string) => () =>
        admin[route.method](pathOf(route)).set("Content-Type", type).send(text);
      const left = await unrefused([
        ...badBodies(route.body as NonNullable<Route["body"]>).map(faulty),
        { what: "no JSON", send: raw("application/json", '{"a":'), like: /^400 malformed-json/ },
        { what: "a bare text", send: raw("application/json", '"hola"'), like: /^400 malformed-json/ },
        { what: "a form", send: raw("application/x-www-form-urlencoded", "a=1"), like: /^415 not-json/ },
        { what: "plain text", send: raw("text/plain", '{"a":1}'), like: /^415 not-json/ },
        {
          what: "a broken encoding",
          send: () =>
            admin[route.method](pathOf(route))
              .set({ "Content-Type": "application/json", "Content-Encoding": "gzip" })
              .send("{}"),
          like: /^400 bad-encoding/,
        },
        {
          what: "more than a megabyte",
          send: raw("application/json", OVER_THE_LIMIT),
          like: /^413 body-too-large/,
        },
        {
          what: "a strange charset",
          send: raw("application/json; charset=x-none", "{}"),
          like: /^415 not-json/,
        },
      ]);
      expect(left).toEqual({});
    },
  );
});

describe("An address", () => {
  openForAll();

  const ids = [
    "abc",
    "-1",
    "0",
    "1e308",
    "1.5",
    "999999",
    "99999999999999999999",
    "%00",
    "%27%20OR%201=1",
    "..%2f..%2fx",
  ];

  it.each(named(told.filter(({ params }) => params !== null)))(
    "of $name of nothing there is changes nothing",
    async ({ route }) => {
      const cases = ids.map((id) => ({
        what: id,
        send: () => {
          const request = staffed.admin[route.method](route.path.replaceAll(/:\w+/g, id));
          return route.body ? request.send({}) : request;
        },
        // What the body lacks may be said first.
        like:
          id === "%00"
            ? /^400 malformed-address/
            : route.body || route.query || route.takesFile
              ? /^4\d\d /
              : /^404 /,
      }));
      expect(await unrefused(cases)).toEqual({});
    },
  );
});

describe("A query", () => {
  openForAll();

  it.each(named(told.filter(({ query }) => query !== null)))(
    "of $name that is no good is refused, by name",
    async ({ route }) => {
      const { admin } = staffed;
      const cases = badQueries(route.query as NonNullable<Route["query"]>).map(({ what, field, value }) => ({
        what,
        send: () => admin[route.method](pathOf(route)).query({ [field ?? ""]: String(value) }),
        like: String(value).includes("\u0000")
          ? /^400 malformed-address/
          : new RegExp(`^400 invalid-query:.*\\b${field}\\b`),
      }));
      expect(await unrefused(cases)).toEqual({});
    },
  );

  it("that says the same twice is refused", async () => {
    const paged = told.filter(({ query }) =>
      Object.hasOwn((query as { shape?: object } | null)?.shape ?? {}, "limit"),
    );
    const cases = paged.map((route) => ({
      what: nameOf(route),
      send: () => staffed.admin.get(`${pathOf(route)}?limit=1&limit=2`),
      like: /^400 invalid-query:.*\blimit\b/,
    }));
    expect(cases.length).toBeGreaterThan(3);
    expect(await unrefused(cases)).toEqual({});
  });
});

describe("What needs no input", () => {
  openForAll();

  it("answers something that says so when it is sent some all the same", async () => {
    for (const route of told.filter(
      ({ body, takesFile, method }) => !body && !takesFile && method !== "get",
    )) {
      const answer = await ask(staffed.admin, route).set("Content-Type", "text/plain").send("hola");
      expect([nameOf(route), answer.status]).toEqual([nameOf(route), 415]);
      problemOf(answer);
    }
  });
});

/** All texts inside an answer. */
function everyText(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(everyText) : [];
}

describe("Odd signs in a text", () => {
  openForAll();

  const odd = [
    "a\u0000b",
    "\u0001\u001b\u0085",
    "a\ud800b",
    "\udfff",
    "\u202e\u2066x\u200b",
    "ñ".repeat(10_000),
    '"; * NEAR(a b) -x',
    "= +  - @",
    "...",
  ];

  /** Every text of a body, one at a time, the rest as good as its shape lets us guess. */
  it.each(named(told.filter(({ body, path }) => body !== null && !path.includes("whatsapp"))))(
    "of a body of $name break nothing",
    async ({ route }) => {
      const broken: string[] = [];
      for (const { what, value } of oddBodies(route.body as NonNullable<Route["body"]>, odd)) {
        const answer = await sendBody(staffed.admin, route, value);
        if (answer.status >= 500 && answer.status !== 503) broken.push(`${what}: ${answer.status}`);
        if (answer.status >= 400) problemOf(answer);
        // What is kept of half a character is the sign that stands for one.
        if (!everyText(answer.body).every((text) => text.isWellFormed())) broken.push(`${what} comes back`);
      }
      expect(broken).toEqual([]);
    },
  );

  it("of an address or a query break nothing, and what is too long is told so", async () => {
    const { admin } = staffed;
    const broken: string[] = [];
    for (const route of told.filter(({ method }) => method === "get"))
      for (const field of Object.keys((route.query as { shape?: object } | null)?.shape ?? { x: 1 }))
        for (const text of odd) {
          const { status } = await admin.get(pathOf(route)).query({ [field]: text });
          if (status >= 500 && status !== 503) broken.push(`${nameOf(route)}?${field}: ${status}`);
        }
    for (const path of ["%00", "%ff", "%ud800", "..%00", "%c0%af", "a%0d%0ab", "%E0%A4%A"])
      for (const under of ["/", "/api/", "/api/tickets/", "/assets/", "/tickets/"]) {
        const { status } = await admin.get(under + path);
        if (status >= 500) broken.push(`${under}${path}: ${status}`);
      }
    expect(broken).toEqual([]);
    const tooLong = await admin.get(`/api/search?q=${"x".repeat(200_000)}`);
    expect(tooLong.status).toBe(431);
    expect(problemOf(tooLong).detail).toBe(
      "La dirección es demasiado larga. Acortá lo que buscás y probá de nuevo.",
    );
  });
});
