import { describe, expect, it } from "vitest";
import { openOffice, type Browser, type Office } from "./office.ts";

const JUAN = "3815551234";

/** Support and sales groups; Juan and Ana have WhatsApp. */
async function start(): Promise<
  { office: Office; admin: Browser; support: number; sales: number } & AsyncDisposable
> {
  const office = await openOffice();
  office.hasWhatsApp("5493815551234");
  office.hasWhatsApp("5493815550000");
  const admin = await office.as("admin");
  const make = async (kind: string, name: string): Promise<number> =>
    (await admin.post("/api/main-groups").send({ kind, name }).expect(201)).body.id;
  const support = await make("support", "🎫 Soporte Técnico");
  const sales = await make("sales", "💼 Ventas");
  return { office, admin, support, sales, [Symbol.asyncDispose]: () => office[Symbol.asyncDispose]() };
}

const subjects = (steps: { step: string }[]): string[] => steps.map(({ step }) => step);

describe("Main groups", () => {
  it("are created by the bot, step by step, and only once", async () => {
    await using town = await start();
    const { items } = (await town.admin.get("/api/main-groups").expect(200)).body;
    expect(items[0]).toMatchObject({
      id: town.support,
      kind: "support",
      name: "🎫 Soporte Técnico",
      state: "pending",
      openNow: true,
    });
    expect(items[0].provisioning).toMatchObject({ state: "working", done: 0, total: 1 });
    expect(items[0].provisioning.steps[0].text).toBe("Crear el grupo principal");
    const again = await town.admin
      .post("/api/main-groups")
      .send({ kind: "support", name: " 🎫 soporte tecnico " });
    expect(again.body).toMatchObject({ status: 409, code: "main-group-exists" });
  });

  it.each([
    [{ kind: "otro", name: "x" }, "kind", "Tiene que ser una de estas opciones: support, sales, supervisor."],
    [{ kind: "sales", name: "  " }, "name", "Falta el nombre."],
    [{ kind: "sales", name: "a@b" }, "name", "El nombre no puede llevar @."],
    [
      { kind: "sales", name: "x".repeat(101) },
      "name",
      "El nombre es demasiado largo: como máximo 100 caracteres.",
    ],
    [
      { kind: "sales", name: "uno\ndos" },
      "name",
      "El nombre tiene un salto de línea o un signo invisible. Escribilo de nuevo.",
    ],
    [{ kind: "sales" }, "name", "Falta este dato."],
  ])("are not made of %j", async (body, path, message) => {
    await using town = await start();
    const answer = await town.admin.post("/api/main-groups").send(body);
    expect([answer.status, answer.body.errors]).toEqual([422, [{ path, message }]]);
    expect((await town.admin.get("/api/main-groups")).body.items).toHaveLength(2);
  });

  it("are adopted by a code, which stays the same when asked for again", async () => {
    await using town = await start();
    const adopt = (body: object) => town.admin.post("/api/main-groups/adopt").send(body);
    const first = (await adopt({ kind: "supervisor" }).expect(201)).body;
    expect(first).toMatchObject({ kind: "supervisor", state: "pending", name: "Grupo de Supervisor" });
    expect(first.adoptCode).toMatch(/^\w{8}$/);
    expect((await adopt({ kind: "supervisor" })).body).toMatchObject({
      id: first.id,
      adoptCode: first.adoptCode,
    });
    expect((await adopt({ kind: "supervisor", code: first.adoptCode.toLowerCase() })).body.id).toBe(first.id);
    expect((await adopt({ kind: "sales", code: first.adoptCode })).body.code).toBe("other-kind");
    expect((await adopt({ kind: "sales", code: "NADA1234" })).body).toMatchObject({
      status: 422,
      code: "unknown-adopt-code",
    });
    expect((await adopt({ kind: "sales", code: "https://chat.whatsapp.com/AbC" })).body.code).toBe(
      "invite-cannot-adopt",
    );
  });

  it("are adopted at once when the number is in the group", async () => {
    await using town = await start();
    const { group: jid } = town.office.whatsapp.addGroup("Los de siempre");
    const avisos = town.office.whatsapp.addGroup("Avisos", { communityAnnouncement: true });
    const adopt = (body: object) =>
      town.admin.post("/api/main-groups/adopt").send({ kind: "support", ...body });
    expect((await adopt({ jid }).expect(201)).body).toMatchObject({
      name: "Los de siempre",
      state: "ready",
      jid,
    });
    expect((await adopt({ jid })).body).toMatchObject({ status: 409, code: "group-in-use" });
    expect((await adopt({ jid: avisos.group })).body.code).toBe("community-announcement");
    expect((await adopt({ jid: "120363999@g.us" })).body.code).toBe("not-our-group");
    expect((await adopt({ jid: "nada" })).body.code).toBe("not-our-group");
    const { items } = (await town.admin.get("/api/whatsapp/groups").expect(200)).body;
    expect(items.map((one: { ours: boolean; usable: boolean }) => [one.ours, one.usable])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("keep their clocks and hours, and refuse what contradicts itself", async () => {
    await using town = await start();
    const change = (body: object) => town.admin.patch(`/api/main-groups/${town.support}`).send(body);
    const closed = { timeZone: "America/Argentina/Tucuman", weekly: {} };
    expect(
      (
        await change({ name: "Soporte", remindAfterMinutes: 3, reportAfterMinutes: 9, hours: closed }).expect(
          200,
        )
      ).body,
    ).toMatchObject({
      name: "Soporte",
      remindAfterMinutes: 3,
      reportAfterMinutes: 9,
      openNow: false,
    });
    expect((await change({ reportAfterMinutes: 2 })).body).toMatchObject({
      status: 422,
      code: "report-before-remind",
    });
    expect(
      (await change({ hours: { ...closed, weekly: { monday: [{ from: "9", to: "18:00" }] } } })).body.errors,
    ).toEqual([{ path: "hours.weekly.monday.0.from", message: "Tiene que ser una hora como 09:30." }]);
    expect((await change({ hours: { ...closed, timeZone: "Marte" } })).body.errors[0].path).toBe(
      "hours.timeZone",
    );
    expect((await change({ hours: null }).expect(200)).body.openNow).toBe(true);
    expect((await town.admin.patch("/api/main-groups/99").send({ name: "x" })).body).toMatchObject({
      status: 404,
    });
  });
});

describe("Agents", () => {
  it("are added with the number WhatsApp answers for, in every support and sales group, with their rooms planned", async () => {
    await using town = await start();
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
      facts: { agent: juan.id, rooms: 2 },
    });
    expect(JSON.stringify(audit)).not.toContain("Juan");
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
    await using town = await start();
    town.office.hasWhatsApp("5493810000001", "900000000000001");
    const answer = await town.admin.post("/api/agents").send({ name: "Juan", phone: JUAN, ...wrong });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ path, message }]]);
    expect((await town.admin.get("/api/agents")).body.items).toEqual([]);
    expect((await town.admin.get("/api/steps")).body.items).toHaveLength(2);
  });

  it("are never two with one number, however it is written and however often it is asked", async () => {
    await using town = await start();
    const bodies = [JUAN, "+54 9 381 555-1234", "0381 15 555 1234"].map((phone) => ({ name: "Juan", phone }));
    const answers = await Promise.all(bodies.map((body) => town.admin.post("/api/agents").send(body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("already-agent");
    expect((await town.admin.get("/api/agents")).body.items).toHaveLength(1);
  });

  it("are not added while WhatsApp is away: it has the last word on a number", async () => {
    await using town = await start();
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
    await using town = await start();
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
    await using town = await start();
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
    await using town = await start();
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

describe("The connection", () => {
  it("is told as it is, and only administrators see what links a phone", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const viewer = await office.as("viewer");
    expect((await viewer.get("/api/whatsapp").expect(200)).body).toMatchObject({
      state: "connected",
      phone: "5493810000001",
      outbox: { pending: 0, dead: 0, oldestSeconds: null },
      liveness: { reconnects: 2, lastInboundAt: null },
    });
    expect((await admin.post("/api/whatsapp/pairing-code").send({ phone: JUAN })).body.code).toBe(
      "already-connected",
    );
    await admin.post("/api/whatsapp/restart").expect(200);
    expect((await admin.get("/api/whatsapp")).body).toMatchObject({ state: "awaiting_qr", qr: "2@qr" });
    expect((await viewer.get("/api/whatsapp")).body).not.toHaveProperty("qr");
    expect((await admin.post("/api/whatsapp/pairing-code").send({ phone: JUAN }).expect(200)).body).toEqual({
      pairingCode: "ABCD-1234",
    });
    expect((await admin.post("/api/whatsapp/unlink").expect(200)).body).toMatchObject({
      state: "disconnected",
      problem: "logged-out",
    });
    expect((await viewer.get("/api/whatsapp")).body.problemText).toMatch(/^El teléfono cerró la sesión/);
  });
});
