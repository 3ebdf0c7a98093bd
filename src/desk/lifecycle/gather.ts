/** An intake is read anew with each message, edit and deletion: which area was chosen, and how long to go on listening. */
import { bearingOf } from "../../domain/language/bearing.ts";
import { HELLO, readGathering, type Gathered } from "../../domain/language/gathering.ts";
import type { InboundContent } from "../../domain/messages/inbound.ts";
import type { Area, Intake } from "../../domain/ticket.ts";
import { firstTime } from "../../store/tickets/cards.ts";
import { amendEntry, entriesOf, hasMoreEntries, type Entry } from "../../store/messages/entries.ts";
import { saveTicket } from "../../store/tickets/tickets.ts";
import type { Desk } from "../desk.ts";
import { asOptions, menuLines, offeredAreas, sayToClient } from "./greet.ts";
import { areaName } from "../phrase.ts";

export const later = (desk: Desk, seconds: number): Date => new Date(desk.now.getTime() + seconds * 1000);
const sooner = (one: Date, other: Date): Date => (one < other ? one : other);

/** Nobody chooses from a menu after so much. Reading all of it with each further message would hold up everybody. */
const CHOOSES_WITHIN = 60;

/** What the client said in an intake and did not take back, and what it amounts to. */
export async function readIntake(
  desk: Desk,
  ticket: Intake,
  offered: Area[],
): Promise<{ said: Entry[]; gathered: Gathered }> {
  const all = await entriesOf(desk.tx, ticket.number);
  const menuAt = all.find((entry) => entry.side === "bot")?.id ?? null;
  const said = all.filter(
    ({ side, deletedAt }) => (side === "client" || side === "menu") && deletedAt === null,
  );
  const gathered = readGathering(
    said.map(({ content, id }) => ({ content, afterMenu: menuAt !== null && id > menuAt })),
    asOptions(desk, offered),
  );
  return { said, gathered };
}

/** `wrote`: what the client just added; null = they changed what stood there, or had not seen the menu yet. */
export async function gather(
  desk: Desk,
  ticket: Intake,
  { wrote }: { wrote: InboundContent | null },
): Promise<void> {
  const offered = await offeredAreas(desk);
  const isHeard = ticket.mood === "angry" || ticket.asksForPerson;
  // Without a menu nothing is chosen, and what else counts is known of each message by itself.
  if (!isHeard && (offered.length < 2 || (await hasMoreEntries(desk.tx, ticket.number, CHOOSES_WITHIN))))
    return goOn(desk, ticket, { wrote });
  const { said, gathered } = await readIntake(desk, ticket, offered);
  await markChoices(desk, said, gathered);
  if (isHeard || gathered.wantsPerson) return postSoon(desk, ticket, gathered);
  // Without a menu the area was settled at the beginning.
  const area = offered.length > 1 ? (gathered.chosen as Area | null) : ticket.area;
  if (area !== null && area !== ticket.area) return chosen(desk, { ...ticket, area }, gathered);
  await goOn(desk, { ...ticket, area }, { wrote });
  if (area === null && wrote !== null) await askAgain(desk, ticket, { wrote, offered });
}

/** Whoever chose goes on telling; whoever did not has until the end. */
async function goOn(desk: Desk, ticket: Intake, { wrote }: { wrote: InboundContent | null }): Promise<void> {
  const { area, gatherBy } = ticket;
  const until =
    wrote === null || area === null ? ticket.gatherUntil : later(desk, desk.settings.gatherSeconds);
  await saveTicket(desk.tx, { ...ticket, gatherUntil: sooner(until, gatherBy) });
}

/** "1" says nothing to the agent; "ventas, quiero megas" does. An edit may make either of the other. */
async function markChoices(desk: Desk, said: Entry[], { choices }: Gathered): Promise<void> {
  for (const [index, entry] of said.entries()) {
    const side = choices.has(index) ? "menu" : "client";
    if (entry.side !== side) await amendEntry(desk.tx, entry.id, { side });
  }
}

/** A person is wanted, or somebody is angry: the menu is not insisted on and nobody is kept waiting. */
async function postSoon(desk: Desk, ticket: Intake, { chosen, wantsPerson }: Gathered): Promise<void> {
  const area = (chosen as Area | null) ?? ticket.area ?? desk.settings.defaultArea;
  const asksForPerson = ticket.asksForPerson || wantsPerson;
  await saveTicket(desk.tx, { ...ticket, area, gatherUntil: desk.now, asksForPerson });
}

async function chosen(desk: Desk, ticket: Intake, { hasStory }: Gathered): Promise<void> {
  const { gatherSeconds, gatherMaxSeconds } = desk.settings;
  await saveTicket(desk.tx, {
    ...ticket,
    gatherUntil: later(desk, hasStory ? gatherSeconds : gatherMaxSeconds),
    gatherBy: later(desk, gatherMaxSeconds),
  });
  if (!hasStory)
    await sayToClient(desk, ticket, desk.say("client.tell-us", { area: areaName(desk, ticket.area) }));
}

/** Somebody who tells their story instead of choosing is not interrupted. */
async function askAgain(
  desk: Desk,
  ticket: Intake,
  { wrote, offered }: { wrote: InboundContent; offered: Area[] },
): Promise<void> {
  if (wrote.kind !== "text" || wrote.text.length >= HELLO || bearingOf(wrote) !== "request") return;
  if (await firstTime(desk.tx, `menu-again:${ticket.number}`, desk.now))
    await sayToClient(desk, ticket, desk.say("client.menu-again", { options: menuLines(desk, offered) }));
}
