/** Members of a main group ("👥 Agentes en este Grupo"). */
import { ActionIcon, Badge, Button, Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmAction } from "../../../components/dialogs/confirm-action.ts";
import { showError } from "../../../components/show-error.ts";
import { isInTrouble, TOUCHED } from "../kinds.ts";
import { useOpened } from "../opened.ts";
import { PresenceDot } from "../agents/presence.tsx";
import { NewAgentButton } from "../agents/new-agent-button.tsx";

/** Number of members that are shown before somebody asks for the rest. */
const FEW = 5;

export function GroupAgents({ group, agents }: { group: MainGroup; agents: Agent[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const members = agents.filter(({ mainGroups }) => mainGroups.includes(group.id));
  const shown = all ? members : members.slice(0, FEW);
  return (
    <Stack gap={4}>
      <Title order={4} fz="sm">
        <span aria-hidden>👥</span> {t("groups.agents-in")} ({members.length})
      </Title>
      {members.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t(group.kind === "supervisor" ? "groups.agents-none-supervisor" : "groups.agents-none")}
        </Text>
      )}
      <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: "none" }}>
        {shown.map((agent) => (
          <Member key={agent.id} agent={agent} group={group} />
        ))}
      </Stack>
      {members.length > FEW && (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("groups.agents-fewer") : t("groups.agents-all", { count: members.length })}
        </Button>
      )}
      <NewAgentButton group={group} />
    </Stack>
  );
}

function Member({ agent, group }: { agent: Agent; group: MainGroup }) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  const { open } = useOpened();
  const leave = useApiMutation(() => api.remove(`/api/main-groups/${group.id}/agents/${agent.id}`), {
    touches: TOUCHED,
  });
  const ask = (): void =>
    confirmAction({
      title: t("groups.leave-title", { name: agent.name, group: group.name }),
      body: t("groups.leave-what"),
      yes: t("groups.leave"),
      onYes: () => leave.mutate(undefined, { onError: showError }),
    });
  return (
    <Group component="li" gap={4} wrap="nowrap" justify="space-between">
      <UnstyledButton
        onClick={() => open({ agente: String(agent.id) })}
        py={8}
        style={{ minWidth: 0, flexGrow: 1 }}
      >
        <Group gap="xs" wrap="nowrap">
          <PresenceDot agent={agent} />
          <Text fz="sm" fw={500} truncate>
            {agent.name}
          </Text>
          <MemberMark agent={agent} />
        </Group>
      </UnstyledButton>
      {mayChange && (
        <ActionIcon
          size={40}
          color="gray"
          loading={leave.isPending}
          aria-label={t("groups.leave-named", { name: agent.name, group: group.name })}
          onClick={ask}
        >
          <X size={18} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

/** Badge with the most important fact about an agent. */
export function MemberMark({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const mark = markOf(agent);
  if (mark === null) return null;
  const color = mark === "trouble" ? "orange" : mark === "inactive" ? "gray" : "blue";
  return (
    <Badge variant="light" color={color} tt="none" style={{ flexShrink: 0 }}>
      {t(`groups.mark.${mark}`)}
    </Badge>
  );
}

function markOf(agent: Agent): "trouble" | "inactive" | "working" | "unregistered" | null {
  if (!agent.active) return "inactive";
  if (isInTrouble(agent)) return "trouble";
  if (agent.provisioning.state === "working") return "working";
  return agent.registered ? null : "unregistered";
}
