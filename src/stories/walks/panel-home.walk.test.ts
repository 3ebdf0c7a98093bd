import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import type { WhatsApp } from "../../contract/contract.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { toPhone } from "../../domain/ids.ts";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { ageOutbox } from "../../testing/wire/wire-soundness.ts";
import { LONG_MS, type Case, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;
let pedro: Case;

const VIEWER = { user: "mirona", password: "solo para mirar" };

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  ({ world, browsers } = walk);
  world.port = new URL(world.api.url).port;
  await world.api.addUser({ ...VIEWER, role: "viewer" });
  admin = await walk.signedIn();
  await admin.goes("/");
  return () => walk[Symbol.asyncDispose]();
});

function hoursPass(hours: number): void {
  const db = new Database(world.database, { timeout: 10_000 });
  try {
    db.exec(`UPDATE settings SET value = value - ${hours * 3_600_000} WHERE key = 'line-lost-at'`);
  } finally {
    db.close();
  }
}

/** As the browser's clock on the wall has it. */
const clockTime = (at: string): string =>
  new Intl.DateTimeFormat("es", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "America/Argentina/Buenos_Aires",
  }).format(new Date(at));
const link = (name: RegExp) => admin.page.getByRole("link", { name });
const line = (visitor = admin) => visitor.page.getByRole("region", { name: "Conexión con WhatsApp" });
const lineSays = (text: string | RegExp) => line().getByText(text).first().waitFor({ timeout: LONG_MS });

