/** Handler of "lo tomo" in a main group: claims the ticket, asks for LISTO, or says why not. */
import type { TicketNumber } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { InProgress, Ticket } from "../../domain/ticket.ts";
import { getAgent, isAgentOf } from "../../store/team/agents.ts";
import { addCard, askClaim, firstWithin } from "../../store/tickets/cards.ts";
import { getMainGroup, getRoom, type MainGroup } from "../../store/team/groups.ts";
import { findWaiting, getTicket } from "../../store/tickets/tickets.ts";
import { claimTicket } from "../lifecycle/claiming/claim.ts";
import type { DeskContext } from "../context.ts";
import { explain } from "../explain.ts";
import { mayTake } from "../may-take.ts";
import { called } from "../phrase.ts";
import { reply, type Asked } from "../enqueue.ts";
import { askBeforeClaim } from "./register.ts";
import { keepClaim } from "./room-missing.ts";
import { mayAnswerStranger } from "../alerts/supervisors.ts";

/** Words about a card that may be no claim: "¿Lo tomás?" Whoever quotes that and says yes takes it, its author also without a quote. */
export async function askIfClaim(ctx: DeskContext, asked: Asked, number: TicketNumber): Promise<void> {
  const message = await reply(ctx, asked, ctx.t("main.is-it-yours"));
  const { chat, person } = asked;
  await askClaim(ctx.tx, { chat, person, ticket: number, message, at: ctx.now });
  await addCard(ctx.tx, { chat, message, ticket: number, kind: "question", createdAt: ctx.now });
}

/** `tomo 1042`; with a question mark it is asked first. */
export async function takeByNumber(
  ctx: DeskContext,
  asked: Asked,
  claim: { number: TicketNumber; asking: boolean; group: MainGroup },
): Promise<void> {
  const ticket = await getTicket(ctx.tx, claim.number);
  if (claim.asking && ticket?.state === "waiting") return askIfClaim(ctx, asked, claim.number);
  return attemptClaim(ctx, asked, claim);
}

const HOUR = 60 * 60_000;

/** To an agent who wants one and does not say which: how that is said, while one waits there. Once an hour, or it were noise. */
export async function tellHowToTake(ctx: DeskContext, asked: Asked, { id }: MainGroup): Promise<void> {
  const { person } = asked;
  const [first, ...more] = await findWaiting(ctx.tx, [id]);
  if (!first || !(await isAgentOf(ctx.tx, id, person))) return;
  if (!(await firstWithin(ctx.tx, `how-to-take:${person}`, { now: ctx.now, ms: HOUR }))) return;
  const { number } = first;
  const text =
    more.length === 0
      ? ctx.t("main.how-to-take-it", { number, name: await called(ctx, first.contact) })
      : ctx.t("main.how-to-take", { n: more.length + 1, number });
  await reply(ctx, asked, text);
}

/** The same of the ticket that they point at ("#1"), while it waits there. Once an hour for each. */
export async function tellHowToTakeIt(
  ctx: DeskContext,
  asked: Asked,
  { number, group }: { number: TicketNumber; group: MainGroup },
): Promise<void> {
  const ticket = await getTicket(ctx.tx, number);
  if (ticket?.state !== "waiting" || ticket.mainGroup !== group.id) return;
  if (!(await isAgentOf(ctx.tx, group.id, asked.person))) return;
  const key = `how-to-take:${asked.person}:${number}`;
  if (!(await firstWithin(ctx.tx, key, { now: ctx.now, ms: HOUR }))) return;
  await reply(ctx, asked, ctx.t("main.how-to-take-it", { number, name: await called(ctx, ticket.contact) }));
}

/** To words that agree, and perhaps with a colleague, while "¿Lo tomás?" stands: how it is answered. Once an hour for each. */
export async function tellHowToAccept(ctx: DeskContext, asked: Asked, number: TicketNumber): Promise<void> {
  if ((await getTicket(ctx.tx, number))?.state !== "waiting") return;
  const key = `how-to-accept:${asked.person}:${number}`;
  if (!(await firstWithin(ctx.tx, key, { now: ctx.now, ms: HOUR }))) return;
  await reply(ctx, asked, ctx.t("main.claim-unclear", { number, typed: asked.text.trim() }));
}

export async function attemptClaim(
  ctx: DeskContext,
  asked: Asked,
  { number, group }: { number: TicketNumber; group: MainGroup },
): Promise<void> {
  const ticket = await getTicket(ctx.tx, number);
  const astray = ticket && (await isElsewhere(ctx, ticket, group));
  if (astray) return say(ctx, asked, astray);
  if (ticket?.state === "in_progress" && ticket.room !== null && ticket.agent === asked.person)
    return tellWhereItIs(ctx, asked, ticket);
  const asksListo = ticket?.state === "waiting" && (await needsListo(ctx, asked, group));
  if (asksListo && (await askBeforeClaim(ctx, asked, { number, mainGroup: group.id }))) return;
  const claimed = await claimTicket(ctx, { number, agent: asked.person });
  if (!isRefusal(claimed)) return;
  if (claimed.refused === "no-room-yet") return keepClaim(ctx, asked, number);
  if (claimed.refused === "not-an-agent" && (await isAnsweredEnough(ctx, asked))) return;
  await say(ctx, asked, claimed);
}

/** An agent of other groups only was answered often enough here; whoever is no agent was counted before. */
async function isAnsweredEnough(ctx: DeskContext, asked: Asked): Promise<boolean> {
  const isAgent = (await getAgent(ctx.tx, asked.person))?.active === true;
  return isAgent && !(await mayAnswerStranger(ctx, asked));
}

/** To an agent who wants a case that they have: in which group it is. */
async function tellWhereItIs(ctx: DeskContext, asked: Asked, { number, room }: InProgress): Promise<void> {
  const name = (await getRoom(ctx.tx, room))?.name ?? "";
  await reply(ctx, asked, ctx.t("main.already-yours", { number, room: name }));
}

/** A ticket is taken in its own main group only; null = it is this one's. */
async function isElsewhere(ctx: DeskContext, ticket: Ticket, group: MainGroup): Promise<Refusal | null> {
  if (ticket.state === "intake" || ticket.mainGroup === null || ticket.mainGroup === group.id) return null;
  const other = await getMainGroup(ctx.tx, ticket.mainGroup);
  return refuse("other-group", { group: other?.name ?? "" });
}

async function needsListo(ctx: DeskContext, asked: Asked, group: MainGroup): Promise<boolean> {
  const able = await mayTake(ctx, asked.person, group.id);
  return isRefusal(able) && (able.refused === "not-registered" || able.refused === "not-an-agent");
}

async function say(ctx: DeskContext, asked: Asked, refusal: Refusal): Promise<void> {
  await reply(ctx, asked, await explain(ctx, refusal));
}
