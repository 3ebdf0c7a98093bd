/** Message generators: content of every kind that can arrive, with its mark where people read it. */
import { proto } from "@whiskeysockets/baileys";
import { toMessageId, type MessageId } from "../../domain/ids.ts";
import type { InboundContent, MediaKind, Rich, RichForm } from "../../domain/messages/inbound.ts";
import type { Form, Order } from "../acts.ts";
import { markOf, type Mark } from "../marks.ts";

const media: Record<MediaKind, { node: keyof proto.IMessage; mimeType: string; captioned: boolean }> = {
  image: { node: "imageMessage", mimeType: "image/jpeg", captioned: true },
  video: { node: "videoMessage", mimeType: "video/mp4", captioned: true },
  gif: { node: "videoMessage", mimeType: "video/mp4", captioned: false },
  "round-video": { node: "ptvMessage", mimeType: "video/mp4", captioned: false },
  audio: { node: "audioMessage", mimeType: "audio/mpeg", captioned: false },
  voice: { node: "audioMessage", mimeType: "audio/ogg; codecs=opus", captioned: false },
  document: { node: "documentMessage", mimeType: "application/pdf", captioned: true },
  sticker: { node: "stickerMessage", mimeType: "image/webp", captioned: false },
};

/** A file. Its mark is in its address, so that it can be recognised even without a caption. */
function fileOf(kind: MediaKind, mark: Mark, caption: string | null = null): InboundContent {
  const { node, mimeType } = media[kind];
  const fileName = kind === "document" ? `${mark}.pdf` : null;
  const file = {
    url: `https://127.0.0.1/${mark}`,
    directPath: `/${mark}`,
    mediaKey: Buffer.alloc(32, 1),
    fileSha256: Buffer.alloc(32, 2),
    fileEncSha256: Buffer.alloc(32, 3),
    mimetype: mimeType,
    ...(fileName === null ? {} : { fileName }),
    ...(kind === "gif" ? { gifPlayback: true } : {}),
    ...(kind === "voice" ? { ptt: true } : {}),
  };
  const wire = Buffer.from(proto.Message.encode({ [node]: file }).finish()).toString("base64");
  return { kind: "media", media: { kind, wire, mimeType, caption, fileName, size: 2000, seconds: null } };
}

const text = (words: string): InboundContent => ({ kind: "text", text: words });

/** Whether a rich message of a form has to be recorded (asks), may be (may-ask), or need not be (signal). */
const richForms: Record<RichForm, "asks" | "may-ask" | "signal"> = {
  ad: "may-ask",
  blank: "signal",
  "call-cancelled": "signal",
  "call-scheduled": "may-ask",
  "channel-invite": "may-ask",
  event: "may-ask",
  "event-cancelled": "may-ask",
  "event-going": "signal",
  "event-maybe": "signal",
  "event-not-going": "signal",
  "event-answer": "signal",
  "group-invite": "may-ask",
  order: "asks",
  payment: "may-ask",
  "payment-cancelled": "may-ask",
  "payment-declined": "may-ask",
  "payment-invite": "may-ask",
  "payment-request": "may-ask",
  "phone-request": "signal",
  place: "may-ask",
  "poll-results": "signal",
  product: "asks",
  "sticker-pack": "signal",
  vote: "signal",
  "vote-sealed": "signal",
  "vote-withdrawn": "signal",
};

const formOf = (mark: Mark): RichForm => {
  const forms = Object.keys(richForms) as RichForm[];
  return forms[Number(mark.replaceAll(/\D/g, "")) % forms.length] ?? "order";
};

const richOf = (mark: Mark): Rich => ({
  form: formOf(mark),
  title: `Pedido ${mark}`,
  lines: ["Router × 1"],
  from: null,
  until: null,
  price: null,
});

/** Whether a client's message of this form has to be recorded, with a case or without. Signals and courtesies need not be. */
export const asksSomething = (form: Form, mark: Mark): boolean =>
  form === "rich"
    ? richForms[formOf(mark)] === "asks"
    : !["courtesy", "greeting", "choice", "vote", "sticker", "gif"].includes(form);

type Small = "courtesy" | "greeting" | "angry" | "choice" | "long";
type Other = Exclude<InboundContent["kind"], "media" | "edit" | "deletion" | "reaction">;

