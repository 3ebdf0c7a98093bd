/** The words in a message, whatever kind it is. */
import type { proto } from "@whiskeysockets/baileys";

type Message = proto.IMessage;
type Words = (string | null | undefined)[];

/** Joined by lines; null when there are none. */
export function textIn(message: Message): string | null {
  const plain = message.conversation ?? message.extendedTextMessage?.text;
  if (typeof plain === "string") return plain;
  const words = [
    captionIn(message),
    ...answerIn(message),
    ...companyIn(message),
    ...summaryIn(message),
  ].filter(Boolean);
  return words.length > 0 ? words.join("\n") : null;
}

/** What stands under a file; null when nothing does. */
export const captionIn = (message: Message): string | null =>
  (message.imageMessage ?? message.videoMessage ?? message.ptvMessage ?? message.documentMessage)?.caption ||
  null;

const answerIn = (message: Message): Words => [
  message.listResponseMessage?.title,
  message.buttonsResponseMessage?.selectedDisplayText,
  message.templateButtonReplyMessage?.selectedDisplayText,
  message.interactiveResponseMessage?.body?.text,
];

function companyIn({ listMessage, buttonsMessage, templateMessage, interactiveMessage }: Message): Words {
  const template = templateMessage?.hydratedTemplate ?? templateMessage?.hydratedFourRowTemplate;
  const interactive = interactiveMessage ?? templateMessage?.interactiveMessageTemplate;
  return [
    listMessage?.title,
    listMessage?.description,
    buttonsMessage?.contentText,
    template?.hydratedTitleText,
    template?.hydratedContentText,
    interactive?.header?.title,
    interactive?.body?.text,
  ];
}

function summaryIn({ groupInviteMessage, productMessage, orderMessage, eventMessage }: Message): Words {
  const product = productMessage?.product;
  return [
    groupInviteMessage?.groupName,
    groupInviteMessage?.caption,
    product?.title,
    product?.description,
    product?.url,
    productMessage?.body,
    orderMessage?.orderTitle,
    orderMessage?.message,
    eventMessage?.name,
    eventMessage?.description,
    eventMessage?.location?.name,
    eventMessage?.joinLink,
  ];
}
