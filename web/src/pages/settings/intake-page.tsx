/** "Recepción": what happens when a client writes, and what the bot adds to a conversation. */
import {
  Button,
  Card,
  Fieldset,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  TextInput,
} from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Settings, SettingsChange } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useDoing } from "../../api/queries.ts";
import { Asked, Complaint } from "../../parts/asked.tsx";
import { confirmDone, fieldErrors } from "../../parts/complaints.ts";
import { Page } from "../../parts/page.tsx";
import { useLeaveGuard } from "../../parts/leave-guard.ts";

export function IntakePage() {
  const { t } = useTranslation();
  const asked = useAnswer<Settings>("/api/settings");
  return (
    <Page title={t("menu.intake")} about={t("intake.about")}>
      <Asked asked={asked}>{(settings) => <IntakeForm settings={settings} />}</Asked>
    </Page>
  );
}

const switches = {
  replies: ["farewell", "introduceAgent", "signature"],
  whatsapp: ["markRead", "rejectCalls", "promoteAgents"],
} as const;
const counts = {
  gathering: [
    ["gatherSeconds", 0, 600],
    ["gatherMaxSeconds", 0, 3600],
    ["reopenMinutes", 0, 43_200],
  ],
  reminders: [
    ["nudgeAfterMinutes", 1, 10_080],
    ["reportUnansweredAfterMinutes", 1, 10_080],
  ],
} as const;

interface Typed extends Omit<Settings, "teamSize" | "companyName"> {
  companyName: string;
}
type Form = UseFormReturnType<Typed>;

function IntakeForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { companyName, teamSize: _size, ...initial } = settings;
  const form = useForm<Typed>({ initialValues: { ...initial, companyName: companyName ?? "" } });
  useLeaveGuard(form.isDirty());
  const save = useDoing((change: SettingsChange) => api.patch<Settings>("/api/settings", change), {
    touches: ["/api/settings", "/api/checklist"],
  });
  const submit = form.onSubmit((values) =>
    save.mutate(
      { ...values, companyName: values.companyName.trim() || null },
      {
        onSuccess: () => {
          form.resetDirty();
          confirmDone(t("do.saved"));
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={720}>
        {save.error && <Complaint error={save.error} />}
        <FirstMessage form={form} />
        <Counts form={form} name="gathering" />
        <Switches form={form} name="replies" />
        <Counts form={form} name="reminders" />
        <Switches form={form} name="whatsapp" />
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

function FirstMessage({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t("intake.first")}>
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
          <Text component="span" id="area-label" fz="sm" fw={500}>
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
    </Fieldset>
  );
}

function Counts({ form, name }: { form: Form; name: keyof typeof counts }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t(`intake.${name}`)}>
      <Stack>
        {counts[name].map(([count, min, max]) => (
          <NumberInput
            key={count}
            label={t(`intake.${count}`)}
            description={t(`intake.${count}-what`)}
            min={min}
            max={max}
            allowDecimal={false}
            allowNegative={false}
            maw={420}
            {...form.getInputProps(count)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

function Switches({ form, name }: { form: Form; name: keyof typeof switches }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t(`intake.${name}`)}>
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
    </Fieldset>
  );
}
