/**
 * The copies that a room still waits for when their case leaves it. A few are shown first: whatever comes after waits for them. Of many, which would
 * take minutes, all are withdrawn that have not left: they count as never shown there.
 */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ChatId, MessageId, TicketNumber } from "../../domain/ids.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import { amongThese } from "../engine/among.ts";
import type { Tx } from "../engine/open.ts";
import { entries, links, outbox } from "../schema/messages.ts";
import type { Entry } from "./entries.ts";

/** The lanes of what people said, and of what they changed about it. */
const LANES: Lane[] = ["conversation", "history"];
/** So many copies are shown within moments, at the pace of a group. */
const FEW = 20;
/** What changes another message. */
const CHANGES = new Set(["edit", "deletion", "reaction"]);

/** Of a chat. `takeBack`: keeps a row from being handed over from now on; false = it may have left. */
export interface Leaving {
  chat: ChatId;
  ticket: TicketNumber;
  takeBack(row: number): boolean;
}

/**
 * Call when the ticket leaves the group, before anything else is enqueued for it. Returns the entries of which the group lacks something now,
 * oldest first; should the ticket come back, they are shown whole.
 */
export async function endCopies(tx: Tx, { chat, ticket, takeBack }: Leaving): Promise<Entry[]> {
  const waiting = await findWaiting(tx, { chat, ticket });
  if (waiting.length === 0) return [];
  const copies = waiting.filter(({ entry, kind }) => entry !== null && !CHANGES.has(kind));
  const withdrawn = copies.length > FEW ? copies.filter(({ id }) => takeBack(id)) : [];
  const gone = new Set(withdrawn.map(({ message }) => message));
  // What changes or quotes them would be about nothing.
  for (const row of waiting)
    if (row.about !== null && gone.has(row.about) && !gone.has(row.message) && takeBack(row.id))
      withdrawn.push(row);
  const ids = new Set(withdrawn.map(({ id }) => id));
  await stayBeforeTheEnd(
    tx,
    waiting.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
  );
  await tx.delete(outbox).where(amongThese(outbox.id, [...ids]));
  return withdrawLinks(tx, chat, [...gone]);
}

/** The message of the chat that a row changes or quotes; null = none. */
const about = sql<MessageId | null>`coalesce(${outbox.content} ->> '$.target.id', ${outbox.content} ->> '$.quote.id')`;

const findWaiting = (tx: Tx, { chat, ticket }: Pick<Leaving, "chat" | "ticket">) =>
  tx
    .select({
      id: outbox.id,
      message: outbox.message,
      entry: outbox.entry,
      kind: sql<string>`${outbox.content} ->> '$.kind'`,
      about,
    })
    .from(outbox)
    .where(
      and(
        // As the index says it.
        sql`${outbox.state} = 'pending'`,
        eq(outbox.chat, chat),
        eq(outbox.ticket, ticket),
        inArray(outbox.lane, LANES),
      ),
    )
    .orderBy(asc(outbox.id));

/** From now on they go with our answers, in order: nothing that is said afterwards overtakes them, above all no header of another case. */
async function stayBeforeTheEnd(tx: Tx, ids: number[]): Promise<void> {
  await tx.update(outbox).set({ lane: "reply" }).where(amongThese(outbox.id, ids));
}

async function withdrawLinks(tx: Tx, chat: ChatId, messages: MessageId[]): Promise<Entry[]> {
  if (messages.length === 0) return [];
  const ofChat = and(eq(links.chat, chat), eq(links.role, "copy"));
  const unshown = await tx
    .selectDistinct({ entry: links.entry })
    .from(links)
    .where(and(ofChat, amongThese(links.message, messages)));
  const ids = unshown.map(({ entry }) => entry);
  // Of what needs several messages the first may have left: then it would count as shown.
  await tx.delete(links).where(and(ofChat, amongThese(links.entry, ids)));
  return tx.select().from(entries).where(amongThese(entries.id, ids)).orderBy(asc(entries.id));
}
