/** Notes on clients: whoever works here reads them, the client never does. */
import type { PersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { addContactNote, getNote, removeNote, rewriteNote } from "../../store/contacts/contact-facts.ts";
import { contactChanged, presentContact } from "./contacts.ts";
import type { Desk } from "../desk.ts";

/** Gives the note's id. `account` null = the program. */
export async function noteOnContact(
  desk: Desk,
  contact: PersonId,
  { account, text }: { account: number | null; text: string },
): Promise<number | Refusal> {
  const present = await presentContact(desk, contact);
  if (isRefusal(present)) return present;
  const id = await addContactNote(desk.tx, { contact, account, text: text.trim(), at: desk.now });
  await contactChanged(desk, contact);
  return id;
}

/** Whose note it is, and who asks. */
interface Asked {
  contact: PersonId;
  note: number;
  account: number | null;
  /** May change what others wrote. */
  ofOthers: boolean;
}

export async function rewriteContactNote(desk: Desk, asked: Asked, text: string): Promise<number | Refusal> {
  const refused = await refusedTo(desk, asked);
  if (refused) return refused;
  await rewriteNote(desk.tx, asked.note, { text: text.trim(), editedAt: desk.now });
  await contactChanged(desk, asked.contact);
  return asked.note;
}

export async function removeContactNote(desk: Desk, asked: Asked): Promise<number | Refusal> {
  const refused = await refusedTo(desk, asked);
  if (refused) return refused;
  await removeNote(desk.tx, asked.note);
  await contactChanged(desk, asked.contact);
  return asked.note;
}

async function refusedTo(desk: Desk, { contact, note, account, ofOthers }: Asked): Promise<Refusal | null> {
  const found = await getNote(desk.tx, contact, note);
  if (!found) return refuse("no-such-note");
  return ofOthers || (found.account !== null && found.account === account) ? null : refuse("not-your-note");
}
