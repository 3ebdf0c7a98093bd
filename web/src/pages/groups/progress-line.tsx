/** Progress bar of provisioning, and when it continues if it waits. */
import { Group, Loader, Progress, Stack, Text } from "@mantine/core";
import { Hourglass } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroupList } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { clockTime, dateTime, relative } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import type { Step } from "./kinds.ts";
import { toSentence } from "./sentence.ts";

export function ProgressLine({ progress }: { progress: Agent["provisioning"] }) {
  const { t } = useTranslation();
  const awaited = useAwaited();
  const { done, total, steps } = progress;
  const waits = findWaits(steps);
  const left = steps.filter(({ state }) => state !== "done");
  const awaitsCode = left.length > 0 && left.every(({ mainGroup }) => awaited(mainGroup));
  return (
    <Stack gap={6} role="status">
      <Group gap="xs" wrap="nowrap">
        {awaitsCode || waits.length > 0 ? (
          <Hourglass size={16} aria-hidden />
        ) : (
          <Loader size={16} aria-hidden />
        )}
        <Text fz="sm" fw={500}>
          {t("groups.progress", { done, count: total })}
        </Text>
      </Group>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t("groups.progress-label")} />
      {awaitsCode && <Text fz="sm">{t("groups.awaits-code")}</Text>}
      {waits.map((step) => (
        <Wait key={step.id} step={step} />
      ))}
    </Stack>
  );
}

/**
 * Returns a function that tells whether a main group waits for its adoption code; nobody can be added to it
 * yet.
 */
export function useAwaited(): (mainGroup: number | null) => boolean {
  const { data } = useAnswer<MainGroupList>("/api/main-groups");
  const ids = new Set((data?.items ?? []).filter(({ adoption }) => adoption !== null).map(({ id }) => id));
  return (mainGroup) => mainGroup !== null && ids.has(mainGroup);
}

/** Outcome of a short wait that needs no explanation. */
const BRIEF = "created";

/** Steps that wait, one per reason; none while another step is running. */
function findWaits(steps: Step[]): Step[] {
  if (steps.some(({ state }) => state === "running")) return [];
  const waiting = steps.filter(
    ({ state, outcome }) => state === "pending" && outcome !== null && outcome !== BRIEF,
  );
  return waiting.filter(
    (step, place) => waiting.findIndex(({ outcome }) => outcome === step.outcome) === place,
  );
}

export function Wait({ step }: { step: Step }) {
  return (
    <div>
      {step.became && <Text fz="sm">{toSentence(step.became)}</Text>}
      <GoesOn step={step} />
    </div>
  );
}

/** "Sigue sola a las 14:35 (dentro de 12 minutos)". An invitation waits for a person, so no time is shown. */
function GoesOn({ step: { nextAt, outcome } }: { step: Step }) {
  const { t } = useTranslation();
  const now = useNow();
  if (nextAt === null || outcome === "invited" || new Date(nextAt) <= now) return null;
  const isToday = new Date(nextAt).toDateString() === now.toDateString();
  return (
    <Text fz="sm" fw={500}>
      {t("groups.goes-on", {
        when: isToday ? clockTime(nextAt) : dateTime(nextAt),
        left: relative(nextAt, now),
      })}
    </Text>
  );
}
