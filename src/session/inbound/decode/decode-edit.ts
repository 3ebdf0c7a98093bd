/**
 * Decryption of edits: current phones send them encrypted. The key comes from the secret of the message they change:
 * HKDF-SHA256 over that secret, with info = its id, its author, the editor and the use; then AES-256-GCM.
 */
import { createDecipheriv, hkdfSync } from "node:crypto";
import { proto } from "@whiskeysockets/baileys";
import { toMessageId, type MessageId } from "../../../domain/ids.ts";
import type { Address, InboundContent } from "../../../domain/messages/inbound.ts";
import { jidIn } from "../../address.ts";
import { editOf } from "./decode-content.ts";

/** The secret of an earlier message by this author, base64; null when it is not known. */
export type SecretOf = (message: MessageId, author: Address) => Promise<string | null>;

type Envelope = proto.Message.ISecretEncryptedMessage;
const { MESSAGE_EDIT } = proto.Message.SecretEncryptedMessage.SecretEncType;
const TAG = 16;

/** "unsupported" when it is another kind of envelope or does not open. Whether the editor may edit is not asked here. */
export async function openEdit(
  envelope: Envelope,
  { author, secretOf }: { author: Address; secretOf: SecretOf },
): Promise<InboundContent> {
  const closed: InboundContent = { kind: "unsupported", wireType: "secretEncryptedMessage" };
  const { targetMessageKey, encPayload, encIv, secretEncType } = envelope;
  if (secretEncType !== MESSAGE_EDIT || !targetMessageKey?.id || !encPayload || !encIv) return closed;
  const target = toMessageId(targetMessageKey.id);
  const secret = await secretOf(target, author);
  if (secret === null) return closed;
  // Only the author may edit, so both are the same person; which form was meant is not said.
  for (const form of ["lid", "phone"] as const) {
    const jid = jidIn(form, author);
    const plain = jid && unseal({ encPayload, encIv }, keyFor(target, { jid, secret }));
    if (plain) return editIn(target, proto.Message.decode(plain)) ?? closed;
  }
  return closed;
}

/** The edit lies inside as a protocol message, or as the new content itself. */
const editIn = (target: MessageId, message: proto.IMessage): InboundContent | undefined =>
  editOf(target, message.protocolMessage?.editedMessage ?? message);

export function keyFor(target: MessageId, { jid, secret }: { jid: string; secret: string }): Buffer {
  const info = Buffer.from(`${target}${jid}${jid}Message Edit`);
  return Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64"), "", info, 32));
}

function unseal(
  { encPayload, encIv }: { encPayload: Uint8Array; encIv: Uint8Array },
  key: Buffer,
): Buffer | null {
  const opener = createDecipheriv("aes-256-gcm", key, encIv, { authTagLength: TAG });
  opener.setAuthTag(encPayload.subarray(-TAG));
  try {
    return Buffer.concat([opener.update(encPayload.subarray(0, -TAG)), opener.final()]);
  } catch {
    // Not this key: the other address form is tried next, and the caller says so when none fits.
    return null;
  }
}
