/** What the bot is about to create, with names to take over or change. */
import { Alert, Box, Button, Checkbox, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroupList, TeamPlan, TeamPlanBody } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useDoing } from "../../api/queries.ts";
import { complain } from "../../parts/complaints.ts";
import { emblems, TOUCHED } from "../groups/kinds.ts";
import { NameField } from "../groups/name-field.tsx";
import { useIsConnected } from "../groups/team.ts";

interface PlanFormProps {
  plan: TeamPlan;
  onDone: () => void;
}

type Planned = TeamPlan["groups"][number];
interface Values {
  companyName: string;
  groups: { name: string; wanted: boolean }[];
}

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
  const create = useDoing((body: TeamPlanBody) => api.post<MainGroupList>("/api/team-plan", body), {
    touches: [...TOUCHED, "/api/team-plan", "/api/settings"],
    done: onDone,
  });
  const [proposed, setProposed] = useState(() => missing.map(({ name }) => name));
  /** Names that nobody has touched are proposed with the company's. */
  const rename = async (): Promise<void> => {
    const company = form.values.companyName.trim();
    const query = new URLSearchParams({ size: plan.size, ...(company === "" ? {} : { company }) });
    const fresh = await api.get<TeamPlan>(`/api/team-plan?${query}`).catch(() => null);
    const names = fresh?.groups.filter((_, at) => !plan.groups[at]?.exists).map(({ name }) => name) ?? [];
    for (const [at, name] of names.entries())
      if (form.values.groups[at]?.name === proposed[at]) form.setFieldValue(`groups.${at}.name`, name);
    if (names.length > 0) setProposed(names);
  };
  const wanted = form.values.groups.filter((group) => group.wanted).length;
  const submit = form.onSubmit(({ companyName, groups }) => {
    const chosen = missing.flatMap(({ kind }, at) => {
      const group = groups[at];
      return group?.wanted ? [{ kind, name: group.name.trim() }] : [];
    });
    const company = companyName.trim();
    create.mutate(
      { size: plan.size, companyName: company === "" ? null : company, groups: chosen },
      { onError: complain },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Text>{plan.text}</Text>
        <TextInput
          label={t("start.company")}
          description={t("start.company-what")}
          maxLength={100}
          maw={420}
          autoComplete="organization"
          {...form.getInputProps("companyName")}
          onBlur={() => void rename()}
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
