/** Confirmation of held words: decides whether an agent's message answers our question about them, or is meant for the client. */
import type { DeskContext } from "../../desk/context.ts";
import { foldText } from "../../domain/text/fold.ts";
import { chatOfPerson } from "../../domain/ids.ts";
import { isQuestion, isYes } from "../../domain/language/ready.ts";
import { beginsWithSend, saysForClient, saysSend } from "../../domain/language/send-word.ts";
import { speaksToClient } from "../../domain/language/to-client.ts";
import { speaksOfHeld } from "../../domain/language/to-us.ts";
import { tokensOf } from "../../domain/text/phrases.ts";
import type { InProgress } from "../../domain/ticket.ts";
import { getEntry, getLink } from "../../store/messages/entries.ts";
import type { InboxRow } from "../../store/messages/inbox.ts";
import { getOutboxMessage } from "../../store/messages/outbox.ts";
import { findHeardBetween, getReceived } from "../../store/messages/received.ts";
import type { HeldWords } from "../../store/tickets/room-cases.ts";
import { ageOf, heldMeant, isFresh, openQuestions, wasUnasked, type Pointing } from "./held-standing.ts";
import { isAmongTeam, toldUs, type ToldUs } from "./held-told.ts";
import type { InRoom } from "./in-room.ts";
import { isAmending } from "../route.ts";

/**
 * send: the held words shall leave · several: the same, and more questions than one wait · which: a yes, which may mean that they were a note, as we asked · astray: an answer to a
 * sentence of ours that asks nothing (any more) · old: it comes too late · unclear: it may as well be for the client, or was written
 * before we asked · again: the question was answered before.
 */
export type HeldAnswer = "send" | "several" | "no" | "which" | "old" | "astray" | "unclear" | "again";

/**
 * Only words answer. A text that quotes the question does, and so does an answer that quotes the held words; so does a plain answer
 * that quotes nothing, whatever colleagues and the client said in between. Whoever said something else to the client since has
 * dropped the question, and what was written before we asked answers nothing; null = the message is no answer.
 */
export async function answersHeld(
  ctx: DeskContext,
  { row, ticket, content }: InRoom & { ticket: InProgress },
): Promise<HeldAnswer | null> {
  if (content.kind !== "text") return null;
  const meant = await heldMeant(ctx, row);
  const plain = await plainAnswer(ctx, { row, ticket, text: content.text, meant });
  if (plain === null && row.arrival.quotes === null) return null;
  const held = meant?.held.ticket === ticket.number ? meant.held : null;
  if (row.arrival.quotes === null)
    return (
      meant && plain && answersLast(ctx, { row, ticket, text: content.text }, { last: meant.held, plain })
    );
  const isAnswer = (plain !== null && !mayBeSentence(plain)) || isYes(content.text);
  if (held === null || meant === null || meant.by === "other")
    return isAnswer && (await isOurWord(ctx, row)) ? "astray" : null;
  // What was sent belongs to the conversation, and is quoted like the rest of it.
  const isSentence = plain === null || plain === "about";
  if (meant.by === "words" && (isSentence || held.became === "sent")) return null;
  if (held.became !== null) return isAnswer ? "again" : null;
  if (isRefusal(plain, { by: meant.by, text: content.text })) return "no";
  if (!(await isFresh(ctx, row, held))) return "old";
  return plain === "send" ? "send" : "which";
}

/** Whatever quotes the question and neither sends nor agrees is a no; what quotes the held words has to say so. */
function isRefusal(plain: Plain | null, { by, text }: { by: Pointing; text: string }): boolean {
  if (by === "words") return plain === "no" || plain === "denies";
  return plain !== "send" && plain !== "order" && !isYes(text);
}

