import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { obstacles } from "../../testing/panel/look-around.ts";

let admin: Visitor;

beforeAll(async () => {
  const walk = await openWalk();
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const conversations = () => admin.select("Conversaciones de tickets cerrados");

describe("Copias de seguridad", () => {
  it("are made, taken home and thrown away", async () => {
    await admin.opens("/ajustes/copias", "Copias de seguridad");
    await admin.page.getByText("Todavía no hay copias").waitFor();
    await admin.button("Hacer una copia ahora").dblclick();
    await admin.page.getByText("La copia está lista").waitFor();
    await expect.poll(() => admin.page.getByRole("link", { name: /^Descargar la copia/ }).count()).toBe(1);
    expect(await obstacles(admin)).toEqual([]);
    const coming = admin.page.waitForEvent("download");
    await admin.page.getByRole("link", { name: /^Descargar la copia/ }).click();
    const file = await readFile(await (await coming).path());
    expect(file.subarray(0, 15).toString()).toBe("SQLite format 3");
    await admin.button(/^Revisar la copia/).click();
    await admin.page.getByText("La copia se puede leer entera").waitFor();
    await admin.page.getByText("Mensajes recibidos, tal como llegaron").waitFor();
    await admin.photograph("backups");
    await admin.button(/^Borrar la copia/).click();
    await admin.dialog().getByRole("button", { name: "Borrar copia" }).click();
    await admin.page.getByText("Todavía no hay copias").waitFor();
  });
});

describe("Conservación", () => {
  it("says what disappears and what stays, and is set", async () => {
    await admin.opens("/ajustes/conservacion", "Conservación");
    await admin.page.getByText("Se borra lo que se dijo").waitFor();
    await admin.photograph("retention");
    expect(await obstacles(admin)).toEqual([]);
    expect(await conversations().inputValue()).toBe("Para siempre");
    await conversations().click();
    await admin.page.getByRole("option", { name: "90 días" }).click();
    await admin.button("Guardar").click();
    await admin.page.getByText("Guardado", { exact: true }).first().waitFor();
    await admin.page.reload();
    await expect.poll(() => conversations().inputValue()).toBe("90 días");
  });
});
