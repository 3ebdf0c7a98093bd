/** The message a verb acts upon, as its answer needs it. */
import type { Desk } from "../desk/desk.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { Asked } from "../desk/promise.ts";
import type { InboxRow } from "../store/messages/inbox.ts";
import { addressOf, findByAddress } from "../store/contacts/people.ts";
import { wordsOf } from "./route.ts";

/** Who asks, for answering with a quote; null when it was us. */
export async function askedBy(desk: Desk, row: InboxRow): Promise<Asked | null> {
  if (row.sender === null) return null;
  const { content, mentions, sentAt } = row.arrival;
  const text = wordsOf(content) ?? "";
  return {
    chat: row.chat,
    message: row.message,
    person: row.sender,
    address: await addressOf(desk.tx, row.sender),
    text,
    sentAt,
    mentioned: await known(desk, mentions),
    ticket: null,
  };
}

async function known(desk: Desk, mentions: Address[]): Promise<PersonId[]> {
  const people = new Set<PersonId>();
  for (const address of mentions) for (const { id } of await findByAddress(desk.tx, address)) people.add(id);
  return [...people];
}
