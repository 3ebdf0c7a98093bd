import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { jpeg, pdf } from "../../testing/sample-files.ts";
import { tone } from "../../testing/sound.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import { LONG_MS, type Case, type WireWorld } from "../../testing/wire/wire-world.ts";

const VIEWER = { user: "lectora", password: "solo puedo mirar" };
/** What the number sees a photo to be in the room. */
const PICTURE = "imageMessage";

let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;
let marta: Case;

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 2 });
  ({ world, browsers } = walk);
  await world.api.addUser({ ...VIEWER, role: "viewer" });
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const row = (name: string, visitor = admin): Locator =>
  visitor.page.locator("[data-ticket-row]").filter({ hasText: name });
const bubble = (text: string | RegExp, visitor = admin): Locator =>
  visitor.page.locator("[data-entry]").filter({ hasText: text });
const button = (name: string | RegExp, visitor = admin): Locator =>
  visitor.page.getByRole("button", { name });
const box = (visitor = admin): Locator => visitor.page.getByRole("textbox", { name: /^Escrib/ });
const property = (element: Locator, name: string): Promise<number> =>
  element.evaluate((shown, name) => Number(Reflect.get(shown, name)), name);
const says = (client: string, text: string): Promise<unknown> => world.agent(client).says(world.desk, text);

describe("The list of conversations", () => {
  it("says what to expect while it is empty", async () => {
    await admin.goes("/conversaciones");
    await admin.page.getByText("Todavía no hay conversaciones").waitFor();
    expect(await admin.barriers()).toEqual([]);
  });

  it("shows a client as soon as they write, the latest at the top, and a claim in two browsers", async () => {
    await using viewer = await browsers.visitor(world.api.url, { scheme: "dark" });
    await viewer.enters(VIEWER.user, VIEWER.password);
    await viewer.goes("/conversaciones?ver=nuevos");
    await viewer.page.getByText("No hay casos nuevos").waitFor();
    await world.person("Marta");
    await world.person("Pedro");
    await says("Marta", "No tengo internet desde ayer");
    await row("Marta").waitFor();
    await row("Marta", viewer).waitFor();
    await says("Pedro", "¿Cuánto sale el plan?");
    await row("Pedro").waitFor();
    expect(await admin.page.locator("[data-ticket-row]").first().textContent()).toContain("Pedro");
    await says("Marta", "¿Hay alguien ahí?");
    await admin.page.locator("[data-ticket-row]").first().filter({ hasText: "¿Hay alguien ahí?" }).waitFor();

    marta = await world.takes(world.agent("Marta"), "Ana");
    await row("Marta").getByText("En Progreso").waitFor();
    await row("Marta", viewer).waitFor({ state: "detached" });
    expect(await viewer.barriers()).toEqual([]);
  });

  it("is gone through with the arrows, and opens with Enter", async () => {
    await admin.page.getByRole("searchbox").press("ArrowDown");
    await admin.page.keyboard.press("ArrowDown");
    await admin.page.keyboard.press("ArrowUp");
    await admin.page.keyboard.press("Enter");
    await admin.page.waitForURL(/\/conversaciones\/\d+/);
  });

  it("keeps its filters in the address", async () => {
    await button("Sin responder").click();
    await admin.page.waitForURL(/ver=sin-responder/);
    await row("Marta").waitFor();
    await row("Pedro").waitFor({ state: "detached" });
    await button("Todos").click();
    await row("Pedro").waitFor();
  });
});

