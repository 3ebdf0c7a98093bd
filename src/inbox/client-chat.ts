/** A message in the chat between the number and a person. */
import { bearingOf } from "../domain/language/bearing.ts";
import { dateOf } from "../domain/day.ts";
import type { PersonId } from "../domain/ids.ts";
import { isReady } from "../domain/language/ready.ts";
import { amend } from "../desk/conversation/amend.ts";
import type { Desk } from "../desk/desk.ts";
import {
  followAmendment,
  ownerRewordedCopy,
  ownerTookBackCopy,
  rewordedUnknown,
  standingOf,
} from "../desk/lifecycle/follow-client.ts";
import { clientWrote } from "../desk/lifecycle/intake.ts";
import { readAtLast } from "../desk/lifecycle/read-at-last.ts";
import { register } from "../desk/team/register.ts";
import { answer } from "../desk/promise.ts";
import type { Original } from "../desk/conversation/original.ts";
import { handsetSaid, handsetSaidUnattended } from "../desk/conversation/room-words.ts";
import { pairTwin } from "../desk/conversation/twin.ts";
import { readVote } from "../desk/conversation/vote.ts";
import { getAgent, type Agent } from "../store/team/agents.ts";
import { firstTime } from "../store/tickets/cards.ts";
import { dropUnreadable, waitForTarget, type InboxRow } from "../store/messages/inbox.ts";
import { changeContact, getContact } from "../store/contacts/people.ts";
import { getLiveTicket } from "../store/tickets/tickets.ts";
import { askedBy } from "./asked.ts";
import { waitsForMessage } from "./early.ts";
import { routeClient, wordsOf, type Amending } from "./route.ts";

export async function inClientChat(desk: Desk, row: InboxRow, person: PersonId): Promise<void> {
  const { fromMe, quotes, quoted, secret, sentAt } = row.arrival;
  const original: Original = { chat: row.chat, message: row.message, secret, quotes, quoted };
  const content = await readVote(desk, row.chat, row.arrival.content);
  if (cameAgain(desk, row) && (await readAtLast(desk, { content, original, by: row.sender }))) return;
  if (await pairTwin(desk, { content, original, by: row.sender, ticket: null })) return;
  const intent = routeClient(content, { fromMe });
  switch (intent.do) {
    case "amend":
      return amendInChat(desk, row, { person, content: intent.content });
    case "from-handset": {
      const ticket = await getLiveTicket(desk.tx, person);
      if (ticket?.state === "in_progress") await handsetSaid(desk, { ticket, content, original, at: sentAt });
      else if (ticket) await handsetSaidUnattended(desk, { ticket, content, original, at: sentAt });
      return;
    }
    case "write": {
      const agent = await getAgent(desk.tx, person);
      // Somebody who joined the team in the middle of a case of their own still is its client.
      if (agent?.active && !(await getLiveTicket(desk.tx, person))) return agentWroteHere(desk, row, agent);
      await clientWrote(desk, { contact: person, content, original, at: sentAt });
      await noteTimer(desk, row, person);
    }
  }
}

/** Within a minute nothing is given up as unreadable. A negative age: the date was set back. */
function cameAgain(desk: Desk, { receivedAt }: InboxRow): boolean {
  const age = desk.now.getTime() - receivedAt.getTime();
  return age < 0 || age >= 60_000;
}

/** Carried out on the copies, then whatever follows from it. What we made nothing of can still become a request. */
async function amendInChat(
  desk: Desk,
  row: InboxRow,
  { person, content }: { person: PersonId; content: Amending },
): Promise<void> {
  if (content.kind === "deletion")
    await dropUnreadable(desk.tx, { chat: row.chat, sender: row.sender, message: content.target });
  const before = await standingOf(desk, row.chat, content.target);
  if (before) {
    if (row.sender === null && content.kind === "deletion") await ownerTookBackCopy(desk, before);
    if (row.sender === null && content.kind === "edit") await ownerRewordedCopy(desk, before, content.text);
    await amend(desk, { chat: row.chat, by: row.sender, content });
    return followAmendment(desk, before);
  }
  if (await waitForTarget(desk.tx, row, content.target)) return;
  if (await waitsForMessage(desk, row, content.target)) return;
  if (content.kind !== "edit" || row.sender === null) return;
  if ((await getAgent(desk.tx, person))?.active) return;
  const { target, text } = content;
  await rewordedUnknown(desk, { by: row.sender, target, text, at: row.arrival.sentAt });
}

/** An agent's own chat with the number is no client's: LISTO counts, anything else is answered once a day. */
async function agentWroteHere(desk: Desk, row: InboxRow, agent: Agent): Promise<void> {
  const asked = await askedBy(desk, row);
  if (asked === null) return;
  if (isReady(wordsOf(row.arrival.content) ?? "")) return register(desk, asked);
  if (bearingOf(row.arrival.content) === "signal") return;
  const today = dateOf(desk.timezone, desk.now);
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
