import { describe, expect, it } from "vitest";
import { plansOf } from "../../testing/sql/query-plans.ts";
import { openTemporaryStore } from "../../testing/temporary-store.ts";
import { pruneReceived, pruneSent } from "./prune-received.ts";

const NOW = new Date("2026-03-02T13:00:00Z");

describe("A batch of what is too old", () => {
  it("looks at live tickets by the state's index, however many were closed", async () => {
    await using temporary = await openTemporaryStore(NOW);
    const [received, , sent] = await plansOf(temporary.path, async (tx) => {
      await pruneReceived(tx, { after: 0, before: NOW, limit: 100 });
      await pruneSent(tx, { after: 0, before: NOW, limit: 100 });
    });
    for (const plan of [received, sent]) {
      expect(plan).toMatch(/SEARCH tickets USING INDEX tickets_state_opened/);
      expect(plan).not.toMatch(/tickets_by_opening|SCAN tickets/);
    }
  });
});
