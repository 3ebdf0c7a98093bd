/**
 * Identity resolution: one person, one row. Learns addresses, and merges two rows that turn out to be the same human.
 */
import type { Address } from "../../domain/messages/inbound.ts";
import { addPerson, findByAddress, learn, type Person } from "../../store/contacts/people.ts";
import { forgetPhone, keepFormer, repoint } from "../../store/contacts/people-merge.ts";
import type { DeskContext } from "../context.ts";
import { bindingProved, bound } from "./bindings.ts";
import { joinContacts } from "./join-contacts.ts";
import { joinTickets, relayJoined } from "./join-tickets.ts";

/** The person at this address, created if new. New addresses of a known person are stored. */
export async function meet(
  ctx: DeskContext,
  address: Address,
  pushName: string | null = null,
): Promise<Person> {
  const found = await findByAddress(ctx.tx, address);
  const [first, second] = found;
  if (!first) return addPerson(ctx.tx, { ...address, pushName, now: ctx.now });
  const person = second ? await settle(ctx, { address, byLid: pick(found, address), all: found }) : first;
  if (person.lid !== null && address.lid !== null && person.lid !== address.lid) {
    // The number went to somebody else: a LID never changes its owner, a phone does.
    await forgetPhone(ctx.tx, person.id);
    return addPerson(ctx.tx, { ...address, pushName, now: ctx.now });
  }
  return update(ctx, person, { ...address, pushName });
}

const pick = (found: Person[], address: Address): Person | undefined =>
  found.find((one) => one.lid === address.lid && one.lid !== null);

/** Two rows answer to one address pair: the same human, unless the phone's row has another LID of its own. */
async function settle(
  ctx: DeskContext,
  { byLid, all }: { address: Address; byLid: Person | undefined; all: Person[] },
): Promise<Person> {
  const byPhone = all.find((one) => one !== byLid);
  if (!byLid || !byPhone) throw new Error("two persons share one address");
  if (byPhone.lid === null) {
    const [kept, gone] = byLid.id < byPhone.id ? [byLid, byPhone] : [byPhone, byLid];
    return mergePeople(ctx, { kept, gone });
  }
  await forgetPhone(ctx.tx, byPhone.id);
  return byLid;
}

async function update(
  ctx: DeskContext,
  person: Person,
  news: Address & { pushName: string | null },
): Promise<Person> {
  const lid = news.lid ?? person.lid;
  const phone = news.phone ?? person.phone;
  const pushName = news.pushName ?? person.pushName;
  if (lid === person.lid && phone === person.phone && pushName === person.pushName) return person;
  await learn(ctx.tx, person.id, { lid, phone, pushName });
  return { id: person.id, lid, phone, pushName };
}

/**
 * Two rows are one human: everything of `gone` becomes `kept`'s. No ticket is lost: of two live ones the one that got
 * further goes on. Where both have something of a kind that a person has once, `kept`'s stays and the other's is noted.
 */
export async function mergePeople(
  ctx: DeskContext,
  { kept, gone }: { kept: Person; gone: Person },
): Promise<Person> {
  const proved = await bindingProved(ctx, [kept.id, gone.id]);
  const joined = await joinTickets(ctx, kept.id, gone.id);
  await joinContacts(ctx, { kept, gone });
  await repoint(ctx.tx, { from: gone.id, to: kept.id });
  const one: Person = {
    id: kept.id,
    lid: kept.lid ?? gone.lid,
    phone: kept.phone ?? gone.phone,
    pushName: kept.pushName ?? gone.pushName,
  };
  await learn(ctx.tx, one.id, one);
  await keepFormer(ctx.tx, { gone, kept: one });
  if (joined) await relayJoined(ctx, joined);
  if (proved) await bound(ctx, one.id, proved);
  return one;
}

/** Learns pairs of phone number and LID. Pairs of people we never met are ignored. */
export async function acquaint(ctx: DeskContext, pairs: Address[]): Promise<void> {
  for (const pair of pairs) {
    if (pair.lid === null || pair.phone === null) continue;
    if ((await findByAddress(ctx.tx, pair)).length > 0) await meet(ctx, pair);
  }
}
