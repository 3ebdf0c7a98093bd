/** Custom fields of contacts. */
import {
  checkValue,
  keyFor,
  type ContactField,
  type FieldType,
} from "../../domain/contacts/contact-fields.ts";
import { foldText } from "../../domain/text/fold.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { findValues, saveValue } from "../../store/contacts/contact-facts.ts";
import { emptyField, getContactFields, saveContactFields } from "../../store/contacts/contact-fields.ts";
import type { Read } from "../../store/engine/open.ts";
import { keepFormerName } from "../../store/team/former-names.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { DeskContext } from "../context.ts";

/** Until an administrator sets them, these five. `t` speaks the installation's language. */
export async function contactFields(read: Read, t: Translate): Promise<ContactField[]> {
  return (await getContactFields(read)) ?? firstFields(t);
}

const firstFields = (t: Translate): ContactField[] => [
  { key: "alt-email", label: t("field.alt-email"), type: "email", options: [] },
  { key: "document", label: t("field.document"), type: "text", options: [] },
  { key: "customer-number", label: t("field.customer-number"), type: "text", options: [] },
  { key: "plan", label: t("field.plan"), type: "text", options: [] },
  { key: "remarks", label: t("field.remarks"), type: "text", options: [] },
];

export interface WantedField {
  /** Left out = a new one. */
  key?: string | undefined;
  label: string;
  type: FieldType;
  options: string[];
}

/** These and no others, in this order. Refuses to lose what was filled in, unless told to. */
export async function changeContactFields(
  ctx: DeskContext,
  { wanted, force }: { wanted: WantedField[]; force: boolean },
): Promise<ContactField[] | Refusal> {
  const before = await contactFields(ctx.tx, ctx.t);
  const after = toFields(wanted, before);
  if (isRefusal(after)) return after;
  for (const field of before) {
    const is = after.find(({ key }) => key === field.key);
    const refused = await refit(ctx, { was: field, is, force });
    if (refused) return refused;
    if (is?.label !== field.label) await keepFormerName(ctx.tx, "field", { name: field.label });
  }
  await saveContactFields(ctx.tx, after);
  ctx.changed({ topic: "settings" });
  return after;
}

function toFields(wanted: WantedField[], before: ContactField[]): ContactField[] | Refusal {
  const known = before.map(({ key }) => key);
  const fields: ContactField[] = [];
  for (const [index, { key, label, type, options }] of wanted.entries()) {
    if (key !== undefined && !known.includes(key)) return refuse("unknown-contact-field", { field: key });
    if (fields.some((one) => one.key === key || foldText(one.label) === foldText(label)))
      return refuse("contact-field-twice", { at: `${index}.label`, field: label });
    if (type === "choice" && !areOptions(options))
      return refuse("contact-field-options", { at: `${index}.options`, field: label });
    const taken = [...known, ...fields.map((one) => one.key)];
    fields.push({
      key: key ?? keyFor(label, taken),
      label,
      type,
      options: type === "choice" ? options : [],
    });
  }
  return fields;
}

const areOptions = (options: string[]): boolean =>
  options.length > 0 && new Set(options.map(foldText)).size === options.length;

interface Refit {
  was: ContactField;
  /** undefined = it goes away. */
  is: ContactField | undefined;
  force: boolean;
}

/** What was filled in follows the field's new nature; what cannot is deleted, when that is wanted. */
async function refit(ctx: DeskContext, { was, is, force }: Refit): Promise<Refusal | null> {
  if (is?.type === was.type && sameOptions(is, was)) return null;
  const values = await findValues(ctx.tx, was.key);
  const checked = values.map(({ contact, value }) => ({ contact, value, fits: is && checkValue(is, value) }));
  const lost = checked.filter(({ fits }) => !fits?.ok);
  if (lost.length > 0 && !force)
    return refuse("contact-field-in-use", { field: was.label, values: lost.length });
  if (!is) {
    await emptyField(ctx.tx, was.key);
    return null;
  }
  for (const { contact, value, fits } of checked) {
    const now = fits?.ok ? fits.value : null;
    if (now !== value) await saveValue(ctx.tx, contact, { field: was.key, value: now });
  }
  return null;
}

const sameOptions = (one: ContactField, other: ContactField): boolean =>
  JSON.stringify(one.options) === JSON.stringify(other.options);
