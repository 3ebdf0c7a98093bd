/** The client wrote again soon after the end: the same ticket goes on. */
import { chatOfGroup } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { reopen, type Closed, type InProgress, type Waiting } from "../domain/ticket.ts";
import { getFreeRoom, getMainGroup } from "../store/groups.ts";
import { noteEvent, saveTicket } from "../store/tickets.ts";
import { postCard } from "./card.ts";
import { mayTake } from "./may-take.ts";
import type { Desk } from "./desk.ts";
import { openCase } from "./open-case.ts";
import { called } from "./phrase.ts";
import { tell } from "./promise.ts";

/** With the same agent when a room of theirs is free, else it waits with its history. What can't be reopened stays closed. */
export async function reopenTicket(desk: Desk, closed: Closed): Promise<InProgress | Waiting | Closed> {
  const able =
    closed.lastAgent !== null &&
    closed.mainGroup !== null &&
    !isRefusal(await mayTake(desk, closed.lastAgent, closed.mainGroup));
  const room = able && closed.lastAgent !== null ? await getFreeRoom(desk.tx, closed.lastAgent) : null;
  const ticket = reopen(closed, { room: room?.id ?? null, at: desk.now });
  if (isRefusal(ticket)) return closed;
  await saveTicket(desk.tx, ticket);
  await noteEvent(desk.tx, {
    ticket: ticket.number,
    at: desk.now,
    event: "reopened",
    actor: ticket.contact,
    facts: { agent: ticket.lastAgent },
  });
  if (ticket.state === "waiting") await postCard(desk, ticket, { why: desk.say("card.wrote-again") });
  else await continueCase(desk, ticket);
  return ticket;
}

async function continueCase(desk: Desk, ticket: InProgress): Promise<void> {
  await openCase(desk, ticket);
  const group = await getMainGroup(desk.tx, ticket.mainGroup);
  if (!group?.jid) return;
  const facts = {
    name: await called(desk, ticket.contact),
    number: ticket.number,
    agent: await called(desk, ticket.agent),
  };
  await tell(desk, chatOfGroup(group.jid), { text: desk.say("main.reopened", facts), ticket: ticket.number });
}
