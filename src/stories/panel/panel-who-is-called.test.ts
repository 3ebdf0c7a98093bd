import { describe, expect, it } from "vitest";
import { addAccount } from "../../store/accounts/accounts.ts";
import { openStaffedPanel, openTestPanel, type Browser } from "../../testing/panel/test-panel.ts";

const GOOD = "cuatro palabras sin relación";
const at = (path: string, code: string) => ({ status: 422, code, errors: [{ path }] });

const account = (admin: Browser, user: string, name: string, more: object = {}) =>
  admin.post("/api/accounts").send({ user, name, password: GOOD, role: "operator", ...more });
const agent = (admin: Browser, name: string, more: object = {}) =>
  admin.post("/api/agents").send({ name, phone: "3815551234", rooms: 1, ...more });

describe("A name that would be read as the system's, WhatsApp's, the company's or a client's", () => {
  it.each(["Sistema", "ＷhatsApp", "sist\u0435m\u0430", "fibra norte", "Cliente"])(
    "is given to no account and to no agent: %s",
    async (name) => {
      await using staffed = await openStaffedPanel();
      const { admin } = staffed;
      await admin.patch("/api/settings").send({ companyName: "Fibra Norte" }).expect(200);
      const no = at("name", "name-reserved");
      expect((await account(admin, "nora", name)).body).toMatchObject(no);
      expect((await agent(admin, name)).body).toMatchObject(no);
      const { id } = (await account(admin, "nora", "Nora").expect(201)).body;
      expect((await admin.patch(`/api/accounts/${id}`).send({ name })).body).toMatchObject(no);
      expect((await admin.patch("/api/me").send({ name })).body).toMatchObject(no);
      const ana = (await agent(admin, "Ana").expect(201)).body;
      expect((await admin.patch(`/api/agents/${ana.id}`).send({ name })).body).toMatchObject(no);
    },
  );

  it("is no user name either, and not the first administrator's", async () => {
    await using office = await openTestPanel();
    const code = office.panel.firstAdministratorCode();
    const first = (user: string, name: string) =>
      office.stranger().post("/api/setup").send({ code, user, name, password: GOOD });
    expect((await first("sistema", "Nora")).body).toMatchObject(at("user", "user-reserved"));
    expect((await first("nora", "El sistema")).body).toMatchObject(at("name", "name-reserved"));
    await first("nora", "Nora").expect(201);
    const admin = await office.as("admin");
    expect((await account(admin, "WhatsApp", "Vero")).body).toMatchObject(at("user", "user-reserved"));
  });

  it("stays where it was given before, and can be changed to anybody's", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const old = await office.store.transaction((tx) =>
      addAccount(tx, { user: "sistema", passwordHash: "x", role: "viewer", createdAt: office.now }),
    );
    const change = (body: object) => admin.patch(`/api/accounts/${old.id}`).send(body);
    await change({ role: "operator" }).expect(200);
    await change({ name: "Sistema" }).expect(200);
    await change({ name: "Nora" }).expect(200);
    expect((await change({ name: "" })).body).toMatchObject(at("name", "name-reserved"));
  });
});

describe("An account and an agent of one name", () => {
  it("are one person where an administrator says so, whichever was there first", async () => {
    await using staffed = await openStaffedPanel();
    const { admin } = staffed;
    const one = (await agent(admin, "Ana Paz").expect(201)).body;
    for (const name of ["Ana Paz", "ＡＮＡ  páz"])
      expect((await account(admin, "apaz", name)).body).toMatchObject(at("name", "called-like-agent"));
    expect((await account(admin, "Ana.Paz", "")).status).toBe(201);
    const ana = (await account(admin, "apaz", "Ana Paz", { samePerson: true }).expect(201)).body;
    expect((await admin.patch("/api/me").send({ name: "Ana Paz" })).body.code).toBe("called-like-another");
    await admin.patch(`/api/accounts/${ana.id}`).send({ name: "Vero" }).expect(200);
    const rename = (more: object) => admin.patch("/api/me").send({ name: "Ana Paz", ...more });
    expect((await rename({})).body).toMatchObject(at("name", "called-like-agent"));
    await rename({ samePerson: true }).expect(200);
    const like = { name: "vero" };
    const path = `/api/agents/${one.id}`;
    expect((await admin.patch(path).send(like)).body).toMatchObject(at("name", "called-like-account"));
    await admin
      .patch(path)
      .send({ ...like, samePerson: true })
      .expect(200);
    await admin.patch(path).send({ name: "Vero" }).expect(200);
    const phone = "3815550000";
    expect((await agent(admin, "Ana Paz", { phone })).body).toMatchObject(at("name", "called-like-account"));
    await agent(admin, "Ana Paz", { phone, samePerson: true }).expect(201);
    const { items } = (await admin.get("/api/audit?action=account.changed").expect(200)).body;
    expect(items[0].facts.changed).toEqual(["name"]);
  });

  it("are not made by whoever is no administrator, whatever they say of themselves", async () => {
    await using staffed = await openStaffedPanel();
    await agent(staffed.admin, "Ana").expect(201);
    const operator = await staffed.office.as("operator");
    for (const samePerson of [undefined, true as const])
      expect((await operator.patch("/api/me").send({ name: "ana.", samePerson })).body).toMatchObject(
        at("name", "called-like-agent-ask"),
      );
    await operator.patch("/api/me").send({ name: "Ana Gómez" }).expect(200);
  });
});
