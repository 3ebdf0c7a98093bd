import { beforeAll, describe, expect, it } from "vitest";
import { normalizeMessageContent } from "@whiskeysockets/baileys";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { ADMIN } from "../../testing/wire/wire-api.ts";
import { LONG_MS, type WireWorld } from "../../testing/wire/wire-world.ts";

const PAGE = "/ajustes/grupos";

let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openWalk();
  ({ world, browsers } = walk);
  await world.link();
  admin = await walk.signedIn();
  await admin.goes(PAGE);
  return () => walk[Symbol.asyncDispose]();
});

const card = (name: string) => admin.page.getByRole("article", { name, exact: true });
const sees = (text: string | RegExp) => admin.page.getByText(text).first().waitFor({ timeout: LONG_MS });
const groupsNamed = (name: string) => world.simulator.groups.all().filter(({ subject }) => subject === name);

async function opens(name: string): Promise<void> {
  await admin.button(`Ver y cambiar: ${name}`).click();
  await admin.dialog().getByRole("heading", { name: "Sus grupos y casos" }).waitFor();
}

async function closes(): Promise<void> {
  await admin.dialog().getByRole("button", { name: "Cerrar" }).click();
  await admin.dialog().waitFor({ state: "hidden" });
}

async function fillsIn(name: string, phone: string, rooms: number): Promise<void> {
  await admin.button("+ Añadir Nuevo Agente").click();
  await admin.page.getByLabel("Nombre del Agente").fill(name);
  await admin.page.getByLabel("Número de WhatsApp").fill(phone);
  await admin.page.getByLabel("Cantidad de Grupos").fill(String(rooms));
}

describe("Main groups on their page", () => {
  it("are created once, however often the button is pressed", async () => {
    await expect.poll(() => card("Grupo de Soporte").textContent()).toContain("❌ No configurado");
    await admin.button("Crear Grupo de Soporte").click();
    const field = admin.page.getByLabel("Nombre del grupo");
    await field.fill("GRUPO DE SOPORTE DE LA EMPRESA ULTRAWIFI");
    await sees("Tiene más de 30 caracteres");
    await sees("40 / 30");
    await field.fill("Soporte");
    await admin.button("Crear grupo").dblclick();
    await expect.poll(() => card("Soporte").textContent(), { timeout: LONG_MS }).toContain("✅ Configurado");
    await admin.dialog().waitFor({ state: "hidden" });
    expect(groupsNamed("Soporte")).toHaveLength(1);
    expect((await world.api.get<{ items: unknown[] }>("/api/main-groups")).items).toHaveLength(1);
  });

  it("are adopted by the code that somebody types on their phone, once the page has said yes to its name", async () => {
    const vera = await world.person("Vera");
    await card("Grupo de Ventas").getByRole("button", { name: "Adoptar un grupo existente" }).click();
    await admin.page.getByLabel("Nombre del grupo").fill("Ventas");
    await admin.button("Mostrar el código").click();
    const code = await admin.dialog().locator("code").textContent();
    expect(code).toMatch(/^\w{4}-\w{4}$/);
    const jid = await vera.createsGroup("Ventas de siempre", [world.desk]);
    await vera.says({ jid }, code ?? "");
    const question = admin
      .dialog()
      .getByRole("alert")
      .filter({ hasText: "Escribieron el código en este grupo" });
    await question.getByText("«Ventas de siempre»").waitFor({ timeout: LONG_MS });
    await question.getByText("lo escribió Vera").waitFor();
    expect(await admin.barriers()).toEqual([]);
    await question.getByRole("button", { name: "Sí, usar este grupo" }).dblclick();
    await sees("¡Listo, lo reconocimos!");
    await admin.dialog().getByRole("button", { name: "Cerrar" }).last().click();
    // Ours, and still somebody else's to look after: the page says what is missing.
    await card("Ventas").getByText("hacelo administrador desde el teléfono").waitFor();
    await vera.socket.groupParticipantsUpdate(jid, [world.desk.lid], "promote");
    await expect.poll(() => card("Ventas").textContent(), { timeout: LONG_MS }).toContain("✅ Configurado");
    expect(admin.takeComplaints()).toEqual([]);
  });

  it("open and close as the week says, which is kept", async () => {
    await admin.button("Configurar Soporte").click();
    await admin.dialog().getByRole("tab", { name: "Horario" }).click();
    await admin.dialog().getByText("Con horario").click();
    await admin.button("Copiar a todos los días: el horario de Lunes").click();
    await admin.button("Agregar intervalo: Domingo").click();
    await admin.page.getByLabel("Domingo, desde (intervalo 3)").fill("21:00");
    await admin.page.getByLabel("Domingo, hasta (intervalo 3)").fill("02:00");
    await sees("del día siguiente");
    await admin.button("Guardar horario").click();
    await sees("Guardado");
    const [group] = (
      await world.api.get<{ items: { hours: { weekly: Record<string, unknown> } }[] }>("/api/main-groups")
    ).items;
    expect(group?.hours.weekly["sunday"]).toEqual([
      { from: "08:00", to: "12:00" },
      { from: "16:00", to: "20:00" },
      { from: "21:00", to: "02:00" },
    ]);
    await closes();
  });

  it("send the training list to the group", async () => {
    await admin.button("Configurar Ventas").click();
    await admin.dialog().getByRole("tab", { name: "Capacitación" }).click();
    await sees("Tomar Tickets");
    await admin.button("Enviar al grupo").click();
    const heard = await world
      .agent("Vera")
      .hears(({ text }) => text.includes("*Mensajes Directos*"), LONG_MS);
    expect(heard.chat).toBe(world.group("Ventas de siempre"));
    await admin.dialog().getByRole("tab", { name: "En WhatsApp" }).click();
    await sees("El número de la empresa");
    await closes();
  });
});