/** A kind that the program learns to receive must be played here too: without it this table does not compile. */
const others: Record<Other, (mark: Mark) => InboundContent> = {
  text: (mark) => text(`no me anda internet desde ayer ${mark}`),
  location: (mark) => ({
    kind: "location",
    latitude: -26.8,
    longitude: -65.2,
    name: `Casa ${mark}`,
    address: null,
    live: false,
  }),
  contacts: (mark) => ({
    kind: "contacts",
    cards: [{ name: `Juana ${mark}`, vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:Juana ${mark}\nEND:VCARD` }],
  }),
  poll: (mark) => ({ kind: "poll", question: `¿Mañana o tarde? ${mark}`, options: ["mañana", "tarde"] }),
  "view-once": () => ({ kind: "view-once" }),
  undecryptable: () => ({ kind: "undecryptable" }),
  unsupported: () => ({ kind: "unsupported", wireType: "futureMessage" }),
  rich: (mark) => ({ kind: "rich", rich: richOf(mark) }),
  vote: () => ({ kind: "vote", poll: toMessageId("NEVER-SEEN"), choices: ["00"] }),
};

const LONG = "y entonces volví a reiniciar el equipo y no pasó nada ";

const small: Record<Small, (mark: Mark) => InboundContent> = {
  courtesy: () => text("muchas gracias"),
  greeting: () => text("hola"),
  choice: () => text("1"),
  angry: (mark) => text(`URGENTE!! son unos inútiles, quiero hablar con una persona ${mark}`),
  long: (mark) => text(`${LONG.repeat(20)}${mark}`),
};

/** The content of a plain message, as it arrives. */
export function contentOf(form: Form, mark: Mark): InboundContent {
  if (isFile(form)) return fileOf(form, mark, media[form].captioned ? `mirá ${mark}` : null);
  return isSmall(form) ? small[form](mark) : others[form](mark);
}

const isSmall = (form: Form): form is Small => Object.hasOwn(small, form);
const isFile = (form: Form): form is MediaKind => Object.hasOwn(media, form);

/** Whether no mark can be read in a message of this form, so that only its id identifies it. */
export const isUnmarked = (form: Form): boolean =>
  ["courtesy", "greeting", "choice", "view-once", "undecryptable", "unsupported", "vote"].includes(form);

/** Whether it arrives as plain text. */
export const isWorded = (say: Form | Order): boolean =>
  (isOrder(say) ? orderOf(say, markOf(0)) : contentOf(say, markOf(0))).kind === "text";

/** Whether a message of this form, written by the agent of a room, has to reach the client. */
export const canLeave = (form: Form): boolean =>
  ["text", "long", "angry", "location", "contacts"].includes(form) || isFile(form);

const orders: Record<Order, (mark: Mark) => InboundContent> = {
  note: (mark) => text(`/nota entre nosotros ${mark}`),
  info: (mark) => text(`/info ${mark}`),
  tell: (mark) => text(`/cliente esto es para usted ${mark}`),
  mistyped: (mark) => text(`/nta entre nosotros ${mark}`),
  "wide-slash": (mark) => text(`／nota entre nosotros ${mark}`),
  "second-line": (mark) => text(`Listo, gracias!\n/fin ${mark}`),
  close: (mark) => text(`/fin ${mark}`),
  "close-silently": (mark) => text(`/fin! ${mark}`),
  release: () => text("/soltar"),
  "bare-word": () => text("fin"),
  "bare-note": (mark) => text(`nota: entre nosotros ${mark}`),
  "caption-note": (mark) => fileOf("image", mark, `/nota entre nosotros ${mark}`),
  "caption-tell": (mark) => fileOf("image", mark, `/cliente mire esto ${mark}`),
  "caption-close": (mark) => fileOf("image", mark, `/fin ${mark}`),
  "poll-order": (mark) => ({ kind: "poll", question: `/nota ${mark}`, options: ["sí", "no"] }),
  mention: (mark) => text(`@800000000000002 fijate ${mark}`),
  help: () => text("/ayuda"),
  yes: () => text("sí"),
  send: () => text("mandalo"),
  pause: () => text("/pausa"),
  online: () => text("/conectado"),
};

/** Whether it is one of the orders, rather than a plain message. */
export const isOrder = (say: Form | Order): say is Order => Object.hasOwn(orders, say);

/** The content of an order, as it arrives. */
export const orderOf = (order: Order, mark: Mark): InboundContent => orders[order](mark);

/** An edit of an earlier message; the new words carry the mark. */
export function changeOf(
  change: "edit" | "edit-to-order" | "edit-to-plain",
  target: MessageId,
  mark: Mark,
): InboundContent {
  const words = {
    edit: `quise decir otra cosa ${mark}`,
    "edit-to-order": `/nota entre nosotros ${mark}`,
    "edit-to-plain": `Hola, ya lo miro ${mark}`,
  }[change];
  return { kind: "edit", target, text: words };
}

/** Id of the message that the act with this number sends. */
export const messageIdOf = (n: number | string): MessageId => toMessageId(`P${n}`);
