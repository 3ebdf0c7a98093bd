/** Rate limit settings form: the pace by name, and numbers per lane that override it. */
import { Card, NumberInput, SegmentedControl, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Pace, Settings, SettingsChange } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmDone } from "../../components/show-error.ts";
import { FormComplaint } from "../../components/form-complaint.tsx";
import { changeBetween, pointOut, rebase, takeOver, typedOver, useNews } from "../../components/forms.ts";
import { useLeaveGuard } from "../../components/leave-guard.ts";
import { SaveBar } from "../../components/save-bar.tsx";

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
/** Highest values that can be set; higher rates get numbers banned. */
const most: Partial<Record<Limited, number>> = { bulk: 10, stranger: 6 };

/** An empty limit means the number of the chosen pace. */
type Typed = { pace: Settings["pace"]; paceLimits: Record<Limited, number | string> };

const toTyped = ({ pace, paceLimits }: Settings): Typed => ({
  pace,
  paceLimits: Object.fromEntries(limited.map((name) => [name, paceLimits[name] ?? ""])) as Record<
    Limited,
    number | ""
  >,
});

const toChange = ({ pace, paceLimits }: Typed) => ({
  pace,
  paceLimits: Object.fromEntries(
    limited.flatMap((name) => (paceLimits[name] === "" ? [] : [[name, Number(paceLimits[name])]])),
  ),
});

interface PaceFormProps {
  settings: Settings;
  presets: Pace["presets"];
  /** Read-only. */
  disabled: boolean;
}

export function PaceForm({ settings, presets, disabled }: PaceFormProps) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ initialValues: toTyped(settings) });
  useNews(form, toTyped(settings));
  useLeaveGuard(form.isDirty());
  const save = useApiMutation((change: SettingsChange) => api.patch<Settings>("/api/settings", change), {
    touches: ["/api/settings", "/api/pace"],
  });
  const submit = form.onSubmit((typed) => {
    const before = form.getInitialValues();
    // The limits are set together: those that a colleague set meanwhile, and nobody touched here, go along as they are.
    const wanted = typedOver(toTyped(settings), { before, typed });
    save.mutate(changeBetween(toChange(before), toChange(wanted)), {
      onSuccess: (answer) => {
        takeOver(form, toTyped(answer));
        confirmDone(t("do.saved"));
      },
      onError: (error) => {
        pointOut(form, error);
        void rebase(form, error, async () => toTyped(await api.get<Settings>("/api/settings")));
      },
    });
  });
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
