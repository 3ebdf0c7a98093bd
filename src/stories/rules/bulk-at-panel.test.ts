import { describe, expect, it } from "vitest";
import { openBulkTown, waiting } from "../../testing/bulk-world.ts";

describe("Bulk acts on a case that somebody attends to in the panel", () => {
  it("give it back when an assignment is undone: no card, and nobody is said to have done what others did", async () => {
    await using bulk = await openBulkTown();
    const { world, office, operator, supervisor, request, works, leaves, results } = bulk;
    await operator.patch("/api/me").send({ name: "Vero" }).expect(200);
    await waiting(world, "Marta");
    office.now = world.now;
    await operator.post("/api/tickets/1/take").expect(200);
    await leaves();
    const before = await world.ticket(1);
    const job = await request(supervisor, "assign", { tickets: [1], agent: await world.idOf("Ana") });
    await works();
    const heard = (await world.heardIn("Soporte")).length;
    const undo = (await supervisor.post(`/api/bulk/${job.id}/undo`).expect(202)).body;
    await works();
    expect(await results(undo.id)).toEqual({ 1: "done" });
    expect(await world.ticket(1)).toEqual(before);
    expect((await world.heardIn("Soporte")).slice(heard)).toEqual([
      "✅ El ticket *#1* (Marta) quedó asignado a *Vero (panel)*.",
    ]);
    expect((await world.last("Chat soporte Ana N°1")).text).toContain("*Vero (panel)*");
    const { events } = (await supervisor.get("/api/tickets/1").expect(200)).body;
    expect(events.at(-1)).toMatchObject({
      event: "assigned",
      by: "supervisor",
      facts: { panelName: "Vero" },
    });
  });

  it("give it back when a closing is undone", async () => {
    await using bulk = await openBulkTown();
    const { world, office, operator, supervisor, request, works, leaves, results } = bulk;
    await waiting(world, "Marta");
    office.now = world.now;
    await operator.post("/api/tickets/1/take").expect(200);
    await leaves();
    const job = await request(supervisor, "close", { tickets: [1], silent: true });
    await works();
    const undo = (await supervisor.post(`/api/bulk/${job.id}/undo`).expect(202)).body;
    await leaves();
    await works();
    expect(await results(undo.id)).toEqual({ 1: "done" });
    expect(await world.ticket(1)).toMatchObject({ state: "in_progress", room: null, panelUser: "operator" });
  });

  it("sign one text for many as they sign one for one", async () => {
    await using bulk = await openBulkTown({ settings: { signature: true } });
    const { world, supervisor, request, works, leaves } = bulk;
    await waiting(world, "Marta");
    await leaves();
    await request(supervisor, "answer", { tickets: [1], text: "Hola {nombre}, ya volvió" });
    await works();
    expect((await world.last("Marta")).text).toBe("*supervisor:*\nHola Marta, ya volvió");
    const { entries } = (await supervisor.get("/api/tickets/1")).body;
    expect(entries.at(-1)).toMatchObject({ text: "Hola Marta, ya volvió" });
  });

  it.each(["removed", "made an operator"])(
    "end with the account that asked for them when it is %s",
    async (what) => {
      await using bulk = await openBulkTown();
      const { world, office, supervisor, request, works, leaves } = bulk;
      await waiting(world, "Marta", "Pedro");
      await leaves();
      const job = await request(supervisor, "answer", { tickets: [1, 2], text: "Hola {nombre}, ya volvió" });
      let sent = 0;
      await works(() => sent++ < 1);
      await leaves();
      const admin = await office.as("admin");
      const accounts = (await admin.get("/api/accounts").expect(200)).body.items;
      const { id } = accounts.find(({ user }: { user: string }) => user === "supervisor");
      if (what === "removed") await admin.delete(`/api/accounts/${id}`).expect(204);
      else await admin.patch(`/api/accounts/${id}`).send({ role: "operator" }).expect(200);
      await works();
      expect((await world.last("Marta")).text).toBe("Hola Marta, ya volvió");
      expect((await world.last("Pedro")).text).not.toContain("ya volvió");
      expect((await admin.get(`/api/bulk/${job.id}`).expect(200)).body).toMatchObject({
        state: "stopped",
        done: 1,
      });
    },
  );
});
