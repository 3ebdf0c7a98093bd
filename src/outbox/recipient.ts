/** Resolution of recipients: the WhatsApp address of a chat of ours, and where a message that left has gone. */
import { openChat, type ChatId, type MessageId } from "../domain/ids.ts";
import type { SendTo } from "../session/port.ts";
import type { Read } from "../store/engine/open.ts";
import { getSent } from "../store/messages/outbox.ts";
import { addressOf } from "../store/contacts/people.ts";

/** Null when no address of the person is known (any more). */
export async function toRecipient(read: Read, chat: ChatId): Promise<SendTo | null> {
  const opened = openChat(chat);
  if (opened.kind === "group") return { kind: "group", group: opened.group };
  const address = await addressOf(read, opened.person);
  return address.lid === null && address.phone === null ? null : { kind: "person", address };
}

/** A message that was sent, for a recipient who could not decrypt it; null = it is not ours. */
export async function sentMessage(
  read: Read,
  id: MessageId,
): Promise<{ bytes: Uint8Array; to: SendTo } | null> {
  const sent = await getSent(read, id);
  const to = sent && (await toRecipient(read, sent.chat));
  return sent && to && { bytes: sent.bytes, to };
}
