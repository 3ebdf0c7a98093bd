/** Somebody joined or left a group of ours, we included: finishes, breaks or heals what depends on it. */
import type { GroupJid, PersonId } from "../../domain/ids.ts";
import { changeMainGroup, changeRoom, getMainGroupByJid, getRoomByJid } from "../../store/team/groups.ts";
import { completeSteps } from "../../store/team/steps.ts";
import { findWaiting } from "../../store/tickets/tickets.ts";
import { postCard } from "../lifecycle/card.ts";
import type { DeskContext } from "../context.ts";
import { lostMainGroup, lostRoom, type Loss, type Lost } from "./lost-groups.ts";
import { planReturn } from "./plan-steps.ts";
import { roomOpened } from "./room-opened.ts";

/** Somebody is in, however they got there: the step that was to bring them is done, and an agent's room opens. */
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

/** An agent without their room hears nothing: no case may go there. */
export async function left(ctx: DeskContext, group: GroupJid, person: PersonId): Promise<Lost | null> {
  const room = await getRoomByJid(ctx.tx, group);
  return room?.agent === person ? lostRoom(ctx, room, "agent-left") : null;
}

/** We cannot use it any more. Said once: what is broken already stays as it is. */
export async function weLeft(ctx: DeskContext, group: GroupJid, problem: Loss): Promise<Lost | null> {
  const room = await getRoomByJid(ctx.tx, group);
  if (room) return lostRoom(ctx, room, problem);
  const mainGroup = await getMainGroupByJid(ctx.tx, group);
  return mainGroup ? lostMainGroup(ctx, mainGroup, problem) : null;
}

/** We are back in a group that was broken. A room opens when its agent is seen in it. */
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
