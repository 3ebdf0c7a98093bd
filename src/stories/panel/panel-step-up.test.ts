import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { routes } from "../../panel/routes.ts";
import { getAccountByUser, removeAccountRow, type Account } from "../../store/accounts/accounts.ts";
import { endLogins, findLogins } from "../../store/accounts/logins.ts";
import type { Tx } from "../../store/engine/open.ts";
import { ask, nameOf } from "../../testing/panel/every-route.ts";
import { openTestPanel, PASSWORD, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";

const minutes = (office: TestPanel, n: number): void => {
  office.now = new Date(office.now.getTime() + n * 60_000);
};

const GOOD = "cuatro palabras sin relación";
const add = (browser: Browser, user: string) =>
  browser.post("/api/accounts").send({ user, password: GOOD, role: "viewer" });

describe("What asks for more than being signed in", () => {
  it("is this", () => {
    expect(routes.filter(({ stepUp }) => stepUp).map(nameOf)).toEqual([
      "GET /api/me/confirm",
      "POST /api/whatsapp/unlink",
      "POST /api/contacts/:id/erase",
      "POST /api/backups",
      "GET /api/backups/:name",
      "DELETE /api/backups/:name",
      "POST /api/accounts",
      "PATCH /api/accounts/:id",
      "DELETE /api/accounts/:id",
      "POST /api/accounts/:id/end-logins",
      "POST /api/accounts/:id/reset-two-factor",
    ]);
  });

  it("goes through for a quarter of an hour after signing in, and then asks for the password", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    minutes(office, 14);
    await add(admin, "nora").expect(201);
    minutes(office, 1);
    for (const route of routes.filter(({ stepUp }) => stepUp)) {
      const { status, body } = await ask(admin, route);
      expect([nameOf(route), status, body.code]).toEqual([nameOf(route), 403, "step-up-required"]);
    }
    // Everything else does not mind.
    await admin.get("/api/accounts").expect(200);
    await admin.patch("/api/settings").send({ menu: false }).expect(200);
  });

  it("asks once: the password counts for all of it, for as long, and is written down", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    minutes(office, 60);
    const wrong = await admin.post("/api/me/confirm").send({ password: "no es esta" });
    expect(wrong.body).toMatchObject({ status: 409, code: "wrong-current-password" });
    expect((await add(admin, "nora")).status).toBe(403);
    const confirmed = await admin.post("/api/me/confirm").send({ password: PASSWORD }).expect(200);
    expect(Date.parse(confirmed.body.until) - office.now.getTime()).toBe(15 * 60_000);
    await add(admin, "nora").expect(201);
    minutes(office, 14);
    await add(admin, "beto").expect(201);
    minutes(office, 2);
    expect((await add(admin, "carla")).body.code).toBe("step-up-required");
    const { items } = (await admin.get("/api/audit?action=me.")).body;
    expect(items.map((line: { text: string }) => line.text)).toEqual([
      "Confirmó que era quien decía ser",
      "Escribió mal su contraseña al confirmar que era quien decía ser",
    ]);
  });

  it("asks for the code too where a second factor is on", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const { body: offer } = await admin.post("/api/me/two-factor").expect(200);
    const code = () => new TOTP({ secret: offer.secret }).generate({ timestamp: office.now.getTime() });
    await admin.post("/api/me/two-factor/confirm").send({ code: code(), password: PASSWORD }).expect(200);
    minutes(office, 20);
    const confirm = (body: object) => admin.post("/api/me/confirm").send({ password: PASSWORD, ...body });
    expect((await confirm({})).body).toMatchObject({ status: 422, code: "factor-code-needed" });
    expect((await confirm({ code: "000000" })).body.code).toBe("wrong-factor-code");
    expect((await add(admin, "nora")).status).toBe(403);
    await confirm({ code: code() }).expect(200);
    await add(admin, "nora").expect(201);
  });

  it("cannot be guessed: wrong passwords here are counted with those at the door", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const guesses = Array.from({ length: 12 }, () =>
      admin.post("/api/me/confirm").send({ password: "no es esta" }),
    );
    const said = (await Promise.all(guesses)).map(({ status }) => status);
    expect(said.filter((status) => status === 429)).toHaveLength(2);
    expect((await admin.post("/api/me/confirm").send({ password: PASSWORD })).status).toBe(429);
  });

  it("counts for the browser that proved it, and for no other", async () => {
    await using office = await openTestPanel();
    const [here, there] = [await office.as("admin"), await office.as("admin")];
    minutes(office, 60);
    await here.post("/api/me/confirm").send({ password: PASSWORD }).expect(200);
    expect((await add(there, "nora")).body.code).toBe("step-up-required");
  });
});

