/** Search condition of tickets: by number, contact, tag, words or message id. */
import { desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { asciiDigits } from "../../domain/text/digits.ts";
import { foldText } from "../../domain/text/fold.ts";
import { toMessageId, type TicketNumber } from "../../domain/ids.ts";
import { containing } from "../engine/containing.ts";
import type { Read } from "../engine/open.ts";
import { tags, ticketTags } from "../schema/conversation.ts";
import { entries, links } from "../schema/messages.ts";
import { contacts } from "../schema/people.ts";
import { tickets } from "../schema/tickets.ts";
import { contactMeant, ticketsSaying } from "./search.ts";

/** Matching contacts that are used; a search with more means nobody in particular. */
const MOST_PEOPLE = 500;
/** Tickets of matching tags that are used; for more there is the filter by tag. */
const MOST_TAGGED = 1000;
/** Minimum length of a text search: fewer letters begin too many words … */
const FEWEST_LETTERS = 3;
/** … and of digits alone, which stand in far too many messages. */
const FEWEST_DIGITS = 4;

/**
 * Matches by ticket number, by contact (see `contactMeant`), by tag, by words that were said, or by a message
 * id. The matching contacts are found first, once.
 */
export async function meantBy(read: Read, q: string): Promise<SQL | undefined> {
  const [, digits] = /^#?(\d{1,9})$/.exec(asciiDigits(q.trim())) ?? [];
  const number = digits === undefined ? undefined : eq(tickets.number, Number(digits) as TicketNumber);
  const meant = read
    .select({ id: contacts.person })
    .from(contacts)
    .where(contactMeant(q))
    .orderBy(desc(contacts.lastActivityAt))
    .limit(MOST_PEOPLE);
  const fewest = digits === undefined ? FEWEST_LETTERS : FEWEST_DIGITS;
  const said = (digits ?? q.trim()).length < fewest ? undefined : ticketsSaying(q);
  const called = await findTagsCalled(read, q);
  return or(
    number,
    inArray(tickets.contact, meant),
    called.length === 0 ? undefined : inArray(tickets.number, carryingTags(read, called, MOST_TAGGED)),
    said && inArray(tickets.number, said),
    showing(read, q),
  );
}

/**
 * Tags whose name holds these words. They are looked for first, because there are few: joined to their tickets, SQLite walks
 * through all tickets that carry any tag, newest first, for a tag that none carries.
 */
export async function findTagsCalled(read: Read, q: string): Promise<number[]> {
  const words = foldText(q);
  // Signs alone fold to nothing, which would be in every name.
  if (words === "") return [];
  const rows = await read.select({ id: tags.id }).from(tags).where(containing(tags.folded, words));
  return rows.map(({ id }) => id);
}

/** The newest tickets that carry one of these tags. */
export const carryingTags = (read: Read, called: number[], limit: number) =>
  read
    .select({ ticket: ticketTags.ticket })
    .from(ticketTags)
    .where(inArray(ticketTags.tag, called))
    .orderBy(desc(ticketTags.ticket))
    .limit(limit);

/** By message id: WhatsApp's ids are long and hexadecimal, so no word looks like one. */
function showing(read: Read, q: string): SQL | undefined {
  if (!/^[0-9a-f]{16,40}$/i.test(q.trim())) return undefined;
  const shown = read
    .select({ ticket: entries.ticket })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.entry))
    .where(eq(links.message, toMessageId(q.trim().toUpperCase())));
  return inArray(tickets.number, shown);
}
