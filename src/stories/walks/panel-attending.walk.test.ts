import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { jpeg } from "../../testing/sample-files.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import { LONG_MS, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let browsers: Browsers;
let vero: Visitor;

const VERO = { user: "vero", name: "Vero", password: "atiende desde el panel" };

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  ({ world, browsers } = walk);
  world.port = new URL(world.api.url).port;
  await world.api.addUser({ ...VERO, role: "operator" });
  vero = await walk.signedIn(VERO);
  await vero.goes("/conversaciones");
  return () => walk[Symbol.asyncDispose]();
});

const row = (name: string): Locator => vero.page.locator("[data-ticket-row]").filter({ hasText: name });
const bubble = (text: string): Locator => vero.page.locator("[data-entry]").filter({ hasText: text });

/** Counts the notes that the page plays: a browser without loudspeakers plays them too. */
const countNotes = `
  window.notes = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...at) {
    window.notes += 1;
    return start.apply(this, at);
  };`;
const notes = (page: Page): Promise<number> => page.evaluate("window.notes");

/** A caption becomes a note; its file stays, and leaves without words when it is sent once more. */
async function keepsCaptionAsNote(): Promise<void> {
  const buffer = await jpeg();
  const picked = vero.page.waitForEvent("filechooser");
  await vero.button("Adjuntar archivos").click();
  await (await picked).setFiles([{ name: "factura.jpg", mimeType: "image/jpeg", buffer }]);
  const caption = vero.field("Texto para factura.jpg");
  await caption.fill("nota: no paga esta factura");
  await vero.button("Enviar archivo").click();
  await vero.dialog().getByRole("button", { name: "Guardar como nota" }).click();
  await bubble("nota: no paga esta factura").waitFor({ timeout: LONG_MS });
  expect(await caption.inputValue()).toBe("");
}

