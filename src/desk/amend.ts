/** Edits, deletions and reactions, carried out on the copy that the other side sees. */
import { chatOfPerson, type ChatId, type PersonId } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import type { Ticket } from "../domain/ticket.ts";
import { amendEntry, copiesOf, getEntry, getLink, linksIn, type Entry, type Link } from "../store/entries.ts";
import { setReaction } from "../store/reactions.ts";
import { getTicket } from "../store/tickets.ts";
import { boxed } from "./content.ts";
import type { Desk } from "./desk.ts";
import { promise, tell } from "./promise.ts";
import { wordsShown } from "./quote-line.ts";
import { otherSide, targetOf } from "./relay.ts";

const MINUTE = 60_000;
/** WhatsApp lets people edit for 15 minutes; an edit that arrives later has no effect and no error. */
const EDITABLE = 14 * MINUTE;
/** Deletion for everyone works for about two days. */
const DELETABLE = 48 * 60 * MINUTE;

export interface Amendment {
  chat: ChatId;
  /** Who amends; null = we did, from another device. */
  by: PersonId | null;
  content: InboundContent & { kind: "edit" | "deletion" | "reaction" };
}

/** Amending a message we do not know, or somebody else's, changes nothing. */
export async function amend(desk: Desk, { chat, by, content }: Amendment): Promise<void> {
  const link = await getLink(desk.tx, chat, content.target);
  const entry = link && (await getEntry(desk.tx, link.entry));
  if (!link || !entry) return;
  const ticket = await getTicket(desk.tx, entry.ticket);
  const to = ticket && (await sideFor(desk, ticket, chat));
  const scene = { desk, entry, link, to: to ?? null };
  switch (content.kind) {
    case "reaction": {
      const side = by !== null && by === ticket?.contact ? "client" : "ours";
      await setReaction(desk.tx, { entry: entry.id, side, author: by, emoji: content.emoji, at: desk.now });
      desk.changed({ topic: "ticket", number: entry.ticket });
      return react(scene, content.emoji);
    }
    case "edit":
      if (isOwn(link, by)) await edit(scene, content.text);
      return;
    case "deletion":
      if (isOwn(link, by)) await erase(scene);
      return;
  }
}

/** Only the author's own original counts; WhatsApp does not check it for us. */
const isOwn = (link: Link, by: PersonId | null): boolean => link.role === "original" && link.author === by;

/** After the end there is nobody on the other side, but what the client takes back in their own chat is still noted. */
async function sideFor(desk: Desk, ticket: Ticket, chat: ChatId): Promise<ChatId | null> {
  if (ticket.state !== "in_progress") return null;
  return otherSide(desk, ticket, chat);
}

interface Scene {
  desk: Desk;
  entry: Entry;
  link: Link;
  /** Where the other one reads; null = nobody does now. */
  to: ChatId | null;
}

async function react({ desk, entry, to }: Scene, emoji: string | null): Promise<void> {
  const there = to && (await linksIn(desk.tx, entry.id, to))[0];
  if (!to || !there) return;
  await promise(desk, {
    chat: to,
    content: { kind: "reaction", target: await targetOf(desk, there), emoji },
    ticket: entry.ticket,
  });
}

async function edit({ desk, entry, to }: Scene, text: string): Promise<void> {
  if (entry.deletedAt !== null || (entry.content.kind !== "text" && entry.content.kind !== "media")) return;
  await amendEntry(desk.tx, entry.id, {
    content: reworded(entry.content, text),
    text,
    originalText: entry.editedAt === null ? entry.text : entry.originalText,
    editedAt: desk.now,
  });
  desk.changed({ topic: "ticket", number: entry.ticket });
  if (to) await editCopy(desk, entry, { to, text: await wordsShown(desk, entry, { to, text }) });
}

function reworded(content: InboundContent, text: string): InboundContent {
  if (content.kind === "media") return { ...content, media: { ...content.media, caption: text } };
  return content.kind === "text" ? { ...content, text } : content;
}

async function editCopy(desk: Desk, entry: Entry, { to, text }: { to: ChatId; text: string }): Promise<void> {
  const copies = (await linksIn(desk.tx, entry.id, to)).filter((copy) => copy.role === "copy");
  const [copy] = copies;
  if (!copy) return;
  const simple = copies.length === 1 && entry.content.kind === "text" && entry.side !== "handset";
  if (simple && desk.now.getTime() - copy.createdAt.getTime() < EDITABLE) {
    await promise(desk, {
      chat: to,
      content: { kind: "edit", target: await targetOf(desk, copy), text },
      ticket: entry.ticket,
    });
    return;
  }
  const quote = { ...(await targetOf(desk, copy)), text: boxed(desk, entry) };
  await tell(desk, to, {
    text: desk.say("content.correction", { text }),
    quote,
    ticket: entry.ticket,
    lane: "conversation",
  });
}

async function erase({ desk, entry, to }: Scene): Promise<void> {
  if (entry.deletedAt !== null) return;
  // The original stays: the business keeps what it was told.
  await amendEntry(desk.tx, entry.id, { deletedAt: desk.now });
  desk.changed({ topic: "ticket", number: entry.ticket });
  if (entry.side === "client") await showErased(desk, entry, to);
  else await eraseCopies(desk, entry);
}

async function showErased(desk: Desk, entry: Entry, to: ChatId | null): Promise<void> {
  const there = to && (await linksIn(desk.tx, entry.id, to))[0];
  if (!to || !there) return;
  const quote = { ...(await targetOf(desk, there)), text: boxed(desk, entry) };
  await tell(desk, to, {
    text: desk.say("content.deleted"),
    quote,
    ticket: entry.ticket,
    lane: "conversation",
  });
}

async function eraseCopies(desk: Desk, entry: Entry): Promise<void> {
  const ticket = await getTicket(desk.tx, entry.ticket);
  const client = ticket && chatOfPerson(ticket.contact);
  for (const copy of await copiesOf(desk.tx, entry.id)) {
    if (copy.chat !== client || desk.now.getTime() - copy.createdAt.getTime() > DELETABLE) continue;
    await promise(desk, {
      chat: copy.chat,
      content: { kind: "deletion", target: await targetOf(desk, copy) },
      ticket: entry.ticket,
    });
  }
}
