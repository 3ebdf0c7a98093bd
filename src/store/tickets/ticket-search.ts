/** Which tickets a search means. */
import { desc, eq, inArray, or, sql, type SQL } from "drizzle-orm";
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

/** More people than this are nobody in particular. */
const MOST_PEOPLE = 500;
/** More tickets of a tag are what the filter by tag is for. */
const MOST_TAGGED = 1000;
/** Fewer letters begin too many words … */
const FEWEST_LETTERS = 3;
/** … and so many digits alone stand in far too many messages. */
const FEWEST_DIGITS = 4;

/**
 * By ticket number, by whose it is (see `contactMeant`), by a tag, by what was said in it, or by the id of a message: what
 * the search through everything finds. Who is meant is found first, once.
 */
export function meantBy(read: Read, q: string): SQL | undefined {
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
  return or(
    number,
    inArray(tickets.contact, meant),
    inArray(tickets.number, tagged(read, q)),
    said && inArray(tickets.number, said),
    showing(read, q),
  );
}

/** The plus keeps SQLite from walking through all tickets that carry any tag, newest first, for a tag that none carries. */
const tagged = (read: Read, q: string) =>
  read
    .select({ ticket: ticketTags.ticket })
    .from(ticketTags)
    .where(
      inArray(
        ticketTags.tag,
        read
          .select({ id: tags.id })
          .from(tags)
          .where(containing(tags.folded, foldText(q))),
      ),
    )
    .orderBy(sql`+${ticketTags.ticket} DESC`)
    .limit(MOST_TAGGED);

/** WhatsApp's ids are long and hexadecimal: no word looks like one. */
function showing(read: Read, q: string): SQL | undefined {
  if (!/^[0-9a-f]{16,40}$/i.test(q.trim())) return undefined;
  const shown = read
    .select({ ticket: entries.ticket })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.entry))
    .where(eq(links.message, toMessageId(q.trim().toUpperCase())));
  return inArray(tickets.number, shown);
}
