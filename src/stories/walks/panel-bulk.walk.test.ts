import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import { addAnswered } from "../../testing/bulk-world.ts";
import { openStore } from "../../store/engine/open.ts";
import { addPast } from "../../testing/past.ts";
import { LONG_MS, type WireWorld } from "../../testing/wire/wire-world.ts";

const PAST = 60;
const NAMES = ["Marta", "Pedro", "Lucía"];

let world: WireWorld;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  world = walk.world;
  await addPast(
    world.database,
    Array.from({ length: PAST }, (_, index) => `Cliente ${index + 1}`),
  );
  for (const name of NAMES) await (await world.person(name)).says(world.desk, `Soy ${name}: sin internet`);
  for (const name of ["Corte", "Zona norte"]) await world.api.post("/api/tags", { name, color: "red" });
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const button = (name: string | RegExp) => admin.page.getByRole("button", { name });
const dialog = (name: string | RegExp) => admin.page.getByRole("dialog", { name });
const boxOf = (name: string) =>
  admin.page.getByRole("checkbox", { name: new RegExp(`^Elegir el ticket #\\d+ de ${name}$`) });
const bar = () => admin.page.getByRole("region", { name: "Lo que elegiste" });
const progress = () => admin.page.getByRole("region", { name: "Cómo va" });

describe("Choosing many tickets", () => {
  it("takes a range with Shift, survives paging and news, and means all that fit the filter", async () => {
    await admin.goes("/tickets");
    await boxOf("Lucía").click();
    await boxOf("Cliente 58").click({ modifiers: ["Shift"] });
    await bar().getByText("6 elegidos", { exact: true }).waitFor();
    await button("Ver más").click();
    await boxOf("Cliente 2").waitFor();
    // By keyboard alone.
    await boxOf("Cliente 2").focus();
    await admin.page.keyboard.press("Space");
    await (await world.person("Rita")).says(world.desk, "Yo también");
    await boxOf("Rita").waitFor();
    await bar().getByText("7 elegidos", { exact: true }).waitFor();
    expect(await boxOf("Rita").isChecked()).toBe(false);
    expect(await boxOf("Marta").isChecked()).toBe(true);
    expect(await obstacles(admin)).toEqual([]);
    await admin.photograph("bulk-tickets");
    await admin.goes("/tickets");
    await admin.page.getByRole("checkbox", { name: "Elegir todos los que se ven" }).click();
    await button("Elegir los 64 que cumplen el filtro").click();
    await bar().getByText("Elegiste los 64 que cumplen el filtro", { exact: true }).waitFor();
    await bar().getByRole("button", { name: "Etiquetar" }).click();
    await dialog("Cambiar las etiquetas de los elegidos").getByText("Ahora se puede con 64 de 64.").waitFor();
    await button("Cancelar").click();
    await button("No elegir ninguno").click();
    await bar().waitFor({ state: "detached" });
  });
});

describe("Doing one thing to many tickets", () => {
  it("tags them, shows how it went, and takes it back once", async () => {
    await admin.goes("/tickets?estado=waiting");
    await boxOf("Marta").click();
    await boxOf("Pedro").click();
    await bar().getByRole("button", { name: "Etiquetar" }).click();
    const asking = dialog("Cambiar las etiquetas de los elegidos");
    await asking.getByLabel("Poner", { exact: true }).and(admin.page.locator("input")).click();
    await admin.page.getByRole("option", { name: "Corte", exact: true }).click();
    await admin.page.keyboard.press("Escape");
    await asking.getByRole("button", { name: "Cambiar en 2" }).click();
    await progress().getByText("2 de 2 hechos").waitFor();
    await admin.page.getByRole("row").filter({ hasText: "Marta" }).getByText("Corte").waitFor();
    await progress().getByRole("button", { name: "Deshacer" }).click();
    await dialog("¿Deshacer esta acción?").getByRole("button", { name: "Deshacer" }).click();
    await admin.page
      .getByRole("row")
      .filter({ hasText: "Marta" })
      .getByText("Corte")
      .waitFor({ state: "detached" });
    await progress().getByRole("link", { name: "Ver la vuelta atrás" }).waitFor();
  });

  it("assigns as far as rooms are free, and an open dialog follows when one gets free", async () => {
    const marta = await world.takes(world.agent("Marta"), "Ana");
    await admin.goes("/tickets?estado=waiting");
    await boxOf("Pedro").click();
    await boxOf("Lucía").click();
    await bar().getByRole("button", { name: "Asignar" }).click();
    const asking = dialog("Asignar los elegidos a un agente");
    const ana = asking.getByRole("radio", { name: /Ana/ });
    await asking.getByText("Sin lugar").waitFor();
    expect(await ana.isDisabled()).toBe(true);
    await world.api.post(`/api/tickets/${marta.number}/release`, {});
    await expect.poll(() => ana.isEnabled(), { timeout: LONG_MS }).toBe(true);
    await ana.click();
    await asking.getByText("Tiene 1 grupo personal libre.").waitFor();
    await asking.getByText("Ahora se puede con 1 de 2.").waitFor();
    expect(await admin.barriers()).toEqual([]);
    await admin.photograph("bulk-assign");
    await asking.getByRole("button", { name: "Asignar 1" }).click();
    await progress().getByText("1 de 2 hechos · 1 quedó como estaba").waitFor();
    await progress().getByText("1: Todos los grupos personales de ese agente están ocupados.").waitFor();
    await admin.photograph("bulk-progress");
  });

  it("answers with one text after an honest warning and a look at what they will read", async () => {
    await admin.goes("/tickets?estado=waiting");
    await boxOf("Marta").click();
    await boxOf("Lucía").click();
    await bar().getByRole("button", { name: "Responder" }).click();
    const asking = dialog("Responder a los elegidos con un mismo texto");
    await asking.getByLabel("El texto").fill("Hola , ya sabemos del corte.");
    await asking
      .getByLabel("El texto")
      .evaluate((field) =>
        (field as never as { setSelectionRange: (a: number, b: number) => void }).setSelectionRange(5, 5),
      );
    await asking.getByRole("button", { name: "{nombre}" }).click();
    await asking.getByText("Lo mismo a muchos llama la atención").waitFor();
    await asking.getByText("Hola Marta, ya sabemos del corte.").waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await admin.photograph("bulk-answer");
    await asking.getByRole("button", { name: "Mandar a 2" }).click();
    for (const name of ["Marta", "Lucía"])
      await world.agent(name).hears(`Hola ${name}, ya sabemos del corte.`, LONG_MS);
    await progress().getByText("2 de 2 hechos").waitFor();
    await progress().getByRole("link", { name: "Ver cada ticket" }).click();
    await admin.page.getByRole("heading", { name: /^Acción n\.º \d+$/, level: 1 }).waitFor();
    await admin.page
      .getByRole("listitem")
      .filter({ hasText: "Lucía" })
      .getByText("Hecho", { exact: true })
      .waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await admin.photograph("bulk-one");
    await admin.page.getByRole("link", { name: "Todas las acciones" }).click();
    await admin.page.getByRole("heading", { name: "Acciones en lote", level: 1 }).waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await admin.photograph("bulk-all");
  });
});

