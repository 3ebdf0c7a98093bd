import { describe, expect, it } from "vitest";
import { drawDays } from "./draw.ts";
import { morning, TIMEOUT } from "./morning.ts";
import { readStory } from "./run.ts";
import { playStory } from "./story.ts";

describe("Days", () => {
  it(
    "hold every rule on a good day, also when the program dies twice",
    async () => {
      const { broken, acts, crashes } = await playStory(morning);
      expect(broken).toBeNull();
      expect(acts).toBe(morning.length);
      expect(crashes).toBe(2);
    },
    TIMEOUT,
  );

  it(
    "are the same each time they are played",
    async () => {
      const drawn = drawDays({ seed: 5, days: 1, acts: 40 });
      expect(drawDays({ seed: 5, days: 1, acts: 40 })).toEqual(drawn);
      expect(await playStory(drawn)).toEqual(await playStory(drawn));
    },
    TIMEOUT,
  );

  it.each([1, 2, 3])(
    "hold every rule as seed %i draws them",
    async (seed) => {
      expect((await playStory(drawDays({ seed, days: 1, acts: 60 }))).broken).toBeNull();
    },
    TIMEOUT,
  );

  it("are written down and read again", () => {
    const drawn = drawDays({ seed: 5, days: 1, acts: 10 });
    expect(readStory(drawn.map((act) => `    ${JSON.stringify(act)},`).join("\n"))).toEqual(drawn);
  });
});
