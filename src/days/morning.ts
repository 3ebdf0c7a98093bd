/** Example story (smoke test), and builders for stories that tests write by hand. */
import type { Act } from "./acts.ts";

type Deed<A = Act> = A extends Act ? Omit<A, "n" | "after"> : never;
/** Numbers the deeds and sets them ten seconds apart. */
export const story = (...deeds: Deed[]): Act[] =>
  deeds.map((deed, index) => ({ n: index + 1, after: 10_000, ...deed }));

/** Somebody writes in the first room that has a case. */
export const room = (
  say: Extract<Act, { act: "room" }>["say"],
  by: Extract<Act, { act: "room" }>["by"] = "agent",
): Deed => ({
  act: "room",
  room: 0,
  busy: true,
  by,
  say,
});
/** A client writes to the number. */
export const client = (who: number, form: Extract<Act, { act: "client" }>["form"] = "text"): Deed => ({
  act: "client",
  who,
  form,
});
/** An agent claims the newest waiting case by quoting its card. */
export const take = (agent: number): Deed => ({ act: "claim", agent, how: "quote", card: 0 });
/** All faults end, time passes, and every promise is checked. */
export const pause: Deed = { act: "rest" };

/** Two clients and two agents on a day without trouble but for two crashes. */
export const morning = story(
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

/** Hundreds of one client's words wait for a room, the panel gives it the next case, and its agent goes on answering the first client. */
export const flooded: Act[] = story(
  client(0),
  client(1),
  pause,
  { act: "claim", agent: 0, how: "number", card: 0 },
  { act: "flood", who: 0, count: 150 },
  { act: "panel", deed: "close", who: 0, agent: 0 },
  { act: "panel", deed: "assign", who: 1, agent: 0 },
  room("text"),
  pause,
  room("text"),
).map((act, index) => (index > 4 && index < 8 ? { ...act, after: 500 } : act));

/** Timeout of a test that plays a story, in milliseconds: more than the longest needs on a busy machine. */
export const TIMEOUT = 120_000;
