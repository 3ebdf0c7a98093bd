/**
 * Gathering (debounce) of a client's first messages: after each message, edit and deletion the intake is read again, for the
 * area chosen and how long to wait for more.
 */
import { intentOf } from "../../../domain/language/intent.ts";
import { HELLO, readGathering, type Gathered } from "../../../domain/language/gathering.ts";
import type { InboundContent } from "../../../domain/messages/inbound.ts";
import type { Area, Intake, Ticket } from "../../../domain/ticket.ts";
import { firstTime } from "../../../store/tickets/cards.ts";
import { amendEntry, entriesOf, hasMoreEntries, type Entry } from "../../../store/messages/entries.ts";
import { saveTicket } from "../../../store/tickets/tickets.ts";
import type { DeskContext } from "../../context.ts";
import { asOptions, menuLines, offeredAreas, sayToClient } from "./greet.ts";
import { areaName } from "../../phrase.ts";

export const later = (ctx: DeskContext, seconds: number): Date =>
  new Date(ctx.now.getTime() + seconds * 1000);
const sooner = (one: Date, other: Date): Date => (one < other ? one : other);

/** Nobody chooses from a menu after so much. Reading all of it with each further message would hold up everybody. */
const CHOOSES_WITHIN = 60;

/** What the client said in an intake and did not take back, and what it amounts to. */
export async function readIntake(
  ctx: DeskContext,
  ticket: Pick<Ticket, "number">,
  offered: Area[],
): Promise<{ said: Entry[]; gathered: Gathered }> {
  const all = await entriesOf(ctx.tx, ticket.number);
  const menuAt = all.find((entry) => entry.side === "bot")?.id ?? null;
  const peopleAt = all.find(isByPeople)?.id ?? null;
  // What was written later corrects what was written before, whichever arrived first.
  const said = all
    .filter(({ side, deletedAt }) => (side === "client" || side === "menu") && deletedAt === null)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const gathered = readGathering(
    said.map(({ content, id }) => ({
      content,
      afterMenu: menuAt !== null && id > menuAt,
      toPeople: peopleAt !== null && id > peopleAt,
    })),
    asOptions(ctx, offered),
  );
  return { said, gathered };
}

/** Said to the client by a person: an agent, somebody in the panel or the company's phone. */
export const isByPeople = ({ side }: Pick<Entry, "side">): boolean => side === "agent" || side === "handset";

/** `wrote`: what the client just added; null = they changed what stood there, or had not seen the menu yet. */
export async function gather(
  ctx: DeskContext,
  ticket: Intake,
  { wrote }: { wrote: InboundContent | null },
): Promise<void> {
  const offered = await offeredAreas(ctx);
  const isHeard = ticket.mood === "angry" || ticket.asksForPerson;
  // Without a menu nothing is chosen, and what else counts is known of each message by itself.
  if (!isHeard && (offered.length < 2 || (await hasMoreEntries(ctx.tx, ticket.number, CHOOSES_WITHIN))))
    return goOn(ctx, ticket, { wrote });
  const { said, gathered } = await readIntake(ctx, ticket, offered);
  await markChoices(ctx, said, gathered);
  if (isHeard || gathered.wantsPerson) return postSoon(ctx, ticket, gathered);
  // Without a menu the area was settled at the beginning.
  const area = offered.length > 1 ? (gathered.chosen as Area | null) : ticket.area;
  if (area !== null && area !== ticket.area) return chosen(ctx, { ...ticket, area }, gathered);
  await goOn(ctx, { ...ticket, area }, { wrote });
  if (area === null && wrote !== null) await askAgain(ctx, ticket, { wrote, offered });
}

/** Sets how long to wait for more: so many seconds after each message once an area is chosen, never longer than `gatherBy`. */
async function goOn(
  ctx: DeskContext,
  ticket: Intake,
  { wrote }: { wrote: InboundContent | null },
): Promise<void> {
  const { area, gatherBy } = ticket;
  const until = wrote === null || area === null ? ticket.gatherUntil : later(ctx, ctx.settings.gatherSeconds);
  await saveTicket(ctx.tx, { ...ticket, gatherUntil: sooner(until, gatherBy) });
}

/** "1" says nothing to the agent; "ventas, quiero megas" does. An edit may make either of the other. */
async function markChoices(ctx: DeskContext, said: Entry[], { choices }: Gathered): Promise<void> {
  for (const [index, entry] of said.entries()) {
    const side = choices.has(index) ? "menu" : "client";
    if (entry.side !== side) await amendEntry(ctx.tx, entry.id, { side });
  }
}

/** Ends the gathering at once: the client asks for a person or is angry, so nobody insists on the menu. */
async function postSoon(ctx: DeskContext, ticket: Intake, { chosen, wantsPerson }: Gathered): Promise<void> {
  const area = (chosen as Area | null) ?? ticket.area ?? ctx.settings.defaultArea;
  const asksForPerson = ticket.asksForPerson || wantsPerson;
  await saveTicket(ctx.tx, { ...ticket, area, gatherUntil: ctx.now, asksForPerson });
}

async function chosen(ctx: DeskContext, ticket: Intake, { hasStory }: Gathered): Promise<void> {
  const { gatherSeconds, gatherMaxSeconds } = ctx.settings;
  await saveTicket(ctx.tx, {
    ...ticket,
    gatherUntil: later(ctx, hasStory ? gatherSeconds : gatherMaxSeconds),
    gatherBy: later(ctx, gatherMaxSeconds),
  });
  if (!hasStory)
    await sayToClient(ctx, ticket, ctx.t("client.tell-us", { area: areaName(ctx, ticket.area) }));
}

/** Repeats the menu, once: the client wrote something short that is no choice. Whoever tells a longer story is not interrupted. */
async function askAgain(
  ctx: DeskContext,
  ticket: Intake,
  { wrote, offered }: { wrote: InboundContent; offered: Area[] },
): Promise<void> {
  if (wrote.kind !== "text" || wrote.text.length >= HELLO || intentOf(wrote) !== "request") return;
  if ((await entriesOf(ctx.tx, ticket.number)).some(isByPeople)) return;
  if (await firstTime(ctx.tx, `menu-again:${ticket.number}`, ctx.now))
    await sayToClient(ctx, ticket, ctx.t("client.menu-again", { options: menuLines(ctx, offered) }));
}
