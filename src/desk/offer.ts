/** A room got free: its agent hears in it of the case that waits longest, urgent ones first. */
import { chatOfGroup, type PersonId, type TicketNumber } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { askClaim } from "../store/cards.ts";
import { mainGroupsOf } from "../store/agents.ts";
import { getFreeRoom } from "../store/groups.ts";
import { findWaiting } from "../store/tickets.ts";
import { mayTake } from "./may-take.ts";
import type { Desk } from "./desk.ts";
import { called } from "./phrase.ts";
import { tell } from "./promise.ts";

/** Says nothing when no case waits, or when the agent takes none now. `except`: what they just let go. */
export async function offerNext(
  desk: Desk,
  agent: PersonId,
  { except }: { except: TicketNumber | null },
): Promise<void> {
  const room = await getFreeRoom(desk.tx, agent);
  const groups = await mainGroupsOf(desk.tx, agent);
  if (!room?.jid || groups.length === 0) return;
  const next = (await findWaiting(desk.tx, groups)).find((ticket) => ticket.number !== except);
  if (!next || isRefusal(await mayTake(desk, agent, next.mainGroup))) return;
  const chat = chatOfGroup(room.jid);
  const text = desk.say("room.next", { number: next.number, name: await called(desk, next.contact) });
  const message = await tell(desk, chat, { text, ticket: next.number });
  await askClaim(desk.tx, { chat, person: agent, ticket: next.number, message, at: desk.now });
}
