/** Decoder of messages of companies: templates, buttons, lists, interactive messages and carousels, with their text, links and files. */
import type { proto } from "@whiskeysockets/baileys";
import { cleanFileName } from "../../../domain/text/clean-file-name.ts";
import type { InboundContent, Media, Rich } from "../../../domain/messages/inbound.ts";
import { headOf } from "./decode-media.ts";
import { lineOf, linesOf, placeLine, product, some } from "./decode-rich.ts";
import { buttonLines, offerLines } from "./native-buttons.ts";

type Message = proto.IMessage;

/** A carousel of WhatsApp has ten. */
const MOST_CARDS = 10;

/** The words in the order people read them, and the files at their head. */
interface Sheet {
  lines: string[];
  files: Media[];
  /** A product at its head. */
  rich?: Rich;
}

interface Head {
  documentMessage?: proto.Message.IDocumentMessage | null;
  imageMessage?: proto.Message.IImageMessage | null;
  videoMessage?: proto.Message.IVideoMessage | null;
  locationMessage?: proto.Message.ILocationMessage | null;
}

export const buttons = ({ buttonsMessage }: Message): InboundContent | undefined => {
  if (!buttonsMessage) return undefined;
  const { text, contentText, footerText } = buttonsMessage;
  const labels = some(buttonsMessage.buttons).flatMap(({ buttonText, nativeFlowInfo }) => [
    ...reply(buttonText?.displayText),
    ...buttonLines({ buttonParamsJson: nativeFlowInfo?.paramsJson ?? null }),
  ]);
  return asContent(sheet(buttonsMessage, [text, contentText, footerText, ...labels]));
};

export function list({ listMessage }: Message): InboundContent | undefined {
  const { title, description, footerText, sections, productListInfo } = listMessage ?? {};
  const rows = some(sections).flatMap((section) => [
    lineOf(section.title),
    ...some(section.rows).flatMap((row) =>
      reply(linesOf(row.title, row.description).map(lineOf).join(" — ")),
    ),
  ]);
  const products = some(productListInfo?.productSections).map((section) => lineOf(section.title));
  return asContent(sheet({}, [lineOf(title), description, ...rows, ...products, footerText]));
}

export function template({ templateMessage }: Message): InboundContent | undefined {
  return templateMessage ? asContent(templateSheet(templateMessage)) : undefined;
}

export const interactive = ({ interactiveMessage }: Message): InboundContent | undefined =>
  interactiveMessage ? asContent(interactiveSheet(interactiveMessage)) : undefined;

/** The oldest kind: a template by name, with the words in it or beside it. */
export function structured({ highlyStructuredMessage: message }: Message): InboundContent | undefined {
  return message ? asContent(structuredSheet(message)) : undefined;
}

function structuredSheet({
  hydratedHsm,
  params,
  localizableParams,
}: proto.Message.IHighlyStructuredMessage): Sheet {
  if (hydratedHsm) return templateSheet(hydratedHsm);
  const words = linesOf(...some(params), ...some(localizableParams).map((one) => one.default));
  return { lines: [...new Set(words)], files: [] };
}

function templateSheet(message: proto.Message.ITemplateMessage): Sheet {
  const four = message.hydratedTemplate ?? message.hydratedFourRowTemplate;
  if (four) {
    const { hydratedTitleText, hydratedContentText, hydratedFooterText, hydratedButtons } = four;
    const labels = some(hydratedButtons).flatMap(hydratedButton);
    return sheet(four, [lineOf(hydratedTitleText), hydratedContentText, hydratedFooterText, ...labels]);
  }
  if (message.interactiveMessageTemplate) return interactiveSheet(message.interactiveMessageTemplate);
  const plain = message.fourRowTemplate;
  const parts = [plain?.highlyStructuredMessage, plain?.content, plain?.footer].filter(
    (one) => one !== null && one !== undefined,
  );
  return sheet(
    plain ?? {},
    parts.flatMap((part) => structuredSheet(part).lines),
  );
}

function hydratedButton({
  quickReplyButton,
  urlButton,
  callButton,
}: proto.IHydratedTemplateButton): string[] {
  return [
    ...reply(quickReplyButton?.displayText),
    ...labelled("🔗", urlButton?.displayText, urlButton?.url),
    ...labelled("📞", callButton?.displayText, callButton?.phoneNumber),
  ];
}

function interactiveSheet(message: proto.Message.IInteractiveMessage, depth = 0): Sheet {
  const { header, body, footer, nativeFlowMessage, carouselMessage } = message;
  const shown = header?.productMessage ? product({ productMessage: header.productMessage }) : undefined;
  const flow = some(nativeFlowMessage?.buttons).flatMap(buttonLines);
  const offer = offerLines(nativeFlowMessage?.messageParamsJson);
  const own = sheet(header ?? {}, [
    lineOf(header?.title),
    lineOf(header?.subtitle),
    body?.text,
    ...offer,
    footer?.text,
    ...flow,
  ]);
  const cards =
    depth > 2
      ? []
      : some(carouselMessage?.cards, MOST_CARDS).map((card) => interactiveSheet(card, depth + 1));
  const files = [...own.files, ...cards.flatMap((card) => card.files)];
  return {
    // A line of its own keeps the cards of a carousel apart.
    lines: [
      ...own.lines,
      ...cards.flatMap((card, index) => [`${index + 1}.`, ...productLines(card), ...card.lines]),
    ],
    files: shown?.kind === "media" ? [shown.media, ...files] : files,
    ...(shown?.kind === "media" || shown?.kind === "rich" ? { rich: shown.rich as Rich } : {}),
  };
}

const productLines = ({ rich }: Sheet): string[] => (rich ? linesOf(rich.title, ...rich.lines) : []);

function sheet(head: Head, lines: (string | null | undefined)[]): Sheet {
  const { documentMessage, imageMessage, videoMessage, locationMessage } = head;
  const file = headOf({
    ...(documentMessage ? { documentMessage } : {}),
    ...(imageMessage ? { imageMessage } : {}),
    ...(videoMessage ? { videoMessage } : {}),
  });
  const words = linesOf(...lines, placeLine(locationMessage));
  // A head whose file did not come along still says what it was.
  const name = file ? null : cleanFileName(documentMessage?.fileName);
  return { lines: name === null ? words : [`📄 ${name}`, ...words], files: file ? [file] : [] };
}

type Words = string | null | undefined;

const reply = (label: Words): string[] => linesOf(lineOf(label)).map((one) => `▫️ ${one}`);

function labelled(sign: string, label: Words, what: Words): string[] {
  const [name, address] = [lineOf(label), lineOf(what)];
  if (address === null) return [];
  return [name === null ? `${sign} ${address}` : `${sign} ${name}: ${address}`];
}

function asContent({ lines, files: [first, ...more], rich }: Sheet): InboundContent | undefined {
  const text = linesOf(...lines).join("\n");
  const beside = rich ? { rich } : {};
  if (first) {
    const media = { ...first, caption: text || null };
    const others = some(more, MOST_CARDS).map(bare);
    return { kind: "media", media, ...beside, ...(others.length > 0 ? { more: others } : {}) };
  }
  if (text !== "") return { kind: "text", text, ...beside };
  return rich && { kind: "rich", rich };
}

const bare = (media: Media): Media => ({ ...media, caption: null });