describe("A login that is ended while its owner proves who they are", () => {
  /** Happens in the transaction right after the clock was looked at for the `nth` time from now; tells whether it came to that. */
  function atLook(
    office: TestPanel,
    nth: number,
    happens: (tx: Tx) => Promise<unknown>,
  ): () => Promise<boolean> {
    const { now } = office;
    let looks = 0;
    let done: Promise<unknown> | null = null;
    Object.defineProperty(office, "now", {
      configurable: true,
      get() {
        if (++looks === nth) done = office.store.transaction(happens);
        return now;
      },
    });
    return async () => {
      await done;
      Object.defineProperty(office, "now", { configurable: true, writable: true, value: now });
      return done !== null;
    };
  }

  it.each<[string, (tx: Tx, account: Account) => Promise<unknown>]>([
    ["by “cerrar las otras”", (tx, { id }) => endLogins(tx, { account: id, except: null })],
    ["with the account", (tx, account) => removeAccountRow(tx, account, new Date(0))],
  ])("%s stays ended, at whatever instant that happens", async (_how, ends) => {
    await using office = await openTestPanel();
    const answers: number[] = [];
    for (let nth = 1; ; nth++) {
      const browser = await office.as("operator");
      minutes(office, 60);
      const account = await getAccountByUser(office.store.read, "operator");
      if (!account) throw new Error("there is no operator");
      const happened = atLook(office, nth, (tx) => ends(tx, account));
      const { status } = await browser.post("/api/me/confirm").send({ password: PASSWORD });
      if (!(await happened())) break;
      answers.push(status);
      await browser.get("/api/me").expect(401);
      expect(await findLogins(office.store.read, { account: account.id, now: office.now })).toEqual([]);
    }
    // Early enough it proves nothing any more; what is on its way out is too late to be taken back.
    expect([...new Set(answers)]).toEqual([401, 200]);
    const { items } = (await (await office.as("admin")).get("/api/audit?action=me.")).body;
    const proven = items.filter(({ action }: { action: string }) => action === "me.confirmed");
    expect(proven).toHaveLength(answers.filter((status) => status === 200).length + 1);
  });
});

describe("A second factor that is asked of somebody", () => {
  it.each([
    ["admins", "admin", "turn-on-second-factor"],
    ["admins", "supervisor", null],
    ["all", "viewer", "turn-on-second-factor"],
    ["nobody", "admin", null],
  ] as const)("of %s: a %s has to do %s first", async (requireSecondFactor, role, action) => {
    await using office = await openTestPanel();
    const boss = await office.as("admin");
    await boss.patch("/api/settings").send({ requireSecondFactor }).expect(200);
    const browser = await office.as(role);
    expect((await browser.get("/api/me").expect(200)).body.requiredAction).toBe(action);
    const { status, body } = await browser.get("/api/tickets");
    expect([status, body.code]).toEqual(action ? [403, "turn-on-second-factor-required"] : [200, undefined]);
  });

  it("opens the panel when it is on, and is not turned off again", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send({ requireSecondFactor: "all" }).expect(200);
    await admin.get("/api/tickets").expect(403);
    const { body: offer } = await admin.post("/api/me/two-factor").expect(200);
    const code = () => new TOTP({ secret: offer.secret }).generate({ timestamp: office.now.getTime() });
    await admin.post("/api/me/two-factor/confirm").send({ code: code(), password: PASSWORD }).expect(200);
    await admin.get("/api/tickets").expect(200);
    minutes(office, 1);
    const off = await admin.post("/api/me/two-factor/disable").send({ code: code(), password: PASSWORD });
    expect(off.body).toMatchObject({ status: 409, code: "two-factor-required" });
  });

  it("is no setting that goes back with all the others", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send({ requireSecondFactor: "admins" }).expect(200);
    const { body: offer } = await admin.post("/api/me/two-factor").expect(200);
    const code = new TOTP({ secret: offer.secret }).generate({ timestamp: office.now.getTime() });
    await admin.post("/api/me/two-factor/confirm").send({ code, password: PASSWORD }).expect(200);
    const { body } = await admin.post("/api/settings/restore").send({}).expect(200);
    expect(body.requireSecondFactor).toBe("admins");
  });
});
