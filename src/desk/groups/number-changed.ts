/** Event handler of a changed phone number: the person's row stays, and gets the new number. */
import type { Address, NumberChange } from "../../domain/messages/inbound.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { getAgent } from "../../store/team/agents.ts";
import { findByAddress, learn, type Person } from "../../store/contacts/people.ts";
import type { DeskContext } from "../context.ts";
import { checkGroup } from "./group-checks.ts";
import { ourGroup } from "./group-seen.ts";
import { mergePeople } from "../people/people.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

/** Told twice (in each group they are in), it changes nothing the second time. People we never met are none of our business. */
export async function numberChanged(ctx: DeskContext, change: NumberChange): Promise<void> {
  const { person, now } = await whoChanged(ctx, change);
  if (person && (await takesAddress(ctx, person, now))) await tellOfAgent(ctx, person, now);
  // Whoever could not be recognised is missing there, and somebody unknown is in their place: the look says so.
  if (change.group !== null && (await ourGroup(ctx, change.group))) await checkGroup(ctx, change.group);
}

/** The one of the two addresses that we know is who they were, whichever way round it was told. */
async function whoChanged(
  ctx: DeskContext,
  { from, to }: NumberChange,
): Promise<{ person: Person | null; now: Address }> {
  const [before] = await findByAddress(ctx.tx, from);
  if (before) return { person: before, now: to };
  const [other] = await findByAddress(ctx.tx, to);
  return other ? { person: other, now: from } : { person: null, now: to };
}

/** False when there is nothing new, or the new address belongs to another agent: that is for people to sort out. */
async function takesAddress(ctx: DeskContext, person: Person, now: Address): Promise<boolean> {
  const lid = now.lid ?? person.lid;
  const phone = now.phone ?? person.phone;
  if (lid === person.lid && phone === person.phone) return false;
  for (const other of await findByAddress(ctx.tx, now)) {
    if (other.id === person.id) continue;
    if (await getAgent(ctx.tx, other.id)) return false;
    await mergePeople(ctx, { kept: person, gone: other });
  }
  await learn(ctx.tx, person.id, { ...now, pushName: null });
  ctx.changed({ topic: "contact", id: person.id });
  return true;
}

async function tellOfAgent(ctx: DeskContext, { id }: Person, { phone }: Address): Promise<void> {
  const agent = await getAgent(ctx.tx, id);
  if (!agent) return;
  ctx.changed({ topic: "agents" });
  const shown = phone === null ? ctx.t("alert.hidden-number") : displayPhone(phone);
  await tellSupervisors(ctx, [ctx.t("alert.number-changed", { name: agent.name, phone: shown })]);
}
