/** Detail drawer of an agent, live: rooms with open cases, provisioning, presence, memberships, settings. */
import { Alert, Badge, Group, Stack, Text, Title } from "@mantine/core";
import { MessageSquareWarning } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { useMay } from "../../../api/me.ts";
import { InitialsAvatar } from "../../../components/tickets/initials-avatar.tsx";
import { Sheet } from "../../../components/dialogs/dialog.tsx";
import { AgentBinding, BindingUndo } from "./agent-binding.tsx";
import { AgentEnd } from "./agent-end.tsx";
import { AgentGroups } from "./agent-groups.tsx";
import { AgentName } from "./agent-name.tsx";
import { AgentPresence } from "./agent-presence.tsx";
import { AgentProgress } from "./agent-progress.tsx";
import { AgentRooms } from "./agent-rooms.tsx";
import { Gone, useGone } from "../gone.tsx";
import { isInTrouble } from "../kinds.ts";
import { useOpened } from "../opened.ts";
import type { Team } from "../team.ts";
import { TroubleAlert } from "../trouble-alert.tsx";
import { troublesOf } from "../troubles.ts";

export function AgentDrawer({ groups, agents }: Team) {
  const { t } = useTranslation();
  const { search, close } = useOpened();
  const agent = agents.find(({ id }) => id === search.agente);
  const gone = useGone(search.agente, agent);
  const shown = agent ?? gone;
  return (
    <Sheet opened={shown !== null} onClose={close} isInAddress title={shown && <Who agent={shown} />}>
      {gone && <Gone>{t("groups.agent-gone", { name: gone.name })}</Gone>}
      {agent && <AgentOpen key={agent.id} agent={agent} groups={groups} onGone={close} />}
    </Sheet>
  );
}

function Who({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" wrap="nowrap">
      <InitialsAvatar named={agent.name} size={44} />
      <div>
        <Text fw={650} fz="lg" lh={1.3} style={{ overflowWrap: "anywhere" }}>
          {agent.name}
        </Text>
        <Group gap={6}>
          <Text fz="sm" c="dimmed">
            {agent.phoneDisplay ?? t("groups.phone-hidden")}
          </Text>
          {!agent.active && (
            <Badge color="gray" variant="light" tt="none">
              {t("groups.mark.inactive")}
            </Badge>
          )}
        </Group>
      </div>
    </Group>
  );
}

interface OpenProps {
  agent: Agent;
  groups: Team["groups"];
  onGone: () => void;
}

function AgentOpen({ agent, groups, onGone }: OpenProps) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  return (
    <Stack gap="xl" pb="md">
      {!mayChange && <Alert color="gray">{t("groups.only-admin")}</Alert>}
      {isInTrouble(agent) && (
        <TroubleAlert sentences={troublesOf(agent)} path={`/api/agents/${agent.id}`} canRetry />
      )}
      <AgentBinding agent={agent} />
      {agent.active && !agent.registered && agent.provisioning.state === "done" && (
        <Alert color="blue" icon={<MessageSquareWarning />}>
          {t("groups.awaits-ready-long", { name: agent.name })}
        </Alert>
      )}
      <Section title={t("groups.rooms-title")}>
        <AgentRooms agent={agent} />
      </Section>
      {agent.provisioning.total > 0 && (
        <Section title={t("groups.progress-title")}>
          <AgentProgress agent={agent} groups={groups} />
        </Section>
      )}
      <Section title={t("groups.presence-title")}>
        <AgentPresence agent={agent} />
      </Section>
      <Section title={t("groups.agent-groups")}>
        <AgentGroups agent={agent} groups={groups} />
      </Section>
      {mayChange && (
        <>
          <Section title={t("groups.agent-data")}>
            <AgentName agent={agent} />
          </Section>
          {agent.registered && (
            <Section title={t("groups.binding")}>
              <BindingUndo agent={agent} />
            </Section>
          )}
          <Section title={t("groups.active")}>
            <AgentEnd agent={agent} onGone={onGone} />
          </Section>
        </>
      )}
    </Stack>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="sm">
      <Title order={3} fz="md">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
