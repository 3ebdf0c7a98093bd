import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { LONG_MS } from "../../testing/wire/wire-world.ts";

let admin: Visitor;

const PHONE = { width: 390, height: 844 };

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  const { world } = walk;
  admin = await walk.signedIn();
  const marta = await world.person("Marta");
  await marta.says(world.desk, "No tengo internet");
  await admin.page.setViewportSize(PHONE);
  return () => walk[Symbol.asyncDispose]();
});

const dialog = (title: string): Locator => admin.page.getByRole("dialog", { name: title });
const question = (): Locator => dialog("¿Descartar los cambios?");
const closed = (layer: Locator): Promise<void> => layer.waitFor({ state: "detached" });
const isAt = (path: string): Promise<void> => admin.page.waitForURL((url) => url.pathname === path);
/** As the button of the browser does: a page that stays does not load anew. */
const back = (): Promise<void> => admin.page.evaluate("history.back()");

async function goesToSetting(name: string): Promise<void> {
  await admin.goes("/ajustes");
  await admin.page.getByRole("main").getByRole("link", { name }).click();
  await admin.page.getByRole("heading", { name, level: 1 }).waitFor();
}

async function opensClosing(): Promise<void> {
  await admin.button("Acciones").click();
  await admin.page.getByRole("menuitem", { name: "Cerrar caso" }).click();
  await admin.dialog().getByLabel("Motivo (opcional)").waitFor();
}

/** Back asks, a second Back answers no, and what was typed is still there; then it is thrown away. */
async function asksTwice(field: Locator, typed: string): Promise<void> {
  await back();
  await question().waitFor();
  await back();
  await closed(question());
  expect(await field.inputValue()).toBe(typed);
  await back();
  await question().getByRole("button", { name: "Descartar" }).click();
  await closed(question());
}

describe("The Back button on a phone", () => {
  it("closes the form of a new agent, and asks first when something was typed", async () => {
    await goesToSetting("Grupos de WhatsApp");
    const add = admin.page.getByRole("button", { name: "Añadir Nuevo Agente" }).first();
    const form = dialog("Añadir un agente");
    await add.click();
    await form.waitFor();
    await back();
    await closed(form);
    await isAt("/ajustes/grupos");
    await add.click();
    const name = form.getByLabel("Nombre del Agente");
    await name.fill("Carla");
    await asksTwice(name, "Carla");
    await closed(form);
    await isAt("/ajustes/grupos");
    await back();
    await isAt("/ajustes");
  });

  it("closes what is open over a conversation, and only then leaves it", async () => {
    await admin.goes("/conversaciones");
    await admin.page.locator("[data-ticket-row]").filter({ hasText: "Marta" }).click({ timeout: LONG_MS });
    await admin.page.waitForURL(/\/conversaciones\/1$/);
    await admin.title("Conversaciones");
    await admin.button("Tomar").click();
    // Who reads it stands in a line of its own, not in what the buttons leave.
    const reads = await admin.page.getByText("Le llega al cliente. Lo atendés vos, desde acá.").boundingBox();
    expect(reads?.width).toBeGreaterThan(PHONE.width * 0.8);
    await admin.button("Datos del cliente").click();
    await dialog("Datos del cliente").waitFor();
    await back();
    await closed(dialog("Datos del cliente"));
    await isAt("/conversaciones/1");
    await opensClosing();
    const reason = admin.dialog().getByLabel("Motivo (opcional)");
    await back();
    await closed(reason);
    await opensClosing();
    await reason.fill("resuelto");
    await asksTwice(reason, "resuelto");
    await closed(reason);
    await isAt("/conversaciones/1");
    await back();
    await isAt("/conversaciones");
  });

  it("asks before it leaves a page with changes, and answers no to its own question", async () => {
    await goesToSetting("Recepción");
    const most = admin.page.getByLabel("Conversaciones que el equipo puede empezar por día");
    await most.fill("7");
    await asksTwice(most, "7 por día");
    await isAt("/ajustes");
  });

  it("closes what is open on the first page of a tab too, and then leaves the panel with one more step", async () => {
    await admin.goes("about:blank");
    await admin.opens("/ajustes/etiquetas", "Etiquetas");
    const form = dialog("Nueva etiqueta");
    for (let again = 0; again < 2; again++) {
      await admin.button("Nueva etiqueta").click();
      await form.waitFor();
      await back();
      await closed(form);
      await isAt("/ajustes/etiquetas");
    }
    await back();
    await admin.page.waitForURL("about:blank");
  });

  it("keeps the place on the first page of a tab when something opens", async () => {
    await admin.opens("/ajustes/conservacion", "Conservación");
    await admin.page.getByText("Personas que nunca tuvieron un ticket").waitFor();
    await admin.page.evaluate("scrollTo(0, 300)");
    expect(await admin.page.evaluate("scrollY")).toBe(300);
    await admin.page.keyboard.press("?");
    await admin.dialog().waitFor();
    expect(await admin.page.evaluate("scrollY")).toBe(300);
    await back();
    await closed(admin.dialog());
    expect(await admin.page.evaluate("scrollY")).toBe(300);
  });
});
