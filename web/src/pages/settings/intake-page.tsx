/**
 * Intake settings page ("Recepción"): first message, menu, gathering, reminders, and what the program adds to
 * conversations.
 */
import { NumberInput, SegmentedControl, Stack, Switch, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Settings, SettingsChange } from "@contract/contract.ts";
import { longest, settingBounds } from "@contract/values.ts";
import { useAnswer } from "../../api/queries.ts";
import { CardSection } from "../../components/card-section.tsx";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { changeBetween, useStoredForm } from "../../components/forms/forms.ts";
import { Page } from "../../components/page.tsx";
import { SaveBar } from "../../components/forms/save-bar.tsx";

export function IntakePage() {
  const { t } = useTranslation();
  const asked = useAnswer<Settings>("/api/settings");
  return (
    <Page title={t("menu.intake")} about={t("intake.about")}>
      <QueryBoundary asked={asked}>{(settings) => <IntakeForm settings={settings} />}</QueryBoundary>
    </Page>
  );
}

const switches = {
  replies: ["farewell", "tellQueuePlace", "introduceAgent", "signature"],
  whatsapp: ["markRead", "rejectCalls", "promoteAgents"],
} as const;
const counts = {
  gathering: [
    ["gatherSeconds", "seconds"],
    ["gatherMaxSeconds", "seconds"],
    ["reopenMinutes", "minutes"],
  ],
  chats: [["newChatsPerDay", "chats"]],
  reminders: [
    ["nudgeAfterMinutes", "minutes"],
    ["reportUnansweredAfterMinutes", "minutes"],
  ],
} as const;

type Counted = (typeof counts)[keyof typeof counts][number][0];
const counted: Counted[] = Object.values(counts).flatMap((fields) => fields.map(([name]) => name));

/** The settings on this page; those with a page of their own are not included. */
const here = ["menu", "defaultArea", ...counted, ...switches.replies, ...switches.whatsapp] as const;
type Typed = Pick<Settings, (typeof here)[number]> & { companyName: string };
type Form = UseFormReturnType<Typed>;

const toTyped = (settings: Settings): Typed => ({
  ...(Object.fromEntries(here.map((name) => [name, settings[name]])) as Pick<
    Settings,
    (typeof here)[number]
  >),
  companyName: settings.companyName ?? "",
});

const toChange = (typed: Typed) => ({ ...typed, companyName: typed.companyName.trim() || null });

/** Validators: an emptied number field holds no number. */
const toMind = (missing: string) =>
  Object.fromEntries(
    Object.values(counts).flatMap((fields) =>
      fields.map(([name]) => [name, (value: unknown) => (typeof value === "number" ? null : missing)]),
    ),
  );

function IntakeForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { form, save, error, isSaving } = useStoredForm<Settings, Typed>({
    path: "/api/settings",
    stored: settings,
    toTyped,
    validate: toMind(t("field.needed")),
    touches: ["/api/settings", "/api/checklist"],
  });
  const submit = form.onSubmit((values) =>
    save(changeBetween(toChange(form.getInitialValues()), toChange(values)) satisfies SettingsChange),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={720}>
        <FormComplaint error={error} fields={Object.keys(form.values)} />
        <FirstMessage form={form} />
        <Counts form={form} name="gathering" />
        <Switches form={form} name="replies" />
        <Counts form={form} name="chats" />
        <Counts form={form} name="reminders" />
        <Switches form={form} name="whatsapp" />
        <SaveBar unsaved={form.isDirty()} isSaving={isSaving} discard={form.reset} />
      </Stack>
    </form>
  );
}

function FirstMessage({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <CardSection title={t("intake.first")}>
      <Stack>
        <TextInput
          label={t("intake.companyName")}
          description={t("intake.companyName-what")}
          maxLength={longest.companyName}
          maw={420}
          {...form.getInputProps("companyName")}
        />
        <Switch
          label={t("intake.menu")}
          description={t("intake.menu-what")}
          {...form.getInputProps("menu", { type: "checkbox" })}
        />
        <div>
          <Text id="area-label" fz="sm" fw={500}>
            {t("intake.defaultArea")}
          </Text>
          <Text c="dimmed" fz="xs" mb={6}>
            {t("intake.defaultArea-what")}
          </Text>
          <SegmentedControl
            aria-labelledby="area-label"
            data={[
              { value: "support", label: t("area.support") },
              { value: "sales", label: t("area.sales") },
            ]}
            {...form.getInputProps("defaultArea")}
          />
        </div>
      </Stack>
    </CardSection>
  );
}

function Counts({ form, name }: { form: Form; name: keyof typeof counts }) {
  const { t } = useTranslation();
  return (
    <CardSection title={t(`intake.${name}`)}>
      <Stack>
        {counts[name].map(([count, unit]) => (
          <NumberInput
            key={count}
            label={t(`intake.${count}`)}
            description={t(`intake.${count}-what`)}
            {...settingBounds[count]}
            clampBehavior="none"
            suffix={` ${t(`intake.unit-${unit}`)}`}
            maw={420}
            {...form.getInputProps(count)}
          />
        ))}
      </Stack>
    </CardSection>
  );
}

function Switches({ form, name }: { form: Form; name: keyof typeof switches }) {
  const { t } = useTranslation();
  return (
    <CardSection title={t(`intake.${name}`)}>
      <Stack>
        {switches[name].map((one) => (
          <Switch
            key={one}
            label={t(`intake.${one}`)}
            description={t(`intake.${one}-what`)}
            {...form.getInputProps(one, { type: "checkbox" })}
          />
        ))}
      </Stack>
    </CardSection>
  );
}
