/**
 * Event handlers of joining and leaving a group, our own number included: provisioning steps are completed, rooms open or
 * become unusable.
 */
import type { GroupJid, PersonId } from "../../domain/ids.ts";
import { changeMainGroup, changeRoom, getMainGroupByJid, getRoomByJid } from "../../store/team/groups.ts";
import { completeSteps } from "../../store/team/steps.ts";
import { findWaiting } from "../../store/tickets/tickets.ts";
import { postCard } from "../lifecycle/queueing/card.ts";
import type { DeskContext } from "../context.ts";
import { lostMainGroup, lostRoom, type Loss, type Lost } from "./lost-groups.ts";
import { planReturn } from "./plan-steps.ts";
import { roomOpened } from "./room-opened.ts";

/** Somebody joined, by whatever way: the step that was to add them is done, and an agent's room becomes usable. */
export async function joined(ctx: DeskContext, group: GroupJid, person: PersonId): Promise<void> {
  const room = await getRoomByJid(ctx.tx, group);
  const mainGroup = room ? null : await getMainGroupByJid(ctx.tx, group);
  if (!room && !mainGroup) return;
  const target = { room: room?.id ?? null, mainGroup: mainGroup?.id ?? null };
  const finished = await completeSteps(ctx.tx, { target, person, outcome: "joined", at: ctx.now });
  const opens = room?.agent === person && (room.state === "pending" || room.state === "broken");
  if (room && opens) await changeRoom(ctx.tx, room.id, { state: "ready", problem: null });
  if (finished > 0 || opens) ctx.changed({ topic: "agents" });
  if (opens) await roomOpened(ctx, person);
}

/** Somebody left. A room that its agent has left is lost: they would read nothing there. */
export async function left(ctx: DeskContext, group: GroupJid, person: PersonId): Promise<Lost | null> {
  const room = await getRoomByJid(ctx.tx, group);
  return room?.agent === person ? lostRoom(ctx, room, "agent-left") : null;
}

/** Our number is out of the group, which is lost with that. Reported once: what is broken already stays as it is. */
export async function weLeft(ctx: DeskContext, group: GroupJid, problem: Loss): Promise<Lost | null> {
  const room = await getRoomByJid(ctx.tx, group);
  if (room) return lostRoom(ctx, room, problem);
  const mainGroup = await getMainGroupByJid(ctx.tx, group);
  return mainGroup ? lostMainGroup(ctx, mainGroup, problem) : null;
}

/** Our number is back in a broken group. A main group is usable at once, a room when its agent is seen in it. */
export async function weCame(ctx: DeskContext, group: GroupJid): Promise<void> {
  const room = await getRoomByJid(ctx.tx, group);
  if (room?.state === "broken") await planReturn(ctx, room);
  const mainGroup = await getMainGroupByJid(ctx.tx, group);
  if (mainGroup?.state !== "broken") return;
  await changeMainGroup(ctx.tx, mainGroup.id, { state: "ready", problem: null });
  // Cards that were due meanwhile could not be posted, and old ones scrolled away.
  for (const ticket of await findWaiting(ctx.tx, [mainGroup.id]))
    await postCard(ctx, ticket, { why: null, after: null });
  ctx.changed({ topic: "main-groups" });
}
