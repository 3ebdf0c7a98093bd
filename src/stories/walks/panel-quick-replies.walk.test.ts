import { beforeAll, expect, it } from "vitest";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { hasFocus } from "../../testing/panel/keyboard.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import { LONG_MS, type WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  world = walk.world;
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const field = () => admin.page.getByLabel("Escribile a Marta");
const choice = () => admin.page.getByRole("menuitem", { name: /En camino/ });

it("are made in Ajustes, with a place for the client's name", async () => {
  await admin.opens("/ajustes/respuestas", "Respuestas rápidas");
  await admin.page.getByText("Todavía no hay respuestas rápidas").waitFor();
  expect(await obstacles(admin)).toEqual([]);
  await admin.button("Nueva respuesta rápida").click();
  await admin.field("Nombre").fill("En camino");
  await admin.field("Texto").fill("Hola ");
  await admin.button("Poner el nombre del cliente").click();
  await admin.page.keyboard.type(", el técnico va en camino.");
  expect(await admin.field("Texto").inputValue()).toBe("Hola {{nombre}}, el técnico va en camino.");
  expect(await obstacles(admin)).toEqual([]);
  await admin.save();
  await admin.saved();
  await admin.page.getByText("Hola {{nombre}}, el técnico va en camino.").waitFor();
  expect(await obstacles(admin)).toEqual([]);
});

it("are chosen in a conversation with keys alone, stand where the cursor was and can still be changed", async () => {
  const marta = await world.person("Marta");
  await marta.says(world.desk, "No tengo internet");
  await world.api.until<{ items: unknown[] }>(
    "/api/tickets?state=waiting",
    ({ items }) => items.length === 1,
  );
  await admin.goes("/conversaciones/1");
  await admin.button("Tomar").click();
  await field().fill("Te cuento: ");
  await admin.button("Respuestas rápidas").focus();
  await admin.page.keyboard.press("Enter");
  await choice().waitFor();
  expect(await obstacles(admin)).toEqual([]);
  await admin.page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(admin.button("Respuestas rápidas"))).toBe(true);
  expect(await field().inputValue()).toBe("Te cuento: ");
  await admin.page.keyboard.press("Enter");
  await choice().waitFor();
  await expect
    .poll(async () => {
      if (!(await hasFocus(choice()))) await admin.page.keyboard.press("ArrowDown");
      return hasFocus(choice());
    })
    .toBe(true);
  await admin.page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(field())).toBe(true);
  await admin.page.keyboard.type(" ¡Gracias!");
  const said = "Te cuento: Hola Marta, el técnico va en camino. ¡Gracias!";
  expect(await field().inputValue()).toBe(said);
  await admin.page.keyboard.press("Enter");
  await marta.hears(({ text }) => text === said, LONG_MS);
});
