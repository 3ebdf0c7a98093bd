import { describe, expect, it } from "vitest";
import { seededRandom } from "../simulator/faults/seeded-random.ts";
import { inOrder, planFrom } from "./plan.ts";

describe("A drill's plan", () => {
  it("is what the command line says; the rest is as usual", () => {
    const plan = planFrom(["--seed", "7", "--kills", "100", "--cuts", "50"], 1);
    expect(plan).toMatchObject({ seed: 7, troubles: { kill: 100, cut: 50, refusal: 3 } });
    expect(planFrom([], 42).seed).toBe(42);
  });

  it.each([["--kills", "some"], ["--seed=-1"], ["--cuts", "1.5"]])("refuses %s", (...args) => {
    expect(() => planFrom(args, 1)).toThrow("takes a whole number");
  });

  it("refuses what it does not know", () => {
    expect(() => planFrom(["--earthquakes", "3"], 1)).toThrow("earthquakes");
  });

  it("holds each trouble as often as it says, in an order that the seed decides", () => {
    const plan = planFrom(["--kills", "40", "--cuts", "20"], 7);
    const order = inOrder(plan, seededRandom(7));
    expect(order.filter((trouble) => trouble === "kill")).toHaveLength(40);
    expect(order).toHaveLength(Object.values(plan.troubles).reduce((sum, n) => sum + n, 0));
    expect(inOrder(plan, seededRandom(7))).toEqual(order);
    expect(inOrder(plan, seededRandom(8))).not.toEqual(order);
  });
});
