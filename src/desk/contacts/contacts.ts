/**
 * Changes what is recorded of a contact (name, fields, tags, blocked). Refuses contradictions and changes nothing
 * then.
 */
import { changedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { checkValue, type ContactField } from "../../domain/contacts/contact-fields.ts";
import { looksEmpty } from "../../domain/text/blank.ts";
import type { PersonId } from "../../domain/ids.ts";
import { inOwnLines } from "../../domain/text/own-lines.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import {
  findKnownTags,
  findNotesOf,
  findTagsOf,
  saveTagsOf,
  saveValue,
  valuesOf,
} from "../../store/contacts/contact-facts.ts";
import { changeContact, getContact, type Contact } from "../../store/contacts/people.ts";
import { getLiveTicket } from "../../store/tickets/tickets.ts";
import { readName } from "../administer.ts";
import { tellBlocked } from "./blocked.ts";
import { contactFields } from "./contact-fields.ts";
import type { DeskContext } from "../context.ts";

export interface ContactChange {
  /** null or blank = the name from WhatsApp. */
  name?: string | null | undefined;
  blocked?: boolean | undefined;
  /** Own fields by key; null or blank empties one, what is not named stays. */
  fields?: Record<string, string | null> | undefined;
  /** Ids of all tags; those that are not named go. */
  tags?: number[] | undefined;
  /** What whoever changes it had before their eyes: what is something else by now is not overwritten. */
  was?: Omit<ContactChange, "was"> | undefined;
}

export async function changeContactOf(
  ctx: DeskContext,
  person: PersonId,
  change: ContactChange,
): Promise<PersonId | Refusal> {
  const contact = await presentContact(ctx, person);
  if (isRefusal(contact)) return contact;
  const name = change.name?.trim() ? readName(change.name) : null;
  if (isRefusal(name)) return name;
  const field = await changedField(ctx, contact, change);
  if (field !== null) return refuse("changed-meanwhile", { field });
  const values = readValues(await contactFields(ctx.tx, ctx.t), change.fields ?? {});
  if (isRefusal(values)) return values;
  const tags = change.tags ?? [];
  if ((await findKnownTags(ctx.tx, tags)).length < new Set(tags).size) return refuse("unknown-contact-tag");
  const news = {
    ...(change.name === undefined ? {} : { name }),
    ...(change.blocked === undefined ? {} : { blocked: change.blocked }),
  };
  if (Object.keys(news).length > 0) await changeContact(ctx.tx, person, news);
  if (change.blocked !== undefined && change.blocked !== contact.blocked)
    await tellBlocked(ctx, person, change.blocked);
  for (const value of values) await saveValue(ctx.tx, person, value);
  if (change.tags) await saveTagsOf(ctx.tx, person, tags);
  await contactChanged(ctx, person);
  return person;
}

/** The first field of `was` that somebody else gave another value, and not the one that is wanted; null = none. */
async function changedField(
  ctx: DeskContext,
  { person, name, blocked }: Contact,
  change: ContactChange,
): Promise<string | null> {
  const { was } = change;
  if (!was) return null;
  const values = await valuesOf(ctx.tx, person);
  const tags = (await findTagsOf(ctx.tx, [person])).map(({ id }) => id);
  const flat = (of: Omit<ContactChange, "was">) => ({
    name: of.name,
    blocked: of.blocked,
    tags: of.tags,
    ...Object.fromEntries(Object.entries(of.fields ?? {}).map(([key, value]) => [`fields.${key}`, value])),
  });
  return changedMeanwhile({
    is: flat({ name, blocked, tags, fields: values }),
    was: flat(was),
    wanted: flat(change),
  });
}

/** Names of what a change touches, for the audit: `name`, `fields.plan`. */
export const touchedBy = ({ was: _, fields = {}, ...rest }: ContactChange): string[] => [
  ...Object.keys(rest),
  ...Object.keys(fields).map((key) => `fields.${key}`),
];

/** A contact of whom something is known; nothing more is written down about an erased one. */
export async function presentContact(ctx: DeskContext, person: PersonId): Promise<Contact | Refusal> {
  const contact = await getContact(ctx.tx, person);
  if (!contact) return refuse("no-such-contact");
  return contact.erasedAt === null ? contact : refuse("contact-erased");
}

/** Their open case shows what is known of them. */
export async function contactChanged(ctx: DeskContext, person: PersonId): Promise<void> {
  ctx.changed({ topic: "contact", id: person });
  const live = await getLiveTicket(ctx.tx, person);
  if (live) ctx.changed({ topic: "ticket", number: live.number });
}

function readValues(
  fields: ContactField[],
  typed: Record<string, string | null>,
): { field: string; value: string | null }[] | Refusal {
  const values: { field: string; value: string | null }[] = [];
  for (const [key, text] of Object.entries(typed)) {
    const field = fields.find((one) => one.key === key);
    if (!field) return refuse("unknown-contact-field", { field: key });
    if (text === null || looksEmpty(text)) {
      values.push({ field: key, value: null });
      continue;
    }
    const checked = checkValue(field, text);
    if (!checked.ok)
      return refuse(`field-value-${checked.problem}`, {
        at: key,
        field: field.label,
        options: field.options.join(", "),
      });
    values.push({ field: key, value: checked.value });
  }
  return values;
}

const NOTES = 3;

/** Tags, filled fields and the latest notes, for the header of a case. Empty when nothing was written down. */
export async function knownOfContact(ctx: DeskContext, person: PersonId): Promise<string[]> {
  const tags = await findTagsOf(ctx.tx, [person]);
  const values = await valuesOf(ctx.tx, person);
  const filled = (await contactFields(ctx.tx, ctx.t)).filter(({ key }) => values[key] !== undefined);
  const notes = await findNotesOf(ctx.tx, { contact: person, before: null, limit: NOTES });
  return [
    ...(tags.length > 0
      ? [ctx.t("room.client-tags", { list: tags.map((tag) => tag.name).join(" · ") })]
      : []),
    ...filled.map(({ key, label }) => ctx.t("room.client-field", { label, value: values[key] ?? "" })),
    ...(notes.length > 0
      ? [ctx.t("room.client-notes", { list: notes.map((note) => `• ${inOwnLines(note.text)}`).join("\n") })]
      : []),
  ];
}
