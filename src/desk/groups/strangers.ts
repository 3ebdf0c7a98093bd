/** Detection of strangers in our groups: supervisors and panel are told, once per person and group. */
import { isSamePerson } from "../../domain/contacts/address.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import type { GroupJid } from "../../domain/ids.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { agentsOf, getAgent, type Agent } from "../../store/team/agents.ts";
import type { MainGroup, Room } from "../../store/team/groups.ts";
import { addressOf, findByAddress, nameOf } from "../../store/contacts/people.ts";
import { findStrangersOf, noteStranger, strangerLeft } from "../../store/contacts/strangers.ts";
import type { DeskContext } from "../context.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

export type OurGroup = { room: Room; mainGroup: null } | { room: null; mainGroup: MainGroup };

interface Present {
  group: GroupJid;
  name: string;
  people: Address[];
}

/** `ours`: what the group is to us. Whoever has to be in it and is not known by LID yet may be the one WhatsApp hides. */
export async function noteStrangers(ctx: DeskContext, ours: OurGroup, present: Present): Promise<void> {
  const fresh: string[] = [];
  const mayHide = await someoneIsHidden(ctx, ours);
  for (const address of present.people) {
    if (address.phone === null && mayHide) continue;
    if (isSamePerson(address, ctx.self) || (await isOfTeam(ctx, address))) continue;
    if (await noteStranger(ctx.tx, { group: present.group, address, at: ctx.now }))
      fresh.push(await shown(ctx, address));
  }
  if (fresh.length === 0) return;
  ctx.changed({ topic: ours.room ? "agents" : "main-groups" });
  const facts = { group: present.name, list: fresh.join(", "), count: fresh.length };
  await tellSupervisors(ctx, [ctx.t("alert.strangers", facts)]);
}

/** Those who left, or are of the team now, are shown no more. `people`: everybody who is in the group. */
export async function forgetAbsent(ctx: DeskContext, group: GroupJid, people: Address[]): Promise<void> {
  for (const stranger of await findStrangersOf(ctx.tx, group)) {
    const there = people.some((one) => isSamePerson(one, stranger));
    if (!there || (await isOfTeam(ctx, stranger))) await strangerLeft(ctx.tx, stranger, ctx.now);
  }
}

async function isOfTeam(ctx: DeskContext, address: Address): Promise<boolean> {
  for (const { id } of await findByAddress(ctx.tx, address)) if (await getAgent(ctx.tx, id)) return true;
  return false;
}

async function someoneIsHidden(ctx: DeskContext, { room, mainGroup }: OurGroup): Promise<boolean> {
  const expected = room ? [await getAgent(ctx.tx, room.agent)] : await agentsOf(ctx.tx, mainGroup.id);
  const agents = expected.filter((one): one is Agent => one !== null);
  for (const { person } of agents) if ((await addressOf(ctx.tx, person)).lid === null) return true;
  return false;
}

/** Phone and name, as far as they show: enough to know whom to ask about. */
async function shown(ctx: DeskContext, address: Address): Promise<string> {
  const [person] = await findByAddress(ctx.tx, address);
  const name = person ? await nameOf(ctx.tx, person.id) : null;
  const phone = address.phone === null ? ctx.t("alert.hidden-number") : displayPhone(address.phone);
  return name === null ? phone : `${name} (${phone})`;
}
