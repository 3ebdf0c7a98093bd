/** How far the work at WhatsApp has come, step by step, as the server has it: it survives a reload, and a restart. */
import {
  Button,
  Collapse,
  Group,
  List,
  Loader,
  Progress,
  Stack,
  Text,
  ThemeIcon,
  VisuallyHidden,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Check, Clock, RotateCw, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent } from "../../../src/panel/contract.ts";
import { clockTime } from "./formats.ts";

type Work = Agent["provisioning"];
type Step = Work["steps"][number];

interface WorkProgressProps {
  work: Work;
  /** Whose work it is, for who cannot see where it stands. */
  label: string;
  /** Absent where whoever looks may not. */
  retry?: { run: () => void; isRunning: boolean } | undefined;
}

export function WorkProgress({ work, label, retry }: WorkProgressProps) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  if (work.total === 0) return null;
  const isDone = work.state === "done";
  const current = currentOf(work);
  return (
    <Stack gap={6}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text
          fz="sm"
          aria-live="polite"
          c={work.state === "failed" ? "var(--mantine-color-red-text)" : "dimmed"}
        >
          {isDone ? t("team.work-done") : (current?.text ?? t("team.work-waits"))}
        </Text>
        <Text fz="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
          {t("team.work-count", { done: work.done, total: work.total })}
        </Text>
      </Group>
      <Progress
        value={(100 * work.done) / work.total}
        color={colors[work.state]}
        animated={work.state === "working"}
        aria-label={t("team.work-of", { label })}
      />
      <Group gap="xs">
        <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened}>
          {opened ? t("team.work-hide") : t("team.work-show")}
        </Button>
        {retry && work.state === "failed" && (
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<RotateCw size={14} aria-hidden />}
            loading={retry.isRunning}
            onClick={retry.run}
          >
            {t("team.work-retry")}
          </Button>
        )}
      </Group>
      <Collapse expanded={opened}>
        <List spacing={6} center fz="sm" listStyleType="none">
          {work.steps.map((step) => (
            <List.Item key={step.id} icon={<StepIcon state={step.state} />}>
              {step.text}
              {step.state === "pending" && step.nextAt && (
                <Text span c="dimmed" inherit>
                  {" "}
                  · {t("team.work-next", { at: clockTime(step.nextAt) })}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      </Collapse>
    </Stack>
  );
}

const colors = { none: "gray", working: "relevo", failed: "red", done: "green" } as const;

/** What is to be read first: what failed, else what runs, else what comes next. */
function currentOf({ steps }: Work): Step | undefined {
  const first = (state: Step["state"]): Step | undefined => steps.find((step) => step.state === state);
  return first("failed") ?? first("running") ?? first("pending");
}

function StepIcon({ state }: { state: Step["state"] }) {
  const { t } = useTranslation();
  if (state === "running") return <Loader size={18} aria-label={t("team.step-running")} />;
  const { icon: Icon, color } = looks[state];
  return (
    <ThemeIcon size={20} radius="xl" variant="light" color={color}>
      <Icon size={13} aria-hidden />
      <VisuallyHidden>{t(`team.step-${state}`)}</VisuallyHidden>
    </ThemeIcon>
  );
}

const looks = {
  done: { icon: Check, color: "green" },
  failed: { icon: X, color: "red" },
  pending: { icon: Clock, color: "gray" },
} as const;