/** A plain answer that quotes nothing is to the last question. */
async function answersLast(
  ctx: DeskContext,
  { row, ticket, text }: ToldUs,
  { last, plain }: { last: HeldWords; plain: Plain },
): Promise<HeldAnswer | null> {
  const age = await ageOf(ctx, row, last);
  if (age === null || age < 0) return null;
  const fresh = await isFresh(ctx, row, last);
  // Our question was about a case that has left the room since.
  if (last.ticket !== ticket.number) return fresh && isShort(plain) ? "unclear" : null;
  const since = await heardSince(ctx, { row, ticket, held: last });
  const isLater = last.became === null && speaksOfHeld(text);
  if (since === "went-on") return isLater ? "unclear" : null;
  if (await wasUnasked(ctx, row, last)) return isShort(plain) ? "unclear" : null;
  if (!fresh && isLater) return since === "client-asked" ? "unclear" : "no";
  if (!fresh) return plain === "send" && last.became === null ? "old" : null;
  const said = unquoted(plain, { since, isAnswered: last.became !== null });
  const maySend = plain === "send" && (said === "send" || said === "again");
  return maySend && (await isOneOfSeveral(ctx, { row, ticket, last })) ? "several" : said;
}

/** Another question waits too, and its author has not gone on since. */
async function isOneOfSeveral(
  ctx: DeskContext,
  { row, ticket, last }: { row: InboxRow; ticket: InProgress; last: HeldWords },
): Promise<boolean> {
  for (const held of await openQuestions(ctx, row, ticket.number))
    if (held.id !== last.id && (await heardSince(ctx, { row, ticket, held })) !== "went-on") return true;
  return false;
}

/** What plainly speaks to us, and would say nothing to a client. */
const isShort = (plain: Plain | null): boolean =>
  plain !== null && plain !== "agrees" && !mayBeSentence(plain);

/** Whole sentences, which may as well be for the client. */
const mayBeSentence = (plain: Plain): boolean => plain === "about" || plain === "order";

/** A plain answer that quotes nothing. What clients are told all day ("dale") is one only as long as the client asked nothing. */
function unquoted(
  plain: Plain | null,
  { since, isAnswered }: { since: "client-asked" | "nothing"; isAnswered: boolean },
): HeldAnswer | null {
  if (isAnswered) return isShort(plain) && since === "nothing" ? "again" : null;
  if (since === "client-asked") return isShort(plain) ? "unclear" : null;
  if (plain === "send" || plain === "no") return plain;
  if (plain === "denies") return "no";
  return plain !== null && mayBeSentence(plain) ? "unclear" : "which";
}

/** A sentence of ours for colleagues, and nothing of the conversation. */
async function isOurWord(
  ctx: DeskContext,
  { chat, arrival: { quotes: message } }: InboxRow,
): Promise<boolean> {
  if (message === null) return false;
  const promised = await getOutboxMessage(ctx.tx, message);
  return promised?.chat === chat && (await getLink(ctx.tx, chat, message)) === null;
}

/**
 * agrees: as clients are told all day, "ok" and "dale" · about: a sentence about what we asked, or to a client, "sí, ya va" · denies: our
 * word with a no, "no lo mandes" · tells: what it was, or the verb of the command, "es nota", "cerralo" · order: our word and more, "mandalo
 * por mail".
 */
type Plain = "send" | "yes" | "no" | "agrees" | "about" | "denies" | "tells" | "order";

/** null = the message is no answer of its own. What is told us counts only where its quote, if any, is of the held words. */
async function plainAnswer(
  ctx: DeskContext,
  { text, meant, ...message }: ToldUs & { meant: { held: HeldWords; by: Pointing } | null },
): Promise<Plain | null> {
  if (meant !== null && meant.by !== "other" && saysForClient(text)) return "send";
  const word = wordAlone(text);
  const isForClient = word === "about" && meant?.by === "last" && speaksToClient(text);
  if (isForClient && !(await isAmongTeam(ctx, message, meant.held))) return null;
  const mayTell = meant?.by === "last" || meant?.by === "words";
  if (!meant || !mayTell || (word !== null && !mayBeSentence(word))) return word;
  const told = await toldUs(ctx, { ...message, text }, meant.held);
  if (told === null || told === "perhaps") return told === null ? word : "order";
  return told === "no" ? "denies" : "tells";
}

