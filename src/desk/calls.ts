/** Somebody called the number: they read what to do instead, and the agent sees that they tried. */
import { isOfWhatsApp } from "../domain/address.ts";
import { chatOfPerson, type PersonId } from "../domain/ids.ts";
import type { IncomingCall } from "../domain/inbound.ts";
import type { InProgress } from "../domain/ticket.ts";
import { getAgent } from "../store/agents.ts";
import { firstTime, firstWithin } from "../store/cards.ts";
import { wroteInGroup } from "../store/inbox.ts";
import { getContact } from "../store/people.ts";
import { getLiveTicket } from "../store/tickets.ts";
import type { Desk } from "./desk.ts";
import { meet } from "./people.ts";
import { tell } from "./promise.ts";
import { roomChat } from "./relay.ts";

/** However often one person calls, they read the same sentence once in this time. */
const AGAIN_AFTER = 60 * 60_000;

/**
 * True when the call is to be refused: a client's. Calls in groups and those of colleagues ring on the company's phone,
 * and nobody is told anything.
 */
export async function refuseCall(desk: Desk, call: IncomingCall): Promise<boolean> {
  if (!desk.settings.rejectCalls || call.group || isNobody(call) || isOfWhatsApp(call.from)) return false;
  const person = await meet(desk, call.from);
  if (await isColleague(desk, person.id)) return false;
  if (!(await firstTime(desk.tx, `call:${call.id}`, desk.now))) return true;
  if ((await getContact(desk.tx, person.id))?.blocked) return true;
  const ticket = await getLiveTicket(desk.tx, person.id);
  if (await isNews(desk, `called:${person.id}`))
    await tell(desk, chatOfPerson(person.id), {
      text: desk.say("client.call"),
      ticket: ticket?.number ?? null,
    });
  if (ticket?.state === "in_progress") await tellRoom(desk, ticket);
  return true;
}

const isNobody = ({ from }: IncomingCall): boolean => from.lid === null && from.phone === null;

async function isColleague(desk: Desk, person: PersonId): Promise<boolean> {
  return (await getAgent(desk.tx, person))?.active === true || wroteInGroup(desk.tx, person);
}

const isNews = (desk: Desk, key: string): Promise<boolean> =>
  firstWithin(desk.tx, key, { now: desk.now, ms: AGAIN_AFTER });

async function tellRoom(desk: Desk, { number, room }: InProgress): Promise<void> {
  if (!(await isNews(desk, `called:${number}:${room}`))) return;
  await tell(desk, await roomChat(desk, room), { text: desk.say("content.call"), ticket: number });
}
