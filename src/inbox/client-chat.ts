/** A message in the chat between the number and a person. */
import type { PersonId } from "../domain/ids.ts";
import { isReady } from "../domain/ready.ts";
import { amend } from "../desk/amend.ts";
import type { Desk } from "../desk/desk.ts";
import { clientWrote } from "../desk/intake.ts";
import { register } from "../desk/register.ts";
import { answer } from "../desk/promise.ts";
import type { Original } from "../desk/relay.ts";
import { handsetSaid, handsetSaidUnattended } from "../desk/room-words.ts";
import { getAgent, type Agent } from "../store/agents.ts";
import { firstTime } from "../store/cards.ts";
import type { InboxRow } from "../store/inbox.ts";
import { changeContact, getContact } from "../store/people.ts";
import { getLiveTicket } from "../store/tickets.ts";
import { askedBy } from "./asked.ts";
import { routeClient, wordsOf } from "./route.ts";

export async function inClientChat(desk: Desk, row: InboxRow, person: PersonId): Promise<void> {
  const { content, fromMe, quotes, secret, sentAt } = row.arrival;
  const original: Original = { chat: row.chat, message: row.message, secret, quotes };
  const intent = routeClient(content, { fromMe });
  switch (intent.do) {
    case "amend":
      return amend(desk, { chat: row.chat, by: row.sender, content: intent.content });
    case "from-handset": {
      const ticket = await getLiveTicket(desk.tx, person);
      if (ticket?.state === "in_progress") await handsetSaid(desk, { ticket, content, original, at: sentAt });
      else if (ticket) await handsetSaidUnattended(desk, { ticket, content, original, at: sentAt });
      return;
    }
    case "write": {
      const agent = await getAgent(desk.tx, person);
      if (agent?.active) return agentWroteHere(desk, row, agent);
      await clientWrote(desk, { contact: person, content, original, at: sentAt });
      await noteTimer(desk, row, person);
    }
  }
}

/** An agent's own chat with the number is no client's: LISTO counts, anything else is answered once a day. */
async function agentWroteHere(desk: Desk, row: InboxRow, agent: Agent): Promise<void> {
  const asked = await askedBy(desk, row);
  if (asked === null) return;
  if (isReady(wordsOf(row.arrival.content) ?? "")) return register(desk, asked);
  const today = desk.now.toISOString().slice(0, 10);
  if (await firstTime(desk.tx, `agent-chat:${agent.person}:${today}`, desk.now)) {
    await answer(desk, asked, desk.say("agent.own-chat", { name: agent.name }));
  }
}

async function noteTimer(desk: Desk, row: InboxRow, person: PersonId): Promise<void> {
  const contact = await getContact(desk.tx, person);
  const { expiresInSeconds } = row.arrival;
  if (contact && contact.expiresInSeconds !== expiresInSeconds)
    await changeContact(desk.tx, person, { expiresInSeconds });
}
