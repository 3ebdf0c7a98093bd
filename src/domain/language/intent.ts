/**
 * Intent classification of a client's message: whether it asks for something (opens a ticket) or is a
 * courtesy, a gesture or a technical signal. Pure.
 */
import { isCourtesy } from "./courtesy.ts";
import { foldText } from "../text/fold.ts";
import type { InboundContent, RichForm } from "../messages/inbound.ts";

/**
 * request: opens or reopens a ticket · courtesy: thanks, agreement, a goodbye in words · gesture: a sticker, a GIF, an
 * emoji, which may be somebody's hello but neither asks nor complains · signal: made by a phone or by WhatsApp, nobody said it.
 */
export type Intent = "request" | "courtesy" | "gesture" | "signal";

/** Contents that have no words for people and are made by touching something, or by nobody. By their protobuf field. */
const SIGNALS: ReadonlySet<string> = new Set([
  "bcallMessage",
  "call",
  "callLogMesssage",
  "cancelPaymentRequestMessage",
  "chat",
  "declinePaymentRequestMessage",
  "deviceSentMessage",
  "encCommentMessage",
  "encEventResponseMessage",
  "encReactionMessage",
  "eventCoverImage",
  "fastRatchetKeySenderKeyDistributionMessage",
  "groupStatusMentionMessage",
  "keepInChatMessage",
  "limitSharingMessage",
  "messageHistoryBundle",
  "messageHistoryNotice",
  "newsletterAdminInviteMessage",
  "newsletterFollowerInviteMessageV2",
  "pinInChatMessage",
  "placeholderMessage",
  "pollResultSnapshotMessage",
  "pollResultSnapshotMessageV3",
  "pollUpdateMessage",
  "requestPhoneNumberMessage",
  "scheduledCallCreationMessage",
  "scheduledCallEditMessage",
  // An edit that does not open: of a message we do not know, so of nothing that was ever asked here.
  "secretEncryptedMessage",
  "senderKeyDistributionMessage",
  "statusAddYours",
  "statusMentionMessage",
  "statusNotificationMessage",
  "statusQuestionAnswerMessage",
  "statusStickerInteractionMessage",
  "stickerSyncRmrMessage",
]);

/**
 * Classification of the rich forms. A form that is missing here is a request, such as a tapped advertisement
 * or a payment.
 */
const FORMS: Partial<Record<RichForm, Intent>> = {
  blank: "signal",
  "call-cancelled": "signal",
  "channel-invite": "signal",
  "event-answer": "signal",
  "event-cancelled": "signal",
  "event-going": "signal",
  "event-maybe": "signal",
  "event-not-going": "signal",
  // WhatsApp sends it by itself when somebody could not be added to a group.
  "group-invite": "signal",
  "payment-cancelled": "signal",
  "payment-declined": "signal",
  "phone-request": "signal",
  "poll-results": "signal",
  "sticker-pack": "gesture",
  vote: "signal",
  "vote-sealed": "signal",
  "vote-withdrawn": "signal",
};

/**
 * Classifies any content. Exhaustive: a new kind does not compile until it has an answer. `names`: folded words of the
 * names of those who may be thanked.
 */
export function intentOf(content: InboundContent, names?: ReadonlySet<string>): Intent {
  switch (content.kind) {
    case "text":
      return content.rich ? "request" : intentOfText(content.text, names);
    case "media":
      if (content.rich) return "request";
      if (content.media.kind === "sticker") return "gesture";
      if (content.media.kind !== "gif") return "request";
      return content.media.caption === null ? "gesture" : intentOfText(content.media.caption);
    case "rich":
      return FORMS[content.rich.form] ?? "request";
    case "vote":
      return "signal";
    case "unsupported":
      return SIGNALS.has(content.wireType) ? "signal" : "request";
    case "location":
    case "contacts":
    case "poll":
    case "view-once":
    case "undecryptable":
      return "request";
    case "reaction":
    case "edit":
    case "deletion":
      return "signal";
  }
}

/** Whether the content needs no answer. */
export const asksNothing = (content: InboundContent): boolean => intentOf(content) !== "request";

const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Default_Ignorable_Code_Point}\u20e3\s]/gu;
/** These ask something, or complain. */
const ASKING = /[❓❔❗❕⁉‼🆘😡🤬😠👿🖕💩🤮😤👎]/u;

function intentOfText(text: string, names?: ReadonlySet<string>): Intent {
  if (foldText(text.replaceAll("\u2800", "")) === "") return "signal";
  if (isCourtesy(text, names)) return "courtesy";
  return isMadeOfEmoji(text) && !ASKING.test(text) ? "gesture" : "request";
}

const isMadeOfEmoji = (text: string): boolean => text.replace(EMOJI, "") === "";

/** Whether the content is emoji and nothing else: thanks after a case, but a stranger's hello (👋, 🙏, 👍). */
export const isEmojiAlone = (content: InboundContent): boolean =>
  content.kind === "text" && !content.rich && foldText(content.text) !== "" && isMadeOfEmoji(content.text);
