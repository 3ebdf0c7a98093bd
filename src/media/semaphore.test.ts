import { describe, expect, it } from "vitest";
import { Semaphore } from "./semaphore.ts";

describe("Turns", () => {
  it("lets so many in at a time, in the order they came, whatever becomes of them", async () => {
    const turns = new Semaphore(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (n: number): Promise<void> =>
      turns.take(async () => {
        begun.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (n === 1) throw new Error("it went wrong");
      });
    const all = Promise.allSettled([1, 2, 3, 4].map(work));
    expect(begun).toEqual([1, 2]);
    ends[0]?.();
    await expect.poll(() => begun).toEqual([1, 2, 3]);
    ends[1]?.();
    await expect.poll(() => begun).toEqual([1, 2, 3, 4]);
    for (const end of ends) end();
    expect((await all).map(({ status }) => status)).toEqual([
      "rejected",
      "fulfilled",
      "fulfilled",
      "fulfilled",
    ]);
    await turns.take(async () => undefined);
  });
});
