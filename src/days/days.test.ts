import { describe, expect, it } from "vitest";
import type { Act } from "./acts.ts";
import { drawDays } from "./draw.ts";
import { client, flooded, morning, pause, room, story, take, TIMEOUT } from "./morning.ts";
import { readStory } from "./run.ts";
import { playStory } from "./story.ts";

const changed = { act: "room-change", room: 0, busy: true, by: "agent", back: 0 } as const;
const deletion = { ...changed, change: "deletion" } as const;
const edit = { ...changed, change: "edit" } as const;
const inactive = { act: "panel", deed: "agent-inactive", who: 0, agent: 0 } as const;
const outage = { act: "offline", ms: 840_000, order: 0, groups: "listed" } as const;
const quoting = { act: "room", room: 0, busy: true, by: "agent", say: "courtesy", quote: 3 } as const;

/** The same acts, but so many seconds pass before the one with this index. */
const waiting = (acts: Act[], { at, seconds }: { at: number; seconds: number }): Act[] =>
  acts.map((act, index) => (index === at ? { ...act, after: seconds * 1000 } : act));

const block = { act: "panel", deed: "block", who: 0, agent: 0 } as const;

/** What happens, and nobody is to blame for what follows. */
const innocent: [string, Act[]][] = [
  [
    "an agent deletes what nobody could read yet",
    waiting(story(client(0), pause, take(0), room("text"), room("undecryptable"), deletion, pause), {
      at: 4,
      seconds: 120,
    }),
  ],
  [
    "an agent edits thanks that quote the case before",
    story(client(0), pause, take(2), room("close-silently"), client(1), pause, take(2), quoting, edit),
  ],
  [
    "an agent is inactive, and claims again soon after three claims from an outage were answered",
    waiting(story(client(0), pause, inactive, outage, take(0), take(0), take(0), take(0), pause), {
      at: 7,
      seconds: 920,
    }),
  ],
  [
    "the panel gives out the next case into a room that still waits for hundreds of words, and its agent goes on answering those",
    flooded,
  ],
  [
    "a client is blocked before what they wrote can be read",
    story(
      client(0),
      pause,
      take(0),
      room("text"),
      room("close-silently"),
      pause,
      client(0, "undecryptable"),
      block,
      pause,
    ),
  ],
];

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

  it.each(innocent)(
    "blame nobody when %s",
    async (_what, acts) => {
      expect((await playStory(acts)).broken).toBeNull();
    },
    TIMEOUT,
  );

  it("are written down and read again", () => {
    const drawn = drawDays({ seed: 5, days: 1, acts: 10 });
    expect(readStory(drawn.map((act) => `    ${JSON.stringify(act)},`).join("\n"))).toEqual(drawn);
  });
});
