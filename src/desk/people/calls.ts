/** Event handler of calls: a client's call is rejected, the caller is told what to do instead, and the agent sees that they tried. */
import { isOfWhatsApp } from "../../domain/contacts/address.ts";
import { chatOfGroup, chatOfPerson, type PersonId } from "../../domain/ids.ts";
import type { IncomingCall } from "../../domain/messages/inbound.ts";
import type { AtPanel, InProgress, Intake, Waiting } from "../../domain/ticket.ts";
import { getAgent } from "../../store/team/agents.ts";
import { firstTime, firstWithin } from "../../store/tickets/cards.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import { wroteInGroup } from "../../store/messages/inbox.ts";
import { getContact } from "../../store/contacts/people.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import type { DeskContext } from "../context.ts";
import { meet } from "./people.ts";
import { called } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";
import { record, roomChat } from "../conversation/relay.ts";

/** However often one person calls, they read the same sentence once in this time. */
const AGAIN_AFTER = 60 * 60_000;

/**
 * True when the call is to be refused: a client's. Calls in groups and those of colleagues ring on the company's phone,
 * and nobody is told anything.
 */
export async function refuseCall(ctx: DeskContext, call: IncomingCall): Promise<boolean> {
  if (!ctx.settings.rejectCalls || call.group || isNobody(call) || isOfWhatsApp(call.from)) return false;
  const person = await meet(ctx, call.from);
  if (await isColleague(ctx, person.id)) return false;
  if (!(await firstTime(ctx.tx, `call:${call.id}`, ctx.now))) return true;
  if ((await getContact(ctx.tx, person.id))?.blocked) return true;
  const ticket = await getLiveTicket(ctx.tx, person.id);
  if (await isNews(ctx, `called:${person.id}`))
    await enqueueText(ctx, chatOfPerson(person.id), {
      text: ctx.t("client.call"),
      ticket: ticket?.number ?? null,
    });
  if (ticket?.state === "in_progress" && ticket.room !== null) await tellRoom(ctx, ticket);
  else if (ticket) await noteCall(ctx, ticket);
  return true;
}

const isNobody = ({ from }: IncomingCall): boolean => from.lid === null && from.phone === null;

async function isColleague(ctx: DeskContext, person: PersonId): Promise<boolean> {
  return (await getAgent(ctx.tx, person))?.active === true || wroteInGroup(ctx.tx, person);
}

const isNews = (ctx: DeskContext, key: string): Promise<boolean> =>
  firstWithin(ctx.tx, key, { now: ctx.now, ms: AGAIN_AFTER });

/** Nobody attends to them in a room: the group of a waiting card reads it, and whoever has the case finds it among the notes. */
async function noteCall(ctx: DeskContext, ticket: Intake | Waiting | AtPanel): Promise<void> {
  const { number, contact } = ticket;
  if (!(await isNews(ctx, `called:${number}:`))) return;
  const content = { kind: "text", text: ctx.t("content.call") } as const;
  await record(ctx, { ticket: number, side: "note", author: null, at: ctx.now, content }, null);
  ctx.changed({ topic: "ticket", number });
  const group = ticket.state === "waiting" ? await getMainGroup(ctx.tx, ticket.mainGroup) : null;
  if (!group?.jid || group.state === "broken") return;
  const text = ctx.t("main.called", { number, name: await called(ctx, contact) });
  await enqueueText(ctx, chatOfGroup(group.jid), { text, ticket: number });
}

async function tellRoom(ctx: DeskContext, { number, room }: InProgress): Promise<void> {
  if (!(await isNews(ctx, `called:${number}:${room}`))) return;
  await enqueueText(ctx, await roomChat(ctx, room), { text: ctx.t("content.call"), ticket: number });
}
