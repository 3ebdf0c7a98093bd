/** Merge of the contact data of two contacts who turned out to be one: everything is kept, contradicting values in a note. */
import { displayPhone, samePhone } from "../../domain/contacts/phone.ts";
import { addContactNote, moveFacts, saveValue, valuesOf } from "../../store/contacts/contact-facts.ts";
import { emptyFieldsOf } from "../../store/contacts/contact-fields.ts";
import { getContact, type Person } from "../../store/contacts/people.ts";
import { tellBlocked } from "../contacts/blocked.ts";
import { contactFields } from "../contacts/contact-fields.ts";
import type { DeskContext } from "../context.ts";

interface Two {
  kept: Person;
  gone: Person;
}

/** Before their rows become one. Where only one of them is a client, what is known of them follows by itself. */
export async function joinContacts(ctx: DeskContext, two: Two): Promise<void> {
  const kept = await getContact(ctx.tx, two.kept.id);
  const gone = await getContact(ctx.tx, two.gone.id);
  if (!kept || !gone) return;
  if (kept.blocked !== gone.blocked) await tellBlocked(ctx, (kept.blocked ? two.gone : two.kept).id, true);
  const aside = [
    ...setAside(ctx.t("contact.name"), kept.name, gone.name),
    ...phoneAside(ctx, two),
    ...(await joinFields(ctx, two)),
  ];
  await moveFacts(ctx.tx, { from: two.gone.id, to: two.kept.id });
  if (aside.length > 0) {
    const text = ctx.t("contact.joined", { list: aside.join("\n") });
    await addContactNote(ctx.tx, { contact: two.kept.id, account: null, text, at: ctx.now });
  }
  ctx.changed({ topic: "contact", id: two.kept.id });
  ctx.changed({ topic: "contact", id: two.gone.id });
}

/** A line for what gives way; none when there is no contradiction. */
function setAside(label: string, kept: string | null, gone: string | null): string[] {
  return kept === null || gone === null || kept === gone ? [] : [`${label}: ${gone}`];
}

function phoneAside(ctx: DeskContext, { kept, gone }: Two): string[] {
  if (kept.phone === null || gone.phone === null || samePhone(kept.phone, gone.phone)) return [];
  return setAside(ctx.t("contact.phone"), displayPhone(kept.phone), displayPhone(gone.phone));
}

async function joinFields(ctx: DeskContext, { kept, gone }: Two): Promise<string[]> {
  const known = await contactFields(ctx.tx, ctx.t);
  const theirs = await valuesOf(ctx.tx, gone.id);
  const ours = await valuesOf(ctx.tx, kept.id);
  const aside: string[] = [];
  for (const [field, value] of Object.entries(theirs)) {
    const label = known.find(({ key }) => key === field)?.label ?? field;
    if (ours[field] === undefined) await saveValue(ctx.tx, kept.id, { field, value });
    else aside.push(...setAside(label, ours[field], value));
  }
  await emptyFieldsOf(ctx.tx, gone.id);
  return aside;
}
