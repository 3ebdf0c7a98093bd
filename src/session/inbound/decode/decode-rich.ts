/** Decoder of structured messages: events, orders, products, invitations, payments, calls. */
import { proto, toNumber } from "@whiskeysockets/baileys";
import { looksEmpty } from "../../../domain/text/blank.ts";
import { cleanLine, cleanName } from "../../../domain/text/clean-name.ts";
import type { InboundContent, Media, Rich, RichForm } from "../../../domain/messages/inbound.ts";
import { saneCount, saneInstant, sanePlace } from "../../../domain/text/sanitize.ts";
import { headOf } from "./decode-media.ts";

type Message = proto.IMessage;
type Wide = Parameters<typeof toNumber>[0];
type Content = InboundContent | undefined;

/** Characters of one form, and entries of a list in it: enough to read, too little to flood a room. */
const LONGEST = 20_000;
const MOST = 100;

/** Texts as they come; blank ones are no lines. What is too long ends in "…". */
type Lines = (string | null | undefined)[];

export function linesOf(...lines: Lines): string[] {
  const shown: string[] = [];
  let room = LONGEST;
  for (const line of lines) {
    if (typeof line !== "string" || looksEmpty(line)) continue;
    if (line.length > room) return room > 0 ? [...shown, `${line.slice(0, room).toWellFormed()}…`] : shown;
    room -= line.length;
    shown.push(line);
  }
  return shown;
}

/** Longer than any name that phones let people give. */
const LONGEST_NAME = 1_000;

/** A choice, a place, a button, an address: what has a line of its own. null = nothing of it can be seen. */
export const lineOf = (name: string | null | undefined): string | null => cleanLine(name, LONGEST_NAME);

/** The first of a list: of every kind far more than any phone or company sends. */
export const some = <T>(list: T[] | null | undefined, most = MOST): T[] => (list ?? []).slice(0, most);

/** A form with nothing in it but what is given. */
export const rich = (form: RichForm, given: Partial<Omit<Rich, "form">> = {}): Rich => ({
  form,
  title: null,
  lines: [],
  from: null,
  until: null,
  price: null,
  ...given,
});

/** The form in words, under its file when it has one. */
export const richContent = (form: Rich, file?: Media): InboundContent =>
  file ? { kind: "media", media: { ...file, caption: null }, rich: form } : { kind: "rich", rich: form };

const seconds = (wide: Wide): number | null => saneInstant(toNumber(wide ?? 0) * 1000);
const millis = (wide: Wide): number | null => saneInstant(toNumber(wide ?? 0));

/** null when there is no price, or none that can be counted. */
function price(thousandths: Wide, currency: string | null | undefined): Rich["price"] {
  const amount = saneCount(toNumber(thousandths ?? 0));
  return amount ? { thousandths: amount, currency: cleanName(currency, 8) ?? "" } : null;
}

const mapLink = (latitude: number, longitude: number): string =>
  `https://maps.google.com/?q=${latitude},${longitude}`;

/** One line for a place inside something else; null when it is none. */
export function placeLine(at: proto.Message.ILocationMessage | null | undefined): string | null {
  const spot = sanePlace(at?.degreesLatitude, at?.degreesLongitude);
  const words = linesOf(lineOf(at?.name), lineOf(at?.address));
  if (words.length === 0 && !spot) return null;
  return `📍 ${[words.join(", "), spot && mapLink(spot.latitude, spot.longitude)].filter(Boolean).join(" ")}`;
}

function linkLine(url: string | null | undefined): string | null {
  const link = lineOf(url);
  return link && `🔗 ${link}`;
}

export function event({ eventMessage }: Message): Content {
  if (!eventMessage) return undefined;
  const { name, description, location, joinLink, startTime, endTime, isCanceled } = eventMessage;
  const lines = linesOf(description, placeLine(location), linkLine(joinLink));
  const title = cleanName(name, 200);
  const from = seconds(startTime);
  if (title === null && lines.length === 0 && from === null) return undefined;
  const form = isCanceled ? "event-cancelled" : "event";
  return richContent(rich(form, { title, lines, from, until: seconds(endTime) }));
}

export function product({ productMessage }: Message): Content {
  const { product: shown, catalog, body, footer } = productMessage ?? {};
  const picture = shown?.productImage ?? catalog?.catalogImage;
  const title = cleanName(shown?.title ?? catalog?.title, 200);
  const lines = linesOf(shown?.description ?? catalog?.description, body, footer, lineOf(shown?.url));
  const file = picture ? headOf({ imageMessage: picture }) : undefined;
  if (title === null && lines.length === 0 && !file) return undefined;
  const { salePriceAmount1000: sale, priceAmount1000: full, currencyCode } = shown ?? {};
  const cost = price(sale, currencyCode) ?? price(full, currencyCode);
  return richContent(rich("product", { title, lines, price: cost }), file);
}

