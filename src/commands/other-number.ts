/** A command in a room that names another ticket: it may be meant for that one, so nothing is done. */
import type { DeskContext } from "../desk/context.ts";
import { calledPlainly } from "../desk/phrase.ts";
import { toTicketNumber, type TicketNumber } from "../domain/ids.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import type { InProgress, Live, Ticket } from "../domain/ticket.ts";
import { getMainGroup, getRoom } from "../store/team/groups.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import { takersOf } from "./names-for.ts";
import { numberLast, numbersNamed, type NamedNumber } from "./numbers-named.ts";
import type { Command } from "./parse.ts";

type Numbered = Extract<Command, { verb: "close" | "release" | "transfer" }>;

/** Whether words name this ticket and say nothing else: then they are no reason. */
export function namesOnly(text: string, ticket: TicketNumber): boolean {
  const { named, alone } = numbersNamed(text);
  return alone && named.every(({ number }) => number === ticket);
}

/** A number that was typed, with the ticket that has it. */
interface Meant extends NamedNumber {
  other: Ticket | null;
}

/** What its author is told when the command names another ticket, or several; null = it is about the case of the room. */
export async function otherNumber(
  ctx: DeskContext,
  command: Numbered,
  ticket: InProgress,
): Promise<string | null> {
  const { meant, alone } = await meantBy(ctx, command, ticket);
  const [only, another] = meant;
  if (another) return ctx.t("room.several-numbers", { number: ticket.number });
  if (!only || only.number === ticket.number) return null;
  const { other, marked } = only;
  if (isLive(other)) return whereItIs(ctx, command, { ticket, other });
  // "7" and "pedido #1042" that are no ticket are a reason; "#7" alone is none, and a ticket that was closed before was meant again.
  if (other === null ? !(marked && alone) : !(marked || alone)) return null;
  const said = ctx.t("room.other-number-none", { number: ticket.number, other: only.number });
  return command.verb === "release" ? said : `${said} ${ctx.t("room.other-number-plain")}`;
}

/** The tickets that the command's words name. A bare number that is no live ticket counts only where nothing else was typed. */
async function meantBy(
  ctx: DeskContext,
  { verb, args }: Numbered,
  ticket: InProgress,
): Promise<{ meant: Meant[]; alone: boolean }> {
  const text = args.text ?? "";
  const isName = verb === "transfer" && (await isNumberedTaker(ctx, text));
  const { named, alone } = numbersNamed(text);
  const meant: Meant[] = [];
  for (const one of named) {
    const other = await getTicket(ctx.tx, toTicketNumber(one.number));
    if (one.marked || (!isName && (alone || isLive(other)))) meant.push({ ...one, other });
  }
  if (meant.length > 0 || isName) return { meant, alone };
  const last = await besideName(ctx, text);
  return last && last.number !== ticket.number ? { meant: [last], alone: true } : { meant, alone };
}

/** "Beto el 2": the only number, beside a name of whoever may take a case, or of that ticket's client. */
async function besideName(ctx: DeskContext, text: string): Promise<Meant | null> {
  const last = numberLast(text);
  const other = last && (await getTicket(ctx.tx, toTicketNumber(last.number)));
  if (!last || !other) return null;
  const words = tokensOf(last.before).filter((word) => !BESIDE.test(word));
  if (words.length === 0) return null;
  const names = [...(await takersOf(ctx)), await calledPlainly(ctx, other.contact)];
  const isNamed = names.some((name) => {
    const own = tokensOf(name);
    return words.every((word) =>
      own.some((part) => part === word || (word.length > 2 && part.startsWith(word))),
    );
  });
  return isNamed ? { number: last.number, marked: false, other } : null;
}

const BESIDE = /^(?:a|al|el|la|del?|para|por|favor|@|t|nro|numero|es)$/u;

const isLive = (ticket: Ticket | null): ticket is Live => ticket !== null && ticket.state !== "closed";

async function whereItIs(
  ctx: DeskContext,
  { verb, args }: Numbered,
  { ticket, other }: { ticket: InProgress; other: Live },
): Promise<string> {
  const room = await placeOf(ctx, other);
  const facts = { number: ticket.number, other: other.number };
  const said =
    room === null ? ctx.t("room.other-number", facts) : ctx.t("room.other-number-in", { ...facts, room });
  if (verb !== "close") return said;
  const isFirst = /^\P{L}*(?:(?:el|la|ticket|caso)\s+)*#?\d/iu.test(args.text ?? "");
  return `${said} ${ctx.t(isFirst ? "room.other-number-reason" : "room.other-number-plain")}`;
}

/** Somebody, or a group, may be called "24 horas" or "Técnico 2". */
async function isNumberedTaker(ctx: DeskContext, text: string): Promise<boolean> {
  const typed = tokensOf(text.replace(/^\s*(?:(?:a|al|para)\s+)?@?/iu, ""));
  return (await takersOf(ctx)).some((name) => {
    const own = tokensOf(name);
    return /\d/u.test(name) && own.every((word, index) => typed[index] === word);
  });
}

/** The group in which it is; null = in none. */
async function placeOf(ctx: DeskContext, ticket: Live): Promise<string | null> {
  if (ticket.state === "waiting") return (await getMainGroup(ctx.tx, ticket.mainGroup))?.name ?? null;
  if (ticket.state === "intake" || ticket.room === null) return null;
  return (await getRoom(ctx.tx, ticket.room))?.name ?? null;
}
