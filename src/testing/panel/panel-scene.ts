/** Fixture of a waiting client and a signed-in operator, for tests of the panel. */
import { openTestPanel, type Browser, type TestPanel } from "./test-panel.ts";
import { startTestWorld, type TestWorld, type WorldPlan } from "../test-world.ts";

/** A test world, its panel, and the browser of an operator. */
export interface Scene extends AsyncDisposable {
  world: TestWorld;
  office: TestPanel;
  operator: Browser;
}

/** Opens the fixture: the ticket of Marta (number 1) waits, and an operator called Vero is signed in. */
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

/** Takes ticket 1 in this browser. */
export const take = (browser: Browser) => browser.post("/api/tickets/1/take");
/** Ticket 1 as this browser gets it. */
export const pageOf = async (browser: Browser) => (await browser.get("/api/tickets/1").expect(200)).body;
