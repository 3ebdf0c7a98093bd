import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import qrcode from "qrcode";
import { beforeAll, describe, expect, it } from "vitest";
import { hastenSignatures } from "../../session/signal/fast-curve.ts";
import { startSimulator } from "../../simulator/simulator.ts";
import { openBrowsers, type Browsers, type Visitor } from "../../testing/panel/browser.ts";
import { holdsBack, watchesFor } from "../../testing/panel/look-around.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import { LONG_MS, WireWorld, type ConnectionJson } from "../../testing/wire/wire-world.ts";

/** A fresh installation: nobody has an account, and none is named in the environment. */
class EmptyTown extends WireWorld {
  override environment(): Record<string, string> {
    const { ADMIN_USER: _user, ADMIN_PASSWORD: _password, ...rest } = super.environment();
    return rest;
  }
}

let town: EmptyTown;
let browsers: Browsers;
let admin: Visitor;

beforeAll(async () => {
  hastenSignatures();
  town = new EmptyTown(await startSimulator(), await mkdtemp(join(tmpdir(), "relevo-empty-")));
  [browsers] = await Promise.all([openBrowsers(), town.start()]);
  admin = await browsers.visitor(town.api.url, { screen: "phone" });
  return async () => {
    await admin[Symbol.asyncDispose]();
    await browsers[Symbol.asyncDispose]();
    await town[Symbol.asyncDispose]();
  };
});

const button = (name: string | RegExp) => admin.page.getByRole("button", { name });
const says = (text: string | RegExp) => admin.page.getByText(text).first().waitFor({ timeout: LONG_MS });
const isOnStep = (name: string) => admin.page.getByRole("heading", { name }).waitFor();

/** What stands in somebody's way on this page, or beside its screen. */
async function obstacles(): Promise<string[]> {
  const sideways = await admin.sideways();
  return [...(await admin.barriers()), ...(sideways === 0 ? [] : [`scrolls ${sideways} px sideways`])];
}

async function looksAtQr(): Promise<string> {
  const picture = admin.page.getByRole("img", { name: "Código QR para vincular WhatsApp" });
  const { qr = "" } = await town.connection(({ state }) => state === "awaiting_qr");
  const drawn = await qrcode.toString(qr, { type: "svg", margin: 2, errorCorrectionLevel: "L" });
  await expect
    .poll(() => picture.getAttribute("src"), { timeout: LONG_MS })
    .toContain(encodeURIComponent(drawn));
  return qr;
}