describe("Inicio", () => {
  it("counts live, and each number and each row leads to what it is about", async () => {
    await link(/^Esperando 0/).waitFor();
    const client = await world.person("Pedro Páramo");
    await client.says(world.desk, "URGENTE, se cayó todo");
    await link(/^Esperando 1/).waitFor();
    await link(/Pedro Páramo.*Urgente/s).click();
    await admin.page.waitForURL(/\/conversaciones\/1$/);
    await admin.goes("/");
    pedro = await world.takes(client, "Ana");
    await link(/^En progreso 1/).waitFor();
    await link(/^Esperando 0/).waitFor();
    await link(/Ana.*1 de 1 caso(?!s)/s).waitFor();
    expect(await admin.barriers()).toEqual([]);
    await link(/^En progreso 1/).click();
    await admin.page.waitForURL(/\/conversaciones\?ver=activos$/);
    await admin.goes("/");
  });

  it("restarts the connection for who may", async () => {
    const before = await world.api.get<WhatsApp>("/api/whatsapp");
    await admin.button("Reiniciar").click();
    const after = await world.api.until<WhatsApp>(
      "/api/whatsapp",
      ({ state, liveness }) => state === "connected" && liveness.connectedAt !== before.liveness.connectedAt,
      LONG_MS,
    );
    expect(after.phone).toBe(world.desk.phone);
    await lineSays("CONECTADO");
  });

  it("shows everything to who may only look, and nothing to press", async () => {
    await using viewer = await browsers.visitor(world.api.url, { screen: "phone", scheme: "dark" });
    await viewer.enters(VIEWER.user, VIEWER.password);
    await viewer.goes("/");
    await line(viewer).getByText("CONECTADO").waitFor();
    await viewer.page.getByRole("link", { name: /^En progreso 1/ }).waitFor();
    expect(await viewer.page.getByRole("button", { name: /Reiniciar|Desvincular/ }).count()).toBe(0);
    expect(await viewer.page.getByText("Para empezar a atender").count()).toBe(0);
    expect(await viewer.barriers()).toEqual([]);
    expect(await viewer.sideways()).toBe(0);
  });

  it("says that the server is lost, and catches up by itself without a reload", async () => {
    // A line that is cut, and requests to nobody: that is the story.
    admin.forgive(/net::ERR_/);
    const banner = admin.page.getByText("Se perdió la conexión con el servidor");
    await admin.page.evaluate("window.neverReloaded = true");
    await world.kill();
    await banner.waitFor();
    const rosa = await world.person("Rosa Díaz");
    await rosa.says(world.desk, "¿Hay alguien?");
    await world.start();
    await banner.waitFor({ state: "detached", timeout: LONG_MS });
    await link(/Rosa Díaz/).waitFor({ timeout: LONG_MS });
    expect(await admin.page.evaluate("window.neverReloaded")).toBe(true);
  });

  it("lists what could not be delivered, and sends it after all", async () => {
    await world.settles();
    world.simulator.faults.refuseMessages(world.desk, 463, 1);
    await pedro.agent.says({ jid: pedro.room }, "¿Me leés?");
    await lineSays(/^1, espera su momento/);
    await world.stop();
    ageOutbox(world.database);
    world.simulator.faults.refuseMessages(world.desk, 463, 1);
    await world.start();
    await admin.page.getByText("Hay 1 cosa pendiente de revisión.").waitFor({ timeout: LONG_MS });
    await admin.photograph("home");
    await link(/^Ver y resolver$/).click();
    const item = admin.page.getByRole("listitem").filter({ hasText: "Mensaje sin enviar" });
    await item.getByText("“¿Me leés?”").waitFor();
    await item.getByRole("link", { name: "Ver el ticket #1" }).waitFor();
    expect(await admin.barriers()).toEqual([]);
    await admin.photograph("review");
    // By keyboard alone: from the top of the page to the deed.
    const discard = item.getByRole("button", { name: /^Descartar: / });
    await discard.focus();
    await admin.page.keyboard.press("Enter");
    const question = admin.page.getByRole("dialog", { name: "¿Descartar este pendiente?" });
    await question.waitFor();
    expect(await admin.barriers()).toEqual([]);
    await admin.page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    // The dialog gives the focus back a moment after it is gone.
    await item.locator("button:focus", { hasText: /^Descartar/ }).waitFor();
    await admin.page.keyboard.press("Shift+Tab");
    expect(await admin.page.evaluate("document.activeElement?.getAttribute('aria-label')")).toMatch(
      /^Reintentar: /,
    );
    await admin.page.keyboard.press("Enter");
    await pedro.client.hears("¿Me leés?", LONG_MS);
    await admin.page.getByText("No hay nada pendiente").waitFor({ timeout: LONG_MS });
    await admin.goes("/");
    await lineSays("Ninguno");
  });

  it("says that the phone logged us out and what to do, and links it again by a code", async () => {
    world.simulator.unlink(world.desk);
    await lineSays("DESCONECTADO");
    await lineSays(/El teléfono cerró la sesión/);
    expect(await admin.barriers()).toEqual([]);
    await admin.photograph("unlinked");
    const { lostAt } = await world.api.get<WhatsApp>("/api/whatsapp");
    const lost = `Sin conexión desde las ${clockTime(lostAt ?? "")}, hace un momento`;
    await lineSays(lost);
    await admin.page.reload();
    await lineSays(lost);
    // Two hours later, as the pill has it on a phone.
    hoursPass(2);
    await admin.page.setViewportSize({ width: 390, height: 844 });
    await admin.page.reload();
    await link(/DESCONECTADO · 2 h/).waitFor();
    const mark = link(/DESCONECTADO · 2 h/).getByText("DESCONECTADO · 2 h");
    expect(await mark.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    expect(await admin.sideways()).toBe(0);
    await admin.photograph("unlinked-long");
    await admin.page.setViewportSize({ width: 1366, height: 768 });
    await admin.button("Mostrar el QR").click();
    await lineSays("ESPERANDO QR");
    await admin.page.getByRole("tab", { name: "Con un código" }).click();
    const number = admin.page.getByLabel("El número que va a atender");
    await number.fill(`+${world.desk.phone}`);
    await admin.button("Pedir el código").click();
    await lineSays(`Código para ${displayPhone(toPhone(world.desk.phone))}`);
    // What is no number is refused at the field, and no code stands below it.
    admin.forgive(/400|422/);
    await number.fill("hola");
    await admin.button("Pedir otro código").click();
    const focused = "document.activeElement?.getAttribute('aria-invalid')";
    await expect.poll(() => admin.page.evaluate(focused)).toBe("true");
    expect(
      await line()
        .getByText(/^Código para/)
        .count(),
    ).toBe(0);
    expect(await admin.page.getByRole("alert").count()).toBe(0);
    await admin.photograph("code-refused");
    await number.fill(`+${world.desk.phone}`);
    await admin.photograph("code");
    const code = await line()
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .textContent({ timeout: LONG_MS });
    await world.simulator.enterPairingCode(world.desk, (code ?? "").replace("-", ""));
    await lineSays("CONECTADO");
  });

  it("unlinks only for who types it", async () => {
    await admin.button("Desvincular").click();
    const question = admin.page.getByRole("dialog", { name: "Desvincular WhatsApp" });
    const unlink = question.getByRole("button", { name: "Desvincular" });
    expect(await unlink.isDisabled()).toBe(true);
    await question.getByLabel("Escribí DESVINCULAR para confirmar").fill("desvincular");
    await unlink.click();
    await lineSays("ESPERANDO QR");
  });
});
