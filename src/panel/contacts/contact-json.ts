/** JSON serialization of contacts: as items of a list, and as a page. */
import type { PersonId } from "../../domain/ids.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { refuse } from "../../domain/refusal.ts";
import { findTagsOf, valuesOf } from "../../store/contacts/contact-facts.ts";
import { countForContact, getContactRow, type ContactRow } from "../../store/contacts/contact-lists.ts";
import type { Read } from "../../store/engine/open.ts";

/** Items of a page of the list; the tags of all of them in one query. */
export async function toContactItems(read: Read, rows: ContactRow[]) {
  const tags = await findTagsOf(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    phoneDisplay: row.phone === null ? null : displayPhone(row.phone),
    tags: tags.filter(({ contact }) => contact === row.id),
  }));
}

/** What the page of one contact shows, except notes and tickets. */
export async function contactPage(read: Read, id: PersonId) {
  const row = await getContactRow(read, id);
  const [item] = row ? await toContactItems(read, [row]) : [];
  if (!item) return refuse("no-such-contact");
  return {
    ...item,
    ...(await countForContact(read, id)),
    lidKnown: item.lid !== null,
    fields: await valuesOf(read, id),
  };
}
