/** A client whose case waits, and somebody of the panel who may take it. */
import { openOffice, type Browser, type Office } from "./office.ts";
import { startTown, type Town, type TownPlan } from "../town.ts";

export interface Scene extends AsyncDisposable {
  town: Town;
  office: Office;
  operator: Browser;
}

/** Marta's case waits; somebody of the panel called Vero is signed in. */
export async function marta(plan: TownPlan = {}): Promise<Scene> {
  const town = await startTown(plan);
  const office = await openOffice({ over: town.store });
  const operator = await office.as("operator");
  await operator.patch("/api/me").send({ name: "Vero" }).expect(200);
  await town.card("Marta");
  office.now = town.now;
  return {
    town,
    office,
    operator,
    async [Symbol.asyncDispose]() {
      await office[Symbol.asyncDispose]();
      await town[Symbol.asyncDispose]();
    },
  };
}

export const take = (browser: Browser) => browser.post("/api/tickets/1/take");
export const pageOf = async (browser: Browser) => (await browser.get("/api/tickets/1").expect(200)).body;