describe("Agents on the page of groups", () => {
  it("are not added under a number that cannot be", async () => {
    admin.forgive(/422 .*\/api\/(?:phone-check|agents)/);
    await fillsIn("Ana", "381 555", 1);
    await admin.dialog().getByRole("button", { name: "Guardar" }).click();
    await expect
      .poll(() => admin.page.getByLabel("Número de WhatsApp").getAttribute("aria-invalid"))
      .toBe("true");
    await sees("El número es demasiado corto");
    await admin.page.getByLabel("Número de WhatsApp").fill("0381 15 555-9999");
    await sees("no está en WhatsApp. Revisalo.");
    await admin.dialog().getByRole("button", { name: "Guardar" }).click();
    await sees("Ese número no tiene WhatsApp. Revisalo.");
    expect(await admin.dialog().getByText("no está en WhatsApp").count()).toBe(0);
    expect((await world.api.get<{ items: unknown[] }>("/api/agents")).items).toEqual([]);
    await admin.dialog().getByRole("button", { name: "Cerrar" }).click();
    const question = admin.page.getByRole("dialog", { name: "¿Descartar los cambios?" });
    await question.getByRole("button", { name: "Descartar" }).click();
    await admin.dialog().waitFor({ state: "hidden" });
  });

  it("are shown the international number, and then their progress, also after a reload in the middle", async () => {
    await world.person("Ana");
    world.simulator.faults.refuseGroupCreation(world.desk, Infinity);
    await fillsIn("Ana", "0381 15 555-0012", 1);
    await sees("+54 9 381 555-0012 ✓ está en WhatsApp");
    await admin.dialog().getByLabel("Ventas").uncheck();
    await admin.dialog().getByRole("button", { name: "Guardar" }).dblclick();
    await sees("WhatsApp pidió ir más despacio");
    await sees("Sigue sin que hagas nada");
    await admin.page.reload();
    await opens("Ana");
    await admin.dialog().getByText("WhatsApp pidió ir más despacio").first().waitFor();
    world.simulator.faults.refuseGroupCreation(world.desk, 0);
    await admin.dialog().getByText("Libre").waitFor({ timeout: LONG_MS });
    await admin.dialog().getByText("Ver los 5 pasos").waitFor({ timeout: LONG_MS });
    expect(groupsNamed("Chat soporte Ana N°1")).toHaveLength(1);
    await admin.dialog().getByText("responda LISTO").waitFor();
    expect(await card("Ana").textContent()).toContain("Falta su LISTO");
    await world.answersReady("Ana");
    await admin.dialog().getByText("responda LISTO").waitFor({ state: "hidden", timeout: LONG_MS });
  });

  it("get another group, and give it back, knowing beforehand what happens", async () => {
    for (const impossible of ["500", "0"]) {
      await admin.dialog().getByLabel("Cantidad de Grupos").fill(impossible);
      await sees("Tiene que ser un número del 1 al 20");
      expect(await admin.dialog().getByLabel("Cantidad de Grupos").inputValue()).toBe(impossible);
      expect(
        await admin
          .dialog()
          .getByRole("button", { name: /^Guardar: / })
          .count(),
      ).toBe(0);
    }
    expect(await admin.barriers()).toEqual([]);
    await admin.dialog().getByLabel("Cantidad de Grupos").fill("2");
    await sees("Se crea 1 grupo más en WhatsApp.");
    await admin.button("Guardar: 2 grupos").click();
    await admin.dialog().getByText("Chat soporte Ana N°2").first().waitFor();
    await expect.poll(() => admin.dialog().getByText("Libre").count(), { timeout: LONG_MS }).toBe(2);
    await admin.dialog().getByLabel("Cantidad de Grupos").fill("1");
    await sees("Se retira 1 grupo, el último.");
    await admin.button("Guardar: 1 grupo").click();
    await expect.poll(() => admin.dialog().getByText("Libre").count(), { timeout: LONG_MS }).toBe(1);
  });

  it("are made inactive after being told what that means", async () => {
    await admin.dialog().getByLabel("Inactivo").click();
    const question = admin.page.getByRole("dialog", { name: "¿Desactivar a Ana?" });
    await question.getByText("Deja de recibir casos").waitFor();
    await question.getByRole("button", { name: "Desactivar" }).click();
    await sees("Vuelve a recibir casos, con los grupos que tenía.");
    await admin.dialog().getByRole("button", { name: "Cerrar" }).click();
    await expect.poll(() => card("Ana").textContent()).toContain("Inactivo");
  });

  it("who may not be added are invited, and the page says so", async () => {
    const dora = await world.person("Dora", { blocksGroupAdds: true });
    await card("Soporte").getByRole("button", { name: "+ Agregar Nuevo Agente" }).click();
    await admin.page.getByLabel("Nombre del Agente").fill("Dora");
    await admin.page.getByLabel("Número de WhatsApp").fill(`+${dora.phone}`);
    await admin.page.getByLabel("Cantidad de Grupos").fill("1");
    await sees("está en WhatsApp");
    await admin.dialog().getByRole("button", { name: "Guardar" }).click();
    await dora.hears(({ raw }) => Boolean(normalizeMessageContent(raw.message)?.groupInviteMessage), LONG_MS);
    await expect
      .poll(() => card("Dora").textContent(), { timeout: LONG_MS })
      .toContain("WhatsApp no permite agregar a esta persona");
    expect(await card("Dora").textContent()).toContain("le enviamos una invitación");
  });
});

