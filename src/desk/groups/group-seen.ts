/** Reconciliation of a group with how WhatsApp describes it now: problems, repairs, finished steps. */
import { isAmong, isMissing, isSamePerson } from "../../domain/contacts/address.ts";
import { isUnusable, problemOf, type GroupRights } from "../../domain/team/group-problems.ts";
import type { GroupJid } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import type { AddressForm } from "../../domain/messages/outgoing.ts";
import { agentsOf } from "../../store/team/agents.ts";
import {
  changeMainGroup,
  changeRoom,
  getMainGroupByJid,
  getRoomByJid,
  type MainGroup,
  type Room,
} from "../../store/team/groups.ts";
import { addressOf } from "../../store/contacts/people.ts";
import type { DeskContext } from "../context.ts";
import { isResting } from "./group-refusals.ts";
import { lostMainGroup, lostRoom, type Loss, type Lost } from "./lost-groups.ts";
import { acquaint } from "../people/people.ts";
import { joined, left, weCame } from "./membership-steps.ts";
import { takeAllPendingClaims } from "./room-opened.ts";
import { forgetAbsent, noteStrangers, type OurGroup } from "./strangers.ts";

export interface SeenGroup extends GroupRights {
  group: GroupJid;
  name: string;
  form: AddressForm;
  members: { address: Address; admin: boolean }[];
}

/** A main group, or a room; null = not ours. */
export async function ourGroup(ctx: DeskContext, group: GroupJid): Promise<OurGroup | null> {
  const room = await getRoomByJid(ctx.tx, group);
  if (room) return { room, mainGroup: null };
  const mainGroup = await getMainGroupByJid(ctx.tx, group);
  return mainGroup && mainGroup.removedAt === null ? { room: null, mainGroup } : null;
}

/** Gives what was lost by it. Seeing the same twice changes nothing. */
export async function groupSeen(ctx: DeskContext, seen: SeenGroup): Promise<(Lost | null)[]> {
  const ours = await ourGroup(ctx, seen.group);
  if (!ours) return [];
  const people = seen.members.map(({ address }) => address);
  await acquaint(ctx, people);
  await forgetAbsent(ctx, seen.group, people);
  const name = (ours.room ?? ours.mainGroup).name;
  await noteStrangers(ctx, ours, { group: seen.group, name, people });
  await takeAllPendingClaims(ctx);
  return ours.room ? roomSeen(ctx, ours.room, seen) : mainGroupSeen(ctx, ours.mainGroup, seen);
}

async function roomSeen(ctx: DeskContext, room: Room, seen: SeenGroup): Promise<(Lost | null)[]> {
  if (seen.form !== room.form) await changeRoom(ctx.tx, room.id, { form: seen.form });
  const agent = await addressOf(ctx.tx, room.agent);
  const member = seen.members.find(({ address }) => isSamePerson(address, agent));
  const problem = problemOf(seen, { writersAreAdmins: member?.admin === true });
  if (problem !== null && isUnusable(problem)) return [await lostRoom(ctx, room, problem as Loss)];
  if (await isResting(ctx, room)) return [];
  if (member) await joined(ctx, seen.group, room.agent);
  else if (isMissing(seen.members, agent)) return [await left(ctx, seen.group, room.agent)];
  else if (room.state === "broken") await weCame(ctx, seen.group);
  const now = await getRoomByJid(ctx.tx, seen.group);
  if (now && now.state !== "broken" && now.problem !== problem && !isRefusing(now)) {
    await changeRoom(ctx.tx, room.id, { problem });
    ctx.changed({ topic: "agents" });
  }
  return [];
}

async function mainGroupSeen(ctx: DeskContext, group: MainGroup, seen: SeenGroup): Promise<(Lost | null)[]> {
  if (seen.form !== group.form) await changeMainGroup(ctx.tx, group.id, { form: seen.form });
  const problem = problemOf(seen, { writersAreAdmins: await agentsAreAdmins(ctx, group, seen) });
  if (problem !== null && isUnusable(problem)) return [await lostMainGroup(ctx, group, problem as Loss)];
  if (await isResting(ctx, group)) return [];
  await weCame(ctx, seen.group);
  const now = await getMainGroupByJid(ctx.tx, seen.group);
  if (now?.state === "ready" && now.problem !== problem && !isRefusing(now)) {
    await changeMainGroup(ctx.tx, group.id, { problem });
    ctx.changed({ topic: "main-groups" });
  }
  return [];
}

/** A message that it refused was not taken since. */
const isRefusing = ({ problem }: Pick<Room, "problem">): boolean => problem === "refused-once";

async function agentsAreAdmins(ctx: DeskContext, group: MainGroup, { members }: SeenGroup): Promise<boolean> {
  const admins = members.filter(({ admin }) => admin);
  for (const { person } of await agentsOf(ctx.tx, group.id)) {
    const address = await addressOf(ctx.tx, person);
    if (isAmong(members, address) && !isAmong(admins, address)) return false;
  }
  return true;
}
