/** JSON serialization of the review list, for `review.ts`: each item with its place, its ticket and the reason in words. */
import { whyUndelivered } from "../../desk/delivery/undelivered-why.ts";
import { openChat, toGroupJid, toPersonId, type GroupJid, type PersonId } from "../../domain/ids.ts";
import { DAMAGE_LOOK, PROGRAM_ENDED, STRAY_ERROR } from "../../store/failures.ts";
import { textOf as wordsSaid } from "../../store/messages/entries.ts";
import { shorten } from "../../domain/text/shorten.ts";
import { getMainGroupByJid, getRoomByJid } from "../../store/team/groups.ts";
import type { Read } from "../../store/engine/open.ts";
import { findAddressees, type Addressee } from "../../store/contacts/people.ts";
import type { ReviewItem } from "../../store/review-lists.ts";
import { getLiveTicket, getTicketOfRoom } from "../../store/tickets/tickets.ts";
import { languages, type Key, type Translate } from "../../i18n/translator.ts";
import type { Panel } from "../panel.ts";
import { may } from "../../contract/roles.ts";
import type { SignedIn } from "../http/signed-in.ts";

const SHOWN = 200;
const LONGEST_DETAIL = 300;

export const idOf = ({ kind, id }: Pick<ReviewItem, "kind" | "id">): string => `${kind}:${id}`;

/** Whose it is: a client's chat, a room with or without a case, or one of our groups. */
interface Place {
  contact: PersonId | null;
  group: string | null;
  ticket: number | null;
  /** It belongs to a client's conversation, which everybody who signs in may read. */
  isClients: boolean;
}

export async function reviewJson(panel: Panel, items: ReviewItem[], who: SignedIn | null) {
  const { read } = panel.store;
  const knowsMore = who !== null && may(who.role, "supervisor");
  const places: Place[] = [];
  for (const item of items) places.push(await placeOf(read, item));
  const people = await findAddressees(
    read,
    items.flatMap(({ person }, n) => [person, places[n]?.contact ?? null]).filter((one) => one !== null),
  );
  return items.map((item, n) => {
    const place = places[n] as Place;
    const contact = place.contact === null ? null : (people.get(place.contact) ?? null);
    const said = item.person === null || item.person === place.contact ? null : people.get(item.person);
    return {
      id: idOf(item),
      kind: item.kind,
      at: item.at,
      attempts: item.attempts,
      title: titleOf(panel.t, item),
      reason: reasonOf(panel.t, item),
      detail: knowsMore && item.error !== "" ? shorten(item.error, LONGEST_DETAIL) : null,
      ticket: place.ticket,
      contact: contact && place.contact !== null ? contactJson(place.contact, contact) : null,
      group: place.group,
      person: said ? (said.name ?? said.phone) : null,
      text: place.isClients || knowsMore ? textOf(item) : null,
    };
  });
}

const contactJson = (id: PersonId, { isContact, name, phone }: Addressee) => ({
  id: isContact ? id : null,
  name,
  phone,
});

async function placeOf(read: Read, item: ReviewItem): Promise<Place> {
  const { ticket, chat, wire, group } = item;
  const blank: Place = { contact: null, group, ticket, isClients: ticket !== null };
  if (chat !== null) {
    const opened = openChat(chat);
    return opened.kind === "group"
      ? groupPlace(read, opened.group, blank)
      : { ...blank, ...(await clientPlace(read, opened.person, ticket)) };
  }
  const jid = wire?.chat ?? "";
  return jid.endsWith("@g.us") ? groupPlace(read, toGroupJid(jid), blank) : blank;
}

async function clientPlace(read: Read, contact: PersonId, ticket: number | null): Promise<Partial<Place>> {
  const live = ticket === null ? await getLiveTicket(read, toPersonId(contact)) : null;
  return { contact, ticket: ticket ?? live?.number ?? null, isClients: true };
}

async function groupPlace(read: Read, jid: GroupJid, blank: Place): Promise<Place> {
  const room = await getRoomByJid(read, jid);
  const group = room?.name ?? (await getMainGroupByJid(read, jid))?.name ?? blank.group;
  const held = room && blank.ticket === null ? await getTicketOfRoom(read, room.id) : null;
  return {
    ...blank,
    group,
    ticket: blank.ticket ?? held?.number ?? null,
    contact: held?.contact ?? null,
    isClients: room !== null,
  };
}

function titleOf(t: Translate, { kind, what }: ReviewItem): string | null {
  if (kind === "step") return t(keyOf(`review.step.${what ?? ""}`) ?? "review.job.other");
  if (kind !== "job") return null;
  const slug = (what ?? "").toLowerCase().replace(/[^a-z]+/g, "-");
  return t(keyOf(`review.job.${slug}`) ?? "review.job.other");
}

/** Those of these sentences take no variables. */
type Plain = Extract<Key, "review.job.other" | "review.why.unknown">;
const keyOf = (key: string): Plain | null => (Object.hasOwn(languages.es, key) ? (key as Plain) : null);

/** The database, or the disk under it, said no: that is no fault of the message. */
const DISK =
  /SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB)|ENOSPC|EDQUOT|disk (?:I\/O|is full)|database disk image/i;

/** What the look found: columns, and how many values of each. */
const DAMAGED = /^Error: (\w+\.\w+: \d+(?:, \w+\.\w+: \d+)*)$/;

function reasonOf(t: Translate, { kind, error, what }: ReviewItem): string {
  if (kind === "message") return error === "" ? t("review.why.unknown") : whyUndelivered(t, error);
  if (kind === "step") return t(keyOf(`step.${error}`) ?? "review.why.unknown");
  if (what === PROGRAM_ENDED) return t("review.why.ended");
  if (DISK.test(error)) return t("review.why.disk");
  if (kind === "arrival") return t(what === "decode" ? "review.why.decode" : "review.why.store");
  const damaged = what === DAMAGE_LOOK ? DAMAGED.exec(error)?.[1] : undefined;
  if (damaged !== undefined) return t("review.why.damaged", { list: damaged });
  if (what === STRAY_ERROR) return t("review.why.stray");
  return t(kind === "job" ? "review.why.job" : "review.why.event");
}

function textOf(item: ReviewItem): string | null {
  const words = wordsOf(item)?.trim();
  return words ? shorten(words, SHOWN) : null;
}

function wordsOf({ said, content }: ReviewItem): string | null {
  if (said) return said.kind === "edit" ? said.text : wordsSaid(said);
  if (!content) return null;
  switch (content.kind) {
    case "text":
    case "edit":
    case "group-invite":
      return content.text;
    case "media":
      return content.caption;
    case "location":
      return [content.name, content.address].filter(Boolean).join(", ");
    case "contacts":
      return content.cards.map((card) => card.name).join(", ");
    case "reaction":
      return content.emoji;
    case "deletion":
      return null;
  }
}
