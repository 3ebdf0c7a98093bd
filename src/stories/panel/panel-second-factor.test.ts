import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { openTestPanel, PASSWORD, type Browser, type TestPanel } from "../../testing/panel/test-panel.ts";

const codeAt = (office: TestPanel, secret: string, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: office.now.getTime() + steps * 30_000 });

const later = (office: TestPanel, seconds: number): void => {
  office.now = new Date(office.now.getTime() + seconds * 1000);
};

/** Turns it on for who is signed in, and lets the step pass whose code was used. */
async function turnOn(office: TestPanel, browser: Browser) {
  const { body: offer } = await browser.post("/api/me/two-factor").expect(200);
  const proof = { code: codeAt(office, offer.secret), password: PASSWORD };
  const { body } = await browser.post("/api/me/two-factor/confirm").send(proof).expect(200);
  later(office, 60);
  return { secret: offer.secret as string, codes: body.recoveryCodes as string[] };
}

async function halfway(office: TestPanel): Promise<Browser> {
  const browser = office.stranger();
  const answer = await browser.post("/api/login").send({ user: "operator", password: PASSWORD }).expect(200);
  expect(answer.body).toEqual({ secondFactor: true });
  return browser;
}

const show = (browser: Browser, code: string) => browser.post("/api/login/code").send({ code });

