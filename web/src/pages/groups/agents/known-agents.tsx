/** List of agents of other groups, who can be added to this one too. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { UserPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { InitialsAvatar } from "../../../components/tickets/initials-avatar.tsx";
import { showError, confirmDone } from "../../../components/show-error.ts";
import { TOUCHED } from "../kinds.ts";

interface KnownAgentsProps {
  group: MainGroup;
  agents: Agent[];
  /** Called when the last of them was added. */
  onAll: () => void;
}

export function KnownAgents({ group, agents, onAll }: KnownAgentsProps) {
  const isLast = agents.length === 1;
  return (
    <Stack gap="xs">
      {agents.map((agent) => (
        <KnownAgent key={agent.id} agent={agent} group={group} {...(isLast ? { onJoined: onAll } : {})} />
      ))}
    </Stack>
  );
}

interface KnownAgentProps {
  agent: Agent;
  group: MainGroup;
  onJoined?: () => void;
}

function KnownAgent({ agent, group, onJoined }: KnownAgentProps) {
  const { t } = useTranslation();
  const join = useApiMutation(
    () =>
      api.patch<Agent>(`/api/agents/${agent.id}`, {
        mainGroups: [...agent.mainGroups, group.id],
        was: { mainGroups: agent.mainGroups },
      }),
    {
      touches: TOUCHED,
      done: () => {
        confirmDone(t("groups.joining", { name: agent.name, group: group.name }));
        onJoined?.();
      },
    },
  );
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
        <InitialsAvatar named={agent.name} size={32} />
        <Text truncate>{agent.name}</Text>
      </Group>
      <Button
        variant="light"
        leftSection={<UserPlus size={16} aria-hidden />}
        loading={join.isPending}
        aria-label={t("groups.join-named", { name: agent.name })}
        onClick={() => join.mutate(undefined, { onError: showError })}
        style={{ flexShrink: 0 }}
      >
        {t("groups.join")}
      </Button>
    </Group>
  );
}
