/** Says a refusal in words, with names in place of numbers. */
import { toPersonId, toTicketNumber } from "../domain/ids.ts";
import type { Facts, Refusal } from "../domain/refusal.ts";
import type { RefusalCode } from "../domain/refusals.ts";
import { refusalSentence } from "../i18n/refusal-sentences.ts";
import { findAgents, getAgent } from "../store/team/agents.ts";
import { roomsOf } from "../store/team/groups.ts";
import { getTicketOfRoom } from "../store/tickets/tickets.ts";
import { holderName } from "./actor.ts";
import type { Desk } from "./desk.ts";
import { called, lasted } from "./phrase.ts";

const person = (facts: Facts, key: string) => toPersonId(Number(facts[key]));
const text = (facts: Facts, key: string) => String(facts[key] ?? "");

/** What is said in a chat in another way than to the panel: with the names of people where there are only numbers. */
const sentences: Partial<Record<RefusalCode, (desk: Desk, facts: Facts) => Promise<string> | string>> = {
  "already-taken": async (desk, facts) =>
    desk.say("refusal.already-taken", {
      number: text(facts, "number"),
      agent: await holderName(desk, "user" in facts ? { user: text(facts, "user") } : person(facts, "by")),
    }),
  "ticket-closed": (desk, facts) => desk.say("refusal.ticket-closed", { number: text(facts, "number") }),
  "not-ready": (desk, facts) => desk.say("refusal.not-ready", { number: text(facts, "number") }),
  "no-such-ticket": (desk, facts) => desk.say("refusal.no-such-ticket", { number: text(facts, "number") }),
  "not-in-progress": (desk, facts) => desk.say("refusal.not-in-progress", { number: text(facts, "number") }),
  "never-queued": (desk, facts) => desk.say("refusal.never-queued", { number: text(facts, "number") }),
  "no-free-room": async (desk, facts) =>
    desk.say("refusal.no-free-room", {
      agent: await called(desk, person(facts, "agent")),
      list: await busyList(desk, facts),
    }),
  "no-room-yet": async (desk, facts) =>
    desk.say("refusal.no-room-yet", { agent: await called(desk, person(facts, "agent")) }),
  "agent-without-rooms": async (desk, facts) =>
    desk.say("refusal.agent-without-rooms", { agent: await called(desk, person(facts, "agent")) }),
  "agent-inactive": async (desk, facts) =>
    desk.say("refusal.agent-inactive", { agent: await called(desk, person(facts, "agent")) }),
  "not-registered": async (desk, facts) =>
    desk.say("refusal.not-registered", { agent: await called(desk, person(facts, "agent")) }),
  "not-available": async (desk, facts) => {
    const agent = await getAgent(desk.tx, person(facts, "agent"));
    return desk.say("refusal.not-available", {
      agent: agent?.name ?? "",
      presence: desk.say(`presence.${agent?.presence ?? "offline"}`),
    });
  },
  "not-an-agent": (desk) => desk.say("refusal.not-an-agent"),
  "other-group": (desk, facts) => desk.say("refusal.other-group", { group: text(facts, "group") }),
  "no-such-agent": async (desk, facts) =>
    desk.say("refusal.no-such-agent", { name: text(facts, "name"), list: await agentList(desk) }),
  "ambiguous-agent": (desk, facts) =>
    desk.say("refusal.ambiguous-agent", { name: text(facts, "name"), list: text(facts, "list") }),
};

/** The sentence for whoever was refused. */
export async function explain(desk: Desk, { refused, facts }: Refusal): Promise<string> {
  return sentences[refused]?.(desk, facts) ?? refusalSentence(desk.say, { refused, facts });
}

/** The agent's cases, one line each: which room, whose, idle for how long. */
export async function busyList(desk: Desk, facts: Facts): Promise<string> {
  const lines: string[] = [];
  for (const room of await roomsOf(desk.tx, person(facts, "agent"))) {
    const ticket = await getTicketOfRoom(desk.tx, room.id);
    if (!ticket) continue;
    const name = await called(desk, ticket.contact);
    const number = toTicketNumber(ticket.number);
    lines.push(
      desk.say("refusal.busy-line", {
        room: room.name,
        number,
        name,
        idle: lasted(desk, ticket.lastMessageAt),
      }),
    );
  }
  return lines.join("\n");
}

async function agentList(desk: Desk): Promise<string> {
  const agents = await findAgents(desk.tx);
  return agents
    .filter((agent) => agent.active && agent.roomsWanted > 0)
    .map((agent) => agent.name)
    .join(", ");
}
