/**
 * Decoder of message contents: one entry for each kind of content WhatsApp knows, so that a new kind does not compile until
 * it is decided.
 */
import { normalizeMessageContent, proto } from "@whiskeysockets/baileys";
import { looksEmpty } from "../../../domain/text/blank.ts";
import { toMessageId, type MessageId } from "../../../domain/ids.ts";
import type { InboundContent } from "../../../domain/messages/inbound.ts";
import { saneDeep } from "../../../domain/text/sanitize.ts";
import { buttons, interactive, list, structured, template } from "./decode-company.ts";
import { contacts } from "./decode-contacts.ts";
import { interactiveAnswer } from "./decode-form.ts";
import { mediaOf } from "./decode-media.ts";
import * as plain from "./decode-plain.ts";
import * as forms from "./decode-rich.ts";
import { answerIn, linkIn, textIn } from "./decode-text.ts";
import { findContext } from "./find-context.ts";

type Message = proto.IMessage;
type Content = InboundContent | null | undefined;
/** null = noise; undefined = nothing readable in it, which people are told. */
type Decoder = (message: Message, depth: number) => Content;
type Future = { message?: Message | null } | null | undefined;

/** Envelopes in envelopes; no phone comes near. */
const DEEPEST = 8;

const noise: Decoder = () => null;
/** Something came that only the phone can show. */
const unreadable: Decoder = () => undefined;
const asText =
  (read: (message: Message) => string | null | undefined): Decoder =>
  (message) => {
    const text = read(message);
    return text === null || text === undefined ? undefined : { kind: "text", text };
  };
const inside =
  (pick: (message: Message) => Future): Decoder =>
  (message, depth) =>
    open(pick(message)?.message, depth + 1);
const form =
  (content: InboundContent): Decoder =>
  () =>
    content;
const formed = (name: Parameters<typeof forms.rich>[0]): Decoder => form(forms.richContent(forms.rich(name)));
const answer = asText(answerIn);

