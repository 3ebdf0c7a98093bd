/** The case arrives in the room: who it is, what is known, and what was said so far. */
import { chatOfGroup, chatOfPerson } from "../../domain/ids.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import type { Attended, InProgress } from "../../domain/ticket.ts";
import { findNotes, type Entry } from "../../store/messages/entries.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import { getPerson } from "../../store/contacts/people.ts";
import { tagNamesOf } from "../../store/tickets/tags.ts";
import { findPast } from "../../store/tickets/past-tickets.ts";
import { actorName, holderName, holderOf, type Actor } from "../actor.ts";
import { knownOfContact } from "../contacts/contacts.ts";
import { speakerOf } from "../conversation/content.ts";
import type { Desk } from "../desk.ts";
import { historyLines, readHistory, showHistory, type History } from "../conversation/history.ts";
import { takeRoom } from "../hands.ts";
import { areaName, called, calledPlainly, day, lasted } from "../phrase.ts";
import { tell } from "../promise.ts";
import { record, roomChat } from "../conversation/relay.ts";

const PAST = 3;
const NOTES = 5;

/** Somebody had it before, and passed it on. */
interface Handed {
  by: Actor;
  reason: string | null;
}

/** Header first, then the latest of what was said and does not stand in the room yet, in order. */
export async function openCase(
  desk: Desk,
  ticket: InProgress,
  { handed = null }: { handed?: Handed | null } = {},
): Promise<void> {
  const room = await roomChat(desk, ticket.room);
  await takeRoom(desk, ticket);
  const history = await readHistory(desk, ticket, room);
  const text = await headerOf(desk, ticket, { handed, history });
  await tell(desk, room, { text, ticket: ticket.number });
  await showHistory(desk, history, room);
  if (desk.settings.introduceAgent) await introduce(desk, ticket);
}

async function headerOf(
  desk: Desk,
  ticket: InProgress,
  { handed, history }: { handed: Handed | null; history: History },
): Promise<string> {
  return [
    desk.say("room.opened", { number: ticket.number, area: areaName(desk, ticket.area) }),
    ...(handed === null ? [] : [await handedLine(desk, handed)]),
    ...(await knownOf(desk, ticket)),
    ticket.origin === "induced"
      ? desk.say("room.induced")
      : desk.say("room.waited", { waited: lasted(desk, ticket.waitingSince) }),
    ...historyLines(desk, history),
    "",
    desk.say("room.how"),
  ].join("\n");
}

async function handedLine(desk: Desk, { by, reason }: Handed): Promise<string> {
  const who = (await actorName(desk, by)) ?? desk.say("content.bot");
  return reason === null
    ? desk.say("room.handed-over", { who })
    : desk.say("room.handed-over-reason", { who, reason });
}

/** Name, phone, mood, tags, own fields, earlier cases and notes: for the header and for /info. */
export async function knownOf(desk: Desk, ticket: InProgress): Promise<string[]> {
  const { phone } = await getPerson(desk.tx, ticket.contact);
  const past = await findPast(desk.tx, ticket.contact, PAST);
  const notes = await findNotes(desk.tx, [ticket.number, ...past.map((one) => one.number)], NOTES);
  const lines = [
    desk.say("room.client", { name: await called(desk, ticket.contact) }),
    phone === null
      ? desk.say("room.no-phone")
      : desk.say("room.phone", { phone: displayPhone(phone), digits: phone }),
    desk.say(`mood.${ticket.mood}`),
  ];
  if (ticket.urgent) lines.push(desk.say("card.urgent"));
  if (ticket.asksForPerson) lines.push(desk.say("card.asks-for-person"));
  const tags = await tagNamesOf(desk.tx, ticket.number);
  if (tags.length > 0) lines.push(desk.say("room.tags", { list: tags.join(" · ") }));
  lines.push(...(await knownOfContact(desk, ticket.contact)));
  if (past.length > 0)
    lines.push(desk.say("room.past", { list: past.map((one) => pastLine(desk, one)).join("\n") }));
  if (notes.length > 0)
    lines.push(desk.say("room.notes", { list: (await noteLines(desk, notes)).join("\n") }));
  return lines;
}

async function noteLines(desk: Desk, notes: Entry[]): Promise<string[]> {
  const lines: string[] = [];
  for (const note of notes) lines.push(`• ${note.text ?? ""} (${await speakerOf(desk, note)})`);
  return lines;
}

/** Who wrote first, and how often it was passed on. */
export const originLine = (desk: Desk, { origin, transfers }: Attended): string =>
  [
    desk.say(`info.origin.${origin}`),
    ...(transfers > 0 ? [desk.say("info.transfers", { count: transfers })] : []),
  ].join(" · ");

function pastLine(desk: Desk, past: { number: number; closedAt: Date; reason: string | null }): string {
  const reason = past.reason ?? desk.say("room.no-reason");
  return desk.say("room.past-line", { number: past.number, date: day(desk, past.closedAt), reason });
}

/** The client reads who attends to them. */
export async function introduce(desk: Desk, ticket: Attended): Promise<void> {
  const holder = holderOf(ticket);
  const agent =
    typeof holder === "number" ? await calledPlainly(desk, holder) : await actorName(desk, holder);
  const text = desk.say("client.introduced", { agent: agent ?? desk.say("someone") });
  await record(
    desk,
    { ticket: ticket.number, side: "bot", author: null, at: desk.now, content: { kind: "text", text } },
    null,
  );
  await tell(desk, chatOfPerson(ticket.contact), { text, ticket: ticket.number });
}

/** One line in the main group, so that everybody knows who has it. */
export async function announceClaim(
  desk: Desk,
  ticket: Attended,
  { assigned }: { assigned: boolean },
): Promise<void> {
  const group = await getMainGroup(desk.tx, ticket.mainGroup);
  if (!group?.jid) return;
  const facts = {
    number: ticket.number,
    name: await called(desk, ticket.contact),
    agent: await holderName(desk, holderOf(ticket)),
  };
  const text = assigned
    ? desk.say("main.assigned", facts)
    : desk.say("main.claimed", { ...facts, waited: lasted(desk, ticket.waitingSince) });
  await tell(desk, chatOfGroup(group.jid), { text, ticket: ticket.number });
}
