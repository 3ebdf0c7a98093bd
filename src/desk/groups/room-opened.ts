/** Event handler of a room that became usable: tickets that its agent wanted to take meanwhile are claimed. */
import type { PersonId } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { getAgent } from "../../store/team/agents.ts";
import {
  findAllPendingClaimants,
  firstTime,
  takePendingClaim,
  addPendingClaim,
  pendingClaimOf,
} from "../../store/tickets/cards.ts";
import { getFreeRoom } from "../../store/team/groups.ts";
import { claimTicket } from "../lifecycle/claiming/claim.ts";
import type { DeskContext } from "../context.ts";
import { explain } from "../explain.ts";
import { tellPendingClaimant } from "../lifecycle/claiming/pending-claims.ts";

/** Nothing happens without a pending claim, before LISTO, or while no room is free. */
export async function roomOpened(ctx: DeskContext, agent: PersonId): Promise<void> {
  const row = await getAgent(ctx.tx, agent);
  if (!row || row.registeredAt === null || !(await getFreeRoom(ctx.tx, agent))) return;
  const number = await pendingClaimOf(ctx.tx, agent);
  if (number === null) return;
  await takePendingClaim(ctx.tx, agent);
  const claimed = await claimTicket(ctx, { number, agent });
  if (!isRefusal(claimed)) return;
  if (claimed.refused === "not-available") {
    // Their own choice: the claim stays, and they are told once how to undo it.
    await addPendingClaim(ctx.tx, { person: agent, ticket: number, at: ctx.now });
    if (!(await firstTime(ctx.tx, `wish-away:${agent}:${number}`, ctx.now))) return;
  }
  await tellPendingClaimant(ctx, { agent, number }, await explain(ctx, claimed));
}

/** Whoever can take by now what they waited for. */
export async function takeAllPendingClaims(ctx: DeskContext): Promise<void> {
  for (const agent of await findAllPendingClaimants(ctx.tx)) await roomOpened(ctx, agent);
}
