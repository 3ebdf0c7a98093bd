import { describe, expect, it } from "vitest";
import { findAccounts } from "../store/accounts.ts";
import { openOffice, PASSWORD } from "./office.ts";

const GOOD = "cuatro palabras sin relación";

describe("An account", () => {
  it("goes by a name and a language that its owner may change", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const wish = { user: "Nora", name: "Nora Paz", password: GOOD, role: "viewer", language: "pt" };
    const { body: made } = await admin.post("/api/accounts").send(wish).expect(201);
    expect(made).toEqual({
      id: made.id,
      user: "nora",
      name: "Nora Paz",
      role: "viewer",
      language: "pt",
      twoFactor: false,
      createdAt: "2026-03-02T13:00:00.000Z",
      lastLoginAt: null,
      lockedUntil: null,
    });
    const nora = office.stranger();
    await nora.post("/api/login").send({ user: "nora", password: GOOD }).expect(200);
    expect((await nora.get("/api/me").expect(200)).body).toEqual({
      id: made.id,
      user: "nora",
      name: "Nora Paz",
      role: "viewer",
      language: "pt",
      twoFactor: false,
      recoveryCodesLeft: 0,
      installation: { language: "es", country: "AR", timezone: "America/Argentina/Buenos_Aires" },
      version: "1.2.3",
    });
    const changed = await nora.patch("/api/me").send({ name: "", language: null }).expect(200);
    expect(changed.body).toMatchObject({ name: "nora", language: null, role: "viewer" });
    expect((await nora.patch("/api/me").send({ role: "admin" })).status).toBe(422);
    const [, line] = (await admin.get("/api/accounts")).body.items;
    expect(line).toMatchObject({ user: "nora", lastLoginAt: "2026-03-02T13:00:00.000Z" });
  });

  it("loses its browsers and keeps its past when it is removed", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const supervisor = await office.as("supervisor");
    const { id } = (await supervisor.get("/api/me")).body;
    await supervisor.patch("/api/me").send({ name: "Sonia" }).expect(200);
    await admin.delete(`/api/accounts/${id}`).expect(204);
    await supervisor.get("/api/me").expect(401);
    const { items } = (await admin.get("/api/audit?q=supervisor")).body;
    expect(items.map((one: object) => ({ ...one, id: 0, at: "", address: "" }))).toEqual([
      expect.objectContaining({
        user: "admin",
        action: "account.removed",
        text: "Eliminó al usuario supervisor",
      }),
      expect.objectContaining({ account: null, user: "supervisor", action: "me.changed" }),
      expect.objectContaining({ account: null, user: "supervisor", action: "login" }),
    ]);
  });

  it("cannot be left by the last administrator, in any way", async () => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    const { id } = (await admin.get("/api/me")).body;
    expect((await admin.patch(`/api/accounts/${id}`).send({ role: "supervisor" })).body.code).toBe(
      "last-admin",
    );
    expect((await admin.delete(`/api/accounts/${id}`)).body.code).toBe("last-admin");
    const second = { user: "otra", password: GOOD, role: "admin" };
    const { body: other } = await admin.post("/api/accounts").send(second).expect(201);
    await Promise.all([
      admin.delete(`/api/accounts/${id}`),
      admin.patch(`/api/accounts/${other.id}`).send({ role: "viewer" }),
    ]);
    const left = (await findAccounts(office.store.read)).filter(({ role }) => role === "admin");
    expect(left).toHaveLength(1);
  });

  it("may be given up by who has it, and that is written down too", async () => {
    await using office = await openOffice();
    const [admin, supervisor] = [await office.as("admin"), await office.as("supervisor")];
    await admin.post("/api/accounts").send({ user: "otra", password: GOOD, role: "admin" }).expect(201);
    await admin.delete(`/api/accounts/${(await admin.get("/api/me")).body.id}`).expect(204);
    await admin.get("/api/me").expect(401);
    const [line] = (await supervisor.get("/api/audit").expect(200)).body.items;
    expect(line).toMatchObject({ account: null, user: "admin", text: "Eliminó al usuario admin" });
  });

  it.each([
    ["the user name", "nora.paz.2024", "password-is-name"],
    ["the person's name", "Nora Paz 1984", "password-is-name"],
    ["the company's name", "FibraNorte!!", "password-is-name"],
    ["a common one", "Contraseña2024!", "password-is-common"],
    ["one sign over and over", "aaaaaaaaaaaa", "password-is-common"],
  ])("takes no password that is %s", async (_, password, code) => {
    await using office = await openOffice();
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send({ companyName: "Fibra Norte" }).expect(200);
    const wish = { user: "nora.paz", name: "Nora Paz", password, role: "viewer" };
    const answer = await admin.post("/api/accounts").send(wish);
    expect(answer.body).toMatchObject({ status: 422, code, errors: [{ path: "password" }] });
    const { id } = (await admin.get("/api/me")).body;
    await admin
      .post("/api/accounts")
      .send({ ...wish, password: GOOD })
      .expect(201);
    const { items } = (await admin.get("/api/accounts")).body;
    const nora = items.find((one: { user: string }) => one.user === "nora.paz");
    expect((await admin.patch(`/api/accounts/${nora.id}`).send({ password })).body.code).toBe(code);
    const mine = await admin.post("/api/me/password").send({ current: PASSWORD, password });
    expect([mine.status === 422, id > 0]).toEqual([
      code === "password-is-common" || password.startsWith("Fibra"),
      true,
    ]);
  });
});
