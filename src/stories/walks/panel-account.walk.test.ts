import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import type { Browsers, Seat, Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

const FIRST = "cuatro palabras sin relación";
const SECOND = "otras cuatro, bien distintas";
let world: WireWorld;
let browsers: Browsers;
let nora: Visitor;

beforeAll(async () => {
  const walk = await openWalk();
  ({ world, browsers } = walk);
  await world.api.addUser({ user: "nora", password: FIRST, role: "operator" });
  nora = await atTheDesk(FIRST);
  return async () => {
    await nora[Symbol.asyncDispose]();
    await walk[Symbol.asyncDispose]();
  };
});

/** Nora, with a browser of her own. */
async function atTheDesk(password: string, seat: Seat = {}): Promise<Visitor> {
  const visitor = await browsers.visitor(world.api.url, seat);
  // Whose login ends hears it as a refusal.
  visitor.forgive(/401 /);
  await visitor.signsIn("nora", password);
  return visitor;
}

const heading = (name: string, { page }: Visitor = nora) => page.getByRole("heading", { name, exact: true });
const isInvalid = (name: string) => nora.field(name).getAttribute("aria-invalid");

async function opensHerAccount(): Promise<void> {
  await nora.goes("/cuenta");
  await heading("Mi cuenta").waitFor();
}

describe("Mi cuenta", () => {
  it("is reached from the menu, and nothing is in the way", async () => {
    await nora.button("Tu cuenta").click();
    expect(await nora.barriers()).toEqual([]);
    await nora.page.getByRole("menuitem", { name: "Mi cuenta" }).click();
    await heading("Mi cuenta").waitFor();
    await nora.page.getByText("Esta sesión").waitFor();
    expect(await obstacles(nora)).toEqual([]);
  });

  it("speaks the language that was chosen, here and in the next browser, and back", async () => {
    await nora.field("Nombre").fill("Nora Paz");
    await nora.field("Idioma").and(nora.page.locator("input")).click();
    await nora.page.getByRole("option", { name: "Português" }).click();
    await nora.button("Guardar").click();
    await heading("Minha conta").waitFor();
    await nora.page.getByText("Sessões abertas").waitFor();
    expect(await nora.page.locator("html").getAttribute("lang")).toBe("pt");
    await using other = await browsers.visitor(world.api.url);
    other.forgive(/401 /);
    await other.goes("/entrar");
    await other.page.getByLabel("Usuario", { exact: true }).fill("nora");
    await other.page.getByLabel("Contraseña", { exact: true }).fill(FIRST);
    await other.page.getByRole("button", { name: "Entrar" }).click();
    await heading("Início", other).waitFor();
    await nora.button("Sua conta").click();
    await nora.page.getByRole("menuitem", { name: "English" }).click();
    await heading("My account").waitFor();
    await nora.page
      .getByText(/active (now|\d+ (seconds?|minutes?) ago)/)
      .first()
      .waitFor();
    await nora.button("Your account").click();
    await nora.page.getByRole("menuitem", { name: "Español" }).click();
    await heading("Mi cuenta").waitFor();
    expect(await nora.field("Nombre").inputValue()).toBe("Nora Paz");
  });

  it("stays dark for who wants it dark", async () => {
    await nora.button("Tu cuenta").click();
    await nora.page.getByRole("menuitem", { name: "Oscuro" }).click();
    await opensHerAccount();
    expect(await nora.page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("dark");
    await nora.button("Tu cuenta").click();
    await nora.page.getByRole("menuitem", { name: "Como el dispositivo" }).click();
  });

  it("lists where one is signed in, and ends what is not this", async () => {
    await using phone = await atTheDesk(FIRST, { screen: "phone" });
    await opensHerAccount();
    const others = nora.button(/^Cerrar la sesión de /);
    await others.last().waitFor();
    const before = await others.count();
    await others.last().click();
    await nora.page.getByText("Sesión cerrada").waitFor();
    await expect.poll(() => others.count()).toBe(before - 1);
    await nora.button("Cerrar las demás sesiones").click();
    await nora.page.getByText("Las demás sesiones se cerraron").waitFor();
    await expect.poll(() => nora.button("Cerrar las demás sesiones").isDisabled()).toBe(true);
    await heading("Tu sesión terminó", phone).waitFor();
  });
});

describe("One's own password", () => {
  it("is refused at the field when the old one is wrong or the new one weak, and else signs out all others", async () => {
    await using phone = await atTheDesk(FIRST, { screen: "phone" });
    await opensHerAccount();
    nora.forgive(/(409|422) POST .*\/api\/me\/password$/);
    const types = async (current: string, password: string, again = password): Promise<void> => {
      await nora.field("Contraseña actual").fill(current);
      await nora.field("Contraseña nueva").fill(password);
      await nora.field("Repetí la contraseña nueva").fill(again);
      await nora.button("Cambiar contraseña").click();
    };
    await types(FIRST, SECOND, "otra cosa");
    await expect.poll(() => isInvalid("Repetí la contraseña nueva")).toBe("true");
    await types("no es esta", SECOND);
    await expect.poll(() => isInvalid("Contraseña actual")).toBe("true");
    await types(FIRST, "nora.paz.2024");
    await expect.poll(() => isInvalid("Contraseña nueva")).toBe("true");
    await types(FIRST, SECOND);
    await nora.page.getByText("La contraseña cambió. Las demás sesiones se cerraron.").waitFor();
    await heading("Tu sesión terminó", phone).waitFor();
    await nora.page.reload();
    await heading("Mi cuenta").waitFor();
  });
});

describe("A second factor", () => {
  let secret = "";
  let codes: string[] = [];
  let turnedOnAt = 0;

  it("is turned on with a code of the app, and gives codes for the day the phone is lost", async () => {
    await opensHerAccount();
    nora.forgive(/422 POST .*\/api\/me\/two-factor/);
    await nora.button("Activar segundo factor").click();
    await nora.dialog().getByRole("img", { name: "Código QR para la app de autenticación" }).waitFor();
    secret = (await nora.dialog().locator("code").innerText()).replaceAll(/\s/g, "");
    expect(await obstacles(nora)).toEqual([]);
    await nora.dialog().getByLabel("Contraseña actual", { exact: true }).fill(SECOND);
    await nora.dialog().getByLabel("Código de la app").fill("000000");
    await nora.dialog().getByRole("button", { name: "Activar segundo factor" }).click();
    await expect
      .poll(() => nora.dialog().getByLabel("Código de la app").getAttribute("aria-invalid"))
      .toBe("true");
    turnedOnAt = Date.now();
    await nora
      .dialog()
      .getByLabel("Código de la app")
      .fill(new TOTP({ secret }).generate({ timestamp: turnedOnAt }));
    await nora.dialog().getByRole("button", { name: "Activar segundo factor" }).click();
    await nora.dialog().getByText("Guardá estos códigos ahora").waitFor();
    codes = await nora.dialog().locator("code").allInnerTexts();
    expect(codes).toHaveLength(10);
    expect(await nora.barriers()).toEqual([]);
    await nora.dialog().getByRole("button", { name: "Ya los guardé" }).click();
    await nora.page.getByText("Quedan 10 códigos de recuperación").waitFor();
  });

  it("is asked for at the door", async () => {
    await nora.button("Tu cuenta").click();
    await nora.page.getByRole("menuitem", { name: "Cerrar sesión" }).click();
    await heading("Entrar").waitFor();
    await nora.field("Usuario").fill("nora");
    await nora.field("Contraseña").fill(SECOND);
    await nora.button("Entrar").click();
    // The code that turned it on is used up: the next one is good already.
    const next = new TOTP({ secret }).generate({ timestamp: turnedOnAt + 30_000 });
    await nora.page.getByLabel("Código").fill(next);
    await nora.button("Entrar").click();
    await heading("Inicio").waitFor();
  });

  it("gives new recovery codes, and is turned off, to who proves it is theirs", async () => {
    await opensHerAccount();
    await nora.button("Generar códigos nuevos").click();
    await proves(codes[0] ?? "", "Generar códigos nuevos");
    const [fresh = ""] = await nora.dialog().locator("code").allInnerTexts();
    await nora.dialog().getByRole("button", { name: "Ya los guardé" }).click();
    await nora.button("Desactivar segundo factor").click();
    await proves(fresh, "Desactivar segundo factor");
    await nora.page.getByText("Desactivado", { exact: true }).waitFor();
  });

  async function proves(code: string, verb: string): Promise<void> {
    await nora.dialog().getByLabel("Código de la app").fill(code);
    await nora.dialog().getByLabel("Contraseña actual", { exact: true }).fill(SECOND);
    await nora.dialog().getByRole("button", { name: verb }).click();
    await nora.dialog().getByLabel("Código de la app").waitFor({ state: "detached" });
  }
});
