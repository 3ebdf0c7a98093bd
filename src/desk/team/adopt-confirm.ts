/** Confirms or rejects a group in which an adoption code was typed. */
import { chatOfGroup, type PersonId } from "../../domain/ids.ts";
import { checkName } from "../../domain/text/names.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAdoption, endAdoption, type Adoption } from "../../store/team/adoptions.ts";
import { goOnWith, holdCreation } from "../../store/team/creations.ts";
import {
  changeMainGroup,
  changeRoom,
  getMainGroup,
  getRoom,
  roomsOf,
  type MainGroup,
  type Room,
} from "../../store/team/groups.ts";
import { getAgent } from "../../store/team/agents.ts";
import { findOurGroups } from "../../store/team/team-lists.ts";
import { findWaiting, getTicketOfRoom } from "../../store/tickets/tickets.ts";
import { offerCode } from "./adopt.ts";
import { postCard } from "../lifecycle/queueing/card.ts";
import type { DeskContext } from "../context.ts";
import { checkGroup } from "../groups/group-checks.ts";
import type { SeenGroup } from "../groups/group-seen.ts";
import { planReturn } from "../groups/plan-steps.ts";
import { enqueueText } from "../enqueue.ts";

/** `seen`: the group as WhatsApp describes it now, asked before the transaction. */
export async function confirmAdoption(
  ctx: DeskContext,
  id: number,
  seen: SeenGroup,
): Promise<Adoption | Refusal> {
  const adoption = await getAdoption(ctx.tx, id);
  if (!adoption || adoption.group !== seen.group) return refuse("no-such-adoption");
  if (seen.communityAnnouncement || seen.community) return refuse("community-announcement");
  if ((await findOurGroups(ctx.tx)).has(seen.group)) return refuse("group-in-use");
  const { room, mainGroup } = adoption;
  // Being made this moment: two groups for one would be the end of it.
  if (!(await holdCreation(ctx.tx, { room, mainGroup }, { nextAt: null, outcome: null })))
    return refuse("group-being-made");
  const done =
    room === null ? await becomeMainGroup(ctx, adoption, seen) : await becomeRoom(ctx, adoption, seen);
  if (isRefusal(done)) return done;
  await endAdoption(ctx.tx, what(adoption));
  await checkGroup(ctx, seen.group);
  ctx.changed({ topic: room === null ? "main-groups" : "agents" });
  return adoption;
}

export async function rejectAdoption(ctx: DeskContext, id: number): Promise<Adoption | Refusal> {
  const adoption = await getAdoption(ctx.tx, id);
  if (!adoption) return refuse("no-such-adoption");
  const { room, mainGroup, group } = adoption;
  await endAdoption(ctx.tx, what(adoption));
  await holdCreation(ctx.tx, { room, mainGroup }, { nextAt: null, outcome: null });
  if (group !== null) await enqueueText(ctx, chatOfGroup(group), { text: ctx.t("main.adopt-rejected") });
  // A main group that nobody makes waits for the next group that is handed to us.
  if (mainGroup !== null && group !== null) await offerCode(ctx, { mainGroup });
  ctx.changed({ topic: room === null ? "main-groups" : "agents" });
  return adoption;
}

const what = ({ room, mainGroup }: Adoption) => {
  if (room !== null) return { room };
  if (mainGroup !== null) return { mainGroup };
  throw new Error("an adoption is for nothing");
};

async function becomeMainGroup(
  ctx: DeskContext,
  { mainGroup }: Adoption,
  seen: SeenGroup,
): Promise<MainGroup | Refusal> {
  const group = mainGroup === null ? null : await getMainGroup(ctx.tx, mainGroup);
  if (!group) return refuse("no-such-main-group");
  if (group.jid !== null && group.state !== "broken") return refuse("group-in-use");
  const ready = { jid: seen.group, form: seen.form, state: "ready", problem: null } as const;
  await changeMainGroup(ctx.tx, group.id, ready);
  await goOnWith(ctx.tx, { room: null, mainGroup: group.id });
  await enqueueText(ctx, chatOfGroup(seen.group), {
    text: ctx.t("main.adopted", { kind: ctx.t(`api.main-group.${group.kind}`) }),
  });
  for (const ticket of await findWaiting(ctx.tx, [group.id]))
    await postCard(ctx, ticket, { why: null, after: null });
  return { ...group, ...ready };
}

async function becomeRoom(
  ctx: DeskContext,
  { room: id }: Adoption,
  seen: SeenGroup,
): Promise<Room | Refusal> {
  const room = id === null ? null : await getRoom(ctx.tx, id);
  if (!room || !(await canAdopt(ctx, room))) return refuse("room-made-already");
  const named = checkName(seen.name);
  const name = named.ok ? named.name : room.name;
  const change = { jid: seen.group, form: seen.form, name, state: "pending", problem: null } as const;
  await changeRoom(ctx.tx, room.id, change);
  const adopted: Room = { ...room, ...change };
  if ((await goOnWith(ctx.tx, { room: room.id, mainGroup: null })) === 0) await planReturn(ctx, adopted);
  const agent = (await getAgent(ctx.tx, room.agent))?.name ?? "";
  await enqueueText(ctx, chatOfGroup(seen.group), { text: ctx.t("room.adopted", { agent }) });
  return adopted;
}

/** Rooms without a group that works, and without a case in it. */
async function canAdopt(ctx: DeskContext, room: Room): Promise<boolean> {
  if (room.state === "ready" || room.state === "retired") return false;
  if (room.jid !== null && room.state !== "broken") return false;
  return (await getTicketOfRoom(ctx.tx, room.id)) === null;
}

/** A code for the next room of an agent that has no group yet, or for this one. */
export async function offerRoom(
  ctx: DeskContext,
  agent: PersonId,
  wanted: Room["id"] | null = null,
): Promise<{ room: Room; adoption: Adoption } | Refusal> {
  if (!(await getAgent(ctx.tx, agent))) return refuse("no-such-agent");
  for (const room of await roomsOf(ctx.tx, agent)) {
    if ((wanted !== null && room.id !== wanted) || !(await canAdopt(ctx, room))) continue;
    const adoption = await offerCode(ctx, { room: room.id });
    return isRefusal(adoption) ? adoption : { room, adoption };
  }
  return refuse("room-made-already");
}
