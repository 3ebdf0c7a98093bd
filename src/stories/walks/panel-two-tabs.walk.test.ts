import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let admin: Visitor;
let ana: number;

beforeAll(async () => {
  const walk = await openWalk();
  world = walk.world;
  await world.link();
  await world.mainGroup("support", "Soporte");
  await world.person("Ana");
  await world.hire("Ana", 1);
  ana = (await world.api.get<{ items: { id: number }[] }>("/api/agents")).items[0]?.id ?? 0;
  admin = await walk.signedIn();
  admin.forgive(/409|404/);
  return () => walk[Symbol.asyncDispose]();
});

const company = (page: Page) => page.getByLabel("Nombre de la empresa", { exact: true });
const set = () => world.api.get<{ companyName: string | null; nudgeAfterMinutes: number }>("/api/settings");

describe("Many tabs of one browser", () => {
  it("all answer; the oldest says that it updates itself no more, until somebody goes on in it", async () => {
    const { page } = admin;
    await admin.goes("/");
    const more: Page[] = [];
    for (let n = 0; n < 7; n++) {
      const tab = await page.context().newPage();
      await tab.goto("/contactos");
      await tab.getByRole("heading", { name: "Contactos" }).first().waitFor();
      more.push(tab);
    }
    await page.getByText("Esta pestaña ya no se actualiza sola").waitFor();
    await page.getByRole("button", { name: "Seguir acá" }).click();
    await page.getByText("Esta pestaña ya no se actualiza sola").waitFor({ state: "hidden" });
    await admin.goes("/tickets");
    for (const tab of more) await tab.close();
  });
});

describe("A tab that shows what was", () => {
  it("says what somebody else set, keeps what was typed, and leaves alone what was not touched", async () => {
    const { page } = admin;
    await admin.goes("/ajustes/recepcion");
    await company(page).fill("Empresa B");
    await world.api.patch("/api/settings", { companyName: "Empresa A", nudgeAfterMinutes: 2 });
    await page.getByRole("button", { name: "Guardar", exact: true }).click();
    await page.getByText("ahora dice «Empresa A»").waitFor();
    expect(await company(page).inputValue()).toBe("Empresa B");
    expect(await set()).toMatchObject({ companyName: "Empresa A", nudgeAfterMinutes: 2 });
    await page.getByRole("button", { name: "Guardar", exact: true }).click();
    await page.getByText("Guardado", { exact: true }).waitFor();
    expect(await set()).toMatchObject({ companyName: "Empresa B", nudgeAfterMinutes: 2 });
  });

  it("of the first steps does not take away the company's name with an empty field", async () => {
    const { page } = admin;
    await world.api.patch("/api/settings", { companyName: null });
    await admin.goes("/puesta-en-marcha?paso=grupos");
    await page
      .getByRole("button", { name: /Añadir|más grupos/ })
      .last()
      .click();
    await page.getByRole("radio").last().click();
    await company(page).waitFor();
    await world.api.patch("/api/settings", { companyName: "Empresa A" });
    await page
      .getByRole("button", { name: /^(Guardar|Crear)/ })
      .last()
      .click();
    await expect
      .poll(async () => (await world.api.get<{ teamSize: string | null }>("/api/settings")).teamSize)
      .toBe("large");
    expect((await set()).companyName).toBe("Empresa A");
  });

  it("of the first steps asks before a half-written agent is thrown away", async () => {
    const { page } = admin;
    await admin.goes("/puesta-en-marcha?paso=agentes");
    await page.getByRole("button", { name: "Añadir Nuevo Agente" }).click();
    await page.getByLabel("Nombre del Agente", { exact: true }).fill("Carla");
    await page.getByRole("button", { name: "Atrás" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancelar" }).click();
    expect(await page.getByLabel("Nombre del Agente", { exact: true }).inputValue()).toBe("Carla");
    await page.getByRole("button", { name: "Atrás" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Descartar" }).click();
    await page.waitForURL(/paso=grupos/);
  });

  it("of an agent who was removed elsewhere says so, and does not vanish", async () => {
    const { page } = admin;
    await admin.goes(`/ajustes/grupos?agente=${ana}`);
    await page.getByLabel("Nombre del Agente", { exact: true }).fill("Ana Mar");
    await page.evaluate((path) => fetch(path, { method: "DELETE" }), `/api/agents/${ana}`);
    await page.getByRole("alert").getByText("Otra persona eliminó a Ana").waitFor();
    expect(await admin.barriers()).toEqual([]);
  });
});