const decoders: Record<keyof Message, Decoder> = {
  conversation: asText(textIn),
  extendedTextMessage: asText((message) => {
    const text = textIn(message);
    return text === null || looksEmpty(text) ? (linkIn(message) ?? text ?? "") : text;
  }),
  imageMessage: mediaOf,
  videoMessage: mediaOf,
  ptvMessage: mediaOf,
  audioMessage: mediaOf,
  documentMessage: mediaOf,
  stickerMessage: mediaOf,
  lottieStickerMessage: mediaOf,
  locationMessage: ({ locationMessage: at }) => at && plain.location(at, at.isLive === true),
  liveLocationMessage: ({ liveLocationMessage: at }) => at && plain.location(at, true),
  contactMessage: ({ contactMessage }) => contactMessage && contacts([contactMessage]),
  contactsArrayMessage: ({ contactsArrayMessage }) => contacts(contactsArrayMessage?.contacts ?? []),
  pollCreationMessage: ({ pollCreationMessage }) => plain.poll(pollCreationMessage),
  pollCreationMessageV2: ({ pollCreationMessageV2 }) => plain.poll(pollCreationMessageV2),
  pollCreationMessageV3: ({ pollCreationMessageV3 }) => plain.poll(pollCreationMessageV3),
  pollCreationMessageV4: inside((message) => message.pollCreationMessageV4),
  pollCreationMessageV5: ({ pollCreationMessageV5 }) => plain.poll(pollCreationMessageV5),
  pollResultSnapshotMessage: (message) => forms.pollResults(message.pollResultSnapshotMessage),
  pollResultSnapshotMessageV3: (message) => forms.pollResults(message.pollResultSnapshotMessageV3),
  // Sealed: `decode.ts` opens those of messages we know.
  pollUpdateMessage: ({ pollUpdateMessage }) => plain.vote(pollUpdateMessage),
  encEventResponseMessage: formed("event-answer"),
  secretEncryptedMessage: unreadable,
  encCommentMessage: unreadable,
  encReactionMessage: noise,
  reactionMessage: ({ reactionMessage }) => plain.reaction(reactionMessage),
  protocolMessage: ({ protocolMessage }) => protocol(protocolMessage),
  // Answers to lists, buttons and forms.
  listResponseMessage: answer,
  buttonsResponseMessage: answer,
  templateButtonReplyMessage: answer,
  interactiveResponseMessage: interactiveAnswer,
  // What companies send.
  listMessage: list,
  buttonsMessage: buttons,
  templateMessage: template,
  interactiveMessage: interactive,
  highlyStructuredMessage: structured,
  productMessage: forms.product,
  orderMessage: forms.order,
  invoiceMessage: forms.invoice,
  eventMessage: forms.event,
  groupInviteMessage: forms.groupInvite,
  newsletterAdminInviteMessage: (message) => forms.channelInvite(message.newsletterAdminInviteMessage),
  newsletterFollowerInviteMessageV2: (message) =>
    forms.channelInvite(message.newsletterFollowerInviteMessageV2),
  stickerPackMessage: forms.stickerPack,
  sendPaymentMessage: forms.payment,
  requestPaymentMessage: forms.paymentRequest,
  declinePaymentRequestMessage: formed("payment-declined"),
  cancelPaymentRequestMessage: formed("payment-cancelled"),
  paymentInviteMessage: formed("payment-invite"),
  requestPhoneNumberMessage: formed("phone-request"),
  scheduledCallCreationMessage: forms.scheduledCall,
  scheduledCallEditMessage: formed("call-cancelled"),
  richResponseMessage: asText(({ richResponseMessage }) =>
    forms.linesOf(...forms.some(richResponseMessage?.submessages).map((one) => one.messageText)).join("\n"),
  ),
  statusQuestionAnswerMessage: asText(({ statusQuestionAnswerMessage }) => statusQuestionAnswerMessage?.text),
  questionResponseMessage: asText(({ questionResponseMessage }) => questionResponseMessage?.text),
  statusQuotedMessage: asText(({ statusQuotedMessage }) => statusQuotedMessage?.text),
  chat: asText(({ chat }) => chat?.displayName),
  bcallMessage: asText(({ bcallMessage }) => bcallMessage?.caption),
  // Envelopes around any other kind.
  deviceSentMessage: inside((message) => message.deviceSentMessage),
  groupMentionedMessage: inside((message) => message.groupMentionedMessage),
  botForwardedMessage: inside((message) => message.botForwardedMessage),
  botInvokeMessage: inside((message) => message.botInvokeMessage),
  botTaskMessage: inside((message) => message.botTaskMessage),
  questionMessage: inside((message) => message.questionMessage),
  questionReplyMessage: inside((message) => message.questionReplyMessage),
  commentMessage: inside((message) => message.commentMessage),
  eventCoverImage: inside((message) => message.eventCoverImage),
  pollCreationOptionImageMessage: inside((message) => message.pollCreationOptionImageMessage),
  ephemeralMessage: inside((message) => message.ephemeralMessage),
  viewOnceMessage: inside((message) => message.viewOnceMessage),
  viewOnceMessageV2: inside((message) => message.viewOnceMessageV2),
  viewOnceMessageV2Extension: inside((message) => message.viewOnceMessageV2Extension),
  documentWithCaptionMessage: inside((message) => message.documentWithCaptionMessage),
  editedMessage: inside((message) => message.editedMessage),
  associatedChildMessage: inside((message) => message.associatedChildMessage),
  groupStatusMessage: inside((message) => message.groupStatusMessage),
  groupStatusMessageV2: inside((message) => message.groupStatusMessageV2),
  statusAddYours: inside((message) => message.statusAddYours),
  placeholderMessage: unreadable,
  // Header of an album: its pictures follow as messages of their own.
  albumMessage: noise,
  pinInChatMessage: noise,
  keepInChatMessage: noise,
  senderKeyDistributionMessage: noise,
  fastRatchetKeySenderKeyDistributionMessage: noise,
  messageContextInfo: noise,
  stickerSyncRmrMessage: noise,
  messageHistoryBundle: noise,
  messageHistoryNotice: noise,
  limitSharingMessage: noise,
  // Calls are told by an event of their own.
  call: noise,
  callLogMesssage: noise,
  statusMentionMessage: noise,
  groupStatusMentionMessage: noise,
  statusNotificationMessage: noise,
  statusStickerInteractionMessage: noise,
};

/** They stand beside a content, and are none. */
const BESIDE = new Set<string>([
  "messageContextInfo",
  "senderKeyDistributionMessage",
  "fastRatchetKeySenderKeyDistributionMessage",
]);

const typesIn = (message: Message): (keyof Message)[] =>
  (Object.keys(message) as (keyof Message)[]).filter(
    (type) => type in decoders && !BESIDE.has(type) && message[type] !== null && message[type] !== undefined,
  );

