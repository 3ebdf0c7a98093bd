import { describe, expect, it } from "vitest";
import { findAccounts } from "../../store/accounts/accounts.ts";
import { openTestPanel, PASSWORD } from "../../testing/panel/test-panel.ts";

const GOOD = "cuatro palabras sin relación";

describe("An account", () => {
  it("goes by a name and a language that its owner may change", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const request = { user: "Nora", name: "Nora Paz", password: GOOD, role: "viewer", language: "pt" };
    const { body: made } = await admin.post("/api/accounts").send(request).expect(201);
    expect(made).toEqual({
      id: made.id,
      user: "nora",
      name: "Nora Paz",
      role: "viewer",
      language: "pt",
      twoFactor: false,
      mustChangePassword: true,
      createdAt: "2026-03-02T13:00:00.000Z",
      lastLoginAt: null,
      lockedUntil: null,
    });
    const nora = office.stranger();
    await nora.post("/api/login").send({ user: "nora", password: GOOD }).expect(200);
    const own = { current: GOOD, password: "la propia de nora" };
    await nora.post("/api/me/password").send(own).expect(200);
    expect((await nora.get("/api/me").expect(200)).body).toEqual({
      id: made.id,
      user: "nora",
      name: "Nora Paz",
      role: "viewer",
      language: "pt",
      twoFactor: false,
      requiredAction: null,
      recoveryCodesLeft: 0,
      installation: { language: "es", country: "AR", timezone: "America/Argentina/Buenos_Aires" },
      version: "1.2.3",
    });
    const changed = await nora.patch("/api/me").send({ name: "", language: null }).expect(200);
    expect(changed.body).toMatchObject({ name: "nora", language: null, role: "viewer" });
    expect((await nora.patch("/api/me").send({ role: "admin" })).status).toBe(422);
    const withPicture = await nora.patch("/api/me").send({ name: "Nora 👩‍💼" }).expect(200);
    expect(withPicture.body).toMatchObject({ name: "Nora 👩‍💼" });
    for (const hiding of ["No\u200dra", "Nora\nPaz", "Nora\u202e"])
      expect((await nora.patch("/api/me").send({ name: hiding })).status).toBe(422);
    await nora.patch("/api/me").send({ name: "" }).expect(200);
    const [, line] = (await admin.get("/api/accounts")).body.items;
    expect(line).toMatchObject({ user: "nora", lastLoginAt: "2026-03-02T13:00:00.000Z" });
  });

  it("loses its browsers and keeps its past when it is removed", async () => {
    await using office = await openTestPanel();
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
        text: "Eliminó al usuario Sonia",
      }),
      expect.objectContaining({ account: null, user: "supervisor", action: "me.changed" }),
      expect.objectContaining({ account: null, user: "supervisor", action: "login" }),
    ]);
  });

  it("cannot be left by the last administrator, in any way", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const { id } = (await admin.get("/api/me")).body;
    expect((await admin.patch(`/api/accounts/${id}`).send({ role: "supervisor" })).body.code).toBe(
      "last-admin",
    );
    expect((await admin.delete(`/api/accounts/${id}`)).body.code).toBe("last-admin");
    const second = { user: "otra", password: GOOD, role: "admin" };
    const { body: other } = await admin.post("/api/accounts").send(second).expect(201);
    const browser = office.stranger();
    await browser.post("/api/login").send({ user: "otra", password: GOOD }).expect(200);
    await browser
      .post("/api/me/password")
      .send({ current: GOOD, password: `${GOOD} otra` })
      .expect(200);
    await Promise.all([
      browser.delete(`/api/accounts/${id}`),
      admin.patch(`/api/accounts/${other.id}`).send({ role: "viewer" }),
    ]);
    const left = (await findAccounts(office.store.read)).filter(({ role }) => role === "admin");
    expect(left).toHaveLength(1);
  });

  it("of one's own is not changed by the routes for other people's", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.post("/api/accounts").send({ user: "otra", password: GOOD, role: "admin" }).expect(201);
    const { id } = (await admin.get("/api/me")).body;
    const path = `/api/accounts/${id}`;
    const answers = [
      await admin.patch(path).send({ password: GOOD }),
      await admin.patch(path).send({ role: "viewer" }),
      await admin.patch(path).send({ name: "Yo" }),
      await admin.post(`${path}/reset-two-factor`),
      await admin.post(`${path}/end-logins`),
      await admin.delete(path),
    ];
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      answers.map(() => "409 own-account"),
    );
    await office.stranger().post("/api/login").send({ user: "admin", password: PASSWORD }).expect(200);
  });

  it("with a password that somebody else gave does nothing before it has one of its own", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const request = { user: "nora", password: GOOD, role: "supervisor" };
    const { body: made } = await admin.post("/api/accounts").send(request).expect(201);
    const nora = office.stranger();
    const signedIn = await nora.post("/api/login").send({ user: "nora", password: GOOD }).expect(200);
    expect(signedIn.body.requiredAction).toBe("change-password");
    for (const path of ["/api/tickets", "/api/audit", "/api/events", "/api/settings"])
      expect((await nora.get(path)).body).toMatchObject({ status: 403, code: "change-password-required" });
    expect((await nora.post("/api/tickets/1/notes").send({ text: "x" })).body.code).toBe(
      "change-password-required",
    );
    const same = await nora.post("/api/me/password").send({ current: GOOD, password: GOOD });
    expect(same.body).toMatchObject({ status: 422, code: "password-is-current" });
    await nora.post("/api/me/password").send({ current: GOOD, password: "la propia de nora" }).expect(200);
    await nora.get("/api/tickets").expect(200);
    const list = async () => (await admin.get("/api/accounts")).body.items;
    expect((await list()).at(-1)).toMatchObject({ user: "nora", mustChangePassword: false });
    await admin.patch(`/api/accounts/${made.id}`).send({ password: "otra vez prestada" }).expect(200);
    expect((await list()).at(-1)).toMatchObject({ user: "nora", mustChangePassword: true });
  });

  it.each([
    ["full-width letters", "ＮＯＲＡ"],
    ["another case", "NORA"],
    ["mathematical letters", "\u{1D427}ora"],
    ["the letters of another alphabet throughout", "\u0441\u043e\u0441\u0430"],
    ["an accent", "n\u00f3ra"],
    ["a sign after it", "nora."],
    ["the name that another is called by", "sofia"],
  ])("cannot be made to look like another by %s", async (_, user) => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    for (const [taken, name] of [
      ["nora", ""],
      ["coca", "Sofía"],
    ])
      await admin
        .post("/api/accounts")
        .send({ user: taken, name, password: GOOD, role: "viewer" })
        .expect(201);
    const answer = await admin.post("/api/accounts").send({ user, password: GOOD, role: "admin" });
    expect(answer.body).toMatchObject({ status: 422, code: "user-taken", errors: [{ path: "user" }] });
  });

  it("is called like nobody else, whoever gives the name, and may keep the name it has", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const add = (user: string, name: string) =>
      admin.post("/api/accounts").send({ user, name, password: GOOD, role: "operator" });
    const taken = { status: 422, code: "called-like-another", errors: [{ path: "name" }] };
    const sofia = (await add("sperez", "Sofía Pérez").expect(201)).body;
    for (const name of ["sofia perez", "SOFÍA  PÉREZ.", "Sperez"])
      expect((await add("otra", name)).body).toMatchObject(taken);
    const other = (await add("otra", "Sofía Paz").expect(201)).body;
    const rename = (id: number, name: string) => admin.patch(`/api/accounts/${id}`).send({ name });
    expect((await rename(other.id, "Sofia Perez")).body).toMatchObject(taken);
    expect((await admin.patch("/api/me").send({ name: "sofía pérez" })).body).toMatchObject(taken);
    expect((await admin.get("/api/me")).body.name).not.toBe("sofía pérez");
    await rename(sofia.id, "Sofía Pérez").expect(200);
    await rename(sofia.id, "sofia perez").expect(200);
    await rename(sofia.id, "").expect(200);
    expect((await rename(other.id, "Sofía Pérez").expect(200)).body.name).toBe("Sofía Pérez");
  });

  it("takes no name of two alphabets, and is found however its name is typed", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const mixed = { user: "n\u043era", password: GOOD, role: "admin" };
    expect((await admin.post("/api/accounts").send(mixed)).body.errors).toEqual([
      { path: "user", message: "Tiene que estar escrito con letras de un solo alfabeto." },
    ]);
    const request = { user: "Straße", password: GOOD, role: "viewer" };
    expect((await admin.post("/api/accounts").send(request).expect(201)).body.user).toBe("strasse");
    const typed = { user: " ＳＴＲＡＳＳＥ", password: GOOD };
    await office.stranger().post("/api/login").send(typed).expect(200);
  });

  it.each([
    ["the user name", "nora.paz.2024", "password-is-name"],
    ["the person's name", "Nora Paz 1984", "password-is-name"],
    ["the company's name", "FibraNorte!!", "password-is-name"],
    ["a common one", "Contraseña2024!", "password-is-common"],
    ["one sign over and over", "aaaaaaaaaaaa", "password-is-common"],
  ])("takes no password that is %s", async (_, password, code) => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send({ companyName: "Fibra Norte" }).expect(200);
    const request = { user: "nora.paz", name: "Nora Paz", password, role: "viewer" };
    const answer = await admin.post("/api/accounts").send(request);
    expect(answer.body).toMatchObject({ status: 422, code, errors: [{ path: "password" }] });
    const { id } = (await admin.get("/api/me")).body;
    await admin
      .post("/api/accounts")
      .send({ ...request, password: GOOD })
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
