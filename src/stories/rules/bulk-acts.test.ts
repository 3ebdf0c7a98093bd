import { describe, expect, it } from "vitest";
import { openBulkTown, waiting } from "../../testing/bulk-world.ts";

describe("Assigning many tickets", () => {
  it("fills the agent's free rooms with who waits longest, and says who goes on waiting and why", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 2 } });
    const { world, operator, request, works, results } = bulk;
    await waiting(world, "Marta", "Pedro", "Lucía");
    const agent = await world.idOf("Ana");
    const job = await request(operator, "assign", { tickets: [3, 2, 1], agent });
    expect(job).toMatchObject({ act: "assign", state: "running", total: 3, done: 0, userName: "operator" });
    await works();
    expect(await results(job.id)).toEqual({ 1: "done", 2: "done", 3: "no-free-room" });
    const { body } = await operator.get(`/api/bulk/${job.id}`).expect(200);
    expect(body).toMatchObject({ state: "done", done: 2, skipped: 1, agent: { name: "Ana" } });
    expect(body.reasons).toEqual([
      {
        code: "no-free-room",
        count: 1,
        text: "Todos los grupos personales de ese agente están ocupados.",
      },
    ]);
    expect(await world.ticket(1)).toMatchObject({ state: "in_progress", agent });
    expect(await world.ticket(3)).toMatchObject({ state: "waiting" });
    expect((await world.heardIn("Chat soporte Ana N°1")).join("\n")).toContain("#1");
  });

  it("is taken back once: the untouched wait as before, what an agent answered stays with them", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 2 } });
    const { world, operator, request, works, results } = bulk;
    await waiting(world, "Marta", "Pedro");
    const before = await world.ticket(1);
    const job = await request(operator, "assign", { tickets: [1, 2], agent: await world.idOf("Ana") });
    await works();
    await world.seconds(1);
    await world.person("Ana").says("Chat soporte Ana N°2", "Hola Pedro, ya lo miro");
    const undo = (await operator.post(`/api/bulk/${job.id}/undo`).expect(202)).body;
    const again = (await operator.post(`/api/bulk/${job.id}/undo`).expect(202)).body;
    expect(again.id).toBe(undo.id);
    await works();
    expect(await results(undo.id)).toEqual({ 1: "done", 2: "bulk-touched" });
    expect(await world.ticket(1)).toMatchObject({
      state: "waiting",
      waitingSince: (before as { waitingSince: Date }).waitingSince,
      unansweredSince: before && "unansweredSince" in before ? before.unansweredSince : null,
    });
    expect(await world.ticket(2)).toMatchObject({ state: "in_progress" });
    const looked = (await operator.get(`/api/bulk/${job.id}`)).body;
    expect(looked).toMatchObject({ undoneBy: undo.id, canUndo: false });
    expect((await operator.post(`/api/bulk/${undo.id}/undo`)).body).toMatchObject({
      status: 409,
      code: "bulk-undo-again",
    });
  });

  it("gives a case back to whoever had it", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1, Beto: 1 } });
    const { world, operator, request, works, results } = bulk;
    await world.caseOf("Marta", "Ana");
    const [ana, beto] = [await world.idOf("Ana"), await world.idOf("Beto")];
    const job = await request(operator, "assign", { tickets: [1], agent: beto });
    await works();
    expect(await world.ticket(1)).toMatchObject({ agent: beto });
    const undo = (await operator.post(`/api/bulk/${job.id}/undo`).expect(202)).body;
    await works();
    expect(await results(undo.id)).toEqual({ 1: "done" });
    expect(await world.ticket(1)).toMatchObject({ agent: ana });
  });
});

