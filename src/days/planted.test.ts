import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Arrival } from "../domain/messages/inbound.ts";
import type { Act } from "./acts.ts";
import { shrink } from "./shrink.ts";
import type { Tamper } from "./stage.ts";
import { playStory } from "./story.ts";
import { client, flooded, morning, pause, room, story, take, TIMEOUT } from "./morning.ts";
import {
  ana,
  arriving,
  dawdling,
  echoing,
  group,
  leaking,
  listening,
  losing,
  namingAlike,
  overtaking,
  person,
  sending,
  stopping,
  swapping,
  toPerson,
  wavering,
} from "./tampers.ts";

const inGroup = ({ chat }: Arrival): boolean => chat.kind === "group";
const BETOS_ROOM = "120363000000000007@g.us";

const drops = (kind: Arrival["content"]["kind"], fits = (_arrival: Arrival): boolean => true): Tamper =>
  arriving((arrival) => (arrival.content.kind === kind && fits(arrival) ? [] : [arrival]));

/** A colleague's heart becomes the agent's deletion. */
const twisting = arriving((arrival) => {
  const { content } = arrival;
  if (!inGroup(arrival) || content.kind !== "reaction") return [arrival];
  return [{ ...arrival, author: ana, content: { kind: "deletion", target: content.target } }];
});

const takenBack = story(client(0), pause, take(0), room("text"), {
  act: "room-change",
  room: 0,
  busy: true,
  by: "agent",
  change: "deletion",
  back: 0,
});

/** Name of the fault, the fault, the rule that finds it, and the story in which it does: a good morning unless said; then what else breaks by it. */
const faults: [string, () => Tamper, string, Act[]?, string?][] = [
  ["a line that mixes up two clients", swapping, "a client's phone showed what was not meant for it"],
  ["a line that loses what it says it sent", () => losing(toPerson), "an answer did not arrive"],
  ["an inbox that drops a message", () => drops("location"), "a client's words are lost"],
  [
    "a program that does things twice",
    () => arriving((arrival) => [arrival, { ...arrival, id: `${arrival.id}X` as Arrival["id"] }]),
    "something was shown twice",
  ],
  [
    "a router that takes anybody for the agent",
    () => arriving((arrival) => [inGroup(arrival) ? { ...arrival, author: ana } : arrival]),
    "a client's phone showed what was not meant for it",
  ],
  [
    "an order that is not kept",
    overtaking,
    "an order was not kept",
    story(client(0), client(0), pause, take(0), client(0), client(0), pause),
  ],
  ["words sent a second time", () => echoing(({ marks }) => marks.length > 0), "something was shown twice"],
  [
    "a sentence of ours sent a second time",
    () => echoing(({ marks, amends }) => marks.length === 0 && amends === null),
    "a sentence was said twice",
  ],
  ["one id for two messages", namingAlike, "an id was used for two different messages"],
  [
    "a message to a group that is not ours",
    () => leaking("group", group("120363999999999998@g.us")),
    "something was written into a group that is not ours",
  ],
  ["a message to nobody", () => leaking("person", person("123")), "something was written to nobody"],
  [
    "a card in somebody else's room",
    () => leaking("group", group(BETOS_ROOM)),
    "a room showed words of a client it never had",
  ],
  [
    "our sentences to a room at a client's",
    () => leaking("group", person("700000000000012")),
    "a client read a sentence for the team",
    story(client(3), client(3, "voice"), pause, { act: "claim", agent: 0, how: "hand", card: 0 }, pause),
  ],
  [
    "a mention that is not read as a name",
    () =>
      arriving((arrival) => [
        inGroup(arrival) && arrival.content.kind === "text"
          ? { ...arrival, content: { kind: "text", text: `${arrival.content.text} 5493814440002` } }
          : arrival,
      ]),
    "a client read a colleague's number",
  ],
  ["a line that takes its time", () => dawdling(90_000), "a live conversation waited too long"],
  [
    "a card that shows what was taken back",
    () => drops("deletion"),
    "something deleted was shown anew",
    story(client(0), { act: "client-change", who: 0, change: "deletion", back: 0 }, pause),
  ],
  [
    "a stranger's deletion taken for the agent's",
    () => twisting,
    "something was deleted at a client's though nobody may",
    story(client(0), pause, take(0), room("text"), pause, {
      act: "room-change",
      room: 0,
      busy: true,
      by: "colleague",
      change: "reaction",
      back: 0,
    }),
  ],
  [
    "an agent's deletion that goes nowhere",
    () => drops("deletion", inGroup),
    "what was taken back still stands",
    takenBack,
  ],
  [
    "answers to an agent that never come",
    () => losing(({ to }, { quote, marks }) => to.kind === "group" && quote !== null && marks.length === 0),
    "words were held back in silence",
    story(client(0), pause, take(0), room("mistyped"), pause),
  ],
  [
    "headers that never come",
    () => losing((_letter, { body }) => body.startsWith("📂")),
    "a case was opened in silence",
    story(client(0), pause, take(0), pause),
  ],
  [
    "cards that never come",
    () => losing((_letter, { body }) => body.startsWith("🎫")),
    "a case waits where nobody can take it",
    story(client(0), pause),
  ],
  [
    "a history that never comes",
    () =>
      losing(({ to }, { marks, body }) => to.kind === "group" && marks.length > 0 && !body.startsWith("🎫")),
    "a client's words are not shown to the agent",
    story(client(0), client(0), pause, { act: "panel", deed: "assign", who: 0, agent: 0 }, client(0), pause),
  ],
  [
    "a line that never says what became of a message",
    () => sending((send) => (letter) => (toPerson(letter) ? new Promise(() => undefined) : send(letter))),
    "what could leave stands still",
  ],
  [
    "a listener that never ends",
    () => listening((listener) => ({ ...listener, arrived: () => new Promise(() => undefined) })),
    "the program takes nothing in",
  ],
  [
    "an event that cannot be worked on",
    () => arriving((arrival) => [{ ...arrival, content: { kind: "text", text: null as unknown as string } }]),
    "an event was not worked on",
    story(client(0), pause),
    "an error that only the log shows",
  ],
  [
    "an error in the log",
    () => sending(() => () => Promise.reject(new Error("unheard of"))),
    "an error that only the log shows",
  ],
  [
    "WhatsApp's silence taken for an answer",
    () => (parts) => ({
      ...parts,
      whatsapp: { ...parts.whatsapp, groups: async () => [], groupInfo: async () => null },
    }),
    "a group was taken for lost though WhatsApp never said so",
    story(client(0), pause, { act: "offline", ms: 60_000, order: 0, groups: "listed" }, pause, {
      act: "night",
    }),
  ],
  [
    "a desk that takes it that whatever waits may have left",
    () => (parts) => ({ ...parts, handed: "unknown" }),
    "words of one client stood under the header of another",
    flooded,
  ],
  ["a person who is two", wavering, "one person has two rows", story(client(0), client(0), client(0), pause)],
  ["a gathering that never ends", () => stopping, "a case never came to be", story(client(0), pause)],
];

