/** Messages of ours that say how something stands now, one per group and subject. */
import { and, eq } from "drizzle-orm";
import type { ChatId, MessageId } from "../domain/ids.ts";
import type { Read, Tx } from "./open.ts";
import { rollingMessages } from "./schema-review.ts";

export interface RollingMessage {
  key: string;
  chat: ChatId;
  message: MessageId;
  text: string;
  /** When it was sent, not when it was last edited. */
  sentAt: Date;
  /** When it last said something new. */
  toldAt: Date;
}

export async function getRolling(read: Read, key: string, chat: ChatId): Promise<RollingMessage | null> {
  const rows = await read
    .select()
    .from(rollingMessages)
    .where(and(eq(rollingMessages.key, key), eq(rollingMessages.chat, chat)));
  return (rows[0] as RollingMessage | undefined) ?? null;
}

export async function saveRolling(tx: Tx, rolling: RollingMessage): Promise<void> {
  const { message, text, sentAt, toldAt } = rolling;
  await tx
    .insert(rollingMessages)
    .values(rolling)
    .onConflictDoUpdate({
      target: [rollingMessages.key, rollingMessages.chat],
      set: { message, text, sentAt, toldAt },
    });
}
