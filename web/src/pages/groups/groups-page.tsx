/** Team page ("Ajustes → Grupos de WhatsApp"): main groups and agents. */
import { Alert, Anchor, SimpleGrid, Stack, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { PlugZap } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AgentList, MainGroupList } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { useAnswer } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { Page } from "../../components/page.tsx";
import { AdoptModal } from "./adopt/adopt-modal.tsx";
import { AgentDrawer } from "./agents/agent-drawer.tsx";
import { AgentsSection } from "./agents/agents-section.tsx";
import { GroupPlan } from "./main-groups/group-plan.tsx";
import { GroupDrawer } from "./main-groups/group-drawer.tsx";
import { KindColumn } from "./main-groups/kind-column.tsx";
import { kinds } from "./kinds.ts";
import { NewAgentModal } from "./agents/new-agent-modal.tsx";
import { NewGroupModal } from "./main-groups/new-group-modal.tsx";
import { useIsConnected, type Team } from "./team.ts";

export function GroupsPage() {
  const { t } = useTranslation();
  const groups = useAnswer<MainGroupList>("/api/main-groups");
  const agents = useAnswer<AgentList>("/api/agents");
  return (
    <Page title={t("menu.groups")} about={t("groups.about")}>
      <Offline />
      <GroupPlan />
      <QueryBoundary asked={groups}>
        {(groupList) => (
          <QueryBoundary asked={agents}>
            {(agentList) => <TeamOnPage groups={groupList.items} agents={agentList.items} />}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </Page>
  );
}

function TeamOnPage(team: Team) {
  const { t } = useTranslation();
  const mayChange = useMay("admin");
  return (
    <Stack gap="xl">
      <Stack component="section" gap="sm" aria-labelledby="main-groups">
        <Title order={2} id="main-groups" fz="h3">
          {t("groups.main")}
        </Title>
        <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }} spacing="md" style={{ alignItems: "start" }}>
          {kinds.map((kind) => (
            <KindColumn key={kind} kind={kind} {...team} />
          ))}
        </SimpleGrid>
      </Stack>
      <AgentsSection {...team} />
      <GroupDrawer {...team} />
      <AgentDrawer {...team} />
      {mayChange && (
        <>
          <NewGroupModal />
          <AdoptModal groups={team.groups} />
          <NewAgentModal {...team} />
        </>
      )}
    </Stack>
  );
}

/**
 * Notice that WhatsApp is not connected. The page works without it; the parts that do not work say so
 * themselves.
 */
function Offline() {
  const { t } = useTranslation();
  if (useIsConnected() !== false) return null;
  return (
    <Alert color="orange" icon={<PlugZap />} title={t("groups.offline")}>
      {t("groups.offline-what")}{" "}
      <Anchor component={Link} to="/" inherit c="inherit" underline="always">
        {t("groups.offline-where")}
      </Anchor>
    </Alert>
  );
}