export function order({ orderMessage }: Message): Content {
  if (!orderMessage) return undefined;
  const { orderTitle, orderId, itemCount, message, totalAmount1000, totalCurrencyCode } = orderMessage;
  const count = saneCount(itemCount);
  const lines = linesOf(count ? `× ${count}` : null, message);
  const given = {
    title: cleanName(orderTitle ?? orderId, 200),
    lines,
    price: price(totalAmount1000, totalCurrencyCode),
  };
  return given.title === null && lines.length === 0 && !given.price
    ? undefined
    : richContent(rich("order", given));
}

/** The link with which anybody joins: it needs the code and nothing else. */
export function groupInvite({ groupInviteMessage }: Message): Content {
  if (!groupInviteMessage) return undefined;
  const { groupName, caption, inviteCode, inviteExpiration } = groupInviteMessage;
  const code = /^[\w-]{4,64}$/.test(inviteCode ?? "") ? inviteCode : null;
  const lines = linesOf(caption, code && `https://chat.whatsapp.com/${code}`);
  const title = cleanName(groupName, 100);
  if (title === null && lines.length === 0) return undefined;
  return richContent(rich("group-invite", { title, lines, until: seconds(inviteExpiration) }));
}

interface ChannelInvite {
  newsletterName?: string | null;
  caption?: string | null;
}

export const channelInvite = (invite: ChannelInvite | null | undefined): Content =>
  richContent(
    rich("channel-invite", {
      title: cleanName(invite?.newsletterName, 100),
      lines: linesOf(invite?.caption),
    }),
  );

export function scheduledCall({ scheduledCallCreationMessage: call }: Message): Content {
  const given = { title: cleanName(call?.title, 200), from: millis(call?.scheduledTimestampMs) };
  return richContent(rich("call-scheduled", given));
}

export function paymentRequest({ requestPaymentMessage: asked }: Message): Content {
  const { amount, amount1000, currencyCodeIso4217, expiryTimestamp, noteMessage } = asked ?? {};
  const thousandths = amount?.value
    ? (toNumber(amount.value) * 1000) / (amount.offset || 1)
    : toNumber(amount1000 ?? 0);
  const cost = price(thousandths, amount?.currencyCode ?? currencyCodeIso4217);
  const given = { lines: noteOf(noteMessage), price: cost, until: seconds(expiryTimestamp) };
  return richContent(rich("payment-request", given));
}

export const payment = ({ sendPaymentMessage: sent }: Message): Content =>
  richContent(rich("payment", { lines: noteOf(sent?.noteMessage) }));

const noteOf = (note: Message | null | undefined): string[] =>
  linesOf(note?.extendedTextMessage?.text ?? note?.conversation);

/** The bill itself is a file, described in fields of its own. */
export function invoice({ invoiceMessage }: Message): Content {
  if (!invoiceMessage) return undefined;
  const node = {
    mimetype: invoiceMessage.attachmentMimetype ?? null,
    mediaKey: invoiceMessage.attachmentMediaKey ?? null,
    fileSha256: invoiceMessage.attachmentFileSha256 ?? null,
    fileEncSha256: invoiceMessage.attachmentFileEncSha256 ?? null,
    directPath: invoiceMessage.attachmentDirectPath ?? null,
    jpegThumbnail: invoiceMessage.attachmentJpegThumbnail ?? null,
  };
  const { PDF } = proto.Message.InvoiceMessage.AttachmentType;
  const isPdf = invoiceMessage.attachmentType === PDF;
  const file = headOf(isPdf ? { documentMessage: node } : { imageMessage: node });
  return richContent(rich("payment-request", { lines: linesOf(invoiceMessage.note) }), file);
}

export function stickerPack({ stickerPackMessage }: Message): Content {
  const { name, publisher, caption, packDescription } = stickerPackMessage ?? {};
  const lines = linesOf(cleanName(publisher), packDescription, caption);
  return richContent(rich("sticker-pack", { title: cleanName(name), lines }));
}

export function pollResults(poll: proto.Message.IPollResultSnapshotMessage | null | undefined): Content {
  const votes = some(poll?.pollVotes).map(
    ({ optionName, optionVoteCount }) =>
      `▫️ ${cleanName(optionName, 100) ?? ""}: ${saneCount(toNumber(optionVoteCount ?? 0)) ?? 0}`,
  );
  return richContent(rich("poll-results", { title: cleanName(poll?.name, 250), lines: votes }));
}

/** What an advertisement says that was tapped to get here; undefined when it says nothing. */
export function adOf(ad: proto.ContextInfo.IExternalAdReplyInfo | null | undefined): Rich | undefined {
  const lines = linesOf(ad?.body, linkLine(ad?.sourceUrl || ad?.mediaUrl));
  const title = cleanName(ad?.title, 200);
  return title === null && lines.length === 0 ? undefined : rich("ad", { title, lines });
}
