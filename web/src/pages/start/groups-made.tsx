/** Main groups that are being created, each with its progress. */
import { Card, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { ConfirmAdoption } from "../groups/adopt/adoption.tsx";
import { AdoptCode } from "../groups/adopt/adopt-code.tsx";
import { StateBadge } from "../groups/main-groups/group-card.tsx";
import { emblems, stateOf } from "../groups/kinds.ts";
import { ProgressLine } from "../groups/progress-line.tsx";
import { RetryAlert } from "./retry-alert.tsx";

export function GroupsMade({ groups }: { groups: MainGroup[] }) {
  return (
    <Stack gap="sm" aria-live="polite">
      {groups.map((group) => (
        <Made key={group.id} group={group} />
      ))}
    </Stack>
  );
}

function Made({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const state = stateOf(group);
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600} style={{ overflowWrap: "anywhere" }}>
            {emblems[group.kind]} {group.name}
          </Text>
          <StateBadge group={group} />
        </Group>
        {state === "working" && <ProgressLine progress={group.provisioning} />}
        {state === "awaited" && <AdoptCode group={group} />}
        <ConfirmAdoption adoption={group.adoption} becomes={group.name} />
        {state === "trouble" && (
          <RetryAlert path={`/api/main-groups/${group.id}`}>
            {group.problemText ?? t("start.group-trouble")}
          </RetryAlert>
        )}
      </Stack>
    </Card>
  );
}
