import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Arrival } from "../domain/inbound.ts";
import type { Letter } from "../session/port.ts";
import type { Act } from "./acts.ts";
import { drawDays } from "./draw.ts";
import { readStory } from "./run.ts";
import { shrink } from "./shrink.ts";
import type { Tamper } from "./stage.ts";
import { playStory } from "./story.ts";

type Deed<A = Act> = A extends Act ? Omit<A, "n" | "after"> : never;
const story = (...deeds: Deed[]): Act[] =>
  deeds.map((deed, index) => ({ n: index + 1, after: 10_000, ...deed }));

const room = (
  say: Extract<Act, { act: "room" }>["say"],
  by: Extract<Act, { act: "room" }>["by"] = "agent",
): Deed => ({
  act: "room",
  room: 0,
  busy: true,
  by,
  say,
});
const client = (who: number, form: Extract<Act, { act: "client" }>["form"] = "text"): Deed => ({
  act: "client",
  who,
  form,
});
const take = (agent: number): Deed => ({ act: "claim", agent, how: "quote", card: 0 });
const pause: Deed = { act: "rest" };

/** Two clients, two agents, everything that people do on a good day, and two crashes. */
const morning = story(
  client(0),
  pause,
  take(0),
  room("text"),
  client(1),
  pause,
  take(1),
  { ...room("image"), room: 1 } as Deed,
  { act: "crash", commits: 2, when: "after" },
  client(0, "voice"),
  client(1, "location"),
  room("tell"),
  room("note"),
  room("text", "colleague"),
  { act: "crash", commits: 3, when: "before" },
  client(0, "document"),
  { act: "panel", deed: "say", who: 0, agent: 0 },
  room("long"),
  client(0),
  pause,
  room("close"),
  { act: "night" },
);

const TIMEOUT = 120_000;

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

/** A line that gives each client what was meant for the one before. */
const swapped: Tamper = (parts) => {
  let last: Letter | null = null;
  const send = (letter: Letter) => {
    const wrong = letter.to.kind === "person" && last !== null ? { ...letter, bytes: last.bytes } : letter;
    if (letter.to.kind === "person") last = letter;
    return parts.whatsapp.send(wrong);
  };
  return { ...parts, whatsapp: { ...parts.whatsapp, send } };
};

/** Says that it has sent what it has not. */
const lying: Tamper = (parts) => ({
  ...parts,
  whatsapp: {
    ...parts.whatsapp,
    send: async (letter) => (letter.to.kind === "person" ? { outcome: "sent" } : parts.whatsapp.send(letter)),
  },
});

/** Takes arrivals through `change` on their way into the program. */
const arriving =
  (change: (arrival: Arrival) => Arrival[]): Tamper =>
  (parts) => ({
    ...parts,
    meddle: (listener) => ({
      ...listener,
      arrived: (arrivals) => listener.arrived(arrivals.flatMap(change)),
    }),
  });

const forgetful = arriving((arrival) => (arrival.content.kind === "location" ? [] : [arrival]));
const repeating = arriving((arrival) => [arrival, { ...arrival, id: `${arrival.id}X` as Arrival["id"] }]);
/** Whoever writes in a room passes for its agent. */
const credulous = arriving((arrival) => {
  const ana = { lid: "800000000000001", phone: "5493814440001" } as Arrival["author"];
  return [arrival.chat.kind === "group" ? { ...arrival, author: ana } : arrival];
});
/** Brings what is said in a room a message late. */
const slowReader = (): Tamper => {
  let kept: Arrival | null = null;
  return arriving((arrival) => {
    if (arrival.chat.kind !== "direct") return [arrival];
    const out = kept ? [arrival, kept] : [];
    kept = kept ? null : arrival;
    return out;
  });
};

describe("The judge", () => {
  const faults: [string, Tamper, string][] = [
    ["a line that mixes up two clients", swapped, "a client's phone showed what was not meant for it"],
    ["a line that loses what it says it sent", lying, "an answer did not arrive"],
    ["an inbox that drops a message", forgetful, "a client's words are lost"],
    ["a program that does things twice", repeating, "something was shown twice"],
    [
      "a router that takes anybody for the agent",
      credulous,
      "a client's phone showed what was not meant for it",
    ],
  ];
  it.each(faults)(
    "catches %s",
    async (_name, tamper, rule) => {
      const { broken } = await playStory(morning, { tamper });
      expect(broken?.rule).toBe(rule);
    },
    TIMEOUT,
  );

  it(
    "catches an order that is not kept",
    async () => {
      const chat = story(client(0), client(0), pause, take(0), client(0), client(0), pause);
      const { broken } = await playStory(chat, { tamper: slowReader() });
      expect(broken?.rule).toBe("an order was not kept");
    },
    TIMEOUT,
  );

  it(
    "leaves of a failing story what makes it fail",
    async () => {
      const rule = "a client's words are lost";
      const shortest = await shrink(morning, { rule, tamper: forgetful, mayGoOn: () => true });
      expect(shortest.map(({ act }) => act)).toEqual(["client"]);
    },
    TIMEOUT,
  );

  it("knows nothing of how things are done", () => {
    const folder = import.meta.dirname;
    for (const file of readdirSync(folder).filter((name) =>
      /^(judge|holders|phones|marks|rest|rows)\.ts$/.test(name),
    )) {
      const imports = [...readFileSync(join(folder, file), "utf8").matchAll(/from "(\.\.[^"]+)"/g)].map(
        ([, path]) => path,
      );
      expect(imports).toEqual([]);
    }
  });
});