describe("Transferring many tickets", () => {
  it("moves them to the other queue, leaves what changed meanwhile, and brings them back", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1 } });
    const { world, operator, request, works, results } = bulk;
    await waiting(world, "Marta", "Pedro", "Lucía");
    const [support, sales] = [await world.mainGroupId("Soporte"), await world.mainGroupId("Ventas")];
    const job = await request(operator, "transfer", {
      filter: { state: "waiting" },
      mainGroup: sales,
      reason: "Quieren contratar",
    });
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "#2"), "lo tomo");
    await works();
    expect(await results(job.id)).toEqual({ 1: "done", 2: "bulk-taken", 3: "done" });
    expect(await world.ticket(1)).toMatchObject({ state: "waiting", mainGroup: sales, area: "sales" });
    expect((await world.last("Ventas")).text).toContain("Quieren contratar");
    const undo = (await operator.post(`/api/bulk/${job.id}/undo`)).body;
    await works();
    expect(await results(undo.id)).toEqual({ 1: "done", 3: "done" });
    expect(await world.ticket(3)).toMatchObject({ mainGroup: support, area: "support" });
  });

  it("is taken back wholly or not at all: who has no free room any more gets nothing halfway", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1 } });
    const { world, operator, request, works, results } = bulk;
    await world.caseOf("Marta", "Ana");
    const sales = await world.mainGroupId("Ventas");
    const job = await request(operator, "transfer", { tickets: [1], mainGroup: sales });
    await works();
    await world.caseOf("Pedro", "Ana");
    const before = await world.ticket(1);
    const heard = await world.heardIn("Soporte");
    const undo = (await operator.post(`/api/bulk/${job.id}/undo`).expect(202)).body;
    await works();
    expect(await results(undo.id)).toEqual({ 1: "no-free-room" });
    expect(await world.ticket(1)).toEqual(before);
    expect(await world.heardIn("Soporte")).toEqual(heard);
  });

  it("adds no more cards than can leave soon: what others t in the group comes in between", async () => {
    await using bulk = await openBulkTown();
    const { world, operator, request, works, leaves } = bulk;
    await waiting(world, ...Array.from({ length: 30 }, (_, n) => `Cliente ${n}`));
    await leaves();
    const job = await request(operator, "transfer", {
      filter: { state: "waiting" },
      mainGroup: await world.mainGroupId("Ventas"),
    });
    await works();
    const early = (await operator.get(`/api/bulk/${job.id}`)).body;
    expect(early).toMatchObject({ state: "running", waitsFor: "queue" });
    expect(early.done).toBeLessThanOrEqual(12);
    for (let turns = 0; turns < 10; turns++) {
      await leaves();
      await works();
    }
    expect((await operator.get(`/api/bulk/${job.id}`)).body).toMatchObject({ state: "done", done: 30 });
  });
});

describe("Tagging many tickets", () => {
  it("puts on and takes off, and takes back only its own", async () => {
    await using bulk = await openBulkTown();
    const { world, operator, supervisor, request, works, results } = bulk;
    await waiting(world, "Marta", "Pedro");
    const made = async (name: string): Promise<number> =>
      (await supervisor.post("/api/tags").send({ name, color: "red" }).expect(201)).body.id;
    const [outage, vip] = [await made("Corte"), await made("VIP")];
    const tagsOf = async (number: number): Promise<string[]> =>
      (await operator.get(`/api/tickets/${number}`)).body.ticket.tags.map(
        (one: { name: string }) => one.name,
      );
    await operator.post("/api/tickets/2/tags").send({ add: [outage, vip] });
    const job = await request(operator, "tags", { tickets: [1, 2], add: [outage], remove: [vip] });
    await works();
    expect(await results(job.id)).toEqual({ 1: "done", 2: "done" });
    expect([await tagsOf(1), await tagsOf(2)]).toEqual([["Corte"], ["Corte"]]);
    await operator.post("/api/tickets/1/tags").send({ remove: [outage] });
    const undo = (await operator.post(`/api/bulk/${job.id}/undo`)).body;
    await works();
    expect(await results(undo.id)).toEqual({ 1: "bulk-touched", 2: "done" });
    expect([await tagsOf(1), await tagsOf(2)]).toEqual([[], ["Corte", "VIP"]]);
  });
});

