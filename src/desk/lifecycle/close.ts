/** Closes a case: goodbye to the client, a line in the main group, the room is free again. */
import { cleanReason } from "../../domain/text/clean-name.ts";
import { chatOfGroup, chatOfPerson } from "../../domain/ids.ts";
import { close, type Closed, type Ticket } from "../../domain/ticket.ts";
import { forgetSaid } from "../../store/tickets/cards.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import { actorName, inHistory, personOf, type Actor } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { offerNext } from "./claiming/offer.ts";
import { called } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";
import { record } from "../conversation/relay.ts";
import { emptyRoom } from "./claiming/release.ts";

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
  ctx: DeskContext,
  ticket: Ticket,
  { by, silent, oneOfMany = false, ...given }: Goodbye,
): Promise<Closed> {
  if (ticket.state === "closed") return ticket;
  const reason = cleanReason(given.reason);
  const closed = close(ticket, { at: ctx.now, by: personOf(by), reason });
  await saveTicket(ctx.tx, closed);
  const atPanel =
    ticket.state === "in_progress" && ticket.room === null ? { panelUser: ticket.panelUser } : {};
  await inHistory(ctx, { ticket: ticket.number, event: "closed", by, facts: { reason, ...atPanel } });
  await forgetSaid(ctx.tx, `wait:${ticket.number}:`);
  if (ctx.settings.farewell && !silent) await sayGoodbye(ctx, closed);
  if (!oneOfMany) await tellMainGroup(ctx, closed, by);
  if (ticket.state === "in_progress" && ticket.room !== null) {
    await emptyRoom(ctx, ticket, ctx.t("room.closed", { number: ticket.number }));
    await offerNext(ctx, ticket.agent, { except: null });
  }
  ctx.changed({ topic: "ticket", number: ticket.number });
  return closed;
}

async function sayGoodbye(ctx: DeskContext, ticket: Closed): Promise<void> {
  const text = ctx.t("client.farewell", { number: ticket.number });
  await record(
    ctx,
    { ticket: ticket.number, side: "bot", author: null, at: ctx.now, content: { kind: "text", text } },
    null,
  );
  await enqueueText(ctx, chatOfPerson(ticket.contact), { text, ticket: ticket.number });
}

async function tellMainGroup(ctx: DeskContext, ticket: Closed, by: Actor): Promise<void> {
  const group = ticket.mainGroup === null ? null : await getMainGroup(ctx.tx, ticket.mainGroup);
  if (!group?.jid) return;
  await enqueueText(ctx, chatOfGroup(group.jid), {
    text: await closedLine(ctx, ticket, by),
    ticket: ticket.number,
  });
}

async function closedLine(ctx: DeskContext, { number, contact, reason }: Closed, by: Actor): Promise<string> {
  const name = await called(ctx, contact);
  const agent = await actorName(ctx, by);
  if (agent === null)
    return ctx.t("main.closed-by-system", { number, name, reason: reason ?? ctx.t("room.no-reason") });
  return reason === null
    ? ctx.t("main.closed", { agent, number, name })
    : ctx.t("main.closed-reason", { agent, number, name, reason });
}
