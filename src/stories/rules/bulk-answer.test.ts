import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toPersonId } from "../../domain/ids.ts";
import { outbox } from "../../store/schema/messages.ts";
import { addAnswered, openBulkTown, waiting } from "../../testing/bulk-world.ts";

const TEXT = "Hola {nombre}: ya sabemos del corte. Tu ticket es {ticket}.";

describe("Answering many with one text", () => {
  it("writes to each in their own words, in a lane of its own, and shows it to whoever has the case", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1 } });
    const { world, supervisor, request, works, leaves, results } = bulk;
    await world.caseOf("Marta", "Ana");
    await waiting(world, "Pedro", "Bloqueado", "Lucía");
    await supervisor.post("/api/tickets/4/close").send({ silent: true }).expect(200);
    const job = await request(supervisor, "answer", { tickets: [1, 2, 3, 4], text: TEXT });
    await world.block("Bloqueado");
    for (let turns = 0; turns < 4; turns++) {
      await leaves();
      await works();
    }
    expect(await results(job.id)).toEqual({
      1: "done",
      2: "done",
      3: "bulk-client-blocked",
      4: "ticket-closed",
    });
    const text = (name: string, n: number): string =>
      `Hola ${name}: ya sabemos del corte. Tu ticket es #${n}.`;
    expect((await world.last("Marta")).text).toBe(text("Marta", 1));
    expect((await world.last("Pedro")).text).toBe(text("Pedro", 2));
    expect((await world.last("Chat soporte Ana N°1")).text).toContain(text("Marta", 1));
    const rows = await world.store.read
      .select({ chat: outbox.chat })
      .from(outbox)
      .where(eq(outbox.lane, "bulk"));
    expect(rows.map(({ chat }) => chat)).toEqual([await world.chat("Marta"), await world.chat("Pedro")]);
    expect((await supervisor.get("/api/tickets/2")).body.entries.at(-1)).toMatchObject({
      side: "agent",
      userName: "supervisor",
      text: text("Pedro", 2),
    });
    expect((await supervisor.get(`/api/bulk/${job.id}`)).body).toMatchObject({
      state: "done",
      done: 2,
      skipped: 2,
      sent: { pending: 0, sent: 2, delivered: 0, dead: 0 },
      canUndo: false,
      whyNoUndo: "Lo que ya salió no vuelve. Para frenar lo que falta, usá Detener.",
    });
  });

  it("promises one at a time and only what can leave at once, so that stopping holds all the rest", async () => {
    await using bulk = await openBulkTown();
    const { world, supervisor, request, works, leaves, results } = bulk;
    await waiting(world, "Marta", "Pedro", "Lucía");
    await leaves();
    const job = await request(supervisor, "answer", { tickets: [1, 2, 3], text: TEXT });
    const lookAt = async () => (await supervisor.get(`/api/bulk/${job.id}`)).body;
    await works(() => false);
    expect(await lookAt()).toMatchObject({ done: 0, waitsFor: "pace", minutes: 1 });
    await works();
    await works();
    expect(await lookAt()).toMatchObject({ done: 1, sent: { pending: 1 } });
    const stopped = (await supervisor.post(`/api/bulk/${job.id}/stop`).expect(202)).body;
    expect(stopped).toMatchObject({ state: "stopped", canStop: false });
    expect((await supervisor.post(`/api/bulk/${job.id}/stop`).expect(202)).body.state).toBe("stopped");
    await leaves();
    await works();
    expect(await results(job.id)).toEqual({ 1: "done", 2: "pending", 3: "pending" });
    expect((await world.heardIn("Pedro")).join()).not.toContain("corte");
  });

  it("has a limit a day, and says how many are left", async () => {
    await using bulk = await openBulkTown();
    const { world, supervisor, request, works } = bulk;
    await waiting(world, "Marta", "Pedro");
    await world.store.transaction((tx) => addAnswered(tx, 199, world.now));
    const refused = await request(supervisor, "answer", { tickets: [1, 2], text: TEXT });
    expect(refused).toMatchObject({
      status: 409,
      code: "bulk-too-many-messages",
      facts: { most: 200, left: 1 },
    });
    expect(refused.detail).toContain("hoy queda lugar para 1");
    const asked = { tickets: [2, 1], act: "answer", text: TEXT };
    const { messages } = (await supervisor.post("/api/bulk/preview").send(asked).expect(200)).body;
    expect(messages).toMatchObject({ left: 1, first: [1] });
    expect(await request(supervisor, "close", { tickets: [1, 2] })).toMatchObject({
      code: "bulk-too-many-messages",
    });
    expect(await request(supervisor, "close", { tickets: [1, 2], silent: true })).toMatchObject({ total: 2 });
    await works();
    await waiting(world, "Rita");
    expect(await request(supervisor, "answer", { tickets: [3], text: TEXT })).toMatchObject({ total: 1 });
    expect(await request(supervisor, "answer", { tickets: [3], text: TEXT })).toMatchObject({
      code: "bulk-too-many-messages",
      facts: { left: 0 },
    });
  });

  it("is shown beforehand: how many, why not the others, what they will read, how long it takes", async () => {
    await using bulk = await openBulkTown({ support: { Ana: 1 } });
    const { world, operator } = bulk;
    await waiting(world, "Marta", "Pedro", "Lucía");
    await operator.post("/api/tickets/3/close").send({ silent: true }).expect(200);
    const shown = async (body: object) =>
      (await operator.post("/api/bulk/preview").send(body).expect(200)).body;
    expect(await shown({ tickets: [1, 2, 3], act: "answer", text: TEXT })).toEqual({
      total: 3,
      able: 2,
      unable: [{ code: "ticket-closed", text: "El ticket ya está cerrado.", count: 1 }],
      most: 10_000,
      freeRooms: null,
      messages: { aDay: 200, left: 200, perMinute: 4, minutes: 1, first: [] },
      examples: [
        { ticket: 1, name: "Marta", text: "Hola Marta: ya sabemos del corte. Tu ticket es #1." },
        { ticket: 2, name: "Pedro", text: "Hola Pedro: ya sabemos del corte. Tu ticket es #2." },
      ],
      unknownVariable: null,
    });
    expect(
      await shown({ filter: { state: "waiting" }, act: "assign", agent: await world.idOf("Ana") }),
    ).toMatchObject({ total: 2, able: 1, freeRooms: 1, unable: [{ code: "no-free-room", count: 1 }] });
    expect(await shown({ tickets: [1], act: "answer", text: "Hola {apodo}" })).toMatchObject({
      unknownVariable: "apodo",
    });
    expect(await shown({ tickets: [1], act: "assign", agent: toPersonId(999) })).toMatchObject({
      freeRooms: 0,
    });
  });
});
