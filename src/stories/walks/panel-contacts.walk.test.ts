import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import { addPast } from "../../testing/past.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

const VIEWER = { user: "lectora", password: "solo puedo mirar" };
const PEOPLE = ["Ángela Núñez", "Angie", "Óscar Pérez", "Zulma"];

let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openWalk();
  ({ world, browsers } = walk);
  await addPast(world.database, PEOPLE);
  await world.api.addUser({ ...VIEWER, role: "viewer" });
  await world.api.post("/api/tags", { name: "Moroso", color: "red" });
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const items = () => admin.page.getByRole("main").getByRole("listitem");
const isInvalid = (name: string) => admin.field(name).getAttribute("aria-invalid");

async function opensContacts(): Promise<void> {
  await admin.goes("/contactos");
  await admin.title("Contactos");
}

async function opensPerson(name: string): Promise<void> {
  await opensContacts();
  await items().filter({ hasText: name }).click();
  await admin.title(name);
}

async function choosesAct(name: string): Promise<void> {
  await admin.button("Más acciones").click();
  await admin.page.getByRole("menuitem", { name }).click();
}

describe("Contactos", () => {
  it("are found without accents, and ordered", async () => {
    await opensContacts();
    await expect.poll(() => items().count()).toBe(PEOPLE.length);
    expect(await obstacles(admin)).toEqual([]);
    await admin.field("Buscar").fill("nunez");
    await expect.poll(() => items().count()).toBe(1);
    await expect.poll(() => new URL(admin.page.url()).search).toBe("?q=nunez");
    await admin.field("Buscar").fill("nadie así");
    await admin.page.getByText("Ningún contacto coincide").waitFor();
    await admin.button("Quitar filtros").click();
    await admin.select("Ordenar por").click();
    await admin.page.getByRole("option", { name: "Nombre" }).click();
    await expect.poll(() => items().first().innerText()).toContain("Ángela Núñez");
  });

  it("hold what was written down, each kind checked at its field, and shown as tags", async () => {
    await opensPerson("Ángela Núñez");
    expect(await obstacles(admin)).toEqual([]);
    admin.forgive(/422 PATCH .*\/api\/contacts\/\d+$/);
    await admin.field("Correo alternativo").fill("no es un correo");
    await admin.field("Plan").fill("100 megas");
    await admin.select("Etiquetas").click();
    await admin.page.getByRole("option", { name: "Moroso" }).click();
    await admin.save();
    await expect.poll(() => isInvalid("Correo alternativo")).toBe("true");
    await admin.page.getByText(/tiene que ser un correo/).waitFor();
    await admin.field("Correo alternativo").fill("angela@example.com");
    await admin.save();
    await admin.saved();
    await opensContacts();
    await items().filter({ hasText: "Ángela Núñez" }).getByText("Moroso").waitFor();
    await admin.field("Buscar").fill("100 MEGAS");
    await expect.poll(() => items().count()).toBe(1);
  });

  it("carry notes, that are changed and thrown away", async () => {
    await opensPerson("Ángela Núñez");
    await admin.field("Escribí una nota interna").fill("Prefiere que la llamen de tarde.");
    await admin.button("Agregar nota").click();
    await admin.page.getByText("Prefiere que la llamen de tarde.").waitFor();
    await admin.button("Cambiar nota").click();
    await admin.field("Cambiar nota").fill("Prefiere la mañana.");
    await admin.page.getByRole("region", { name: "Notas" }).getByRole("button", { name: "Guardar" }).click();
    await admin.page.getByText("editada").waitFor();
    await admin.button("Borrar nota").click();
    await admin.dialog().getByRole("button", { name: "Borrar nota" }).click();
    await admin.page.getByText(/^Sin notas/).waitFor();
  });

  it("do not lose what was typed and not saved", async () => {
    await opensPerson("Zulma");
    await admin.field("Plan").fill("50 megas");
    await admin.page.getByRole("link", { name: "Tickets" }).first().click();
    await admin.dialog().getByText("Lo que escribiste no está guardado.").waitFor();
    await admin.dialog().getByRole("button", { name: "Descartar" }).click();
    await admin.title("Tickets");
  });

  it("show at once what a colleague writes down", async () => {
    await opensPerson("Zulma");
    const id = /\d+$/.exec(admin.page.url())?.[0];
    await world.api.patch(`/api/contacts/${id}`, { fields: { plan: "300 megas" } });
    await expect.poll(() => admin.field("Plan").inputValue()).toBe("300 megas");
  });
});

