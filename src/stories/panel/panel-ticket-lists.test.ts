import { describe, expect, it } from "vitest";
import { openTestPanel } from "../../testing/panel/test-panel.ts";
import { mediaOf } from "../../testing/samples.ts";
import { startTestWorld, type TestWorld } from "../../testing/test-world.ts";

const ANA_1 = "Chat soporte Ana N°1";

describe("The list of conversations", () => {
  it("shows the last words of each, never a note", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.caseOf("Marta", "Ana");
    await world.person("Marta").sends(mediaOf("image", "así se ve el módem"));
    await world.person("Ana").says(ANA_1, "/nota parece el cable");
    const [item] = (await (await office.as("viewer")).get("/api/tickets")).body.items;
    expect(item.preview).toMatchObject({
      side: "client",
      kind: "media",
      media: "image",
      text: "así se ve el módem",
      deleted: false,
    });
  });

  it("shows what the client said, not what the program answered", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    await world.person("Pedro").writes("quiero saber los precios");
    await world.settle();
    expect(await world.heardIn("Pedro")).not.toEqual([]);
    const [item] = (await (await office.as("viewer")).get("/api/tickets")).body.items;
    expect(item.preview).toMatchObject({ side: "client", text: "quiero saber los precios" });
  });

  it.each([
    ["state=waiting", [2, 3]],
    ["state=waiting,closed", [2, 3, 4]],
    ["area=sales", []],
    ["agent=Ana", [1]],
    ["agent=Beto", [4]],
    ["contact=Pedro", [2]],
    ["mainGroup=Soporte", [1, 2, 3, 4]],
    ["mood=angry", [3]],
    ["urgent=true", []],
    ["unanswered=true", [2, 3]],
    ["unanswered=false", [1, 4]],
    ["from=2026-03-02T10:05:00-03:00", [3, 4]],
    ["to=2026-03-02T13:05:00Z", [1, 2]],
    ["from=2026-03-02T13:00:00Z&to=2026-03-02T13:00:00Z", []],
    ["state=waiting&mood=angry", [3]],
    ["q=pedro&state=waiting", [2]],
  ])("is filtered by %s", async (filter, numbers) => {
    await using world = await busyTown();
    await using office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    const query = new URLSearchParams(filter);
    for (const name of ["agent", "contact"])
      if (query.has(name)) query.set(name, String(await world.idOf(query.get(name) ?? "")));
    const group = query.get("mainGroup");
    if (group) query.set("mainGroup", String(await world.mainGroupId(group)));
    const { body } = await viewer.get(`/api/tickets?order=asc&${query.toString()}`).expect(200);
    expect(body.items.map((one: { number: number }) => one.number)).toEqual(numbers);
  });

  it.each([
    ["number", [1, 2, 3, 4]],
    ["opened", [1, 2, 3, 4]],
    ["activity", [2, 3, 4, 1]],
    ["waiting", [2, 3, 1, 4]],
    ["turn", [3, 2, 1, 4]],
    ["closed", [1, 2, 3, 4]],
  ])("is sorted by %s both ways, and its pages lose nothing", async (sort, ascending) => {
    await using world = await busyTown();
    await using office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    for (const [order, expected] of [
      ["asc", ascending],
      ["desc", ascending.toReversed()],
    ] as const) {
      const seen: number[] = [];
      let cursor = "";
      do {
        const at = cursor && `&cursor=${encodeURIComponent(cursor)}`;
        const { body } = await viewer
          .get(`/api/tickets?limit=1&sort=${sort}&order=${order}${at}`)
          .expect(200);
        seen.push(...body.items.map((one: { number: number }) => one.number));
        cursor = body.next ?? "";
      } while (cursor !== "" && seen.length < 10);
      expect(seen).toEqual(expected);
    }
  });

  it("says of a case that came back to its group with everything answered since when it waits, and sorts by that", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const operator = await office.as("operator");
    await world.caseOf("Marta", "Ana");
    await world.person("Ana").says(ANA_1, "Ya lo reviso");
    await world.settle();
    const ticket = async () => (await operator.get("/api/tickets/1").expect(200)).body.ticket;
    expect(await ticket()).toMatchObject({ state: "in_progress", unansweredSince: null, waitsSince: null });
    await operator.post("/api/tickets/1/release").send({}).expect(200);
    const waiting = await ticket();
    expect(waiting).toMatchObject({ state: "waiting", unansweredSince: null });
    expect(waiting.waitsSince).toBe(waiting.waitingSince);
    const [listed] = (await operator.get("/api/tickets?sort=waiting&order=asc")).body.items;
    expect(listed).toMatchObject({ number: 1, waitsSince: waiting.waitingSince });
  });

  it.each(["state=open", "sort=name", "order=up", "agent=Ana", "from=ayer", "cursor=1-2", "mood=sad"])(
    "refuses %s",
    async (query) => {
      await using office = await openTestPanel();
      const { body } = await (await office.as("viewer")).get(`/api/tickets?${query}`);
      expect(body).toMatchObject({ status: 400, code: "invalid-query" });
    },
  );

  it("refuses the cursor of another order", async () => {
    await using world = await busyTown();
    await using office = await openTestPanel({ over: world.store });
    const viewer = await office.as("viewer");
    const { next } = (await viewer.get("/api/tickets?limit=1&sort=activity")).body;
    expect((await viewer.get(`/api/tickets?limit=1&sort=opened&cursor=${next}`)).status).toBe(400);
  });
});

describe("The reasons of closings", () => {
  it("come with the most used first", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    for (const [client, reason] of [
      ["Marta", "resuelto"],
      ["Pedro", "no responde"],
      ["Rosa", "resuelto"],
      ["Luis", ""],
    ] as const) {
      await world.caseOf(client, "Ana");
      await world.person("Ana").says(ANA_1, `/fin ${reason}`.trim());
    }
    const { body } = await (await office.as("viewer")).get("/api/close-reasons").expect(200);
    expect(body.items).toEqual([
      { reason: "resuelto", count: 2 },
      { reason: "no responde", count: 1 },
    ]);
  });
});

/** #1 answered by Ana, #2 waits since long, #3 waits and is angry, #4 was closed by Beto. */
async function busyTown(): Promise<TestWorld> {
  const world = await startTestWorld();
  await world.caseOf("Marta", "Ana");
  await world.card("Pedro");
  await world.minutes(5);
  await world.card("Rosa", "SON UNOS LADRONES, ESTOY HARTA");
  await world.caseOf("Luis", "Beto");
  await world.person("Beto").says("Chat soporte Beto N°1", "listo");
  await world.person("Beto").says("Chat soporte Beto N°1", "/fin! resuelto");
  await world.minutes(1);
  await world.person("Ana").says(ANA_1, "ya lo miro");
  return world;
}
