/** Summary of a bulk job: progress, what it waits for, reasons of skipped tickets, buttons to stop or undo it. */
import { Badge, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { BulkJob } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { showError } from "../../components/show-error.ts";
import { dateTime, lasting } from "../../components/formats.ts";

const MINUTE = 60_000;
const colors = { running: "blue", done: "green", stopped: "gray" } as const;

export function JobLine({ job, withLink = false }: { job: BulkJob; withLink?: boolean }) {
  const { t } = useTranslation();
  const { id, act, state, total, done, skipped, userName, createdAt } = job;
  const had = total === 0 ? 100 : ((done + skipped) / total) * 100;
  return (
    <Stack gap={6}>
      <Group gap="xs" justify="space-between">
        <Text fw={600} fz="sm">
          {t(`bulk.title.${act}`, { count: total })}
        </Text>
        <Badge variant="light" color={colors[state]} tt="none">
          {t(`bulk.state.${state}`)}
        </Badge>
      </Group>
      {state === "running" && <Progress value={had} aria-label={t("bulk.progress")} />}
      <Text fz="sm">
        {t("bulk.so-far", { done, count: total })}
        {skipped > 0 && ` · ${t("bulk.skipped", { count: skipped })}`}
      </Text>
      <Waits job={job} />
      <Sent job={job} />
      <Reasons job={job} />
      <Group gap="xs" justify="space-between">
        <Text fz="xs" c="dimmed">
          {userName} · {dateTime(createdAt)}
        </Text>
        <Group gap={6}>
          <Decide job={job} />
          {withLink && (
            <Button component={Link} to={`/acciones/${id}`} size="compact-sm" variant="subtle">
              {t("bulk.see")}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  );
}

function Waits({ job: { waitsFor, farewells, minutes, state } }: { job: BulkJob }) {
  const { t } = useTranslation();
  if (state !== "running") return null;
  const about = minutes !== null && minutes > 0 ? t("bulk.about", { time: lasting(minutes * MINUTE) }) : null;
  const lines = [
    farewells > 0 && t("bulk.farewells", { count: farewells }),
    waitsFor && t(`bulk.waits.${waitsFor}`),
    about,
  ].filter(Boolean);
  return lines.length === 0 ? null : (
    <Text fz="sm" c="dimmed">
      {lines.join(" · ")}
    </Text>
  );
}

function Sent({ job: { sent } }: { job: BulkJob }) {
  const { t } = useTranslation();
  if (!sent || Object.values(sent).every((n) => n === 0)) return null;
  const kinds = ["pending", "sent", "delivered", "dead"] as const;
  return (
    <Text fz="sm" c={sent.dead > 0 ? "var(--mantine-color-error)" : "dimmed"}>
      {kinds
        .filter((kind) => sent[kind] > 0)
        .map((kind) => t(`bulk.sent.${kind}`, { count: sent[kind] }))
        .join(" · ")}
    </Text>
  );
}

function Reasons({ job: { reasons } }: { job: BulkJob }) {
  if (reasons.length === 0) return null;
  return (
    <Stack gap={2} component="ul" m={0} pl="md">
      {reasons.map(({ code, text, count }) => (
        <Text key={code} component="li" fz="sm" c="dimmed">
          {count}: {text}
        </Text>
      ))}
    </Stack>
  );
}

function Decide({ job }: { job: BulkJob }) {
  const { t } = useTranslation();
  const { id, canStop, canUndo, undoneBy, whyNoUndo, act, state } = job;
  const touches = ["/api/bulk", "/api/tickets", "/api/overview", "/api/agents"];
  const stop = useApiMutation((_: undefined) => api.post(`/api/bulk/${id}/stop`), { touches });
  const undo = useApiMutation((_: undefined) => api.post(`/api/bulk/${id}/undo`), { touches });
  return (
    <>
      {canStop && (
        <Button
          size="compact-sm"
          color="red"
          variant="light"
          loading={stop.isPending}
          onClick={() => stop.mutate(undefined, { onError: showError })}
        >
          {t("bulk.stop")}
        </Button>
      )}
      {canUndo && (
        <Button
          size="compact-sm"
          variant="light"
          loading={undo.isPending}
          onClick={() =>
            confirmAction({
              title: t("bulk.undo-title"),
              body: t(act === "close" ? "bulk.undo-close" : "bulk.undo-body"),
              yes: t("bulk.undo"),
              onYes: () => undo.mutate(undefined, { onError: showError }),
            })
          }
        >
          {t("bulk.undo")}
        </Button>
      )}
      {undoneBy !== null && (
        <Button component={Link} to={`/acciones/${undoneBy}`} size="compact-sm" variant="subtle">
          {t("bulk.undone")}
        </Button>
      )}
      {act === "answer" && state !== "running" && whyNoUndo && (
        <Text fz="xs" c="dimmed">
          {t("bulk.no-undo")}
        </Text>
      )}
    </>
  );
}
