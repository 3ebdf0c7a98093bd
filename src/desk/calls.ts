/** Somebody called the number: they read what to do instead, and the agent sees that they tried. */
import { chatOfPerson } from "../domain/ids.ts";
import type { IncomingCall } from "../domain/inbound.ts";
import { firstTime } from "../store/cards.ts";
import { getContact } from "../store/people.ts";
import { getLiveTicket } from "../store/tickets.ts";
import type { Desk } from "./desk.ts";
import { meet } from "./people.ts";
import { tell } from "./promise.ts";
import { roomChat } from "./relay.ts";

/** True when the call is to be refused. Ringing again does not repeat the text. */
export async function refuseCall(desk: Desk, call: IncomingCall): Promise<boolean> {
  if (!desk.settings.rejectCalls) return false;
  const person = await meet(desk, call.from);
  if (!(await firstTime(desk.tx, `call:${call.id}`, desk.now))) return true;
  if ((await getContact(desk.tx, person.id))?.blocked) return true;
  const ticket = await getLiveTicket(desk.tx, person.id);
  await tell(desk, chatOfPerson(person.id), {
    text: desk.say("client.call"),
    ticket: ticket?.number ?? null,
  });
  if (ticket?.state === "in_progress")
    await tell(desk, await roomChat(desk, ticket.room), {
      text: desk.say("content.call"),
      ticket: ticket.number,
    });
  return true;
}
