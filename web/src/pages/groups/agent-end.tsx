/** Deactivation and removal of an agent, with the effect on open cases. */
import { Button, Radio, Group, Stack, Text } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/confirm-action.ts";
import { showError, confirmDone } from "../../components/show-error.ts";
import { TOUCHED } from "./kinds.ts";

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
  const whyId = useId();
  const remove = useApiMutation(() => api.remove(`/api/agents/${agent.id}`), {
    touches: TOUCHED,
    done: () => {
      confirmDone(t("groups.agent-removed", { name: agent.name }));
      onGone();
    },
  });
  const busy = agent.openCases > 0;
  return (
    <Stack gap={4} align="flex-start">
      <Button
        variant="light"
        color="red"
        leftSection={<Trash2 size={16} aria-hidden />}
        disabled={busy}
        loading={remove.isPending}
        {...(busy ? { "aria-describedby": whyId } : {})}
        onClick={() =>
          confirmAction({
            title: t("groups.remove-agent-title", { name: agent.name }),
            body: t("groups.remove-agent-what"),
            yes: t("groups.remove-agent"),
            onYes: () => remove.mutate(undefined, { onError: showError }),
          })
        }
      >
        {t("groups.remove-agent")}
      </Button>
      {busy && (
        <Text id={whyId} fz="sm" c="dimmed">
          {t("groups.remove-agent-busy", { count: agent.openCases })}
        </Text>
      )}
    </Stack>
  );
}
