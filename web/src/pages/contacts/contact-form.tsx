/**
 * Contact form: our own name, tags and custom fields ("Campos de Información"), with an unsaved-changes guard
 * and optimistic concurrency.
 */
import { MultiSelect, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Contact, ContactChange, ContactField, ContactFieldList, TagList } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { useAnswer } from "../../api/queries.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { numberMarks } from "../../components/formats.ts";
import { useStoredForm } from "../../components/forms/forms.ts";
import { SaveBar } from "../../components/forms/save-bar.tsx";

interface Typed extends Record<string, unknown> {
  name: string;
  tags: string[];
  fields: Record<string, string>;
}
type Form = UseFormReturnType<Typed>;

const toTyped = ({ name, tags, fields }: Contact, known: readonly ContactField[]): Typed => ({
  name: name ?? "",
  tags: tags.map(({ id }) => String(id)),
  fields: Object.fromEntries(known.map(({ key }) => [key, fields[key] ?? ""])),
});

/** Read-only for viewers. */
export function ContactForm({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const isAllowed = useMay("operator");
  const fields = useAnswer<ContactFieldList>("/api/contact-fields").data?.items ?? [];
  const tags = useAnswer<TagList>("/api/tags", { fresh: true }).data?.items ?? [];
  const { form, save, error, isSaving } = useStoredForm<Contact, Typed>({
    path: `/api/contacts/${contact.id}`,
    stored: contact,
    toTyped: (stored) => toTyped(stored, fields),
    touches: ["/api/contacts", "/api/tickets"],
  });
  const submit = form.onSubmit((typed) => save(changeOf(form.getInitialValues(), typed)));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormComplaint error={error} fields={["name", "tags", "fields"]} />
        <TextInput
          label={t("contacts.own-name")}
          placeholder={contact.pushName ?? ""}
          readOnly={!isAllowed}
          {...form.getInputProps("name")}
        />
        <MultiSelect
          label={t("contacts.tags")}
          searchable
          readOnly={!isAllowed}
          data={tags.map(({ id, name }) => ({ value: String(id), label: name }))}
          nothingFoundMessage={t("contacts.no-tags")}
          {...form.getInputProps("tags")}
        />
        {fields.map((field) => (
          <OwnField key={field.key} field={field} form={form} readOnly={!isAllowed} />
        ))}
        {isAllowed && <SaveBar unsaved={form.isDirty()} isSaving={isSaving} discard={form.reset} />}
      </Stack>
    </form>
  );
}

/** The changed fields, and in `was` their former values, so that the server detects conflicts. */
function changeOf(before: Typed, after: Typed): ContactChange {
  const [old, wanted] = [toChange(before), toChange(after)];
  const keys = Object.keys(wanted.fields).filter((key) => wanted.fields[key] !== old.fields[key]);
  const only = ({ name, tags, fields }: typeof wanted) => ({
    ...(wanted.name === old.name ? {} : { name }),
    ...(JSON.stringify(wanted.tags) === JSON.stringify(old.tags) ? {} : { tags }),
    ...(keys.length === 0
      ? {}
      : { fields: Object.fromEntries(keys.map((key) => [key, fields[key] ?? null])) }),
  });
  return { ...only(wanted), was: only(old) };
}

const toChange = ({ name, tags, fields }: Typed) => ({
  name: name.trim() || null,
  tags: tags.map(Number).toSorted((one, other) => one - other),
  fields: Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value === "" ? null : value]),
  ),
});

function OwnField({ field, form, readOnly }: { field: ContactField; form: Form; readOnly: boolean }) {
  const { key, label, type, options } = field;
  const path = `fields.${key}`;
  const value = form.values.fields[key] ?? "";
  const set = (to: string) => form.setFieldValue(path, to);
  const shared = { label, value, readOnly, error: form.errors[path], "data-path": path };
  switch (type) {
    case "choice":
      return (
        <Select
          {...shared}
          value={value || null}
          clearable={!readOnly}
          data={known(options, value)}
          onChange={(to) => set(to ?? "")}
        />
      );
    case "number":
      return <NumberInput {...shared} {...numberMarks()} hideControls onChange={(to) => set(String(to))} />;
    case "text":
      return (
        <Textarea
          {...shared}
          autosize
          minRows={1}
          maxRows={6}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
      );
    case "date":
    case "email":
      return <TextInput {...shared} type={type} onChange={({ currentTarget }) => set(currentTarget.value)} />;
  }
}

/** Adds the present value when it is no longer among the options. */
const known = (options: readonly string[], value: string): string[] =>
  value === "" || options.includes(value) ? [...options] : [...options, value];
