/**
 * Intake settings page ("Recepción"): first message, menu, gathering, reminders, and what the program adds to
 * conversations.
 */
import { Card, NumberInput, SegmentedControl, Stack, Switch, Text, TextInput, Title } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Settings, SettingsChange } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { confirmDone } from "../../components/show-error.ts";
import { FormComplaint } from "../../components/form-complaint.tsx";
import { changeBetween, pointOut, rebase, takeOver, useNews } from "../../components/forms.ts";
import { Page } from "../../components/page.tsx";
import { useLeaveGuard } from "../../components/leave-guard.ts";
import { SaveBar } from "../../components/save-bar.tsx";

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
    ["gatherSeconds", 0, 600, "seconds"],
    ["gatherMaxSeconds", 0, 3600, "seconds"],
    ["reopenMinutes", 0, 43_200, "minutes"],
  ],
  chats: [["newChatsPerDay", 0, 200, "chats"]],
  reminders: [
    ["nudgeAfterMinutes", 1, 10_080, "minutes"],
    ["reportUnansweredAfterMinutes", 1, 10_080, "minutes"],
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
  const form = useForm<Typed>({ initialValues: toTyped(settings), validate: toMind(t("field.needed")) });
  useNews(form, toTyped(settings));
  useLeaveGuard(form.isDirty());
  const save = useApiMutation((change: SettingsChange) => api.patch<Settings>("/api/settings", change), {
    touches: ["/api/settings", "/api/checklist"],
  });
  const submit = form.onSubmit((values) => {
    save.mutate(changeBetween(toChange(form.getInitialValues()), toChange(values)), {
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
      <Stack gap="lg" maw={720}>
        <FormComplaint error={save.error} fields={Object.keys(form.values)} />
        <FirstMessage form={form} />
        <Counts form={form} name="gathering" />
        <Switches form={form} name="replies" />
        <Counts form={form} name="chats" />
        <Counts form={form} name="reminders" />
        <Switches form={form} name="whatsapp" />
        <SaveBar unsaved={form.isDirty()} isSaving={save.isPending} discard={form.reset} />
      </Stack>
    </form>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Title order={2} fz="lg" mb="md">
        {title}
      </Title>
      {children}
    </Card>
  );
}

function FirstMessage({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <Section title={t("intake.first")}>
      <Stack>
        <TextInput
          label={t("intake.companyName")}
          description={t("intake.companyName-what")}
          maxLength={100}
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
    </Section>
  );
}

function Counts({ form, name }: { form: Form; name: keyof typeof counts }) {
  const { t } = useTranslation();
  return (
    <Section title={t(`intake.${name}`)}>
      <Stack>
        {counts[name].map(([count, min, max, unit]) => (
          <NumberInput
            key={count}
            label={t(`intake.${count}`)}
            description={t(`intake.${count}-what`)}
            min={min}
            max={max}
            clampBehavior="none"
            suffix={` ${t(`intake.unit-${unit}`)}`}
            maw={420}
            {...form.getInputProps(count)}
          />
        ))}
      </Stack>
    </Section>
  );
}

function Switches({ form, name }: { form: Form; name: keyof typeof switches }) {
  const { t } = useTranslation();
  return (
    <Section title={t(`intake.${name}`)}>
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
    </Section>
  );
}
