import { describe, expect, it } from "vitest";
import { openTestPanel, openStaffedPanel } from "../../testing/panel/test-panel.ts";
import { startTestWorld } from "../../testing/test-world.ts";

describe("A team's plan", () => {
  it.each([
    ["small", ["🎧 Soporte - UltraWiFi", "💼 Ventas - UltraWiFi", "👔 Supervisión - UltraWiFi"]],
    [
      "medium",
      [
        "🎧 Soporte Mañana - UltraWiFi",
        "🎧 Soporte Tarde - UltraWiFi",
        "🎧 Soporte Noche - UltraWiFi",
        "💼 Ventas - UltraWiFi",
        "👔 Supervisión - UltraWiFi",
      ],
    ],
    [
      "large",
      [
        "🎫 Soporte Técnico - UltraWiFi",
        "🧾 Soporte Administrativo",
        "💼 Ventas - UltraWiFi",
        "👔 Supervisión - UltraWiFi",
      ],
    ],
  ])("for a %s team proposes names that a phone shows whole", async (size, names) => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    await admin.patch("/api/settings").send({ companyName: "UltraWiFi" }).expect(200);
    const plan = (await admin.get(`/api/team-plan?size=${size}`).expect(200)).body;
    expect(plan).toMatchObject({ size, chosen: null, companyName: "UltraWiFi" });
    expect(plan.groups.map((one: { name: string }) => one.name)).toEqual(names);
    for (const { name, kind } of plan.groups) {
      const check = await admin.post("/api/main-groups/name-check").send({ name, kind }).expect(200);
      expect(check.body.advice).toEqual([]);
    }
  });

  it("is carried out in one go, once, and refused whole", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const support = { kind: "support", name: "🎫 Soporte Técnico - UltraWiFi" };
    const sales = { kind: "sales", name: "💼 Ventas - UltraWiFi" };
    const carryOut = (groups: object[]) =>
      admin.post("/api/team-plan").send({ size: "large", companyName: "UltraWiFi", groups });
    expect((await carryOut([support, { kind: "sales", name: " " }])).body).toMatchObject({
      code: "name-empty",
    });
    expect((await admin.get("/api/main-groups")).body.items).toEqual([]);
    expect((await carryOut([support, sales, sales]).expect(200)).body.items).toHaveLength(2);
    const again = (await carryOut([support, sales]).expect(200)).body.items;
    expect(again.map((one: { name: string; state: string }) => [one.name, one.state])).toEqual([
      [support.name, "pending"],
      [sales.name, "pending"],
    ]);
    expect((await admin.get("/api/team-plan")).body).toMatchObject({ size: "large", chosen: "large" });
    expect((await admin.get("/api/settings")).body).toMatchObject({
      teamSize: "large",
      companyName: "UltraWiFi",
    });
  });

  it("warns of names that help nobody, without refusing them", async () => {
    await using office = await openTestPanel();
    const admin = await office.as("admin");
    const check = async (name: string) =>
      (await admin.post("/api/main-groups/name-check").send({ name, kind: "support" }).expect(200)).body;
    expect(await check("Grupo 1")).toMatchObject({
      length: 7,
      guide: 30,
      advice: [{ key: "says-nothing" }],
      example: "🎧 Soporte - UltraWiFi",
    });
    const ofSupervisor = { name: "Grupo 2", kind: "supervisor" };
    const { body } = await admin.post("/api/main-groups/name-check").send(ofSupervisor).expect(200);
    expect(body).toMatchObject({
      advice: [
        {
          text: "No dice para qué es el grupo. Mejor algo como «👔 Supervisión - UltraWiFi».",
        },
      ],
      example: "👔 Supervisión - UltraWiFi",
    });
    await admin.post("/api/main-groups").send({ kind: "support", name: "Grupo 1" }).expect(201);
  });
});

describe("Training", () => {
  it("is shown first, then told to the group as it was shown", async () => {
    await using world = await startTestWorld();
    await using office = await openTestPanel({ over: world.store });
    const admin = await office.as("admin");
    const id = await world.mainGroupId("Soporte");
    const { text } = (await admin.get(`/api/main-groups/${id}/training`).expect(200)).body;
    for (const point of [
      "Tomar Tickets",
      "Ubicar Grupos",
      "Usar Comandos",
      "No Eliminar",
      "Mensajes Directos",
      "Casos Urgentes",
    ])
      expect(text).toContain(`*${point}*`);
    await admin.post(`/api/main-groups/${id}/training`).expect(202);
    expect((await world.heardIn("Soporte")).at(-1)).toBe(text);
  });

  it("waits until the group exists", async () => {
    await using town = await openStaffedPanel();
    const answer = await town.admin.post(`/api/main-groups/${town.support}/training`);
    expect(answer.body).toMatchObject({ status: 409, code: "main-group-not-ready" });
    expect((await town.admin.post("/api/main-groups/99/training")).status).toBe(404);
  });
});
