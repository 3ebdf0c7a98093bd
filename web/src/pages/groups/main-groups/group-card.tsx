/** Card of a main group: state, problems, facts and members. */
import { ActionIcon, Badge, Card, Divider, Group, Stack, Text } from "@mantine/core";
import { Settings2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { AdoptCode } from "../adopt/adopt-code.tsx";
import { ConfirmAdoption } from "../adopt/adoption.tsx";
import { GroupAgents } from "./group-agents.tsx";
import { KindTitle } from "./kind-title.tsx";
import { stateOf, type GroupState } from "../kinds.ts";
import { useOpened } from "../opened.ts";
import { ProgressLine } from "../progress-line.tsx";
import { Strangers } from "./strangers.tsx";
import { toSentence } from "../sentence.ts";
import { TroubleAlert } from "../trouble-alert.tsx";

const colors: Record<GroupState, string> = {
  ready: "green",
  awaited: "blue",
  typed: "blue",
  working: "blue",
  trouble: "orange",
};

export function StateBadge({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const state = stateOf(group);
  return (
    <Badge color={colors[state]} variant="light" tt="none" size="md" mt={4} style={{ flexShrink: 0 }}>
      {t(`groups.state.${state}`)}
    </Badge>
  );
}

export function GroupCard({ group, agents }: { group: MainGroup; agents: Agent[] }) {
  const { t } = useTranslation();
  const { open } = useOpened();
  const state = stateOf(group);
  return (
    <Card withBorder padding="md" component="article" aria-label={group.name}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <KindTitle kind={group.kind} />
          <StateBadge group={group} />
        </Group>
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text fw={600} fz="lg" lh={1.3} style={{ overflowWrap: "anywhere" }}>
            {group.name}
          </Text>
          <ActionIcon
            size={40}
            aria-label={t("groups.settings-of", { name: group.name })}
            onClick={() => open({ grupo: String(group.id) })}
          >
            <Settings2 size={20} aria-hidden />
          </ActionIcon>
        </Group>
        {state === "awaited" ? <AdoptCode group={group} /> : <Trouble group={group} />}
        <ConfirmAdoption adoption={group.adoption} becomes={group.name} />
        <Strangers strangers={group.strangers} />
        {state === "working" && <ProgressLine progress={group.provisioning} />}
        {state !== "awaited" && state !== "typed" && (
          <>
            <Facts group={group} />
            <Divider />
            <GroupAgents group={group} agents={agents} />
          </>
        )}
      </Stack>
    </Card>
  );
}

function Facts({ group }: { group: MainGroup }) {
  const { t } = useTranslation();
  const clocks = { remind: group.remindAfterMinutes, report: group.reportAfterMinutes };
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <OpenNow group={group} />
        {group.kind !== "supervisor" && (
          <Text fz="sm">{t("groups.live-tickets", { count: group.liveTickets })}</Text>
        )}
      </Group>
      {group.kind !== "supervisor" && (
        <Text fz="sm" c="dimmed">
          {t("groups.clocks", clocks)}
        </Text>
      )}
    </Stack>
  );
}

export function OpenNow({ group: { hours, openNow } }: { group: MainGroup }) {
  const { t } = useTranslation();
  const key = hours === null ? "always" : openNow ? "open" : "closed";
  return (
    <Badge variant="dot" color={openNow ? "green" : "gray"} tt="none">
      {t(`groups.now-${key}`)}
    </Badge>
  );
}

/** Problems of the group with advice, and a retry button when a step failed. */
export function Trouble({ group }: { group: MainGroup }) {
  if (stateOf(group) !== "trouble") return null;
  const failed = group.provisioning.steps.filter(({ state }) => state === "failed");
  const sentences = [...(group.problemText ? [group.problemText] : []), ...failed.map(({ text }) => text)];
  return (
    <TroubleAlert
      sentences={[...new Set(sentences.map(toSentence))]}
      path={`/api/main-groups/${group.id}`}
      canRetry={failed.length > 0}
    />
  );
}
