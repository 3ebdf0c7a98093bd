/** Context for a reply: the message that a verb acts upon, with its author and whom it mentions. */
import type { DeskContext } from "../desk/context.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { Asked } from "../desk/enqueue.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import { addressOf, findByAddress } from "../store/contacts/people.ts";
import { wordsOf } from "./route.ts";

/** The context for a reply with a quote; null when we wrote the message ourselves. */
export async function askedBy(ctx: DeskContext, row: InboxRow): Promise<Asked | null> {
  if (row.sender === null) return null;
  const { content, mentions, sentAt } = row.arrival;
  const text = wordsOf(content) ?? "";
  return {
    chat: row.chat,
    message: row.message,
    person: row.sender,
    address: await addressOf(ctx.tx, row.sender),
    text,
    sentAt,
    mentioned: await known(ctx, mentions),
    ticket: null,
  };
}

async function known(ctx: DeskContext, mentions: Address[]): Promise<PersonId[]> {
  const people = new Set<PersonId>();
  for (const address of mentions) for (const { id } of await findByAddress(ctx.tx, address)) people.add(id);
  return [...people];
}
