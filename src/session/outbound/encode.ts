/** Encoder of outgoing messages, to protobuf bytes. Pure: the same facts give the same bytes. */
import { proto } from "@whiskeysockets/baileys";
import type { Address } from "../../domain/messages/inbound.ts";
import type { AddressForm, Outgoing, Quote, Target } from "../../domain/messages/outgoing.ts";
import { isGroup, jidIn } from "../address.ts";
import { withoutSender } from "../inbound/decode/decode-media.ts";

export interface Composition {
  /** How people are addressed in the destination. */
  form: AddressForm;
  /** Our own addresses. */
  self: Address;
  /** 32 random bytes: with them recipients open later additions to this message. */
  secret: Uint8Array;
  now: Date;
  /** The chat's disappearing timer; groups need none, the library knows theirs. */
  expiresInSeconds?: number | null;
}

type Message = proto.IMessage;

/** Encoded `proto.Message`. Where it goes is not in it: see `readFor`. */
export function compose(content: Outgoing, about: Composition): Uint8Array {
  const { message, keepsSecret } = build(content, about);
  const messageContextInfo = keepsSecret ? { messageSecret: about.secret } : null;
  return proto.Message.encode({ ...message, messageContextInfo }).finish();
}

/**
 * Reads composed bytes for a chat. Edits, deletions and reactions name the chat, which `compose` did not know; in a
 * person's chat they name nobody in it.
 */
export function readFor(jid: string, bytes: Uint8Array): proto.Message {
  const message = proto.Message.decode(bytes);
  const key = message.protocolMessage?.key ?? message.reactionMessage?.key;
  if (key) key.remoteJid = jid;
  if (key && !isGroup(jid)) key.participant = null;
  return message;
}

interface Built {
  message: Message;
  /** What only points at another message has no additions of its own. */
  keepsSecret: boolean;
}

function build(content: Outgoing, about: Composition): Built {
  switch (content.kind) {
    case "text":
      return { message: { extendedTextMessage: textNode(content, about) }, keepsSecret: true };
    case "media":
      return { message: mediaAgain(content, about), keepsSecret: true };
    case "location":
      return { message: { locationMessage: locationNode(content, about) }, keepsSecret: true };
    case "contacts":
      return { message: contactsIn(content, about), keepsSecret: true };
    case "group-invite":
      return { message: { groupInviteMessage: inviteNode(content) }, keepsSecret: true };
    case "reaction":
      return { message: { reactionMessage: reactionNode(content, about) }, keepsSecret: false };
    case "edit":
      return { message: { protocolMessage: editNode(content, about) }, keepsSecret: false };
    case "deletion":
      return {
        message: { protocolMessage: { type: Type.REVOKE, key: keyOf(content.target, about) } },
        keepsSecret: false,
      };
  }
}

type Of<Kind extends Outgoing["kind"]> = Extract<Outgoing, { kind: Kind }>;
const { Type } = proto.Message.ProtocolMessage;

const textNode = (
  { text, quote, mentions = [] }: Of<"text">,
  about: Composition,
): proto.Message.IExtendedTextMessage => ({
  text,
  contextInfo: contextOf({ quote, mentions }, about),
});

/** The same file again: WhatsApp holds it already, so there is nothing to upload. */
function mediaAgain({ wire, caption, quote }: Of<"media">, about: Composition): Message {
  const message = withoutSender(proto.Message.decode(Buffer.from(wire, "base64")));
  const contextInfo = contextOf({ quote }, about);
  const captioned = { contextInfo, caption };
  if (message.imageMessage) return { imageMessage: { ...message.imageMessage, ...captioned } };
  if (message.videoMessage) return { videoMessage: { ...message.videoMessage, ...captioned } };
  if (message.ptvMessage) return { ptvMessage: { ...message.ptvMessage, contextInfo } };
  if (message.audioMessage) return { audioMessage: { ...message.audioMessage, contextInfo } };
  if (message.stickerMessage) return { stickerMessage: { ...message.stickerMessage, contextInfo } };
  const { documentMessage } = message;
  if (!documentMessage) return animated(message, contextInfo);
  const node = { documentMessage: { ...documentMessage, ...captioned } };
  // Apps show the caption of a document only inside this envelope.
  return caption === null ? node : { documentWithCaptionMessage: { message: node } };
}

function animated({ lottieStickerMessage }: Message, contextInfo: proto.IContextInfo | null): Message {
  const stickerMessage = lottieStickerMessage?.message?.stickerMessage;
  if (!stickerMessage) throw new Error("a media reference without a file");
  return { lottieStickerMessage: { message: { stickerMessage: { ...stickerMessage, contextInfo } } } };
}

const locationNode = (at: Of<"location">, about: Composition): proto.Message.ILocationMessage => ({
  degreesLatitude: at.latitude,
  degreesLongitude: at.longitude,
  name: at.name,
  address: at.address,
  contextInfo: contextOf(at, about),
});

function contactsIn({ cards, quote }: Of<"contacts">, about: Composition): Message {
  const contacts = cards.map(({ name, vcard }) => ({ displayName: name, vcard }));
  const contextInfo = contextOf({ quote }, about);
  if (contacts.length === 1) return { contactMessage: { ...contacts[0], contextInfo } };
  return { contactsArrayMessage: { displayName: contacts[0]?.displayName ?? "", contacts, contextInfo } };
}

const inviteNode = (invite: Of<"group-invite">): proto.Message.IGroupInviteMessage => ({
  groupJid: invite.group,
  groupName: invite.groupName,
  inviteCode: invite.code,
  inviteExpiration: Math.floor(new Date(invite.expiresAt).getTime() / 1000),
  caption: invite.text,
});

const reactionNode = (
  { target, emoji }: Of<"reaction">,
  about: Composition,
): proto.Message.IReactionMessage => ({
  key: keyOf(target, about),
  text: emoji ?? "",
  senderTimestampMs: about.now.getTime(),
});

/** A caption is edited by sending its file again inside the edit. */
const editNode = (
  { target, text, wire }: Of<"edit">,
  about: Composition,
): proto.Message.IProtocolMessage => ({
  type: Type.MESSAGE_EDIT,
  key: keyOf(target, about),
  editedMessage:
    wire === undefined
      ? { conversation: text }
      : mediaAgain({ kind: "media", wire, caption: text }, { ...about, expiresInSeconds: null }),
  timestampMs: about.now.getTime(),
});

function keyOf({ id, author }: Target, { form }: Composition): proto.IMessageKey {
  if (author === null) return { id, fromMe: true };
  return { id, fromMe: false, participant: jidIn(form, author) };
}

interface Context {
  quote?: Quote | undefined;
  mentions?: Address[];
}

/** null when there is nothing to say. */
function contextOf({ quote, mentions = [] }: Context, about: Composition): proto.IContextInfo | null {
  const expiration = about.expiresInSeconds || null;
  const mentionedJid = mentions.map((one) => jidIn(about.form, one)).filter((jid) => jid !== null);
  if (!quote && mentionedJid.length === 0 && expiration === null) return null;
  return { ...quoted(quote, about), mentionedJid, expiration };
}

function quoted(quote: Quote | undefined, { form, self }: Composition): proto.IContextInfo {
  if (!quote) return {};
  return {
    stanzaId: quote.id,
    participant: jidIn(form, quote.author ?? self),
    quotedMessage: { conversation: quote.text },
  };
}
