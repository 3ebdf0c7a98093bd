/** Agent picker: all active agents with rooms, with their workload and presence. */
import { Badge, Group, Radio, ScrollArea, Stack, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent, AgentList } from "@contract/contract.ts";
import { useAnswer } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";

interface ChoiceProps {
  /** Id of the selected agent; "" = none yet. */
  value: string;
  onChange: (id: string) => void;
  /** The agent who has the case now, who is left out; null = none. */
  except: number | null;
  /** Disables agents who are not online. */
  mustBeOnline: boolean;
}

const MANY = 8;
const colors = { online: "green", paused: "yellow", offline: "gray" } as const;

export function AgentChoice({ value, onChange, except, mustBeOnline }: ChoiceProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const asked = useAnswer<AgentList>("/api/agents", { fresh: true });
  return (
    <QueryBoundary asked={asked}>
      {({ items }) => {
        const able = items.filter(({ active, rooms, id }) => active && rooms > 0 && id !== except);
        if (able.length === 0) return <Text c="dimmed">{t("conversations.no-agents")}</Text>;
        const shown = able.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
        return (
          <Stack gap="xs">
            {able.length > MANY && (
              <TextInput
                leftSection={<Search size={16} aria-hidden />}
                aria-label={t("conversations.find-agent")}
                placeholder={t("conversations.find-agent")}
                value={wanted}
                onChange={(event) => setWanted(event.currentTarget.value)}
              />
            )}
            <ScrollArea.Autosize mah={300} type="auto">
              <Radio.Group
                value={value}
                onChange={onChange}
                label={<VisuallyHidden>{t("conversations.agent")}</VisuallyHidden>}
              >
                <Stack gap={6} p={2}>
                  {shown.map((agent) => (
                    <Option key={agent.id} agent={agent} mustBeOnline={mustBeOnline} />
                  ))}
                </Stack>
              </Radio.Group>
            </ScrollArea.Autosize>
          </Stack>
        );
      }}
    </QueryBoundary>
  );
}

function Option({ agent, mustBeOnline }: { agent: Agent; mustBeOnline: boolean }) {
  const { t } = useTranslation();
  const { id, name, presence, openCases, rooms } = agent;
  const isFull = openCases >= rooms;
  const isAway = mustBeOnline && presence !== "online";
  return (
    <Radio.Card value={String(id)} p="xs" radius="md" disabled={isFull || isAway}>
      <Group wrap="nowrap" gap="sm">
        <Radio.Indicator disabled={isFull || isAway} />
        <Text flex={1} fw={600} truncate>
          {name}
        </Text>
        <Text fz="xs" c="dimmed">
          {isFull ? t("conversations.agent-full") : t("conversations.agent-load", { open: openCases, rooms })}
        </Text>
        <Badge size="sm" tt="none" variant="light" color={colors[presence]}>
          {t(`conversations.presence.${presence}`)}
        </Badge>
      </Group>
    </Radio.Card>
  );
}