describe("The first start, on a phone, from an empty folder to the first ticket", () => {
  it("creates the administrator once with the code from the terminal, however often the button is pressed", async () => {
    admin.forgive(/401 .*\/api\/me\b/);
    await admin.goes("/");
    await isOnStep("Creá tu cuenta de administrador");
    expect(await obstacles()).toEqual([]);
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(await town.program.says("código de un solo uso"))?.[0];
    await admin.page.getByLabel("Código de un solo uso").fill(code ?? "");
    await admin.page.getByLabel("Usuario").fill(ADMIN.user);
    await admin.page.getByLabel("Contraseña", { exact: true }).fill(ADMIN.password);
    await admin.page.getByLabel("Repetí la contraseña").fill(ADMIN.password);
    // The same page in another window: whoever is second is shown the way in.
    await using second = await browsers.visitor(town.api.url, { screen: "phone" });
    second.forgive(/401 .*\/api\/me\b|4\d\d .*\/api\/setup\b/);
    await second.goes("/empezar");
    await second.page.getByLabel("Código de un solo uso").fill(code ?? "");
    await second.page.getByLabel("Usuario").fill("otra");
    await second.page.getByLabel("Contraseña", { exact: true }).fill(ADMIN.password);
    await second.page.getByLabel("Repetí la contraseña").fill(ADMIN.password);
    const shown = await watchesFor(admin.page, "h1, form [role=alert], main a[href='/entrar']");
    const letGo = await holdsBack(admin.page);
    const create = button("Crear cuenta");
    const isIn = admin.page.waitForResponse((answer) => answer.url().endsWith("/api/me") && answer.ok());
    await create.dblclick();
    await isIn;
    expect(await create.isDisabled()).toBe(true);
    await create.dblclick({ force: true });
    await letGo();
    await isOnStep("Vinculá el número de WhatsApp");
    expect(await shown()).toEqual(["Creá tu cuenta de administrador", "Puesta en marcha"]);
    expect(admin.takeComplaints()).toEqual([]);
    await town.api.login();
    expect((await town.api.get<{ items: unknown[] }>("/api/accounts")).items).toHaveLength(1);
    await second.page.getByRole("button", { name: "Crear cuenta" }).click();
    await second.page
      .getByRole("heading", { name: "La cuenta de administrador ya está creada", level: 1 })
      .waitFor();
    await second.page.getByRole("link", { name: "Ir a la entrada" }).click();
    await second.page.waitForURL(/\/entrar$/);
  });

  it("links the number by the QR code that the page shows", async () => {
    const qr = await looksAtQr();
    expect(await obstacles()).toEqual([]);
    await town.simulator.scanQr(town.desk, qr);
    await says("WhatsApp conectado");
    await says(town.desk.name);
    await button("Continuar").click();
  });

  it("creates the group that a small team needs, and shows it again after a reload", async () => {
    await isOnStep("Armá los grupos del equipo");
    const large = admin.page.getByRole("radio", { name: /^Más de 15/ });
    await large.click();
    await button("Atrás").click();
    await isOnStep("Vinculá el número de WhatsApp");
    await button("Continuar").click();
    await isOnStep("Armá los grupos del equipo");
    await expect.poll(() => large.getAttribute("aria-checked")).toBe("true");
    await admin.page.getByRole("radio", { name: /^1 a 5/ }).click();
    await admin.page.getByLabel("Nombre de la empresa").fill("UltraWiFi");
    expect(await obstacles()).toEqual([]);
    await admin.page.getByLabel("Nombre del grupo").fill("Soporte");
    await button("Crear el grupo").click();
    await says("✅ Configurado");
    await admin.page.reload();
    await isOnStep("Armá los grupos del equipo");
    await says("✅ Configurado");
    expect(town.simulator.groups.named("Soporte")?.members).toContain(town.desk.phone);
    await button("Continuar").click();
  });

  it("adds an agent under the number WhatsApp knows, whose progress outlives a reload", async () => {
    const ana = await town.person("Ana");
    await isOnStep("Agregá a quienes atienden");
    await admin.page.getByLabel("Nombre del Agente").fill("Ana");
    await admin.page.getByLabel("Número de WhatsApp").fill(`+${ana.phone}`);
    await says("✓");
    await admin.page.getByLabel("Cantidad de Grupos").fill("1");
    expect(await obstacles()).toEqual([]);
    await button("Guardar").click();
    await admin.page.getByRole("article", { name: "Ana" }).waitFor();
    await admin.page.reload();
    await admin.page.getByRole("article", { name: "Ana" }).waitFor();
    await says("Falta su LISTO");
    expect(await obstacles()).toEqual([]);
    await town.answersReady("Ana");
    await says("Listo para atender");
    await button("Continuar").click();
  });

  it("greets the first ticket as soon as somebody writes, and shows it on Inicio", async () => {
    await town.api.patch("/api/settings", { menu: false, gatherSeconds: 0 });
    await isOnStep("El primer ticket");
    await says("Esperando el primer mensaje");
    expect(await obstacles()).toEqual([]);
    const marta = await town.person("Marta Gómez");
    await marta.says(town.desk, "Hola, no tengo internet");
    await says("¡Felicitaciones! Llegó el ticket #1");
    await button("Ir a Inicio")
      .or(admin.page.getByRole("link", { name: "Ir a Inicio" }))
      .click();
    await admin.page.getByRole("link", { name: /Marta Gómez/ }).waitFor();
    expect(await obstacles()).toEqual([]);
    await town.card(town.agent("Ana"), marta);
    const now = await town.api.get<ConnectionJson>("/api/whatsapp");
    expect(now).toMatchObject({ state: "connected", outbox: { dead: 0 } });
  });
});
