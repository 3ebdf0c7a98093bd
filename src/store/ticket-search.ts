/** Which tickets a search means. */
import { eq, inArray, or, type SQL } from "drizzle-orm";
import type { TicketNumber } from "../domain/ids.ts";
import type { Read } from "./open.ts";
import { contacts, tickets } from "./schema.ts";
import { contactMeant, ticketsSaying } from "./search.ts";

/** By ticket number, by whose it is (see `contactMeant`), or by what was said in it; who is meant is found first, once. */
export function meantBy(read: Read, q: string): SQL | undefined {
  const [, digits] = /^#?(\d{1,9})$/.exec(q.trim()) ?? [];
  const number = digits === undefined ? undefined : eq(tickets.number, Number(digits) as TicketNumber);
  const meant = read.select({ id: contacts.person }).from(contacts).where(contactMeant(q));
  // Digits alone stand in far too many messages.
  const said = number ? undefined : ticketsSaying(q);
  return or(number, inArray(tickets.contact, meant), said && inArray(tickets.number, said));
}
