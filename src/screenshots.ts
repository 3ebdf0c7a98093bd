/** Takes a picture of every page, on a desk and on a phone, for the documentation: `npm run screenshots`. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { root } from "./installed.ts";
import { hastenSignatures } from "./session/signal/fast-curve.ts";
import { mendLibsignal } from "./session/signal/mend-libsignal.ts";
import { liveThroughMorning } from "./screenshots/morning.ts";
import { openBrowsers, type Browsers, type Seat, type Visitor } from "./testing/panel/browser.ts";
import { ADMIN } from "./testing/wire/wire-api.ts";
import { openWireWorld } from "./testing/wire/wire-world.ts";

const FOLDER = join(root, "docs/images");
const seats: Record<string, Seat> = {
  desktop: { screen: "desktop" },
  phone: { screen: "phone" },
};

interface Shown {
  ticket: number;
  contact: number;
}

/** Name of the picture, and which page it shows. */
const pages: Record<string, (shown: Shown) => string> = {
  home: () => "/",
  conversation: ({ ticket }) => `/conversaciones/${ticket}`,
  tickets: () => "/tickets",
  ticket: ({ ticket }) => `/tickets/${ticket}`,
  contacts: () => "/contactos",
  contact: ({ contact }) => `/contactos/${contact}`,
  groups: () => "/ajustes/grupos",
  messages: () => "/ajustes/mensajes",
  intake: () => "/ajustes/recepcion",
  pace: () => "/ajustes/ritmo",
  tags: () => "/ajustes/etiquetas",
  fields: () => "/ajustes/campos",
  accounts: () => "/ajustes/usuarios",
  audit: () => "/ajustes/registro",
  backups: () => "/ajustes/copias",
  account: () => "/cuenta",
};
/** What is shown in the dark as well. */
const alsoDark = ["home", "conversation"];

mendLibsignal();
hastenSignatures();
await mkdir(FOLDER, { recursive: true });
const world = await openWireWorld();
const browsers = await openBrowsers();
try {
  await world.api.until<{ state: string }>("/api/whatsapp", ({ state }) => state === "awaiting_qr");
  for (const [seat, how] of Object.entries(seats)) await firstStart(browsers, seat, how);
  await world.link();
  const shown = await liveThroughMorning(world);
  for (const [seat, how] of Object.entries(seats)) {
    await take(browsers, { seat, how, names: Object.keys(pages), shown });
    await take(browsers, { seat: `${seat}-dark`, how: { ...how, scheme: "dark" }, names: alsoDark, shown });
  }
} finally {
  await browsers[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
}
console.log(`The pictures are in ${FOLDER}.`);
process.exit();

async function firstStart(from: Browsers, seat: string, how: Seat): Promise<void> {
  await using visitor = await from.visitor(world.api.url, how);
  visitor.forgive(/401 /);
  await visitor.goes("/entrar");
  await picture(visitor, `login-${seat}`);
  await visitor.signsIn(ADMIN.user, ADMIN.password);
  await visitor.goes("/puesta-en-marcha");
  await visitor.page.locator("img[alt*='QR']").waitFor();
  await picture(visitor, `first-start-${seat}`);
}

interface Taking {
  seat: string;
  how: Seat;
  names: string[];
  shown: Shown;
}

async function take(from: Browsers, { seat, how, names, shown }: Taking): Promise<void> {
  await using visitor = await from.visitor(world.api.url, how);
  await visitor.signsIn(ADMIN.user, ADMIN.password);
  for (const name of names) {
    const path = pages[name]?.(shown);
    if (path === undefined) throw new Error(`there is no page ${name}`);
    await visitor.goes(path);
    await picture(visitor, `${name}-${seat}`);
  }
}

/** When everything has been fetched; small enough to live in the repository. */
async function picture({ page }: Visitor, name: string): Promise<void> {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  await page.evaluate("document.fonts.ready");
  await page.waitForTimeout(700);
  await sharp(await page.screenshot())
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(FOLDER, `${name}.png`));
  console.log(name);
}
