/** Transfers a case to a colleague or to another main group, with what is known of it and why. */
import { cleanReason } from "../../domain/text/clean-name.ts";
import { chatOfGroup, type MainGroupId, type PersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { transfer, type InProgress, type Ticket, type Waiting } from "../../domain/ticket.ts";
import { forgetSaid } from "../../store/tickets/cards.ts";
import { getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import { actorName, inHistory, type Actor } from "../actor.ts";
import { postCard } from "./queueing/card.ts";
import { handOver } from "./claiming/claim.ts";
import type { DeskContext } from "../context.ts";
import { mayBeGiven } from "../may-take.ts";
import { offerNext } from "./claiming/offer.ts";
import { called } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";
import { emptyRoom } from "./claiming/release.ts";

/** `reason`: as somebody wrote it, for colleagues; null = none given. */
interface Why {
  by: Actor;
  reason: string | null;
}

/** Opens the case in a room of an agent who is there. Asking again for who has it changes nothing. */
export async function transferToAgent(
  ctx: DeskContext,
  ticket: Ticket,
  { agent, by, ...why }: Why & { agent: PersonId },
): Promise<InProgress | Refusal> {
  const reason = cleanReason(why.reason);
  const able = await mayBeGiven(ctx, agent);
  if (isRefusal(able)) return able;
  if (able.presence !== "online") return refuse("not-available", { agent });
  const given = await handOver(ctx, ticket, { agent, event: "transferred", by, reason });
  if (!isRefusal(given) && ticket.state === "in_progress" && ticket.room !== null && ticket.agent !== agent)
    await offerNext(ctx, ticket.agent, { except: ticket.number });
  return given;
}

/** Puts it in a main group's queue. Asking again for where it already waits changes nothing. */
export async function transferToGroup(
  ctx: DeskContext,
  ticket: Ticket,
  { mainGroup, by, ...why }: Why & { mainGroup: MainGroupId },
): Promise<Waiting | Refusal> {
  const reason = cleanReason(why.reason);
  const group = await getMainGroup(ctx.tx, mainGroup);
  if (!group) return refuse("no-such-main-group", { group: mainGroup });
  if (group.kind === "supervisor") return refuse("not-a-queue");
  if (group.state !== "ready") return refuse("main-group-not-ready");
  const passed = transfer(ticket, { area: group.kind, mainGroup, at: ctx.now });
  if (isRefusal(passed) || passed === ticket) return passed;
  // A client who chose again was passed on by nobody.
  const moved = by === ticket.contact ? { ...passed, transfers: ticket.transfers } : passed;
  await saveTicket(ctx.tx, moved);
  await forgetSaid(ctx.tx, `wait:${moved.number}:`);
  const facts = { mainGroup, ...(reason === null ? {} : { reason }) };
  await inHistory(ctx, { ticket: moved.number, event: "requeued", by, facts });
  await tellOthers(ctx, ticket, group);
  await postCard(ctx, moved, { why: await whyOnCard(ctx, { by, reason }) });
  if (ticket.state === "in_progress" && ticket.room !== null)
    await offerNext(ctx, ticket.agent, { except: moved.number });
  ctx.changed({ topic: "ticket", number: moved.number });
  return moved;
}

/** The room that had it is free, and the group it leaves need not look for it any more. */
async function tellOthers(ctx: DeskContext, before: Ticket, to: MainGroup): Promise<void> {
  const { number } = before;
  if (before.state === "in_progress" && before.room !== null)
    await emptyRoom(ctx, before, ctx.t("room.transferred", { number, group: to.name }));
  if (before.state === "intake" || before.mainGroup === null || before.mainGroup === to.id) return;
  const from = await getMainGroup(ctx.tx, before.mainGroup);
  if (!from?.jid) return;
  const text = ctx.t("main.transferred", {
    number,
    name: await called(ctx, before.contact),
    group: to.name,
  });
  await enqueueText(ctx, chatOfGroup(from.jid), { text, ticket: number });
}

async function whyOnCard(ctx: DeskContext, { by, reason }: Why): Promise<string> {
  const who = (await actorName(ctx, by)) ?? ctx.t("content.bot");
  return reason === null
    ? ctx.t("card.transferred", { who })
    : ctx.t("card.transferred-reason", { who, reason });
}
