/** Rate limit settings form: the pace by name, and numbers per lane that override it. */
import { Card, NumberInput, SegmentedControl, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Pace, Settings, SettingsChange } from "@contract/contract.ts";
import { limitBounds, limited, paceNames, type Limited } from "@contract/values.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { changeBetween, typedOver, useStoredForm } from "../../components/forms/forms.ts";
import { SaveBar } from "../../components/forms/save-bar.tsx";

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
  const { form, save, error, isSaving } = useStoredForm<Settings, Typed>({
    path: "/api/settings",
    stored: settings,
    toTyped,
    touches: ["/api/settings", "/api/pace"],
  });
  const submit = form.onSubmit((typed) => {
    const before = form.getInitialValues();
    // The limits are set together: those that a colleague set meanwhile, and nobody touched here, go along as they are.
    const wanted = typedOver(toTyped(settings), { before, typed });
    save(changeBetween(toChange(before), toChange(wanted)) satisfies SettingsChange);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormComplaint error={error} fields={Object.keys(form.values)} />
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
            data={paceNames.map((value) => ({ value, label: t(`pace.${value}`) }))}
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
                {...limitBounds[name]}
                clampBehavior="none"
                disabled={disabled}
                {...form.getInputProps(`paceLimits.${name}`)}
              />
            ))}
          </SimpleGrid>
        </Card>
        {!disabled && <SaveBar unsaved={form.isDirty()} isSaving={isSaving} discard={form.reset} />}
      </Stack>
    </form>
  );
}
