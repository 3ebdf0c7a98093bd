/** Which tickets a search means. */
import { eq, inArray, or, type SQL } from "drizzle-orm";
import type { TicketNumber } from "../domain/ids.ts";
import { containing } from "./containing.ts";
import type { Read } from "./open.ts";
import { contacts, persons, tickets } from "./schema.ts";

/** By ticket number, part of a phone number or part of a name. People are fewer than tickets: who is meant is found first, once. */
export function meantBy(read: Read, q: string): SQL | undefined {
  const digits = q.replace(/\D/g, "");
  const number = /^#?\d{1,9}$/.test(q.trim())
    ? eq(tickets.number, Number(digits) as TicketNumber)
    : undefined;
  const phone = digits.length >= 3 ? containing(persons.phone, digits) : undefined;
  const meant = read
    .select({ id: persons.id })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .where(or(phone, containing(contacts.name, q), containing(persons.pushName, q)));
  return or(number, inArray(tickets.contact, meant));
}