describe("Closing many tickets", () => {
  it("tells each main group once, says nothing to clients when silent, and is taken back", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1 } });
    const { world, operator, request, works, results } = bulk;
    await world.caseOf("Marta", "Ana");
    await waiting(world, "Pedro", "Lucía");
    const heard = (await world.heardIn("Marta")).length;
    const job = await request(operator, "close", {
      tickets: [1, 2, 3],
      reason: "Corte resuelto",
      silent: true,
    });
    await works();
    expect(await results(job.id)).toEqual({ 1: "done", 2: "done", 3: "done" });
    expect(await world.heardIn("Marta")).toHaveLength(heard);
    const lines = (await world.heardIn("Soporte")).filter((line) => line.includes("cerró"));
    expect(lines).toEqual(["🏁 *operator* cerró 3 tickets de este grupo desde el panel: Corte resuelto."]);
    expect(await world.ticket(2)).toMatchObject({ state: "closed", reason: "Corte resuelto" });
    const undo = (await operator.post(`/api/bulk/${job.id}/undo`)).body;
    await works();
    expect(await results(undo.id)).toEqual({ 1: "done", 2: "done", 3: "done" });
    expect(await world.ticket(1)).toMatchObject({ state: "in_progress", agent: await world.idOf("Ana") });
    expect(await world.ticket(2)).toMatchObject({ state: "waiting" });
  });

  it("says goodbye one by one, to nobody who wrote again, and brings back whom it has not said it to", async () => {
    await using bulk = await openBulkTown();
    const { world, operator, request, works, leaves, results } = bulk;
    await waiting(world, "Marta", "Pedro", "Lucía", "Rita");
    await leaves();
    const job = await request(operator, "close", { tickets: [1, 2, 3, 4] });
    await works();
    const goodbyes = async (name: string): Promise<number> =>
      (await world.heardIn(name)).filter((text) => text.startsWith("Cerramos tu consulta")).length;
    expect([await goodbyes("Marta"), await goodbyes("Pedro")]).toEqual([1, 0]);
    expect((await operator.get(`/api/bulk/${job.id}`)).body).toMatchObject({
      state: "running",
      done: 4,
      farewells: 3,
      minutes: 1,
    });
    await world.person("Pedro").writes("Perdón, sigue sin andar");
    await leaves();
    await works();
    expect([await goodbyes("Pedro"), await goodbyes("Lucía")]).toEqual([0, 1]);
    const undo = (await operator.post(`/api/bulk/${job.id}/undo`)).body;
    await leaves();
    await works();
    expect(await results(undo.id)).toEqual({
      1: "bulk-farewell-left",
      2: "bulk-touched",
      3: "bulk-farewell-left",
      4: "done",
    });
    expect(await goodbyes("Rita")).toBe(0);
    expect(await world.ticket(4)).toMatchObject({ state: "waiting" });
  });

  it("says no second goodbye to whom a colleague told one meanwhile", async () => {
    await using bulk = await openBulkTown();
    const { world, operator, request, works, leaves } = bulk;
    await waiting(world, "Marta", "Pedro");
    await leaves();
    await request(operator, "close", { tickets: [1, 2] });
    await works();
    await world.person("Pedro").writes("Perdón, sigue sin andar");
    await operator.post("/api/tickets/2/close").send({}).expect(200);
    for (let turns = 0; turns < 3; turns++) {
      await leaves();
      await works();
    }
    const goodbyes = (await world.heardIn("Pedro")).filter((text) => text.startsWith("Cerramos tu consulta"));
    expect(goodbyes).toHaveLength(1);
  });

  it("leaves open whose client wrote after they were chosen", async () => {
    await using bulk = await openBulkTown();
    const { world, operator, request, works, results } = bulk;
    await waiting(world, "Marta", "Pedro");
    const job = await request(operator, "close", { filter: { state: "waiting" }, silent: true });
    await world.person("Marta").writes("¿Hay novedades?");
    await waiting(world, "Nueva");
    await works();
    expect(await results(job.id)).toEqual({ 1: "bulk-talked", 2: "done" });
    expect(await world.ticket(3)).toMatchObject({ state: "waiting" });
  });
});
