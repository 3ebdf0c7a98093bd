/** A command in a room that begins with the number of another live ticket: it may be meant for that one, so nothing is done. */
import type { DeskContext } from "../desk/context.ts";
import { toTicketNumber } from "../domain/ids.ts";
import { tokensOf } from "../domain/text/phrases.ts";
import type { InProgress, Live } from "../domain/ticket.ts";
import { getMainGroup, getRoom } from "../store/team/groups.ts";
import { getTicket } from "../store/tickets/tickets.ts";
import { takersOf } from "./names-for.ts";
import type { Command } from "./parse.ts";

type Numbered = Extract<Command, { verb: "close" | "release" | "transfer" }>;

/** "2", "#2", "ticket 2 resuelto", but no "2:30", "2.5" or "24/7". */
const NUMBERED =
  /^[\s:]*(?:(?:el|la|del|ticket|caso|numero|n[uú]mero|nro\.?|n[°º.]?)\s*)*#?\s*(?<number>\d{1,9})(?![\p{L}\d]|[.,:/-]\d|\s*%)(?<rest>.*)$/isu;

/** The number that a text begins with, and whether nothing else follows; null = it begins otherwise. */
export function numberFirst(text: string): { number: number; alone: boolean } | null {
  const found = NUMBERED.exec(text.normalize("NFC"))?.groups;
  if (!found) return null;
  return { number: Number(found["number"]), alone: !/[\p{L}\p{N}]/u.test(found["rest"] ?? "") };
}

/** What its author is told when the command names another live ticket; null = it is about the case of the room. */
export async function otherNumber(
  ctx: DeskContext,
  { verb, args }: Numbered,
  ticket: InProgress,
): Promise<string | null> {
  const text = args.text ?? "";
  const named = numberFirst(text)?.number ?? ticket.number;
  if (named === ticket.number) return null;
  const other = await getTicket(ctx.tx, toTicketNumber(named));
  if (!other || other.state === "closed") return null;
  if (verb === "transfer" && (await isTaker(ctx, text))) return null;
  const room = await placeOf(ctx, other);
  const facts = { number: ticket.number, other: other.number };
  const said =
    room === null ? ctx.t("room.other-number", facts) : ctx.t("room.other-number-in", { ...facts, room });
  return verb === "close" ? `${said} ${ctx.t("room.other-number-reason")}` : said;
}

/** Somebody, or a group, may be called "24 horas". */
async function isTaker(ctx: DeskContext, text: string): Promise<boolean> {
  const typed = tokensOf(text);
  return (await takersOf(ctx)).some((name) => {
    const own = tokensOf(name);
    return own.length > 0 && own.every((word, index) => typed[index] === word);
  });
}

/** The group in which it is; null = in none. */
async function placeOf(ctx: DeskContext, ticket: Live): Promise<string | null> {
  if (ticket.state === "waiting") return (await getMainGroup(ctx.tx, ticket.mainGroup))?.name ?? null;
  if (ticket.state === "intake" || ticket.room === null) return null;
  return (await getRoom(ctx.tx, ticket.room))?.name ?? null;
}
