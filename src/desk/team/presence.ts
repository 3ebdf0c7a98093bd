/** Whether an agent takes cases now. */
import type { PersonId } from "../../domain/ids.ts";
import { changeAgentRow, getAgent, type Agent } from "../../store/team/agents.ts";
import { isLatest } from "../../store/tickets/cards.ts";
import { findInProgress } from "../../store/tickets/tickets.ts";
import type { Desk } from "../desk.ts";
import { called } from "../phrase.ts";
import { effectiveNow } from "../server-time.ts";

const key = (person: PersonId): string => `presence:${person}`;

/** Somebody else changed it now: what the agent wrote before comes too late. */
export async function presenceSet(desk: Desk, person: PersonId): Promise<void> {
  await isLatest(desk.tx, key(person), await effectiveNow(desk));
}

/**
 * Gives the sentence for the agent; null when the person is none. Open cases stay theirs, and are named. Of what they
 * wrote in several chats the last counts, by WhatsApp's clock, in whatever order it comes.
 */
export async function changePresence(
  desk: Desk,
  person: PersonId,
  { presence, written }: { presence: Agent["presence"]; written: Date },
): Promise<string | null> {
  const agent = await getAgent(desk.tx, person);
  if (!agent) return null;
  if (!(await isLatest(desk.tx, key(person), written)))
    return desk.say("presence.overtaken", { presence: desk.say(`presence.${agent.presence}`) });
  await changeAgentRow(desk.tx, person, { presence });
  desk.changed({ topic: "agents" });
  const meaning = desk.say(`presence.meaning.${presence}`);
  const done = desk.say("presence.changed", {
    name: agent.name,
    presence: desk.say(`presence.${presence}`),
    meaning,
  });
  const open = presence === "offline" ? await findInProgress(desk.tx, person) : [];
  if (open.length === 0) return done;
  const names = await Promise.all(
    open.map(async (ticket) => `#${ticket.number} (${await called(desk, ticket.contact)})`),
  );
  return `${done}\n${desk.say("presence.open-cases", { list: names.join(", ") })}`;
}
