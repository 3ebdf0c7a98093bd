/**
 * Conversion of message contents, one table for all kinds: each as messages on the other side, and as a line for cards,
 * quote boxes and histories. Whether a message may leave a room at all is decided before (`domain/messages/leaving.ts`).
 */
import { cleanName } from "../../domain/text/clean-name.ts";
import type { ContactCard, InboundContent, Media, Rich } from "../../domain/messages/inbound.ts";
import type { Outgoing, Quote } from "../../domain/messages/outgoing.ts";
import { shorten } from "../../domain/text/shorten.ts";
import { panelName } from "../../store/accounts/account-names.ts";
import type { Entry } from "../../store/messages/entries.ts";
import type { DeskContext } from "../context.ts";
import { called } from "../phrase.ts";
import { richWords } from "./rich-words.ts";

type Kind = InboundContent["kind"];
type Of<K extends Kind> = Extract<InboundContent, { kind: K }>;

interface Form<K extends Kind> {
  /** The messages in which it is said again; "carried out" = it changes another message instead. */
  again: "carried out" | "as its line" | ((ctx: DeskContext, content: Of<K>) => Outgoing[]);
  /** In words, as a phone would show it in a list. */
  line: (ctx: DeskContext, content: Of<K>) => string;
}

/** Contents of our own that stand where something else was. */
const ownWords: Record<string, "content.unreadable" | "content.forgotten" | "content.too-large"> = {
  unreadable: "content.unreadable",
  forgotten: "content.forgotten",
  "too-large": "content.too-large",
};

const table: { [K in Kind]: Form<K> } = {
  text: {
    again: (ctx, { text, rich, cut }) => [
      ...texts(withRich(ctx, text, rich)),
      ...texts(cut ? ctx.t("content.text-cut") : ""),
    ],
    line: (ctx, { text, rich, cut }) =>
      cut ? `${withRich(ctx, text, rich)}\n${ctx.t("content.text-cut")}` : withRich(ctx, text, rich),
  },
  media: { again: files, line: mediaLine },
  location: { again: (_desk, { live: _live, ...place }) => [place], line: placeLine },
  contacts: { again: contactCards, line: contactLine },
  poll: {
    again: "as its line",
    line: (ctx, { question, options }) =>
      ctx.t("content.poll", { question, options: options.map((one) => `▫️ ${one}`).join("\n") }),
  },
  rich: { again: "as its line", line: (ctx, { rich }) => richWords(ctx, rich) },
  vote: { again: "as its line", line: (ctx) => ctx.t("content.rich.vote-sealed") },
  "view-once": { again: "as its line", line: (ctx) => ctx.t("content.view-once") },
  undecryptable: { again: "as its line", line: (ctx) => ctx.t("content.undecryptable") },
  unsupported: {
    again: "as its line",
    line: (ctx, { wireType }) => {
      const known = ownWords[wireType];
      return known ? ctx.t(known) : ctx.t("content.unsupported", { type: wireType });
    },
  },
  reaction: { again: "carried out", line: (ctx) => ctx.t("content.other") },
  edit: { again: "carried out", line: (ctx) => ctx.t("content.other") },
  deletion: { again: "carried out", line: (ctx) => ctx.t("content.other") },
};

/** The same content as it leaves: usually one message. A text longer than WhatsApp takes is cut when it is enqueued. */
export function repeat(ctx: DeskContext, content: InboundContent, quote: Quote | null): Outgoing[] {
  const { again } = table[content.kind] as Form<Kind>;
  if (again === "carried out") throw new Error(`a ${content.kind} is not repeated but carried out`);
  const [first, ...rest] = again === "as its line" ? texts(inWords(ctx, content)) : again(ctx, content);
  if (!first) return [];
  return [quote ? ({ ...first, quote } as Outgoing) : first, ...rest];
}

/** Says in words what has no words of its own, or what a card can't show. */
export const inWords = (ctx: DeskContext, content: InboundContent): string =>
  (table[content.kind] as Form<Kind>).line(ctx, content);

/** None of an empty text. */
const texts = (text: string): Outgoing[] => (text === "" ? [] : [{ kind: "text", text }]);

/** An advertisement stands behind the words that answer it; anything else is what the words belong to. */
function withRich(ctx: DeskContext, text: string | null, rich: Rich | undefined): string {
  const words = rich ? richWords(ctx, rich) : null;
  const parts = rich?.form === "ad" ? [text, words] : [words, text];
  return parts.filter((part) => part !== null && part !== "").join("\n\n");
}

