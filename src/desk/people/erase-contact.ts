/**
 * Erasure of a contact's rows (the whole, with files and mentions: `panel/contacts/erasing.ts`), in short steps between which messages have their turn; each may run again. The
 * person's own row comes last: until then their name is still known.
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
import { stopBulkAbout } from "../bulk/bulk-start.ts";
import { closeTicket } from "../lifecycle/close.ts";
import { presentContact } from "../contacts/contacts.ts";
import type { DeskContext } from "../context.ts";

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
  ctx: DeskContext,
  { person, confirm }: { person: PersonId; confirm: string },
): Promise<Erasing | Refusal> {
  const refused = await mayNotErase(ctx, person);
  if (refused) return refused;
  if (!(await isThem(ctx, person, confirm))) return refuse("wrong-confirmation");
  return prepareErasing(ctx, person);
}

/**
 * Somebody who was erased is here again, because an older copy of the database was put in its place: nobody has to confirm
 * it, and what was live then is over.
 */
export async function beginErasingAgain(ctx: DeskContext, person: PersonId): Promise<Erasing | Refusal> {
  const live = await getLiveTicket(ctx.tx, person);
  if (live) await closeTicket(ctx, live, { by: null, reason: null, silent: true });
  const refused = await mayNotErase(ctx, person);
  return refused ?? prepareErasing(ctx, person);
}

async function prepareErasing(ctx: DeskContext, person: PersonId): Promise<Erasing> {
  await forgetDecrypted(ctx.tx, person);
  return {
    person,
    said: await findEntriesOf(ctx.tx, person),
    rooms: await findRoomTimes(ctx.tx, person),
    mentioned: await findMentioned(ctx.tx, person),
  };
}

async function mayNotErase(ctx: DeskContext, person: PersonId): Promise<Refusal | null> {
  const present = await presentContact(ctx, person);
  if (isRefusal(present)) return present;
  if (await getAgent(ctx.tx, person)) return refuse("contact-is-agent");
  const live = await getLiveTicket(ctx.tx, person);
  return live ? refuse("contact-has-live-ticket", { number: live.number }) : null;
}

async function isThem(ctx: DeskContext, id: PersonId, typed: string): Promise<boolean> {
  const contact = await presentContact(ctx, id);
  const { phone, pushName } = await getPerson(ctx.tx, id);
  const names = [isRefusal(contact) ? null : contact.name, pushName].filter((name) => name !== null);
  if (phone === null && names.length === 0) return typed.trim() === `#${id}`;
  if (phone !== null && samePhone(typed, phone)) return true;
  return names.some((name) => foldText(name) === foldText(typed));
}

export async function eraseSaid(ctx: DeskContext, some: EntryId[]): Promise<void> {
  await emptyEntries(ctx.tx, some, ctx.now);
}

export async function eraseHeard(ctx: DeskContext, room: RoomTime): Promise<void> {
  await forgetHeardInRoom(ctx.tx, room);
}

/** What there is of them by now, when somebody was joined with them while the steps went on; null = nothing new. */
export async function lookAgain(ctx: DeskContext, before: Erasing): Promise<Erasing | null> {
  const { person, said, mentioned } = before;
  const now = await findEntriesOf(ctx.tx, person);
  const addresses = await findAddresses(ctx.tx, person);
  const isSame = now.length === said.length && addresses.join() === mentioned.addresses.join();
  return isSame ? null : prepareErasing(ctx, person);
}

/**
 * Refuses when they have written in the meantime, or turned out to be somebody else as well: that address has not been
 * looked for. Gives how many tickets stay.
 */
export async function finishErasing(
  ctx: DeskContext,
  { person, said, mentioned }: Erasing,
): Promise<number | Refusal> {
  const refused = await mayNotErase(ctx, person);
  if (refused) return refused;
  const addresses = await findAddresses(ctx.tx, person);
  const known = new Set(mentioned.addresses);
  if (addresses.some((address) => address !== null && !known.has(address))) return refuse("contact-joined");
  await eraseLate(ctx, person, said);
  await forgetGroupsWith(ctx.tx, addresses);
  await forgetKeysOf(ctx.tx, person);
  await forgetSeen(ctx.tx, person);
  await forgetAgentName(ctx.tx, person);
  await stopBulkAbout(ctx, person);
  const name = ctx.t("contact.erased");
  const numbers = await emptyPerson(ctx.tx, person, { name, now: ctx.now });
  ctx.changed({ topic: "contact", id: person });
  for (const number of numbers) ctx.changed({ topic: "ticket", number });
  ctx.changed({ topic: "review" });
  return numbers.length;
}

/** What became theirs after the last step: little, if anything. */
async function eraseLate(ctx: DeskContext, person: PersonId, erased: EntryId[]): Promise<void> {
  const done = new Set(erased);
  const late = (await findEntriesOf(ctx.tx, person)).filter((id) => !done.has(id));
  if (late.length === 0) return;
  await forgetDecrypted(ctx.tx, person);
  for (const room of await findRoomTimes(ctx.tx, person)) await eraseHeard(ctx, room);
  await eraseSaid(ctx, late);
}
