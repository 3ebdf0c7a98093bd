/** Rolling messages: one status message per group and subject, which is edited instead of repeated. */
import { and, eq, gt, max, sql } from "drizzle-orm";
import type { ChatId, MessageId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { rollingMessages } from "../schema/review.ts";
import { inbox, outbox } from "../schema/messages.ts";

export interface RollingMessage {
  key: string;
  chat: ChatId;
  message: MessageId;
  text: string;
  /** Size of what it reports, to tell whether there is more to report. */
  weight: number;
  /** When it was sent, not when it was last edited. */
  sentAt: Date;
  /** When it last said something new. */
  toldAt: Date;
}

const rolling = prepared((read: Read) =>
  read
    .select()
    .from(rollingMessages)
    .where(
      and(eq(rollingMessages.key, sql.placeholder("key")), eq(rollingMessages.chat, sql.placeholder("chat"))),
    )
    .prepare(),
);

/** null = nothing is shown there under this key. */
export async function getRolling(read: Read, key: string, chat: ChatId): Promise<RollingMessage | null> {
  const rows = await rolling(read).execute({ key, chat });
  return (rows[0] as RollingMessage | undefined) ?? null;
}

/** Upsert. */
export async function saveRolling(tx: Tx, shown: RollingMessage): Promise<void> {
  const { message, text, weight, sentAt, toldAt } = shown;
  await tx
    .insert(rollingMessages)
    .values(shown)
    .onConflictDoUpdate({
      target: [rollingMessages.key, rollingMessages.chat],
      set: { message, text, weight, sentAt, toldAt },
    });
}

/** Whether somebody, or we, wrote in the chat since: then nobody would notice an edit. */
export async function isBuried(read: Read, { chat, message, sentAt }: RollingMessage): Promise<boolean> {
  const [own] = await read.select({ id: outbox.id }).from(outbox).where(eq(outbox.message, message));
  const later = await read
    .select({ content: outbox.content })
    .from(outbox)
    .where(and(gt(outbox.id, own?.id ?? 0), eq(outbox.chat, chat)));
  if (later.some(({ content }) => content.kind !== "edit" && content.kind !== "reaction")) return true;
  const [heard] = await read
    .select({ id: max(inbox.id) })
    .from(inbox)
    .where(eq(inbox.chat, chat));
  if (!heard?.id) return false;
  const [last] = await read.select({ at: inbox.receivedAt }).from(inbox).where(eq(inbox.id, heard.id));
  return last !== undefined && last.at > sentAt;
}
