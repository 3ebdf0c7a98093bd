import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { countRelayed } from "../../bench/compare.ts";
import { perMessage } from "../../bench/report.ts";

/** What `npm run bench -- sql` counts, with room for the clock's own questions, which a slow machine adds to each message. */
it("A relayed message asks little of the database, alone and among others", async () => {
  const folder = await mkdtemp(join(tmpdir(), "relevo-cost-"));
  try {
    const { oneAtATime, inABurst } = await countRelayed({ single: 24, burst: 96, cases: 4 }, folder);
    expect(perMessage(oneAtATime).statements).toBeLessThan(19);
    expect(perMessage(oneAtATime).commits).toBeLessThan(5);
    expect(perMessage(inABurst).statements).toBeLessThan(18);
    expect(perMessage(inABurst).commits).toBeLessThan(3.6);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
