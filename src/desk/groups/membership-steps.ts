/** Somebody came to a group of ours or left it, we included: what each of these finishes, breaks and heals. */
import type { GroupJid, PersonId } from "../../domain/ids.ts";
import { changeMainGroup, changeRoom, getMainGroupByJid, getRoomByJid } from "../../store/team/groups.ts";
import { completeSteps } from "../../store/team/steps.ts";
import { findWaiting } from "../../store/tickets/tickets.ts";
import { postCard } from "../lifecycle/card.ts";
import type { Desk } from "../desk.ts";
import { lostMainGroup, lostRoom, type Loss, type Lost } from "./lost-groups.ts";
import { planReturn } from "./plan-steps.ts";
import { roomOpened } from "./room-opened.ts";

/** Somebody is in, however they got there: the step that was to bring them is done, and an agent's room opens. */
export async function joined(desk: Desk, group: GroupJid, person: PersonId): Promise<void> {
  const room = await getRoomByJid(desk.tx, group);
  const mainGroup = room ? null : await getMainGroupByJid(desk.tx, group);
  if (!room && !mainGroup) return;
  const target = { room: room?.id ?? null, mainGroup: mainGroup?.id ?? null };
  const finished = await completeSteps(desk.tx, { target, person, outcome: "joined", at: desk.now });
  const opens = room?.agent === person && (room.state === "pending" || room.state === "broken");
  if (room && opens) await changeRoom(desk.tx, room.id, { state: "ready", problem: null });
  if (finished > 0 || opens) desk.changed({ topic: "agents" });
  if (opens) await roomOpened(desk, person);
}

/** An agent without their room hears nothing: no case may go there. */
export async function left(desk: Desk, group: GroupJid, person: PersonId): Promise<Lost | null> {
  const room = await getRoomByJid(desk.tx, group);
  return room?.agent === person ? lostRoom(desk, room, "agent-left") : null;
}

/** We cannot use it any more. Said once: what is broken already stays as it is. */
export async function weLeft(desk: Desk, group: GroupJid, problem: Loss): Promise<Lost | null> {
  const room = await getRoomByJid(desk.tx, group);
  if (room) return lostRoom(desk, room, problem);
  const mainGroup = await getMainGroupByJid(desk.tx, group);
  return mainGroup ? lostMainGroup(desk, mainGroup, problem) : null;
}

/** We are back in a group that was broken. A room opens when its agent is seen in it. */
export async function weCame(desk: Desk, group: GroupJid): Promise<void> {
  const room = await getRoomByJid(desk.tx, group);
  if (room?.state === "broken") await planReturn(desk, room);
  const mainGroup = await getMainGroupByJid(desk.tx, group);
  if (mainGroup?.state !== "broken") return;
  await changeMainGroup(desk.tx, mainGroup.id, { state: "ready", problem: null });
  // Cards that were due meanwhile could not be posted, and old ones scrolled away.
  for (const ticket of await findWaiting(desk.tx, [mainGroup.id]))
    await postCard(desk, ticket, { why: null, after: null });
  desk.changed({ topic: "main-groups" });
}
