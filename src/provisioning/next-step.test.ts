import { describe, expect, it } from "vitest";
import { toGroupJid, toMainGroupId, toPersonId } from "../domain/ids.ts";
import type { Unfinished } from "../store/team/steps.ts";
import { chooseStep } from "./next-step.ts";

const now = new Date("2026-03-02T12:00:00Z");
const later = new Date(now.getTime() + 60_000);
type Step = Unfinished["step"];

let ids = 0;
function step(
  about: Partial<Step>,
  group: { room?: number; mainGroup?: number; exists?: boolean },
): Unfinished {
  const jid =
    group.exists === false ? null : toGroupJid(`1203${group.room ?? 0}${group.mainGroup ?? 0}@g.us`);
  const room =
    group.room === undefined ? null : { id: group.room, ordinal: group.room, jid, state: "pending" };
  const mainGroup = group.mainGroup === undefined ? null : { id: toMainGroupId(group.mainGroup), jid };
  return {
    step: {
      id: ++ids,
      state: "pending",
      nextAt: null,
      person: toPersonId(1),
      room: room?.id ?? null,
      mainGroup: mainGroup?.id ?? null,
      ...about,
    },
    room,
    mainGroup,
  } as Unfinished;
}

const create = (about: Partial<Step> = {}) =>
  step({ step: "create-room", ...about }, { room: 1, exists: false });
const promote = (about: Partial<Step> = {}) => step({ step: "promote", ...about }, { room: 1 });
const remove = (about: Partial<Step> = {}) => step({ step: "remove-from-group", ...about }, { room: 1 });
const join = (person: number, about: Partial<Step> = {}) =>
  step({ step: "add-to-group", person: toPersonId(person), ...about }, { mainGroup: 3 });

const cases: [string, Unfinished[], number | null][] = [
  ["nothing, when there is nothing", [], null],
  ["the oldest", [join(1), join(2)], 0],
  ["not one that waits for its time", [join(1, { nextAt: later }), join(2)], 1],
  ["one whose time has come", [join(1, { nextAt: now })], 0],
  ["not one whose group does not exist yet", [step({ step: "promote" }, { room: 1, exists: false })], null],
  ["not one that is being done", [join(1, { state: "running" })], null],
  ["nobody is promoted before they are in", [create({ nextAt: later }), promote()], null],
  ["nor when that failed", [create({ state: "failed" }), promote()], null],
  [
    "somebody who could not be made administrator is asked for LISTO all the same",
    [
      step({ step: "promote", state: "failed" }, { mainGroup: 3 }),
      step({ step: "ask-ready" }, { mainGroup: 3 }),
    ],
    1,
  ],
  ["somebody may leave although coming failed", [create({ state: "failed" }), remove()], 1],
  ["but not while they are being brought", [create({ state: "running" }), remove()], null],
  ["another person's trouble holds nobody up", [join(1, { state: "failed" }), join(2)], 1],
  [
    "a first room before a second one",
    [step({ step: "create-room" }, { room: 2, exists: false }), create()],
    1,
  ],
  ["a group whose turn has come, before people are brought into another", [join(1), create()], 1],
  ["a name, after everything else", [step({ step: "rename" }, { room: 3 }), join(1)], 1],
];

describe("The next step", () => {
  it.each(cases)("is %s", (_, unfinished, place) => {
    const { next } = chooseStep(unfinished, now);
    expect(next).toBe(place === null ? null : unfinished[place]);
  });

  it("tells when the first of those that wait may begin", () => {
    const sooner = new Date(now.getTime() + 1000);
    expect(chooseStep([join(1, { nextAt: later }), join(2, { nextAt: sooner })], now).soonest).toEqual(
      sooner,
    );
    expect(chooseStep([join(1, { state: "failed" })], now).soonest).toBeNull();
  });
});
