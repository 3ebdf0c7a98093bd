/** Decoder of contact cards (vCard): each gets a name, keeps its numbers, and is limited in size. */
import type { proto } from "@whiskeysockets/baileys";
import { cleanName, withoutHidden } from "../../../domain/text/clean-name.ts";
import type { ContactCard, InboundContent } from "../../../domain/messages/inbound.ts";

/** Characters of one card. Pictures inside it are what makes it larger. */
const LARGEST = 8_000;
/** Characters of all cards of a message. */
const LARGEST_TOGETHER = 60_000;
const MOST_CARDS = 30;
const MOST_PHONES = 10;
/** Characters of one line that say something: pictures have longer ones, and what is cut off is nothing to read. */
const LONGEST_LINE = 1_000;
/** Characters of one card in which names and numbers are looked for, behind a picture too. */
const LOOKED_AT = 320_000;
const MOST_LINES = 2_000;

type Wire = Pick<proto.Message.IContactMessage, "displayName" | "vcard">;

/** undefined when there is no card. */
export function contacts(cards: Wire[]): InboundContent | undefined {
  if (cards.length === 0) return undefined;
  const read = cards.slice(0, MOST_CARDS).map(toCard);
  const tooMuch = read.reduce((sum, { card }) => sum + card.vcard.length, 0) > LARGEST_TOGETHER;
  const kept = read.map(({ card }) => (tooMuch ? { ...card, vcard: shortCard(card) } : card));
  const cut = tooMuch || cards.length > MOST_CARDS || read.some((one) => one.cut);
  return { kind: "contacts", cards: kept, ...(cut ? { cut } : {}) };
}

function toCard({ displayName, vcard }: Wire): { card: ContactCard; cut: boolean } {
  const written = vcard ?? "";
  const properties = propertiesOf(written.slice(0, LOOKED_AT));
  const phones = [...new Set(valuesOf(properties, "TEL").flatMap((one) => cleanName(one, 30) ?? []))];
  const own = [
    ...valuesOf(properties, "FN"),
    ...valuesOf(properties, "ORG"),
    ...valuesOf(properties, "EMAIL"),
  ];
  const name =
    [displayName, ...own, ...phones].map((one) => cleanName(one)).find((one) => one !== null) ?? "";
  const cut = written.length > LARGEST || phones.length > MOST_PHONES;
  const known = { name, phones: phones.slice(0, MOST_PHONES) };
  return { card: { ...known, vcard: cut ? shortCard(known) : named(withoutHidden(written), known) }, cut };
}

interface Property {
  key: string;
  value: string;
}

/** A long line goes on in the next, behind a blank; `item1.TEL;type=CELL:+54 9 …` is a TEL. */
function propertiesOf(vcard: string): Property[] {
  return vcard
    .replace(/\r?\n[ \t]/gu, "")
    .split(/\r?\n/u, MOST_LINES)
    .flatMap((line) => {
      const [, key, value] =
        /^(?:[\w-]+\.)?([\w-]+)(?:;[^:]*)?:(.*)$/u.exec(line.slice(0, LONGEST_LINE)) ?? [];
      return key && value ? [{ key: key.toUpperCase(), value }] : [];
    });
}

const valuesOf = (properties: Property[], wanted: string): string[] =>
  properties
    .filter(({ key }) => key === wanted)
    .map(({ value }) =>
      value
        .replace(/\\([,;\\])/gu, "$1")
        .replace(/\\n/giu, " ")
        .replace(/;+$/u, ""),
    );

/** Phones show nothing of a card without a name. */
function named(vcard: string, known: { name: string; phones: string[] }): string {
  const isCard = /^BEGIN:VCARD/imu.test(vcard) && /^END:VCARD/imu.test(vcard);
  if (!isCard) return shortCard(known);
  if (/^FN[;:].*\S/imu.test(vcard) || known.name === "") return vcard;
  return vcard
    .replace(/^FN[;:].*\r?\n/imu, "")
    .replace(/^END:VCARD/imu, `FN:${escaped(known.name)}\nEND:VCARD`);
}

const shortCard = ({ name, phones = [] }: { name: string; phones?: string[] }): string =>
  [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:;${escaped(name)};;;`,
    `FN:${escaped(name)}`,
    ...phones.map((phone) => `TEL;type=CELL:${phone}`),
    "END:VCARD",
  ].join("\n");

const escaped = (text: string): string => text.replace(/([\\,;])/gu, "\\$1");
