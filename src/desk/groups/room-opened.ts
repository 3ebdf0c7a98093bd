/** A room of an agent can be used: what they had wanted to take meanwhile is taken. */
import type { PersonId } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { getAgent } from "../../store/team/agents.ts";
import { findWishers, firstTime, takeWish, wishClaim, wishOf } from "../../store/tickets/cards.ts";
import { getFreeRoom } from "../../store/team/groups.ts";
import { claimTicket } from "../lifecycle/claim.ts";
import type { Desk } from "../desk.ts";
import { explain } from "../explain.ts";
import { tellWisher } from "../lifecycle/wishes.ts";

/** Nothing happens without a wish, before LISTO, or while no room is free. */
export async function roomOpened(desk: Desk, agent: PersonId): Promise<void> {
  const row = await getAgent(desk.tx, agent);
  if (!row || row.registeredAt === null || !(await getFreeRoom(desk.tx, agent))) return;
  const number = await wishOf(desk.tx, agent);
  if (number === null) return;
  await takeWish(desk.tx, agent);
  const claimed = await claimTicket(desk, { number, agent });
  if (!isRefusal(claimed)) return;
  if (claimed.refused === "not-available") {
    // Their own choice: the wish stays, and they are told once how to undo it.
    await wishClaim(desk.tx, { person: agent, ticket: number, at: desk.now });
    if (!(await firstTime(desk.tx, `wish-away:${agent}:${number}`, desk.now))) return;
  }
  await tellWisher(desk, { agent, number }, await explain(desk, claimed));
}

/** Whoever can take by now what they waited for. */
export async function takeAllWished(desk: Desk): Promise<void> {
  for (const agent of await findWishers(desk.tx)) await roomOpened(desk, agent);
}
