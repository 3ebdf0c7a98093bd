/** The case is over: the client hears goodbye, the main group a line, the room is free again. */
import { chatOfGroup, chatOfPerson } from "../../domain/ids.ts";
import { close, type Closed, type Ticket } from "../../domain/ticket.ts";
import { forgetSaid } from "../../store/tickets/cards.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import { actorName, inHistory, personOf, type Actor } from "../actor.ts";
import type { Desk } from "../desk.ts";
import { offerNext } from "./offer.ts";
import { called } from "../phrase.ts";
import { tell } from "../promise.ts";
import { record } from "../conversation/relay.ts";
import { emptyRoom } from "./release.ts";

export interface Goodbye {
  by: Actor;
  reason: string | null;
  /** Without a farewell to the client. */
  silent: boolean;
  /** One of many: their main group is told of all of them by whoever closes them. */
  oneOfMany?: boolean;
}

/** Closing what is closed changes nothing. */
export async function closeTicket(
  desk: Desk,
  ticket: Ticket,
  { by, reason, silent, oneOfMany = false }: Goodbye,
): Promise<Closed> {
  if (ticket.state === "closed") return ticket;
  const closed = close(ticket, { at: desk.now, by: personOf(by), reason });
  await saveTicket(desk.tx, closed);
  const atPanel =
    ticket.state === "in_progress" && ticket.room === null ? { panelUser: ticket.panelUser } : {};
  await inHistory(desk, { ticket: ticket.number, event: "closed", by, facts: { reason, ...atPanel } });
  await forgetSaid(desk.tx, `wait:${ticket.number}:`);
  if (desk.settings.farewell && !silent) await sayGoodbye(desk, closed);
  if (!oneOfMany) await tellMainGroup(desk, closed, by);
  if (ticket.state === "in_progress" && ticket.room !== null) {
    await emptyRoom(desk, ticket, desk.say("room.closed", { number: ticket.number }));
    await offerNext(desk, ticket.agent, { except: null });
  }
  desk.changed({ topic: "ticket", number: ticket.number });
  return closed;
}

async function sayGoodbye(desk: Desk, ticket: Closed): Promise<void> {
  const text = desk.say("client.farewell", { number: ticket.number });
  await record(
    desk,
    { ticket: ticket.number, side: "bot", author: null, at: desk.now, content: { kind: "text", text } },
    null,
  );
  await tell(desk, chatOfPerson(ticket.contact), { text, ticket: ticket.number });
}

async function tellMainGroup(desk: Desk, ticket: Closed, by: Actor): Promise<void> {
  const group = ticket.mainGroup === null ? null : await getMainGroup(desk.tx, ticket.mainGroup);
  if (!group?.jid) return;
  await tell(desk, chatOfGroup(group.jid), {
    text: await closedLine(desk, ticket, by),
    ticket: ticket.number,
  });
}

async function closedLine(desk: Desk, { number, contact, reason }: Closed, by: Actor): Promise<string> {
  const name = await called(desk, contact);
  const agent = await actorName(desk, by);
  if (agent === null)
    return desk.say("main.closed-by-system", { number, name, reason: reason ?? desk.say("room.no-reason") });
  return reason === null
    ? desk.say("main.closed", { agent, number, name })
    : desk.say("main.closed-reason", { agent, number, name, reason });
}
