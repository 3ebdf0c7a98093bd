import { MultiSelect, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type {
  Contact,
  ContactChange,
  ContactField,
  ContactFieldList,
  TagList,
} from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useAnswer, useDoing } from "../../api/queries.ts";
import { confirmDone } from "../../parts/complaints.ts";
import { FormComplaint } from "../../parts/form-complaint.tsx";
import { numberMarks } from "../../parts/formats.ts";
import { pointOut, takeOver, useNews } from "../../parts/forms.ts";
import { useLeaveGuard } from "../../parts/leave-guard.ts";
import { SaveBar } from "../../parts/save-bar.tsx";

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

/** Our own name for them, tags, and "Campos de Información". */
export function ContactForm({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const isAllowed = useMay("operator");
  const fields = useAnswer<ContactFieldList>("/api/contact-fields").data?.items ?? [];
  const tags = useAnswer<TagList>("/api/tags", { fresh: true }).data?.items ?? [];
  const form = useForm<Typed>({ initialValues: toTyped(contact, fields) });
  useNews(form, toTyped(contact, fields));
  useLeaveGuard(form.isDirty());
  const path = `/api/contacts/${contact.id}`;
  const save = useDoing((change: ContactChange) => api.patch<Contact>(path, change), {
    touches: ["/api/contacts", "/api/tickets"],
  });
  const submit = form.onSubmit(({ name, tags, fields: typed }) =>
    save.mutate(
      { name: name.trim() || null, tags: tags.map(Number), fields: changed(contact.fields, typed) },
      {
        onSuccess: (answer) => {
          takeOver(form, toTyped(answer, fields));
          confirmDone(t("do.saved"));
        },
        onError: (error) => pointOut(form, error),
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormComplaint error={save.error} fields={["name", "tags", "fields"]} />
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
        {isAllowed && <SaveBar unsaved={form.isDirty()} isSaving={save.isPending} discard={form.reset} />}
      </Stack>
    </form>
  );
}

/** Only what differs: somebody else may have filled in another field meanwhile. */
function changed(
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key, value]) => value !== (before[key] ?? ""))
      .map(([key, value]) => [key, value === "" ? null : value]),
  );
}

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

/** What is filled in is shown, also when it is no longer offered. */
const known = (options: readonly string[], value: string): string[] =>
  value === "" || options.includes(value) ? [...options] : [...options, value];
