import { beforeEach, describe, expect, it } from "vitest";
import { marta, pageOf, take, type Scene } from "../../testing/panel/panel-scene.ts";
import type { Browser } from "../../testing/panel/test-panel.ts";

const GOOD = "cuatro palabras sin relación";
const TOLD = "Un administrador cerró las sesiones de *Vero (panel)*, con casos abiertos: *#1* (Marta)";

let scene: Scene;
let admin: Browser;
let path: string;

beforeEach(async () => {
  scene = await marta();
  admin = await scene.office.as("admin");
  const { items } = (await admin.get("/api/accounts").expect(200)).body;
  path = `/api/accounts/${items.find(({ user }: { user: string }) => user === "operator").id}`;
  return () => scene[Symbol.asyncDispose]();
});

/** What the supervisors heard of it. */
async function told(): Promise<string[]> {
  await scene.world.settle();
  return (await scene.world.heardIn("Supervisor")).filter((text) => text.includes("con casos abiertos"));
}

describe("Whoever attends in the panel and is signed out by an administrator", () => {
  it.each([
    ["by ending their sessions", () => admin.post(`${path}/end-logins`).expect(200)],
    ["by a new password", () => admin.patch(path).send({ password: GOOD }).expect(200)],
  ])("keeps the cases, and the supervisors are told of them once: %s", async (_, putOut) => {
    await take(scene.operator).expect(200);
    await putOut();
    await putOut();
    expect(await told()).toEqual([expect.stringContaining(TOLD)]);
    expect((await pageOf(admin)).ticket).toMatchObject({ state: "in_progress", panelUser: { name: "Vero" } });
  });

  it.each([
    ["is removed", () => admin.delete(path).expect(204)],
    [
      "may only look from now on",
      () => admin.patch(path).send({ role: "viewer", password: GOOD }).expect(200),
    ],
  ])("has no case any more when the account %s: it waits again, and its group reads so", async (_, act) => {
    await take(scene.operator).expect(200);
    await act();
    expect(await told()).toEqual([]);
    expect((await pageOf(admin)).ticket).toMatchObject({ state: "waiting", panelUser: null });
    expect((await scene.world.last("Soporte")).text).toContain("#1");
  });

  it("is not spoken of without a case", async () => {
    await admin.post(`${path}/end-logins`).expect(200);
    expect(await told()).toEqual([]);
  });
});

describe("Whoever ends the session of the browser they sit at", () => {
  it("leaves as by signing out", async () => {
    const { operator } = scene;
    await take(operator).expect(200);
    const { items } = (await operator.get("/api/me/logins").expect(200)).body;
    await operator.delete(`/api/me/logins/${items[0].id}`).expect(204);
    expect(await told()).toEqual([
      expect.stringContaining("*Vero (panel)* cerró la sesión con casos abiertos"),
    ]);
  });
});
