/**
 * Size limits of received messages: none is stored larger than WhatsApp's own apps let people write, whatever another
 * program sends. What is beyond that is cut off, and said to be.
 */
import { proto } from "@whiskeysockets/baileys";
import type { InboundContent, Media, Quoted } from "../../../domain/messages/inbound.ts";

/** UTF-16 units of a text, as in the apps. */
const LONGEST_TEXT = 65_536;
const LONGEST_NAME = 1_000;
const LONGEST_FILE_NAME = 255;
/** What a quote says is shown in a box of some lines. */
const LONGEST_QUOTE = 2_000;
/** Characters of a reference to a file: address, keys and a small picture. */
const LARGEST_WIRE = 160_000;
/** Chosen options of a poll; the apps offer twelve. */
const MOST_CHOICES = 100;
const MOST_FILES = 10;

/** The content as it may be stored. */
export function sized(content: InboundContent): InboundContent {
  switch (content.kind) {
    case "text":
      return isLong(content.text) ? { ...content, text: begin(content.text), cut: true } : content;
    case "edit":
      return { ...content, text: begin(content.text) };
    case "media":
      return sizedFile(content);
    case "location":
      return { ...content, name: named(content.name), address: named(content.address) };
    case "poll":
      return {
        ...content,
        question: begin(content.question, LONGEST_NAME),
        options: content.options.map((one) => begin(one, LONGEST_NAME)),
        ...(content.written ? { written: content.written.map((one) => begin(one, LONGEST_NAME)) } : {}),
      };
    case "vote":
      return { ...content, choices: content.choices?.slice(0, MOST_CHOICES) ?? null };
    case "rich":
    case "contacts":
    case "reaction":
    case "deletion":
    case "view-once":
    case "undecryptable":
    case "unsupported":
      return content;
  }
}

export function sizedQuote(quoted: Quoted | null): Quoted | null {
  if (quoted?.text === null || quoted === null) return quoted;
  return { ...quoted, text: begin(quoted.text, LONGEST_QUOTE) };
}

const isLong = (text: string): boolean => text.length > LONGEST_TEXT;

const begin = (text: string, most = LONGEST_TEXT): string =>
  text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;

const named = (name: string | null): string | null => name && begin(name, LONGEST_NAME);

function sizedFile(content: Extract<InboundContent, { kind: "media" }>): InboundContent {
  const { media, more, ...rest } = content;
  const first = fileOf(media);
  if (first === null) return { kind: "unsupported", wireType: "too-large" };
  const others = more?.slice(0, MOST_FILES).flatMap((one) => fileOf(one) ?? []);
  return { ...rest, media: first, ...(others && others.length > 0 ? { more: others } : {}) };
}

/** null = nothing that stands for a file is so large. */
function fileOf(media: Media): Media | null {
  const wire = media.wire.length > LARGEST_WIRE ? bare(media.wire) : media.wire;
  if (wire.length > LARGEST_WIRE) return null;
  return {
    ...media,
    wire,
    mimeType: media.mimeType.slice(0, LONGEST_FILE_NAME),
    caption: media.caption && begin(media.caption),
    fileName: media.fileName && shortName(media.fileName),
  };
}

/** Its end says what opens it. */
const shortName = (name: string): string =>
  name.length > LONGEST_FILE_NAME
    ? `${name.slice(0, LONGEST_FILE_NAME - 40).toWellFormed()}…${name.slice(-39).toWellFormed()}`
    : name;

/** Without what only makes it look nice before it is there; the words under it stand beside it. */
const NOT_NEEDED = {
  jpegThumbnail: null,
  pngThumbnail: null,
  streamingSidecar: null,
  midQualityFileSha256: null,
  scansSidecar: null,
  scanLengths: [],
  firstFrameSidecar: null,
  waveform: null,
  caption: null,
  title: null,
};

function bare(wire: string): string {
  const message = proto.Message.decode(Buffer.from(wire, "base64"));
  const slim = Object.fromEntries(
    Object.entries(message).map(([kind, node]) => [
      kind,
      typeof node === "object" && node !== null ? { ...node, ...NOT_NEEDED } : node,
    ]),
  );
  return Buffer.from(proto.Message.encode(slim).finish()).toString("base64");
}