describe("The judge", () => {
  it.each(faults)(
    "catches %s",
    async (_name, fault, rule, acts = morning, known) => {
      // One fault for all of a story: what it remembers outlasts a crash.
      const { broken } = await playStory(acts, {
        tamper: fault(),
        ignored: known === undefined ? [] : [known],
      });
      expect(broken?.rule).toBe(rule);
      if (acts !== morning) expect((await playStory(acts)).broken).toBeNull();
    },
    TIMEOUT,
  );

  it("has every rule that it knows tried by a fault", () => {
    const told = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
      .filter((name) => /(^|\/)(judge|rest|stage|network|phones)\.ts$/.test(name))
      .flatMap((name) => [
        ...readFileSync(join(import.meta.dirname, name), "utf8").matchAll(
          /(?:accuse|RuleBroken)\(\s*"([^"]+)"/g,
        ),
      ])
      .map(([, rule]) => rule);
    const untried = ["a client read somebody else's name", "the program never comes to rest"];
    expect(new Set(told)).toEqual(new Set([...faults.map(([, , rule]) => rule), ...untried]));
  });

  it(
    "leaves of a failing story what makes it fail",
    async () => {
      const rule = "a client's words are lost";
      const shortest = await shrink(morning, { rule, tamper: drops("location"), mayGoOn: () => true });
      expect(shortest.map(({ act }) => act)).toEqual(["client"]);
    },
    TIMEOUT,
  );

  it("knows nothing of how things are done", () => {
    const folder = import.meta.dirname;
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /(^|\/)(judge|excuses|holders|phones|marks|rest|rows)\.ts$/.test(name),
    );
    expect(files).toHaveLength(7);
    for (const file of files) {
      const imports = [...readFileSync(join(folder, file), "utf8").matchAll(/from "(\.[^"]+)"/g)]
        .map(([, path = ""]) => join(dirname(file), path))
        .filter((path) => path.startsWith(".."));
      expect(imports).toEqual([]);
    }
  });
});
