import { describe, expect, it } from "vitest";
import type { SendOutcome } from "../session/port.ts";
import { HandOvers } from "./hand-overs.ts";

const begun = (...heads: number[]): HandOvers => {
  const handOvers = new HandOvers();
  handOvers.begin(heads);
  return handOvers;
};

describe("What is known of a pending message", () => {
  it("is nothing before the rows of the run before are known, and of those at the head of their chat", () => {
    expect(new HandOvers().of(1, 10)).toBe("unknown");
    const handOvers = begun(1, 4);
    expect([1, 2, 4, 5].map((id) => handOvers.of(id, 10))).toEqual(["unknown", "never", "unknown", "never"]);
  });

  it("is that it was handed over, in this connection or in one before", () => {
    const handOvers = begun();
    handOvers.leave(1, 10);
    expect([handOvers.of(1, 10), handOvers.of(1, 20), handOvers.of(1, null)]).toEqual([
      "in-this-connection",
      "unknown",
      "unknown",
    ]);
    handOvers.answered(1, { outcome: "unknown", reason: "cut" });
    handOvers.leave(1, 20);
    expect(handOvers.of(1, 20)).toBe("unknown");
  });

  it.each<[SendOutcome, string]>([
    [{ outcome: "failed", reason: "offline" }, "never"],
    [{ outcome: "refused", code: "421" }, "never"],
    [{ outcome: "held", code: "463", until: null }, "never"],
    [{ outcome: "impossible", code: "401" }, "never"],
    [{ outcome: "unknown", reason: "no answer" }, "in-this-connection"],
    [{ outcome: "sent", at: null }, "in-this-connection"],
  ])("after %j is %s", (outcome, known) => {
    const handOvers = begun();
    handOvers.leave(1, 10);
    handOvers.answered(1, outcome);
    expect(handOvers.of(1, 10)).toBe(known);
  });

  it("stays uncertain whatever is answered to a later attempt", () => {
    const handOvers = begun();
    handOvers.leave(1, 10);
    handOvers.answered(1, { outcome: "unknown", reason: "cut" });
    handOvers.leave(1, 20);
    handOvers.answered(1, { outcome: "failed", reason: "offline" });
    expect(handOvers.of(1, 20)).toBe("unknown");
  });
});
