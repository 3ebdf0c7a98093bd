/** Setup progress of one agent: rooms are created, then the agent is asked for LISTO. */
import { Badge, Button, Card, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { isInTrouble } from "../groups/kinds.ts";
import { ProgressLine } from "../groups/progress-line.tsx";
import { StepTimeline } from "../groups/step-timeline.tsx";
import { troublesOf } from "../groups/troubles.ts";
import { RetryAlert } from "./retry-alert.tsx";

interface AgentProgressProps {
  agent: Agent;
  groups: MainGroup[];
}

export function AgentProgress({ agent, groups }: AgentProgressProps) {
  const { t } = useTranslation();
  const isWorking = agent.provisioning.state === "working";
  return (
    <Card withBorder padding="md" component="article" aria-label={agent.name}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Text fw={600} truncate>
              {agent.name}
            </Text>
            <Text fz="sm" c="dimmed">
              {t("start.agent-rooms", { count: agent.rooms })}
            </Text>
          </div>
          <Standing agent={agent} />
        </Group>
        {isWorking && <ProgressLine progress={agent.provisioning} />}
        {isInTrouble(agent) && (
          <RetryAlert path={`/api/agents/${agent.id}`}>
            {troublesOf(agent).map((trouble) => (
              <span key={trouble}>{trouble}</span>
            ))}
          </RetryAlert>
        )}
        {(isWorking || isInTrouble(agent)) && <Details agent={agent} groups={groups} />}
        {/* Asked for only once there is something to say it to. */}
        {!agent.registered && agent.provisioning.state === "done" && (
          <Text fz="sm">{t("start.agent-say-ready", { name: agent.name })}</Text>
        )}
      </Stack>
    </Card>
  );
}

function Details({ agent, groups }: AgentProgressProps) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Stack gap="sm" align="flex-start">
      <Button variant="subtle" size="compact-md" mih={40} onClick={toggle} aria-expanded={opened}>
        {opened ? t("start.hide-steps") : t("start.show-steps")}
      </Button>
      {opened && <StepTimeline steps={agent.provisioning.steps} groups={groups} rooms={agent.roomList} />}
    </Stack>
  );
}

function Standing({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const [color, text] = standingOf(agent);
  return (
    <Badge color={color} variant="light" tt="none" size="lg" style={{ flexShrink: 0 }}>
      {t(text)}
    </Badge>
  );
}

function standingOf(agent: Agent) {
  const { registered, provisioning, roomList, rooms } = agent;
  if (isInTrouble(agent)) return ["orange", "start.agent-trouble"] as const;
  if (provisioning.state === "working") return ["blue", "start.agent-working"] as const;
  if (!registered) return ["orange", "start.agent-awaited"] as const;
  const hasRoom = rooms === 0 || roomList.some(({ state }) => state === "ready");
  return hasRoom ? (["green", "start.agent-ready"] as const) : (["orange", "start.agent-no-room"] as const);
}
