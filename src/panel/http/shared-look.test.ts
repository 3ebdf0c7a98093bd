import { describe, expect, it } from "vitest";
import { makeSharedLook, SHARED_MS } from "./shared-look.ts";

function counted(fails = false) {
  const seen = { looks: 0, now: 0 };
  const ask = makeSharedLook(
    async () => {
      seen.looks += 1;
      if (fails) throw new Error("the disk is gone");
      return seen.looks;
    },
    () => seen.now,
  );
  return { seen, ask };
}

describe("A look that is shared", () => {
  it("is made once for a thousand who ask within a second", async () => {
    const { seen, ask } = counted();
    expect(await Promise.all(Array.from({ length: 1000 }, ask))).toEqual(Array(1000).fill(1));
    seen.now = SHARED_MS - 1;
    expect(await ask()).toBe(1);
    expect(seen.looks).toBe(1);
  });

  it("is made anew after a second", async () => {
    const { seen, ask } = counted();
    await ask();
    seen.now = SHARED_MS;
    expect(await ask()).toBe(2);
  });

  it("tells all of them when it failed, and is tried again after a second", async () => {
    const { seen, ask } = counted(true);
    await expect(ask()).rejects.toThrow("the disk is gone");
    await expect(ask()).rejects.toThrow("the disk is gone");
    expect(seen.looks).toBe(1);
    seen.now = SHARED_MS;
    await expect(ask()).rejects.toThrow("the disk is gone");
    expect(seen.looks).toBe(2);
  });
});
