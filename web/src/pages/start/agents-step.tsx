/** Setup step: add agents. */
import { Alert, Button, Card, Stack, Text, Title } from "@mantine/core";
import { Info, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgentList, MainGroupList } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { NewAgentForm } from "../groups/agents/new-agent-form.tsx";
import { AgentProgress } from "./agent-progress.tsx";

export function AgentsStep() {
  const { t } = useTranslation();
  const groups = useAnswer<MainGroupList>("/api/main-groups");
  const agents = useAnswer<AgentList>("/api/agents");
  return (
    <Stack gap="lg">
      <Text maw={640}>{t("start.agents-what")}</Text>
      <QueryBoundary asked={groups}>
        {({ items: all }) => (
          <QueryBoundary asked={agents}>
            {({ items }) =>
              all.length === 0 ? (
                <Alert color="orange" icon={<Info aria-hidden />}>
                  {t("start.agents-need-groups")}
                </Alert>
              ) : (
                <Team groups={all} agents={items} />
              )
            }
          </QueryBoundary>
        )}
      </QueryBoundary>
    </Stack>
  );
}

function Team({ groups, agents }: { groups: MainGroupList["items"]; agents: AgentList["items"] }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(agents.length === 0);
  return (
    <Stack gap="lg">
      {agents.length > 0 && (
        <Stack gap="sm">
          {agents.map((agent) => (
            <AgentProgress key={agent.id} agent={agent} groups={groups} />
          ))}
        </Stack>
      )}
      {adding ? (
        <Card withBorder maw={640}>
          <Stack gap="md">
            <Title order={3} fz={16}>
              {agents.length === 0 ? t("start.agents-first") : t("start.agents-another")}
            </Title>
            <NewAgentForm isInPage group={null} groups={groups} onDone={() => setAdding(false)} />
          </Stack>
        </Card>
      ) : (
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
          style={{ alignSelf: "flex-start" }}
        >
          {t("start.agents-add")}
        </Button>
      )}
      <Alert color="blue" icon={<Info aria-hidden />} title={t("start.ready-title")} maw={640}>
        {t("start.ready-what")}
      </Alert>
    </Stack>
  );
}
