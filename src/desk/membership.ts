/** Who is in our groups, we included: what that finishes, breaks and heals. */
import { isAmong, isMissing } from "../domain/address.ts";
import { chatOfGroup, type GroupJid, type PersonId } from "../domain/ids.ts";
import type { Address, GroupChange } from "../domain/inbound.ts";
import type { AddressForm } from "../domain/outgoing.ts";
import {
  changeMainGroup,
  changeRoom,
  findMainGroups,
  findReadyGroups,
  findRoomsWithGroup,
  getMainGroupByJid,
  getRoomByJid,
  type MainGroup,
  type Room,
} from "../store/groups.ts";
import { addressOf, findByAddress } from "../store/people.ts";
import { findWaiting } from "../store/tickets.ts";
import { completeSteps, findUnfinished } from "../store/steps.ts";
import type { Desk } from "./desk.ts";
import { postCard } from "./card.ts";
import { planReturn } from "./plan-steps.ts";
import { tell } from "./promise.ts";
import { loseRoom } from "./rehouse.ts";

/** Keys of words/, "step.<key>". */
type Problem = "removed" | "group-gone" | "community-announcement" | "agent-left";

/** A group as WhatsApp describes it, as far as it matters here. */
export interface SeenGroup {
  group: GroupJid;
  form: AddressForm;
  members: { address: Address }[];
  communityAnnouncement: boolean;
}

interface Broken {
  name: string;
  problem: Problem;
}

/** Groups that are not ours are none of our business. */
export async function groupChanged(desk: Desk, { group, change, people, us }: GroupChange): Promise<void> {
  if (change !== "added" && change !== "removed") return;
  const broken: Broken[] = [];
  if (us)
    broken.push(...(change === "removed" ? await weLeft(desk, group, "removed") : await weCame(desk, group)));
  for (const person of await known(desk, people)) {
    if (change === "added") await joined(desk, group, person);
    else broken.push(...(await left(desk, group, person)));
  }
  await alert(desk, broken);
}

/** Every group we are in, as of a new connection: what happened while we were away. */
export async function groupsSeen(desk: Desk, groups: SeenGroup[]): Promise<void> {
  const seen = new Map(groups.map((one) => [one.group, one]));
  const broken: Broken[] = [];
  for (const room of await findRoomsWithGroup(desk.tx)) broken.push(...(await lookAtRoom(desk, room, seen)));
  for (const group of await findMainGroups(desk.tx))
    broken.push(...(await lookAtMainGroup(desk, group, seen)));
  await finishBringing(desk, seen);
  await alert(desk, broken);
}

type Seen = Map<GroupJid, SeenGroup>;

async function lookAtRoom(desk: Desk, room: Room, seen: Seen): Promise<Broken[]> {
  if (room.jid === null) return [];
  const group = seen.get(room.jid);
  if (!group) return weLeft(desk, room.jid, "group-gone");
  if (group.form !== room.form) await changeRoom(desk.tx, room.id, { form: group.form });
  const agent = await addressOf(desk.tx, room.agent);
  if (isAmong(group.members, agent)) await joined(desk, room.jid, room.agent);
  else if (isMissing(group.members, agent)) return left(desk, room.jid, room.agent);
  else if (room.state === "broken") await weCame(desk, room.jid);
  return [];
}

async function lookAtMainGroup(desk: Desk, mainGroup: MainGroup, seen: Seen): Promise<Broken[]> {
  if (mainGroup.jid === null) return [];
  const group = seen.get(mainGroup.jid);
  if (!group) return weLeft(desk, mainGroup.jid, "group-gone");
  if (group.form !== mainGroup.form) await changeMainGroup(desk.tx, mainGroup.id, { form: group.form });
  if (group.communityAnnouncement) return weLeft(desk, mainGroup.jid, "community-announcement");
  return weCame(desk, mainGroup.jid);
}

/** People who accepted an invitation while we were away. */
async function finishBringing(desk: Desk, seen: Seen): Promise<void> {
  for (const { step, mainGroup } of await findUnfinished(desk.tx)) {
    const group = mainGroup?.jid ? seen.get(mainGroup.jid) : undefined;
    if (!group || step.person === null || step.step === "remove-from-group") continue;
    if (isAmong(group.members, await addressOf(desk.tx, step.person)))
      await joined(desk, group.group, step.person);
  }
}

async function known(desk: Desk, people: Address[]): Promise<PersonId[]> {
  const ids = new Set<PersonId>();
  for (const address of people) for (const { id } of await findByAddress(desk.tx, address)) ids.add(id);
  return [...ids];
}

/** Somebody is in, however they got there: the step that was to bring them is done, and an agent's room opens. */
async function joined(desk: Desk, group: GroupJid, person: PersonId): Promise<void> {
  const room = await getRoomByJid(desk.tx, group);
  const mainGroup = room ? null : await getMainGroupByJid(desk.tx, group);
  if (!room && !mainGroup) return;
  const target = { room: room?.id ?? null, mainGroup: mainGroup?.id ?? null };
  const finished = await completeSteps(desk.tx, { target, person, outcome: "joined", at: desk.now });
  const opens = room?.agent === person && (room.state === "pending" || room.state === "broken");
  if (room && opens) await changeRoom(desk.tx, room.id, { state: "ready", problem: null });
  if (finished > 0 || opens) desk.changed({ topic: "agents" });
}

/** An agent without their room hears nothing: no case may go there. */
async function left(desk: Desk, group: GroupJid, person: PersonId): Promise<Broken[]> {
  const room = await getRoomByJid(desk.tx, group);
  if (room?.agent !== person || !(await loseRoom(desk, room, "agent-left"))) return [];
  return [{ name: room.name, problem: "agent-left" }];
}

/** We cannot use it any more. Said once: what is broken already stays as it is. */
async function weLeft(desk: Desk, group: GroupJid, problem: Problem): Promise<Broken[]> {
  const room = await getRoomByJid(desk.tx, group);
  const mainGroup = room ? null : await getMainGroupByJid(desk.tx, group);
  if (room) {
    if (!(await loseRoom(desk, room, problem))) return [];
  } else if (mainGroup?.state === "ready") {
    await changeMainGroup(desk.tx, mainGroup.id, { state: "broken", problem });
    desk.changed({ topic: "main-groups" });
  } else return [];
  return [{ name: (room ?? mainGroup)?.name ?? "", problem }];
}

/** We are back in a group that was broken. A room opens when its agent is seen in it. */
async function weCame(desk: Desk, group: GroupJid): Promise<Broken[]> {
  const room = await getRoomByJid(desk.tx, group);
  if (room?.state === "broken") await planReturn(desk, room);
  const mainGroup = await getMainGroupByJid(desk.tx, group);
  if (mainGroup?.state !== "broken" || mainGroup.problem === "community-announcement") return [];
  await changeMainGroup(desk.tx, mainGroup.id, { state: "ready", problem: null });
  // Cards that were due meanwhile could not be posted, and old ones scrolled away.
  for (const ticket of await findWaiting(desk.tx, [mainGroup.id]))
    await postCard(desk, ticket, { why: null });
  desk.changed({ topic: "main-groups" });
  return [];
}

/** One message, however many groups. */
async function alert(desk: Desk, broken: Broken[]): Promise<void> {
  if (broken.length === 0) return;
  const lines = broken.map(({ name, problem }) =>
    desk.say("alert.group", { group: name, problem: desk.say(`step.${problem}`) }),
  );
  for (const { jid } of await findReadyGroups(desk.tx, "supervisor")) {
    if (jid) await tell(desk, chatOfGroup(jid), { text: lines.join("\n") });
  }
}
