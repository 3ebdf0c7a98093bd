/** Which tickets a search means. */
import { desc, eq, inArray, or, type SQL } from "drizzle-orm";
import type { TicketNumber } from "../domain/ids.ts";
import type { Read } from "./open.ts";
import { contacts, tickets } from "./schema.ts";
import { contactMeant, ticketsSaying } from "./search.ts";

/** More people than this are nobody in particular. */
const MOST_PEOPLE = 500;
/** Fewer letters begin too many words. */
const FEWEST_LETTERS = 3;

/** By ticket number, by whose it is (see `contactMeant`), or by what was said in it; who is meant is found first, once. */
export function meantBy(read: Read, q: string): SQL | undefined {
  const [, digits] = /^#?(\d{1,9})$/.exec(q.trim()) ?? [];
  const number = digits === undefined ? undefined : eq(tickets.number, Number(digits) as TicketNumber);
  const meant = read
    .select({ id: contacts.person })
    .from(contacts)
    .where(contactMeant(q))
    .orderBy(desc(contacts.lastActivityAt))
    .limit(MOST_PEOPLE);
  // Digits alone stand in far too many messages.
  const said = number || q.trim().length < FEWEST_LETTERS ? undefined : ticketsSaying(q);
  return or(number, inArray(tickets.contact, meant), said && inArray(tickets.number, said));
}
