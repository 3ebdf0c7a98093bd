import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { screens, type Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { ageOutbox } from "../../testing/wire/wire-soundness.ts";
import { LONG_MS, type WireWorld } from "../../testing/wire/wire-world.ts";

/** WhatsApp's code for "you may not write to this person now". */
const FORBIDDEN = 463;
const MARTA = "Marta Fernández de la Vega";

let world: WireWorld;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1, Beto: 1 });
  world = walk.world;
  world.port = new URL(world.api.url).port;
  await world.api.post("/api/tags", { name: "Sin servicio", color: "red" });
  admin = await walk.signedIn();
  await admin.goes("/conversaciones");
  const client = await world.person(MARTA);
  await client.says(world.desk, "No tengo internet");
  await row(MARTA).click();
  return () => walk[Symbol.asyncDispose]();
});

const row = (name: string): Locator => admin.page.locator("[data-ticket-row]").filter({ hasText: name });
const bubble = (text: string): Locator => admin.page.locator("[data-entry]").filter({ hasText: text });
const event = (text: string | RegExp): Locator =>
  admin.page.locator("[data-event]").filter({ hasText: text });
const box = (): Locator => admin.page.getByRole("textbox", { name: /^Escrib/ });
const chooses = async (verb: string): Promise<void> => {
  await admin.button("Acciones").click();
  await admin.page.getByRole("menuitem", { name: verb }).click();
};

describe("A case in the panel", () => {
  it("cannot be written into before somebody has it, and says so; a note can be left", async () => {
    await admin.page.getByText("Todavía no lo atiende nadie").waitFor();
    expect(await box().count()).toBe(0);
    await admin.page.getByText("Nota", { exact: true }).click();
    await box().fill("Ya llamó por teléfono");
    await admin.button("Guardar la nota").click();
    await bubble("Ya llamó por teléfono").waitFor();
    await admin.page.getByText("Mensaje", { exact: true }).click();
  });

  it("is assigned to an agent, who gets it in a room", async () => {
    await admin.button("Asignar").click();
    await admin.dialog().getByRole("radio", { name: /Ana/ }).click();
    expect(await admin.barriers()).toEqual([]);
    await admin.dialog().getByRole("button", { name: "Asignar" }).click();
    await event("admin le asignó el caso a Ana").waitFor();
    await world.agent("Ana").hears(({ text }) => text.startsWith("📂 *Ticket #1*"), LONG_MS);
    await row(MARTA).getByText("En Progreso").waitFor();
  });

  it.each([1280, 1366])("says above it whose it is, all of it, in a window of %s pixels", async (width) => {
    await admin.page.setViewportSize({ width, height: 768 });
    await admin.page.getByRole("complementary", { name: "Datos del cliente" }).waitFor();
    const header = admin.page.getByRole("region", { name: "Conversación", exact: true }).locator("header");
    await header.getByRole("heading", { name: MARTA }).waitFor();
    await header.getByText("Ana", { exact: true }).waitFor();
    expect(await header.getByRole("button", { name: "Cerrar caso" }).isVisible()).toBe(true);
    const cut = header.evaluate((whole) =>
      [...whole.querySelectorAll("*")]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(await cut).toEqual([]);
    await admin.page.setViewportSize(screens.desktop);
  });

  it("is transferred to a colleague, with the reason", async () => {
    await chooses("Transferir");
    await admin.dialog().getByRole("radio", { name: /Beto/ }).click();
    await admin.dialog().getByLabel("Motivo (opcional)").fill("sabe de fibra");
    expect(await admin.barriers()).toEqual([]);
    await admin.dialog().getByRole("button", { name: "Transferir" }).click();
    await event("admin le transfirió el caso a Beto: “sabe de fibra”").waitFor();
    await world.agent("Beto").hears(({ text }) => text.startsWith("📂 *Ticket #1*"), LONG_MS);
  });

  it("carries tags", async () => {
    await chooses("Etiquetas");
    await admin.dialog().getByLabel("Sin servicio").check();
    await admin.dialog().getByRole("button", { name: "Guardar" }).click();
    await row(MARTA).getByText("Sin servicio").waitFor();
    await event("admin puso Sin servicio").waitFor();
  });

  it("goes back to the group when it is released", async () => {
    await chooses("Soltar");
    await admin.dialog().getByRole("button", { name: "Soltar" }).click();
    await event("admin soltó el caso").waitFor();
    await row(MARTA).getByText("Pendiente").waitFor();
  });

  it("is closed with a reason, without a word to the client, and reopened", async () => {
    await world.takes(world.agent(MARTA), "Ana");
    await admin.button("Cerrar caso").click();
    await admin.dialog().getByLabel("Motivo (opcional)").fill("resuelto por teléfono");
    await admin.dialog().getByLabel("Cerrar sin despedirse").check();
    expect(await admin.barriers()).toEqual([]);
    const heard = world.agent(MARTA).heard().length;
    await admin.dialog().getByRole("button", { name: "Cerrar el caso" }).click();
    await event("admin cerró el caso: “resuelto por teléfono”").waitFor();
    await world.settles();
    expect(world.agent(MARTA).heard()).toHaveLength(heard);
    await admin.button("Reabrir").click();
    await event("admin reabrió el caso").waitFor();
    await row(MARTA).getByText("En Progreso").waitFor();
  });
});

describe("A message that WhatsApp does not take", () => {
  it("says why, also after the server was away, and is sent again by a button", async () => {
    admin.forgive(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED/);
    await world.settles();
    world.simulator.faults.refuseMessages(world.desk, FORBIDDEN, 1);
    await world.agent("Ana").says({ jid: world.room("Ana") }, "¿Seguís sin servicio?");
    await bubble("¿Seguís sin servicio?").getByText("Todavía no salió").waitFor();

    await world.stop();
    await admin.page.getByText("Se perdió la conexión con el servidor").waitFor();
    ageOutbox(world.database);
    world.simulator.faults.refuseMessages(world.desk, FORBIDDEN, 1);
    await world.start();
    const failed = bubble("¿Seguís sin servicio?");
    await failed.getByText("No se entregó.", { exact: true }).waitFor({ timeout: LONG_MS });
    await failed.locator("[data-ticks=failed]").waitFor();
    expect(await admin.barriers()).toEqual([]);
    await failed.getByRole("button", { name: "Reintentar" }).click();
    await world.agent(MARTA).hears("¿Seguís sin servicio?", LONG_MS);
    await failed.getByText("No se entregó.", { exact: true }).waitFor({ state: "detached" });
  });
});
