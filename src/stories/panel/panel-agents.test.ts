import { describe, expect, it } from "vitest";
import { openStaffedPanel } from "../../testing/panel/test-panel.ts";

const JUAN = "3815551234";

const subjects = (steps: { step: string }[]): string[] => steps.map(({ step }) => step);

describe("Agents", () => {
  it("are added with the number WhatsApp answers for, in every support and sales group, with their rooms planned", async () => {
    await using town = await openStaffedPanel();
    const juan = (
      await town.admin.post("/api/agents").send({ name: "Juan", phone: JUAN, rooms: 2 }).expect(201)
    ).body;
    expect(juan).toMatchObject({
      name: "Juan",
      phone: "5493815551234",
      rooms: 2,
      active: true,
      registered: false,
      mainGroups: [town.support, town.sales],
    });
    expect(juan.roomList.map((room: { name: string; state: string }) => [room.name, room.state])).toEqual([
      ["Chat soporte Juan N°1", "pending"],
      ["Chat soporte Juan N°2", "pending"],
    ]);
    expect(subjects(juan.provisioning.steps).filter((step) => step === "create-room")).toHaveLength(2);
    expect(subjects(juan.provisioning.steps)).toContain("ask-ready");
    expect((await town.admin.get(`/api/agents/${juan.id}`).expect(200)).body).toEqual(juan);
    const audit = (await town.admin.get("/api/audit")).body.items[0];
    expect(audit).toMatchObject({
      action: "agent.added",
      user: "admin",
      facts: { agent: juan.id, agentName: "Juan", rooms: 2 },
    });
    expect(JSON.stringify(audit)).not.toContain("5551234");
    expect(audit.text).toBe("Agregó al agente Juan");
  });

  it.each([
    [{ phone: "" }, "phone", "Falta el número de WhatsApp."],
    [{ phone: "hola" }, "phone", "Eso no parece un número de teléfono."],
    [{ phone: "12" }, "phone", "El número es demasiado corto: escribilo completo, con código de área."],
    [
      { phone: "+34 912 345 678" },
      "phone",
      "Ese número es un teléfono fijo. Hace falta un celular con WhatsApp.",
    ],
    [{ phone: "381 15 555 9999" }, "phone", "Ese número no tiene WhatsApp. Revisalo."],
    [
      { phone: "381 000 0001" },
      "phone",
      "Ese es el número con el que atiende el sistema: no puede ser un agente.",
    ],
    [{ name: "" }, "name", "Falta el nombre."],
    [{ name: "Ju@n" }, "name", "El nombre no puede llevar @."],
    [{ rooms: 0 }, "rooms", "Tiene que ser 1 o más."],
    [{ rooms: -1 }, "rooms", "Tiene que ser 1 o más."],
    [{ rooms: 3.5 }, "rooms", "Tiene que ser un número entero."],
    [{ rooms: 500 }, "rooms", "Tiene que ser 20 o menos."],
    [{ rooms: "3" }, "rooms", "Tiene que ser un número."],
    [{ mainGroups: [99] }, "mainGroups", "Uno de los grupos principales elegidos no existe."],
  ])("are not added with %j", async (wrong, path, message) => {
    await using town = await openStaffedPanel();
    town.office.hasWhatsApp("5493810000001", "900000000000001");
    const answer = await town.admin.post("/api/agents").send({ name: "Juan", phone: JUAN, ...wrong });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ path, message }]]);
    expect((await town.admin.get("/api/agents")).body.items).toEqual([]);
    expect((await town.admin.get("/api/steps")).body.items).toHaveLength(2);
  });

  it("are never two with one number, however it is written and however often it is asked", async () => {
    await using town = await openStaffedPanel();
    const bodies = [JUAN, "+54 9 381 555-1234", "0381 15 555 1234"].map((phone) => ({ name: "Juan", phone }));
    const answers = await Promise.all(bodies.map((body) => town.admin.post("/api/agents").send(body)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("already-agent");
    expect((await town.admin.get("/api/agents")).body.items).toHaveLength(1);
  });

  it("are not added while WhatsApp is away: it has the last word on a number", async () => {
    await using town = await openStaffedPanel();
    await town.office.whatsapp.unlink();
    const answer = await town.admin.post("/api/agents").send({ name: "Juan", phone: JUAN });
    expect(answer.body).toMatchObject({ status: 503, code: "whatsapp-offline" });
    expect(answer.body.detail).toBe(
      "WhatsApp no está conectado. Conectalo y volvé a probar: no se cambió nada.",
    );
    const check = await town.admin.post("/api/phone-check").send({ phone: JUAN });
    expect(check.body).toEqual({ display: "+54 9 381 555-1234", phone: "5493815551234", onWhatsapp: null });
  });

  it("join a group from its own list, new or known; supervisors get no rooms", async () => {
    await using town = await openStaffedPanel();
    const supervisor = (
      await town.admin.post("/api/main-groups").send({ kind: "supervisor", name: "Supervisión" })
    ).body.id;
    const into = (group: number, name: string, phone: string) =>
      town.admin.post(`/api/main-groups/${group}/agents`).send({ name, phone });
    const juan = (await into(town.support, "Juan", JUAN).expect(201)).body;
    expect(juan).toMatchObject({ rooms: 3, mainGroups: [town.support] });
    expect((await into(town.sales, "Juan", JUAN).expect(201)).body).toMatchObject({
      id: juan.id,
      mainGroups: [town.support, town.sales],
    });
    await into(town.sales, "Juan", JUAN).expect(201);
    expect((await into(supervisor, "Ana", "3815550000").expect(201)).body).toMatchObject({
      rooms: 0,
      roomList: [],
      mainGroups: [supervisor],
    });
    expect((await town.admin.get("/api/agents")).body.items).toHaveLength(2);
    expect((await into(99, "Ana", "3815550000")).body).toMatchObject({
      status: 404,
      code: "no-such-main-group",
    });
  });

  it("are changed: more rooms, fewer, other groups, resting; the number stays", async () => {
    await using town = await openStaffedPanel();
    const { id } = (await town.admin.post("/api/agents").send({ name: "Juan", phone: JUAN, rooms: 1 })).body;
    const change = (body: object) => town.admin.patch(`/api/agents/${id}`).send(body);
    const states = async (): Promise<string[]> =>
      (await town.admin.get(`/api/agents/${id}`)).body.roomList.map((room: { state: string }) => room.state);
    await change({ rooms: 3 }).expect(200);
    expect(await states()).toEqual(["pending", "pending", "pending"]);
    await change({ rooms: 1 }).expect(200);
    expect(await states()).toEqual(["pending", "retired", "retired"]);
    await change({
      rooms: 2,
      name: "Juan P.",
      active: false,
      presence: "paused",
      mainGroups: [town.sales],
    }).expect(200);
    expect(await states()).toEqual(["pending", "pending", "retired"]);
    expect((await change({}).expect(200)).body).toMatchObject({
      name: "Juan P.",
      active: false,
      presence: "paused",
      mainGroups: [town.sales],
    });
    await change({ phone: "0381 15 5551234" }).expect(200);
    expect((await change({ phone: "3815550000" })).body).toMatchObject({
      status: 422,
      code: "phone-cannot-change",
    });
    expect((await change({ rooms: 21 })).status).toBe(422);
    expect((await town.admin.patch("/api/agents/99").send({ rooms: 1 })).body).toMatchObject({
      status: 404,
      code: "no-such-agent",
    });
  });

  it("are removed, and can come back", async () => {
    await using town = await openStaffedPanel();
    const body = { name: "Juan", phone: JUAN, rooms: 1 };
    const { id } = (await town.admin.post("/api/agents").send(body)).body;
    await town.admin.delete(`/api/agents/${id}`).expect(204);
    await town.admin.get(`/api/agents/${id}`).expect(404);
    await town.admin.delete(`/api/agents/${id}`).expect(404);
    const back = (await town.admin.post("/api/agents").send(body).expect(201)).body;
    expect([back.id, back.roomList.length, back.roomList[0].state]).toEqual([id, 1, "pending"]);
    expect((await town.admin.post(`/api/agents/${id}/retry`)).body).toMatchObject({
      status: 409,
      code: "nothing-failed",
    });
  });
});
