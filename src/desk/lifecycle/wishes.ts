/** Tickets that agents wait to take until they have a room. */
import { chatOfGroup, type PersonId, type TicketNumber } from "../../domain/ids.ts";
import { mentionOf } from "../../domain/messages/outgoing.ts";
import { findWishesFor, takeWish, wishOf } from "../../store/tickets/cards.ts";
import { getMainGroup, mannerOf } from "../../store/team/groups.ts";
import { addressOf } from "../../store/contacts/people.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { holderName, type Actor } from "../actor.ts";
import type { Desk } from "../desk.ts";
import { tell } from "../promise.ts";

/** Somebody else has it now: whoever still waited for their room to take it is told, and waits no longer. */
export async function dropWishes(desk: Desk, number: TicketNumber, by: NonNullable<Actor>): Promise<void> {
  for (const agent of await findWishesFor(desk.tx, number)) {
    if (agent === by) continue;
    await takeWish(desk.tx, agent);
    const text = desk.say("ready.wish-lost", { number, agent: await holderName(desk, by) });
    await tellWisher(desk, { agent, number }, text);
  }
  if (typeof by !== "number") return;
  const own = await wishOf(desk.tx, by);
  if (own === number) await takeWish(desk.tx, by);
}

/** In the main group of the ticket, with a mention: their room may not exist yet. */
export async function tellWisher(
  desk: Desk,
  { agent, number }: { agent: PersonId; number: TicketNumber },
  text: string,
): Promise<void> {
  const ticket = await getTicket(desk.tx, number);
  const mainGroup = ticket && "mainGroup" in ticket ? ticket.mainGroup : null;
  const group = mainGroup === null ? null : await getMainGroup(desk.tx, mainGroup);
  if (!group?.jid || group.state !== "ready") return;
  const chat = chatOfGroup(group.jid);
  const address = await addressOf(desk.tx, agent);
  const mention = mentionOf(address, (await mannerOf(desk.tx, chat)).form);
  await tell(desk, chat, { text: `${mention} ${text}`, mentions: [address], ticket: number });
}
