import { TOTP } from "otpauth";
import { beforeAll, describe, expect, it } from "vitest";
import { openBrowsers, type Browsers, type Seat, type Visitor } from "../../testing/panel/browser.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import { openWireWorld, type WireWorld } from "../../testing/wire/wire-world.ts";

const FIRST = "cuatro palabras sin relación";
const SECOND = "otras cuatro, bien distintas";
let world: WireWorld;
let browsers: Browsers;
let nora: Visitor;

beforeAll(async () => {
  [world, browsers] = await Promise.all([openWireWorld(), openBrowsers()]);
  await world.api.addUser({ user: "nora", password: FIRST, role: "operator" });
  nora = await atTheDesk(FIRST);
  return async () => {
    await nora[Symbol.asyncDispose]();
    await browsers[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
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

const button = (name: string | RegExp) => nora.page.getByRole("button", { name, exact: true });
const field = (name: string) => nora.page.getByLabel(name, { exact: true });
const heading = (name: string, { page }: Visitor = nora) => page.getByRole("heading", { name, exact: true });
const dialog = () => nora.page.getByRole("dialog");
const isInvalid = (name: string) => field(name).getAttribute("aria-invalid");

async function opensHerAccount(): Promise<void> {
  await nora.goes("/cuenta");
  await heading("Mi cuenta").waitFor();
}

describe("Mi cuenta", () => {
  it("is reached from the menu, and nothing is in the way", async () => {
    await button("Tu cuenta").click();
    expect(await nora.barriers()).toEqual([]);
    await nora.page.getByRole("menuitem", { name: "Mi cuenta" }).click();
    await heading("Mi cuenta").waitFor();
    await nora.page.getByText("Esta sesión").waitFor();
    expect(await obstacles(nora)).toEqual([]);
  });

  it("speaks the language that was chosen, here and in the next browser, and back", async () => {
    await field("Nombre").fill("Nora Paz");
    await field("Idioma").and(nora.page.locator("input")).click();
    await nora.page.getByRole("option", { name: "Português" }).click();
    await button("Guardar").click();
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
    await button("Sua conta").click();
    await nora.page.getByRole("menuitem", { name: "English" }).click();
    await heading("My account").waitFor();
    await nora.page
      .getByText(/active (now|\d+ (seconds?|minutes?) ago)/)
      .first()
      .waitFor();
    await button("Your account").click();
    await nora.page.getByRole("menuitem", { name: "Español" }).click();
    await heading("Mi cuenta").waitFor();
    expect(await field("Nombre").inputValue()).toBe("Nora Paz");
  });

  it("stays dark for who wants it dark", async () => {
    await button("Tu cuenta").click();
    await nora.page.getByRole("menuitem", { name: "Oscuro" }).click();
    await opensHerAccount();
    expect(await nora.page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("dark");
    await button("Tu cuenta").click();
    await nora.page.getByRole("menuitem", { name: "Como el dispositivo" }).click();
  });

  it("lists where one is signed in, and ends what is not this", async () => {
    await using phone = await atTheDesk(FIRST, { screen: "phone" });
    await opensHerAccount();
    const others = button(/^Cerrar la sesión de /);
    await others.last().waitFor();
    const before = await others.count();
    await others.last().click();
    await nora.page.getByText("Sesión cerrada").waitFor();
    await expect.poll(() => others.count()).toBe(before - 1);
    await button("Cerrar las demás sesiones").click();
    await nora.page.getByText("Las demás sesiones se cerraron").waitFor();
    await expect.poll(() => button("Cerrar las demás sesiones").isDisabled()).toBe(true);
    await heading("Tu sesión terminó", phone).waitFor();
  });
});

describe("One's own password", () => {
  it("is refused at the field when the old one is wrong or the new one weak, and else signs out all others", async () => {
    await using phone = await atTheDesk(FIRST, { screen: "phone" });
    await opensHerAccount();
    nora.forgive(/(409|422) POST .*\/api\/me\/password$/);
    const types = async (current: string, password: string, again = password): Promise<void> => {
      await field("Contraseña actual").fill(current);
      await field("Contraseña nueva").fill(password);
      await field("Repetí la contraseña nueva").fill(again);
      await button("Cambiar contraseña").click();
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
    await button("Activar segundo factor").click();
    await dialog().getByRole("img", { name: "Código QR para la app de autenticación" }).waitFor();
    secret = (await dialog().locator("code").innerText()).replaceAll(/\s/g, "");
    expect(await obstacles(nora)).toEqual([]);
    await dialog().getByLabel("Contraseña actual", { exact: true }).fill(SECOND);
    await dialog().getByLabel("Código de la app").fill("000000");
    await dialog().getByRole("button", { name: "Activar segundo factor" }).click();
    await expect
      .poll(() => dialog().getByLabel("Código de la app").getAttribute("aria-invalid"))
      .toBe("true");
    turnedOnAt = Date.now();
    await dialog()
      .getByLabel("Código de la app")
      .fill(new TOTP({ secret }).generate({ timestamp: turnedOnAt }));
    await dialog().getByRole("button", { name: "Activar segundo factor" }).click();
    await dialog().getByText("Guardá estos códigos ahora").waitFor();
    codes = await dialog().locator("code").allInnerTexts();
    expect(codes).toHaveLength(10);
    expect(await nora.barriers()).toEqual([]);
    await dialog().getByRole("button", { name: "Ya los guardé" }).click();
    await nora.page.getByText("Quedan 10 códigos de recuperación").waitFor();
  });

  it("is asked for at the door", async () => {
    await button("Tu cuenta").click();
    await nora.page.getByRole("menuitem", { name: "Cerrar sesión" }).click();
    await heading("Entrar").waitFor();
    await field("Usuario").fill("nora");
    await field("Contraseña").fill(SECOND);
    await button("Entrar").click();
    // The code that turned it on is used up: the next one is good already.
    const next = new TOTP({ secret }).generate({ timestamp: turnedOnAt + 30_000 });
    await nora.page.getByLabel("Código").fill(next);
    await button("Entrar").click();
    await heading("Inicio").waitFor();
  });

  it("gives new recovery codes, and is turned off, to who proves it is theirs", async () => {
    await opensHerAccount();
    await button("Generar códigos nuevos").click();
    await proves(codes[0] ?? "", "Generar códigos nuevos");
    const [fresh = ""] = await dialog().locator("code").allInnerTexts();
    await dialog().getByRole("button", { name: "Ya los guardé" }).click();
    await button("Desactivar segundo factor").click();
    await proves(fresh, "Desactivar segundo factor");
    await nora.page.getByText("Desactivado", { exact: true }).waitFor();
  });

  async function proves(code: string, verb: string): Promise<void> {
    await dialog().getByLabel("Código de la app").fill(code);
    await dialog().getByLabel("Contraseña actual", { exact: true }).fill(SECOND);
    await dialog().getByRole("button", { name: verb }).click();
    await dialog().getByLabel("Código de la app").waitFor({ state: "detached" });
  }
});