describe("On a phone", () => {
  it("all that are shown are chosen with one touch, and then all that fit the filter", async () => {
    await admin.page.setViewportSize({ width: 390, height: 844 });
    await admin.goes("/tickets");
    await boxOf("Rita").click();
    await bar().getByRole("button", { name: "Hacer con 1", exact: true }).waitFor();
    await admin.page.getByText("Elegir todos los que se ven").click();
    await bar().getByRole("button", { name: "Hacer con 50", exact: true }).waitFor();
    expect(await admin.sideways()).toBe(0);
    expect(await admin.barriers()).toEqual([]);
    await admin.photograph("bulk-phone");
    await admin.page.setViewportSize({ width: 390, height: 844 });
    await button("Elegir los 64 que cumplen el filtro").click();
    await bar().getByText("Elegiste los 64 que cumplen el filtro", { exact: true }).waitFor();
    await bar().getByRole("button", { name: "Hacer con 64", exact: true }).click();
    expect(await admin.sideways()).toBe(0);
    await admin.page.getByRole("menuitem", { name: "Etiquetar" }).click();
    const asking = dialog("Cambiar las etiquetas de los elegidos");
    await asking.getByText("Ahora se puede con 64 de 64.").waitFor();
    await (await world.person("Vera")).says(world.desk, "¿Y a mí?");
    await asking.getByText("Ahora se puede con 65 de 65.").waitFor();
    await button("Cancelar").click();
    await button("No elegir ninguno").click();
  });
  it("several are chosen in Conversaciones and closed with a reason", async () => {
    await admin.page.setViewportSize({ width: 390, height: 844 });
    await admin.goes("/conversaciones?ver=nuevos");
    await button("Elegir varios").click();
    await boxOf("Marta").click();
    await boxOf("Rita").click();
    await bar().getByText("2 elegidos", { exact: true }).waitFor();
    expect(await admin.sideways()).toBe(0);
    await admin.photograph("bulk-conversations");
    await admin.page.setViewportSize({ width: 390, height: 844 });
    await bar().getByRole("button", { name: "Hacer con 2" }).click();
    await admin.page.getByRole("menuitem", { name: "Cerrar" }).click();
    const asking = dialog("Cerrar los elegidos");
    await asking.getByLabel("Motivo (opcional)").fill("Corte resuelto");
    await asking.getByLabel("Cerrar sin despedirse").check();
    const yes = asking.getByRole("button", { name: "Cerrar 2" });
    await yes.scrollIntoViewIfNeeded();
    expect(await admin.barriers()).toEqual([]);
    await yes.click();
    await progress().getByText("2 de 2 hechos").waitFor();
    await admin.page.locator("[data-ticket-row]").filter({ hasText: "Marta" }).waitFor({ state: "detached" });
  });
});

describe("More clients than may be written to today", () => {
  it("are answered as far as the day allows, whoever waits longest first", async () => {
    await using store = openStore(world.database);
    await store.transaction((tx) => addAnswered(tx, 197, new Date()));
    await admin.page.setViewportSize({ width: 390, height: 844 });
    await admin.goes("/tickets?estado=waiting");
    await boxOf("Lucía").click();
    await boxOf("Vera").click();
    await bar().getByRole("button", { name: "Hacer con 2", exact: true }).click();
    await admin.page.getByRole("menuitem", { name: "Responder" }).click();
    const asking = dialog("Responder a los elegidos con un mismo texto");
    await asking.getByLabel("El texto").fill("Ya volvió el servicio.");
    await asking.getByText("Elegiste más que los 1 que quedan hoy.").waitFor();
    expect(await asking.getByRole("button", { name: "Mandar a 2" }).isDisabled()).toBe(true);
    expect(await admin.barriers()).toEqual([]);
    expect(await admin.sideways()).toBe(0);
    await admin.photograph("bulk-first");
    await admin.page.setViewportSize({ width: 390, height: 844 });
    await asking.getByRole("button", { name: "Mandar al primero" }).click();
    await world.agent("Lucía").hears("Ya volvió el servicio.", LONG_MS);
    await progress().getByText("1 de 1 hecho").waitFor();
  });
});
