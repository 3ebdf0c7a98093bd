import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { openBrowsers, type Browsers, type Visitor } from "../../testing/panel/browser.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import { openWireWorld, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;

beforeAll(async () => {
  [world, browsers] = await Promise.all([openWireWorld(), openBrowsers()]);
  admin = await browsers.visitor(world.api.url);
  await admin.signsIn(ADMIN.user, ADMIN.password);
  return async () => {
    await admin[Symbol.asyncDispose]();
    await browsers[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  };
});

const button = (name: string | RegExp) => admin.page.getByRole("button", { name, exact: true });
const dialog = () => admin.page.getByRole("dialog");
const conversations = () =>
  admin.page
    .getByLabel("Conversaciones de tickets cerrados", { exact: true })
    .and(admin.page.locator("input"));

async function opens(path: string, title: string): Promise<void> {
  await admin.goes(path);
  await admin.page.getByRole("heading", { name: title, level: 1 }).waitFor();
}

/** For looking at: only where somebody asks for it. */
async function photographs(what: string): Promise<void> {
  const folder = process.env["PHOTOGRAPHS"];
  if (folder === undefined) return;
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [390, 1280]) {
      await admin.page.emulateMedia({ colorScheme });
      await admin.page.setViewportSize({ width, height: 844 });
      await admin.page.screenshot({ path: `${folder}/${what}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await admin.page.emulateMedia({ colorScheme: "light" });
}

describe("Copias de seguridad", () => {
  it("are made, taken home and thrown away", async () => {
    await opens("/ajustes/copias", "Copias de seguridad");
    await admin.page.getByText("Todavía no hay copias").waitFor();
    await button("Hacer una copia ahora").dblclick();
    await admin.page.getByText("La copia está lista").waitFor();
    expect(await admin.page.getByRole("link", { name: /^Descargar la copia/ }).count()).toBe(1);
    expect(await obstacles(admin)).toEqual([]);
    const coming = admin.page.waitForEvent("download");
    await admin.page.getByRole("link", { name: /^Descargar la copia/ }).click();
    const file = await readFile(await (await coming).path());
    expect(file.subarray(0, 15).toString()).toBe("SQLite format 3");
    await button(/^Revisar la copia/).click();
    await admin.page.getByText("La copia se puede leer entera").waitFor();
    await admin.page.getByText("Mensajes recibidos, tal como llegaron").waitFor();
    await photographs("backups");
    await button(/^Borrar la copia/).click();
    await dialog().getByRole("button", { name: "Borrar copia" }).click();
    await admin.page.getByText("Todavía no hay copias").waitFor();
  });
});

describe("Conservación", () => {
  it("says what disappears and what stays, and is set", async () => {
    await opens("/ajustes/conservacion", "Conservación");
    await admin.page.getByText("Se borra lo que se dijo").waitFor();
    await photographs("retention");
    expect(await obstacles(admin)).toEqual([]);
    expect(await conversations().inputValue()).toBe("Para siempre");
    await conversations().click();
    await admin.page.getByRole("option", { name: "90 días" }).click();
    await button("Guardar").click();
    await admin.page.getByText("Guardado", { exact: true }).first().waitFor();
    await admin.page.reload();
    await expect.poll(() => conversations().inputValue()).toBe("90 días");
  });
});
