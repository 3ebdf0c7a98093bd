/** Pending claims: tickets that agents want to take as soon as they have a room. */
import { chatOfGroup, type PersonId, type TicketNumber } from "../../../domain/ids.ts";
import { mentionOf } from "../../../domain/messages/outgoing.ts";
import { findPendingClaimants, takePendingClaim, pendingClaimOf } from "../../../store/tickets/cards.ts";
import { getMainGroup, mannerOf } from "../../../store/team/groups.ts";
import { addressOf } from "../../../store/contacts/people.ts";
import { getTicket } from "../../../store/tickets/tickets.ts";
import { holderName, type Actor } from "../../actor.ts";
import type { DeskContext } from "../../context.ts";
import { enqueueText } from "../../enqueue.ts";

/** Ends the pending claims on a ticket that somebody has taken; the other agents who waited for it are told. */
export async function dropPendingClaims(
  ctx: DeskContext,
  number: TicketNumber,
  by: NonNullable<Actor>,
): Promise<void> {
  for (const agent of await findPendingClaimants(ctx.tx, number)) {
    if (agent === by) continue;
    await takePendingClaim(ctx.tx, agent);
    const text = ctx.t("ready.wish-lost", { number, agent: await holderName(ctx, by) });
    await tellPendingClaimant(ctx, { agent, number }, text);
  }
  if (typeof by !== "number") return;
  const own = await pendingClaimOf(ctx.tx, by);
  if (own === number) await takePendingClaim(ctx.tx, by);
}

/** Tells an agent with a pending claim something, by a mention in the ticket's main group: their room may not exist yet. */
export async function tellPendingClaimant(
  ctx: DeskContext,
  { agent, number }: { agent: PersonId; number: TicketNumber },
  text: string,
): Promise<void> {
  const ticket = await getTicket(ctx.tx, number);
  const mainGroup = ticket && "mainGroup" in ticket ? ticket.mainGroup : null;
  const group = mainGroup === null ? null : await getMainGroup(ctx.tx, mainGroup);
  if (!group?.jid || group.state !== "ready") return;
  const chat = chatOfGroup(group.jid);
  const address = await addressOf(ctx.tx, agent);
  const mention = mentionOf(address, (await mannerOf(ctx.tx, chat)).form);
  await enqueueText(ctx, chat, { text: `${mention} ${text}`, mentions: [address], ticket: number });
}
