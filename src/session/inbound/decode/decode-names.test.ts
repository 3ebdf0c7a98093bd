import { proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { contentOf } from "./decode-content.ts";

const read = (message: proto.IMessage) =>
  contentOf(proto.Message.decode(proto.Message.encode(message).finish()));
/** Two lines, turned around, with something that nobody sees. */
const bad = (name: string): string => `\u202e${name}\n\u200bx_y*\u0007`;
const good = (name: string): string => `${name} x_y*`;
const file = { url: "https://mmg.whatsapp.net/f", directPath: "/f", mediaKey: Buffer.alloc(32, 1) };
const text = (...lines: string[]) => ({ kind: "text", text: lines.join("\n") });
const flow = (params: unknown) => ({
  interactiveMessage: {
    nativeFlowMessage: { buttons: [{ name: "any", buttonParamsJson: JSON.stringify(params) }] },
  },
});

const table: [string, proto.IMessage, object][] = [
  [
    "a poll and its options",
    {
      pollCreationMessageV3: {
        name: bad("¿Cuándo?"),
        options: [{ optionName: bad("hoy") }, { optionName: "ya" }],
      },
    },
    {
      kind: "poll",
      question: good("¿Cuándo?"),
      options: [good("hoy"), "ya"],
      // Votes name them by this.
      written: [bad("hoy"), "ya"],
    },
  ],
  [
    "a place",
    {
      locationMessage: { degreesLatitude: 1, degreesLongitude: 2, name: bad("Casa"), address: bad("Mitre") },
    },
    { kind: "location", name: good("Casa"), address: good("Mitre") },
  ],
  [
    "a place that is no point on earth",
    { locationMessage: { degreesLatitude: 91, name: bad("Casa"), address: bad("Mitre") } },
    { rich: { form: "place", lines: [good("Casa"), good("Mitre")] } },
  ],
  [
    "an event, its place and its link",
    { eventMessage: { name: bad("Visita"), location: { name: bad("Casa") }, joinLink: bad("https://x") } },
    { rich: { title: "Visita x y", lines: [`📍 ${good("Casa")}`, `🔗 ${good("https://x")}`] } },
  ],
  [
    "a product and its address",
    { productMessage: { product: { title: bad("Router"), url: bad("https://x") } } },
    { rich: { title: "Router x y", lines: [good("https://x")] } },
  ],
  [
    "an advertisement",
    {
      extendedTextMessage: {
        text: "hola",
        contextInfo: { externalAdReply: { title: bad("Fibra"), sourceUrl: bad("https://x") } },
      },
    },
    { rich: { title: "Fibra x y", lines: [`🔗 ${good("https://x")}`] } },
  ],
  [
    "a link without words",
    { extendedTextMessage: { text: " ", title: bad("Noticia"), matchedText: bad("https://x") } },
    text(good("Noticia"), good("https://x")),
  ],
  [
    "rows of a list",
    {
      listMessage: {
        title: bad("Planes"),
        sections: [{ title: bad("Hogar"), rows: [{ title: bad("100"), description: bad("$ 9") }] }],
      },
    },
    text(good("Planes"), good("Hogar"), `▫️ ${good("100")} — ${good("$ 9")}`),
  ],
  [
    "an answer to a list",
    { listResponseMessage: { title: bad("100"), description: bad("$ 9") } },
    text(good("100"), good("$ 9")),
  ],
  ["an answer to a button", { buttonsResponseMessage: { selectedDisplayText: bad("Sí") } }, text(good("Sí"))],
  [
    "buttons",
    { buttonsMessage: { contentText: "¿?", buttons: [{ buttonText: { displayText: bad("Sí") } }] } },
    text("¿?", `▫️ ${good("Sí")}`),
  ],
  [
    "buttons of a template, and the file it names",
    {
      templateMessage: {
        hydratedTemplate: {
          hydratedTitleText: bad("Factura"),
          documentMessage: { fileName: bad("a.pdf") },
          hydratedButtons: [
            { urlButton: { displayText: bad("Pagar"), url: bad("https://x") } },
            { callButton: { displayText: bad("Llamar"), phoneNumber: bad("+54") } },
            { quickReplyButton: { displayText: bad("Ya") } },
          ],
        },
      },
    },
    text(
      `📄 ${good("a.pdf")}`,
      good("Factura"),
      `🔗 ${good("Pagar")}: ${good("https://x")}`,
      `📞 ${good("Llamar")}: ${good("+54")}`,
      `▫️ ${good("Ya")}`,
    ),
  ],
  [
    "a button with an address",
    flow({ display_text: bad("Ver"), url: bad("https://x") }),
    text(`🔗 ${good("Ver")}: ${good("https://x")}`),
  ],
  [
    "a menu in a button",
    flow({ title: bad("Menú"), sections: [{ title: bad("Hogar"), rows: [{ title: bad("100") }] }] }),
    text(`▫️ ${good("Menú")}`, good("Hogar"), `▫️ ${good("100")}`),
  ],
  [
    "the head of an interactive message",
    { interactiveMessage: { header: { title: bad("Promo"), subtitle: bad("Hoy") } } },
    text(good("Promo"), good("Hoy")),
  ],
  [
    "fields of a form",
    {
      interactiveResponseMessage: {
        nativeFlowResponseMessage: { paramsJson: JSON.stringify({ [bad("Nombre")]: "Marta", edad: 30 }) },
      },
    },
    text("Nombre x y*: Marta", "edad: 30"),
  ],
  [
    "a file",
    { documentMessage: { ...file, fileName: bad("a.pdf") } },
    { media: { fileName: good("a.pdf") } },
  ],
];

describe("Names that come with a message", () => {
  it.each(table)("are one line in which all can be seen: %s", (_title, message, expected) => {
    expect(read(message)).toMatchObject(expected);
  });

  it("stand on a contact card likewise, and in it", () => {
    const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:\u202eMar\u200bta\nTEL:+54\u202e381\nEND:VCARD`;
    expect(read({ contactMessage: { displayName: bad("Marta"), vcard } })).toMatchObject({
      cards: [
        {
          name: "Marta x y",
          phones: ["+54381"],
          vcard: "BEGIN:VCARD\nVERSION:3.0\nFN:Marta\nTEL:+54381\nEND:VCARD",
        },
      ],
    });
  });
});
