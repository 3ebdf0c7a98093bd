/** Opening hours form of a main group: the week, and special days. */
import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup, MainGroupChange } from "@contract/contract.ts";
import { weekdays } from "@contract/values.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { refresh } from "../../../api/queries.ts";
import { sentenceOf } from "../../../components/show-error.ts";
import { catchingUp } from "../../../api/edit-conflict.ts";
import { useLeaveGuard } from "../../../components/forms/leave-guard.ts";
import { OpenNow } from "../main-groups/group-card.tsx";
import { fromForm, isWhole, toForm, type HoursForm } from "./hours.ts";
import { TOUCHED } from "../kinds.ts";
import { Saved } from "../saved.tsx";
import { SpecialDays } from "./special-days.tsx";
import { WeekDay } from "./week-day.tsx";

const zones = Intl.supportedValuesOf("timeZone");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function GroupHours({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const { values, set, error, submit, submitting, dirty, saved } = useHoursForm(group);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Group gap="xs">
          <OpenNow group={group} />
          <Text fz="sm" c="dimmed">
            {t("groups.hours-what")}
          </Text>
        </Group>
        <fieldset disabled={!mayChange} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
          <Stack>
            <SegmentedControl
              fullWidth
              aria-label={t("groups.view.hours")}
              disabled={!mayChange}
              value={values.always ? "always" : "hours"}
              onChange={(choice) => set({ always: choice === "always" })}
              data={[
                { value: "always", label: t("groups.hours-always") },
                { value: "hours", label: t("groups.hours-some") },
              ]}
            />
            {!values.always && <Week values={values} set={set} />}
          </Stack>
        </fieldset>
        {error !== null && (
          <Alert color="red" role="alert">
            {typeof error === "string" ? error : sentenceOf(error)}
          </Alert>
        )}
        {mayChange && (
          <Group>
            <Button type="submit" loading={submitting} disabled={!dirty}>
              {t("groups.hours-save")}
            </Button>
            <Saved shown={saved && !dirty}>{t("do.saved")}</Saved>
          </Group>
        )}
      </Stack>
    </form>
  );
}

type Set = (change: Partial<HoursForm>) => void;

function Week({ values, set }: { values: HoursForm; set: Set }) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t("groups.hours-zone")}
        searchable
        allowDeselect={false}
        data={zones.includes(values.timeZone) ? zones : [values.timeZone, ...zones]}
        value={values.timeZone}
        onChange={(timeZone) => timeZone && set({ timeZone })}
        nothingFoundMessage={t("groups.hours-zone-none")}
      />
      <Stack gap={0}>
        {weekdays.map((day) => (
          <WeekDay
            key={day}
            day={day}
            intervals={values.weekly[day]}
            onChange={(intervals) => set({ weekly: { ...values.weekly, [day]: intervals } })}
            onCopy={() => {
              const same = Object.fromEntries(weekdays.map((one) => [one, [...values.weekly[day]]]));
              set({ weekly: same as HoursForm["weekly"] });
            }}
          />
        ))}
      </Stack>
      <Title order={3} fz="md" mt="xs">
        {t("groups.special")}
      </Title>
      <SpecialDays days={values.special} onChange={(special) => set({ special })} />
    </>
  );
}

function useHoursForm(group: MainGroup) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  const form = useForm<HoursForm>({ initialValues: toForm(group.hours, here) });
  /** As it was when the page began to be changed. */
  const [before, setBefore] = useState(group.hours);
  useLeaveGuard(form.isDirty());
  const submit = form.onSubmit(async (values) => {
    const { always, weekly, special } = values;
    const intervals = [...Object.values(weekly), ...special.map((day) => day.intervals)].flat();
    const isComplete = intervals.every(isWhole) && special.every(({ date }) => date !== "");
    if (!always && !isComplete) return setError(t("groups.hours-incomplete"));
    setError(null);
    setSaved(false);
    try {
      const path = `/api/main-groups/${group.id}`;
      const change: MainGroupChange = { hours: fromForm(values), was: { hours: before } };
      await catchingUp(api.patch(path, change), async () =>
        setBefore((await api.get<MainGroup>(path)).hours),
      );
      setBefore(fromForm(values));
      form.resetDirty(values);
      refresh(client, TOUCHED);
      setSaved(true);
    } catch (caught) {
      setError(caught);
    }
  });
  const set: Set = (change) => form.setValues(change);
  return {
    values: form.values,
    set,
    error,
    submit,
    submitting: form.submitting,
    dirty: form.isDirty(),
    saved,
  };
}
