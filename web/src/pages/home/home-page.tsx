/** Dashboard ("Inicio"): connection, setup checklist, figures, waiting tickets, agents, groups. */
import { Grid, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Overview } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { useAnswer } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { Page } from "../../components/page.tsx";
import { AgentsCard } from "./agents-card.tsx";
import { ChecklistCard } from "./checklist-card.tsx";
import { ConnectionCard } from "./connection-card.tsx";
import { Counts } from "./counts.tsx";
import { GroupsCard } from "./groups-card.tsx";
import { ReviewAlert } from "./review-alert.tsx";
import { TodayCard } from "./today-card.tsx";
import { WaitingCard } from "./waiting-card.tsx";

/** Polling interval: events report changes, but not a new hour or the opening of a group. */
const EVERY_MS = 60_000;

export function HomePage() {
  const { t } = useTranslation();
  const overview = useAnswer<Overview>("/api/overview", { everyMs: EVERY_MS });
  const maySetUp = useMay("admin");
  return (
    <Page title={t("menu.home")}>
      <ConnectionCard />
      {maySetUp && <ChecklistCard />}
      <QueryBoundary asked={overview}>
        {(answer) => (
          <Stack gap="lg">
            <ReviewAlert count={answer.counts.review} />
            <Counts counts={answer.counts} />
            <Grid gap="lg">
              <Grid.Col span={{ base: 12, md: 7 }}>
                <WaitingCard waiting={answer.waiting} total={answer.counts.waiting} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 5 }}>
                <AgentsCard agents={answer.agents} panelPeople={answer.panelPeople} />
              </Grid.Col>
            </Grid>
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
              <TodayCard overview={answer} />
              <GroupsCard groups={answer.mainGroups} />
            </SimpleGrid>
          </Stack>
        )}
      </QueryBoundary>
    </Page>
  );
}
