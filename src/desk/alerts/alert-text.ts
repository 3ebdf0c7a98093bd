/** Text of an alert: of one ticket all that is known, of several one line each. */
import type { Live } from "../../domain/ticket.ts";
import type { Cause } from "../../store/tickets/alerts.ts";
import { holderName, holderOf } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { areaName, called, lasted } from "../phrase.ts";

/** More lines than this nobody reads on a phone. */
const LISTED = 20;

export async function alertText(ctx: DeskContext, tickets: Live[], cause: Cause): Promise<string> {
  const [only] = tickets;
  if (tickets.length === 1 && only) return textOfOne(ctx, only, cause);
  const lines: string[] = [];
  for (const ticket of tickets.slice(0, LISTED)) lines.push(await lineOf(ctx, ticket));
  const rest = tickets.length - lines.length;
  return [
    ctx.t(`alert.many.${cause}`, { n: tickets.length }),
    ...lines,
    ...(rest > 0 ? [ctx.t("overview.more", { n: rest })] : []),
    ctx.t("alert.how-many"),
  ].join("\n");
}

async function textOfOne(ctx: DeskContext, ticket: Live, cause: Cause): Promise<string> {
  const agent = ticket.state === "in_progress" ? await holderName(ctx, holderOf(ticket)) : null;
  return [
    ctx.t("alert.title", {
      number: ticket.number,
      area: areaName(ctx, ticket.area),
      name: await called(ctx, ticket.contact),
    }),
    ctx.t(`alert.${cause}`, { waited: lasted(ctx, waitOf(ticket)) }),
    agent === null ? ctx.t("alert.nobody") : ctx.t("alert.attended", { agent }),
    ctx.t("alert.how"),
  ].join("\n");
}

async function lineOf(ctx: DeskContext, ticket: Live): Promise<string> {
  const facts = {
    number: ticket.number,
    name: await called(ctx, ticket.contact),
    waited: lasted(ctx, waitOf(ticket)),
  };
  return ticket.state === "in_progress"
    ? ctx.t("alert.line-attended", { ...facts, agent: await holderName(ctx, holderOf(ticket)) })
    : ctx.t("alert.line", { ...facts, area: areaName(ctx, ticket.area) });
}

/** From when somebody waits, as alerts say it. */
export const waitOf = (ticket: Live): Date =>
  ticket.state === "waiting" ? ticket.waitingSince : (ticket.unansweredSince ?? ticket.openedAt);
