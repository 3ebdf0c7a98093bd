/** Setup step: create the main groups for a team of this size, or adopt existing ones. */
import { Button, Divider, Stack, Tabs, Text } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { Sparkles, UsersRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroupList, TeamPlan } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { showError, confirmDone } from "../../components/show-error.ts";
import { AdoptByCode } from "../groups/adopt/adopt-by-code.tsx";
import { GroupPlan } from "../groups/main-groups/group-plan.tsx";
import { CompanyLater } from "./company-later.tsx";
import { GroupsMade } from "./groups-made.tsx";
import { PlanForm } from "./plan-form.tsx";
import { SizeChoice, type Size } from "./size-choice.tsx";

export function GroupsStep() {
  const asked = useAnswer<MainGroupList>("/api/main-groups");
  return <QueryBoundary asked={asked}>{({ items }) => <Groups groups={items} />}</QueryBoundary>;
}

function Groups({ groups }: { groups: MainGroupList["items"] }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<string | null>("create");
  // Once there are groups, making more is not what people come back for.
  const [adding, setAdding] = useState(false);
  const isFirst = groups.length === 0;
  return (
    <Stack gap="lg">
      <Text maw={640}>{t("start.groups-what")}</Text>
      {!isFirst && <GroupsMade groups={groups} />}
      <GroupPlan />
      {!isFirst && !adding && <CompanyLater />}
      {!isFirst && !adding && <SizeLater />}
      {!isFirst && !adding ? (
        <Button variant="default" onClick={() => setAdding(true)} style={{ alignSelf: "flex-start" }}>
          {t("start.groups-more")}
        </Button>
      ) : (
        <Tabs value={way} onChange={setWay} keepMounted={false}>
          <Tabs.List mb="lg">
            <Tabs.Tab value="create" leftSection={<Sparkles size={16} aria-hidden />}>
              {t("start.groups-create")}
            </Tabs.Tab>
            <Tabs.Tab value="adopt" leftSection={<UsersRound size={16} aria-hidden />}>
              {t("start.groups-adopt")}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="create">
            <Planned onDone={() => setAdding(false)} />
          </Tabs.Panel>
          <Tabs.Panel value="adopt">
            <Adopted groups={groups} onDone={() => setAdding(false)} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}

function Planned({ onDone }: { onDone: () => void }) {
  // Whoever looks at another step comes back to what they chose; it is saved with the groups only.
  const [size, setSize, forgetSize] = useSessionStorage<Size | null>({
    key: "relevo-team-size",
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const done = (): void => {
    forgetSize();
    onDone();
  };
  const plan = useAnswer<TeamPlan>("/api/team-plan", { query: { size } });
  return (
    <QueryBoundary asked={plan}>
      {(answer) => (
        <Stack gap="lg">
          <SizeChoice value={size ?? answer.size} onChange={setSize} />
          {/* While another size is asked for, the last plan stays: its form must not be taken for the new one's. */}
          <PlanForm key={answer.size} plan={answer} onDone={done} />
        </Stack>
      )}
    </QueryBoundary>
  );
}

/** Asks for the team's size, shown while none is set. */
function SizeLater() {
  const { t } = useTranslation();
  const plan = useAnswer<TeamPlan>("/api/team-plan");
  const choose = useApiMutation((size: Size) => api.post("/api/team-plan", { size, groups: [] }), {
    touches: ["/api/team-plan", "/api/checklist", "/api/settings"],
    done: () => confirmDone(t("do.saved")),
  });
  if (!plan.data || plan.data.chosen !== null) return null;
  return <SizeChoice value={null} onChange={(size) => choose.mutate(size, { onError: showError })} />;
}

function Adopted({ groups, onDone }: { groups: MainGroupList["items"]; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack maw={640}>
      <CompanyLater />
      <AdoptByCode kind="support" groups={groups} onDone={onDone} />
      <Divider />
      <Text fz="sm" c="dimmed">
        {t("start.adopt-others")} <Link to="/ajustes/grupos">{t("menu.groups")}</Link>
      </Text>
    </Stack>
  );
}
