import { beforeAll, describe, expect, it } from "vitest";
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

async function opens(): Promise<void> {
  await admin.goes("/ajustes/ritmo");
  await admin.page.getByRole("heading", { name: "Ritmo de envío", level: 1 }).waitFor();
}

describe("Ritmo de envío", () => {
  const pace = async (): Promise<unknown[]> => {
    const { pace, paceLimits } = await world.api.get<Record<string, unknown>>("/api/settings");
    return [pace, paceLimits];
  };

  it("says at the field what cannot be, and makes no other number of it", async () => {
    await opens();
    expect(await obstacles(admin)).toEqual([]);
    admin.forgive(/422 PATCH .*\/api\/settings$/);
    const wrong = { Conversaciones: "5000", Avisos: "0", Historial: "2.5", "Primer contacto": "60" };
    for (const [name, value] of Object.entries(wrong)) {
      await admin.field(name).fill(value);
      await admin.field(name).press("Enter");
      await expect.poll(() => admin.field(name).getAttribute("aria-invalid")).toBe("true");
      await admin.field(name).blur();
      expect(await admin.field(name).inputValue()).toBe(value);
      await admin.field(name).fill("");
    }
    expect(await pace()).toEqual(["normal", {}]);
  });

  it("keeps what a colleague sets while somebody types", async () => {
    await admin.field("Avisos").fill("33");
    await world.api.patch("/api/settings", { pace: "slow", paceLimits: { history: 50 } });
    await admin.page.getByText("0 en el último minuto, de 50", { exact: true }).waitFor();
    await admin.page.getByRole("button", { name: "Guardar", exact: true }).click();
    await admin.page.getByText("Guardado", { exact: true }).first().waitFor();
    expect(await pace()).toEqual(["slow", { history: 50, alert: 33 }]);
  });

  it("is set by keyboard alone, from the first Tab to the deed", async () => {
    await opens();
    await admin.field("Avisos").waitFor();
    const focused = "document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent";
    await admin.page.keyboard.press("Tab");
    expect(await admin.page.evaluate(focused)).toBe("Ir al contenido");
    await admin.page.keyboard.press("Enter");
    for (let tabs = 0; tabs < 20 && (await admin.page.evaluate(focused)) !== "Avisos"; tabs += 1)
      await admin.page.keyboard.press("Tab");
    await admin.page.keyboard.press("ControlOrMeta+A");
    await admin.page.keyboard.type("40");
    await admin.page.keyboard.press("Enter");
    await expect.poll(pace).toEqual(["slow", { history: 50, alert: 40 }]);
  });

  it.each(["Guardar", "Descartar cambios"])("keeps the place of the focus after “%s”", async (name) => {
    await opens();
    await admin.field("Avisos").fill(name === "Guardar" ? "41" : "42");
    await admin.button(name).focus();
    await admin.page.keyboard.press("Enter");
    await expect.poll(() => admin.button(name).isDisabled()).toBe(true);
    await expect.poll(async () => (await pace())[1]).toEqual({ history: 50, alert: 41 });
    await admin.page.keyboard.press("Shift+Tab");
    expect(await admin.page.evaluate("document.activeElement.closest('form') !== null")).toBe(true);
  });
});
