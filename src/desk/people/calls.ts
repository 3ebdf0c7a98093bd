/** Somebody called the number: they read what to do instead, and the agent sees that they tried. */
import { isOfWhatsApp } from "../../domain/contacts/address.ts";
import { chatOfGroup, chatOfPerson, type PersonId } from "../../domain/ids.ts";
import type { IncomingCall } from "../../domain/messages/inbound.ts";
import type { AtPanel, InProgress, Intake, Waiting } from "../../domain/ticket.ts";
import { getAgent } from "../../store/team/agents.ts";
import { firstTime, firstWithin } from "../../store/tickets/cards.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import { wroteInGroup } from "../../store/messages/inbox.ts";
import { getContact } from "../../store/contacts/people.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import type { Desk } from "../desk.ts";
import { meet } from "./people.ts";
import { called } from "../phrase.ts";
import { tell } from "../promise.ts";
import { record, roomChat } from "../conversation/relay.ts";

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
  if (ticket?.state === "in_progress" && ticket.room !== null) await tellRoom(desk, ticket);
  else if (ticket) await noteCall(desk, ticket);
  return true;
}

const isNobody = ({ from }: IncomingCall): boolean => from.lid === null && from.phone === null;

async function isColleague(desk: Desk, person: PersonId): Promise<boolean> {
  return (await getAgent(desk.tx, person))?.active === true || wroteInGroup(desk.tx, person);
}

const isNews = (desk: Desk, key: string): Promise<boolean> =>
  firstWithin(desk.tx, key, { now: desk.now, ms: AGAIN_AFTER });

/** Nobody attends to them in a room: the group of a waiting card reads it, and whoever has the case finds it among the notes. */
async function noteCall(desk: Desk, ticket: Intake | Waiting | AtPanel): Promise<void> {
  const { number, contact } = ticket;
  if (!(await isNews(desk, `called:${number}:`))) return;
  const content = { kind: "text", text: desk.say("content.call") } as const;
  await record(desk, { ticket: number, side: "note", author: null, at: desk.now, content }, null);
  desk.changed({ topic: "ticket", number });
  const group = ticket.state === "waiting" ? await getMainGroup(desk.tx, ticket.mainGroup) : null;
  if (!group?.jid || group.state === "broken") return;
  const text = desk.say("main.called", { number, name: await called(desk, contact) });
  await tell(desk, chatOfGroup(group.jid), { text, ticket: number });
}

async function tellRoom(desk: Desk, { number, room }: InProgress): Promise<void> {
  if (!(await isNews(desk, `called:${number}:${room}`))) return;
  await tell(desk, await roomChat(desk, room), { text: desk.say("content.call"), ticket: number });
}
