/** Somebody in a main group wants a ticket: it is theirs, they are asked for LISTO, or they read why not. */
import type { TicketNumber } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Ticket } from "../../domain/ticket.ts";
import { isAgentOf } from "../../store/team/agents.ts";
import { askClaim, firstWithin } from "../../store/tickets/cards.ts";
import { getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { findWaiting, getTicket } from "../../store/tickets/tickets.ts";
import { claimTicket } from "../lifecycle/claim.ts";
import type { Desk } from "../desk.ts";
import { explain } from "../explain.ts";
import { mayTake } from "../may-take.ts";
import { called } from "../phrase.ts";
import { answer, type Asked } from "../promise.ts";
import { askBeforeClaim } from "./register.ts";
import { keepWish } from "./room-missing.ts";
import { mayAnswerStranger } from "../alerts/supervisors.ts";

/** A question about a card is no claim: "¿Lo tomás?" */
export async function askIfClaim(desk: Desk, asked: Asked, number: TicketNumber): Promise<void> {
  const message = await answer(desk, asked, desk.say("main.is-it-yours"));
  await askClaim(desk.tx, { chat: asked.chat, person: asked.person, ticket: number, message, at: desk.now });
}

/** `tomo 1042`; with a question mark it is asked first. */
export async function takeByNumber(
  desk: Desk,
  asked: Asked,
  wish: { number: TicketNumber; asking: boolean; group: MainGroup },
): Promise<void> {
  const ticket = await getTicket(desk.tx, wish.number);
  if (wish.asking && ticket?.state === "waiting") return askIfClaim(desk, asked, wish.number);
  return attemptClaim(desk, asked, wish);
}

const HOUR = 60 * 60_000;

/** To an agent who wants one and does not say which: how that is said, while one waits there. Once an hour, or it were noise. */
export async function tellHowToTake(desk: Desk, asked: Asked, { id }: MainGroup): Promise<void> {
  const { person } = asked;
  const [first, ...more] = await findWaiting(desk.tx, [id]);
  if (!first || !(await isAgentOf(desk.tx, id, person))) return;
  if (!(await firstWithin(desk.tx, `how-to-take:${person}`, { now: desk.now, ms: HOUR }))) return;
  const { number } = first;
  const text =
    more.length === 0
      ? desk.say("main.how-to-take-it", { number, name: await called(desk, first.contact) })
      : desk.say("main.how-to-take", { n: more.length + 1, number });
  await answer(desk, asked, text);
}

export async function attemptClaim(
  desk: Desk,
  asked: Asked,
  { number, group }: { number: TicketNumber; group: MainGroup },
): Promise<void> {
  const ticket = await getTicket(desk.tx, number);
  const astray = ticket && (await isElsewhere(desk, ticket, group));
  if (astray) return say(desk, asked, astray);
  const asksListo = ticket?.state === "waiting" && (await needsListo(desk, asked, group));
  if (asksListo && (await askBeforeClaim(desk, asked, { number, mainGroup: group.id }))) return;
  const claimed = await claimTicket(desk, { number, agent: asked.person });
  if (!isRefusal(claimed)) return;
  if (claimed.refused === "no-room-yet") return keepWish(desk, asked, number);
  if (claimed.refused === "not-an-agent" && !(await mayAnswerStranger(desk, asked))) return;
  await say(desk, asked, claimed);
}

/** A ticket is taken in its own main group only; null = it is this one's. */
async function isElsewhere(desk: Desk, ticket: Ticket, group: MainGroup): Promise<Refusal | null> {
  if (ticket.state === "intake" || ticket.mainGroup === null || ticket.mainGroup === group.id) return null;
  const other = await getMainGroup(desk.tx, ticket.mainGroup);
  return refuse("other-group", { group: other?.name ?? "" });
}

async function needsListo(desk: Desk, asked: Asked, group: MainGroup): Promise<boolean> {
  const able = await mayTake(desk, asked.person, group.id);
  return isRefusal(able) && (able.refused === "not-registered" || able.refused === "not-an-agent");
}

async function say(desk: Desk, asked: Asked, refusal: Refusal): Promise<void> {
  await answer(desk, asked, await explain(desk, refusal));
}
