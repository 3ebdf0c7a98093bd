/**
 * Circuit breaker of groups that refuse our messages: the supervisors are told at the first refusal; at the second the group
 * counts as lost, and its cases and cards move elsewhere. After a rest it is tried again.
 */
import { openChat, type ChatId, type GroupJid } from "../../domain/ids.ts";
import { firstTime, forgetSaid, getSaidAt } from "../../store/tickets/cards.ts";
import {
  changeMainGroup,
  changeRoom,
  getMainGroupByJid,
  getRoomByJid,
  type MainGroup,
  type Room,
} from "../../store/team/groups.ts";
import type { OutboxRow } from "../../store/messages/outbox.ts";
import type { DeskContext } from "../context.ts";
import { checkGroup } from "./group-checks.ts";
import { lostMainGroup, lostRoom, tellLost } from "./lost-groups.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

const MINUTE = 60_000;
/** How long a group that refused twice is left alone. */
const REST_MS = 30 * MINUTE;

const key = (group: GroupJid): string => `refused:${group}:`;

interface Target {
  group: GroupJid;
  room: Room | null;
  mainGroup: MainGroup | null;
}

/** null: a person's chat, or no group of ours. */
async function targetOf(ctx: DeskContext, chat: ChatId): Promise<Target | null> {
  const opened = openChat(chat);
  if (opened.kind !== "group") return null;
  const { group } = opened;
  const room = await getRoomByJid(ctx.tx, group);
  const mainGroup = room ? null : await getMainGroupByJid(ctx.tx, group);
  return room || mainGroup ? { group, room, mainGroup } : null;
}

async function setProblem(
  ctx: DeskContext,
  { room, mainGroup }: Target,
  problem: string | null,
): Promise<void> {
  if (room) await changeRoom(ctx.tx, room.id, { problem });
  else if (mainGroup) await changeMainGroup(ctx.tx, mainGroup.id, { problem });
  ctx.changed({ topic: room ? "agents" : "main-groups" });
}

/** First refusal: supervisors are told, and the group is checked. The message is tried once more after a moment. */
export async function refusedOnce(ctx: DeskContext, held: OutboxRow): Promise<void> {
  const target = await targetOf(ctx, held.chat);
  const ours = target?.room ?? target?.mainGroup;
  if (!target || !ours || ours.state === "broken" || ours.problem === "refused-once") return;
  await setProblem(ctx, target, "refused-once");
  await checkGroup(ctx, target.group);
  const code = held.error?.split(":")[1] ?? "";
  await tellSupervisors(
    ctx,
    [ctx.t("alert.group-refused", { group: ours.name, code: code === "" ? "?" : code })],
    target.group,
  );
}

/** Second refusal: the group counts as lost. */
export async function refusedTwice(ctx: DeskContext, chat: ChatId): Promise<void> {
  const target = await targetOf(ctx, chat);
  if (!target) return;
  await forgetSaid(ctx.tx, key(target.group));
  await firstTime(ctx.tx, key(target.group), ctx.now);
  const { room, mainGroup } = target;
  const lost = room
    ? await lostRoom(ctx, room, "refused-twice")
    : mainGroup && (await lostMainGroup(ctx, mainGroup, "refused-twice"));
  await tellLost(ctx, [lost]);
  // Now, for the reason; and after the rest, to try again.
  await checkGroup(ctx, target.group);
}

/** The group accepted a message that it had refused: the problem is over. */
export async function tookIt(ctx: DeskContext, chat: ChatId): Promise<void> {
  const target = await targetOf(ctx, chat);
  const ours = target?.room ?? target?.mainGroup;
  if (target && ours?.problem === "refused-once") await setProblem(ctx, target, null);
}

/** The refusal was due to the message's content, not the group: the problem is over. */
export async function trustAgain(ctx: DeskContext, chat: ChatId): Promise<void> {
  const target = await targetOf(ctx, chat);
  const ours = target?.room ?? target?.mainGroup;
  if (!target || !ours) return;
  if (ours.problem === "refused-once") return setProblem(ctx, target, null);
  if (ours.state !== "broken" || ours.problem !== "refused-twice") return;
  // A look at it makes it well: nothing that it refused counts any more.
  await forgetSaid(ctx.tx, key(target.group));
  await checkGroup(ctx, target.group);
}

/** Whether the group refused twice a short while ago: it is not used again yet, even if it looks well. */
export async function isResting(
  ctx: DeskContext,
  group: Pick<Room, "jid" | "state" | "problem">,
): Promise<boolean> {
  return (
    group.state === "broken" && group.problem === "refused-twice" && (await restsUntil(ctx, group)) !== null
  );
}

/** null = it has rested. */
export async function restsUntil(ctx: DeskContext, { jid }: Pick<Room, "jid">): Promise<Date | null> {
  const since = jid === null ? null : await getSaidAt(ctx.tx, key(jid));
  const until = since === null ? null : new Date(since.getTime() + REST_MS);
  return since !== null && since <= ctx.now && until !== null && until > ctx.now ? until : null;
}
