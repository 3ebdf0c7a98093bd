import { beforeAll, describe, expect, it } from "vitest";
import type { WordList } from "../../contract/contract.ts";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

let world: WireWorld;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openWalk();
  world = walk.world;
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

describe("Mensajes", () => {
  it("are found by what they are called and when they are sent, in their place", async () => {
    await admin.opens("/ajustes/mensajes", "Mensajes");
    expect(await obstacles(admin)).toEqual([]);
    const titles = () => admin.page.getByRole("main").getByRole("heading", { level: 3 }).allTextContents();
    expect((await titles()).slice(0, 2)).toEqual(["Saludo", "Saludo con el nombre de la empresa"]);
    await admin.field("Buscar un texto").fill("LUGAR en la cola");
    await expect.poll(titles).toEqual(["Lugar en la cola (uno)", "Lugar en la cola (varios)"]);
    await admin.field("Buscar un texto").fill("una vez por dia");
    await expect.poll(titles).toEqual(["Este chat es para clientes"]);
    await admin.page.getByText("Una vez por día, cuando un agente le escribe por privado").waitFor();
    expect(await obstacles(admin)).toEqual([]);
  });

  it("are changed with their variables, seen as WhatsApp shows them, and restored", async () => {
    await admin.opens("/ajustes/mensajes", "Mensajes");
    await admin.field("Buscar un texto").fill("gracias por escribir a");
    await admin.button("Cambiar “Saludo con el nombre de la empresa”").click();
    await admin.dialog().getByRole("heading", { name: "Saludo con el nombre de la empresa" }).waitFor();
    await admin.dialog().getByText("Al empezar una consulta nueva.").waitFor();
    const text = admin.dialog().getByLabel("Texto", { exact: true });
    await text.fill("*Hola*, soy de ");
    await admin.dialog().getByRole("button", { name: "{{empresa}}" }).click();
    await admin.page.keyboard.type("!");
    expect(await text.inputValue()).toBe("*Hola*, soy de {{empresa}}!");
    await admin.dialog().getByText("Hola", { exact: true }).and(admin.page.locator("strong")).waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await text.fill("Hola de {{emrpesa}}");
    await admin
      .dialog()
      .getByText(/¿Quisiste decir \{\{empresa\}\}/)
      .first()
      .waitFor();
    await expect.poll(() => admin.dialog().getByRole("button", { name: "Guardar" }).isDisabled()).toBe(true);
    await text.fill("Buenas, acá {{EMPRESA}}.");
    await admin.save();
    await admin.saved();
    expect(await ownTexts()).toEqual(["Buenas, acá {{empresa}}."]);

    await admin.opens("/ajustes/mensajes?cambiados=true", "Mensajes");
    await admin.button("Cambiar “Saludo con el nombre de la empresa”").click();
    await admin.dialog().getByRole("button", { name: "Volver al original" }).click();
    await admin.page.getByText("Todavía no cambiaste ningún texto").waitFor();
    expect(await ownTexts()).toEqual([]);
  });

  it("are changed with the keyboard alone, a text of before with its names in Spanish", async () => {
    await world.api.patch("/api/words", { "card.title": "Caso #{{number}}" });
    await admin.opens("/ajustes/mensajes?cambiados=true", "Mensajes");
    await admin.button("Cambiar “Título de la tarjeta”").focus();
    const { keyboard } = admin.page;
    await keyboard.press("Enter");
    const text = admin.dialog().getByLabel("Texto", { exact: true });
    await expect.poll(() => text.inputValue()).toBe("Caso #{{número}}");
    await admin.dialog().locator("textarea:focus").waitFor();
    await keyboard.press("Control+End");
    await keyboard.type(" de ");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await keyboard.type(".");
    expect(await text.inputValue()).toBe("Caso #{{número}} de {{área}}.");
    const saving = admin.dialog().getByRole("button", { name: "Guardar" });
    await expect.poll(() => saving.isEnabled()).toBe(true);
    await saving.focus();
    await keyboard.press("Enter");
    await admin.saved();
    expect(await ownTexts()).toEqual(["Caso #{{número}} de {{área}}."]);
    await world.api.patch("/api/words", { "card.title": null });
  });

  const ownTexts = async (): Promise<string[]> => {
    const { groups } = await world.api.get<WordList>("/api/words");
    return groups.flatMap(({ items }) => items.flatMap(({ own }) => own ?? []));
  };
});
