/** Custom fields page ("Campos de Información"): the definitions of what can be recorded about every client. */
import { Button, EmptyState, Group, Stack } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { ListChecks, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ContactFieldList, ContactFieldsChange } from "@contract/contract.ts";
import { MOST_CONTACT_FIELDS } from "@contract/values.ts";
import { Refused } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { confirmDone, sentenceOf } from "../../components/show-error.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { pointOut, takeOver, useNews } from "../../components/forms/forms.ts";
import { useLeaveGuard } from "../../components/forms/leave-guard.ts";
import { Page } from "../../components/page.tsx";
import { SaveBar } from "../../components/forms/save-bar.tsx";
import { FieldRow, type TypedFields } from "./field-row.tsx";

const PATH = "/api/contact-fields";

export function FieldsPage() {
  const { t } = useTranslation();
  const asked = useAnswer<ContactFieldList>(PATH);
  return (
    <Page title={t("menu.fields")} about={t("fields.about")}>
      <QueryBoundary asked={asked}>{(list) => <FieldsForm list={list} />}</QueryBoundary>
    </Page>
  );
}

const toTyped = ({ items }: ContactFieldList): TypedFields => ({
  fields: items.map(({ used: _used, ...field }) => ({ ...field, id: field.key })),
});

function FieldsForm({ list }: { list: ContactFieldList }) {
  const { t } = useTranslation();
  const form = useForm<TypedFields>({
    initialValues: toTyped(list),
    validate: {
      fields: {
        label: (label) => (label.trim() === "" ? t("field.needed") : null),
        options: (options, { fields }, path) =>
          fields[Number(path.split(".")[1])]?.type === "choice" && options.length === 0
            ? t("field.needed")
            : null,
      },
    },
  });
  useNews(form, toTyped(list));
  useLeaveGuard(form.isDirty());
  const save = useSaving(form);
  return (
    <form onSubmit={form.onSubmit(() => save.run(false))} noValidate>
      <Stack gap="sm" maw={860}>
        {!save.isAsking && <FormComplaint error={save.error} fields={["fields"]} />}
        {form.values.fields.length === 0 && (
          <EmptyState
            icon={<ListChecks />}
            title={t("fields.none")}
            description={t("fields.none-what")}
            my="xl"
          />
        )}
        {form.values.fields.map((field, index) => (
          <FieldRow
            key={field.id}
            form={form}
            index={index}
            used={list.items.find(({ key }) => key === field.key)?.used ?? 0}
          />
        ))}
        <Group>
          <Button
            variant="light"
            leftSection={<Plus size={18} aria-hidden />}
            disabled={form.values.fields.length >= MOST_CONTACT_FIELDS}
            onClick={() => {
              const at = form.values.fields.length;
              form.insertListItem("fields", { id: newId(), label: "", type: "text", options: [] });
              setTimeout(() => form.getInputNode(`fields.${at}.label`)?.focus());
            }}
          >
            {t("fields.add")}
          </Button>
        </Group>
        <SaveBar unsaved={form.isDirty()} isSaving={save.isPending} discard={form.reset} />
      </Stack>
    </form>
  );
}

let made = 0;
/** Id of a row that has no key yet. */
const newId = (): string => `new-${++made}`;

/** Asks for confirmation when the change would delete stored values. */
function useSaving(form: UseFormReturnType<TypedFields>) {
  const { t } = useTranslation();
  const save = useApiMutation<ContactFieldsChange, ContactFieldList>(
    { patch: PATH },
    {
      touches: [PATH, "/api/contacts"],
    },
  );
  const run = (force: boolean): void => {
    const fields = form.values.fields.map(({ id: _id, ...field }) => field);
    save.mutate(
      { fields, force },
      {
        onSuccess: (answer) => {
          takeOver(form, toTyped(answer));
          confirmDone(t("do.saved"));
        },
        onError: (error) => {
          pointOut(form, error);
          if (losesValues(error))
            confirmAction({
              title: t("fields.lose-title"),
              body: sentenceOf(error),
              yes: t("fields.lose"),
              onYes: () => run(true),
            });
        },
      },
    );
  };
  return { run, error: save.error, isAsking: losesValues(save.error), isPending: save.isPending };
}

const losesValues = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === "contact-field-in-use";
