import { describe, expect, it } from "vitest";
import { tickets } from "../../store/schema/tickets.ts";
import { openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

const ANA_1 = "Chat soporte Ana N°1";

const make = async (browser: Browser, name: string, color = "red"): Promise<number> =>
  (await browser.post("/api/tags").send({ name, color }).expect(201)).body.id;

describe("Tags", () => {
  it("are made, renamed, coloured and removed by a supervisor; accents and capitals make no second one", async () => {
    await using office = await openTestPanel();
    const supervisor = await office.as("supervisor");
    const vip = await make(supervisor, " Módem ", "teal");
    await make(supervisor, "Baja");
    expect((await supervisor.get("/api/tags").expect(200)).body.items).toEqual([
      { id: vip + 1, name: "Baja", color: "red", tickets: 0 },
      { id: vip, name: "Módem", color: "teal", tickets: 0 },
    ]);
    expect((await supervisor.post("/api/tags").send({ name: "MODEM" })).body).toMatchObject({
      status: 422,
      code: "tag-exists",
      detail: "Ya hay una etiqueta con ese nombre.",
    });
    const change = (body: object) => supervisor.patch(`/api/tags/${vip}`).send(body);
    expect((await change({ name: "modem", color: "blue" }).expect(200)).body).toEqual({
      id: vip,
      name: "modem",
      color: "blue",
      tickets: 0,
    });
    expect((await change({ name: "baja" })).body.code).toBe("tag-exists");
    expect((await change({ color: "black" })).body.errors[0].path).toBe("color");
    expect((await change({ name: " " })).body.errors[0].path).toBe("name");
    expect((await change({ name: "x".repeat(41) })).body.errors[0].path).toBe("name");
    await supervisor.delete(`/api/tags/${vip}`).expect(204);
    expect((await supervisor.delete(`/api/tags/${vip}`)).body).toMatchObject({
      status: 404,
      code: "no-such-tag",
    });
    expect((await change({ name: "otra" })).body.code).toBe("no-such-tag");
  });

  it("are not an operator's to make, but to put on tickets", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.card("Marta");
    const tag = await make(await office.as("supervisor"), "VIP");
    const operator = await office.as("operator");
    expect((await operator.post("/api/tags").send({ name: "otra" })).status).toBe(403);
    const put = (body: object) => operator.post("/api/tickets/1/tags").send(body);
    const vip = { id: tag, name: "VIP", color: "red" };
    expect((await put({ add: [tag, tag] }).expect(200)).body.tags).toEqual([vip]);
    expect((await put({ add: [tag] }).expect(200)).body.tags).toEqual([vip]);
    expect((await put({ add: [999] })).body).toMatchObject({ status: 422, code: "unknown-tag" });
    expect((await operator.get(`/api/tickets?tag=${tag}`)).body.items).toHaveLength(1);
    expect((await operator.get("/api/tags")).body.items[0].tickets).toBe(1);
    expect((await put({ remove: [tag, 999] }).expect(200)).body.tags).toEqual([]);
    expect((await operator.get(`/api/tickets?tag=${tag}`)).body.items).toEqual([]);
    const { events } = (await operator.get("/api/tickets/1")).body;
    expect(events.slice(-2)).toMatchObject([
      { event: "tagged", facts: { added: "VIP", removed: null, user: "operator" } },
      { event: "tagged", facts: { added: null, removed: "VIP", user: "operator" } },
    ]);
    expect((await operator.post("/api/tickets/77/tags").send({ add: [tag] })).body.code).toBe(
      "no-such-ticket",
    );
  });

  it("stand in the header that the agent reads, and go with the tag", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const supervisor = await office.as("supervisor");
    const card = await world.card("Marta");
    const [vip, fiber] = [await make(supervisor, "VIP"), await make(supervisor, "Fibra")];
    await supervisor
      .post("/api/tickets/1/tags")
      .send({ add: [vip, fiber] })
      .expect(200);
    await world.person("Ana").quotes("Soporte", card, "lo tomo");
    expect((await world.heardIn(ANA_1))[0]).toContain("🏷️ Fibra · VIP");
    await supervisor.delete(`/api/tags/${vip}`).expect(204);
    expect((await supervisor.get("/api/tickets/1")).body.ticket.tags).toEqual([
      { id: fiber, name: "Fibra", color: "red" },
    ]);
  });
});

