/** One entry for each kind of content WhatsApp knows. Those not named here become "unsupported", with their name. */
import { getContentType, normalizeMessageContent, proto } from "@whiskeysockets/baileys";
import { toMessageId } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import { mediaOf } from "./decode-media.ts";
import { textIn } from "./decode-text.ts";

type Message = proto.IMessage;
/** null = noise; undefined = nothing readable in it, which people are told. */
type Decoder = (message: Message) => InboundContent | null | undefined;

const noise: Decoder = () => null;
const asText: Decoder = (message) => {
  const text = textIn(message);
  return text === null ? undefined : { kind: "text", text };
};

const decoders: Partial<Record<keyof Message, Decoder>> = {
  conversation: asText,
  extendedTextMessage: asText,
  imageMessage: mediaOf,
  videoMessage: mediaOf,
  ptvMessage: mediaOf,
  audioMessage: mediaOf,
  documentMessage: mediaOf,
  stickerMessage: mediaOf,
  lottieStickerMessage: mediaOf,
  locationMessage: ({ locationMessage: at }) => at && location(at, at.isLive === true),
  liveLocationMessage: ({ liveLocationMessage: at }) => at && location(at, true),
  contactMessage: ({ contactMessage }) => contactMessage && contacts([contactMessage]),
  contactsArrayMessage: ({ contactsArrayMessage }) => contacts(contactsArrayMessage?.contacts ?? []),
  pollCreationMessage: ({ pollCreationMessage }) => poll(pollCreationMessage),
  pollCreationMessageV2: ({ pollCreationMessageV2 }) => poll(pollCreationMessageV2),
  pollCreationMessageV3: ({ pollCreationMessageV3 }) => poll(pollCreationMessageV3),
  pollCreationMessageV4: ({ pollCreationMessageV4 }) => contentOf(pollCreationMessageV4?.message),
  pollCreationMessageV5: ({ pollCreationMessageV5 }) => poll(pollCreationMessageV5),
  reactionMessage: ({ reactionMessage }) => reaction(reactionMessage),
  protocolMessage: ({ protocolMessage }) => protocol(protocolMessage),
  // Answers to lists and buttons, and what companies send with them: their words.
  listResponseMessage: asText,
  buttonsResponseMessage: asText,
  templateButtonReplyMessage: asText,
  interactiveResponseMessage: asText,
  listMessage: asText,
  buttonsMessage: asText,
  templateMessage: asText,
  interactiveMessage: asText,
  groupInviteMessage: asText,
  productMessage: asText,
  orderMessage: asText,
  eventMessage: asText,
  groupMentionedMessage: ({ groupMentionedMessage }) => contentOf(groupMentionedMessage?.message),
  botForwardedMessage: ({ botForwardedMessage }) => contentOf(botForwardedMessage?.message),
  // Header of an album: its pictures follow as messages of their own.
  albumMessage: noise,
  pinInChatMessage: noise,
  keepInChatMessage: noise,
  fastRatchetKeySenderKeyDistributionMessage: noise,
  stickerSyncRmrMessage: noise,
  messageHistoryNotice: noise,
  limitSharingMessage: noise,
  callLogMesssage: noise,
  statusMentionMessage: noise,
  groupStatusMentionMessage: noise,
};

/** null for noise. */
export function contentOf(wrapped: Message | null | undefined): InboundContent | null {
  const message = normalizeMessageContent(wrapped);
  const type = getContentType(message);
  if (!message || type === undefined || isTwin(wrapped) || isTwin(message)) return null;
  if (isViewOnce(wrapped, message)) return { kind: "view-once" };
  const content = decoders[type]?.(message);
  return content === undefined ? { kind: "unsupported", wireType: type } : content;
}

const { AssociationType } = proto.MessageAssociation;
/** The same picture again in another quality, or its moving part. */
const TWINS = new Set<unknown>([
  AssociationType.HD_IMAGE_DUAL_UPLOAD,
  AssociationType.HD_VIDEO_DUAL_UPLOAD,
  AssociationType.HEVC_VIDEO_DUAL_UPLOAD,
  AssociationType.MOTION_PHOTO,
]);

const isTwin = (message: Message | null | undefined): boolean =>
  TWINS.has(message?.messageContextInfo?.messageAssociation?.associationType);

/** Companies wrap buttons in the same envelope; only files are meant to be seen once. */
function isViewOnce(wrapped: Message | null | undefined, inner: Message): boolean {
  const file = inner.imageMessage ?? inner.videoMessage ?? inner.audioMessage;
  const outer = wrapped?.ephemeralMessage?.message ?? wrapped;
  const envelope = outer?.viewOnceMessage ?? outer?.viewOnceMessageV2 ?? outer?.viewOnceMessageV2Extension;
  return Boolean(file && (envelope || file.viewOnce));
}

interface Point {
  degreesLatitude?: number | null;
  degreesLongitude?: number | null;
  name?: string | null;
  address?: string | null;
  caption?: string | null;
}

const location = (at: Point, live: boolean): InboundContent => ({
  kind: "location",
  latitude: at.degreesLatitude ?? 0,
  longitude: at.degreesLongitude ?? 0,
  name: at.name || at.caption || null,
  address: at.address || null,
  live,
});

const contacts = (cards: proto.Message.IContactMessage[]): InboundContent | undefined =>
  cards.length === 0
    ? undefined
    : {
        kind: "contacts",
        cards: cards.map((card) => ({ name: card.displayName ?? "", vcard: card.vcard ?? "" })),
      };

const poll = (asked: proto.Message.IPollCreationMessage | null | undefined): InboundContent | undefined =>
  asked
    ? {
        kind: "poll",
        question: asked.name ?? "",
        options: (asked.options ?? []).map((one) => one.optionName ?? ""),
      }
    : undefined;

const reaction = (given: proto.Message.IReactionMessage | null | undefined): InboundContent | undefined =>
  given?.key?.id
    ? { kind: "reaction", target: toMessageId(given.key.id), emoji: given.text || null }
    : undefined;

const { Type } = proto.Message.ProtocolMessage;

/** Edits and deletions; the rest is between devices. */
function protocol(
  told: proto.Message.IProtocolMessage | null | undefined,
): InboundContent | null | undefined {
  if (!told?.key?.id) return null;
  const target = toMessageId(told.key.id);
  // Proto3 leaves out a zero: REVOKE is what a missing type means.
  if ((told.type ?? Type.REVOKE) === Type.REVOKE) return { kind: "deletion", target };
  if (told.type !== Type.MESSAGE_EDIT) return null;
  return editOf(target, told.editedMessage);
}

export function editOf(
  target: ReturnType<typeof toMessageId>,
  edited: Message | null | undefined,
): InboundContent | undefined {
  const message = normalizeMessageContent(edited) ?? {};
  // A file without words was left: the caption was edited away.
  const text = textIn(message) ?? (mediaOf(message) ? "" : null);
  return text === null ? undefined : { kind: "edit", target, text };
}
