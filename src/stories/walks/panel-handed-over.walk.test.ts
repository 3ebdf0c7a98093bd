/** What people hand over with their phones, from the page to its effect: a group by its code, and somebody's LISTO. */
import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { roomSubject } from "../../domain/text/names.ts";
import type { Visitor } from "../../testing/panel/browser.ts";
import { openStaffedWalk } from "../../testing/wire/walk.ts";
import { LONG_MS, type AgentJson, type WireWorld } from "../../testing/wire/wire-world.ts";

const PAGE = "/ajustes/grupos";

interface AuditJson {
  items: { action: string }[];
}

let world: WireWorld;
let admin: Visitor;

beforeAll(async () => {
  const walk = await openStaffedWalk({ Ana: 1 });
  world = walk.world;
  admin = await walk.signedIn();
  return () => walk[Symbol.asyncDispose]();
});

const code = (): Locator => admin.dialog().locator("code");
const agentNamed = async (name: string): Promise<AgentJson> => {
  const { items } = await world.api.get<{ items: (AgentJson & { name: string })[] }>("/api/agents");
  const agent = items.find((one) => one.name === name);
  if (!agent) throw new Error(`nobody is called ${name}`);
  return agent;
};
const codes = async (): Promise<string[]> =>
  (await world.api.get<{ items: { code: string }[] }>("/api/adoptions")).items.map((one) => one.code);

/** The code on the page, which stays the same one when the page is read anew. */
async function codeThatLasts(): Promise<string> {
  const shown = (await code().textContent()) ?? "";
  expect(shown).toMatch(/^\w{4}-\w{4}$/);
  await admin.page.reload();
  await expect.poll(() => code().textContent()).toBe(shown);
  expect(await codes()).toEqual([shown.replace("-", "")]);
  return shown;
}

async function confirms(group: string): Promise<void> {
  const question = admin
    .dialog()
    .getByRole("alert")
    .filter({ hasText: "Escribieron el código en este grupo" });
  await question.getByText(`«${group}»`).waitFor({ timeout: LONG_MS });
  await question.getByRole("button", { name: "Sí, usar este grupo" }).click();
}

describe("The code by which a group is handed over", () => {
  it("of a main group is still there after a reload, and makes the group ours", async () => {
    const vera = await world.person("Vera");
    await admin.goes(`${PAGE}?adoptar=sales`);
    await admin.page.getByLabel("Nombre del grupo").fill("Ventas");
    await admin.button("Mostrar el código").click();
    const typed = await codeThatLasts();
    const jid = await vera.createsGroup("Ventas de siempre", [world.desk]);
    await vera.says({ jid }, typed);
    await confirms("Ventas de siempre");
    await admin.page.getByText("¡Listo, lo reconocimos!").waitFor({ timeout: LONG_MS });
    await vera.hears(({ chat, text }) => chat === jid && text.startsWith("✅ Listo, este grupo"), LONG_MS);
  });

  it("of a room is still there after a reload, and gives the agent that group", async () => {
    const beto = await world.person("Beto");
    world.simulator.faults.refuseGroupCreation(world.desk, Infinity);
    const request = { name: "Beto", phone: `+${beto.phone}`, rooms: 1 };
    const { id } = await world.api.post<AgentJson>("/api/agents", request);
    // While it is being made, nobody can hand over another.
    await world.api.until<AgentJson>(
      `/api/agents/${id}`,
      ({ provisioning }) => provisioning.steps.some(({ outcome }) => outcome === "rate-overlimit"),
      LONG_MS,
    );
    await admin.goes(`${PAGE}?agente=${id}`);
    // Whoever presses in the very moment in which WhatsApp is asked once more is told so, and presses again.
    admin.forgive(/409 POST .*\/rooms\/adopt$/);
    await expect
      .poll(
        async () => {
          const offer = admin.button("Usar un grupo ya creado");
          if (await offer.isVisible()) await offer.click({ timeout: 5_000 }).catch(() => undefined);
          return code().isVisible();
        },
        { timeout: LONG_MS },
      )
      .toBe(true);
    const typed = await codeThatLasts();
    const jid = await beto.createsGroup("El mío", [world.desk]);
    await beto.says({ jid }, typed);
    await confirms("El mío");
    await admin.dialog().getByText("Libre").waitFor({ timeout: LONG_MS });
    await beto.hears(({ chat, text }) => chat === jid && text.startsWith("✅"), LONG_MS);
    expect(world.simulator.groups.named(roomSubject("Beto", 1))).toBeUndefined();
    expect(await codes()).toEqual([]);
    world.simulator.faults.refuseGroupCreation(world.desk, 0);
  });
});

describe("Somebody's LISTO", () => {
  it("is undone once: they are asked anew, take nothing meanwhile, and are themselves again when they answer", async () => {
    const ana = world.agent("Ana");
    const requests = () =>
      ana.messages.filter(({ mentions, text }) => mentions.includes(ana.phone) && text.includes("LISTO"));
    const before = requests().length;
    const { id } = await agentNamed("Ana");
    await admin.goes(`${PAGE}?agente=${id}`);
    await admin.button("Deshacer").click();
    const question = admin.page.getByRole("dialog", { name: "¿El que respondió no era Ana?" });
    await question.getByText("en el grupo se le vuelve a pedir LISTO").waitFor();
    expect(await admin.barriers()).toEqual([]);
    await question.getByRole("button", { name: "Deshacer" }).dblclick();
    await admin.page.getByText("Se le vuelve a pedir LISTO a Ana").first().waitFor();
    await admin.dialog().getByText("responda LISTO").waitFor();
    expect(await admin.button("Deshacer").count()).toBe(0);
    const asked = await ana.sees(() => requests()[before], LONG_MS);
    expect(await agentNamed("Ana")).toMatchObject({ registered: false });

    const marta = await world.person("Marta");
    await marta.says(world.desk, "No tengo internet");
    const card = await world.card(ana, marta);
    await ana.says({ jid: card.chat }, "lo tomo", { quoted: card });
    await ana.sees(() => requests()[before + 1], LONG_MS);
    const waiting = await world.api.get<{ items: unknown[] }>("/api/tickets?state=waiting");
    expect(waiting.items).toHaveLength(1);

    await ana.says({ jid: asked.chat }, "LISTO", { quoted: asked });
    await ana.hears(
      ({ chat, text }) => chat === world.room("Ana") && text.startsWith("📂 *Ticket #1*"),
      LONG_MS,
    );
    await admin.button("Deshacer").waitFor();
    const { items } = await world.api.get<AuditJson>("/api/audit");
    expect(items.filter(({ action }) => action === "agent.binding-undone")).toHaveLength(1);
    expect(admin.takeComplaints()).toEqual([]);
  });
});