/** The name of the content, for people and logs: the protobuf field. */
export const typeOf = (wrapped: Message | null | undefined): string =>
  typesIn(normalizeMessageContent(wrapped) ?? {})[0] ?? "unknown";

/** null for noise. Never empty: a message in which nothing can be seen says so. */
export function contentOf(wrapped: Message | null | undefined): InboundContent | null {
  const content = open(wrapped, 0);
  if (!content) return null;
  const ad = forms.adOf(findContext(wrapped).ad);
  return saneDeep(withAd(content, ad));
}

function open(wrapped: Message | null | undefined, depth: number): InboundContent | null {
  const message = normalizeMessageContent(wrapped);
  if (!message) return null;
  if (depth > DEEPEST) return unsupported("unknown");
  const types = typesIn(message);
  const [type] = types;
  // Nothing at all is what a kind looks like that the library does not know yet; a key alone is a key alone.
  if (type === undefined) return message.senderKeyDistributionMessage ? null : unsupported("unknown");
  const twin = twinOf(wrapped) ?? twinOf(message);
  if (twin === "lesser") return null;
  if (isViewOnce(wrapped, message)) return { kind: "view-once" };
  const content = decoders[type](message, depth);
  if (content === undefined) return unsupported(type);
  return twin && content?.kind === "media" ? { ...content, replaces: twin.parent } : content;
}

const unsupported = (wireType: string): InboundContent => ({ kind: "unsupported", wireType });

/** The advertisement stands beside the words, so that a "1" stays an answer to the menu; without words it is all there is. */
function withAd(content: InboundContent, ad: ReturnType<typeof forms.adOf>): InboundContent {
  const isBlank = content.kind === "text" && looksEmpty(content.text);
  if (isBlank) return forms.richContent(ad ?? content.rich ?? forms.rich("blank"));
  if (!ad || (content.kind !== "text" && content.kind !== "media")) return content;
  return { ...content, rich: ad };
}

const { AssociationType } = proto.MessageAssociation;
/** The same picture in better quality: it takes the place of its parent. */
const BETTER = new Set<unknown>([AssociationType.HD_IMAGE_DUAL_UPLOAD, AssociationType.HD_VIDEO_DUAL_UPLOAD]);
/** The same picture in another encoding, or its moving part. */
const LESSER = new Set<unknown>([AssociationType.HEVC_VIDEO_DUAL_UPLOAD, AssociationType.MOTION_PHOTO]);

function twinOf(message: Message | null | undefined): { parent: MessageId } | "lesser" | null {
  const { associationType, parentMessageKey } = message?.messageContextInfo?.messageAssociation ?? {};
  if (LESSER.has(associationType)) return "lesser";
  return BETTER.has(associationType) && parentMessageKey?.id
    ? { parent: toMessageId(parentMessageKey.id) }
    : null;
}

/** Companies wrap buttons in the same envelope; only files are meant to be seen once. */
function isViewOnce(wrapped: Message | null | undefined, inner: Message): boolean {
  const file = inner.imageMessage ?? inner.videoMessage ?? inner.audioMessage;
  const outer = wrapped?.ephemeralMessage?.message ?? wrapped;
  const envelope = outer?.viewOnceMessage ?? outer?.viewOnceMessageV2 ?? outer?.viewOnceMessageV2Extension;
  return Boolean(file && (envelope || file.viewOnce));
}

const { Type } = proto.Message.ProtocolMessage;

/** Edits and deletions; the rest is between devices. */
function protocol(told: proto.Message.IProtocolMessage | null | undefined): Content {
  if (!told?.key?.id) return null;
  const target = toMessageId(told.key.id);
  // Proto3 leaves out a zero: REVOKE is what a missing type means.
  if ((told.type ?? Type.REVOKE) === Type.REVOKE) return { kind: "deletion", target };
  if (told.type !== Type.MESSAGE_EDIT) return null;
  return editOf(target, told.editedMessage);
}

export function editOf(target: MessageId, edited: Message | null | undefined): InboundContent | undefined {
  const message = normalizeMessageContent(edited) ?? {};
  // A file without words was left: the caption was edited away.
  const text = textIn(message) ?? (mediaOf(message) ? "" : null);
  return text === null ? undefined : saneDeep({ kind: "edit", target, text });
}
