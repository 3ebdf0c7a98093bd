/** Storing of arrivals in the inbox, before anything else happens. Deduplication: each is stored once. */
import { isOfWhatsApp } from "../domain/contacts/address.ts";
import { chatOfGroup, chatOfPerson, type ChatId } from "../domain/ids.ts";
import type { Arrival } from "../domain/messages/inbound.ts";
import { isAwaitedCode } from "../desk/team/adopt.ts";
import type { DeskContext } from "../desk/context.ts";
import { meet } from "../desk/people/people.ts";
import { getMainGroupByJid, getRoomByJid } from "../store/team/groups.ts";
import { countIgnored, writeDown, type InboxRow } from "../store/messages/inbox.ts";
import { forgetStanza, markStored } from "../store/engine/journal.ts";
import { isInOutbox } from "../store/messages/outbox.ts";

/**
 * Stores arrivals, in one transaction; after its commit WhatsApp may forget them. A second copy of a message is ignored.
 * Returns the rows to process.
 */
export async function receive(ctx: DeskContext, arrivals: Arrival[]): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  for (const arrival of arrivals) {
    const row = await receiveOne(ctx, arrival);
    if (row !== null && row !== "ignored") rows.push(row);
    if (arrival.journalKey === null) continue;
    // What is said in groups that are not ours is not kept at all.
    await forgetStanza(ctx.tx, arrival.journalKey, { onlyLarge: row !== "ignored" });
    await markStored(ctx.tx, arrival.journalKey, ctx.now);
  }
  return rows;
}

async function receiveOne(ctx: DeskContext, arrival: Arrival): Promise<InboxRow | "ignored" | null> {
  // Our own words come back from our other devices: what the outbox promised is no news.
  if (arrival.fromMe && (await isInOutbox(ctx.tx, arrival.id))) return null;
  const chat = await chatOf(ctx, arrival);
  if (typeof chat !== "string") {
    await countIgnored(ctx.tx, chat.ignored);
    return "ignored";
  }
  const sender = arrival.fromMe ? null : (await meet(ctx, arrival.author, arrival.pushName)).id;
  return writeDown(ctx.tx, { chat, sender, arrival: asKept(arrival), receivedAt: ctx.now });
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
