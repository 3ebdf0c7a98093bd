import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import type { Browsers } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { holdsBack, watchesFor } from "../../testing/panel/look-around.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let browsers: Browsers;

beforeAll(async () => {
  const walk = await openWalk();
  ({ world, browsers } = walk);
  return () => walk[Symbol.asyncDispose]();
});

const logins = async (): Promise<number> =>
  (await world.api.get<{ items: unknown[] }>("/api/me/logins")).items.length;

describe("The door of the panel", () => {
  it("lets in who has an account, to where they were going", async () => {
    await using admin = await browsers.visitor(world.api.url);
    admin.forgive(/401 .*\/api\/me\b/);
    await admin.goes("/ajustes/grupos");
    await admin.page.getByLabel("Usuario").fill(ADMIN.user);
    await admin.page.getByLabel("Contraseña", { exact: true }).fill(ADMIN.password);
    await admin.page.getByRole("button", { name: "Entrar" }).click();
    await admin.page.getByRole("heading", { name: "Grupos de WhatsApp", exact: true }).waitFor();
    expect(new URL(admin.page.url()).pathname).toBe("/ajustes/grupos");
  });

  it("is gone through once, however often the button is pressed while the page behind it is on its way", async () => {
    await using admin = await browsers.visitor(world.api.url);
    const { page } = admin;
    admin.forgive(/401 .*\/api\/me\b/);
    await admin.goes("/ajustes/etiquetas");
    await page.getByLabel("Usuario").fill(ADMIN.user);
    await page.getByLabel("Contraseña", { exact: true }).fill(ADMIN.password);
    const before = await logins();
    const shown = await watchesFor(page, "h1, [role=alert]");
    const letGo = await holdsBack(page);
    const enter = page.getByRole("button", { name: "Entrar" });
    const isIn = page.waitForResponse((answer) => answer.url().endsWith("/api/me") && answer.ok());
    await enter.dblclick();
    await isIn;
    expect(await enter.isDisabled()).toBe(true);
    await enter.dblclick({ force: true });
    await letGo();
    await page.getByRole("heading", { name: "Etiquetas", exact: true }).waitFor();
    expect(await shown()).toEqual(["Entrar", "Etiquetas"]);
    expect(await logins()).toBe(before + 1);
  });

  it("says what is wrong with a password, and lets nobody past", async () => {
    await using stranger = await browsers.visitor(world.api.url, { screen: "phone" });
    stranger.forgive(/401 /);
    await stranger.goes("/");
    await stranger.page.getByLabel("Usuario").fill(ADMIN.user);
    await stranger.page.getByLabel("Contraseña", { exact: true }).fill("no es esta");
    await stranger.page.getByRole("button", { name: "Entrar" }).click();
    await stranger.page.getByRole("alert").waitFor();
    expect(await stranger.sideways()).toBe(0);
  });

  it.each(["light", "dark"] as const)("has no barrier in %s", async (scheme) => {
    await using stranger = await browsers.visitor(world.api.url, { scheme });
    stranger.forgive(/401 .*\/api\/me\b/);
    await stranger.goes("/entrar");
    await stranger.page.getByRole("heading", { name: "Entrar" }).waitFor();
    expect(await stranger.barriers()).toEqual([]);
  });

  it("asks who wanted it for a second proof, and takes a recovery code for one", async () => {
    const { secret } = await world.api.post<{ secret: string }>("/api/me/two-factor", {});
    const proof = { code: new TOTP({ secret }).generate(), password: ADMIN.password };
    const { recoveryCodes } = await world.api.post<{ recoveryCodes: string[] }>(
      "/api/me/two-factor/confirm",
      proof,
    );
    await using admin = await browsers.visitor(world.api.url, { screen: "phone", scheme: "dark" });
    admin.forgive(/40[13] |422 /);
    await admin.goes("/entrar");
    await admin.page.getByLabel("Usuario").fill(ADMIN.user);
    await admin.page.getByLabel("Contraseña", { exact: true }).fill(ADMIN.password);
    await admin.page.getByRole("button", { name: "Entrar" }).click();
    await admin.page.getByRole("heading", { name: "Verificá que sos vos" }).waitFor();
    expect(await admin.barriers()).toEqual([]);
    await admin.page.getByLabel("Código").fill("000000");
    await admin.page.getByRole("button", { name: "Entrar" }).click();
    await admin.page.getByRole("alert").waitFor();
    await admin.page.getByLabel("Código").fill(recoveryCodes[0] ?? "");
    await admin.page.getByRole("button", { name: "Entrar" }).click();
    await admin.page.getByRole("heading", { name: "Inicio" }).waitFor();
    expect(await admin.sideways()).toBe(0);
  });
});
