/** Assigns a ticket to an agent by name: typed after a command, or in reply to an alert. */
import { isCourtesy } from "../../../domain/language/courtesy.ts";
import { foldText } from "../../../domain/text/fold.ts";
import type { PersonId, TicketNumber } from "../../../domain/ids.ts";
import { tokensOf } from "../../../domain/text/phrases.ts";
import { shorten } from "../../../domain/text/shorten.ts";
import { isRefusal, refuse } from "../../../domain/refusal.ts";
import { findAgents, getAgent } from "../../../store/team/agents.ts";
import { addCard } from "../../../store/tickets/cards.ts";
import { getRoom } from "../../../store/team/groups.ts";
import { getTicket } from "../../../store/tickets/tickets.ts";
import { assignTicket } from "./claim.ts";
import { namesSeveral } from "./several-tickets.ts";
import type { DeskContext } from "../../context.ts";
import { explain, explainToOther } from "../../explain.ts";
import { findAgentByName, unknownName } from "../../find-agent.ts";
import { called } from "../../phrase.ts";
import { overtaken } from "./late-order.ts";
import { reply, type Asked } from "../../enqueue.ts";

export interface ByName {
  number: TicketNumber;
  /** As somebody typed it. */
  name: string;
  by: PersonId;
  /** Whom they mention in it. */
  mentioned: PersonId[];
  /** When they wrote it, by WhatsApp's clock. */
  written: Date;
}

/** Gives the ticket to whoever the name means. The sentence that says to whom, or why not. */
export async function assignByName(ctx: DeskContext, { name, mentioned, ...order }: ByName): Promise<string> {
  const { number } = order;
  // The number stood before the name or after it.
  if (await namesSeveral(ctx, `${number} ${name} ${number}`))
    return ctx.t("command.needs.one-ticket", { usage: "/asignar 1042 Juan" });
  if (!(await getTicket(ctx.tx, number))) return explain(ctx, refuse("no-such-ticket", { number }));
  const agent = await findAgentByName(ctx, name, mentioned);
  if (isRefusal(agent)) return explain(ctx, agent);
  return assignAndSay(ctx, { ...order, agent: agent.person });
}

/**
 * Somebody replied to an alert. A name assigns the ticket; mere thanks are nothing to answer; of anything else we ask
 * whom they mean. Whoever quotes our answer goes on from there. `words` null = it had none.
 */
export async function replyToAlert(
  ctx: DeskContext,
  asked: Asked,
  { number, words }: { number: TicketNumber; words: string | null },
): Promise<void> {
  if (words !== null && isCourtesy(words) && !(await isWordOfName(ctx, words))) return;
  const text = await outcomeOf(ctx, {
    number,
    name: words ?? "",
    by: asked.person,
    mentioned: asked.mentioned,
    written: asked.sentAt,
  });
  const message = await reply(ctx, asked, text);
  await addCard(ctx.tx, { chat: asked.chat, message, ticket: number, kind: "alert", createdAt: ctx.now });
}

/** Whether a word of thanks is the name of an agent ("Gracia"). */
async function isWordOfName(ctx: DeskContext, words: string): Promise<boolean> {
  return (await findAgents(ctx.tx)).some(({ name }) => tokensOf(name).includes(foldText(words)));
}

async function outcomeOf(ctx: DeskContext, { name, mentioned, ...order }: ByName): Promise<string> {
  const { number } = order;
  const ticket = await getTicket(ctx.tx, number);
  if (ticket?.state === "closed") return explain(ctx, refuse("ticket-closed", { number }));
  const agent = await findAgentByName(ctx, name, mentioned);
  if (!isRefusal(agent)) return assignAndSay(ctx, { ...order, agent: agent.person });
  if (agent.refused === "ambiguous-agent") return explain(ctx, agent);
  const list = await possibleAgents(ctx);
  const unknown = unknownName(name);
  return unknown === null
    ? ctx.t("alert.who", { list })
    : ctx.t("alert.who-unknown", { name: shorten(unknown, LISTED), list });
}

const LISTED = 60;

/** Who could be given a ticket: those who work here, answered LISTO and have rooms. */
async function possibleAgents(ctx: DeskContext): Promise<string> {
  const names: string[] = [];
  for (const agent of await findAgents(ctx.tx))
    if (agent.active && agent.registeredAt !== null && agent.roomsWanted > 0)
      names.push(await called(ctx, agent.person));
  return names.join(", ");
}

async function assignAndSay(
  ctx: DeskContext,
  order: Pick<ByName, "number" | "by" | "written"> & { agent: PersonId },
): Promise<string> {
  const late = await overtaken(ctx, order);
  if (late !== null) return late;
  const { number, agent, by } = order;
  const given = await assignTicket(ctx, { number, agent, by });
  if (isRefusal(given)) return explainToOther(ctx, given);
  const room = await getRoom(ctx.tx, given.room);
  const facts = {
    number,
    name: await called(ctx, given.contact),
    agent: await called(ctx, agent),
    room: room?.name ?? "",
  };
  const presence = (await getAgent(ctx.tx, agent))?.presence ?? "offline";
  if (presence === "online") return ctx.t("alert.assigned", facts);
  return ctx.t("alert.assigned-away", { ...facts, presence: ctx.t(`presence.${presence}`) });
}
