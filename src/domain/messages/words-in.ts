/** The words of a message of any kind, whatever they are the name of. */
import type { InboundContent, Rich } from "./inbound.ts";

/** Everything in a message that its receiver reads: what was written as its text, and the names and lines that stand beside it. */
export function wordsIn(content: InboundContent): { text: string | null; others: (string | null)[] } {
  switch (content.kind) {
    case "text":
      return { text: content.text, others: [] };
    case "media":
      return { text: content.media.caption, others: [content.media.fileName, ...linesOf(content.rich)] };
    case "location":
      return { text: null, others: [content.name, content.address] };
    case "contacts":
      return {
        text: null,
        others: content.cards.flatMap(({ name, vcard }) => [name, ...wordsInCard(vcard)]),
      };
    case "poll":
      return { text: null, others: [content.question, ...content.options] };
    case "edit":
      return { text: content.text, others: [] };
    case "rich":
      return { text: null, others: linesOf(content.rich) };
    case "vote":
    case "reaction":
    case "deletion":
    case "view-once":
    case "undecryptable":
    case "unsupported":
      return { text: null, others: [] };
  }
}

const READ_IN_CARD = /^(?:[\w-]+\.)?(?:NOTE|ORG|TITLE|ROLE|NICKNAME|FN|N|ADR)[;:]/iu;

/** What a phone shows of a card: a note, a company, a title. */
const wordsInCard = (vcard: string): string[] =>
  vcard
    .replace(/\r?\n[ \t]/gu, "")
    .split(/\r?\n/u)
    .filter((line) => READ_IN_CARD.test(line))
    .map((line) => line.slice(line.indexOf(":") + 1).replace(/\\n/giu, "\n"));

const linesOf = (rich: Rich | undefined): (string | null)[] => (rich ? [rich.title, ...rich.lines] : []);
