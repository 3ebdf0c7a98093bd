/** The pace by name, and the numbers behind it for those who know better. */
import { Card, NumberInput, SegmentedControl, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Pace, Settings, SettingsChange } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useDoing } from "../../api/queries.ts";
import { confirmDone } from "../../parts/complaints.ts";
import { FormComplaint } from "../../parts/form-complaint.tsx";
import { pointOut, takeOver, useNews } from "../../parts/forms.ts";
import { useLeaveGuard } from "../../parts/leave-guard.ts";
import { SaveBar } from "../../parts/save-bar.tsx";

const names = ["slow", "normal", "fast"] as const;
const limited = [
  "conversation",
  "reply",
  "alert",
  "automatic",
  "history",
  "bulk",
  "stranger",
  "account",
] as const;
type Limited = (typeof limited)[number];
/** More than that is what numbers are banned for. */
const most: Partial<Record<Limited, number>> = { bulk: 10, stranger: 6 };

/** Empty = the number of the chosen pace. */
type Typed = { pace: Settings["pace"]; paceLimits: Record<Limited, number | string> };

const toTyped = ({ pace, paceLimits }: Settings): Typed => ({
  pace,
  paceLimits: Object.fromEntries(limited.map((name) => [name, paceLimits[name] ?? ""])) as Record<
    Limited,
    number | ""
  >,
});

/** What was touched here, on top of what is set now: a colleague may have changed the rest meanwhile. */
function toChange(form: UseFormReturnType<Typed>, set: Settings): SettingsChange {
  const { pace, paceLimits } = form.getValues();
  const own = limited.flatMap((name) => {
    const value = form.isDirty(`paceLimits.${name}`) ? paceLimits[name] : set.paceLimits[name];
    return value === undefined || value === "" ? [] : [[name, Number(value)]];
  });
  return { ...(form.isDirty("pace") ? { pace } : {}), paceLimits: Object.fromEntries(own) };
}

interface PaceFormProps {
  settings: Settings;
  presets: Pace["presets"];
  /** Who may only look. */
  disabled: boolean;
}

export function PaceForm({ settings, presets, disabled }: PaceFormProps) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ initialValues: toTyped(settings) });
  useNews(form, toTyped(settings));
  useLeaveGuard(form.isDirty());
  const save = useDoing((change: SettingsChange) => api.patch<Settings>("/api/settings", change), {
    touches: ["/api/settings", "/api/pace"],
  });
  const submit = form.onSubmit(() =>
    save.mutate(toChange(form, settings), {
      onSuccess: (answer) => {
        takeOver(form, toTyped(answer));
        confirmDone(t("do.saved"));
      },
      onError: (error) => pointOut(form, error),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormComplaint error={save.error} fields={Object.keys(form.values)} />
        <Card withBorder component="section" aria-label={t("pace.choose")}>
          <Title order={2} fz="lg">
            {t("pace.choose")}
          </Title>
          <Text c="dimmed" fz="sm" mb="md">
            {t("pace.choose-what")}
          </Text>
          <SegmentedControl
            aria-label={t("pace.choose")}
            disabled={disabled}
            fullWidth
            data={names.map((value) => ({ value, label: t(`pace.${value}`) }))}
            {...form.getInputProps("pace")}
          />
          <Text fz="sm" mt="xs">
            {t(`pace.${form.values.pace}-what`)}
          </Text>
          <Title order={3} fz="md" mt="lg">
            {t("pace.numbers")}
          </Title>
          <Text c="dimmed" fz="sm" mb="sm">
            {t("pace.numbers-what")}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {limited.map((name) => (
              <NumberInput
                key={name}
                label={t(`pace.lane-${name}`)}
                placeholder={String(presets[form.values.pace][name].perMinute)}
                min={1}
                max={most[name] ?? 1200}
                clampBehavior="none"
                disabled={disabled}
                {...form.getInputProps(`paceLimits.${name}`)}
              />
            ))}
          </SimpleGrid>
        </Card>
        {!disabled && <SaveBar unsaved={form.isDirty()} isSaving={save.isPending} discard={form.reset} />}
      </Stack>
    </form>
  );
}
