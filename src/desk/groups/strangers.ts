/** People in our groups who are nobody of the team: the supervisors and the panel are told, once per person and group. */
import { isSamePerson } from "../../domain/contacts/address.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import type { GroupJid } from "../../domain/ids.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { agentsOf, getAgent, type Agent } from "../../store/team/agents.ts";
import type { MainGroup, Room } from "../../store/team/groups.ts";
import { addressOf, findByAddress, nameOf } from "../../store/contacts/people.ts";
import { findStrangersOf, noteStranger, strangerLeft } from "../../store/contacts/strangers.ts";
import type { Desk } from "../desk.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

export type OurGroup = { room: Room; mainGroup: null } | { room: null; mainGroup: MainGroup };

interface Present {
  group: GroupJid;
  name: string;
  people: Address[];
}

/** `ours`: what the group is to us. Whoever has to be in it and is not known by LID yet may be the one WhatsApp hides. */
export async function noteStrangers(desk: Desk, ours: OurGroup, present: Present): Promise<void> {
  const fresh: string[] = [];
  const mayHide = await someoneIsHidden(desk, ours);
  for (const address of present.people) {
    if (address.phone === null && mayHide) continue;
    if (isSamePerson(address, desk.self) || (await isOfTeam(desk, address))) continue;
    if (await noteStranger(desk.tx, { group: present.group, address, at: desk.now }))
      fresh.push(await shown(desk, address));
  }
  if (fresh.length === 0) return;
  desk.changed({ topic: ours.room ? "agents" : "main-groups" });
  const facts = { group: present.name, list: fresh.join(", "), count: fresh.length };
  await tellSupervisors(desk, [desk.say("alert.strangers", facts)]);
}

/** Those who left, or are of the team now, are shown no more. `people`: everybody who is in the group. */
export async function forgetAbsent(desk: Desk, group: GroupJid, people: Address[]): Promise<void> {
  for (const stranger of await findStrangersOf(desk.tx, group)) {
    const there = people.some((one) => isSamePerson(one, stranger));
    if (!there || (await isOfTeam(desk, stranger))) await strangerLeft(desk.tx, stranger, desk.now);
  }
}

async function isOfTeam(desk: Desk, address: Address): Promise<boolean> {
  for (const { id } of await findByAddress(desk.tx, address)) if (await getAgent(desk.tx, id)) return true;
  return false;
}

async function someoneIsHidden(desk: Desk, { room, mainGroup }: OurGroup): Promise<boolean> {
  const expected = room ? [await getAgent(desk.tx, room.agent)] : await agentsOf(desk.tx, mainGroup.id);
  const agents = expected.filter((one): one is Agent => one !== null);
  for (const { person } of agents) if ((await addressOf(desk.tx, person)).lid === null) return true;
  return false;
}

/** Phone and name, as far as they show: enough to know whom to ask about. */
async function shown(desk: Desk, address: Address): Promise<string> {
  const [person] = await findByAddress(desk.tx, address);
  const name = person ? await nameOf(desk.tx, person.id) : null;
  const phone = address.phone === null ? desk.say("alert.hidden-number") : displayPhone(address.phone);
  return name === null ? phone : `${name} (${phone})`;
}
