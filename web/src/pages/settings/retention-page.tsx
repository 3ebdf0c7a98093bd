/**
 * Data retention page ("Conservación"): how long closed data are kept, with a preview of what a shorter time
 * would delete.
 */
import { Alert, Card, Select, Stack, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { Info } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RetentionPreview, Settings, SettingsChange, Storage } from "@contract/contract.ts";
import { shortestRetention } from "@contract/values.ts";
import { useAnswer } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { count, dateTime } from "../../components/formats.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { changeBetween, touchedOf, useStoredForm } from "../../components/forms/forms.ts";
import { Page } from "../../components/page.tsx";
import { SaveBar } from "../../components/forms/save-bar.tsx";
import { i18n } from "../../words/words.ts";

const fields = [
  "keepConversationsDays",
  "keepFilesDays",
  "keepReceivedDays",
  "keepSentDays",
  "keepPeopleDays",
  "keepAuditDays",
] as const;
type Field = (typeof fields)[number];

/** Days; 0 = for ever. */
const choices = [45, 90, 180, 365, 730, 1825, 0];

/** Days as text, as the select holds them. */
type Typed = Record<Field, string>;

const toTyped = (settings: Settings): Typed =>
  Object.fromEntries(fields.map((field) => [field, String(settings[field])])) as Typed;

export function RetentionPage() {
  const { t } = useTranslation();
  const asked = useAnswer<Settings>("/api/settings");
  const storage = useAnswer<Storage>("/api/storage");
  const last = storage.data?.lastNight;
  return (
    <Page title={t("menu.retention")} about={t("retention.about")}>
      <Stack gap="lg" maw={720}>
        <Alert color="blue" icon={<Info />}>
          {t("retention.when")}
          {last && ` ${t("retention.last", { when: dateTime(last.at) })}`}
        </Alert>
        <QueryBoundary asked={asked}>{(settings) => <RetentionForm settings={settings} />}</QueryBoundary>
      </Stack>
    </Page>
  );
}

function RetentionForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { form, save, error, isSaving } = useStoredForm<Settings, Typed>({
    path: "/api/settings",
    stored: settings,
    toTyped,
    touches: ["/api/settings", "/api/retention"],
  });
  const change = toChange(form);
  const preview = useAnswer<RetentionPreview>("/api/retention/preview", {
    query: change as Record<string, number>,
    enabled: form.isDirty(),
  });
  const keep = () => save(withWas(form));
  const going = form.isDirty() ? preview.data : undefined;
  const submit = form.onSubmit(async () => {
    // What is on the page may be of what was chosen before.
    const now = going && (await preview.refetch()).data;
    const lines = fields.flatMap((field) => (now && now[field] > 0 ? [goingLine(field, now[field])] : []));
    if (lines.length === 0) return keep();
    confirmAction({
      title: t("retention.sure"),
      body: `${lines.join(" · ")}. ${t("retention.sure-what")}`,
      yes: t("retention.yes"),
      onYes: keep,
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormComplaint error={error} fields={[...fields]} />
        {fields.map((field) => (
          <Time key={field} field={field} form={form} going={going?.[field] ?? 0} />
        ))}
        <SaveBar unsaved={form.isDirty()} isSaving={isSaving} discard={form.reset} />
      </Stack>
    </form>
  );
}

const goingLine = (field: Field, n: number): string =>
  i18n.t(`retention.${field}-going`, { count: n, n: count(n) });

function withWas(form: UseFormReturnType<Typed>): SettingsChange {
  const days = (typed: Typed) =>
    Object.fromEntries(fields.map((field) => [field, Number(typed[field])])) as Record<Field, number>;
  return changeBetween(days(form.getInitialValues()), days(form.getValues()));
}

function toChange(form: UseFormReturnType<Typed>): SettingsChange {
  const touched = touchedOf(form, form.getValues());
  return Object.fromEntries(Object.entries(touched).map(([field, days]) => [field, Number(days)]));
}

/** One retention time: what it deletes, what stays, and how much would be deleted. */
function Time({ field, form, going }: { field: Field; form: UseFormReturnType<Typed>; going: number }) {
  const { t } = useTranslation();
  const known = choices.filter((days) => days === 0 || days >= shortestRetention[field]);
  const set = Number(form.getInitialValues()[field]);
  const offered = known.includes(set) ? known : [set, ...known];
  return (
    <Card withBorder component="section" aria-label={t(`retention.${field}`)}>
      <Select
        label={t(`retention.${field}`)}
        description={t(`retention.${field}-what`)}
        allowDeselect={false}
        maw={320}
        styles={{ root: { maxWidth: "none" }, wrapper: { maxWidth: 320 } }}
        data={offered.map((days) => ({ value: String(days), label: timeName(days) }))}
        {...form.getInputProps(field)}
      />
      {going > 0 && (
        <Text fz="sm" fw={600} mt="xs" role="status">
          {t("retention.would-go", { what: goingLine(field, going) })}
        </Text>
      )}
    </Card>
  );
}

function timeName(days: number): string {
  if (days === 0) return i18n.t("retention.for-ever");
  if (days % 365 === 0) return i18n.t("retention.years", { count: days / 365 });
  return i18n.t("retention.days", { count: days });
}
