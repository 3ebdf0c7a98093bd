import { proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { contentOf } from "./decode-content.ts";

const read = (message: proto.IMessage) =>
  contentOf(proto.Message.decode(proto.Message.encode(message).finish()));
const file = { url: "https://mmg.whatsapp.net/f", directPath: "/f", mediaKey: Buffer.alloc(32, 1) };
const AT = 1_800_000_000;

const table: [string, proto.IMessage, object][] = [
  [
    "an event",
    {
      eventMessage: {
        name: "Visita\ntécnica",
        description: "Llevar el módem",
        location: { name: "Plaza", degreesLatitude: -26.8, degreesLongitude: -65.2 },
        joinLink: "https://call.whatsapp.com/x",
        startTime: AT,
        endTime: AT + 3600,
      },
    },
    {
      form: "event",
      title: "Visita técnica",
      lines: [
        "Llevar el módem",
        "📍 Plaza https://maps.google.com/?q=-26.8,-65.2",
        "🔗 https://call.whatsapp.com/x",
      ],
      from: AT * 1000,
      until: (AT + 3600) * 1000,
    },
  ],
  ["a cancelled event", { eventMessage: { name: "Visita", isCanceled: true } }, { form: "event-cancelled" }],
  [
    "an order",
    {
      orderMessage: {
        orderTitle: "Pedido 3",
        itemCount: 2,
        message: "para hoy",
        totalAmount1000: 12_500_500,
        totalCurrencyCode: "ARS",
      },
    },
    { form: "order", lines: ["× 2", "para hoy"], price: { thousandths: 12_500_500, currency: "ARS" } },
  ],
  [
    "a product at its lower price",
    {
      productMessage: {
        product: {
          title: "Router",
          priceAmount1000: 2000,
          salePriceAmount1000: 1000,
          currencyCode: "ARS",
          url: "https://x.example",
        },
      },
    },
    {
      form: "product",
      title: "Router",
      lines: ["https://x.example"],
      price: { thousandths: 1000, currency: "ARS" },
    },
  ],
  [
    "an invitation with a strange code",
    { groupInviteMessage: { groupName: "Obra", inviteCode: "a b/../c" } },
    { lines: [] },
  ],
  [
    "a channel",
    { newsletterAdminInviteMessage: { newsletterName: "Avisos", caption: "vení" } },
    { form: "channel-invite", lines: ["vení"] },
  ],
  [
    "a call",
    { scheduledCallCreationMessage: { title: "Revisión", scheduledTimestampMs: AT * 1000 } },
    { form: "call-scheduled", from: AT * 1000 },
  ],
  [
    "a payment",
    { sendPaymentMessage: { noteMessage: { conversation: "octubre" } } },
    { form: "payment", lines: ["octubre"] },
  ],
  [
    "a request to pay",
    { requestPaymentMessage: { amount: { value: 125_50, offset: 100, currencyCode: "BRL" } } },
    { form: "payment-request", price: { thousandths: 125_500, currency: "BRL" } },
  ],
  [
    "a sticker pack",
    { stickerPackMessage: { name: "Gatos", publisher: "Ana" } },
    { form: "sticker-pack", title: "Gatos", lines: ["Ana"] },
  ],
  [
    "results of a poll",
    {
      pollResultSnapshotMessage: { name: "¿Cuándo?", pollVotes: [{ optionName: "hoy", optionVoteCount: 3 }] },
    },
    { form: "poll-results", title: "¿Cuándo?", lines: ["▫️ hoy: 3"] },
  ],
  ["a request for the number", { requestPhoneNumberMessage: {} }, { form: "phone-request" }],
  ["an answer to an event", { encEventResponseMessage: {} }, { form: "event-answer" }],
  [
    "a time that no calendar shows",
    { eventMessage: { name: "x", startTime: Number.MAX_SAFE_INTEGER } },
    { from: null },
  ],
  [
    "a place that is none",
    { locationMessage: { degreesLatitude: Number.NaN, degreesLongitude: Infinity, name: "Plaza" } },
    { form: "place", lines: ["Plaza"] },
  ],
  ["a text without a visible sign", { conversation: "\u200b\u2800 " }, { form: "blank" }],
];

it.each(table)("%s is read", (_title, message, expected) => {
  expect(read(message)).toMatchObject({ kind: "rich", rich: expected });
});

describe("What has a file", () => {
  it("stands under it", () => {
    const product = { title: "Router", productImage: file };
    expect(read({ productMessage: { product } })).toMatchObject({
      kind: "media",
      media: { kind: "image", caption: null },
      rich: { form: "product", title: "Router" },
    });
    const invoice = {
      note: "octubre",
      attachmentType: 1,
      attachmentDirectPath: "/f",
      attachmentMediaKey: file.mediaKey,
    };
    expect(read({ invoiceMessage: invoice })).toMatchObject({ kind: "media", media: { kind: "document" } });
  });
});

describe("An advertisement", () => {
  const externalAdReply = { title: "100 megas", body: "Primer mes gratis", sourceUrl: "https://fb.me/x" };
  const ad = { form: "ad", title: "100 megas", lines: ["Primer mes gratis", "🔗 https://fb.me/x"] };

  it("is all there is when nothing was written", () => {
    const message = { extendedTextMessage: { text: "", contextInfo: { externalAdReply } } };
    expect(read(message)).toMatchObject({ kind: "rich", rich: ad });
  });

  it("stands beside the words, which stay what they are", () => {
    const message = { extendedTextMessage: { text: "1", contextInfo: { externalAdReply } } };
    expect(read(message)).toMatchObject({ kind: "text", text: "1", rich: ad });
    const picture = { imageMessage: { ...file, caption: "hola", contextInfo: { externalAdReply } } };
    expect(read(picture)).toMatchObject({ kind: "media", media: { caption: "hola" }, rich: ad });
  });
});
