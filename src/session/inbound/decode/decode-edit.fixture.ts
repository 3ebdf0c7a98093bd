/** For tests: what a current phone sends when it edits. */
import { createCipheriv, randomBytes } from "node:crypto";
import { proto } from "@whiskeysockets/baileys";
import { toMessageId } from "../../../domain/ids.ts";
import { keyFor } from "./decode-edit.ts";

interface Edited {
  /** Id of the message it changes. */
  target: string;
  /** JID of its author, without a device. */
  author: string;
  /** The secret the message came with. */
  secret: Uint8Array;
}

export function sealEdit(content: proto.IMessage, { target, author, secret }: Edited): proto.IMessage {
  const key = keyFor(toMessageId(target), { jid: author, secret: Buffer.from(secret).toString("base64") });
  const encIv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, encIv);
  const { MESSAGE_EDIT } = proto.Message.ProtocolMessage.Type;
  const edit: proto.IMessage = {
    protocolMessage: { type: MESSAGE_EDIT, key: { id: target, fromMe: true }, editedMessage: content },
  };
  const plain = proto.Message.encode(edit).finish();
  return {
    secretEncryptedMessage: {
      targetMessageKey: { id: target, fromMe: true },
      secretEncType: proto.Message.SecretEncryptedMessage.SecretEncType.MESSAGE_EDIT,
      encPayload: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
      encIv,
    },
  };
}
