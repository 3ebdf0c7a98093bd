/** Reply to an alert that may name several tickets: determines which one is meant, or asks. */
import { isCourtesy } from "../../domain/language/courtesy.ts";
import { toTicketNumber, type MessageId, type TicketNumber } from "../../domain/ids.ts";
import { findNamedIn, nameIn, type Cause } from "../../store/tickets/alerts.ts";
import { addCard, getCard } from "../../store/tickets/cards.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import { presentOf } from "../alerts/alerts.ts";
import { replyToAlert } from "./assign.ts";
import type { DeskContext } from "../context.ts";
import { reply, type Asked } from "../enqueue.ts";

/** "1042 Juan", "Juan el #1042": a number that stands alone. Mentions have an @ before theirs. */
const NUMBER = /(?:^|\s)#?(\d{1,9})(?=$|[\s,.:;])/u;

/** False when the quoted message is no alert. `words` null = there were none. */
export async function replyToAlerts(
  ctx: DeskContext,
  asked: Asked,
  { quoted, words }: { quoted: MessageId; words: string | null },
): Promise<boolean> {
  const card = await getCard(ctx.tx, asked.chat, quoted);
  if (card?.kind !== "alert") return false;
  const named = await findNamedIn(ctx.tx, asked.chat, quoted);
  const typed = words === null ? null : await typedNumber(ctx, words);
  const number = typed ?? (named.length > 1 ? await onlyOne(ctx, named) : card.ticket);
  if (number !== null) {
    const name = typed === null || words === null ? words : words.replace(NUMBER, " ").trim();
    await replyToAlert(ctx, asked, { number, words: name });
  } else if (words === null || !isCourtesy(words)) await askWhich(ctx, asked, named);
  return true;
}

async function typedNumber(ctx: DeskContext, words: string): Promise<TicketNumber | null> {
  const typed = NUMBER.exec(words)?.[1];
  const ticket = typed === undefined ? null : await getTicket(ctx.tx, toTicketNumber(Number(typed)));
  return ticket?.number ?? null;
}

type Named = { ticket: TicketNumber; cause: Cause }[];

async function stillThere(ctx: DeskContext, named: Named): Promise<TicketNumber[]> {
  const numbers: TicketNumber[] = [];
  for (const { ticket, cause } of named)
    if ((await presentOf(ctx, { numbers: [ticket], cause })).length > 0) numbers.push(ticket);
  return [...new Set(numbers)];
}

/** A name alone suffices when only one of them is still to be assigned; null = there are several, or none. */
async function onlyOne(ctx: DeskContext, named: Named): Promise<TicketNumber | null> {
  const [only, ...more] = await stillThere(ctx, named);
  return only !== undefined && more.length === 0 ? only : null;
}

const LISTED = 20;

/** Asks which ticket is meant. The question names them too, so it can be quoted in turn. */
async function askWhich(ctx: DeskContext, asked: Asked, named: Named): Promise<void> {
  const [first] = named;
  const open = await stillThere(ctx, named);
  const list = (open.length > 0 ? open : named.map(({ ticket }) => ticket))
    .slice(0, LISTED)
    .map((number) => `#${number}`)
    .join(", ");
  const message = await reply(ctx, asked, ctx.t("alert.which", { list }));
  if (!first) return;
  await addCard(ctx.tx, {
    chat: asked.chat,
    message,
    ticket: first.ticket,
    kind: "alert",
    createdAt: ctx.now,
  });
  await nameIn(ctx.tx, { chat: asked.chat, message, named, at: ctx.now });
}
