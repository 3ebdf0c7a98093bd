/** Internal notes on contacts: written and read by colleagues, never sent to the contact. */
import type { PersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { addContactNote, getNote, removeNote, rewriteNote } from "../../store/contacts/contact-facts.ts";
import { contactChanged, presentContact } from "./contacts.ts";
import type { DeskContext } from "../context.ts";

/** Gives the note's id. `account` null = the program. */
export async function noteOnContact(
  ctx: DeskContext,
  contact: PersonId,
  { account, text }: { account: number | null; text: string },
): Promise<number | Refusal> {
  const present = await presentContact(ctx, contact);
  if (isRefusal(present)) return present;
  const id = await addContactNote(ctx.tx, { contact, account, text: text.trim(), at: ctx.now });
  await contactChanged(ctx, contact);
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

export async function rewriteContactNote(
  ctx: DeskContext,
  asked: Asked,
  text: string,
): Promise<number | Refusal> {
  const refused = await refusedTo(ctx, asked);
  if (refused) return refused;
  await rewriteNote(ctx.tx, asked.note, { text: text.trim(), editedAt: ctx.now });
  await contactChanged(ctx, asked.contact);
  return asked.note;
}

export async function removeContactNote(ctx: DeskContext, asked: Asked): Promise<number | Refusal> {
  const refused = await refusedTo(ctx, asked);
  if (refused) return refused;
  await removeNote(ctx.tx, asked.note);
  await contactChanged(ctx, asked.contact);
  return asked.note;
}

async function refusedTo(
  ctx: DeskContext,
  { contact, note, account, ofOthers }: Asked,
): Promise<Refusal | null> {
  const found = await getNote(ctx.tx, contact, note);
  if (!found) return refuse("no-such-note");
  return ofOthers || (found.account !== null && found.account === account) ? null : refuse("not-your-note");
}
