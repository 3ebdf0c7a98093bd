/** What was written down about two clients who are one: it is all kept, if need be in a note. */
import { displayPhone, samePhone } from "../../domain/contacts/phone.ts";
import { addContactNote, moveFacts, saveValue, valuesOf } from "../../store/contacts/contact-facts.ts";
import { emptyFieldsOf } from "../../store/contacts/contact-fields.ts";
import { getContact, type Person } from "../../store/contacts/people.ts";
import { contactFields } from "../contacts/contact-fields.ts";
import type { Desk } from "../desk.ts";

interface Two {
  kept: Person;
  gone: Person;
}

/** Before their rows become one. Where only one of them is a client, what is known of them follows by itself. */
export async function joinContacts(desk: Desk, two: Two): Promise<void> {
  const kept = await getContact(desk.tx, two.kept.id);
  const gone = await getContact(desk.tx, two.gone.id);
  if (!kept || !gone) return;
  const aside = [
    ...setAside(desk.say("contact.name"), kept.name, gone.name),
    ...phoneAside(desk, two),
    ...(await joinFields(desk, two)),
  ];
  await moveFacts(desk.tx, { from: two.gone.id, to: two.kept.id });
  if (aside.length > 0) {
    const text = desk.say("contact.joined", { list: aside.join("\n") });
    await addContactNote(desk.tx, { contact: two.kept.id, account: null, text, at: desk.now });
  }
  desk.changed({ topic: "contact", id: two.kept.id });
  desk.changed({ topic: "contact", id: two.gone.id });
}

/** A line for what gives way; none when there is no contradiction. */
function setAside(label: string, kept: string | null, gone: string | null): string[] {
  return kept === null || gone === null || kept === gone ? [] : [`${label}: ${gone}`];
}

function phoneAside(desk: Desk, { kept, gone }: Two): string[] {
  if (kept.phone === null || gone.phone === null || samePhone(kept.phone, gone.phone)) return [];
  return setAside(desk.say("contact.phone"), displayPhone(kept.phone), displayPhone(gone.phone));
}

async function joinFields(desk: Desk, { kept, gone }: Two): Promise<string[]> {
  const known = await contactFields(desk.tx, desk.say);
  const theirs = await valuesOf(desk.tx, gone.id);
  const ours = await valuesOf(desk.tx, kept.id);
  const aside: string[] = [];
  for (const [field, value] of Object.entries(theirs)) {
    const label = known.find(({ key }) => key === field)?.label ?? field;
    if (ours[field] === undefined) await saveValue(desk.tx, kept.id, { field, value });
    else aside.push(...setAside(label, ours[field], value));
  }
  await emptyFieldsOf(desk.tx, gone.id);
  return aside;
}
