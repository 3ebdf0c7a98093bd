/** Team fixture: inserts main groups, agents and rooms that are ready to work, without any WhatsApp. */
import { toGroupJid, toLid, toPhone, type GroupJid, type MainGroupId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import { roomSubject } from "../domain/text/names.ts";
import { addAgentRow, joinMainGroup } from "../store/team/agents.ts";
import { addMainGroup, addRoom } from "../store/team/groups.ts";
import type { Store, Tx } from "../store/engine/open.ts";
import { addPerson, findByAddress } from "../store/contacts/people.ts";

/** Agents with their number of rooms, by area; those in `unregistered` have not answered LISTO. */
export interface TeamPlan {
  support: Record<string, number>;
  sales?: Record<string, number>;
  unregistered?: string[];
  now: Date;
}

/** Groups and rooms by their name, and addresses by the name of the agent. */
export interface Team {
  groups: Map<string, GroupJid>;
  addresses: Map<string, Address>;
}

/** Inserts the team in one transaction. */
export async function settleIn(store: Store, plan: TeamPlan): Promise<Team> {
  const team: Team = { groups: new Map(), addresses: new Map() };
  await store.transaction(async (tx) => {
    const support = await mainGroup(tx, team, { kind: "support", name: "Soporte", now: plan.now });
    const sales = await mainGroup(tx, team, { kind: "sales", name: "Ventas", now: plan.now });
    const supervisors = await mainGroup(tx, team, {
      kind: "supervisor",
      name: "Supervisor",
      now: plan.now,
    });
    for (const [name, rooms] of Object.entries(plan.support))
      await agent(tx, team, { ...plan, name, rooms, group: support });
    for (const [name, rooms] of Object.entries(plan.sales ?? {}))
      await agent(tx, team, { ...plan, name, rooms, group: sales });
    await supervisor(tx, team, { ...plan, group: supervisors });
  });
  return team;
}

function newGroup(team: Team, name: string): GroupJid {
  const jid = toGroupJid(`12036300000000${String(team.groups.size + 1).padStart(4, "0")}@g.us`);
  team.groups.set(name, jid);
  return jid;
}

async function mainGroup(
  tx: Tx,
  team: Team,
  { kind, name, now }: { kind: "support" | "sales" | "supervisor"; name: string; now: Date },
): Promise<MainGroupId> {
  const group = await addMainGroup(tx, {
    kind,
    name,
    jid: newGroup(team, name),
    state: "ready",
    createdAt: now,
  });
  return group.id;
}

interface AgentPlan extends TeamPlan {
  name: string;
  rooms: number;
  group: MainGroupId;
}

/** Puts Sofía into the supervisor group; she is a new agent without rooms when the plan has none of that name. */
async function supervisor(tx: Tx, team: Team, plan: TeamPlan & { group: MainGroupId }): Promise<void> {
  const known = team.addresses.get("Sofía");
  const [person] = known ? await findByAddress(tx, known) : [];
  if (person) await joinMainGroup(tx, plan.group, person.id);
  else await agent(tx, team, { ...plan, name: "Sofía", rooms: 0 });
}

async function agent(
  tx: Tx,
  team: Team,
  { name, rooms, group, unregistered = [], now }: AgentPlan,
): Promise<void> {
  const n = String(team.addresses.size + 1).padStart(2, "0");
  const address: Address = { lid: toLid(`8000000000000${n}`), phone: toPhone(`54938144400${n}`) };
  team.addresses.set(name, address);
  const isReady = !unregistered.includes(name);
  // Before LISTO only the phone that the administrator typed is known.
  const person = await addPerson(tx, { ...address, lid: isReady ? address.lid : null, pushName: null, now });
  await addAgentRow(tx, {
    person: person.id,
    name,
    roomsWanted: rooms,
    registeredAt: isReady ? now : null,
    createdAt: now,
  });
  await joinMainGroup(tx, group, person.id);
  for (let ordinal = 1; ordinal <= rooms; ordinal++) {
    const room = roomSubject(name, ordinal);
    await addRoom(tx, {
      agent: person.id,
      ordinal,
      name: room,
      jid: newGroup(team, room),
      state: "ready",
      createdAt: now,
    });
  }
}
