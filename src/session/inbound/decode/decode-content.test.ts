import { proto } from "@whiskeysockets/baileys";
import { expect, it } from "vitest";
import { contentOf } from "./decode-content.ts";

const { Type } = proto.Message.ProtocolMessage;
const { AssociationType } = proto.MessageAssociation;

const future = (message: proto.IMessage): proto.Message.IFutureProofMessage => ({ message });
const text = (words: string) => ({ kind: "text", text: words });
const unsupported = (wireType: string) => ({ kind: "unsupported", wireType });
const key = { id: "3B" };
const edited = { type: Type.MESSAGE_EDIT, key, editedMessage: { conversation: "sí" } };
const asked = { name: "¿Cuándo?", options: [{ optionName: "hoy" }] };
const poll = { kind: "poll", question: "¿Cuándo?", options: ["hoy"] };
const place = { degreesLatitude: -26.8, degreesLongitude: -65.2 };
const where = { kind: "location", latitude: -26.8, longitude: -65.2, name: null, address: null };
const vcard =
  "BEGIN:VCARD\nVERSION:3.0\nFN:Beto\nTEL;type=CELL;waid=5493815550001:+54 9 381 555-0001\nEND:VCARD";
const beto = { displayName: "Beto", vcard };
const betoCard = { name: "Beto", vcard, phones: ["+54 9 381 555-0001"] };
const rich = (form: string, given: object = {}) => ({
  kind: "rich",
  rich: { form, title: null, lines: [], from: null, until: null, price: null, ...given },
});
const twin = (associationType: number) => ({
  associatedChildMessage: future({ imageMessage: {} }),
  messageContextInfo: { messageAssociation: { associationType, parentMessageKey: key } },
});

const table: [string, proto.IMessage, unknown][] = [
  ["conversation", { conversation: "hola" }, text("hola")],
  ["extendedTextMessage", { extendedTextMessage: { text: "hola" } }, text("hola")],
  ["a disappearing text", { ephemeralMessage: future({ conversation: "hola" }) }, text("hola")],
  ["text beside a group key", { senderKeyDistributionMessage: {}, conversation: "hola" }, text("hola")],
  [
    "locationMessage",
    { locationMessage: { ...place, name: "Plaza" } },
    { ...where, name: "Plaza", live: false },
  ],
  ["liveLocationMessage", { liveLocationMessage: place }, { ...where, live: true }],
  ["contactMessage", { contactMessage: beto }, { kind: "contacts", cards: [betoCard] }],
  [
    "contactsArrayMessage",
    { contactsArrayMessage: { contacts: [beto, beto] } },
    {
      kind: "contacts",
      cards: [betoCard, betoCard],
    },
  ],
  ["pollCreationMessage", { pollCreationMessage: asked }, poll],
  ["pollCreationMessageV2", { pollCreationMessageV2: asked }, poll],
  ["pollCreationMessageV3", { pollCreationMessageV3: asked }, poll],
  ["pollCreationMessageV4", { pollCreationMessageV4: future({ pollCreationMessage: asked }) }, poll],
  ["pollCreationMessageV5", { pollCreationMessageV5: asked }, poll],
  ["a reaction", { reactionMessage: { key, text: "👍" } }, { kind: "reaction", target: "3B", emoji: "👍" }],
  [
    "a reaction taken back",
    { reactionMessage: { key, text: "" } },
    { kind: "reaction", target: "3B", emoji: null },
  ],
  ["a deletion", { protocolMessage: { type: Type.REVOKE, key } }, { kind: "deletion", target: "3B" }],
  [
    "an edit",
    { editedMessage: future({ protocolMessage: edited }) },
    { kind: "edit", target: "3B", text: "sí" },
  ],
  [
    "an edited caption",
    { protocolMessage: { ...edited, editedMessage: { imageMessage: { caption: "no" } } } },
    { kind: "edit", target: "3B", text: "no" },
  ],
  [
    "a caption edited away",
    { protocolMessage: { ...edited, editedMessage: { imageMessage: { caption: "" } } } },
    { kind: "edit", target: "3B", text: "" },
  ],
  ["listResponseMessage", { listResponseMessage: { title: "Soporte" } }, text("Soporte")],
  ["buttonsResponseMessage", { buttonsResponseMessage: { selectedDisplayText: "Sí" } }, text("Sí")],
  ["templateButtonReplyMessage", { templateButtonReplyMessage: { selectedDisplayText: "Sí" } }, text("Sí")],
  ["interactiveResponseMessage", { interactiveResponseMessage: { body: { text: "Sí" } } }, text("Sí")],
  ["listMessage", { listMessage: { title: "Menú", description: "elija" } }, text("Menú\nelija")],
  ["buttonsMessage", { buttonsMessage: { contentText: "elija" } }, text("elija")],
  [
    "templateMessage",
    { templateMessage: { hydratedTemplate: { hydratedContentText: "oferta" } } },
    text("oferta"),
  ],
  [
    "groupInviteMessage",
    { groupInviteMessage: { groupName: "Obra", caption: "vení", inviteCode: "AbC123-_x" } },
    rich("group-invite", { title: "Obra", lines: ["vení", "https://chat.whatsapp.com/AbC123-_x"] }),
  ],
  [
    "productMessage",
    { productMessage: { product: { title: "Router" } } },
    rich("product", { title: "Router" }),
  ],
  ["orderMessage", { orderMessage: { orderTitle: "Pedido 3" } }, rich("order", { title: "Pedido 3" })],
  [
    "eventMessage",
    { eventMessage: { name: "Visita", description: "a las 9", startTime: 1_800_000_000 } },
    rich("event", { title: "Visita", lines: ["a las 9"], from: 1_800_000_000_000 }),
  ],
  ["an event without a word", { eventMessage: {} }, unsupported("eventMessage")],
  ["a vote for nothing", { pollUpdateMessage: {} }, unsupported("pollUpdateMessage")],
  [
    "pollUpdateMessage",
    { pollUpdateMessage: { pollCreationMessageKey: key } },
    { kind: "vote", poll: "3B", choices: null },
  ],
  ["placeholderMessage", { placeholderMessage: {} }, unsupported("placeholderMessage")],
  ["stickerPackMessage", { stickerPackMessage: {} }, rich("sticker-pack")],
  ["sendPaymentMessage", { sendPaymentMessage: {} }, rich("payment")],
  ["albumMessage", { albumMessage: { expectedImageCount: 3 } }, null],
  ["pinInChatMessage", { pinInChatMessage: {} }, null],
  ["keepInChatMessage", { keepInChatMessage: {} }, null],
  ["a group key alone", { senderKeyDistributionMessage: {} }, null],
  ["app state keys", { protocolMessage: { type: Type.APP_STATE_SYNC_KEY_SHARE } }, null],
  ["a disappearing timer", { protocolMessage: { type: Type.EPHEMERAL_SETTING, key } }, null],
  ["a kind that the library does not know yet", {}, unsupported("unknown")],
  ["the HEVC twin of a video", twin(AssociationType.HEVC_VIDEO_DUAL_UPLOAD), null],
  ["the moving part of a picture", twin(AssociationType.MOTION_PHOTO), null],
];

it.each(table)("%s", (_title, content, expected) => {
  expect(contentOf(proto.Message.decode(proto.Message.encode(content).finish()))).toEqual(expected);
});

it.each([AssociationType.HD_IMAGE_DUAL_UPLOAD, AssociationType.HD_VIDEO_DUAL_UPLOAD])(
  "The HD twin of a file takes its place (%s)",
  (association) => {
    expect(contentOf(twin(association))).toMatchObject({ kind: "media", replaces: "3B" });
  },
);
