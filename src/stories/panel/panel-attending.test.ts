import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { refuseCall } from "../../desk/people/calls.ts";
import { dailySummary } from "../../desk/alerts/summary.ts";
import { tickets } from "../../store/schema/tickets.ts";
import { marta, pageOf, take } from "../../testing/panel/panel-scene.ts";

const ANA_1 = "Chat soporte Ana N°1";

describe("Attending to a client in the panel", () => {
  it("takes a waiting case: in progress, in no room, by name in the group", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    const taken = await take(operator).expect(200);
    expect(taken.body).toMatchObject({
      state: "in_progress",
      agent: null,
      panelUser: { user: "operator", name: "Vero" },
      origin: "organic",
      transfers: 0,
    });
    expect(await world.heardIn("Soporte")).toContainEqual(
      expect.stringContaining("*Vero (panel)* tomó el ticket *#1* (Marta)"),
    );
    expect(await world.heardIn(ANA_1)).toEqual([]);
    const { can, events } = await pageOf(operator);
    expect(can).toEqual(expect.arrayContaining(["message", "release", "transfer", "assign", "close"]));
    expect(events.at(-1)).toMatchObject({ event: "claimed", by: "Vero" });
  });

  it("changes nothing when it is taken twice by the same, and says so once", async () => {
    await using scene = await marta();
    await take(scene.operator).expect(200);
    await take(scene.operator).expect(200);
    const { events } = await pageOf(scene.operator);
    expect(events.filter(({ event }: { event: string }) => event === "claimed")).toHaveLength(1);
    const told = await scene.world.heardIn("Soporte");
    expect(told.filter((text) => text.includes("tomó el ticket"))).toHaveLength(1);
  });

  it("is a conversation: what either says reaches the other, and whose turn it is is counted", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await take(operator).expect(200);
    await operator.post("/api/tickets/1/messages").send({ text: "Hola Marta, ya lo miro" }).expect(200);
    expect(await world.heardIn("Marta")).toContainEqual("Hola Marta, ya lo miro");
    expect((await pageOf(operator)).ticket.unansweredSince).toBeNull();
    await world.minutes(1);
    world.told.length = 0;
    await world.person("Marta").writes("Gracias, ¿cuánto tarda?");
    expect(world.told).toContainEqual({ topic: "ticket", number: 1 });
    const { ticket, entries } = await pageOf(operator);
    expect(entries.at(-1)).toMatchObject({ side: "client", text: "Gracias, ¿cuánto tarda?" });
    expect(entries.at(-2)).toMatchObject({ side: "agent", user: "operator", userName: "Vero" });
    expect(ticket.unansweredSince).toBe(world.now.toISOString());
    const list = await operator
      .get("/api/tickets?state=in_progress&unanswered=true&user=operator")
      .expect(200);
    expect(list.body.items).toMatchObject([{ number: 1 }]);
    // No room has heard of any of it.
    for (const room of [ANA_1, "Chat soporte Ana N°2", "Chat soporte Beto N°1"])
      expect(await world.heardIn(room)).toEqual([]);
  });

  it("reads to the client like an agent's answers: signed where they are signed", async () => {
    await using scene = await marta({ settings: { signature: true, introduceAgent: true } });
    const { world, operator } = scene;
    await take(operator).expect(200);
    expect((await world.last("Marta")).text).toBe("Te atiende *Vero*. 🙂");
    await operator.post("/api/tickets/1/messages").send({ text: "Ya lo miro" }).expect(200);
    expect((await world.last("Marta")).text).toBe("*Vero:*\nYa lo miro");
    expect((await pageOf(operator)).entries.at(-1).text).toBe("Ya lo miro");
  });

  it("shows edits, deletions and reactions of the client, and what the owner says on the phone", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await take(operator).expect(200);
    await operator.post("/api/tickets/1/messages").send({ text: "¿Qué luz prende?" }).expect(200);
    await world.person("Marta").reacts(null, await world.last("Marta"), "👍");
    const said = await world.person("Marta").writes("la verde");
    await world.person("Marta").edits(said, "la roja");
    const regretted = await world.person("Marta").writes("la de abajo");
    await world.person("Marta").deletes(regretted);
    const { entries } = await pageOf(operator);
    const texts = entries.map(
      (one: { text: string; deletedAt: string | null; originalText: string | null }) => [
        one.text,
        one.originalText,
        one.deletedAt !== null,
      ],
    );
    expect(texts).toContainEqual(["la roja", "la verde", false]);
    expect(texts).toContainEqual(["la de abajo", null, true]);
    expect(entries.find((one: { text: string }) => one.text === "¿Qué luz prende?").reactions).toMatchObject([
      { emoji: "👍", by: "client" },
    ]);
  });

  it("alerts the supervisor of a client whom nobody in the panel answers", async () => {
    await using scene = await marta({ settings: { reportUnansweredAfterMinutes: 10 } });
    const { world, operator } = scene;
    await take(operator).expect(200);
    await world.minutes(11);
    const alerts = (await world.heardIn("Supervisor")).join("\n");
    expect(alerts).toContain("Lo atiende *Vero (panel)*");
    await operator.post("/api/tickets/1/messages").send({ text: "Perdón la demora" }).expect(200);
    const before = (await world.heardIn("Supervisor")).length;
    await world.minutes(20);
    expect(await world.heardIn("Supervisor")).toHaveLength(before);
  });

  it("lets a person look up its state in the groups: /abiertos names who has it", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await take(operator).expect(200);
    await world.person("Ana").says("Soporte", "/abiertos");
    expect((await world.last("Soporte")).text).toContain("con *Vero (panel)*");
  });

  it("closes like any other, and the day's figures name who did", async () => {
    await using scene = await marta();
    const { world, operator, office } = scene;
    await take(operator).expect(200);
    await operator.post("/api/tickets/1/messages").send({ text: "Listo, reiniciado" }).expect(200);
    const closed = await operator.post("/api/tickets/1/close").send({ reason: "resuelto" }).expect(200);
    expect(closed.body).toMatchObject({
      state: "closed",
      panelUser: { name: "Vero" },
      closeReason: "resuelto",
    });
    expect((await world.heardIn("Marta")).at(-1)).toContain("#1");
    expect((await world.heardIn("Soporte")).at(-1)).toBe("🏁 *Vero* cerró el ticket *#1* (Marta): resuelto.");
    await world.runInTransaction(dailySummary);
    expect((await world.last("Supervisor")).text).toContain("Vero (panel): tomó 1, cerró 1");
    const supervisor = await office.as("supervisor");
    const csv = (await supervisor.get("/api/tickets.csv").expect(200)).text;
    expect(csv).toContain("Vero (panel);Orgánica;0");
    // Closed tickets are still found by who had them.
    expect((await operator.get("/api/tickets?user=operator").expect(200)).body.items).toHaveLength(1);
    expect((await operator.get("/api/tickets?user=nadie").expect(200)).body.items).toHaveLength(0);
  });

  it("never is taken from an agent; who asks reads whose it is", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await world.person("Ana").quotes("Soporte", await world.message("Soporte", "#1"), "lo tomo");
    const refused = await take(operator).expect(409);
    expect(refused.body).toMatchObject({ code: "taken-by", detail: "El ticket #1 ya lo tiene Ana." });
    expect((await pageOf(operator)).ticket.agent).toMatchObject({ name: "Ana" });
  });

  it("is not taken by an agent who quotes the card a moment later: they read whose it is", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    const card = await world.message("Soporte", "#1");
    await Promise.all([take(operator), world.person("Ana").quotes("Soporte", card, "lo tomo")]);
    const { ticket, events } = await pageOf(operator);
    const claims = events.filter(({ event }: { event: string }) => event === "claimed");
    expect(claims).toHaveLength(1);
    expect((ticket.agent === null) === (ticket.panelUser !== null)).toBe(true);
    await world.person("Beto").quotes("Soporte", card, "yo");
    const winner = ticket.agent?.name ?? "Vero (panel)";
    expect((await world.last("Soporte")).text).toBe(`El ticket *#1* ya lo tomó *${winner}*.`);
  });

  it("tells a second person of the panel who was first", async () => {
    await using scene = await marta();
    await take(scene.operator).expect(200);
    const other = await scene.office.as("supervisor");
    const refused = await take(other).expect(409);
    expect(refused.body.detail).toBe("El ticket #1 ya lo tiene Vero (panel).");
  });

  it("lets a colleague step in, by their own name", async () => {
    await using scene = await marta();
    await take(scene.operator).expect(200);
    const other = await scene.office.as("supervisor");
    await other.post("/api/tickets/1/messages").send({ text: "Soy la supervisora" }).expect(200);
    const { entries, ticket } = await pageOf(scene.operator);
    expect(entries.at(-1)).toMatchObject({ userName: "supervisor" });
    expect(ticket.panelUser).toMatchObject({ name: "Vero" });
  });

  it("comes back to the group, not to the panel, when the client writes after the end", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await take(operator).expect(200);
    await operator.post("/api/tickets/1/close").send({}).expect(200);
    await world.minutes(5);
    await world.person("Marta").writes("Se cortó otra vez");
    expect((await pageOf(operator)).ticket).toMatchObject({ number: 1, state: "waiting", panelUser: null });
    expect((await world.last("Soporte")).text).toContain("Se cortó otra vez");
  });

  it.each(["removed", "made a viewer"])("gives every case back when its account is %s", async (what) => {
    await using scene = await marta();
    const { world, operator, office } = scene;
    await take(operator).expect(200);
    const admin = await office.as("admin");
    const { items } = (await admin.get("/api/accounts").expect(200)).body;
    const { id } = items.find(({ user }: { user: string }) => user === "operator");
    await (what === "removed"
      ? admin.delete(`/api/accounts/${id}`).expect(204)
      : admin.patch(`/api/accounts/${id}`).send({ role: "viewer" }).expect(200));
    expect((await pageOf(admin)).ticket).toMatchObject({ state: "waiting", panelUser: null });
    expect((await world.last("Soporte")).text).toContain("lo soltó Vero");
    const { events } = await pageOf(admin);
    expect(events.find(({ event }: { event: string }) => event === "claimed").by).toBe("Vero");
  });

  it("notes a call for whoever has the case, and tells no group", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await take(operator).expect(200);
    const before = (await world.heardIn("Soporte")).length;
    const from = world.person("Marta").address;
    await world.runInTransaction((ctx) => refuseCall(ctx, { id: "C1", from, video: false, group: false }));
    const { entries } = await pageOf(operator);
    expect(entries.at(-1)).toMatchObject({ side: "note", text: expect.stringContaining("intentó llamar") });
    expect(await world.heardIn("Soporte")).toHaveLength(before);
  });

  it("has one attendant at most: the database refuses a second", async () => {
    await using scene = await marta();
    const { world, operator } = scene;
    await take(operator).expect(200);
    const ana = await world.idOf("Ana");
    const both = world.store.transaction((tx) => tx.update(tickets).set({ agent: ana, room: 1 as never }));
    await expect(both).rejects.toThrow("CHECK");
    const nobody = world.store.transaction((tx) => tx.update(tickets).set({ panelUser: null }));
    await expect(nobody).rejects.toThrow("CHECK");
    const unknown = world.store.transaction((tx) => tx.update(tickets).set({ panelUser: "nadie" }));
    await expect(unknown).rejects.toThrow("FOREIGN KEY");
    const waiting = world.store.transaction((tx) => tx.update(tickets).set({ state: sql`'waiting'` }));
    await expect(waiting).rejects.toThrow("CHECK");
  });

  it("shows who has how many on the first page", async () => {
    await using scene = await marta();
    await take(scene.operator).expect(200);
    const { panelPeople } = (await scene.operator.get("/api/overview").expect(200)).body;
    expect(panelPeople).toMatchObject([{ user: "operator", name: "Vero", openCases: 1, unanswered: 1 }]);
  });
});
