/** The panel's word on a group in which a code was typed: it is ours from here on, or it never will be. */
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
import { postCard } from "../lifecycle/card.ts";
import type { Desk } from "../desk.ts";
import { checkGroup } from "../groups/group-checks.ts";
import type { SeenGroup } from "../groups/group-seen.ts";
import { planReturn } from "../groups/plan-steps.ts";
import { tell } from "../promise.ts";

/** `seen`: the group as WhatsApp describes it now, asked before the transaction. */
export async function confirmAdoption(desk: Desk, id: number, seen: SeenGroup): Promise<Adoption | Refusal> {
  const adoption = await getAdoption(desk.tx, id);
  if (!adoption || adoption.group !== seen.group) return refuse("no-such-adoption");
  if (seen.communityAnnouncement || seen.community) return refuse("community-announcement");
  if ((await findOurGroups(desk.tx)).has(seen.group)) return refuse("group-in-use");
  const { room, mainGroup } = adoption;
  // Being made this moment: two groups for one would be the end of it.
  if (!(await holdCreation(desk.tx, { room, mainGroup }, { nextAt: null, outcome: null })))
    return refuse("group-being-made");
  const done =
    room === null ? await becomeMainGroup(desk, adoption, seen) : await becomeRoom(desk, adoption, seen);
  if (isRefusal(done)) return done;
  await endAdoption(desk.tx, what(adoption));
  await checkGroup(desk, seen.group);
  desk.changed({ topic: room === null ? "main-groups" : "agents" });
  return adoption;
}

export async function rejectAdoption(desk: Desk, id: number): Promise<Adoption | Refusal> {
  const adoption = await getAdoption(desk.tx, id);
  if (!adoption) return refuse("no-such-adoption");
  const { room, mainGroup, group } = adoption;
  await endAdoption(desk.tx, what(adoption));
  await holdCreation(desk.tx, { room, mainGroup }, { nextAt: null, outcome: null });
  if (group !== null) await tell(desk, chatOfGroup(group), { text: desk.say("main.adopt-rejected") });
  // A main group that nobody makes waits for the next group that is handed to us.
  if (mainGroup !== null && group !== null) await offerCode(desk, { mainGroup });
  desk.changed({ topic: room === null ? "main-groups" : "agents" });
  return adoption;
}

const what = ({ room, mainGroup }: Adoption) => {
  if (room !== null) return { room };
  if (mainGroup !== null) return { mainGroup };
  throw new Error("an adoption is for nothing");
};

async function becomeMainGroup(
  desk: Desk,
  { mainGroup }: Adoption,
  seen: SeenGroup,
): Promise<MainGroup | Refusal> {
  const group = mainGroup === null ? null : await getMainGroup(desk.tx, mainGroup);
  if (!group) return refuse("no-such-main-group");
  if (group.jid !== null && group.state !== "broken") return refuse("group-in-use");
  const ready = { jid: seen.group, form: seen.form, state: "ready", problem: null } as const;
  await changeMainGroup(desk.tx, group.id, ready);
  await goOnWith(desk.tx, { room: null, mainGroup: group.id });
  await tell(desk, chatOfGroup(seen.group), {
    text: desk.say("main.adopted", { kind: desk.say(`api.main-group.${group.kind}`) }),
  });
  for (const ticket of await findWaiting(desk.tx, [group.id]))
    await postCard(desk, ticket, { why: null, after: null });
  return { ...group, ...ready };
}

async function becomeRoom(desk: Desk, { room: id }: Adoption, seen: SeenGroup): Promise<Room | Refusal> {
  const room = id === null ? null : await getRoom(desk.tx, id);
  if (!room || !(await canAdopt(desk, room))) return refuse("room-made-already");
  const named = checkName(seen.name);
  const name = named.ok ? named.name : room.name;
  const change = { jid: seen.group, form: seen.form, name, state: "pending", problem: null } as const;
  await changeRoom(desk.tx, room.id, change);
  const adopted: Room = { ...room, ...change };
  if ((await goOnWith(desk.tx, { room: room.id, mainGroup: null })) === 0) await planReturn(desk, adopted);
  const agent = (await getAgent(desk.tx, room.agent))?.name ?? "";
  await tell(desk, chatOfGroup(seen.group), { text: desk.say("room.adopted", { agent }) });
  return adopted;
}

/** Rooms without a group that works, and without a case in it. */
async function canAdopt(desk: Desk, room: Room): Promise<boolean> {
  if (room.state === "ready" || room.state === "retired") return false;
  if (room.jid !== null && room.state !== "broken") return false;
  return (await getTicketOfRoom(desk.tx, room.id)) === null;
}

/** A code for the next room of an agent that has no group yet, or for this one. */
export async function offerRoom(
  desk: Desk,
  agent: PersonId,
  wanted: Room["id"] | null = null,
): Promise<{ room: Room; adoption: Adoption } | Refusal> {
  if (!(await getAgent(desk.tx, agent))) return refuse("no-such-agent");
  for (const room of await roomsOf(desk.tx, agent)) {
    if ((wanted !== null && room.id !== wanted) || !(await canAdopt(desk, room))) continue;
    const adoption = await offerCode(desk, { room: room.id });
    return isRefusal(adoption) ? adoption : { room, adoption };
  }
  return refuse("room-made-already");
}
