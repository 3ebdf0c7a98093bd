/** Refusals as sentences for a chat, with names in place of ids. */
import { toPersonId, toTicketNumber } from "../domain/ids.ts";
import type { Facts, Refusal } from "../domain/refusal.ts";
import type { RefusalCode } from "../domain/refusals.ts";
import { refusalSentence } from "../i18n/refusal-sentences.ts";
import { findAgents, getAgent } from "../store/team/agents.ts";
import { roomsOf } from "../store/team/groups.ts";
import { getTicketOfRoom } from "../store/tickets/tickets.ts";
import { holderName } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { called, lasted } from "./phrase.ts";

const person = (facts: Facts, key: string) => toPersonId(Number(facts[key]));
const text = (facts: Facts, key: string) => String(facts[key] ?? "");

/** What is said in a chat in another way than to the panel: with the names of people where there are only numbers. */
const sentences: Partial<Record<RefusalCode, (ctx: DeskContext, facts: Facts) => Promise<string> | string>> =
  {
    "already-taken": async (ctx, facts) =>
      ctx.t("refusal.already-taken", {
        number: text(facts, "number"),
        agent: await holderName(ctx, "user" in facts ? { user: text(facts, "user") } : person(facts, "by")),
      }),
    "ticket-closed": (ctx, facts) => ctx.t("refusal.ticket-closed", { number: text(facts, "number") }),
    "not-ready": (ctx, facts) => ctx.t("refusal.not-ready", { number: text(facts, "number") }),
    "no-such-ticket": (ctx, facts) => ctx.t("refusal.no-such-ticket", { number: text(facts, "number") }),
    "not-in-progress": (ctx, facts) => ctx.t("refusal.not-in-progress", { number: text(facts, "number") }),
    "never-queued": (ctx, facts) => ctx.t("refusal.never-queued", { number: text(facts, "number") }),
    "no-free-room": async (ctx, facts) =>
      ctx.t("refusal.no-free-room", {
        agent: await called(ctx, person(facts, "agent")),
        list: await busyList(ctx, facts),
      }),
    "no-room-yet": async (ctx, facts) =>
      ctx.t("refusal.no-room-yet", { agent: await called(ctx, person(facts, "agent")) }),
    "agent-without-rooms": async (ctx, facts) =>
      ctx.t("refusal.agent-without-rooms", { agent: await called(ctx, person(facts, "agent")) }),
    "agent-inactive": async (ctx, facts) =>
      ctx.t("refusal.agent-inactive", { agent: await called(ctx, person(facts, "agent")) }),
    "not-registered": async (ctx, facts) =>
      ctx.t("refusal.not-registered", { agent: await called(ctx, person(facts, "agent")) }),
    "not-available": async (ctx, facts) => {
      const agent = await getAgent(ctx.tx, person(facts, "agent"));
      return ctx.t("refusal.not-available", {
        agent: agent?.name ?? "",
        presence: ctx.t(`presence.${agent?.presence ?? "offline"}`),
      });
    },
    "not-an-agent": (ctx) => ctx.t("refusal.not-an-agent"),
    "other-group": (ctx, facts) => ctx.t("refusal.other-group", { group: text(facts, "group") }),
    "no-such-agent": async (ctx, facts) =>
      ctx.t("refusal.no-such-agent", { name: text(facts, "name"), list: await agentList(ctx) }),
    "ambiguous-agent": (ctx, facts) =>
      ctx.t("refusal.ambiguous-agent", { name: text(facts, "name"), list: text(facts, "list") }),
  };

/** The sentence for whoever was refused. */
export async function explain(ctx: DeskContext, { refused, facts }: Refusal): Promise<string> {
  return sentences[refused]?.(ctx, facts) ?? refusalSentence(ctx.t, { refused, facts });
}

/** As `explain`, for a reader who is not the agent of the refusal: about that agent in the third person. */
export async function explainToOther(ctx: DeskContext, refusal: Refusal): Promise<string> {
  const { refused, facts } = refusal;
  if (refused !== "no-free-room" && refused !== "no-room-yet" && refused !== "not-available")
    return explain(ctx, refusal);
  const agent = await called(ctx, person(facts, "agent"));
  if (refused === "no-room-yet") return ctx.t("alert.no-room-yet", { agent });
  if (refused === "no-free-room")
    return ctx.t("alert.no-free-room", { agent, list: await busyList(ctx, facts) });
  const presence = (await getAgent(ctx.tx, person(facts, "agent")))?.presence ?? "offline";
  return ctx.t("alert.not-available", { agent, presence: ctx.t(`presence.${presence}`) });
}

/** The agent's cases, one line each: which room, whose, idle for how long. */
async function busyList(ctx: DeskContext, facts: Facts): Promise<string> {
  const lines: string[] = [];
  for (const room of await roomsOf(ctx.tx, person(facts, "agent"))) {
    const ticket = await getTicketOfRoom(ctx.tx, room.id);
    if (!ticket) continue;
    const name = await called(ctx, ticket.contact);
    const number = toTicketNumber(ticket.number);
    lines.push(
      ctx.t("refusal.busy-line", {
        room: room.name,
        number,
        name,
        idle: lasted(ctx, ticket.lastMessageAt),
      }),
    );
  }
  return lines.join("\n");
}

async function agentList(ctx: DeskContext): Promise<string> {
  const agents = await findAgents(ctx.tx);
  return agents
    .filter((agent) => agent.active && agent.roomsWanted > 0)
    .map((agent) => agent.name)
    .join(", ");
}