function wordAlone(words: string): Exclude<Plain, "denies" | "tells"> | null {
  if (saysSend(words)) return "send";
  const word = foldText(words)
    .replace(/[.,!¡]/gu, "")
    .trim();
  if (/^(?:s+i+p?|sim|yes|👍\p{M}*[\u{1F3FB}-\u{1F3FF}]?|✅)$/u.test(word)) return "yes";
  if (/^(?:n+o+p?|nao)(?: gracias)?$/u.test(word)) return "no";
  if (AGREES.test(word)) return "agrees";
  return beginsWithSend(words) ? "order" : isAbout(words) ? "about" : null;
}

const MOST_WORDS = 8;
const AGREES =
  /^(?:s+i+ )?(?:dale|oka?y?|oki|okey|listo|bueno|perfecto|claro|va|vale|exacto|correcto|obvio|de una|👌|🆗|👍)(?: gracias)?$/u;

const OPENS = /^(?:s+i+p?|n+o+p?|nao|dale|ok|claro|eso|exacto|sim|yes)\s*[,.;:!]/u;
/** "No, mañana": when, which clients ask and we never do. */
const GIVES_A_TIME =
  /^\p{L}+\s*[,.;:!]+\s*(?:(?:recien|seguro|pero|a|para|por|es|va|vamos|seria|el|la|de) )*(?:manana|pasado|hoy|mas tarde|despues|luego|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tarde|noche|semana|mes|en un(?:os|as)? \p{L}+|en \d+|las \d+|\d+(?::\d+)? ?hs?)(?![\p{L}\d])/u;

/** It begins with a yes or no and goes on after a comma, or names what we ask about. */
function isAbout(words: string): boolean {
  const said = foldText(words).trim();
  if (tokensOf(words).length > MOST_WORDS || isQuestion(words)) return false;
  return (
    (OPENS.test(said) && !GIVES_A_TIME.test(said)) ||
    /^(?:s+i+p?|n+o+p?|nao|era|fue|quise|queria|sim|yes)\b.*\b(?:nota|interna|interno|comando|cerrar|cerralo|equipo|barra|para (?:el|ella|ele|ela|him|her))\b/u.test(
      said,
    )
  );
}

/**
 * What was said after the held words: the agent went on, or the client said what a yes or no may answer. Once our question is
 * answered, it is what was said after that, and whatever the client says.
 */
async function heardSince(
  ctx: DeskContext,
  { row, ticket, held }: { row: InboxRow; ticket: InProgress; held: HeldWords },
): Promise<"went-on" | "client-asked" | "nothing"> {
  const { chat, sender } = row;
  const asked = await getReceived(ctx.tx, { chat, sender, message: held.message });
  if (!asked) return "went-on";
  const between = { after: asked.id, before: row.id };
  const isSince = (one: InboxRow): boolean => held.answeredAt === null || one.receivedAt > held.answeredAt;
  const inRoom = (await findHeardBetween(ctx.tx, { chat, ...between })).filter(isSince);
  for (const one of inRoom) if (one.sender === sender && (await wasSaid(ctx, one))) return "went-on";
  const inChat = await findHeardBetween(ctx.tx, { chat: chatOfPerson(ticket.contact), ...between });
  const isAsking = (one: InboxRow): boolean =>
    held.answeredAt === null ? mayAsk(one) : !isAmending(one.arrival.content);
  return inChat.some((one) => one.sender === ticket.contact && isSince(one) && isAsking(one))
    ? "client-asked"
    : "nothing";
}

/** It went to the client. Commands and what stayed are no going on. */
async function wasSaid(ctx: DeskContext, { chat, message }: InboxRow): Promise<boolean> {
  const link = await getLink(ctx.tx, chat, message);
  return link?.role === "original" && (await getEntry(ctx.tx, link.entry))?.side === "agent";
}

/** A question, or what may be one for all that we can read of it. */
function mayAsk({ arrival: { content } }: InboxRow): boolean {
  if (content.kind === "text" || content.kind === "edit") return isQuestion(content.text);
  return !isAmending(content);
}
