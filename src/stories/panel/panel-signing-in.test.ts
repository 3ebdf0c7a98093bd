import { describe, expect, it } from "vitest";
import { PanelError } from "../../panel/server.ts";
import { openTestPanel, PASSWORD, type TestPanel } from "../../testing/panel/test-panel.ts";

const NEW = "una clave bien larga";

const setUp = (office: TestPanel, code: string | null) =>
  office.stranger().post("/api/setup").send({ code, user: "Vero", password: NEW });

describe("The first administrator", () => {
  it("is created with the code from the terminal, once, and is signed in", async () => {
    await using office = await openTestPanel();
    const code = office.panel.firstAdministratorCode();
    const browser = office.stranger();
    expect((await browser.get("/api/setup").expect(200)).body).toEqual({ needed: true, language: "es" });
    const made = await browser
      .post("/api/setup")
      .send({ code: code?.toLowerCase(), user: "Vero", password: NEW });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ user: "vero", name: "vero", role: "admin", twoFactor: false }),
    ]);
    expect((await browser.get("/api/me").expect(200)).body.role).toBe("admin");
    expect((await browser.get("/api/setup")).body.needed).toBe(false);
    expect(office.panel.firstAdministratorCode()).toBeNull();
    expect((await setUp(office, code)).body).toMatchObject({ status: 409, code: "setup-done" });
  });

  it("is not created with another code, nor without a good password", async () => {
    await using office = await openTestPanel();
    const code = office.panel.firstAdministratorCode();
    expect((await setUp(office, "AAAA-BBBB-CCCC")).body).toMatchObject({ status: 409, code: "wrong-code" });
    const weak = await office.stranger().post("/api/setup").send({ code, user: "vero", password: "corta" });
    expect(weak.body.errors).toEqual([
      { path: "password", message: "Tiene que tener al menos 10 caracteres." },
    ]);
    expect((await office.stranger().get("/api/setup")).body.needed).toBe(true);
  });

  it("is created from the configuration without anybody asking, and never again", async () => {
    await using office = await openTestPanel({
      config: { adminUser: "Admin", adminPassword: "otra clave larga" },
    });
    expect(office.panel.firstAdministratorCode()).toBeNull();
    await office
      .stranger()
      .post("/api/login")
      .send({ user: "admin", password: "otra clave larga" })
      .expect(200);
    await office.panel[Symbol.asyncDispose]();
    await office.open({ adminUser: "admin", adminPassword: "una tercera clave" });
    await office
      .stranger()
      .post("/api/login")
      .send({ user: "admin", password: "una tercera clave" })
      .expect(401);
  });
});

describe("Signing in", () => {
  it("sets a cookie that scripts and other sites do not get", async () => {
    await using office = await openTestPanel();
    await office.as("viewer");
    const answer = await office.stranger().post("/api/login").send({ user: "VIEWER ", password: PASSWORD });
    const cookies = answer.get("Set-Cookie") ?? [];
    expect(cookies).toEqual([
      expect.stringMatching(/^relevo-known=.*HttpOnly; SameSite=Strict/),
      expect.stringMatching(/^relevo=.*HttpOnly; SameSite=Lax/),
    ]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("says the same of a wrong password and of a user that does not exist", async () => {
    await using office = await openTestPanel();
    await office.as("viewer");
    const wrong = await office.stranger().post("/api/login").send({ user: "viewer", password: "no es esta" });
    const nobody = await office.stranger().post("/api/login").send({ user: "nadie", password: "no es esta" });
    expect(wrong.body).toMatchObject({ status: 401, code: "wrong-password" });
    expect(nobody.body).toEqual(wrong.body);
  });

  it("stops whoever guesses, and nobody else", async () => {
    await using office = await openTestPanel();
    await office.as("viewer");
    await office.as("admin");
    const guess = () => office.stranger().post("/api/login").send({ user: "viewer", password: "no es esta" });
    const answers = await Promise.all(Array.from({ length: 12 }, guess));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const right = await office.stranger().post("/api/login").send({ user: "viewer", password: PASSWORD });
    expect(right.body).toMatchObject({ status: 429, code: "too-many-attempts" });
    expect(Number(right.headers["retry-after"])).toBeGreaterThan(0);
    await office.stranger().post("/api/login").send({ user: "admin", password: PASSWORD }).expect(200);
  });

  it("ends when signing out, after twelve idle hours, and after a week in any case", async () => {
    await using office = await openTestPanel();
    const browser = await office.as("viewer");
    await browser.post("/api/logout").expect(204);
    await browser.get("/api/me").expect(401);
    const idle = await office.as("viewer");
    const busy = await office.as("viewer");
    const hours = (n: number) => (office.now = new Date(office.now.getTime() + n * 3_600_000));
    for (let day = 0; day < 13; day++) {
      hours(11);
      await busy.get("/api/me").expect(200);
    }
    await idle.get("/api/me").expect(401);
    for (let day = 0; day < 3; day++) {
      hours(11);
      await busy.get("/api/me");
    }
    expect((await busy.get("/api/me")).body.code).toBe("not-signed-in");
  });

  it("ends everywhere else when the password changes", async () => {
    await using office = await openTestPanel();
    const here = await office.as("operator");
    const there = await office.as("operator");
    const wrong = await here.post("/api/me/password").send({ current: "no", password: NEW });
    expect(wrong.body).toMatchObject({ status: 409, code: "wrong-current-password" });
    await here.post("/api/me/password").send({ current: PASSWORD, password: NEW }).expect(200);
    await here.get("/api/me").expect(200);
    await there.get("/api/me").expect(401);
    await office.stranger().post("/api/login").send({ user: "operator", password: PASSWORD }).expect(401);
  });

  it("ends at once for whom an administrator removes, and the last administrator stays", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const body = { user: "Nora", password: NEW, role: "viewer" };
    const { body: nora } = await admin.post("/api/accounts").send(body).expect(201);
    expect((await admin.post("/api/accounts").send(body)).body).toMatchObject({
      status: 422,
      code: "user-taken",
      errors: [{ path: "user" }],
    });
    const browser = office.stranger();
    await browser.post("/api/login").send({ user: "nora", password: NEW }).expect(200);
    await admin.delete(`/api/accounts/${nora.id}`).expect(204);
    await browser.get("/api/me").expect(401);
    const me = (await admin.get("/api/me")).body.id;
    expect((await admin.delete(`/api/accounts/${me}`)).body).toMatchObject({
      status: 409,
      code: "last-admin",
    });
    expect((await admin.patch(`/api/accounts/${me}`).send({ role: "viewer" })).body.code).toBe("last-admin");
    const lines = (await admin.get("/api/audit").expect(200)).body.items.map(
      (line: { action: string }) => line.action,
    );
    expect(lines).toEqual(["account.removed", "login", "account.added", "login"]);
  });
});

describe("Starting", () => {
  it("says in one sentence that the port is taken", async () => {
    await using first = await openTestPanel();
    await using second = await openTestPanel();
    const port = Number(new URL(first.url).port);
    const error = await second.open({ port }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PanelError);
    expect((error as Error).message).toBe(
      `El puerto ${port} está en uso. Cerrá el programa que lo ocupa o elegí otro con PORT.`,
    );
  });
});
