/** Settings form of a main group: name, reminder times, removal. */
import { Button, Group, NumberInput, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup, MainGroupChange } from "@contract/contract.ts";
import { reminderMinutes } from "@contract/values.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { catchingUp } from "../../../api/edit-conflict.ts";
import { refresh } from "../../../api/queries.ts";
import { FormComplaint } from "../../../components/forms/form-complaint.tsx";
import { changeBetween, pointOut, rebase, takeOver, useNews } from "../../../components/forms/forms.ts";
import { useLeaveGuard } from "../../../components/forms/leave-guard.ts";
import { AdoptCode } from "../adopt/adopt-code.tsx";
import { GroupEnd } from "./group-end.tsx";
import { stateOf, TOUCHED } from "../kinds.ts";
import { NameField } from "./name-field.tsx";
import { Saved } from "../saved.tsx";
import { ProgressLine } from "../progress-line.tsx";
import { StepTimeline } from "../step-timeline.tsx";

const narrow = { styles: { wrapper: { maxWidth: 180 } } };

export function GroupSettings({ group, onGone }: { group: MainGroup; onGone: () => void }) {
  const mayChange = useMay("admin");
  const state = stateOf(group);
  return (
    <Stack gap="lg">
      {state === "awaited" && <AdoptCode group={group} />}
      {state === "working" && <ProgressLine progress={group.provisioning} />}
      {mayChange ? <GroupForm group={group} /> : <GroupFacts group={group} />}
      {state !== "ready" && group.provisioning.total > 0 && (
        <StepTimeline steps={group.provisioning.steps} groups={[group]} rooms={[]} />
      )}
      {mayChange && <GroupEnd group={group} onGone={onGone} />}
    </Stack>
  );
}

function GroupFacts({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  if (group.kind === "supervisor") return <Text>{t("groups.kind-what.supervisor")}</Text>;
  const { remindAfterMinutes: remind, reportAfterMinutes: report } = group;
  return <Text>{t("groups.clocks", { remind, report })}</Text>;
}

function GroupForm({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const { form, error, submit, saved } = useGroupForm(group);
  const remind = form.getInputProps("remindAfterMinutes");
  const report = form.getInputProps("reportAfterMinutes");
  const clock = { ...reminderMinutes, allowDecimal: false, allowNegative: false, ...narrow };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormComplaint error={error} fields={["name", "remindAfterMinutes", "reportAfterMinutes"]} />
        <NameField kind={group.kind} name={form.values.name} {...form.getInputProps("name")} />
        {group.kind !== "supervisor" && (
          <>
            <NumberInput
              label={t("groups.remind")}
              description={t("groups.remind-what")}
              suffix={t("groups.minutes")}
              {...clock}
              {...remind}
            />
            <NumberInput
              label={t("groups.report")}
              description={t("groups.report-what")}
              suffix={t("groups.minutes")}
              {...clock}
              {...report}
            />
          </>
        )}
        <Group>
          <Button type="submit" loading={form.submitting} disabled={!form.isDirty()}>
            {t("do.save")}
          </Button>
          <Saved shown={saved && !form.isDirty()}>{t("do.saved")}</Saved>
        </Group>
      </Stack>
    </form>
  );
}

type Typed = { name: string; remindAfterMinutes: number; reportAfterMinutes: number };

const toTyped = ({ name, remindAfterMinutes, reportAfterMinutes }: MainGroup): Typed => ({
  name,
  remindAfterMinutes,
  reportAfterMinutes,
});

function useGroupForm(group: MainGroup) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  const minutes = (value: number | string) => (typeof value === "number" ? null : t("field.needed"));
  const form = useForm<Typed>({
    initialValues: toTyped(group),
    validate: {
      name: (typed) => (typed.trim() === "" ? t("field.needed") : null),
      remindAfterMinutes: minutes,
      reportAfterMinutes: minutes,
    },
  });
  useNews(form, toTyped(group));
  useLeaveGuard(form.isDirty());
  const submit = form.onSubmit(async (values) => {
    setError(null);
    setSaved(false);
    try {
      const change: MainGroupChange = changeBetween(form.getInitialValues(), values);
      const path = `/api/main-groups/${group.id}`;
      const readAgain = async () => toTyped(await api.get<MainGroup>(path));
      const answer = await catchingUp(api.patch<MainGroup>(path, change), () => rebase(form, readAgain));
      takeOver(form, toTyped(answer));
      refresh(client, TOUCHED);
      setSaved(true);
    } catch (caught) {
      setError(caught);
      pointOut(form, caught);
    }
  });
  return { form, error, submit, saved };
}
