/** Card of an agent: name, phone, workload, groups, and what is going on. */
import { Alert, Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { MessageSquareWarning, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { MemberMark } from "../main-groups/group-agents.tsx";
import { isInTrouble, labelOf } from "../kinds.ts";
import { useOpened } from "../opened.ts";
import { PresenceDot } from "./presence.tsx";
import { ProgressLine } from "../progress-line.tsx";
import { RoomDots } from "./room-dots.tsx";
import { troublesOf } from "../troubles.ts";
import { InitialsAvatar } from "../../../components/tickets/initials-avatar.tsx";

export function AgentCard({ agent, groups }: { agent: Agent; groups: MainGroup[] }) {
  const { t } = useTranslation();
  const { open } = useOpened();
  const theirs = groups.filter(({ id }) => agent.mainGroups.includes(id));
  return (
    <Card withBorder padding="md" component="article" aria-label={agent.name}>
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <InitialsAvatar named={agent.name} size={44} />
          <div style={{ minWidth: 0, flexGrow: 1 }}>
            <Group gap={6} wrap="nowrap">
              <PresenceDot agent={agent} />
              <Title order={3} fz="md" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
                {agent.name}
              </Title>
            </Group>
            <Text fz="sm" c="dimmed">
              {agent.phoneDisplay ?? t("groups.phone-hidden")}
            </Text>
          </div>
        </Group>
        <Group justify="space-between" gap="xs">
          <RoomDots agent={agent} />
          <MemberMark agent={agent} />
        </Group>
        <Text fz="sm" c="dimmed" lineClamp={2}>
          {theirs.length === 0 ? t("groups.in-no-group") : theirs.map(labelOf).join(" · ")}
        </Text>
        <Going agent={agent} />
        <Button
          variant="light"
          aria-label={t("groups.open-agent", { name: agent.name })}
          onClick={() => open({ agente: String(agent.id) })}
        >
          {t("groups.open")}
        </Button>
      </Stack>
    </Card>
  );
}

/** The first that applies: a problem, provisioning in progress, or a missing registration. */
function Going({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  if (isInTrouble(agent))
    return (
      <Alert color="orange" icon={<TriangleAlert />} p="xs">
        {troublesOf(agent)[0] ?? t("groups.trouble")}
      </Alert>
    );
  if (agent.provisioning.state === "working") return <ProgressLine progress={agent.provisioning} />;
  if (agent.active && !agent.registered)
    return (
      <Alert color="blue" icon={<MessageSquareWarning />} p="xs">
        {t("groups.awaits-ready")}
      </Alert>
    );
  return null;
}