describe("Open panels", () => {
  it("are told of a ticket when somebody reacts, edits or takes back", async () => {
    await using world = await startTestWorld();
    await world.caseOf("Marta", "Ana");
    const said = await world.person("Marta").writes("hola de nuevo, sigo sin internet");
    const inRoom = await world.message(ANA_1, "sigo sin internet");
    const acts = [
      () => world.person("Ana").reacts(ANA_1, inRoom, "👍"),
      () => world.person("Marta").edits(said, "sigo sin internet"),
      () => world.person("Marta").deletes(said),
    ];
    for (const act of acts) {
      world.told.length = 0;
      await act();
      expect(world.told).toEqual([{ topic: "ticket", number: 1 }]);
    }
  });
});

describe("Tickets for a spreadsheet", () => {
  it("hold nothing that is computed where another sign separates", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    for (const name of ["Ana,=cmd|' /C calc'!A0", 'Beto;"\u200b@SUM(A1)', "Caro, tel. 5-5"])
      await world.card(name);
    const supervisor = await office.as("supervisor");
    const { text } = await supervisor.get("/api/tickets.csv?order=asc").expect(200);
    const [, ...rows] = text.trim().split("\r\n");
    expect(rows[0]).toContain(";Ana,'=cmd|' /C calc'!A0;");
    expect(rows[1]).toContain(`;"Beto;""'@SUM(A1)";`);
    expect(rows[2]).toContain(";Caro, tel. 5-5;");
  });

  it("come with the same filters, in words, and nothing in them is computed", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.card('=HYPERLINK("http://x")');
    await world.card("Marta; Ruiz");
    await world.caseOf("Pedro", "Ana");
    await world.person("Ana").says(ANA_1, "/fin -x + 1");
    const supervisor = await office.as("supervisor");
    const res = await supervisor.get("/api/tickets.csv?order=asc&q=").expect(200);
    expect(res.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(res.headers["content-disposition"]).toBe("attachment; filename=tickets.csv");
    expect(res.text.startsWith("\uFEFFTicket;Estado;Área;Grupo principal;Cliente;")).toBe(true);
    const [, first, second, third, rest] = res.text.split("\r\n");
    expect(first).toMatch(
      /^1;Pendiente;Soporte;Soporte;"'=HYPERLINK\(""http:\/\/x""\)";54 9 381 555-00\d\d;/,
    );
    expect(first).toContain(";2026-03-02 10:00;");
    expect(second).toContain(';"Marta; Ruiz";');
    expect(third).toMatch(/^3;Cerrado;.*;'-x \+ 1;/);
    expect(rest).toBe("");
    const filtered = await supervisor.get("/api/tickets.csv?state=closed").expect(200);
    expect(filtered.text.trim().split("\r\n")).toHaveLength(2);
    expect((await supervisor.get("/api/tickets.csv?state=x")).status).toBe(400);
    const operator = await office.as("operator");
    expect((await operator.get("/api/tickets.csv")).status).toBe(403);
    const { items } = (await (await office.as("admin")).get("/api/audit")).body;
    const exports = items.filter(({ action }: { action: string }) => action === "tickets.exported");
    expect(exports).toHaveLength(2);
    expect(exports[0].facts.filters).toContain("state");
  });

  it("are all there, however many pages it takes to read them", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const [marta] = [await world.card("Marta").then(() => world.idOf("Marta"))];
    await world.store.transaction(async (tx) => {
      for (let n = 0; n < 450; n++)
        await tx.insert(tickets).values({
          contact: marta,
          state: "closed",
          openedAt: world.now,
          closedAt: world.now,
          lastMessageAt: world.now,
        });
    });
    const { text } = await (await office.as("supervisor")).get("/api/tickets.csv?sort=activity").expect(200);
    const numbers = text
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => Number(line.split(";")[0]));
    expect(new Set(numbers).size).toBe(451);
    expect(numbers).toHaveLength(451);
  });
});