/** Longer captions are cut off by some phones: then the words go behind the file. */
const LONGEST_CAPTION = 20_000;

function files(ctx: DeskContext, content: Of<"media">): Outgoing[] {
  const { media, rich, more = [] } = content;
  // It was too old to be kept: only what it was can be said.
  if (media.wire === "") return texts(mediaLine(ctx, content));
  const caption = rich ? withRich(ctx, media.caption, rich) : media.caption;
  const fits = caption === null || (caption.length <= LONGEST_CAPTION && takesCaption(media));
  return [
    { kind: "media", wire: media.wire, caption: fits ? caption : null },
    ...(fits ? [] : texts(caption)),
    ...more.map((one): Outgoing => ({ kind: "media", wire: one.wire, caption: null })),
  ];
}

/** Whether words can stand under it. */
export const takesCaption = ({ kind }: Media): boolean =>
  kind === "image" || kind === "video" || kind === "gif" || kind === "document";

function mediaLine(ctx: DeskContext, { media, rich }: Of<"media">): string {
  const what = ctx.t(`content.media.${media.kind}`);
  const words = withRich(ctx, media.caption ?? cleanName(media.fileName), rich);
  return words ? `${what}: ${words}` : what;
}

function placeLine(ctx: DeskContext, { name, address }: Of<"location">): string {
  return [ctx.t("content.location"), name, address].filter(Boolean).join(" ");
}

const nameOf = (ctx: DeskContext, { name }: ContactCard): string =>
  cleanName(name) ?? ctx.t("content.nameless");

function contactCards(ctx: DeskContext, { cards, cut }: Of<"contacts">): Outgoing[] {
  const named = cards.map((card) => ({ name: nameOf(ctx, card), vcard: card.vcard }));
  return [{ kind: "contacts", cards: named }, ...texts(cut ? ctx.t("content.contacts-cut") : "")];
}

function contactLine(ctx: DeskContext, { cards }: Of<"contacts">): string {
  const people = cards.map((card) => {
    const name = nameOf(ctx, card);
    const phones = (card.phones ?? [])
      .map((phone) => cleanName(phone))
      .filter((phone) => phone !== null && phone !== name);
    return phones.length > 0 ? `${name} (${phones.join(", ")})` : name;
  });
  return `${ctx.t("content.contacts")}: ${people.join(", ")}`;
}

const LONGEST_BOX = 300;

/** What the grey box above an answer shows to colleagues. */
export const boxed = (ctx: DeskContext, entry: Entry): string =>
  shorten(
    entry.content.kind === "text" && entry.text !== null ? entry.text : inWords(ctx, entry.content),
    LONGEST_BOX,
  );

/** The same at a client's: what we say of something that has no words of its own is written for colleagues. */
export function boxedForClient(ctx: DeskContext, entry: Entry): string {
  switch (entry.content.kind) {
    case "text":
      return shorten(entry.text ?? entry.content.text, LONGEST_BOX);
    case "media":
    case "location":
    case "contacts":
      return boxed(ctx, entry);
    case "poll":
      return shorten(entry.content.question, LONGEST_BOX);
    case "rich":
      return shorten(entry.content.rich.title ?? ctx.t("content.other"), LONGEST_BOX);
    case "vote":
    case "view-once":
    case "undecryptable":
    case "unsupported":
    case "reaction":
    case "edit":
    case "deletion":
      return ctx.t("content.other");
  }
}

/**
 * Who said it, for people who read it later: null for the client, whose words stand as they are. What was written in the
 * panel is its writer's, by the name they go by now.
 */
export async function speakerOf(
  ctx: DeskContext,
  entry: Pick<Entry, "side" | "author" | "panelUser" | "at">,
): Promise<string | null> {
  switch (entry.side) {
    case "client":
    case "menu":
      return null;
    case "agent":
    case "note":
      if (entry.author !== null) return called(ctx, entry.author);
      if (entry.panelUser !== null) return panelName(ctx.tx, { user: entry.panelUser, at: entry.at });
      return ctx.t("content.bot");
    case "handset":
      return ctx.t("content.owner");
    case "bot":
      return ctx.t("content.bot");
  }
}
