/** What is said in a room: the agent's words go to the client, everybody else's stay. */
import type { PersonId } from "../../domain/ids.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Attended, InProgress, Live } from "../../domain/ticket.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import { firstTime, forgetSaid } from "../../store/tickets/cards.ts";
import type { Entry } from "../../store/messages/entries.ts";
import type { Room } from "../../store/team/groups.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import type { Desk } from "../desk.ts";
import { withNames } from "../mentioned.ts";
import { showFromHandset } from "./history.ts";
import { called, calledPlainly } from "../phrase.ts";
import { answer, promise, type Asked } from "../promise.ts";
import type { Original } from "./original.ts";
import { copyToClient, quoteOfEntry, record, roomChat } from "./relay.ts";
import { pairTwin } from "./twin.ts";

export interface AgentWords {
  ticket: InProgress;
  agent: PersonId;
  content: InboundContent;
  original: Original;
  at: Date;
}

/** The agent answers: the client gets it as it is. */
export async function agentSaid(
  desk: Desk,
  { ticket, agent, content, original, at }: AgentWords,
): Promise<void> {
  if (await pairTwin(desk, { content, original, by: agent, ticket: ticket.number })) return;
  const signed = await signedBy(desk, agent, content);
  const entry = await record(
    desk,
    { ticket: ticket.number, side: "agent", author: agent, at, content },
    original,
  );
  await copyToClient(desk, { ...entry, content: signed }, { ticket, original });
  await answered(desk, ticket);
}

/** As the client reads it: with the agent's name before it, when the administrator wants that. */
export const signedBy = async (
  desk: Desk,
  agent: PersonId,
  content: InboundContent,
): Promise<InboundContent> => signedAs(desk, await calledPlainly(desk, agent), content);

export const signedTextAs = ({ settings }: Desk, name: string, text: string): string =>
  settings.signature ? `*${name}:*\n${text}` : text;

/** The same of whoever goes by that name. */
export function signedAs(desk: Desk, name: string, content: InboundContent): InboundContent {
  if (!desk.settings.signature) return content;
  if (content.kind === "text") return { ...content, text: signedTextAs(desk, name, content.text) };
  if (content.kind !== "media" || !content.media.caption) return content;
  const caption = signedTextAs(desk, name, content.media.caption);
  return { ...content, media: { ...content.media, caption } };
}

/** The client has their answer: its clock stops. */
export async function answered(desk: Desk, ticket: Attended): Promise<void> {
  await saveTicket(desk.tx, { ...ticket, unansweredSince: null, lastMessageAt: desk.now });
  if (ticket.unansweredSince !== null) await forgetSaid(desk.tx, `wait:${ticket.number}:`);
  desk.changed({ topic: "ticket", number: ticket.number });
}

/** Somebody who is not the room's agent wrote in it: told once that nobody outside reads it. */
export async function colleagueSaid(desk: Desk, asked: Asked, room: Room): Promise<void> {
  if (!(await firstTime(desk.tx, `colleague:${room.id}:${asked.person}`, desk.now))) return;
  const names = { name: await called(desk, asked.person), agent: await called(desk, room.agent) };
  await answer(desk, asked, desk.say("room.colleague", names));
}

/** The owner wrote to the client from the phone itself: the agent sees it, and it counts as an answer. */
export async function handsetSaid(
  desk: Desk,
  { ticket, content, original, at }: Omit<AgentWords, "agent" | "ticket"> & { ticket: Attended },
): Promise<void> {
  const entry = await record(
    desk,
    { ticket: ticket.number, side: "handset", author: null, at, content },
    original,
  );
  if (ticket.room !== null) {
    const room = await roomChat(desk, ticket.room);
    const quote = entry.quote === null ? null : await quoteOfEntry(desk, entry.quote, room);
    await showFromHandset(desk, entry, { room, quote });
  }
  await answered(desk, ticket);
}

/** Somebody in the panel writes to the client: whoever has the case there, or stepping in, which the agent sees in the room. */
export async function panelSaid(
  desk: Desk,
  { ticket, who, text: typed }: { ticket: Attended; who: string; text: string },
): Promise<void> {
  const text = await withNames(desk, typed);
  const entry = await record(
    desk,
    {
      ticket: ticket.number,
      side: "agent",
      author: null,
      panelUser: who,
      at: desk.now,
      content: { kind: "text", text },
    },
    null,
  );
  const name = await panelName(desk.tx, { user: who, at: desk.now });
  const content = signedAs(desk, name, entry.content);
  await copyToClient(desk, { ...entry, content }, { ticket, original: null });
  if (ticket.room !== null) await showInRoom(desk, ticket, { name, text, entry });
  await answered(desk, ticket);
}

async function showInRoom(
  desk: Desk,
  { number, room }: InProgress,
  { name, text, entry }: { name: string; text: string; entry: Entry },
): Promise<void> {
  await promise(desk, {
    chat: await roomChat(desk, room),
    content: { kind: "text", text: desk.say("content.from-panel", { who: name, text }) },
    ticket: number,
    entry: entry.id,
    lane: "conversation",
  });
}

/** The same while nobody has the case yet: kept for whoever takes it. */
export async function handsetSaidUnattended(
  desk: Desk,
  { ticket, content, original, at }: { ticket: Live; content: InboundContent; original: Original; at: Date },
): Promise<void> {
  await record(desk, { ticket: ticket.number, side: "handset", author: null, at, content }, original);
  desk.changed({ topic: "ticket", number: ticket.number });
}
