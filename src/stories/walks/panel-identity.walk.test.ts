import Database from "better-sqlite3";
import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { obstacles, watchesFor } from "../../testing/panel/look-around.ts";
import { addPast } from "../../testing/past.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

const LENT = "cuatro palabras prestadas";
const OWN = "otras cuatro, solo mías";

let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openWalk();
  ({ world, browsers } = walk);
  await addPast(world.database, ["Zulma"]);
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

/** What time alone would do. */
function happens(sql: string): void {
  const db = new Database(world.database, { timeout: 10_000 });
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}
const anHourPasses = () => happens("UPDATE logins SET data = json_set(data, '$.provenAt', 0)");
const sessionsEnd = () =>
  happens("DELETE FROM logins WHERE account = (SELECT id FROM accounts WHERE user = 'admin')");

const button = (name: string | RegExp, { page }: Visitor = admin) =>
  page.getByRole("button", { name, exact: true });
const field = (name: string, { page }: Visitor = admin) => page.getByLabel(name, { exact: true });
const heading = (name: string, { page }: Visitor = admin) => page.getByRole("heading", { name, exact: true });
const asked = () => admin.page.getByRole("dialog", { name: "Confirmá que sos vos" });

async function opens(path: string, title: string): Promise<void> {
  await admin.goes(path);
  await heading(title).waitFor();
}

/** What is read from there does not come before the function returned is called. */
async function readingWaits(address: string): Promise<() => void> {
  let letCome = (): void => undefined;
  const mayCome = new Promise<void>((resolve) => (letCome = resolve));
  await admin.page.route(address, async (route) => {
    if (route.request().method() === "GET") await mayCome;
    await route.continue();
  });
  return letCome;
}

/** Does this when the next change is on its way to the server, and lets it go on. */
async function whenNextSaved(work: () => void): Promise<void> {
  let isDone = false;
  await admin.page.route("**/api/**", async (route) => {
    if (!isDone && route.request().method() !== "GET") {
      isDone = true;
      work();
    }
    await route.continue();
  });
}

describe("What asks for more than being signed in", () => {
  it("asks for the password once, in a dialog, and goes on by itself", async () => {
    await opens("/ajustes/usuarios", "Usuarios");
    anHourPasses();
    admin.forgive(/403 POST .*\/api\/accounts$/);
    admin.forgive(/409 POST .*\/api\/me\/confirm$/);
    await button("Nuevo usuario").click();
    await field("Usuario").fill("nora");
    await field("Contraseña").fill(LENT);
    await button("Guardar").click();
    await asked().waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await asked().getByRole("button", { name: "Seguir" }).click();
    await expect.poll(() => field("Contraseña actual").getAttribute("aria-invalid")).toBe("true");
    await field("Contraseña actual").fill("no es esta");
    await admin.page.keyboard.press("Enter");
    await asked().getByText("La contraseña actual no es correcta.").first().waitFor();
    await field("Contraseña actual").fill(ADMIN.password);
    await admin.page.keyboard.press("Enter");
    await admin.page.getByRole("listitem").filter({ hasText: "nora" }).waitFor();
    await expect.poll(() => admin.page.getByRole("dialog").count()).toBe(0);
    // Not again, for a while.
    await button("Opciones de nora").click();
    await admin.page.getByRole("menuitem", { name: "Cerrar sus sesiones" }).click();
    await admin.page.getByRole("dialog").getByRole("button", { name: "Cerrar sus sesiones" }).click();
    await admin.page.getByText("Guardado", { exact: true }).first().waitFor();
    expect(await asked().count()).toBe(0);
  });

  it("is left by Escape, which leaves what was typed where it is", async () => {
    await opens("/ajustes/usuarios", "Usuarios");
    anHourPasses();
    await button("Nuevo usuario").click();
    await field("Usuario").fill("beto");
    await field("Contraseña").fill(LENT);
    await button("Guardar").click();
    await asked().waitFor();
    await expect.poll(() => admin.page.evaluate("document.activeElement?.type")).toBe("password");
    await admin.page.keyboard.press("Escape");
    await expect.poll(() => asked().count()).toBe(0);
    expect(await field("Usuario").inputValue()).toBe("beto");
    await button("Cancelar").click();
  });

  it("makes a copy and takes it home after the password, each by the same click", async () => {
    await opens("/ajustes/copias", "Copias de seguridad");
    const confirms = async (): Promise<void> => {
      await field("Contraseña actual").fill(ADMIN.password);
      await button("Seguir").click();
    };
    anHourPasses();
    admin.forgive(/403 (?:GET .*\/api\/me\/confirm|POST .*\/api\/backups)$/);
    await button("Hacer una copia ahora").click();
    await confirms();
    await admin.page.getByText("La copia está lista").waitFor();
    anHourPasses();
    const coming = admin.page.waitForEvent("download");
    await admin.page
      .getByRole("link", { name: /^Descargar la copia/ })
      .first()
      .click();
    await confirms();
    expect((await coming).suggestedFilename()).toMatch(/\.db$/);
  });
});

