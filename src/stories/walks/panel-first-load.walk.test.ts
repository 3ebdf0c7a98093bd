import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

/** What the programs and styles of the first page may weigh, gzipped. */
const MOST_BYTES = 250_000;
/** What its letters may weigh. */
const MOST_FONT_BYTES = 25_000;

/** How keys of our words look: what is shown when a word is not there. */
const KEYS =
  /\b(account|accounts|agents|area|audit|backups|connection|contacts|conversations|do|field|fields|groups|home|intake|link|login|menu|messages|page|role|scheme|server|settings|start|tags|ticket|tickets|two-factor)\.[a-z]/;

const ADDRESSES = [
  "/puesta-en-marcha",
  "/conversaciones",
  "/tickets",
  "/contactos",
  "/cuenta",
  "/ajustes",
  "/ajustes/grupos",
  "/ajustes/mensajes",
  "/ajustes/recepcion",
  "/ajustes/etiquetas",
  "/ajustes/campos",
  "/ajustes/usuarios",
  "/ajustes/registro",
  "/ajustes/copias",
  "/ajustes/conservacion",
];

let world: WireWorld;
let browsers: Browsers;

beforeAll(async () => {
  const walk = await openWalk();
  ({ world, browsers } = walk);
  return () => walk[Symbol.asyncDispose]();
});

async function admin(language: "es-AR" | "en-GB" = "es-AR"): Promise<Visitor> {
  const visitor = await browsers.visitor(world.api.url, { language });
  await visitor.signsIn(ADMIN.user, ADMIN.password);
  return visitor;
}

const button = ({ page }: Visitor, name: string) => page.getByRole("button", { name, exact: true });
const text = ({ page }: Visitor): Promise<string> => page.locator("body").innerText();

async function gzipped(address: string): Promise<number> {
  const response = await fetch(address);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}

describe("What the panel fetches", () => {
  it("is at most 250 kB until Inicio can be used", async () => {
    await using visitor = await admin();
    // Nobody has linked a number yet: how that is done is fetched on top of it.
    await visitor.page.route("**/api/whatsapp", async (route) => {
      const response = await route.fetch();
      const { qr: _, ...whatsapp } = (await response.json()) as { qr?: string };
      await route.fulfill({ response, json: { ...whatsapp, state: "connected" } });
    });
    const browser = await visitor.page.context().newCDPSession(visitor.page);
    await browser.send("Network.clearBrowserCache");
    await visitor.goes("/");
    await visitor.page.getByText("CONECTADO").first().waitFor();
    await button(visitor, "Desvincular").waitFor();
    const fetched = await visitor.page.evaluate<string[]>(
      'performance.getEntriesByType("resource").map(({ name }) => name)',
    );
    const parts = fetched.filter((name) => /\.(js|css)$/.test(name));
    expect(parts.some((name) => name.endsWith(".css"))).toBe(true);
    const sizes = await Promise.all(parts.map(gzipped));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
    const fonts = fetched.filter((name) => name.endsWith(".woff2"));
    expect(fonts.map((name) => /[\w-]+?(?=-[\w-]{8}\.woff2$)/.exec(name)?.[0])).toEqual(["inter-latin"]);
    const came = await visitor.page.evaluate<number>(
      `performance.getEntriesByType("resource").filter(({ name }) => /\\.(js|css|woff2)$/.test(name))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
    // Letters included, as browsers fetch it that take brotli: by TLS and at this machine all do.
    expect(came).toBeLessThan(MOST_BYTES);
    const [font = ""] = fonts;
    expect((await (await fetch(font)).arrayBuffer()).byteLength).toBeLessThan(MOST_FONT_BYTES);
  });

  it("has its words with it, at whatever address somebody comes in", async () => {
    await using visitor = await admin();
    for (const address of ADDRESSES) {
      await visitor.goes(address);
      await visitor.page.getByRole("heading", { level: 1 }).first().waitFor();
      await visitor.page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
      expect([address, KEYS.exec(await text(visitor))]).toEqual([address, null]);
    }
  });

  it("is waited for without anything that moves, by whoever asked for less motion", async () => {
    await using visitor = await admin();
    const { page } = visitor;
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/api\/tickets\b/, async (route) => {
      await answered;
      await route.continue();
    });
    await visitor.goes("/tickets");
    await page.locator("[aria-busy=true] .mantine-Skeleton-root").first().waitFor();
    expect(await page.evaluate("document.getAnimations().length")).toBe(0);
    answer();
    await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  });

  it("has them also after another language was chosen", async () => {
    await using visitor = await admin();
    const choose = async (language: string): Promise<void> => {
      await button(visitor, language === "English" ? "Tu cuenta" : "Your account").click();
      await visitor.page.getByRole("menuitem", { name: language }).click();
    };
    await visitor.goes("/");
    await choose("English");
    await visitor.page.getByRole("link", { name: "WhatsApp groups" }).click();
    await visitor.page.getByRole("heading", { name: "WhatsApp groups", level: 1 }).waitFor();
    expect(await text(visitor)).not.toMatch(KEYS);
    await choose("Español");
    await visitor.page.getByRole("heading", { name: "Grupos de WhatsApp", level: 1 }).waitFor();
    expect(await text(visitor)).not.toMatch(KEYS);
  });

  it("is asked for again when it did not arrive", async () => {
    await using visitor = await admin();
    visitor.forgive(/net::ERR_FAILED/);
    await visitor.goes("/");
    await visitor.page.route("**/assets/**", (route) => route.abort());
    await button(visitor, "Tu cuenta").click();
    await visitor.page.getByText("El servidor no responde").first().waitFor();
    await visitor.page.unroute("**/assets/**");
    // The complaint lies over the button.
    await button(visitor, "Tu cuenta").press("Enter");
    await visitor.page.getByRole("menuitem", { name: "Mi cuenta" }).waitFor();
    await visitor.page.keyboard.press("Escape");
    await visitor.page.locator("button:focus").and(button(visitor, "Tu cuenta")).waitFor();
  });

  it("leaves the language as it is when the words of another do not arrive", async () => {
    await using visitor = await admin();
    visitor.forgive(/net::ERR_FAILED/);
    const chooseEnglish = async (): Promise<void> => {
      await button(visitor, "Tu cuenta").press("Enter");
      await visitor.page.getByRole("menuitem", { name: "English" }).press("Enter");
    };
    await visitor.page.route("**/assets/en-*", (route) => route.abort());
    await chooseEnglish();
    await visitor.page.getByText("El servidor no responde").first().waitFor();
    await visitor.page.unroute("**/assets/en-*");
    await chooseEnglish();
    await visitor.page.getByRole("link", { name: "WhatsApp groups" }).waitFor();
  });
});
