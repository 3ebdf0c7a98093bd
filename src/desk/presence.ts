/** Whether an agent takes cases now. */
import type { PersonId } from "../domain/ids.ts";
import { changeAgentRow, getAgent, type Agent } from "../store/agents.ts";
import { findInProgress } from "../store/tickets.ts";
import type { Desk } from "./desk.ts";
import { called } from "./phrase.ts";

/** Gives the sentence for the agent; null when the person is none. Open cases stay theirs, and are named. */
export async function changePresence(
  desk: Desk,
  person: PersonId,
  presence: Agent["presence"],
): Promise<string | null> {
  const agent = await getAgent(desk.tx, person);
  if (!agent) return null;
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
