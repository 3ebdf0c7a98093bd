/**
 * Setup wizard: from an empty installation to the first ticket in four steps. The server tells what is done;
 * the page stores nothing.
 */
import { Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Checklist } from "@contract/contract.ts";
import { useMay, useMe } from "../../api/me.ts";
import { useAnswer } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { Page } from "../../components/page.tsx";
import { AgentsStep } from "./agents-step.tsx";
import { GroupsStep } from "./groups-step.tsx";
import { LinkStep } from "./link-step.tsx";
import { StepsBar } from "./steps-bar.tsx";
import { TicketStep } from "./ticket-step.tsx";

/** Each step with the checklist items that must be done before it counts as done. */
const wizardSteps = [
  { key: "whatsapp", needs: ["whatsapp"], content: LinkStep },
  { key: "grupos", needs: ["team-size", "support-group"], content: GroupsStep },
  { key: "agentes", needs: ["agents", "registered"], content: AgentsStep },
  { key: "ticket", needs: ["first-ticket"], content: TicketStep },
] as const satisfies {
  key: string;
  needs: Checklist["items"][number]["key"][];
  content: () => React.ReactNode;
}[];

type StepKey = (typeof wizardSteps)[number]["key"];

export function WizardPage() {
  const { t } = useTranslation();
  const me = useMe();
  const maySetUp = useMay("admin");
  const checklist = useAnswer<Checklist>("/api/checklist");
  if (me && !maySetUp)
    return (
      <Page title={t("start.title")}>
        <Text>{t("start.admin-only")}</Text>
      </Page>
    );
  return (
    <Page
      title={t("start.title")}
      about={t("start.about")}
      actions={
        <Button component={Link} to="/" variant="subtle" visibleFrom="sm">
          {t("start.later")}
        </Button>
      }
    >
      <QueryBoundary asked={checklist}>{(answer) => <Steps done={doneSteps(answer)} />}</QueryBoundary>
    </Page>
  );
}

function doneSteps({ items }: Checklist): Set<StepKey> {
  const missing = new Set(items.filter(({ done }) => !done).map(({ key }) => key));
  const done = wizardSteps.filter(({ needs }) => needs.every((need) => !missing.has(need)));
  return new Set(done.map(({ key }) => key));
}

function Steps({ done }: { done: Set<StepKey> }) {
  const { t } = useTranslation();
  const [here, go] = useHere(done);
  const at = wizardSteps.findIndex(({ key }) => key === here);
  const [before, after] = [wizardSteps[at - 1], wizardSteps[at + 1]];
  const Content = wizardSteps[at]?.content ?? LinkStep;
  const isDone = done.has(here);
  return (
    <Stack gap="md">
      <StepsBar
        steps={wizardSteps.map(({ key }) => ({ key, label: t(`start.step-${key}`), done: done.has(key) }))}
        here={here}
        onGo={go}
      />
      <Card withBorder p={{ base: "md", sm: "xl" }}>
        <Stack gap="lg">
          <div>
            <Text fz="sm" c="dimmed">
              {t("start.step-of", { step: at + 1, total: wizardSteps.length })}
            </Text>
            <Title order={2} fz={22}>
              {t(`start.${here}-title`)}
            </Title>
          </div>
          <Content />
        </Stack>
      </Card>
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<ArrowLeft size={16} aria-hidden />}
          style={{ visibility: before ? "visible" : "hidden" }}
          onClick={() => before && go(before.key)}
        >
          {t("start.back")}
        </Button>
        {after ? (
          <Button
            variant={isDone ? "filled" : "default"}
            rightSection={<ArrowRight size={16} aria-hidden />}
            onClick={() => go(after.key)}
          >
            {isDone ? t("start.next") : t("start.skip")}
          </Button>
        ) : (
          <Button component={Link} to="/" variant={isDone ? "filled" : "default"}>
            {t("start.to-home")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** The step in the address; without one, the first that is not done, which is then written into the address. */
function useHere(done: Set<StepKey>): [StepKey, (key: StepKey) => void] {
  const { paso } = useSearch({ from: "/inside/puesta-en-marcha" });
  const navigate = useNavigate();
  const named = wizardSteps.find(({ key }) => key === paso)?.key;
  const here = named ?? wizardSteps.find(({ key }) => !done.has(key))?.key ?? "ticket";
  useEffect(() => {
    if (named === undefined)
      void navigate({ to: "/puesta-en-marcha", search: { paso: here }, replace: true });
  }, [named, here, navigate]);
  const go = (key: StepKey): void =>
    void navigate({ to: "/puesta-en-marcha", search: { paso: key }, resetScroll: true });
  return [here, go];
}
