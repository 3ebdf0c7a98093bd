/** Adds, changes and removes agents. What WhatsApp has to do for it becomes steps. */
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
import { mayNameAgent } from "./who-is-called.ts";
import { joinAgent } from "./administer-main-groups.ts";
import type { DeskContext } from "../context.ts";
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
  /** An administrator says that whoever has that name in the panel is the same person. */
  samePerson?: boolean | undefined;
  /** How many cases at once; 0 = takes none (a supervisor). */
  rooms: number;
  active: boolean;
  /** null = every support and sales group. */
  mainGroups: MainGroupId[] | null;
}

/** Never two agents with one number, however it is spelt. */
export async function addAgent(ctx: DeskContext, request: NewAgent): Promise<PersonId | Refusal> {
  const name = readName(request.name);
  if (isRefusal(name)) return name;
  if (isOurs(ctx, request.address)) return refuse("phone-is-ours");
  const groups = await chosenGroups(ctx, request.mainGroups);
  if (isRefusal(groups)) return groups;
  const person = await meet(ctx, request.address);
  if (await getAgent(ctx.tx, person.id)) return refuse("already-agent", { agent: person.id });
  const naming = { name, before: null, samePerson: request.samePerson === true };
  const misleading = await mayNameAgent(ctx.tx, naming);
  if (misleading) return misleading;
  await addAgentRow(ctx.tx, {
    person: person.id,
    name,
    active: request.active,
    roomsWanted: request.rooms,
    createdAt: ctx.now,
  });
  for (const group of groups) await joinMainGroup(ctx.tx, group, person.id);
  await planAgent(ctx, person.id);
  ctx.changed({ topic: "agents" });
  ctx.changed({ topic: "main-groups" });
  return person.id;
}

/** From a main group's own list: a new agent of it, or one we know who joins it too. */
export async function addAgentTo(
  ctx: DeskContext,
  mainGroup: MainGroupId,
  request: Omit<NewAgent, "mainGroups">,
): Promise<PersonId | Refusal> {
  const added = await addAgent(ctx, { ...request, mainGroups: [mainGroup] });
  if (!isRefusal(added) || added.refused !== "already-agent") return added;
  return joinAgent(ctx, mainGroup, (await meet(ctx, request.address)).id);
}

function isOurs({ self }: DeskContext, { lid, phone }: Address): boolean {
  if (lid !== null && lid === self.lid) return true;
  return phone !== null && self.phone !== null && samePhone(phone, self.phone);
}

async function chosenGroups(
  ctx: DeskContext,
  wanted: MainGroupId[] | null,
): Promise<MainGroupId[] | Refusal> {
  const groups = await findMainGroups(ctx.tx);
  if (wanted === null) return groups.filter(({ kind }) => kind !== "supervisor").map(({ id }) => id);
  const known = new Set(groups.map(({ id }) => id));
  return wanted.every((id) => known.has(id)) ? [...new Set(wanted)] : refuse("unknown-main-group");
}

export interface AgentChange {
  name?: string;
  /** As of a new agent. */
  samePerson?: boolean;
  rooms?: number;
  active?: boolean;
  presence?: Agent["presence"];
  mainGroups?: MainGroupId[];
}

export async function changeAgent(
  ctx: DeskContext,
  person: PersonId,
  change: AgentChange,
): Promise<PersonId | Refusal> {
  const agent = await getAgent(ctx.tx, person);
  if (!agent) return refuse("no-such-agent");
  const name = change.name === undefined ? agent.name : readName(change.name);
  if (isRefusal(name)) return name;
  const naming = { name, before: agent.name, samePerson: change.samePerson === true };
  const misleading = await mayNameAgent(ctx.tx, naming);
  if (misleading) return misleading;
  const groups = change.mainGroups === undefined ? null : await chosenGroups(ctx, change.mainGroups);
  if (isRefusal(groups)) return groups;
  const { active = agent.active, presence = agent.presence, rooms = agent.roomsWanted } = change;
  await changeAgentRow(ctx.tx, person, { name, active, presence, roomsWanted: rooms });
  if (presence !== agent.presence) await presenceSet(ctx, person);
  if (name !== agent.name) await planRoomNames(ctx, person);
  if (rooms !== agent.roomsWanted) await planRooms(ctx, person);
  if (groups) await moveTo(ctx, person, groups);
  ctx.changed({ topic: "agents" });
  return person;
}

async function moveTo(ctx: DeskContext, agent: PersonId, wanted: MainGroupId[]): Promise<void> {
  const present = await mainGroupsOf(ctx.tx, agent);
  for (const mainGroup of wanted.filter((id) => !present.includes(id))) {
    await joinMainGroup(ctx.tx, mainGroup, agent);
    await planJoin(ctx, { agent, mainGroup });
  }
  for (const mainGroup of present.filter((id) => !wanted.includes(id))) {
    await quitMainGroup(ctx.tx, mainGroup, agent);
    await planQuit(ctx, { agent, mainGroup });
  }
  ctx.changed({ topic: "main-groups" });
}

/** Takes an agent out of everything; their rooms stay for whoever comes back. Refused while a case is open. */
export async function removeAgent(ctx: DeskContext, person: PersonId): Promise<PersonId | Refusal> {
  if (!(await getAgent(ctx.tx, person))) return refuse("no-such-agent");
  const open = await findInProgress(ctx.tx, person);
  if (open.length > 0)
    return refuse("agent-has-cases", { cases: open.map(({ number }) => `#${number}`).join(", ") });
  await planRemoval(ctx, person);
  await removeAgentRow(ctx.tx, person);
  ctx.changed({ topic: "agents" });
  ctx.changed({ topic: "main-groups" });
  return person;
}

/** Tries again what failed at WhatsApp for this agent. */
export async function retryAgent(ctx: DeskContext, person: PersonId): Promise<PersonId | Refusal> {
  if (!(await getAgent(ctx.tx, person))) return refuse("no-such-agent");
  const again = await retrySteps(ctx, `agent:${person}`);
  ctx.changed({ topic: "agents" });
  return again > 0 ? person : refuse("nothing-failed");
}

/** Whether an agent's number, however they spell it, is this one. */
export async function hasPhone(ctx: DeskContext, person: PersonId, digits: string): Promise<boolean> {
  const { phone } = await getPerson(ctx.tx, person);
  return phone !== null && samePhone(phone, digits);
}
