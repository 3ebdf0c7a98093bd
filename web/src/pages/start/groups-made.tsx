/** Main groups that are being created, each with its progress. */
import { Alert, Button, Card, Group, Stack, Text } from "@mantine/core";
import { RotateCw, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { showError } from "../../components/show-error.ts";
import { ConfirmAdoption } from "../groups/adoption.tsx";
import { AdoptCode } from "../groups/adopt-code.tsx";
import { StateBadge } from "../groups/group-card.tsx";
import { emblems, stateOf, TOUCHED } from "../groups/kinds.ts";
import { ProgressLine } from "../groups/progress-line.tsx";

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
  const retry = useApiMutation(() => api.post(`/api/main-groups/${group.id}/retry`), { touches: TOUCHED });
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
          <Alert color="orange" icon={<TriangleAlert aria-hidden />}>
            <Stack gap="xs" align="flex-start">
              {group.problemText ?? t("start.group-trouble")}
              <Button
                variant="default"
                leftSection={<RotateCw size={16} aria-hidden />}
                loading={retry.isPending}
                onClick={() => retry.mutate(undefined, { onError: showError })}
              >
                {t("start.retry")}
              </Button>
            </Stack>
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