describe("A session that ends while somebody types", () => {
  it("is begun anew over the page, and what was typed is saved", async () => {
    await opens("/contactos", "Contactos");
    await admin.page.getByRole("main").getByRole("listitem").filter({ hasText: "Zulma" }).click();
    await heading("Zulma").waitFor();
    await field("Plan").fill("100 Mb");
    admin.forgive(/401 /);
    // While it is being saved: anything else that is read in between would ask first.
    await whenNextSaved(sessionsEnd);
    await button("Guardar").click();
    const door = admin.page.getByRole("dialog", { name: "Tu sesión terminó" });
    await door.waitFor();
    expect(await field("Usuario").inputValue()).toBe(ADMIN.user);
    expect(await obstacles(admin)).toEqual([]);
    await field("Contraseña").fill(ADMIN.password);
    await admin.page.keyboard.press("Enter");
    await admin.page.getByText("Guardado", { exact: true }).first().waitFor();
    await expect.poll(() => admin.page.getByRole("dialog").count()).toBe(0);
    expect(await field("Plan").inputValue()).toBe("100 Mb");
    await admin.page.reload();
    await expect.poll(() => field("Plan").inputValue()).toBe("100 Mb");
    await world.api.login();
  });
});

describe("A session that is ended from elsewhere", () => {
  it("is told at once for what it is, and never as a server that is away", async () => {
    await admin.goes("/");
    await admin.page.getByRole("link", { name: /CONECTA|ESPERANDO/ }).waitFor();
    const shown = await watchesFor(admin.page, "header, main [role=alert]");
    await world.api.post("/api/me/logins/end-others", {});
    const door = admin.page.getByRole("dialog", { name: "Tu sesión terminó" });
    await door.waitFor();
    expect((await shown()).filter((text) => /SIN SERVIDOR|Se perdió la conexión/.test(text))).toEqual([]);
    await field("Contraseña").fill(ADMIN.password);
    await admin.page.keyboard.press("Enter");
    await expect.poll(() => admin.page.getByRole("dialog").count()).toBe(0);
    expect((await shown()).filter((text) => /SIN SERVIDOR|Se perdió la conexión/.test(text))).toEqual([]);
  });
});

describe("Two tabs on one client", () => {
  it("do not overwrite each other: the second is told, keeps what it typed, and decides", async () => {
    await opens("/contactos", "Contactos");
    await admin.page.getByRole("main").getByRole("listitem").filter({ hasText: "Zulma" }).click();
    await heading("Zulma").waitFor();
    await field("Plan").fill("600 Mb");
    const { items } = await world.api.get<{ items: { id: number }[] }>("/api/contacts");
    await world.api.patch(`/api/contacts/${items[0]?.id}`, { fields: { plan: "300 Mb" } });
    admin.forgive(/409 PATCH .*\/api\/contacts\//);
    const told = admin.page.getByText(/Otra persona cambió lo mismo/).first();
    const letCome = await readingWaits(`**/api/contacts/${items[0]?.id}`);
    await button("Guardar").click();
    // Not told while "Guardar" would still send what was: pressed once more, it is a decision.
    await expect.poll(() => button("Guardar").isDisabled()).toBe(true);
    expect(await told.isVisible()).toBe(false);
    letCome();
    await told.waitFor();
    expect(await field("Plan").inputValue()).toBe("600 Mb");
    await button("Guardar").click();
    await admin.page.getByText("Guardado", { exact: true }).first().waitFor();
    const page = await world.api.get<{ fields: { plan: string } }>(`/api/contacts/${items[0]?.id}`);
    expect(page.fields.plan).toBe("600 Mb");
  });
});

describe("Somebody new", () => {
  it("chooses a password of their own before anything else", async () => {
    await using nora = await browsers.visitor(world.api.url, { screen: "phone" });
    nora.forgive(/401 .*\/api\/me\b/);
    nora.forgive(/422 POST .*\/api\/me\/password$/);
    await nora.goes("/tickets");
    await field("Usuario", nora).fill("nora");
    await field("Contraseña", nora).fill(LENT);
    await button("Entrar", nora).click();
    await heading("Elegí tu contraseña", nora).waitFor();
    expect(await nora.barriers()).toEqual([]);
    expect(await nora.sideways()).toBe(0);
    const types = async (password: string): Promise<void> => {
      await field("Contraseña actual", nora).fill(LENT);
      await field("Contraseña nueva", nora).fill(password);
      await field("Repetí la contraseña nueva", nora).fill(password);
      await button("Cambiar contraseña", nora).click();
    };
    await types(LENT);
    await nora.page.getByText("Es la contraseña que ya tenés. Elegí otra.").first().waitFor();
    await types(OWN);
    await heading("Tickets", nora).waitFor();
  });

  it("turns a second factor on first, where an administrator asks for it, and sees the codes for a lost phone", async () => {
    // Whoever has a page open is asked, too.
    admin.forgive(/403 GET .*\/api\/(tags|contacts|contact-fields|tickets)/);
    await world.api.patch("/api/settings", { requireSecondFactor: "all" });
    await heading("Activá el segundo factor").waitFor();
    await using nora = await browsers.visitor(world.api.url);
    nora.forgive(/401 .*\/api\/me\b/);
    await nora.goes("/entrar");
    await field("Usuario", nora).fill("nora");
    await field("Contraseña", nora).fill(OWN);
    await button("Entrar", nora).click();
    await heading("Activá el segundo factor", nora).waitFor();
    const secret = (await nora.page.locator("code").first().innerText()).replaceAll(/\s/g, "");
    expect(await nora.barriers()).toEqual([]);
    await field("Contraseña actual", nora).fill(OWN);
    await nora.page.getByLabel("Código de la app").fill(new TOTP({ secret }).generate());
    await button("Activar segundo factor", nora).click();
    await nora.page.getByText("Guardá estos códigos ahora").waitFor();
    await button("Ya los guardé", nora).click();
    await heading("Inicio", nora).waitFor();
  });
});
