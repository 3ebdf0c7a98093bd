import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../contract/roles.ts";
import type { Browsers, Visitor } from "../../testing/panel/browser.ts";
import { openWalk } from "../../testing/wire/walk.ts";
import { obstacles } from "../../testing/panel/look-around.ts";
import type { WireWorld } from "../../testing/wire/wire-world.ts";

const PASSWORD = "cuatro palabras sin relación";
let world: WireWorld;
let browsers: Browsers;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openWalk();
  ({ world, browsers } = walk);
  for (const role of ["viewer", "operator", "supervisor"] satisfies Role[])
    await world.api.addUser({ user: role, password: PASSWORD, role });
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

describe("Etiquetas", () => {
  it("are made, changed and thrown away; the same name twice is refused at the field", async () => {
    await admin.opens("/ajustes/etiquetas", "Etiquetas");
    await admin.page.getByText("Todavía no hay etiquetas").waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await admin.button("Nueva etiqueta").click();
    await admin.field("Nombre").fill("Sin servicio");
    await admin.page.getByRole("radio", { name: "Rojo" }).click();
    expect(await obstacles(admin)).toEqual([]);
    await admin.save();
    await admin.page.getByText("Sin usar todavía").waitFor();

    admin.forgive(/422 POST .*\/api\/tags$/);
    await admin.button("Nueva etiqueta").click();
    await admin.field("Nombre").fill("SIN SERVICIO");
    await admin.save();
    await expect.poll(() => admin.field("Nombre").getAttribute("aria-invalid")).toBe("true");
    await admin
      .dialog()
      .getByText(/Ya hay una etiqueta/)
      .waitFor();
    await admin.field("Nombre").fill("Facturación");
    await admin.save();
    await admin.button("Cambiar la etiqueta Facturación").click();
    await admin.field("Nombre").fill("Deuda");
    await admin.save();
    await admin.button("Borrar la etiqueta Deuda").click();
    await admin.dialog().getByRole("button", { name: "Borrar etiqueta" }).click();
    await admin.page.getByText("Etiqueta borrada").waitFor();
    await expect.poll(() => admin.page.getByRole("main").getByRole("listitem").count()).toBe(1);
  });
});

describe("Recepción", () => {
  it("keeps what was set, says what cannot be, and lets nobody lose a change unseen", async () => {
    await admin.opens("/ajustes/recepcion", "Recepción");
    expect(await obstacles(admin)).toEqual([]);
    await admin.field("Nombre de la empresa").fill("UltraWiFi");
    await admin.field("Esperar después del último mensaje").fill("300");
    admin.forgive(/422 PATCH .*\/api\/settings$/);
    await admin.save();
    await expect.poll(() => admin.field("Esperar como mucho").getAttribute("aria-invalid")).toBe("true");
    await admin.field("Esperar como mucho").fill("600");
    await admin.save();
    await admin.saved();
    const { gatherSeconds, companyName } = await world.api.get<Record<string, unknown>>("/api/settings");
    expect([gatherSeconds, companyName]).toEqual([300, "UltraWiFi"]);

    await admin.field("Nombre de la empresa").fill("Otra");
    await admin.page.getByRole("link", { name: "Etiquetas" }).click();
    await admin.dialog().getByText("Lo que escribiste no está guardado.").waitFor();
    await admin.dialog().getByRole("button", { name: "Cancelar" }).click();
    expect(await admin.field("Nombre de la empresa").inputValue()).toBe("Otra");
    await admin.button("Descartar cambios").click();
    expect(await admin.field("Nombre de la empresa").inputValue()).toBe("UltraWiFi");
    await admin.page.getByRole("link", { name: "Etiquetas" }).click();
    await admin.page.getByRole("heading", { name: "Etiquetas", level: 1 }).waitFor();
  });

  it("shows at once what a colleague sets", async () => {
    await admin.opens("/ajustes/recepcion", "Recepción");
    await world.api.patch("/api/settings", { companyName: "Fibra Norte" });
    await expect.poll(() => admin.field("Nombre de la empresa").inputValue()).toBe("Fibra Norte");
  });
});