describe("A contact", () => {
  it("is made one with another row of the same person", async () => {
    await opensPerson("Ángela Núñez");
    await choosesAct("Unir con otro contacto");
    await admin.dialog().getByRole("textbox", { name: "¿Con quién?" }).fill("angie");
    await admin.dialog().getByRole("radio", { name: /Angie/ }).check();
    expect(await admin.barriers()).toEqual([]);
    await admin.dialog().getByRole("button", { name: "Unir", exact: true }).click();
    await admin.page.getByText("Ahora es un solo contacto").waitFor();
    await admin.page.getByRole("heading", { name: "Tickets (2)" }).waitFor();
  });

  it("is blocked, and let in again", async () => {
    await opensPerson("Óscar Pérez");
    await choosesAct("Bloquear");
    await admin.dialog().getByRole("button", { name: "Bloquear" }).click();
    await admin.page.getByText("Bloqueado", { exact: true }).waitFor();
    await choosesAct("Desbloquear");
    await admin.page.getByText("Bloqueado", { exact: true }).waitFor({ state: "detached" });
  });

  it("is taken home as a file, and erased for ever by who types the number", async () => {
    await opensPerson("Óscar Pérez");
    const coming = admin.page.waitForEvent("download");
    await choosesAct("Exportar sus datos");
    const file = JSON.parse(await readFile(await (await coming).path(), "utf8"));
    expect(file.contact.pushName).toBe("Óscar Pérez");
    expect(file.tickets).toHaveLength(1);

    admin.forgive(/422 POST .*\/erase$/);
    await choosesAct("Borrar sus datos");
    const typed = admin.dialog().getByRole("textbox", { name: /^Para confirmar/ });
    await typed.fill("otra persona");
    await admin.dialog().getByRole("button", { name: "Borrar sus datos" }).click();
    await expect.poll(() => typed.getAttribute("aria-invalid")).toBe("true");
    expect(await admin.barriers()).toEqual([]);
    await typed.fill(file.contact.phoneDisplay);
    await admin.dialog().getByRole("button", { name: "Borrar sus datos" }).click();
    await admin.page.getByText(/^Sus datos se borraron el/).waitFor();
    await expect.poll(() => admin.page.getByText("Óscar Pérez").count()).toBe(0);
    expect(await obstacles(admin)).toEqual([]);
  });

  it("is only looked at by who may only look", async () => {
    await using viewer = await browsers.visitor(world.api.url, { screen: "phone", scheme: "dark" });
    await viewer.enters(VIEWER.user, VIEWER.password);
    await viewer.goes("/");
    await viewer.page.getByRole("link", { name: "Contactos" }).click();
    await viewer.page.getByRole("main").getByRole("listitem").filter({ hasText: "Zulma" }).click();
    await viewer.page.getByRole("heading", { name: "Zulma", level: 1 }).waitFor();
    expect(await viewer.page.getByLabel("Plan", { exact: true }).isEditable()).toBe(false);
    for (const name of ["Guardar", "Más acciones", "Agregar nota"])
      expect([name, await viewer.page.getByRole("button", { name }).count()]).toEqual([name, 0]);
    expect([await viewer.sideways(), ...(await viewer.barriers())]).toEqual([0]);
  });
});

describe("Campos de Información", () => {
  it("are added, put in order and given options", async () => {
    await admin.goes("/ajustes/campos");
    await admin.title("Campos de Información");
    await admin.button("Agregar campo").click();
    await admin.save();
    await expect.poll(() => admin.field("Nombre").last().getAttribute("aria-invalid")).toBe("true");
    await admin.field("Nombre").last().fill("Zona");
    await admin.select("Tipo").last().click();
    await admin.page.getByRole("option", { name: "Lista" }).click();
    await admin.select("Opciones").fill("Norte");
    await admin.page.keyboard.press("Enter");
    await admin.page.keyboard.type("Sur");
    await admin.page.keyboard.press("Enter");
    await admin.button("Subir Zona").click();
    expect(await obstacles(admin)).toEqual([]);
    await admin.save();
    await admin.saved();
    const fields = (await known()).map(({ label, options }) => [label, ...options].join(" "));
    expect(fields.slice(-2)).toEqual(["Zona Norte Sur", "Observaciones"]);
  });

  it("say at the field that its name is taken, and ask before they forget what was filled in", async () => {
    await admin.goes("/ajustes/campos");
    admin.forgive(/(409|422) PATCH .*\/api\/contact-fields$/);
    await admin.field("Nombre").last().fill("plan");
    await admin.save();
    await expect.poll(() => admin.field("Nombre").last().getAttribute("aria-invalid")).toBe("true");
    await admin.button("Descartar cambios").click();
    await admin.button("Quitar Plan").click();
    await admin.save();
    await admin.dialog().getByText("Se van a borrar datos").waitFor();
    await admin.dialog().getByRole("button", { name: "Guardar y borrar esos datos" }).click();
    await expect.poll(async () => (await known()).map(({ label }) => label)).not.toContain("Plan");
  });

  const known = async () =>
    (await world.api.get<{ items: { label: string; options: string[] }[] }>("/api/contact-fields")).items;
});
