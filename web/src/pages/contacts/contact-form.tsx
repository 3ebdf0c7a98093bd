import { Button, Group, MultiSelect, NumberInput, Select, Stack, TextInput } from "@mantine/core";
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
import { Complaint } from "../../parts/asked.tsx";
import { confirmDone, fieldErrors } from "../../parts/complaints.ts";
import { useLeaveGuard } from "../../parts/leave-guard.ts";

interface Typed {
  name: string;
  tags: string[];
  fields: Record<string, string>;
}
type Form = UseFormReturnType<Typed>;

const toTyped = ({ name, tags, fields }: Contact): Typed => ({
  name: name ?? "",
  tags: tags.map(({ id }) => String(id)),
  fields,
});

/** Our own name for them, tags, and "Campos de Información". */
export function ContactForm({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const isAllowed = useMay("operator") && contact.erasedAt === null;
  const fields = useAnswer<ContactFieldList>("/api/contact-fields").data?.items ?? [];
  const tags = useAnswer<TagList>("/api/tags").data?.items ?? [];
  const form = useForm<Typed>({ initialValues: toTyped(contact) });
  useLeaveGuard(form.isDirty());
  const path = `/api/contacts/${contact.id}`;
  const save = useDoing((change: ContactChange) => api.patch<Contact>(path, change), {
    touches: ["/api/contacts", "/api/tickets"],
  });
  const submit = form.onSubmit(({ name, tags, fields }) =>
    save.mutate(
      { name: name.trim() || null, tags: tags.map(Number), fields: changed(contact.fields, fields) },
      {
        onSuccess: (answer) => {
          form.setInitialValues(toTyped(answer));
          form.setValues(toTyped(answer));
          confirmDone(t("do.saved"));
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Complaint error={save.error} />}
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
        {isAllowed && (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={!form.isDirty()} onClick={form.reset}>
              {t("do.discard")}
            </Button>
            <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
              {t("do.save")}
            </Button>
          </Group>
        )}
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
  const value = form.values.fields[key] ?? "";
  const set = (to: string) => form.setFieldValue(`fields.${key}`, to);
  const shared = { label, value, readOnly, error: form.errors[`fields.${key}`] };
  switch (type) {
    case "choice":
      return (
        <Select {...shared} value={value || null} clearable data={options} onChange={(to) => set(to ?? "")} />
      );
    case "number":
      return <NumberInput {...shared} hideControls onChange={(to) => set(String(to))} />;
    case "text":
    case "date":
    case "email":
      return <TextInput {...shared} type={type} onChange={({ currentTarget }) => set(currentTarget.value)} />;
  }
}
