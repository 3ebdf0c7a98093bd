/** Offer of a waiting case in a free room: whose "sí" claims it, and until when. */
import { claimTicket } from "../../desk/lifecycle/claiming/claim.ts";
import type { DeskContext } from "../../desk/context.ts";
import { explain } from "../../desk/explain.ts";
import { offerNext, STANDS } from "../../desk/lifecycle/claiming/offer.ts";
import { reply, type Asked } from "../../desk/enqueue.ts";
import { byServer } from "../../desk/server-time.ts";
import type { MessageId, TicketNumber } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { InProgress } from "../../domain/ticket.ts";
import { entriesOf } from "../../store/messages/entries.ts";
import { getLastHanding } from "../../store/tickets/ticket-lists.ts";
import { getTicket } from "../../store/tickets/tickets.ts";
import type { InRoom } from "./in-room.ts";
import { called } from "../../desk/phrase.ts";
import { mayAnswerOffer, onlyAgrees } from "../../domain/language/claim-words.ts";
import { getClaimQuestion, takeClaimQuestion } from "../../store/tickets/cards.ts";

/** An offer that a message may answer. */
export interface Offered {
  ticket: TicketNumber;
  /** When it was made, by our clock. */
  at: Date;
  /** Made more than half an hour ago. */
  old: boolean;
  /** The message quotes it: then any word that agrees accepts it. */
  quoted: boolean;
}

/** The offer that stands in the room; null = none, it came after the message was written, or that quotes something else. */
export async function offeredTo(
  ctx: DeskContext,
  asked: Asked,
  quotes: MessageId | null,
): Promise<Offered | null> {
  const question = await getClaimQuestion(ctx.tx, asked.chat, asked.person);
  if (!question || (quotes !== null && quotes !== question.message)) return null;
  if (asked.sentAt < (await byServer(ctx, question.at))) return null;
  const old = ctx.now.getTime() - question.at.getTime() >= STANDS;
  return { ticket: question.ticket, at: question.at, old, quoted: quotes !== null };
}

/**
 * The ticket that was offered here before the room got the case it has, if the message may as well answer that offer: the offer
 * stands, and its author has said nothing to the client of this case since it came. null = nothing speaks for it.
 */
export async function passedOver(
  ctx: DeskContext,
  { row, asked, room, content }: InRoom,
  ticket: InProgress,
): Promise<TicketNumber | null> {
  if (content.kind !== "text") return null;
  const offered = await offeredTo(ctx, asked, row.arrival.quotes);
  if (!offered || offered.old || offered.ticket === ticket.number) return null;
  const other = await getTicket(ctx.tx, offered.ticket);
  // Nobody can take it any more, so a yes is for the client.
  if (other?.state !== "waiting") return null;
  const name = await called(ctx, other.contact);
  if (!mayAnswerOffer(content.text, { number: offered.ticket, name })) return null;
  const since = room.handedAt ?? ticket.claimedAt;
  const isAfter = asked.sentAt.getTime() - since.getTime() >= CROSSING;
  if (isAfter && onlyAgrees(content.text) && (await choseAnother(ctx, { ticket, asked, offered })))
    return null;
  const said = await entriesOf(ctx.tx, ticket.number);
  const wentOn = said.some(
    ({ side, author, at }) => side === "agent" && author === asked.person && at >= since,
  );
  return wentOn ? null : offered.ticket;
}

/** A yes to the offer may be on its way while another case is taken. */
const CROSSING = 60_000;

/** Whoever took the case that is here by themselves, after the offer, has answered that: a mere yes goes on with this client. */
async function choseAnother(
  ctx: DeskContext,
  { ticket, asked, offered }: { ticket: InProgress; asked: Asked; offered: Offered },
): Promise<boolean> {
  const last = await getLastHanding(ctx.tx, ticket.number);
  return last?.event === "claimed" && last.actor === asked.person && last.at >= offered.at;
}

/** To words that agree, and perhaps with something else: how the case is taken. */
export async function askIfTaken(ctx: DeskContext, asked: Asked, number: TicketNumber): Promise<void> {
  await reply(ctx, asked, ctx.t("room.offer-unclear", { number, typed: asked.text.trim() }));
}

export async function takeOffer(ctx: DeskContext, asked: Asked, { old }: { old: boolean }): Promise<void> {
  const question = await takeClaimQuestion(ctx.tx, asked.chat, asked.person);
  if (!question) return;
  if (old) {
    await reply(ctx, asked, ctx.t("room.offer-old"));
    return offerNext(ctx, asked.person, { except: null });
  }
  const claimed = await claimTicket(ctx, { number: question.ticket, agent: asked.person });
  if (isRefusal(claimed)) await reply(ctx, asked, await explain(ctx, claimed));
}
