/** Agent section ("AGENTES DE ATENCIÓN"): cards of all agents, with a search and a button for a new one. */
import { EmptyState, Group, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { Search, UsersRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";
import { AgentCard } from "./agent-card.tsx";
import { NewAgentButton } from "./new-agent-button.tsx";
import type { Team } from "../team.ts";

/** With more agents than this, a search field is shown. */
const MANY = 9;

export function AgentsSection({ groups, agents }: Team) {
  const { t } = useTranslation();
  const [part, setPart] = useState("");
  const shown = agents.filter((agent) => fits(agent, part.trim()));
  return (
    <Stack component="section" gap="sm" aria-labelledby="agents">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} id="agents" fz="h3">
            {t("groups.agents-title")}
          </Title>
          <Text c="dimmed" fz="sm">
            {t("groups.agents-what")}
          </Text>
        </div>
        <NewAgentButton group={null} groupless={groups.length === 0} />
      </Group>
      {agents.length > MANY && (
        <TextInput
          aria-label={t("groups.agents-search")}
          placeholder={t("groups.agents-search")}
          leftSection={<Search size={16} aria-hidden />}
          value={part}
          maw={360}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
      )}
      {agents.length === 0 ? (
        <EmptyState
          icon={<UsersRound />}
          title={t("groups.agents-empty")}
          description={t("groups.agents-empty-what")}
        />
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }} spacing="md" style={{ alignItems: "start" }}>
          {shown.map((agent) => (
            <AgentCard key={agent.id} agent={agent} groups={groups} />
          ))}
        </SimpleGrid>
      )}
      {agents.length > 0 && shown.length === 0 && <Text c="dimmed">{t("groups.agents-none-found")}</Text>}
    </Stack>
  );
}

function fits({ name, phone }: Agent, part: string): boolean {
  if (part === "") return true;
  const digits = part.replaceAll(/\D/g, "");
  return fold(name).includes(fold(part)) || (digits.length > 2 && (phone ?? "").includes(digits));
}

/** Case folding and accent folding. */
const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase();
