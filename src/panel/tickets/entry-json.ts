/** JSON serialization of entries (the messages and notes of a conversation), with quotes, reactions, media and delivery state. */
import { richWords } from "../../desk/conversation/rich-words.ts";
import { whyUndelivered } from "../../desk/delivery/undelivered-why.ts";
import { cleanName } from "../../domain/text/clean-name.ts";
import { chatOfPerson, type EntryId, type PersonId } from "../../domain/ids.ts";
import type { ContactCard, InboundContent } from "../../domain/messages/inbound.ts";
import { shorten } from "../../domain/text/shorten.ts";
import { panelNames } from "../../store/accounts/account-names.ts";
import { findDeliveries, findQuoted, findReactions, type Line } from "../../store/messages/entry-lists.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { Panel } from "../panel.ts";

/** What the grey box above an answer shows. */
const QUOTED = 300;

type Delivery = Awaited<ReturnType<typeof findDeliveries>>[number];
type Reaction = Awaited<ReturnType<typeof findReactions>>[number];
type Quoted = Awaited<ReturnType<typeof findQuoted>>[number];

interface Around {
  panel: Panel;
  contact: PersonId;
  deliveries: Map<EntryId, Delivery[]>;
  reactions: Map<EntryId, Reaction[]>;
  quoted: Map<EntryId, Quoted>;
  nameOf: Awaited<ReturnType<typeof panelNames>>;
}

/** Entries of one contact with quotes, reactions and deliveries, in a handful of queries, however many they are. */
export async function entriesJson(panel: Panel, lines: Line[], contact: PersonId) {
  const { read } = panel.store;
  const ids = lines.map(({ entry }) => entry.id);
  const client = chatOfPerson(contact);
  // Only what goes to the client; a copy in the room is no delivery.
  const deliveries = (await findDeliveries(read, ids)).filter(({ chat }) => chat === client);
  const quotes = lines.map(({ entry }) => entry.quote).filter((quote) => quote !== null);
  const around: Around = {
    panel,
    contact,
    deliveries: byEntry(deliveries),
    reactions: byEntry(await findReactions(read, ids)),
    quoted: new Map((await findQuoted(read, quotes)).map((quoted) => [quoted.id, quoted])),
    nameOf: await panelNames(
      read,
      lines.flatMap(({ entry }) => entry.panelUser ?? []),
    ),
  };
  return lines.map((line) => entryJson(line, around));
}

function byEntry<T extends { entry: EntryId | null }>(rows: T[]): Map<EntryId, T[]> {
  const found = new Map<EntryId, T[]>();
  for (const row of rows)
    if (row.entry !== null) found.set(row.entry, [...(found.get(row.entry) ?? []), row]);
  return found;
}

function entryJson({ entry, authorName }: Line, around: Around) {
  const { id, side, author, panelUser, at, content, text, originalText, editedAt, deletedAt } = entry;
  return {
    id,
    side,
    author: author === null ? null : { id: author, name: authorName },
    user: panelUser,
    userName: panelUser === null ? null : around.nameOf({ user: panelUser, at }),
    at,
    kind: content.kind,
    text: content.kind === "media" && content.rich ? content.media.caption : text,
    words: wordsOf(around.panel, content),
    contacts: content.kind === "contacts" ? content.cards.map(cardOf) : null,
    moreFiles: content.kind === "media" ? (content.more?.length ?? 0) : 0,
    media: mediaOf(around.panel, content),
    location: locationOf(content),
    poll: content.kind === "poll" ? { question: content.question, options: content.options } : null,
    quote: quoteOf(entry.quote === null ? undefined : around.quoted.get(entry.quote)),
    quoted: entry.quoted && {
      kind: entry.quoted.kind,
      fromStatus: entry.quoted.fromStatus,
      verified: entry.quoted.verified === true,
      text: entry.quoted.text && shorten(entry.quoted.text, QUOTED),
    },
    reactions: (around.reactions.get(id) ?? []).map(reactionOf),
    editedAt,
    originalText,
    deletedAt,
    delivery: deliveryOf(around.panel.t, around.deliveries.get(id) ?? []),
  };
}

/** What has a form of its own on WhatsApp, in words; null for everything else. */
function wordsOf(panel: Panel, content: InboundContent): string | null {
  const rich = "rich" in content ? content.rich : undefined;
  if (rich) return richWords({ ...panel.config, t: panel.t }, rich);
  if (content.kind === "text" && content.cut) return panel.t("content.text-cut");
  if (content.kind === "media" && content.media.wire === "") return panel.t("content.file-forgotten");
  if (content.kind !== "unsupported") return null;
  const key = `content.${content.wireType}` as const;
  return isOwn(key) ? panel.t(key) : null;
}

const OWN = ["content.unreadable", "content.forgotten", "content.too-large"] as const;
const isOwn = (key: string): key is (typeof OWN)[number] => (OWN as readonly string[]).includes(key);

const cardOf = ({ name, phones = [] }: ContactCard) => ({ name: cleanName(name), phones });

function mediaOf({ whatsapp }: Panel, content: InboundContent) {
  if (content.kind !== "media") return null;
  const { kind, mimeType, fileName, size, seconds, wire } = content.media;
  const { thumbnail, width, height, pages, waveform } = whatsapp.media.describe(wire);
  return {
    kind,
    mimeType,
    fileName,
    size,
    seconds,
    hasThumbnail: thumbnail !== null,
    width,
    height,
    pages,
    waveform,
  };
}

function locationOf(content: InboundContent) {
  if (content.kind !== "location") return null;
  const { latitude, longitude, name } = content;
  return { latitude, longitude, name };
}

function quoteOf(quoted: Quoted | undefined) {
  if (!quoted) return null;
  const { id, side, content, text } = quoted;
  return { entry: id, side, kind: content.kind, text: text === null ? null : shorten(text, QUOTED) };
}

function reactionOf({ emoji, side, author, authorName }: Reaction) {
  const ours = author === null ? ("handset" as const) : ("agent" as const);
  const by = side === "client" ? ("client" as const) : ours;
  return { emoji, by, author: author === null ? null : { id: author, name: authorName } };
}

const worstFirst: Delivery["state"][] = ["dead", "pending", "sent"];

/** A long text leaves in parts: it is as far as the part that is worst off. */
function deliveryOf(t: Translate, parts: Delivery[]) {
  const [worst] = parts.toSorted(
    (one, other) =>
      worstFirst.indexOf(one.state) - worstFirst.indexOf(other.state) || other.outbox - one.outbox,
  );
  if (!worst) return null;
  const { outbox, state, error, sentAt, deliveredAt, readAt } = worst;
  return { outbox, state, error, errorText: errorTextOf(t, worst), sentAt, deliveredAt, readAt };
}

function errorTextOf(t: Translate, { state, error }: Delivery): string | null {
  if (error === null) return null;
  if (state === "dead") return whyUndelivered(t, error);
  return t("api.delivery.again", { code: error });
}
