/** Types of inbound messages and events: our own model, independent of the WhatsApp library. */
import type { GroupJid, Lid, MessageId, Phone } from "../ids.ts";

/** The addresses of one person as they stood on the wire. Each may be missing, hardly ever both. */
export interface Address {
  lid: Lid | null;
  phone: Phone | null;
}

/** Where a message was written. */
export type WireChat = { kind: "direct"; with: Address } | { kind: "group"; group: GroupJid };

/** gif: a silent video that repeats · voice: a voice note · audio: an audio file. */
export const mediaKinds = [
  "image",
  "video",
  "gif",
  "round-video",
  "audio",
  "voice",
  "document",
  "sticker",
] as const;
export type MediaKind = (typeof mediaKinds)[number];

export const isMediaKind = (kind: unknown): kind is MediaKind => mediaKinds.some((one) => one === kind);

/**
 * A file on WhatsApp's servers. `wire` is the base64 of an encoded protobuf message that holds the media node
 * alone, cleaned of the sender's context: enough to send the same file again without downloading it.
 */
export interface Media {
  kind: MediaKind;
  wire: string;
  mimeType: string;
  caption: string | null;
  fileName: string | null;
  /** Bytes; null when the sender did not say. */
  size: number | null;
  /** Of audio and video; null for the rest. */
  seconds: number | null;
}

export interface ContactCard {
  /** One clean line; "" when neither the sender nor the card itself says one. */
  name: string;
  vcard: string;
  /** As the card writes them; left out by earlier versions. */
  phones?: string[];
}

/**
 * What WhatsApp shows in a form of its own, and we say in words: an advertisement that was tapped, an event, an order …
 * `blank` is a message in which nothing can be seen.
 */
export type RichForm =
  | "ad"
  | "blank"
  | "call-cancelled"
  | "call-scheduled"
  | "channel-invite"
  | "event"
  | "event-cancelled"
  | "event-going"
  | "event-maybe"
  | "event-not-going"
  | "event-answer"
  | "group-invite"
  | "order"
  | "payment"
  | "payment-cancelled"
  | "payment-declined"
  | "payment-invite"
  | "payment-request"
  | "phone-request"
  | "place"
  | "poll-results"
  | "product"
  | "sticker-pack"
  | "vote"
  | "vote-sealed"
  | "vote-withdrawn";

/** Content that WhatsApp shows in a form of its own, in words. */
export interface Rich {
  form: RichForm;
  /** One line; null = it has no name. */
  title: string | null;
  /** The sender's words, as people read them. */
  lines: string[];
  /** When it begins and ends, milliseconds since 1970; null = it is of no time, or does not say. */
  from: number | null;
  until: number | null;
  /** In thousandths of the currency, as WhatsApp counts. */
  price: { thousandths: number; currency: string } | null;
}

export type InboundContent =
  /** `rich` is what came with the words: the advertisement they answer. */
  | {
      kind: "text";
      text: string;
      rich?: Rich;
      /** It was longer than anybody can write on a phone. */
      cut?: boolean;
    }
  | {
      kind: "media";
      media: Media;
      /** What the file belongs to: its words stand under the file, before the caption. */
      rich?: Rich;
      /** Further files of the same message, like the cards of a carousel. */
      more?: Media[];
      /** The same picture came in lower quality as this message, or will: one of them is shown, and it is this one. */
      replaces?: MessageId;
    }
  | { kind: "rich"; rich: Rich }
  /** Hashes of the chosen options of a poll, hex; null = it could not be opened. No hash at all takes the vote back. */
  | { kind: "vote"; poll: MessageId; choices: string[] | null }
  | {
      kind: "location";
      latitude: number;
      longitude: number;
      name: string | null;
      address: string | null;
      live: boolean;
    }
  | {
      kind: "contacts";
      cards: ContactCard[];
      /** More was there than a message should hold: pictures, or further cards. */
      cut?: boolean;
    }
  | {
      kind: "poll";
      question: string;
      options: string[];
      /** The options to the letter, when they are shown otherwise: votes name them by that. */
      written?: string[];
    }
  /** `emoji` null takes the reaction back. */
  | { kind: "reaction"; target: MessageId; emoji: string | null }
  /** The whole new text (or caption) of an earlier message. */
  | { kind: "edit"; target: MessageId; text: string }
  | { kind: "deletion"; target: MessageId }
  /** Only the phone may show it. */
  | { kind: "view-once" }
  /** Could not be decrypted (yet): a later arrival with the same id may replace it. */
  | { kind: "undecryptable" }
  /** `wireType` is the protobuf field's name, for the log and the sentence people read. */
  | { kind: "unsupported"; wireType: string };

/**
 * A quoted message as the quoting one carries it, which may be of another time or chat. It is the sender's own word:
 * show it, never act by it.
 */
export interface Quoted {
  kind: MediaKind | Exclude<InboundContent["kind"], "media">;
  /** What the box above the answer says; null = it has no words, like a photo without a caption. */
  text: string | null;
  /** Who wrote it; null = not said. */
  author: Address | null;
  /** It stood in somebody's status, not in a chat. */
  fromStatus: boolean;
  /**
   * The quoted text is what we sent or received. Set by us only; without it, the text is only what the author
   * of the reply claims.
   */
  verified?: true;
}

/** One message as it arrived. Our own sends from another device come with `fromMe`. */
export interface Arrival {
  id: MessageId;
  chat: WireChat;
  /** Who wrote it; our own addresses when `fromMe`. */
  author: Address;
  fromMe: boolean;
  /** Whole seconds, by the sender's server: say it, never order by it. */
  sentAt: Date;
  pushName: string | null;
  /** False for what had queued up while we were away. */
  live: boolean;
  content: InboundContent;
  /** Id of the message it quotes, in the same chat; null when it quotes nothing. */
  quotes: MessageId | null;
  /** What the quoted message says; null when it quotes nothing, or does not bring it along. */
  quoted: Quoted | null;
  /** The addresses it mentions. */
  mentions: Address[];
  /** Key with which a later encrypted edit of this message is opened, base64; null when there is none. */
  secret: string | null;
  /** The chat's disappearing timer in seconds; null when off. */
  expiresInSeconds: number | null;
  /** The stanza in the journal that this came from; null when it was not journaled (no decryption). */
  journalKey: string | null;
}

/** Somebody's membership of a group changed, or the group itself did. */
export interface GroupChange {
  group: GroupJid;
  change: "added" | "removed" | "promoted" | "demoted" | "renamed" | "link-reset" | "refreshed";
  people: Address[];
  /** True when one of `people` is us. */
  us: boolean;
  /** Of "renamed": what it is called now. */
  name?: string;
  /** Of "link-reset": the link by which people join from now on; the former one opens nothing. */
  link?: string;
}

/** Somebody has another number now: the same person, as WhatsApp says. */
export interface NumberChange {
  from: Address;
  to: Address;
  /** Where it was told; null = not in a group. */
  group: GroupJid | null;
}

/** WhatsApp's word on a message of ours, after it left. */
export interface Receipt {
  id: MessageId;
  chat: WireChat;
  state: "delivered" | "read";
  by: Address;
  at: Date;
}

export interface IncomingCall {
  id: string;
  from: Address;
  video: boolean;
  /** Several people are called, or it rings in a group: nobody calls us alone. */
  group: boolean;
}
