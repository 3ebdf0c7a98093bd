/** Handles a message in the chat between the number and a person. */
import { intentOf } from "../domain/language/intent.ts";
import { dateOf } from "../domain/day.ts";
import type { PersonId } from "../domain/ids.ts";
import { isReady } from "../domain/language/ready.ts";
import { amend } from "../desk/conversation/amend.ts";
import type { DeskContext } from "../desk/context.ts";
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
import { reply } from "../desk/enqueue.ts";
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

export async function inClientChat(ctx: DeskContext, row: InboxRow, person: PersonId): Promise<void> {
  const { fromMe, quotes, quoted, secret, sentAt } = row.arrival;
  const original: Original = { chat: row.chat, message: row.message, secret, quotes, quoted };
  const content = await readVote(ctx, row.chat, row.arrival.content);
  if (cameAgain(ctx, row) && (await readAtLast(ctx, { content, original, by: row.sender }))) return;
  if (await pairTwin(ctx, { content, original, by: row.sender, ticket: null })) return;
  const intent = routeClient(content, { fromMe });
  switch (intent.do) {
    case "amend":
      return amendInChat(ctx, row, { person, content: intent.content });
    case "from-handset": {
      const ticket = await getLiveTicket(ctx.tx, person);
      if (ticket?.state === "in_progress") await handsetSaid(ctx, { ticket, content, original, at: sentAt });
      else if (ticket) await handsetSaidUnattended(ctx, { ticket, content, original, at: sentAt });
      return;
    }
    case "write": {
      const agent = await getAgent(ctx.tx, person);
      // Somebody who joined the team in the middle of a case of their own still is its client.
      if (agent?.active && !(await getLiveTicket(ctx.tx, person))) return agentWroteHere(ctx, row, agent);
      await clientWrote(ctx, { contact: person, content, original, at: sentAt });
      await noteTimer(ctx, row, person);
    }
  }
}

/** Within a minute nothing is given up as unreadable. A negative age: the date was set back. */
function cameAgain(ctx: DeskContext, { receivedAt }: InboxRow): boolean {
  const age = ctx.now.getTime() - receivedAt.getTime();
  return age < 0 || age >= 60_000;
}

/** Carried out on the copies, then whatever follows from it. What we made nothing of can still become a request. */
async function amendInChat(
  ctx: DeskContext,
  row: InboxRow,
  { person, content }: { person: PersonId; content: Amending },
): Promise<void> {
  if (content.kind === "deletion")
    await dropUnreadable(ctx.tx, { chat: row.chat, sender: row.sender, message: content.target });
  const before = await standingOf(ctx, row.chat, content.target);
  if (before) {
    if (row.sender === null && content.kind === "deletion") await ownerTookBackCopy(ctx, before);
    if (row.sender === null && content.kind === "edit") await ownerRewordedCopy(ctx, before, content.text);
    await amend(ctx, { chat: row.chat, by: row.sender, content });
    return followAmendment(ctx, before);
  }
  if (await waitForTarget(ctx.tx, row, content.target)) return;
  if (await waitsForMessage(ctx, row, content.target)) return;
  if (content.kind !== "edit" || row.sender === null) return;
  if ((await getAgent(ctx.tx, person))?.active) return;
  const { target, text } = content;
  await rewordedUnknown(ctx, { by: row.sender, target, text, at: row.arrival.sentAt });
}

/** An agent's own chat with the number is no client's: LISTO counts, anything else is answered once a day. */
async function agentWroteHere(ctx: DeskContext, row: InboxRow, agent: Agent): Promise<void> {
  const asked = await askedBy(ctx, row);
  if (asked === null) return;
  if (isReady(wordsOf(row.arrival.content) ?? "")) return register(ctx, asked);
  if (intentOf(row.arrival.content) === "signal") return;
  const today = dateOf(ctx.timezone, ctx.now);
  if (await firstTime(ctx.tx, `agent-chat:${agent.person}:${today}`, ctx.now)) {
    await reply(ctx, asked, ctx.t("agent.own-chat", { name: agent.name }));
  }
}

async function noteTimer(ctx: DeskContext, row: InboxRow, person: PersonId): Promise<void> {
  const contact = await getContact(ctx.tx, person);
  const { expiresInSeconds } = row.arrival;
  if (contact && contact.expiresInSeconds !== expiresInSeconds)
    await changeContact(ctx.tx, person, { expiresInSeconds });
}
