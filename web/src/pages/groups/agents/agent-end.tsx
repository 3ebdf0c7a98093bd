/** Deactivation and removal of an agent, with the effect on open cases. */
import { Radio, Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmAction } from "../../../components/dialogs/confirm-action.ts";
import { showError } from "../../../components/show-error.ts";
import { TOUCHED } from "../kinds.ts";
import { RemoveButton } from "../remove-button.tsx";

export function AgentEnd({ agent, onGone }: { agent: Agent; onGone: () => void }) {
  return (
    <Stack gap="md" align="flex-start">
      <Activity agent={agent} />
      <Removal agent={agent} onGone={onGone} />
    </Stack>
  );
}

function Activity({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const change = useApiMutation((active: boolean) => api.patch(`/api/agents/${agent.id}`, { active }), {
    touches: TOUCHED,
  });
  const turn = (active: boolean): void => {
    if (active) return change.mutate(true, { onError: showError });
    confirmAction({
      title: t("groups.deactivate-title", { name: agent.name }),
      body: agent.ifDeactivated,
      yes: t("groups.deactivate"),
      onYes: () => change.mutate(false, { onError: showError }),
    });
  };
  const shown = change.isPending ? change.variables : agent.active;
  return (
    <Radio.Group
      aria-label={t("groups.active")}
      description={agent.active ? agent.ifDeactivated : t("groups.if-activated")}
      value={shown ? "yes" : "no"}
      onChange={(value) => turn(value === "yes")}
    >
      <Group gap="lg" mt="sm">
        <Radio value="yes" label={t("groups.active.yes")} disabled={change.isPending} />
        <Radio value="no" label={t("groups.active.no")} disabled={change.isPending} />
      </Group>
    </Radio.Group>
  );
}

function Removal({ agent, onGone }: { agent: Agent; onGone: () => void }) {
  const { t } = useTranslation();
  const { name, openCases } = agent;
  return (
    <Stack gap={4} align="flex-start">
      <RemoveButton
        path={`/api/agents/${agent.id}`}
        label={t("groups.remove-agent")}
        asks={{ title: t("groups.remove-agent-title", { name }), body: t("groups.remove-agent-what") }}
        done={t("groups.agent-removed", { name })}
        why={openCases > 0 ? t("groups.remove-agent-busy", { count: openCases }) : null}
        onGone={onGone}
      />
    </Stack>
  );
}
