/** A client whose case waits, and somebody of the panel who may take it. */
import { openTestPanel, type Browser, type TestPanel } from "./test-panel.ts";
import { startTestWorld, type TestWorld, type WorldPlan } from "../test-world.ts";

export interface Scene extends AsyncDisposable {
  world: TestWorld;
  office: TestPanel;
  operator: Browser;
}

/** Marta's case waits; somebody of the panel called Vero is signed in. */
export async function marta(plan: WorldPlan = {}): Promise<Scene> {
  const world = await startTestWorld(plan);
  const office = await openTestPanel({ over: world.store });
  const operator = await office.as("operator");
  await operator.patch("/api/me").send({ name: "Vero" }).expect(200);
  await world.card("Marta");
  office.now = world.now;
  return {
    world,
    office,
    operator,
    async [Symbol.asyncDispose]() {
      await office[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

export const take = (browser: Browser) => browser.post("/api/tickets/1/take");
export const pageOf = async (browser: Browser) => (await browser.get("/api/tickets/1").expect(200)).body;
