/** Message handler of chats between our number and a person. */
import { intentOf } from "../domain/language/intent.ts";
import { dateOf } from "../domain/day.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Closed } from "../domain/ticket.ts";
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
import { clientWrote, type ClientWords } from "../desk/lifecycle/intake.ts";
import { noteHandsetWrote } from "../desk/lifecycle/queueing/greet.ts";
import { readAtLast } from "../desk/lifecycle/read-at-last.ts";
import { byServer } from "../desk/server-time.ts";
import { register } from "../desk/team/register.ts";
import { reply } from "../desk/enqueue.ts";
import type { Original } from "../desk/conversation/original.ts";
import { handsetSaid, handsetSaidLater } from "../desk/conversation/room-words.ts";
import { pairTwin } from "../desk/conversation/twin.ts";
import { readVote } from "../desk/conversation/vote.ts";
import { getAgent, type Agent } from "../store/team/agents.ts";
import { firstTime } from "../store/tickets/cards.ts";
import { dropUnreadable, waitForTarget, type InboxRow } from "../store/messages/inbox.ts";
import { changeContact, getContact } from "../store/contacts/people.ts";
import { getLastClosed, getLastOpenedBy } from "../store/tickets/past-tickets.ts";
import { getLiveTicket } from "../store/tickets/tickets.ts";
import { askedBy } from "./asked.ts";
import { waitsForMessage } from "./early.ts";
import { isAmending, wordsOf, type Amending } from "./route.ts";

export async function inClientChat(ctx: DeskContext, row: InboxRow, person: PersonId): Promise<void> {
  const { content: posted, fromMe, quotes, quoted, secret, sentAt: at } = row.arrival;
  const original: Original = { chat: row.chat, message: row.message, secret, quotes, quoted };
  const content = posted.kind === "vote" ? await readVote(ctx, row.chat, posted) : posted;
  if (cameAgain(ctx, row) && (await readAtLast(ctx, { content, original, by: row.sender }))) return;
  if (content.kind === "media" && (await pairTwin(ctx, { content, original, by: row.sender, ticket: null })))
    return;
  if (isAmending(content)) return amendInChat(ctx, row, { person, content });
  const words: ClientWords = { contact: person, content, original, at };
  if (fromMe) return handsetWrote(ctx, words);
  const agent = await getAgent(ctx.tx, person);
  // Somebody who joined the team in the middle of a case of their own still is its client.
  if (agent?.active && !(await getLiveTicket(ctx.tx, person))) return agentWroteHere(ctx, row, agent);
  await clientWrote(ctx, words);
  await noteTimer(ctx, row, person);
}

/** Within a minute nothing is given up as unreadable. A negative age: the date was set back. */
function cameAgain(ctx: DeskContext, { receivedAt }: InboxRow): boolean {
  const age = ctx.now.getTime() - receivedAt.getTime();
  return age < 0 || age >= 60_000;
}

/** The owner wrote to the client from the phone itself. Without a live ticket it belongs to the case that was the last one then. */
async function handsetWrote(ctx: DeskContext, { contact, ...words }: ClientWords): Promise<void> {
  await noteHandsetWrote(ctx, contact, words.at);
  const ticket = await getLiveTicket(ctx.tx, contact);
  if (ticket) return handsetSaid(ctx, { ticket, ...words });
  // The owner and somebody of the team may speak of anything.
  if (intentOf(words.content) === "signal" || (await getAgent(ctx.tx, contact))?.active) return;
  const last = await lastThen(ctx, contact, words.at);
  if (last && (await isStillTheirs(ctx, last))) await handsetSaidLater(ctx, { ticket: last, ...words });
}

/** The last case at an instant of WhatsApp's clock. What comes while we are there was written now. */
async function lastThen(ctx: DeskContext, contact: PersonId, at: Date): Promise<Closed | null> {
  if (ctx.heard?.live !== false) return getLastClosed(ctx.tx, contact);
  const ahead = ctx.now.getTime() - (await byServer(ctx, ctx.now)).getTime();
  return getLastOpenedBy(ctx.tx, contact, new Date(at.getTime() + ahead));
}

/** Conversations are deleted by when their case was closed, 45 days later at the soonest: what is added must not outlive that. */
const BELONGS = 30 * 24 * 60 * 60_000;

async function isStillTheirs(ctx: DeskContext, { contact, closedAt }: Closed): Promise<boolean> {
  const erasedAt = (await getContact(ctx.tx, contact))?.erasedAt ?? null;
  return ctx.now.getTime() - closedAt.getTime() < BELONGS && (erasedAt === null || erasedAt < closedAt);
}

/**
 * Carries out an edit, deletion or reaction on the copies, then what follows from it. A message that had opened no ticket
 * can become a request by an edit.
 */
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