describe("Usuarios", () => {
  it("are added, changed and removed, all but oneself", async () => {
    await admin.opens("/ajustes/usuarios", "Usuarios");
    expect(await obstacles(admin)).toEqual([]);
    admin.forgive(/(409|422) (POST|PATCH) .*\/api\/accounts/);
    await admin.button("Nuevo usuario").click();
    await admin.field("Usuario").fill("viewer");
    await admin.field("Contraseña").fill(PASSWORD);
    expect(await obstacles(admin)).toEqual([]);
    await admin.save();
    await admin.dialog().getByText("Ya hay un usuario con ese nombre").waitFor();
    await admin.field("Usuario").fill("marta");
    await admin.field("Nombre").fill("Marta Paz");
    await admin.save();
    await admin.page.getByText("todavía no entró").first().waitFor();

    await admin.button("Opciones de Marta Paz").click();
    await admin.page.getByRole("menuitem", { name: "Cambiar usuario" }).click();
    await admin.page.getByRole("radio", { name: "Supervisor" }).check();
    await admin.save();
    await admin.page.getByRole("listitem").filter({ hasText: "Marta Paz" }).getByText("Supervisor").waitFor();

    // One's own is changed in one's own account.
    const own = admin.page.getByRole("listitem").filter({ hasText: "Vos" });
    expect(await own.getByRole("link", { name: "Mi cuenta" }).getAttribute("href")).toBe("/cuenta");
    expect(await own.getByRole("button").count()).toBe(0);

    await admin.button("Opciones de Marta Paz").click();
    await admin.page.getByRole("menuitem", { name: "Borrar usuario" }).click();
    await admin.dialog().getByRole("button", { name: "Borrar usuario" }).click();
    await expect.poll(() => admin.page.getByText("Marta Paz", { exact: true }).count()).toBe(0);
  });
});

describe("Registro", () => {
  it("tells who did what, and is narrowed by subject and word in the address", async () => {
    await admin.opens("/ajustes/registro", "Registro");
    const lines = admin.page.getByRole("main").getByRole("listitem");
    await lines.filter({ hasText: "Creó la etiqueta Sin servicio" }).waitFor();
    expect(await obstacles(admin)).toEqual([]);
    await admin.select("Asunto").click();
    await admin.page.getByRole("option", { name: "Usuarios" }).click();
    await expect.poll(() => lines.allInnerTexts()).toHaveLength(6);
    await expect.poll(() => new URL(admin.page.url()).search).toBe("?asunto=accounts");
    await admin.field("Buscar").fill("marta");
    await expect.poll(() => lines.allInnerTexts()).toHaveLength(3);
    await admin.field("Buscar").fill("nadie así");
    await admin.page.getByText("Nada por acá").waitFor();
    await admin.button("Quitar filtros").click();
    await lines.filter({ hasText: "Creó la etiqueta Sin servicio" }).waitFor();
    expect(await admin.field("Buscar").inputValue()).toBe("");
  });
});

describe("Ajustes", () => {
  const all = [
    "Pendientes de revisión",
    "Acciones en lote",
    "Grupos de WhatsApp",
    "Mensajes",
    "Respuestas rápidas",
    "Recepción",
    "Ritmo de envío",
    "Etiquetas",
    "Campos de Información",
    "Usuarios",
    "Registro",
    "Copias de seguridad",
    "Conservación",
  ];
  it("offers everybody what they may do, and says so of the rest", async () => {
    const offers = {
      viewer: all.filter((name) => /Acciones|Pendientes|Grupos|Ritmo/.test(name)),
      operator: all.filter((name) => /Acciones|Pendientes|Grupos|Ritmo/.test(name)),
      supervisor: all.filter((name) =>
        /Acciones|Pendientes|Grupos|Respuestas|Ritmo|Etiquetas|Registro/.test(name),
      ),
    };
    for (const [role, offered] of Object.entries(offers)) {
      await using visitor = await browsers.visitor(world.api.url, { screen: "phone" });
      await visitor.enters(role, PASSWORD);
      await visitor.goes("/");
      await visitor.page.getByRole("link", { name: "Ajustes" }).click();
      const links = visitor.page.getByRole("main").getByRole("link");
      await expect.poll(() => links.count()).toBe(offered.length);
      for (const name of offered) await links.filter({ hasText: name }).first().waitFor();
      await visitor.goes("/ajustes/usuarios");
      await visitor.page.getByText("Tu usuario no puede ver esta página").waitFor();
      expect(await visitor.sideways()).toBe(0);
    }
  });

  it("offers an administrator all of them", async () => {
    await admin.opens("/ajustes", "Ajustes");
    for (const name of all)
      await admin.page.getByRole("main").getByRole("link").filter({ hasText: name }).first().waitFor();
    expect(await obstacles(admin)).toEqual([]);
  });

  it("shows in a low window which of them is open, however far down the menu it stands", async () => {
    const before = admin.page.viewportSize();
    await admin.page.setViewportSize({ width: 1366, height: 500 });
    await admin.opens("/ajustes/conservacion", "Conservación");
    const entry = admin.page.getByRole("navigation").locator('[aria-current="page"]');
    const lowest = await admin.button("Atajos de teclado").boundingBox();
    await expect
      .poll(async () => {
        const box = await entry.boundingBox();
        return box !== null && lowest !== null && box.y + box.height <= lowest.y;
      })
      .toBe(true);
    if (before) await admin.page.setViewportSize(before);
  });
});