describe("A conversation", () => {
  it("shows photo, voice note and document; the voice note plays", async () => {
    const { client } = marta;
    await client.says(world.desk, { image: await jpeg(200), caption: "así está el módem" });
    await client.says(world.desk, {
      audio: tone(3),
      ptt: true,
      seconds: 3,
      mimetype: "audio/ogg; codecs=opus",
    });
    await client.says(world.desk, { document: pdf(), fileName: "factura.pdf", mimetype: "application/pdf" });
    await row("Marta").click();
    const picture = bubble("así está el módem").locator("img");
    await picture.waitFor();
    await expect.poll(() => property(picture, "naturalWidth")).toBe(240);
    await bubble("factura.pdf").getByText(/byte/).waitFor();
    const voice = admin.page.locator("[data-entry]").filter({ has: admin.page.locator("audio") });
    await voice.getByRole("button", { name: "Reproducir" }).click();
    await voice.getByRole("button", { name: "Pausar" }).waitFor();
    expect(await property(voice.locator("audio"), "readyState")).toBeGreaterThanOrEqual(2);
    await voice.getByRole("button", { name: "Pausar" }).click();
    expect(await admin.barriers()).toEqual([]);
  });

  it("opens a photo as large as the screen, and closes with Escape", async () => {
    await bubble("así está el módem").getByRole("button", { name: "Ver la foto en grande" }).click();
    const viewer = admin.page.getByRole("dialog");
    await viewer.locator("img").waitFor();
    await admin.page.keyboard.press("Escape");
    await viewer.waitFor({ state: "detached" });
  });

  it("shows quotes, reactions, edits and what was taken back, as they happen", async () => {
    const { client, agent, room } = marta;
    await agent.says({ jid: room }, "¿La luz está *roja*?");
    const asked = await client.hears("¿La luz está *roja*?", LONG_MS);
    await bubble("¿La luz está roja?").locator("strong", { hasText: "roja" }).waitFor();
    await client.says(world.desk, "Sí, roja", { quoted: asked });
    await button(/^Ir al mensaje citado: Nosotros ¿La luz está/).waitFor();
    await client.reacts(asked, "👍");
    await bubble("¿La luz está roja?").getByText("Marta reaccionó con 👍").waitFor({ state: "attached" });
    const wrong = await client.says(world.desk, "vivo en la calle San Martin 25");
    await client.edits(wrong, "vivo en San Martín 250");
    await bubble("vivo en San Martín 250").getByRole("button", { name: "editado" }).click();
    await bubble("vivo en San Martín 250").getByText("vivo en la calle San Martin 25").waitFor();
    const regretted = await client.says(world.desk, "mi clave es 1234");
    await client.deletes(regretted);
    await bubble("El cliente eliminó este mensaje.").getByRole("button", { name: "Ver qué decía" }).click();
    await bubble("El cliente eliminó este mensaje.").getByText("mi clave es 1234").waitFor();
  });

  it("turns the ticks as the client gets and reads it", async () => {
    const { client } = marta;
    const asked = await client.hears("¿La luz está *roja*?", LONG_MS);
    await client.reads(asked);
    await bubble("¿La luz está roja?")
      .locator("[data-ticks=read]")
      .getByText("Leído")
      .waitFor({ state: "attached" });
  });

  it("tells what happened to the ticket in between", async () => {
    await admin.page.locator("[data-event=claimed]", { hasText: "Ana tomó el caso" }).waitFor();
  });
});

