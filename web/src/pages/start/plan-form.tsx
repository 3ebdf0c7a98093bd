/** Team plan form: the groups that will be created, with proposed names that can be changed. */
import { Alert, Box, Button, Checkbox, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroupList, Settings, TeamPlan, TeamPlanBody } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../api/client.ts";
import { isEditConflict } from "../../api/edit-conflict.ts";
import { useApiMutation } from "../../api/queries.ts";
import { showError } from "../../components/show-error.ts";
import { changeBetween, errorsAt, rebase } from "../../components/forms/forms.ts";
import { useLeaveGuard } from "../../components/forms/leave-guard.ts";
import { emblems, TOUCHED } from "../groups/kinds.ts";
import { NameField } from "../groups/main-groups/name-field.tsx";
import { useIsConnected } from "../groups/team.ts";

const PAUSE_MS = 300;
const TOUCHES = [...TOUCHED, "/api/team-plan", "/api/settings"];

interface PlanFormProps {
  plan: TeamPlan;
  onDone: () => void;
}

type Planned = TeamPlan["groups"][number];
type Values = {
  companyName: string;
  groups: { name: string; wanted: boolean }[];
};

const ofCompany = ({ companyName }: Pick<Values, "companyName">) => ({
  companyName: companyName.trim() || null,
});

export function PlanForm({ plan, onDone }: PlanFormProps) {
  const { t } = useTranslation();
  const isConnected = useIsConnected();
  const missing = plan.groups.filter(({ exists }) => !exists);
  const form = useForm<Values>({
    initialValues: {
      companyName: plan.companyName ?? "",
      groups: missing.map(({ name, optional }) => ({ name, wanted: !optional })),
    },
    validate: {
      groups: {
        name: (name, values, path) =>
          values.groups[Number(path.split(".")[1])]?.wanted && name.trim() === "" ? t("field.needed") : null,
      },
    },
  });
  const readAgain = async () => {
    const { companyName: now } = await api.get<Settings>("/api/settings");
    return { ...form.getInitialValues(), companyName: now ?? "" };
  };
  const create = useApiMutation<TeamPlanBody, MainGroupList>(
    { post: "/api/team-plan" },
    { touches: TOUCHES, done: onDone, catchUp: () => rebase(form, readAgain) },
  );
  useLeaveGuard(form.isDirty() && !create.isSuccess);
  useProposals(form, plan);
  const wanted = form.values.groups.filter((group) => group.wanted).length;
  const submit = form.onSubmit(({ companyName, groups }) => {
    const chosen = missing.flatMap(({ kind }, at) => {
      const group = groups[at];
      return group?.wanted ? [{ kind, name: group.name.trim() }] : [];
    });
    create.mutate(
      {
        size: plan.size,
        // Left alone it is not sent: somebody may have set it elsewhere.
        ...changeBetween(ofCompany(form.getInitialValues()), ofCompany({ companyName })),
        groups: chosen,
      },
      {
        onError: (error) => {
          showError(error);
          if (isEditConflict(error)) form.setErrors(errorsAt(error));
        },
      },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Text>{plan.text}</Text>
        <TextInput
          label={t("start.company")}
          description={t("start.company-what")}
          maxLength={longest.companyName}
          maw={420}
          autoComplete="organization"
          {...form.getInputProps("companyName")}
        />
        <Title order={3} fz={16}>
          {t("start.groups-planned")}
        </Title>
        {missing.map((planned, at) => (
          <PlannedGroup key={`${planned.kind} ${planned.name}`} planned={planned} at={at} form={form} />
        ))}
        {missing.length === 0 && <Text>{t("start.groups-all-there")}</Text>}
        {isConnected === false && <Alert color="orange">{t("groups.create-later")}</Alert>}
        <Button
          type="submit"
          loading={create.isPending}
          disabled={wanted === 0 && plan.chosen === plan.size}
          style={{ alignSelf: "flex-start" }}
        >
          {wanted === 0 ? t("do.save") : t("start.groups-go", { count: wanted })}
        </Button>
      </Stack>
    </form>
  );
}

/** Proposes the names that nobody has changed anew while the company's name is typed. */
function useProposals(form: UseFormReturnType<Values>, plan: TeamPlan): void {
  const [company] = useDebouncedValue(form.values.companyName.trim(), PAUSE_MS);
  const asked = useRef(company);
  const proposed = useRef(plan.groups.filter(({ exists }) => !exists).map(({ name }) => name));
  const rename = async (): Promise<void> => {
    const query = new URLSearchParams({ size: plan.size, ...(company === "" ? {} : { company }) });
    const fresh = await api.get<TeamPlan>(`/api/team-plan?${query}`).catch(() => null);
    if (!fresh || company !== asked.current) return;
    const names = fresh.groups.filter((_, at) => !plan.groups[at]?.exists).map(({ name }) => name);
    // As they stand now: somebody may have begun to type while we asked.
    const { groups } = form.getValues();
    for (const [at, name] of names.entries())
      if (groups[at]?.name === proposed.current[at]) form.setFieldValue(`groups.${at}.name`, name);
    proposed.current = names;
  };
  useEffect(() => {
    if (company === asked.current) return;
    asked.current = company;
    void rename();
  });
}

interface PlannedGroupProps {
  planned: Planned;
  at: number;
  form: Pick<UseFormReturnType<Values>, "values" | "getInputProps">;
}

function PlannedGroup({ planned: { kind, remark, optional }, at, form }: PlannedGroupProps) {
  const { t } = useTranslation();
  const group = form.values.groups[at];
  if (!group) return null;
  const title = `${emblems[kind]} ${t(`groups.kind.${kind}`)}`;
  return (
    <Box>
      <Group gap="xs">
        {optional ? (
          <Checkbox
            label={`${title} (${t("start.optional")})`}
            fw={600}
            {...form.getInputProps(`groups.${at}.wanted`, { type: "checkbox" })}
          />
        ) : (
          <Text fw={600}>{title}</Text>
        )}
      </Group>
      <Text fz="sm" c="dimmed" mb={6}>
        {remark}
      </Text>
      {group.wanted && (
        <Box maw={420}>
          <NameField kind={kind} name={group.name} {...form.getInputProps(`groups.${at}.name`)} />
        </Box>
      )}
    </Box>
  );
}
