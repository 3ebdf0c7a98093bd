/**
 * A client's right: nothing personal of them is left. Done in short steps that messages may overtake; each may run again,
 * so that whoever was interrupted simply asks again. The person's own row comes last: until then they can still be named.
 */
import { foldText } from "../../domain/text/fold.ts";
import type { EntryId, PersonId } from "../../domain/ids.ts";
import { samePhone } from "../../domain/contacts/phone.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAgent } from "../../store/team/agents.ts";
import {
  emptyEntries,
  emptyPerson,
  findEntriesOf,
  findRoomTimes,
  forgetHeardInRoom,
  type RoomTime,
} from "../../store/retention/erase.ts";
import {
  findAddresses,
  findMentioned,
  forgetGroupsWith,
  type Mentioned,
} from "../../store/retention/erase-mentions.ts";
import {
  forgetAgentName,
  forgetDecrypted,
  forgetKeysOf,
  forgetSeen,
} from "../../store/retention/erase-traces.ts";
import { getPerson } from "../../store/contacts/people.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import { closeTicket } from "../lifecycle/close.ts";
import { presentContact } from "../contacts/contacts.ts";
import type { Desk } from "../desk.ts";

/** What has to go before the person can. */
export interface Erasing {
  person: PersonId;
  said: EntryId[];
  rooms: RoomTime[];
  /** How others may have named them. */
  mentioned: Mentioned;
}

/** `confirm` is their phone or name, typed once more; "#<id>" of somebody who has neither. */
export async function beginErasing(
  desk: Desk,
  { person, confirm }: { person: PersonId; confirm: string },
): Promise<Erasing | Refusal> {
  const refused = await mayNotErase(desk, person);
  if (refused) return refused;
  if (!(await isThem(desk, person, confirm))) return refuse("wrong-confirmation");
  return prepareErasing(desk, person);
}

/**
 * Somebody who was erased is here again, because an older copy of the database was put in its place: nobody has to confirm
 * it, and what was live then is over.
 */
export async function beginErasingAgain(desk: Desk, person: PersonId): Promise<Erasing | Refusal> {
  const live = await getLiveTicket(desk.tx, person);
  if (live) await closeTicket(desk, live, { by: null, reason: null, silent: true });
  const refused = await mayNotErase(desk, person);
  return refused ?? prepareErasing(desk, person);
}

async function prepareErasing(desk: Desk, person: PersonId): Promise<Erasing> {
  await forgetDecrypted(desk.tx, person);
  return {
    person,
    said: await findEntriesOf(desk.tx, person),
    rooms: await findRoomTimes(desk.tx, person),
    mentioned: await findMentioned(desk.tx, person),
  };
}

async function mayNotErase(desk: Desk, person: PersonId): Promise<Refusal | null> {
  const present = await presentContact(desk, person);
  if (isRefusal(present)) return present;
  if (await getAgent(desk.tx, person)) return refuse("contact-is-agent");
  const live = await getLiveTicket(desk.tx, person);
  return live ? refuse("contact-has-live-ticket", { number: live.number }) : null;
}

async function isThem(desk: Desk, id: PersonId, typed: string): Promise<boolean> {
  const contact = await presentContact(desk, id);
  const { phone, pushName } = await getPerson(desk.tx, id);
  const names = [isRefusal(contact) ? null : contact.name, pushName].filter((name) => name !== null);
  if (phone === null && names.length === 0) return typed.trim() === `#${id}`;
  if (phone !== null && samePhone(typed, phone)) return true;
  return names.some((name) => foldText(name) === foldText(typed));
}

export async function eraseSaid(desk: Desk, some: EntryId[]): Promise<void> {
  await emptyEntries(desk.tx, some, desk.now);
}

export async function eraseHeard(desk: Desk, room: RoomTime): Promise<void> {
  await forgetHeardInRoom(desk.tx, room);
}

/** What there is of them by now, when somebody was joined with them while the steps went on; null = nothing new. */
export async function lookAgain(desk: Desk, before: Erasing): Promise<Erasing | null> {
  const { person, said, mentioned } = before;
  const now = await findEntriesOf(desk.tx, person);
  const addresses = await findAddresses(desk.tx, person);
  const isSame = now.length === said.length && addresses.join() === mentioned.addresses.join();
  return isSame ? null : prepareErasing(desk, person);
}

/**
 * Refuses when they have written in the meantime, or turned out to be somebody else as well: that address has not been
 * looked for. Gives how many tickets stay.
 */
export async function finishErasing(
  desk: Desk,
  { person, said, mentioned }: Erasing,
): Promise<number | Refusal> {
  const refused = await mayNotErase(desk, person);
  if (refused) return refused;
  const addresses = await findAddresses(desk.tx, person);
  const known = new Set(mentioned.addresses);
  if (addresses.some((address) => address !== null && !known.has(address))) return refuse("contact-joined");
  await eraseLate(desk, person, said);
  await forgetGroupsWith(desk.tx, addresses);
  await forgetKeysOf(desk.tx, person);
  await forgetSeen(desk.tx, person);
  await forgetAgentName(desk.tx, person);
  const name = desk.say("contact.erased");
  const numbers = await emptyPerson(desk.tx, person, { name, now: desk.now });
  desk.changed({ topic: "contact", id: person });
  for (const number of numbers) desk.changed({ topic: "ticket", number });
  desk.changed({ topic: "review" });
  return numbers.length;
}

/** What became theirs after the last step: little, if anything. */
async function eraseLate(desk: Desk, person: PersonId, erased: EntryId[]): Promise<void> {
  const done = new Set(erased);
  const late = (await findEntriesOf(desk.tx, person)).filter((id) => !done.has(id));
  if (late.length === 0) return;
  await forgetDecrypted(desk.tx, person);
  for (const room of await findRoomTimes(desk.tx, person)) await eraseHeard(desk, room);
  await eraseSaid(desk, late);
}
