/** Dashboard card of agents: presence and workload. */
import { Anchor, Box, EmptyState, Group, Indicator, Stack, Text, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Overview } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { atPanel } from "../../components/tickets/attendants.ts";
import { Section } from "./section.tsx";
import classes from "./rows.module.css";
import { InitialsAvatar } from "../../components/tickets/initials-avatar.tsx";

type AgentNow = Overview["agents"][number];
type PanelPerson = Overview["panelPeople"][number];

const lights = { online: "green", paused: "yellow", offline: "gray" } as const;

/** Supervisors have no rooms, and attend nobody. */
const attends = ({ openCases, rooms, brokenRooms }: AgentNow): boolean => openCases + rooms + brokenRooms > 0;

interface AgentsCardProps {
  agents: AgentNow[];
  /** Panel users who have cases. */
  panelPeople: PanelPerson[];
}

export function AgentsCard({ agents, panelPeople }: AgentsCardProps) {
  const { t } = useTranslation();
  const maySetUp = useMay("admin");
  const attending = agents.filter(attends);
  const online = attending.filter(({ presence, registered }) => registered && presence === "online").length;
  return (
    <Section
      title={t("home.agents")}
      aside={
        attending.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t("home.agents-online", { online, count: attending.length })}
          </Text>
        )
      }
    >
      {agents.length + panelPeople.length === 0 ? (
        <EmptyState icon={<UserPlus />} title={t("home.no-agents")} description={t("home.no-agents-what")}>
          {maySetUp && (
            <Anchor
              renderRoot={(props) => <Link {...props} to="/puesta-en-marcha" search={{ paso: "agentes" }} />}
            >
              {t("home.add-agents")}
            </Anchor>
          )}
        </EmptyState>
      ) : (
        <Stack component="ul" className={classes["rows"] ?? ""} gap={0}>
          {agents.map((agent) => (
            <li key={agent.id}>
              <Row agent={agent} />
            </li>
          ))}
          {panelPeople.map((person) => (
            <li key={person.user}>
              <PanelRow person={person} />
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Row({ agent }: { agent: AgentNow }) {
  const { t } = useTranslation();
  const { id, name, presence, registered, unanswered } = agent;
  const state = registered ? t(`home.presence-${presence}`) : t("home.not-ready");
  return (
    <UnstyledButton
      className={classes["row"] ?? ""}
      renderRoot={(props) => (
        <Link {...props} to="/conversaciones/{-$number}" search={{ ver: "activos", agente: String(id) }} />
      )}
    >
      <Indicator
        color={registered ? lights[presence] : "orange"}
        size={12}
        offset={4}
        position="bottom-end"
        withBorder
      >
        <InitialsAvatar named={name} size={38} />
      </Indicator>
      <Box flex={1} miw={0}>
        <Text fw={600} truncate>
          {name}
        </Text>
        <Text fz="sm" c="dimmed">
          {state}
          {unanswered > 0 && ` · ${t("home.agent-unanswered", { count: unanswered })}`}
        </Text>
      </Box>
      {attends(agent) && <Load agent={agent} />}
    </UnstyledButton>
  );
}

/** Panel users have no rooms, so only their cases are counted. */
function PanelRow({ person: { user, name, openCases, unanswered } }: { person: PanelPerson }) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      className={classes["row"] ?? ""}
      renderRoot={(props) => (
        <Link {...props} to="/conversaciones/{-$number}" search={{ ver: "activos", agente: atPanel(user) }} />
      )}
    >
      <InitialsAvatar named={name} size={38} />
      <Box flex={1} miw={0}>
        <Text fw={600} truncate>
          {name}
        </Text>
        <Text fz="sm" c="dimmed">
          {t("home.in-panel")}
          {unanswered > 0 && ` · ${t("home.agent-unanswered", { count: unanswered })}`}
        </Text>
      </Box>
      <Text fz="sm" fw={600} style={{ whiteSpace: "nowrap" }}>
        {t("home.panel-load", { count: openCases })}
      </Text>
    </UnstyledButton>
  );
}

/** One bar per room: taken, free or broken; more than eight are only counted. */
function Load({ agent: { openCases, rooms, brokenRooms } }: { agent: AgentNow }) {
  const { t } = useTranslation();
  const bars = [
    ...Array.from({ length: openCases }, () => "var(--mantine-primary-color-filled)"),
    ...Array.from({ length: Math.max(0, rooms - openCases) }, () => "var(--mantine-color-default-border)"),
    ...Array.from({ length: brokenRooms }, () => "var(--mantine-color-red-filled)"),
  ];
  return (
    <Stack gap={4} align="flex-end">
      <Text fz="sm" fw={600} style={{ whiteSpace: "nowrap" }}>
        {t("home.load", { open: openCases, count: rooms })}
      </Text>
      {bars.length <= 8 && (
        <Group gap={3} wrap="nowrap" aria-hidden>
          {bars.map((color, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Box key={at} bg={color} w={14} h={6} style={{ borderRadius: 3 }} />
          ))}
        </Group>
      )}
      {brokenRooms > 0 && (
        <Text fz="xs" c="var(--mantine-color-red-text)">
          {t("home.broken-rooms", { count: brokenRooms })}
        </Text>
      )}
    </Stack>
  );
}
