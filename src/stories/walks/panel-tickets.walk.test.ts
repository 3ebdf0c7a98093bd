import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { screens, type Browsers, type Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import { addPast } from "../../testing/past.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

const VIEWER = { user: "lectora", password: "solo puedo mirar" };
const PAST = 60;
const PAGE = 50;

let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openStaffedWalk({});
  ({ world, browsers } = walk);
  await world.api.addUser({ ...VIEWER, role: "viewer" });
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const rows = () => admin.page.getByRole("row").filter({ has: admin.page.getByRole("link") });
const firstRow = () => rows().first().innerText();
const search = () => new URL(admin.page.url()).search;
const choose = async (name: string, option: string): Promise<void> => {
  await admin.field(name).and(admin.page.locator("input")).click();
  await admin.page.getByRole("option", { name: option, exact: true }).click();
};

async function opensTickets(query = ""): Promise<void> {
  await admin.goes(`/tickets${query}`);
  await admin.page.getByRole("heading", { name: "Tickets", level: 1 }).waitFor();
}

describe("Tickets", () => {
  it("says what to expect while there are none", async () => {
    await opensTickets();
    await admin.page.getByText("Todavía no hay tickets").waitFor();
    expect(await obstacles(admin)).toEqual([]);
    const others = Array.from({ length: PAST - 2 }, (_, index) => `Cliente ${index + 1}`);
    await addPast(world.database, ["Ángela Núñez", ...others, "Óscar Pérez"]);
  });

  it("grows page by page, and keeps its place when somebody writes", async () => {
    await opensTickets();
    await expect.poll(() => rows().count()).toBe(PAGE);
    await admin.button("Ver más").click();
    await expect.poll(() => rows().count()).toBe(PAST);
    await (await world.person("Marta")).says(world.desk, "No tengo internet");
    await expect.poll(firstRow).toContain("Marta");
    expect(await rows().count()).toBe(PAST + 1);
    expect(await obstacles(admin)).toEqual([]);
  });

  it("shows names and tags in full on a laptop", async () => {
    const names = ["Sin servicio", "Instalación", "VIP"];
    const tags = await Promise.all(
      names.map((name) => world.api.post<{ id: number }>("/api/tags", { name, color: "red" })),
    );
    const [latest] = (await world.api.get<{ items: { number: number }[] }>("/api/tickets?limit=1")).items;
    await world.api.post(`/api/tickets/${latest?.number}/tags`, { add: tags.map(({ id }) => id) });
    await admin.page.setViewportSize({ width: 1366, height: 768 });
    await opensTickets();
    const row = rows().first();
    for (const name of ["Marta", ...names]) {
      const shown = row.getByText(name, { exact: true });
      await shown.waitFor();
      expect(await shown.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(1);
    }
    await admin.page.setViewportSize(screens.desktop);
  });

  it("is narrowed and ordered by what stands in the address", async () => {
    await opensTickets();
    await choose("Estado", "Pendiente");
    await expect.poll(search).toBe("?estado=waiting");
    await expect.poll(() => rows().count()).toBe(1);
    await admin.page.reload();
    await expect.poll(() => rows().count()).toBe(1);
    await admin.button("Quitar filtros").click();
    await expect.poll(() => rows().count()).toBe(PAGE);
    await admin.field("Buscar").fill("nunez");
    await expect.poll(search).toBe("?q=nunez");
    await expect.poll(() => rows().count()).toBe(1);
    expect(await firstRow()).toContain("Ángela Núñez");
    await admin.field("Buscar").fill("nadie así");
    await admin.page.getByText("Ningún ticket coincide").waitFor();
    await admin.button("Borrar la búsqueda").click();
    await expect.poll(() => rows().count()).toBe(PAGE);
    await admin.page.locator("th", { hasText: "Cerrado" }).click();
    await expect.poll(search).toBe("?orden=closed&sentido=desc");
    await expect.poll(firstRow).toContain("Óscar Pérez");
    await admin.page.locator("th", { hasText: "Cerrado" }).click();
    await expect.poll(search).toBe("?orden=closed&sentido=asc");
    const titles = admin.page.getByRole("columnheader");
    await titles.getByRole("button", { name: "Cerrado de menor a mayor" }).waitFor();
    expect(await admin.page.locator("main").ariaSnapshot()).not.toMatch(/No records|[Ss]orted/);
    // What is looked for is the widest of what narrows the list, however many filters stand beside it.
    await admin.page.setViewportSize({ width: 1366, height: 768 });
    const widths = await admin.page
      .getByRole("region", { name: "Filtros" })
      .getByRole("textbox")
      .or(admin.page.getByRole("region", { name: "Filtros" }).getByRole("searchbox"))
      .evaluateAll((fields) => fields.map(({ clientWidth }) => clientWidth));
    expect(widths[0]).toBeGreaterThan(Math.max(...widths.slice(1)));
    await admin.photograph("tickets-column");
  });

  it("is taken away as a table, as the filters show it", async () => {
    await opensTickets("?estado=closed&area=sales");
    const coming = admin.page.waitForEvent("download");
    await admin.page.getByRole("link", { name: "Descargar CSV" }).click();
    const [title, ...lines] = (await readFile(await (await coming).path(), "utf8")).trim().split("\r\n");
    expect(title).toContain("Cliente");
    expect(lines).toHaveLength(PAST / 2);
  });

  it("shows one with its facts and its history, and leads to the client and to what was said", async () => {
    await opensTickets("?q=nunez");
    await rows().first().click();
    await admin.page.getByRole("heading", { name: "Ticket #1", level: 1 }).waitFor();
    await admin.page.getByText("El sistema cerró el caso: “resuelto”").waitFor();
    await admin.page.getByText("25 min", { exact: true }).waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await admin.page.getByRole("link", { name: "Abrir conversación" }).click();
    await admin.page.getByText("Hola, soy Ángela Núñez").first().waitFor();
    await admin.page.goBack();
    await admin.page.getByRole("link", { name: "Ángela Núñez" }).click();
    await admin.page.getByRole("heading", { name: "Ángela Núñez", level: 1 }).waitFor();
  });

  it("fits a phone as cards, with its filters folded away; who only reads gets no file", async () => {
    await using viewer = await browsers.visitor(world.api.url, { screen: "phone" });
    await viewer.enters(VIEWER.user, VIEWER.password);
    await viewer.goes("/tickets");
    const cards = viewer.page.getByRole("main").getByRole("listitem");
    await expect.poll(() => cards.count()).toBe(PAGE);
    expect(await viewer.page.getByRole("link", { name: "Descargar CSV" }).count()).toBe(0);
    await viewer.page.getByRole("button", { name: "Filtros" }).click();
    await viewer.page.getByRole("switch", { name: "Sin responder" }).check();
    await expect.poll(() => cards.count()).toBe(1);
    expect([await viewer.sideways(), ...(await viewer.barriers())]).toEqual([0]);
    await cards.first().click();
    await viewer.page.getByRole("heading", { name: /^Ticket #/, level: 1 }).waitFor();
    expect(await viewer.sideways()).toBe(0);
  });
});