describe("The page of groups", () => {
  it.each([
    ["light", "desktop", ["", "?crear=support", "?grupo=1&ver=horario", "?agente="]],
    ["dark", "phone", ["", "?adoptar=sales", "?agregar=1", "?agente="]],
  ] as const)("has no barrier in %s, and fits a %s", async (scheme, screen, places) => {
    await using visitor = await browsers.visitor(world.api.url, { scheme, screen });
    await visitor.enters(ADMIN.user, ADMIN.password);
    const [agent] = (await world.api.get<{ items: { id: number }[] }>("/api/agents")).items;
    for (const opened of places) {
      await visitor.goes(PAGE + opened + (opened.endsWith("agente=") ? agent?.id : ""));
      const shown = visitor.page.getByRole(opened === "" ? "article" : "dialog");
      await shown.first().waitFor();
      expect([opened, await visitor.barriers(), await visitor.sideways()]).toEqual([opened, [], 0]);
    }
  });

  it("shows everything to who may only look, and lets them change nothing", async () => {
    const password = "mirar y no tocar";
    await world.api.addUser({ user: "mirona", password, role: "viewer" });
    await using viewer = await browsers.visitor(world.api.url);
    await viewer.enters("mirona", password);
    await viewer.goes(PAGE);
    await viewer.page.getByRole("article", { name: "Dora" }).waitFor();
    expect(await viewer.page.getByRole("button", { name: /^(Crear|Adoptar|\+|Sacar|Otro)/ }).count()).toBe(0);
    await viewer.page.getByRole("button", { name: "Ver y cambiar: Ana" }).click();
    await viewer.page.getByText("Solo un administrador puede cambiar esto.").waitFor();
    expect(await viewer.page.getByRole("dialog").getByRole("textbox").count()).toBe(0);
    expect(await viewer.page.getByRole("button", { name: "Eliminar agente" }).count()).toBe(0);
  });

  it("works while WhatsApp is away, and says what waits for it", async () => {
    await world.api.post("/api/whatsapp/unlink", {});
    await sees("WhatsApp no está conectado");
    const add = admin.button("+ Añadir Nuevo Agente");
    await expect.poll(() => add.isDisabled()).toBe(true);
    await sees("WhatsApp tiene que estar conectado para comprobar el número.");
    await opens("Ana");
    await admin.dialog().getByText("No disponible").click();
    await sees("Atiende solo sus casos asignados.");
    expect((await world.api.get<{ items: { presence: string }[] }>("/api/agents")).items[0]?.presence).toBe(
      "paused",
    );
  });
});
