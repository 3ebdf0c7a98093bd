/** Out-of-order edits, deletions and reactions: kept until their message arrives, then returned. */
import { and, asc, eq, inArray, lt } from "drizzle-orm";
import type { ChatId, MessageId, PersonId } from "../../domain/ids.ts";
import { reviveRow, type InboxRow } from "./inbox.ts";
import { cached } from "../engine/query-cache.ts";
import type { Tx } from "../engine/open.ts";
import { inbox } from "../schema/messages.ts";
import { earlyChanges } from "../schema/conversation.ts";

/** An arrived message. Edits and deletions apply only when its author made them; reactions may be anybody's. */
interface Awaited {
  chat: ChatId;
  /** null = ours, from another device. */
  sender: PersonId | null;
  message: MessageId;
}

/** Stores an early change; a second call changes nothing. */
export async function keepEarly(
  tx: Tx,
  { id, chat, sender }: InboxRow,
  { target, at }: { target: MessageId; at: Date },
): Promise<void> {
  await tx.insert(earlyChanges).values({ inbox: id, chat, sender, target, at }).onConflictDoNothing();
}

/** Cached: asked with every message, and there is hardly ever one. */
const areThere = (tx: Tx): Promise<{ any: boolean }> =>
  cached(tx, ["early_changes", "any"], async () => {
    const rows = await tx.select({ inbox: earlyChanges.inbox }).from(earlyChanges).limit(1);
    return { any: rows.length > 0 };
  });

/** Removes and returns the changes that waited for this message, in the order they came. */
export async function takeEarly(tx: Tx, { chat, sender, message }: Awaited): Promise<InboxRow[]> {
  if (!(await areThere(tx)).any) return [];
  const waiting = await tx
    .select({ change: inbox })
    .from(earlyChanges)
    .innerJoin(inbox, eq(inbox.id, earlyChanges.inbox))
    .where(and(eq(earlyChanges.target, message), eq(earlyChanges.chat, chat)))
    .orderBy(asc(inbox.id));
  const rows = waiting
    .map(({ change }) => reviveRow(change))
    .filter((row) => row.arrival.content.kind === "reaction" || row.sender === sender);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.delete(earlyChanges).where(inArray(earlyChanges.inbox, ids));
  await tx.update(inbox).set({ state: "done" }).where(inArray(inbox.id, ids));
  return rows.map((row) => ({ ...row, state: "done" }));
}

/** Repoints the changes when two persons are merged. */
export async function moveEarly(
  tx: Tx,
  { from, to }: Record<"from" | "to", { chat: ChatId; person: PersonId }>,
): Promise<void> {
  await tx.update(earlyChanges).set({ chat: to.chat }).where(eq(earlyChanges.chat, from.chat));
  await tx.update(earlyChanges).set({ sender: to.person }).where(eq(earlyChanges.sender, from.person));
}

/** Deletes those from before that instant: their messages will not come any more. */
export async function purgeEarly(tx: Tx, before: Date): Promise<void> {
  await tx.delete(earlyChanges).where(lt(earlyChanges.at, before));
}