describe("Direct intervention", () => {
  it("asks once, and arrives on the client's phone and in the agent's room", async () => {
    const { client, agent } = marta;
    await box().fill("Hola Marta, soy la supervisora");
    await box().press("Enter");
    const dialog = admin.page.getByRole("dialog");
    await dialog.getByText("¿Intervenir en este caso?").waitFor();
    expect(await admin.barriers()).toEqual([]);
    await dialog.getByRole("button", { name: "Intervenir y enviar" }).click();
    await client.hears("Hola Marta, soy la supervisora", LONG_MS);
    const copy = await agent.hears(({ text }) => text.includes("Hola Marta, soy la supervisora"), LONG_MS);
    expect(copy.chat).toBe(marta.room);
    await bubble("Hola Marta, soy la supervisora").getByText("admin · desde el panel").waitFor();
    expect(await box().inputValue()).toBe("");

    await box().fill("Segunda línea:");
    await box().press("Shift+Enter");
    await box().pressSequentially("sin preguntar");
    await box().press("Enter");
    await client.hears("Segunda línea:\nsin preguntar", LONG_MS);
  });

  it("sends a file with what is said about it", async () => {
    const { client, agent } = marta;
    const file = { name: "plano.jpg", mimeType: "image/jpeg", buffer: await jpeg(30) };
    await admin.page.locator("input[type=file]").setInputFiles([file]);
    await admin.page.getByLabel("Texto para plano.jpg").fill("Mirá dónde va el cable");
    await button("Enviar archivo").click();
    const got = await client.hears(({ text }) => text === "Mirá dónde va el cable", LONG_MS);
    expect(got.kind).toBe(PICTURE);
    await agent.hears(
      ({ kind, text }) => kind === PICTURE && text.includes("Mirá dónde va el cable"),
      LONG_MS,
    );
    await bubble("Mirá dónde va el cable").locator("img").waitFor();
  });

  it("keeps a note inside: the client's phone shows nothing of it", async () => {
    await admin.page.getByText("Nota", { exact: true }).click();
    await box().fill("Parece el cable del poste");
    await box().press("Enter");
    await bubble("Parece el cable del poste").getByText("Nota interna: el cliente no la ve").waitFor();
    await world.settles();
    expect(marta.client.heard().filter(({ text }) => text.includes("poste"))).toEqual([]);
  });

  it("keeps what was begun while one looks at another conversation", async () => {
    await admin.page.getByText("Intervención Directa", { exact: true }).click();
    await box().fill("Todavía no la mand");
    await row("Pedro").click();
    await bubble("¿Cuánto sale el plan?").waitFor();
    await row("Marta").click();
    await bubble("Sí, roja").waitFor();
    expect(await box().inputValue()).toBe("Todavía no la mand");
    await box().fill("");
  });
});

describe("Searching", () => {
  it("finds what was said without its accents, and jumps to it", async () => {
    await admin.page.getByRole("searchbox").fill("modem");
    const hit = admin.page
      .locator("[data-ticket-row]")
      .filter({ has: admin.page.locator("mark", { hasText: "módem" }) });
    await hit.click();
    await admin.page.waitForURL(/mensaje=\d+/);
    await admin.page.locator("[data-entry][data-flash]", { hasText: "así está el módem" }).waitFor();
    await button("Borrar la búsqueda").click();
    await row("Pedro").waitFor();
  });
});

describe("Who may only look", () => {
  it("reads everything and writes nothing", async () => {
    await using viewer = await browsers.visitor(world.api.url);
    await viewer.enters(VIEWER.user, VIEWER.password);
    await viewer.goes(`/conversaciones/${marta.number}`);
    await bubble("Sí, roja", viewer).waitFor();
    await viewer.page.getByText("podés leer, pero no escribir").waitFor();
    expect(await viewer.page.getByRole("textbox").count()).toBe(0);
    await button("Acciones", viewer).click();
    expect(await viewer.page.getByRole("menuitem", { name: /Transferir/ }).isDisabled()).toBe(true);
  });
});

describe("On a phone", () => {
  it.each(["light", "dark"] as const)(
    "one column at a time, without scrolling sideways, in %s",
    async (scheme) => {
      await using phone = await browsers.visitor(world.api.url, { screen: "phone", scheme });
      await phone.enters(ADMIN.user, ADMIN.password);
      await phone.goes("/conversaciones");
      await row("Marta", phone).waitFor();
      expect(await phone.sideways()).toBe(0);
      expect(await phone.barriers()).toEqual([]);
      await row("Marta", phone).tap();
      await bubble("sin preguntar", phone).waitFor();
      expect(await row("Marta", phone).isVisible()).toBe(false);
      expect(await phone.sideways()).toBe(0);
      expect(await phone.barriers()).toEqual([]);
      const place = await box(phone).boundingBox();
      expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(844);
      await button("Datos del cliente", phone).tap();
      await phone.page.getByRole("dialog").getByText("Tickets anteriores").waitFor();
      await phone.page.keyboard.press("Escape");
      await phone.page.getByRole("link", { name: "Volver a la lista" }).tap();
      await row("Marta", phone).waitFor();
    },
  );
});
