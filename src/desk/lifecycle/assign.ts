/** A supervisor gives a ticket to an agent by name: typed after a command, or in reply to an alert. */
import { isCourtesy } from "../../domain/language/courtesy.ts";
import { foldText } from "../../domain/text/fold.ts";
import type { PersonId, TicketNumber } from "../../domain/ids.ts";
import { tokensOf } from "../../domain/text/phrases.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { findAgents, getAgent } from "../../store/team/agents.ts";
import { addCard } from "../../store/tickets/cards.ts";
import { getRoom } from "../../store/team/groups.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { assignTicket } from "./claim.ts";
import type { Desk } from "../desk.ts";
import { busyList, explain } from "../explain.ts";
import { findAgentByName } from "../find-agent.ts";
import { called } from "../phrase.ts";
import { answer, type Asked } from "../promise.ts";

export interface ByName {
  number: TicketNumber;
  /** As somebody typed it. */
  name: string;
  by: PersonId;
  /** Whom they mention in it. */
  mentioned: PersonId[];
}

/** Gives the ticket to whoever the name means. The sentence that says to whom, or why not. */
export async function assignByName(desk: Desk, { number, name, by, mentioned }: ByName): Promise<string> {
  if (!(await getTicket(desk.tx, number))) return explain(desk, refuse("no-such-ticket", { number }));
  const agent = await findAgentByName(desk, name, mentioned);
  if (isRefusal(agent)) return explain(desk, agent);
  return assignAndSay(desk, { number, agent: agent.person, by });
}

/**
 * Somebody replied to an alert. A name assigns the ticket; mere thanks are nothing to answer; of anything else we ask
 * whom they mean. Whoever quotes our answer goes on from there. `words` null = it had none.
 */
export async function replyToAlert(
  desk: Desk,
  asked: Asked,
  { number, words }: { number: TicketNumber; words: string | null },
): Promise<void> {
  if (words !== null && isCourtesy(words) && !(await isWordOfName(desk, words))) return;
  const text = await outcomeOf(desk, {
    number,
    name: words ?? "",
    by: asked.person,
    mentioned: asked.mentioned,
  });
  const message = await answer(desk, asked, text);
  await addCard(desk.tx, { chat: asked.chat, message, ticket: number, kind: "alert", createdAt: desk.now });
}

/** "Gracia" thanks, unless somebody is called so. */
async function isWordOfName(desk: Desk, words: string): Promise<boolean> {
  return (await findAgents(desk.tx)).some(({ name }) => tokensOf(name).includes(foldText(words)));
}

async function outcomeOf(desk: Desk, { number, name, by, mentioned }: ByName): Promise<string> {
  const ticket = await getTicket(desk.tx, number);
  if (ticket?.state === "closed") return explain(desk, refuse("ticket-closed", { number }));
  const agent = await findAgentByName(desk, name, mentioned);
  if (!isRefusal(agent)) return assignAndSay(desk, { number, agent: agent.person, by });
  return agent.refused === "ambiguous-agent"
    ? explain(desk, agent)
    : desk.say("alert.who", { list: await possibleAgents(desk) });
}

/** Who could be given a ticket: those who work here, answered LISTO and have rooms. */
async function possibleAgents(desk: Desk): Promise<string> {
  const names: string[] = [];
  for (const agent of await findAgents(desk.tx))
    if (agent.active && agent.registeredAt !== null && agent.roomsWanted > 0)
      names.push(await called(desk, agent.person));
  return names.join(", ");
}

async function assignAndSay(
  desk: Desk,
  { number, agent, by }: { number: TicketNumber; agent: PersonId; by: PersonId },
): Promise<string> {
  const given = await assignTicket(desk, { number, agent, by });
  if (isRefusal(given)) return explainToSupervisor(desk, given, agent);
  const room = await getRoom(desk.tx, given.room);
  const facts = {
    number,
    name: await called(desk, given.contact),
    agent: await called(desk, agent),
    room: room?.name ?? "",
  };
  const presence = (await getAgent(desk.tx, agent))?.presence ?? "offline";
  if (presence === "online") return desk.say("alert.assigned", facts);
  return desk.say("alert.assigned-away", { ...facts, presence: desk.say(`presence.${presence}`) });
}

/** What is said to the agent elsewhere is said of the agent here. */
async function explainToSupervisor(desk: Desk, refusal: Refusal, person: PersonId): Promise<string> {
  const agent = await called(desk, person);
  if (refusal.refused === "no-free-room")
    return desk.say("alert.no-free-room", { agent, list: await busyList(desk, refusal.facts) });
  if (refusal.refused === "no-room-yet") return desk.say("alert.no-room-yet", { agent });
  return explain(desk, refusal);
}