describe("Somebody in the panel", () => {
  it("takes a waiting case, answers it, reads the reply and closes it, each once though the finger trembles", async () => {
    const marta = await world.person("Marta");
    await marta.says(world.desk, "No tengo internet");
    await row("Marta").getByText("Pendiente").waitFor({ timeout: LONG_MS });
    await row("Marta").click();
    await vero.page.getByText("Todavía no lo atiende nadie").waitFor();
    expect(await vero.barriers()).toEqual([]);
    await vero.photograph("waiting");
    await vero.button("Tomar").dblclick();
    await vero.page.locator("[data-event]").filter({ hasText: "Vero tomó el caso" }).waitFor();
    await row("Marta").getByText("Vero (panel)").waitFor();
    // On a phone the notice leaves free what one touches next.
    const notice = vero.page.getByRole("alert").filter({ hasText: "el caso es tuyo" });
    await notice.waitFor();
    const size = vero.page.viewportSize();
    await vero.page.setViewportSize({ width: 390, height: 844 });
    const back = vero.page.getByRole("link", { name: "Volver a la lista" });
    await back.click({ trial: true });
    const [above, below] = [await back.boundingBox(), await notice.boundingBox()];
    expect((below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeGreaterThanOrEqual(0);
    if (size) await vero.page.setViewportSize(size);

    // It is hers: nobody asks whether she steps in.
    await vero.page.getByRole("textbox", { name: "Escribile a Marta" }).fill("Hola Marta, ya lo miro");
    await vero.button("Enviar al cliente").dblclick();
    await marta.hears(({ text }) => text === "Hola Marta, ya lo miro", LONG_MS);
    await marta.says(world.desk, "Gracias, ¿cuánto tarda?");
    await bubble("Gracias, ¿cuánto tarda?").waitFor({ timeout: LONG_MS });
    expect(marta.messages.filter(({ text }) => text === "Hola Marta, ya lo miro")).toHaveLength(1);
    expect(await bubble("Hola Marta, ya lo miro").count()).toBe(1);
    await vero.photograph("attending");

    // Nobody is told that it reaches the client while it cannot.
    await vero.page.getByText("Le llega al cliente. Lo atendés vos, desde acá.").waitFor();
    world.simulator.faults.refuseLogins(world.desk, 503);
    world.simulator.faults.cut(world.desk);
    await vero.page
      .getByText(/^Sin conexión desde las \d\d:\d\d, hace un momento: lo que escribas sale cuando vuelva\.$/)
      .waitFor({ timeout: LONG_MS });
    await vero.photograph("no-line");
    world.simulator.faults.refuseLogins(world.desk, 503, { count: 0 });
    await vero.page
      .getByText("Le llega al cliente. Lo atendés vos, desde acá.")
      .waitFor({ timeout: LONG_MS });
    await vero.button("Míos").click();
    await row("Marta").waitFor();
    // The list of before is pale until the new one comes.
    await expect.poll(() => vero.page.locator("[aria-busy=true]").count()).toBe(0);
    expect(await vero.barriers()).toEqual([]);

    await vero.button("Cerrar caso").click();
    await vero.dialog().getByLabel("Motivo (opcional)").fill("resuelto");
    await vero.dialog().getByRole("button", { name: "Cerrar el caso" }).dblclick();
    await vero.page.locator("[data-event]").filter({ hasText: "Vero cerró el caso: “resuelto”" }).waitFor();
    await vero.page.getByText("No estás atendiendo a nadie").waitFor();
  });

  it("is told of a number that is not on WhatsApp, and sends nothing there", async () => {
    await vero.button("Empezar una conversación").click();
    await vero.dialog().getByLabel("Número de WhatsApp").fill("381 555-9999");
    await vero.dialog().getByText("no está en WhatsApp").waitFor({ timeout: LONG_MS });
    await vero.dialog().getByLabel("El primer mensaje").fill("Hola");
    await vero.dialog().getByLabel("Esta persona espera que le escribamos").check();
    expect(await vero.dialog().getByRole("button", { name: "Enviar y abrir el ticket" }).isDisabled()).toBe(
      true,
    );
    await vero.photograph("not-on-whatsapp");
  });

  it("starts a conversation with one that is, and goes on when they answer", async () => {
    const nora = await world.person("Nora", { phone: "5493815550777" });
    await vero.dialog().getByLabel("Número de WhatsApp").fill("0381 15 555-0777");
    await vero.dialog().getByText("+54 9 381 555-0777 está en WhatsApp").waitFor({ timeout: LONG_MS });
    await vero.dialog().getByLabel("El primer mensaje").fill("Hola Nora, ¿le queda bien mañana?");
    expect(await vero.barriers()).toEqual([]);
    await vero.photograph("starting");
    await vero.dialog().getByRole("button", { name: "Enviar y abrir el ticket" }).dblclick();
    await vero.page.waitForURL(/\/conversaciones\/2$/);
    await nora.hears(({ text }) => text === "Hola Nora, ¿le queda bien mañana?", LONG_MS);
    await nora.says(world.desk, "Sí, a la tarde");
    await bubble("Sí, a la tarde").waitFor({ timeout: LONG_MS });
    await vero.photograph("started");
    await vero.goes("/tickets/2");
    await vero.page.getByText("Inducida: escribimos nosotros").waitFor();
    await vero.photograph("ticket");
    await vero.goes("/tickets?origen=induced");
    await vero.page.getByRole("link", { name: "#2" }).waitFor();
    expect(await vero.page.getByRole("link", { name: "#1", exact: true }).count()).toBe(0);
    await vero.photograph("tickets");
    await vero.goes("/");
    await vero.page.getByText("En el panel").waitFor();
    await vero.page.getByText("1 caso", { exact: true }).waitFor();
    await vero.photograph("home");
  });

  it("is asked before words that look like a note reach the client, and loses none of them", async () => {
    const nora = await world.person("Nora", { phone: "5493815550777" });
    vero.forgive(/422/);
    await vero.goes("/conversaciones/2");
    const field = vero.page.getByRole("textbox", { name: "Escribile a Nora" });
    await field.fill("/nota no paga hace 3 meses");
    await vero.button("Enviar al cliente").click();
    await vero.dialog().getByText("Esto parece una nota interna.").waitFor();
    expect(await vero.barriers()).toEqual([]);
    await vero.photograph("as-is");
    await vero.dialog().getByRole("button", { name: "Volver" }).click();
    await vero.dialog().waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe("/nota no paga hace 3 meses");
    await field.fill("info");
    await field.press("Enter");
    await vero.dialog().getByRole("button", { name: "Mandar así" }).dblclick();
    await nora.hears(({ text }) => text === "info", LONG_MS);
    await bubble("info").waitFor({ timeout: LONG_MS });
    expect(await field.inputValue()).toBe("");
    await field.fill("nota: no paga hace 3 meses");
    await vero.button("Enviar al cliente").click();
    await vero.dialog().getByRole("button", { name: "Guardar como nota" }).dblclick();
    await bubble("nota: no paga hace 3 meses").getByText("Nota interna").waitFor({ timeout: LONG_MS });
    expect(await bubble("nota: no paga hace 3 meses").count()).toBe(1);
    expect(await field.inputValue()).toBe("");
    await keepsCaptionAsNote();
    expect(nora.messages.filter(({ text }) => text?.includes("no paga") ?? false)).toEqual([]);
  });

  it("is led to the open ticket of somebody who has one", async () => {
    await vero.goes("/conversaciones");
    await vero.button("Empezar una conversación").click();
    await vero.dialog().getByLabel("Número de WhatsApp").fill("381 555-0777");
    await vero.dialog().getByRole("link", { name: "Abrir el ticket #2" }).click();
    await vero.page.waitForURL(/\/conversaciones\/2$/);
  });

  it("sees in the tab, and hears if wanted, who wrote while she looked elsewhere, until she looks there", async () => {
    const [nora, pedro] = [
      await world.person("Nora", { phone: "5493815550777" }),
      await world.person("Pedro"),
    ];
    const { page } = vero;
    const title = async (expected: string) => {
      await expect.poll(() => page.title(), { timeout: LONG_MS }).toBe(expected);
    };
    const announced = (text: string) =>
      page.locator("[aria-live=polite]").filter({ hasText: text }).waitFor({ state: "attached" });
    await page.addInitScript(countNotes);
    await vero.goes("/");
    await title("Inicio · Relevo");
    await nora.says(world.desk, "¿Siguen ahí?");
    await title("(1) Inicio · Relevo");
    await announced("Nora escribió");
    await pedro.says(world.desk, "No tengo internet");
    await title("(2) Inicio · Relevo");
    await announced("Hay un caso que espera: Pedro");
    await pedro.says(world.desk, "¿Hay alguien?");
    await page.getByRole("link", { name: /Pedro.*¿Hay alguien\?.*2 mensajes/ }).waitFor({ timeout: LONG_MS });
    expect(await notes(page)).toBe(0);

    await vero.follows("/conversaciones/2");
    await title("(1) #2 · Conversaciones · Relevo");
    await nora.says(world.desk, "¿Hola?");
    await bubble("¿Hola?").waitFor({ timeout: LONG_MS });
    await title("(1) #2 · Conversaciones · Relevo");
    await vero.goes("/cuenta");
    await title("(1) Mi cuenta · Relevo");

    await page.getByRole("switch", { name: "Sonido cuando escribe un cliente" }).check();
    expect(await vero.barriers()).toEqual([]);
    await expect.poll(() => notes(page)).toBe(2);
    await nora.says(world.desk, "¿Me leen?");
    await title("(2) Mi cuenta · Relevo");
    await expect.poll(() => notes(page)).toBe(4);
    await vero.goes("/cuenta");
    await title("(2) Mi cuenta · Relevo");
    expect(await page.getByRole("switch", { name: "Sonido cuando escribe un cliente" }).isChecked()).toBe(
      true,
    );
    expect(await notes(page)).toBe(0);
  });

  it("can be asked by an administrator to start fewer", async () => {
    const admin = await browsers.visitor(world.api.url);
    await admin.enters(ADMIN.user, ADMIN.password);
    await admin.goes("/ajustes/recepcion");
    await admin.page.getByLabel("Conversaciones que el equipo puede empezar por día").fill("0");
    await admin.page.getByRole("button", { name: "Guardar", exact: true }).click();
    await admin.page.getByText("Guardado").first().waitFor();
    await admin[Symbol.asyncDispose]();
    await vero.goes("/conversaciones");
    await vero.button("Empezar una conversación").click();
    await vero.dialog().getByText("Empezar conversaciones está apagado").waitFor();
  });
});
