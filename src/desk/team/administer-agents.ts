/** Agents, as an administrator wants them. What WhatsApp has to do for it becomes steps. */
import type { MainGroupId, PersonId } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { samePhone } from "../../domain/contacts/phone.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import {
  addAgentRow,
  changeAgentRow,
  getAgent,
  joinMainGroup,
  mainGroupsOf,
  quitMainGroup,
  type Agent,
} from "../../store/team/agents.ts";
import { findMainGroups } from "../../store/team/groups.ts";
import { getPerson } from "../../store/contacts/people.ts";
import { removeAgentRow } from "../../store/team/agents-removal.ts";
import { findInProgress } from "../../store/tickets/tickets.ts";
import { readName } from "../administer.ts";
import { joinAgent } from "./administer-main-groups.ts";
import type { Desk } from "../desk.ts";
import { meet } from "../people/people.ts";
import { presenceSet } from "./presence.ts";
import {
  planAgent,
  planJoin,
  planQuit,
  planRemoval,
  planRoomNames,
  planRooms,
  retrySteps,
} from "../groups/plan-steps.ts";

export interface NewAgent {
  /** As WhatsApp answered for the number: asked before the transaction. */
  address: Address;
  name: string;
  /** How many cases at once; 0 = takes none (a supervisor). */
  rooms: number;
  active: boolean;
  /** null = every support and sales group. */
  mainGroups: MainGroupId[] | null;
}

/** Never two agents with one number, however it is spelt. */
export async function addAgent(desk: Desk, wish: NewAgent): Promise<PersonId | Refusal> {
  const name = readName(wish.name);
  if (isRefusal(name)) return name;
  if (isOurs(desk, wish.address)) return refuse("phone-is-ours");
  const groups = await chosenGroups(desk, wish.mainGroups);
  if (isRefusal(groups)) return groups;
  const person = await meet(desk, wish.address);
  if (await getAgent(desk.tx, person.id)) return refuse("already-agent", { agent: person.id });
  await addAgentRow(desk.tx, {
    person: person.id,
    name,
    active: wish.active,
    roomsWanted: wish.rooms,
    createdAt: desk.now,
  });
  for (const group of groups) await joinMainGroup(desk.tx, group, person.id);
  await planAgent(desk, person.id);
  desk.changed({ topic: "agents" });
  desk.changed({ topic: "main-groups" });
  return person.id;
}

/** From a main group's own list: a new agent of it, or one we know who joins it too. */
export async function addAgentTo(
  desk: Desk,
  mainGroup: MainGroupId,
  wish: Omit<NewAgent, "mainGroups">,
): Promise<PersonId | Refusal> {
  const added = await addAgent(desk, { ...wish, mainGroups: [mainGroup] });
  if (!isRefusal(added) || added.refused !== "already-agent") return added;
  return joinAgent(desk, mainGroup, (await meet(desk, wish.address)).id);
}

function isOurs({ self }: Desk, { lid, phone }: Address): boolean {
  if (lid !== null && lid === self.lid) return true;
  return phone !== null && self.phone !== null && samePhone(phone, self.phone);
}

async function chosenGroups(desk: Desk, wanted: MainGroupId[] | null): Promise<MainGroupId[] | Refusal> {
  const groups = await findMainGroups(desk.tx);
  if (wanted === null) return groups.filter(({ kind }) => kind !== "supervisor").map(({ id }) => id);
  const known = new Set(groups.map(({ id }) => id));
  return wanted.every((id) => known.has(id)) ? [...new Set(wanted)] : refuse("unknown-main-group");
}

export interface AgentChange {
  name?: string;
  rooms?: number;
  active?: boolean;
  presence?: Agent["presence"];
  mainGroups?: MainGroupId[];
}

export async function changeAgent(
  desk: Desk,
  person: PersonId,
  change: AgentChange,
): Promise<PersonId | Refusal> {
  const agent = await getAgent(desk.tx, person);
  if (!agent) return refuse("no-such-agent");
  const name = change.name === undefined ? agent.name : readName(change.name);
  if (isRefusal(name)) return name;
  const groups = change.mainGroups === undefined ? null : await chosenGroups(desk, change.mainGroups);
  if (isRefusal(groups)) return groups;
  const { active = agent.active, presence = agent.presence, rooms = agent.roomsWanted } = change;
  await changeAgentRow(desk.tx, person, { name, active, presence, roomsWanted: rooms });
  if (presence !== agent.presence) await presenceSet(desk, person);
  if (name !== agent.name) await planRoomNames(desk, person);
  if (rooms !== agent.roomsWanted) await planRooms(desk, person);
  if (groups) await moveTo(desk, person, groups);
  desk.changed({ topic: "agents" });
  return person;
}

async function moveTo(desk: Desk, agent: PersonId, wanted: MainGroupId[]): Promise<void> {
  const present = await mainGroupsOf(desk.tx, agent);
  for (const mainGroup of wanted.filter((id) => !present.includes(id))) {
    await joinMainGroup(desk.tx, mainGroup, agent);
    await planJoin(desk, { agent, mainGroup });
  }
  for (const mainGroup of present.filter((id) => !wanted.includes(id))) {
    await quitMainGroup(desk.tx, mainGroup, agent);
    await planQuit(desk, { agent, mainGroup });
  }
  desk.changed({ topic: "main-groups" });
}

/** Takes an agent out of everything; their rooms stay for whoever comes back. Refused while a case is open. */
export async function removeAgent(desk: Desk, person: PersonId): Promise<PersonId | Refusal> {
  if (!(await getAgent(desk.tx, person))) return refuse("no-such-agent");
  const open = await findInProgress(desk.tx, person);
  if (open.length > 0)
    return refuse("agent-has-cases", { cases: open.map(({ number }) => `#${number}`).join(", ") });
  await planRemoval(desk, person);
  await removeAgentRow(desk.tx, person);
  desk.changed({ topic: "agents" });
  desk.changed({ topic: "main-groups" });
  return person;
}

/** Tries again what failed at WhatsApp for this agent. */
export async function retryAgent(desk: Desk, person: PersonId): Promise<PersonId | Refusal> {
  if (!(await getAgent(desk.tx, person))) return refuse("no-such-agent");
  const again = await retrySteps(desk, `agent:${person}`);
  desk.changed({ topic: "agents" });
  return again > 0 ? person : refuse("nothing-failed");
}

/** Whether an agent's number, however they spell it, is this one. */
export async function hasPhone(desk: Desk, person: PersonId, digits: string): Promise<boolean> {
  const { phone } = await getPerson(desk.tx, person);
  return phone !== null && samePhone(phone, digits);
}
