import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toGroupJid, toMainGroupId, toPhone } from "../../domain/ids.ts";
import { changeMainGroup } from "../../store/team/groups.ts";
import { steps } from "../../store/schema/team.ts";
import { noteStranger } from "../../store/contacts/strangers.ts";
import { openStaffedPanel } from "../../testing/panel/test-panel.ts";

describe("Main groups", () => {
  it("are created by the bot, step by step, and only once", async () => {
    await using town = await openStaffedPanel();
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
    await using town = await openStaffedPanel();
    const answer = await town.admin.post("/api/main-groups").send(body);
    expect([answer.status, answer.body.errors]).toEqual([422, [{ path, message }]]);
    expect((await town.admin.get("/api/main-groups")).body.items).toHaveLength(2);
  });

  it("are adopted by a code, which stays the same when asked for again", async () => {
    await using town = await openStaffedPanel();
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
  });

  it("are adopted at once when the number is in the group", async () => {
    await using town = await openStaffedPanel();
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

  it("are tried again when WhatsApp refused them, and only then", async () => {
    await using town = await openStaffedPanel();
    const retry = () => town.admin.post(`/api/main-groups/${town.support}/retry`);
    expect((await retry()).body).toMatchObject({ status: 409, code: "nothing-failed" });
    await town.office.store.transaction(async (tx) => {
      await tx
        .update(steps)
        .set({ state: "failed", attempts: 9 })
        .where(eq(steps.mainGroup, toMainGroupId(town.support)));
    });
    const { items } = (await town.admin.get("/api/main-groups")).body;
    expect(items[0].provisioning.state).toBe("failed");
    expect((await retry().expect(200)).body.provisioning).toMatchObject({
      state: "working",
      steps: [{ attempts: 0 }],
    });
  });

  it("keep their clocks and hours, and refuse what contradicts itself", async () => {
    await using town = await openStaffedPanel();
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

  it("show people who are nobody of the team, until they are", async () => {
    await using town = await openStaffedPanel();
    const { office, admin, support } = town;
    const group = toGroupJid("120363000000000077@g.us");
    await office.store.transaction(async (tx) => {
      await changeMainGroup(tx, toMainGroupId(support), { jid: group, state: "ready" });
      for (const phone of ["5493815551234", "5493815550000"])
        await noteStranger(tx, { group, address: { lid: null, phone: toPhone(phone) }, at: office.now });
    });
    const strangers = async (): Promise<string[]> =>
      (await admin.get(`/api/main-groups/${support}`).expect(200)).body.strangers.map(
        ({ phone }: { phone: string }) => phone,
      );
    expect(await strangers()).toEqual(["5493815551234", "5493815550000"]);
    const juan = await admin.post("/api/agents").send({ name: "Juan", phone: "3815551234" }).expect(201);
    expect(await strangers()).toEqual(["5493815550000"]);
    await admin.delete(`/api/agents/${juan.body.id}`).expect(204);
    expect(await strangers()).toEqual(["5493815551234", "5493815550000"]);
  });
});
