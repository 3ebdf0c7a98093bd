/** Storing of arrivals in the inbox, before anything else happens. Deduplication, by `writeDown` of `store/messages/inbox.ts`: each is stored once. */
import { isOfWhatsApp } from "../domain/contacts/address.ts";
import { chatOfGroup, chatOfPerson, type ChatId } from "../domain/ids.ts";
import type { Arrival } from "../domain/messages/inbound.ts";
import { isAwaitedCode } from "../desk/team/adopt.ts";
import type { DeskContext } from "../desk/context.ts";
import { meet } from "../desk/people/people.ts";
import { getMainGroupByJid, getRoomByJid } from "../store/team/groups.ts";
import {
  countIgnored,
  findPendingIds,
  leavePending,
  writeDown,
  type InboxRow,
} from "../store/messages/inbox.ts";
import { forgetStanza, markStored } from "../store/engine/journal.ts";
import { isInOutbox } from "../store/messages/outbox.ts";

/** Whoever works on arrivals in the transaction that stores them. */
export interface AtOnce {
  /** Whether it does so now. */
  readonly takesOn: boolean;
  /** Works on a row, pending or done. False: it could not, nothing of it is left, and the row has to wait for its turn. */
  takeOn(ctx: DeskContext, row: InboxRow): Promise<boolean>;
}

/**
 * Stores arrivals, in one transaction; after its commit WhatsApp may forget them. A second copy of a message is ignored. `atOnce`
 * works on them while nothing older waits. Returns the rows that are still to be worked on.
 */
export async function receive(
  ctx: DeskContext,
  arrivals: Arrival[],
  atOnce: AtOnce | null = null,
): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  const isAlone = arrivals.length === 1 && (atOnce?.takesOn ?? false);
  for (const arrival of arrivals) {
    const row = await receiveOne(ctx, arrival, isAlone);
    if (arrival.journalKey !== null) await closeJournal(ctx, arrival.journalKey, row);
    if (row !== null && row !== "ignored") rows.push(row);
  }
  return atOnce?.takesOn ? workOn(ctx, rows, atOnce) : rows;
}

/**
 * All of a batch is written down before: one may prove who wrote another, or change it. What is behind one that has to wait waits
 * as well.
 */
async function workOn(ctx: DeskContext, rows: InboxRow[], atOnce: AtOnce): Promise<InboxRow[]> {
  const [first] = rows;
  if (first?.state === "pending" && (await findPendingIds(ctx.tx, 1))[0] !== first.id) return rows;
  for (const [n, row] of rows.entries())
    if (!(await atOnce.takeOn(ctx, row))) {
      if (row.state === "done") await leavePending(ctx.tx, row.id);
      return rows.slice(n);
    }
  return [];
}

/** What is said in groups that are not ours is not kept at all. */
async function closeJournal(
  { tx, now }: DeskContext,
  key: string,
  row: InboxRow | "ignored" | null,
): Promise<void> {
  if (row === "ignored") await forgetStanza(tx, key);
  else if (await markStored(tx, key, now)) await forgetStanza(tx, key, { onlyLarge: true });
}

async function receiveOne(
  ctx: DeskContext,
  arrival: Arrival,
  atOnce: boolean,
): Promise<InboxRow | "ignored" | null> {
  // Our own words come back from our other devices: what the outbox promised is no news.
  if (arrival.fromMe && (await isInOutbox(ctx.tx, arrival.id))) return null;
  const chat = await chatOf(ctx, arrival);
  if (typeof chat !== "string") {
    await countIgnored(ctx.tx, chat.ignored);
    return "ignored";
  }
  const sender = arrival.fromMe ? null : (await meet(ctx, arrival.author, arrival.pushName)).id;
  return writeDown(ctx.tx, { chat, sender, arrival: asKept(arrival), receivedAt: ctx.now }, { atOnce });
}

/** In our groups a quote counts by its id: what it says is a card or another client's words, kept where they belong. */
const asKept = (arrival: Arrival): Arrival =>
  arrival.chat.kind === "group" ? { ...arrival, quoted: null } : arrival;

async function chatOf(
  ctx: DeskContext,
  { chat, author, fromMe, content }: Arrival,
): Promise<ChatId | { ignored: string }> {
  if (chat.kind === "group") {
    const ours = (await getRoomByJid(ctx.tx, chat.group)) ?? (await getMainGroupByJid(ctx.tx, chat.group));
    if (author.lid === null && author.phone === null && !fromMe) return { ignored: "nobody" };
    if (ours !== null) return chatOfGroup(chat.group);
    const awaited = content.kind === "text" ? await isAwaitedCode(ctx, content.text) : null;
    if (awaited === true) return chatOfGroup(chat.group);
    return { ignored: awaited === false ? "adopt-code" : "group" };
  }
  const { lid, phone } = chat.with;
  if (lid === null && phone === null) return { ignored: "nobody" };
  if ((lid !== null && lid === ctx.self.lid) || (phone !== null && phone === ctx.self.phone))
    return { ignored: "self" };
  if (isOfWhatsApp(chat.with)) return { ignored: "whatsapp" };
  return chatOfPerson((await meet(ctx, chat.with)).id);
}
