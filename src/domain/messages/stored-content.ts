/**
 * Deserialization of stored message contents: any stored value, of any version, gives a content that can be
 * shown.
 */
import {
  isMediaKind,
  type ContactCard,
  type InboundContent,
  type Media,
  type Quoted,
  type Rich,
} from "./inbound.ts";
import { toMessageId } from "../ids.ts";
import { saneCount, saneInstant, sanePlace, saneSeconds } from "../text/sanitize.ts";

/** What stands in place of a content that cannot be read any more. */
const UNREADABLE: InboundContent = { kind: "unsupported", wireType: "unreadable" };

/**
 * Reads a stored content of any version of ours. A bad field costs only its own value; a broken content
 * becomes "unsupported".
 */
export function toContent(stored: unknown): InboundContent {
  const read =
    isRecord(stored) && typeof stored.kind === "string"
      ? readers[stored.kind as InboundContent["kind"]]
      : null;
  return read?.(stored as Stored) ?? UNREADABLE;
}

type Stored = Record<string, unknown>;
type Reader = (stored: Stored) => InboundContent | null;

const readers: Record<InboundContent["kind"], Reader> = {
  text: ({ text, rich, cut }) =>
    typeof text === "string"
      ? { kind: "text", text, ...richIn(rich), ...(cut === true ? { cut } : {}) }
      : null,
  media: ({ media, rich, more, replaces }) => {
    const file = mediaIn(media);
    const others = listOf(more)
      .map(mediaIn)
      .filter((one) => one !== null);
    return (
      file && {
        kind: "media",
        media: file,
        ...richIn(rich),
        ...(others.length > 0 ? { more: others } : {}),
        ...(typeof replaces === "string" ? { replaces: toMessageId(replaces) } : {}),
      }
    );
  },
  location: ({ latitude, longitude, name, address, live }) => {
    const place = sanePlace(latitude as number, longitude as number);
    const words = [textIn(name), textIn(address)].filter((one) => one !== null);
    if (place)
      return {
        kind: "location",
        ...place,
        name: textIn(name),
        address: textIn(address),
        live: live === true,
      };
    return words.length > 0 ? { kind: "rich", rich: { ...NOTHING, form: "place", lines: words } } : null;
  },
  contacts: ({ cards, cut }) => ({
    kind: "contacts",
    cards: listOf(cards).filter(isRecord).map(cardIn),
    ...(cut === true ? { cut } : {}),
  }),
  poll: ({ question, options, written }) => ({
    kind: "poll",
    question: textIn(question) ?? "",
    options: textsIn(options),
    ...(Array.isArray(written) ? { written: textsIn(written) } : {}),
  }),
  rich: ({ rich }) => {
    const form = richIn(rich).rich;
    return form ? { kind: "rich", rich: form } : null;
  },
  vote: ({ poll, choices }) =>
    typeof poll === "string"
      ? { kind: "vote", poll: toMessageId(poll), choices: Array.isArray(choices) ? textsIn(choices) : null }
      : null,
  reaction: ({ target, emoji }) =>
    typeof target === "string"
      ? { kind: "reaction", target: toMessageId(target), emoji: textIn(emoji) }
      : null,
  edit: ({ target, text }) =>
    typeof target === "string" && typeof text === "string"
      ? { kind: "edit", target: toMessageId(target), text }
      : null,
  deletion: ({ target }) =>
    typeof target === "string" ? { kind: "deletion", target: toMessageId(target) } : null,
  "view-once": () => ({ kind: "view-once" }),
  undecryptable: () => ({ kind: "undecryptable" }),
  unsupported: ({ wireType }) => ({ kind: "unsupported", wireType: textIn(wireType) ?? "unknown" }),
};

const isRecord = (value: unknown): value is Stored =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);
const textsIn = (value: unknown): string[] => listOf(value).filter((one) => typeof one === "string");

function mediaIn(value: unknown): Media | null {
  if (!isRecord(value) || !isMediaKind(value.kind) || typeof value.wire !== "string") return null;
  return {
    kind: value.kind,
    wire: value.wire,
    mimeType: textIn(value.mimeType) ?? "application/octet-stream",
    caption: textIn(value.caption),
    fileName: textIn(value.fileName),
    size: saneCount(value.size as number | null),
    seconds: saneSeconds(value.seconds as number | null),
  };
}

/** Reads a stored quotation; null when it holds nothing that could be shown. */
export function toQuoted(stored: unknown): Quoted | null {
  if (!isRecord(stored) || typeof stored.kind !== "string") return null;
  const { kind, text, fromStatus, verified } = stored;
  return {
    kind: kind as Quoted["kind"],
    text: textIn(text),
    author: null,
    fromStatus: fromStatus === true,
    ...(verified === true ? { verified } : {}),
  };
}

const cardIn = ({ name, vcard, phones }: Stored): ContactCard => ({
  name: textIn(name) ?? "",
  vcard: textIn(vcard) ?? "",
  ...(Array.isArray(phones) ? { phones: textsIn(phones) } : {}),
});

const NOTHING = { title: null, lines: [], from: null, until: null, price: null };

/** A form of a later version is one that we have no words for. */
function richIn(value: unknown): { rich?: Rich } {
  if (!isRecord(value) || typeof value.form !== "string") return {};
  const price = isRecord(value.price) ? saneCount(value.price.thousandths as number) : null;
  const currency = isRecord(value.price) ? (textIn(value.price.currency) ?? "") : "";
  return {
    rich: {
      form: value.form as Rich["form"],
      title: textIn(value.title),
      lines: textsIn(value.lines),
      from: saneInstant(value.from as number | null),
      until: saneInstant(value.until as number | null),
      price: price === null ? null : { thousandths: price, currency },
    },
  };
}
