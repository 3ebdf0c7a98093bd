/** "Campos de Información": what can be written down about every client. */
import { Button, Card, EmptyState, Group, Stack } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { ListChecks, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ContactFieldList, ContactFieldsChange } from "../../../../src/panel/contract.ts";
import { api, Refused } from "../../api/client.ts";
import { useAnswer, useDoing } from "../../api/queries.ts";
import { askFirst } from "../../parts/ask-first.ts";
import { Asked, Complaint } from "../../parts/asked.tsx";
import { confirmDone, fieldErrors } from "../../parts/complaints.ts";
import { useLeaveGuard } from "../../parts/leave-guard.ts";
import { Page } from "../../parts/page.tsx";
import { FieldRow, type TypedField } from "./field-row.tsx";

const PATH = "/api/contact-fields";
const MOST = 30;

export interface TypedFields {
  fields: TypedField[];
}

export function FieldsPage() {
  const { t } = useTranslation();
  const asked = useAnswer<ContactFieldList>(PATH);
  return (
    <Page title={t("menu.fields")} about={t("fields.about")}>
      <Asked asked={asked}>{(list) => <FieldsForm list={list} />}</Asked>
    </Page>
  );
}

const toTyped = ({ items }: ContactFieldList): TypedFields => ({
  fields: items.map(({ used: _used, ...field }) => ({ ...field, id: field.key })),
});

function FieldsForm({ list }: { list: ContactFieldList }) {
  const { t } = useTranslation();
  const form = useForm<TypedFields>({ initialValues: toTyped(list) });
  useLeaveGuard(form.isDirty());
  const save = useSaving(form);
  return (
    <form onSubmit={form.onSubmit(() => save.run(false))} noValidate>
      <Stack gap="sm" maw={860}>
        {save.error && <Complaint error={save.error} />}
        {form.values.fields.length === 0 && (
          <EmptyState icon={<ListChecks />} title={t("fields.none")} description={t("fields.none-what")} />
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
            disabled={form.values.fields.length >= MOST}
            onClick={() =>
              form.insertListItem("fields", { id: crypto.randomUUID(), label: "", type: "text", options: [] })
            }
          >
            {t("fields.add")}
          </Button>
        </Group>
        <Card withBorder pos="sticky" bottom={{ base: 72, sm: 16 }} p="sm" shadow="sm">
          <Group justify="flex-end">
            <Button variant="default" disabled={!form.isDirty()} onClick={form.reset}>
              {t("do.discard")}
            </Button>
            <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
              {t("do.save")}
            </Button>
          </Group>
        </Card>
      </Stack>
    </form>
  );
}

/** What would lose something that was written down asks first. */
function useSaving(form: UseFormReturnType<TypedFields>) {
  const { t } = useTranslation();
  const save = useDoing((change: ContactFieldsChange) => api.patch<ContactFieldList>(PATH, change), {
    touches: [PATH, "/api/contacts"],
  });
  const run = (force: boolean): void => {
    const fields = form.values.fields.map(({ id: _id, ...field }) => field);
    save.mutate(
      { fields, force },
      {
        onSuccess: (answer) => {
          const typed = toTyped(answer);
          form.setInitialValues(typed);
          form.setValues(typed);
          confirmDone(t("do.saved"));
        },
        onError: (error) => {
          form.setErrors(fieldErrors(error));
          if (error instanceof Refused && error.problem.code === "contact-field-in-use")
            askFirst({
              title: t("fields.lose-title"),
              body: error.problem.detail,
              yes: t("fields.lose"),
              onYes: () => run(true),
            });
        },
      },
    );
  };
  return { run, error: save.error, isPending: save.isPending };
}
