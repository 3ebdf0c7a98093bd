/** Opens a case in a room: header, what is known of the client, what was said so far. */
import { chatOfGroup, chatOfPerson } from "../../../domain/ids.ts";
import { displayPhone } from "../../../domain/contacts/phone.ts";
import { inOwnLines } from "../../../domain/text/own-lines.ts";
import type { Attended, InProgress } from "../../../domain/ticket.ts";
import { findNotes, type Entry } from "../../../store/messages/entries.ts";
import { getMainGroup } from "../../../store/team/groups.ts";
import { getContact, getPerson } from "../../../store/contacts/people.ts";
import { tagNamesOf } from "../../../store/tickets/tags.ts";
import { findPast } from "../../../store/tickets/past-tickets.ts";
import { actorName, holderName, holderOf, type Actor } from "../../actor.ts";
import { knownOfContact } from "../../contacts/contacts.ts";
import { speakerOf } from "../../conversation/content.ts";
import type { DeskContext } from "../../context.ts";
import { updateCopies } from "../../conversation/amended-copies.ts";
import { historyLines, readHistory, showHistory, type History } from "../../conversation/history.ts";
import { goneLine } from "../queueing/card-text.ts";
import { takeRoom } from "../../hands.ts";
import { areaName, called, calledPlainly, day, lasted } from "../../phrase.ts";
import { enqueueText } from "../../enqueue.ts";
import { record, roomChat } from "../../conversation/relay.ts";

const PAST = 3;
const NOTES = 5;

/** Somebody had it before, and passed it on: to this agent, or to the queue from which it was taken. */
export interface Handed {
  by: Actor;
  reason: string | null;
  to: "agent" | "queue";
}

/** Header first, then the latest of what was said and does not stand in the room yet, in order. */
export async function openCase(
  ctx: DeskContext,
  ticket: InProgress,
  { handed = null }: { handed?: Handed | null } = {},
): Promise<void> {
  const room = await roomChat(ctx, ticket.room);
  await takeRoom(ctx, ticket);
  const history = await readHistory(ctx, ticket, room);
  const text = await headerOf(ctx, ticket, { handed, history });
  await enqueueText(ctx, room, { text, ticket: ticket.number });
  await updateCopies(ctx, ticket, room);
  await showHistory(ctx, history, room);
  if (ctx.settings.introduceAgent) await introduce(ctx, ticket);
}

async function headerOf(
  ctx: DeskContext,
  ticket: InProgress,
  { handed, history }: { handed: Handed | null; history: History },
): Promise<string> {
  return [
    ctx.t("room.opened", { number: ticket.number, area: areaName(ctx, ticket.area) }),
    ...(handed === null ? [] : [await handedLine(ctx, handed)]),
    ...(await knownOf(ctx, ticket)),
    ticket.origin === "induced"
      ? ctx.t("room.induced")
      : ctx.t("room.waited", { waited: lasted(ctx, ticket.waitingSince) }),
    ...historyLines(ctx, history),
    ...(history.newest.length + history.older + history.there === 0
      ? await goneLine(ctx, ticket.number)
      : []),
    "",
    ctx.t("room.how"),
  ].join("\n");
}

async function handedLine(ctx: DeskContext, { by, reason, to }: Handed): Promise<string> {
  const who = (await actorName(ctx, by)) ?? ctx.t("content.bot");
  const key = to === "agent" ? "room.handed-over" : "room.queued-by";
  return reason === null ? ctx.t(key, { who }) : ctx.t(`${key}-reason`, { who, reason });
}

/** Name, phone, mood, tags, own fields, earlier cases and notes: for the header and for /info. */
export async function knownOf(ctx: DeskContext, ticket: InProgress): Promise<string[]> {
  const { phone } = await getPerson(ctx.tx, ticket.contact);
  const past = await findPast(ctx.tx, ticket.contact, PAST);
  const notes = await findNotes(ctx.tx, [ticket.number, ...past.map((one) => one.number)], NOTES);
  const lines = [
    ctx.t("room.client", { name: await called(ctx, ticket.contact) }),
    phone === null
      ? ctx.t("room.no-phone")
      : ctx.t("room.phone", { phone: displayPhone(phone), digits: phone }),
    ctx.t(`mood.${ticket.mood}`),
  ];
  if ((await getContact(ctx.tx, ticket.contact))?.blocked) lines.push(ctx.t("room.client-blocked"));
  if (ticket.urgent) lines.push(ctx.t("card.urgent"));
  if (ticket.asksForPerson) lines.push(ctx.t("card.asks-for-person"));
  const tags = await tagNamesOf(ctx.tx, ticket.number);
  if (tags.length > 0) lines.push(ctx.t("room.tags", { list: tags.join(" · ") }));
  lines.push(...(await knownOfContact(ctx, ticket.contact)));
  if (past.length > 0)
    lines.push(ctx.t("room.past", { list: past.map((one) => pastLine(ctx, one)).join("\n") }));
  if (notes.length > 0) lines.push(ctx.t("room.notes", { list: (await noteLines(ctx, notes)).join("\n") }));
  return lines;
}

async function noteLines(ctx: DeskContext, notes: Entry[]): Promise<string[]> {
  const lines: string[] = [];
  for (const note of notes) lines.push(`• ${inOwnLines(note.text ?? "")} (${await speakerOf(ctx, note)})`);
  return lines;
}

/** Who wrote first, and how often it was passed on. */
export const originLine = (ctx: DeskContext, { origin, transfers }: Attended): string =>
  [
    ctx.t(`info.origin.${origin}`),
    ...(transfers > 0 ? [ctx.t("info.transfers", { count: transfers })] : []),
  ].join(" · ");

function pastLine(ctx: DeskContext, past: { number: number; closedAt: Date; reason: string | null }): string {
  const reason = past.reason ?? ctx.t("room.no-reason");
  return ctx.t("room.past-line", { number: past.number, date: day(ctx, past.closedAt), reason });
}

/** The client reads who attends to them. */
export async function introduce(ctx: DeskContext, ticket: Attended): Promise<void> {
  const holder = holderOf(ticket);
  const agent = typeof holder === "number" ? await calledPlainly(ctx, holder) : await actorName(ctx, holder);
  const text = ctx.t("client.introduced", { agent: agent ?? ctx.t("someone") });
  await record(
    ctx,
    { ticket: ticket.number, side: "bot", author: null, at: ctx.now, content: { kind: "text", text } },
    null,
  );
  await enqueueText(ctx, chatOfPerson(ticket.contact), { text, ticket: ticket.number });
}

/** One line in the main group, so that everybody knows who has it. */
export async function announceClaim(
  ctx: DeskContext,
  ticket: Attended,
  { assigned }: { assigned: boolean },
): Promise<void> {
  const group = await getMainGroup(ctx.tx, ticket.mainGroup);
  if (!group?.jid) return;
  const facts = {
    number: ticket.number,
    name: await called(ctx, ticket.contact),
    agent: await holderName(ctx, holderOf(ticket)),
  };
  const text = assigned
    ? ctx.t("main.assigned", facts)
    : ctx.t("main.claimed", { ...facts, waited: lasted(ctx, ticket.waitingSince) });
  await enqueueText(ctx, chatOfGroup(group.jid), { text, ticket: ticket.number });
}
