/** The message a verb acts upon, as its answer needs it. */
import type { Desk } from "../desk/desk.ts";
import type { Asked } from "../desk/promise.ts";
import type { InboxRow } from "../store/inbox.ts";
import { addressOf } from "../store/people.ts";
import { wordsOf } from "./route.ts";

/** Who asks, for answering with a quote; null when it was us. */
export async function askedBy(desk: Desk, row: InboxRow): Promise<Asked | null> {
  if (row.sender === null) return null;
  const text = wordsOf(row.arrival.content) ?? "";
  return {
    chat: row.chat,
    message: row.message,
    person: row.sender,
    address: await addressOf(desk.tx, row.sender),
    text,
  };
}
