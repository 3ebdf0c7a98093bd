/** Repository of the custom field definitions of contacts. */
import { eq } from "drizzle-orm";
import type { ContactField } from "../../domain/contacts/contact-fields.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { Read, Tx } from "../engine/open.ts";
import { contactValues } from "../schema/contacts.ts";
import { settings } from "../schema/system.ts";

const KEY = "contact-fields";

/** In their order; null = they were never set. */
export async function getContactFields(read: Read): Promise<ContactField[] | null> {
  const rows = await read.select().from(settings).where(eq(settings.key, KEY));
  return rows[0] ? (rows[0].value as ContactField[]) : null;
}

export async function saveContactFields(tx: Tx, value: ContactField[]): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: KEY, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}

/** Deletes a field's values of all contacts. */
export async function emptyField(tx: Tx, field: string): Promise<void> {
  await tx.delete(contactValues).where(eq(contactValues.field, field));
}

/** Deletes all field values of one contact. */
export async function emptyFieldsOf(tx: Tx, contact: PersonId): Promise<void> {
  await tx.delete(contactValues).where(eq(contactValues.contact, contact));
}
