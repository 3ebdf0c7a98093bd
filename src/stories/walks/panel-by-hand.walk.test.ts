/** What hands do at the panel beside its deeds: keys in menus, the edges of columns, the way back, the way out. */
import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { hasFocus } from "../../testing/panel/keyboard.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let admin: Visitor;
let contact: number;

const NORA = { user: "nora", name: "Nora", password: "atiende desde el panel" };
/** More than a window shows. */
const CLIENTS = 14;

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  world = walk.world;
  await world.api.addUser({ ...NORA, role: "operator" });
  for (let number = 1; number <= CLIENTS; number++)
    await (await world.person(`Cliente ${number}`)).says(world.desk, `Consulta ${number}`);
  const { items } = await world.api.until<{ items: { contact: { id: number } }[] }>(
    "/api/tickets?state=waiting&limit=50",
    ({ items }) => items.length === CLIENTS,
  );
  contact = items[0]?.contact.id ?? 0;
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const rows = (): Locator => admin.page.locator("[data-ticket-row]");

/** Keys alone: down to the entry, Enter on it. */
async function triesEntry(menu: string, entry: string): Promise<Locator> {
  await admin.button(menu).focus();
  await admin.page.keyboard.press("Enter");
  const item = admin.page.getByRole("menuitem", { name: entry });
  await item.waitFor();
  for (let tries = 0; tries < 12 && !(await hasFocus(item)); tries++)
    await admin.page.keyboard.press("ArrowDown");
  expect(await hasFocus(item)).toBe(true);
  await admin.page.keyboard.press("Enter");
  return item;
}

describe("An entry of a menu that cannot be done now", () => {
  it.each([
    ["a ticket's", () => "/conversaciones/1", "Acciones", "Soltar", "El ticket no está en progreso"],
    [
      "a client's",
      () => `/contactos/${contact}`,
      "Más acciones",
      "Borrar sus datos",
      "Tiene un caso abierto",
    ],
    [
      "an account's",
      () => "/ajustes/usuarios",
      "Opciones de Nora",
      "Quitar su segundo factor",
      "No lo tiene",
    ],
  ])("of %s menu is reached with the keys, says why, and does nothing", async (_, path, menu, entry, why) => {
    await admin.goes(path());
    const item = await triesEntry(menu, entry);
    expect(await item.textContent()).toContain(why);
    expect(await item.getAttribute("aria-disabled")).toBe("true");
    expect(await item.isVisible()).toBe(true);
    expect(await admin.page.getByRole("dialog").count()).toBe(0);
    expect(await admin.barriers()).toEqual([]);
    await admin.page.keyboard.press("Escape");
    await item.waitFor({ state: "detached" });
  });
});

describe("How somebody likes the page", () => {
  it("is remembered: the menu folded", async () => {
    await admin.goes("/");
    await admin.button("Plegar el menú").click();
    await admin.button("Desplegar el menú").waitFor();
    await admin.page.reload();
    await admin.button("Desplegar el menú").click();
    await admin.button("Plegar el menú").waitFor();
  });

  it("is remembered: how wide the client's column is, and that it is folded", async () => {
    await admin.goes("/conversaciones/1");
    const edge = admin.page.getByRole("separator", { name: "Ancho de los datos del cliente" });
    const width = (): Promise<string | null> => edge.getAttribute("aria-valuenow");
    const box = await edge.boundingBox();
    if (!box) throw new Error("the edge is not on the page");
    const [x, y] = [box.x + box.width / 2, box.y + 200];
    const before = Number(await width());
    await admin.page.mouse.move(x, y);
    await admin.page.mouse.down();
    await admin.page.mouse.move(x - 30, y, { steps: 3 });
    await admin.page.mouse.move(x - 60, y, { steps: 3 });
    await admin.page.mouse.up();
    expect(Number(await width())).toBe(before + 60);
    await edge.press("ArrowRight");
    expect(Number(await width())).toBe(before + 40);
    await admin.page.reload();
    expect(Number(await width())).toBe(before + 40);
    await admin.button("Datos del cliente").click();
    await edge.waitFor({ state: "detached" });
    await admin.page.reload();
    await admin.page
      .getByRole("heading", { name: /^Cliente/ })
      .first()
      .waitFor();
    expect(await edge.count()).toBe(0);
    await admin.button("Datos del cliente").click();
    expect(Number(await width())).toBe(before + 40);
  });

  it("stays where it was scrolled to while one conversation after the other is read", async () => {
    await admin.goes("/conversaciones");
    await rows().filter({ hasText: "Consulta 1" }).last().scrollIntoViewIfNeeded();
    const last = rows().last();
    const place = async (): Promise<number> => Math.round((await last.boundingBox())?.y ?? -1);
    const before = await place();
    await last.click();
    await admin.page.waitForURL(/\/conversaciones\/\d+$/);
    await admin.page.getByText("Todavía no lo atiende nadie").waitFor();
    expect(await place()).toBe(before);
    await admin.page.goBack();
    await admin.page.getByText("Elegí una conversación").waitFor();
    expect(await place()).toBe(before);
  });
});

describe("What was begun and not sent", () => {
  it("outlives a reload, and ends with the sign-out", async () => {
    // What the page still asks when nobody is signed in any more.
    admin.forgive(/401 GET /);
    const { page } = admin;
    const note = (): Locator => page.getByRole("textbox", { name: "Escribí una nota para el equipo" });
    const opensNote = async (): Promise<void> => {
      await admin.goes("/conversaciones/2");
      await page.getByText("Nota", { exact: true }).click();
    };
    await opensNote();
    await note().fill("Llamar mañana");
    await opensNote();
    expect(await note().inputValue()).toBe("Llamar mañana");
    await admin.button("Tu cuenta").click();
    await page.getByRole("menuitem", { name: "Cerrar sesión" }).click();
    await page.waitForURL(/\/entrar/);
    expect(await page.evaluate("Object.keys(sessionStorage).filter((key) => /draft/.test(key))")).toEqual([]);
    await admin.signsIn(NORA.user, NORA.password);
    await opensNote();
    expect(await note().inputValue()).toBe("");
  });
});
