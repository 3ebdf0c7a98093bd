import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { routes } from "../../panel/routes.ts";
import { languages } from "../../i18n/translator.ts";
import { nameOf } from "../../testing/panel/every-route.ts";
import { openStaffedPanel, type Browser } from "../../testing/panel/test-panel.ts";

const linesOf = async (browser: Browser, query = "") =>
  (await browser.get(`/api/audit${query}`).expect(200)).body;
const textsOf = async (browser: Browser, query = ""): Promise<string[]> =>
  (await linesOf(browser, query)).items.map(({ text }: { text: string }) => text);

describe("The audit", () => {
  it("says in the reader's language who did what, from where", async () => {
    await using staffed = await openStaffedPanel();
    const { admin, support, office } = staffed;
    const agent = { name: "Ana", phone: "3815551234", rooms: 1, active: true, mainGroups: [support] };
    await admin.post("/api/agents").send(agent).expect(201);
    office.now = new Date("2026-03-02T23:00:00Z");
    await admin.patch("/api/settings").send({ menu: false }).expect(200);
    const { items } = await linesOf(admin);
    expect(items[0]).toMatchObject({
      at: "2026-03-02T23:00:00.000Z",
      user: "admin",
      action: "settings.changed",
      facts: { changed: ["menu"] },
      address: "127.0.0.1",
    });
    expect(await textsOf(admin)).toEqual([
      "Cambió los ajustes: menú del saludo",
      "Agregó al agente Ana",
      "Creó el grupo principal 💼 Ventas",
      "Creó el grupo principal 🎫 Soporte Técnico",
      "Inició sesión",
    ]);
    const english = await admin.get("/api/audit").set("Accept-Language", "en-GB,en;q=0.9");
    expect(english.body.items[1].text).toBe("Added the agent Ana");
  });

  it("is looked through by person, action, time and word, page by page", async () => {
    await using staffed = await openStaffedPanel();
    const { admin, office } = staffed;
    const supervisor = await office.as("supervisor");
    const { id } = (await supervisor.get("/api/me")).body;
    office.now = new Date("2026-03-02T23:00:00Z");
    await supervisor.patch("/api/me").send({ name: "Sonia" }).expect(200);
    expect(await textsOf(supervisor, `?account=${id}`)).toEqual([
      "Cambió su nombre o su idioma",
      "Inició sesión",
    ]);
    expect(await textsOf(supervisor, "?action=main-group")).toHaveLength(2);
    expect(await textsOf(supervisor, "?action=main-group.adopted")).toEqual([]);
    expect(await textsOf(supervisor, "?action=main-group,me.")).toHaveLength(3);
    await supervisor.get("/api/audit?action=me.,,login").expect(400);
    expect(await textsOf(supervisor, "?from=2026-03-02T19:00:00-03:00")).toEqual([
      "Cambió su nombre o su idioma",
    ]);
    expect(await textsOf(supervisor, "?to=2026-03-02T22:00:00Z&action=login")).toHaveLength(2);
    expect(await textsOf(supervisor, "?q=SUPERVISOR")).toHaveLength(2);
    expect(await textsOf(supervisor, "?q=%25")).toEqual([]);
    const first = await linesOf(admin, "?limit=3");
    const second = await linesOf(admin, `?limit=3&cursor=${first.next}`);
    const ids = [...first.items, ...second.items].map((line: { id: number }) => line.id);
    expect([ids, second.next]).toEqual([[5, 4, 3, 2, 1], null]);
  });

  it("keeps what was tried and refused at the door", async () => {
    await using staffed = await openStaffedPanel();
    const { admin, office } = staffed;
    const guess = (user: string) =>
      office.stranger().post("/api/login").send({ user, password: "no es esta" });
    await guess("admin").expect(401);
    await guess("nadie").expect(401);
    const { items } = await linesOf(admin, "?action=login.failed");
    expect(items.map(({ user, address }: Record<string, unknown>) => [user, address])).toEqual([
      [null, "127.0.0.1"],
      ["admin", "127.0.0.1"],
    ]);
    expect(JSON.stringify(items)).not.toContain("no es esta");
  });

  it("has a line for each change by whoever signed in, or the route says why not", async () => {
    const reasons = routes.flatMap((route) => (route.unaudited === null ? [] : [nameOf(route)]));
    // Whatever else a story changes without a line makes that story fail: see `Office`.
    expect(reasons.toSorted((a, b) => a.localeCompare(b))).toEqual([
      "POST /api/bulk/preview",
      "POST /api/chats/check",
      "POST /api/main-groups/adopt",
      "POST /api/main-groups/name-check",
      "POST /api/phone-check",
      "POST /api/words/preview",
    ]);
    const staffed = await openStaffedPanel();
    staffed.office.store.transaction = async <T>() => "as if written down" as T;
    await staffed.admin.post("/api/whatsapp/restart").expect(200);
    await expect(staffed[Symbol.asyncDispose]()).rejects.toThrow(/left no line/);
  });

  it("has a sentence for every action there is", () => {
    const folder = join(import.meta.dirname, "../../panel");
    const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(folder, name), "utf8"));
    const actions = source.flatMap((text) =>
      [...text.matchAll(/(?:\baction: |\bnote\(call, )"([a-z.-]+)"/g)].map(([, action]) => action),
    );
    expect(actions.length).toBeGreaterThan(20);
    const families = ["", "ticket.", "account.", "contact.", "main-group.", "tickets.bulk-"];
    const isSaid = (action = "") => families.some((family) => `audit.${family}${action}` in languages.es);
    expect(actions.filter((action) => action !== "deny" && !isSaid(action))).toEqual([]);
  });

  it("is not for those who need not know", async () => {
    await using staffed = await openStaffedPanel();
    const operator = await staffed.office.as("operator");
    expect((await operator.get("/api/audit")).status).toBe(403);
  });
});
