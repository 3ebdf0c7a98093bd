/** What an alert says: of one ticket all that is known, of several a line each. */
import type { Live } from "../../domain/ticket.ts";
import type { Cause } from "../../store/tickets/alerts.ts";
import { holderName, holderOf } from "../actor.ts";
import type { Desk } from "../desk.ts";
import { areaName, called, lasted } from "../phrase.ts";

/** More lines than this nobody reads on a phone. */
const LISTED = 20;

export async function alertText(desk: Desk, tickets: Live[], cause: Cause): Promise<string> {
  const [only] = tickets;
  if (tickets.length === 1 && only) return textOfOne(desk, only, cause);
  const lines: string[] = [];
  for (const ticket of tickets.slice(0, LISTED)) lines.push(await lineOf(desk, ticket));
  const rest = tickets.length - lines.length;
  return [
    desk.say(`alert.many.${cause}`, { n: tickets.length }),
    ...lines,
    ...(rest > 0 ? [desk.say("overview.more", { n: rest })] : []),
    desk.say("alert.how-many"),
  ].join("\n");
}

async function textOfOne(desk: Desk, ticket: Live, cause: Cause): Promise<string> {
  const agent = ticket.state === "in_progress" ? await holderName(desk, holderOf(ticket)) : null;
  return [
    desk.say("alert.title", {
      number: ticket.number,
      area: areaName(desk, ticket.area),
      name: await called(desk, ticket.contact),
    }),
    desk.say(`alert.${cause}`, { waited: lasted(desk, waitOf(ticket)) }),
    agent === null ? desk.say("alert.nobody") : desk.say("alert.attended", { agent }),
    desk.say("alert.how"),
  ].join("\n");
}

async function lineOf(desk: Desk, ticket: Live): Promise<string> {
  const facts = {
    number: ticket.number,
    name: await called(desk, ticket.contact),
    waited: lasted(desk, waitOf(ticket)),
  };
  return ticket.state === "in_progress"
    ? desk.say("alert.line-attended", { ...facts, agent: await holderName(desk, holderOf(ticket)) })
    : desk.say("alert.line", { ...facts, area: areaName(desk, ticket.area) });
}

/** From when somebody waits, as alerts say it. */
export const waitOf = (ticket: Live): Date =>
  ticket.state === "waiting" ? ticket.waitingSince : (ticket.unansweredSince ?? ticket.openedAt);