describe("A second factor", () => {
  it("is offered as a code to scan, and asked for only once it is proved to be in an app", async () => {
    await using office = await openTestPanel();
    const browser = await office.as("operator");
    const { body: offer } = await browser.post("/api/me/two-factor").expect(200);
    expect(offer.uri).toBe(
      `otpauth://totp/Relevo:operator?issuer=Relevo&secret=${offer.secret}&algorithm=SHA1&digits=6&period=30`,
    );
    await office.as("operator");
    expect((await browser.get("/api/me")).body.twoFactor).toBe(false);
    const wrong = { code: codeAt(office, offer.secret, 3), password: PASSWORD };
    const refused = await browser.post("/api/me/two-factor/confirm").send(wrong);
    expect(refused.body).toMatchObject({ status: 422, code: "wrong-factor-code" });
    const { codes } = await turnOn(office, browser);
    expect(new Set(codes).size).toBe(10);
    expect((await browser.get("/api/me")).body).toMatchObject({ twoFactor: true, recoveryCodesLeft: 10 });
    expect((await browser.post("/api/me/two-factor")).body.code).toBe("two-factor-on");
  });

  it(
    "is asked of whoever had the password right, whatever strangers at the same address have used up",
    { timeout: 60_000 },
    async () => {
      await using office = await openTestPanel();
      const { secret } = await turnOn(office, await office.as("operator"));
      const browser = await halfway(office);
      let last = 0;
      for (let n = 0; n < 14 && last !== 429; n++) {
        const asked = Array.from({ length: 50 }, () =>
          fetch(`${office.url}/api/login/code`, { method: "POST" }),
        );
        last = Math.max(...(await Promise.all(asked)).map(({ status }) => status));
      }
      expect(last).toBe(429);
      await show(browser, codeAt(office, secret)).expect(200);
    },
  );

  it("lets a password alone do nothing but show the code", async () => {
    await using office = await openTestPanel();
    const { secret } = await turnOn(office, await office.as("operator"));
    const browser = await halfway(office);
    await browser.get("/api/me").expect(401);
    await browser.get("/api/tickets").expect(401);
    await browser.get("/api/events").expect(401);
    await browser.patch("/api/me").send({ name: "Otra" }).expect(401);
    await show(browser, codeAt(office, secret)).expect(200);
    expect((await browser.get("/api/me").expect(200)).body.user).toBe("operator");
  });

  it("takes the code of the step before and of the one after, each step once, and none twice", async () => {
    await using office = await openTestPanel();
    const { secret } = await turnOn(office, await office.as("operator"));
    expect((await show(await halfway(office), codeAt(office, secret, -2))).body.code).toBe("wrong-code");
    const code = codeAt(office, secret, -1);
    await show(await halfway(office), code).expect(200);
    expect((await show(await halfway(office), code)).body).toMatchObject({ status: 401, code: "wrong-code" });
    await show(await halfway(office), codeAt(office, secret, 1)).expect(200);
    expect((await show(await halfway(office), codeAt(office, secret))).status).toBe(401);
    later(office, 60);
    const both = [await halfway(office), await halfway(office)];
    const same = codeAt(office, secret);
    const answers = await Promise.all(both.map((browser) => show(browser, same)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  it("is replaced by each recovery code once, however it is typed", async () => {
    await using office = await openTestPanel();
    const { codes } = await turnOn(office, await office.as("operator"));
    const [first = "", second = ""] = codes;
    const browser = await halfway(office);
    const { body } = await show(browser, ` ${first.toLowerCase().replaceAll("-", " ")}`).expect(200);
    expect(body.recoveryCodesLeft).toBe(9);
    expect((await show(await halfway(office), first)).body.code).toBe("wrong-code");
    await show(await halfway(office), second).expect(200);
  });

  it("has new recovery codes made, after which the old ones open nothing", async () => {
    await using office = await openTestPanel();
    const browser = await office.as("operator");
    const { secret, codes } = await turnOn(office, browser);
    const proof = { code: codeAt(office, secret), password: PASSWORD };
    const { body } = await browser.post("/api/me/two-factor/recovery-codes").send(proof).expect(200);
    expect((await show(await halfway(office), codes[0] ?? "")).status).toBe(401);
    expect((await show(await halfway(office), body.recoveryCodes[0])).status).toBe(200);
  });

  it("stops whoever guesses codes, wherever they come from, and not the owner's own browser", async () => {
    await using office = await openTestPanel();
    const owner = await office.as("operator");
    const { secret } = await turnOn(office, owner);
    const guesses = await Promise.all(
      Array.from({ length: 7 }, async () => (await show(await halfway(office), "000000")).status),
    );
    expect(guesses.filter((status) => status === 401)).toHaveLength(5);
    const stranger = await show(await halfway(office), codeAt(office, secret));
    expect(stranger.body).toMatchObject({ status: 429, code: "too-many-attempts" });
    await owner.post("/api/logout").expect(204);
    await owner.post("/api/login").send({ user: "operator", password: PASSWORD }).expect(200);
    await show(owner, codeAt(office, secret)).expect(200);
  });

  it("does not wait for ever, nor for a password that was changed meanwhile", async () => {
    await using office = await openTestPanel();
    const owner = await office.as("operator");
    const { secret } = await turnOn(office, owner);
    const slow = await halfway(office);
    later(office, 11 * 60);
    expect((await show(slow, codeAt(office, secret))).body.code).toBe("not-halfway");
    const overtaken = await halfway(office);
    const change = { current: PASSWORD, password: "caballo de otro color" };
    await owner.post("/api/me/password").send(change).expect(200);
    expect((await show(overtaken, codeAt(office, secret))).body.code).toBe("not-halfway");
  });

  it("is turned off with password and code, which signs the other browsers out", async () => {
    await using office = await openTestPanel();
    const browser = await office.as("operator");
    const { secret } = await turnOn(office, browser);
    const other = await halfway(office);
    await show(other, codeAt(office, secret)).expect(200);
    later(office, 30);
    const off = (proof: object) => browser.post("/api/me/two-factor/disable").send(proof);
    const code = codeAt(office, secret);
    expect((await off({ code, password: "otra cosa" })).body.code).toBe("wrong-current-password");
    expect((await off({ code: "123456", password: PASSWORD })).body.code).toBe("wrong-factor-code");
    expect((await off({ code, password: PASSWORD }).expect(200)).body.twoFactor).toBe(false);
    await other.get("/api/me").expect(401);
    await browser.get("/api/me").expect(200);
    await office.as("operator");
  });

  it("is taken away by an administrator from who lost it, and that stays written down", async () => {
    await using office = await openTestPanel();
    const operator = await office.as("operator");
    await turnOn(office, operator);
    const { id } = (await operator.get("/api/me")).body;
    const admin = await office.as("admin");
    const secured = async () =>
      (await admin.get("/api/accounts")).body.items.map((one: { twoFactor: boolean }) => one.twoFactor);
    expect(await secured()).toEqual([false, true]);
    await admin.post(`/api/accounts/${id}/reset-two-factor`).expect(200);
    expect(await secured()).toEqual([false, false]);
    await operator.get("/api/me").expect(401);
    await office.as("operator");
    expect((await admin.post(`/api/accounts/${id}/reset-two-factor`)).body.code).toBe("no-two-factor");
    const { items } = (await admin.get("/api/audit?action=account")).body;
    expect(items[0]).toMatchObject({ user: "admin", text: "Quitó el segundo factor de operator" });
  });

  it("lies sealed in the database, and its recovery codes hashed", async () => {
    await using office = await openTestPanel();
    const { secret, codes } = await turnOn(office, await office.as("operator"));
    const bytes = Buffer.from(new TOTP({ secret }).secret.bytes);
    const file = await copyOf(office);
    expect(file.includes(Buffer.from("second_factors"))).toBe(true);
    expect(file.includes(bytes)).toBe(false);
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
      expect(file.includes(Buffer.from(text))).toBe(false);
  });
});

/** The database as a thief would have it. */
async function copyOf({ store }: TestPanel): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "relevo-"));
  try {
    await store.backup(join(folder, "copy.db"));
    return await readFile(join(folder, "copy.db"));
  } finally {
    await rm(folder, { recursive: true });
  }
}
