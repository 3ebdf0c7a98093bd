import { expect, it } from "vitest";
import { drill } from "../../drill/drill.ts";
import type { DrillPlan } from "../../drill/plan.ts";

const seed = Number(process.env["SEED"] ?? 20261121);
/** The short form of `npm run drill`. */
const plan: DrillPlan = {
  seed,
  clients: 3,
  agents: 2,
  troubles: {
    kill: 30,
    cut: 3,
    "lost-ack": 1,
    "lost-message": 1,
    redelivery: 2,
    "full-disk": 1,
    refusal: 1,
  },
};

it(`killed 30 times, cut off, unheard and refused, on a full disk too: phones show everything once, in order, and nothing they cannot read (SEED=${seed})`, async () => {
  const outcome = await drill(plan, () => undefined);
  expect(outcome.faults).toEqual([]);
  expect(outcome.messages.fromClients).toBeGreaterThan(60);
  expect(outcome.messages.fromAgents).toBeGreaterThan(20);
}, 600_000);
