/** Queue of groups to be created, in order of priority. */
import { and, eq, inArray, isNotNull, isNull, ne, notInArray } from "drizzle-orm";
import { rankOf } from "../../domain/team/creation-order.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { MainGroup } from "./groups.ts";
import type { Read, Tx } from "../engine/open.ts";
import { mainGroups, rooms, steps } from "../schema/team.ts";
import { CREATIONS, type Step, type Unfinished } from "./steps.ts";

/** Whether the step would create a group; false when the group exists, so that only its members are left. */
export const makesGroup = ({ step, room, mainGroup }: Unfinished): boolean =>
  CREATIONS.includes(step.step) &&
  (room?.jid ?? mainGroup?.jid ?? null) === null &&
  room?.state !== "retired";

/** Agents with a room, and kinds with a main group, that exist at WhatsApp. */
export interface Made {
  agents: ReadonlySet<PersonId>;
  kinds: ReadonlySet<MainGroup["kind"]>;
}

export const nothingMade: Made = { agents: new Set(), kinds: new Set() };

/** Groups that are broken or retired do not count. */
export async function findMade(read: Read): Promise<Made> {
  const withRoom = await read
    .selectDistinct({ agent: rooms.agent })
    .from(rooms)
    .where(and(isNotNull(rooms.jid), notInArray(rooms.state, ["broken", "retired"])));
  const groups = await read
    .selectDistinct({ kind: mainGroups.kind })
    .from(mainGroups)
    .where(and(isNotNull(mainGroups.jid), isNull(mainGroups.removedAt), ne(mainGroups.state, "broken")));
  return {
    agents: new Set(withRoom.map(({ agent }) => agent)),
    kinds: new Set(groups.map(({ kind }) => kind)),
  };
}

/** Sorts the creations, the next one first; each is ranked as if those before it existed. */
export function lineOf(unfinished: Unfinished[], made: Made): Unfinished[] {
  const agents = new Set(made.agents);
  const kinds = new Set(made.kinds);
  const waiting = unfinished.filter(makesGroup);
  const line: Unfinished[] = [];
  const rank = ({ room, mainGroup }: Unfinished): number =>
    room
      ? rankOf({
          kind: null,
          ordinal: room.ordinal,
          hasOne: agents.has(room.agent),
          anybodyHasOne: agents.size > 0,
        })
      : rankOf({
          kind: mainGroup?.kind ?? "supervisor",
          ordinal: 0,
          hasOne: mainGroup !== null && kinds.has(mainGroup.kind),
          anybodyHasOne: kinds.has("support") || kinds.has("sales"),
        });
  while (waiting.length > 0) {
    const next = waiting.reduce((best, one) => (rank(one) < rank(best) ? one : best));
    waiting.splice(waiting.indexOf(next), 1);
    line.push(next);
    if (next.room) agents.add(next.room.agent);
    else if (next.mainGroup) kinds.add(next.mainGroup.kind);
  }
  return line;
}

type Target = Pick<Step, "room" | "mainGroup">;

const makes = ({ room, mainGroup }: Target) =>
  and(
    inArray(steps.step, CREATIONS),
    room === null ? isNull(steps.room) : eq(steps.room, room),
    mainGroup === null ? undefined : eq(steps.mainGroup, mainGroup),
  );

/**
 * Delays a creation, because somebody is about to hand over a group for it. False while WhatsApp is being
 * asked to create it.
 */
export async function holdCreation(
  tx: Tx,
  target: Target,
  hold: { nextAt: Date | null; outcome: string | null },
): Promise<boolean> {
  const rows = await tx.select({ state: steps.state }).from(steps).where(makes(target));
  if (rows.some(({ state }) => state === "running")) return false;
  await tx
    .update(steps)
    .set(hold)
    .where(and(makes(target), eq(steps.state, "pending")));
  return true;
}

/** The group exists now: the rest of its creation (its members) goes on at once. Returns the number of steps. */
export async function goOnWith(tx: Tx, target: Target): Promise<number> {
  const rows = await tx
    .update(steps)
    .set({ state: "pending", attempts: 0, nextAt: null, outcome: "created", detail: null })
    .where(and(makes(target), inArray(steps.state, ["pending", "failed"])))
    .returning({ id: steps.id });
  return rows.length;
}
