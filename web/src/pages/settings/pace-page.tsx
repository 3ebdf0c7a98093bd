/** Send rate page ("Ritmo de envío"): rate limits, and the outbox queue per lane with the reason why it waits. */
import { Alert, Card, Group, Stack, Text, Title } from "@mantine/core";
import { Info } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Pace, Settings } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { useMay } from "../../api/me.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { relative } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import { Page } from "../../components/page.tsx";
import { PaceForm } from "./pace-form.tsx";
import styles from "./settings.module.css";

/** Polling interval: the queue changes every second. */
const LOOK_AGAIN_MS = 3000;

export function PacePage() {
  const { t } = useTranslation();
  const asked = useAnswer<Pace>("/api/pace", { everyMs: LOOK_AGAIN_MS });
  const settings = useAnswer<Settings>("/api/settings");
  const maySet = useMay("admin");
  return (
    <Page title={t("menu.pace")} about={t("pace.about")}>
      <QueryBoundary asked={asked}>
        {(pace) => (
          <Stack gap="lg" maw={720}>
            {!pace.deliberate && (
              <Alert color="orange" icon={<Info />}>
                {t("pace.off")}
              </Alert>
            )}
            <QueryBoundary asked={settings}>
              {(set) => <PaceForm settings={set} presets={pace.presets} disabled={!maySet} />}
            </QueryBoundary>
            <Queue pace={pace} />
            {pace.chats.length > 0 && <Waiting pace={pace} />}
          </Stack>
        )}
      </QueryBoundary>
    </Page>
  );
}

type Lane = Pace["lanes"][number];

function Queue({ pace }: { pace: Pace }) {
  const { t } = useTranslation();
  const left = { n: pace.leftLastMinute, most: pace.limits.account.perMinute };
  return (
    <Card withBorder component="section" aria-label={t("pace.queue")}>
      <Group justify="space-between" mb="xs">
        <Title order={2} fz="lg">
          {t("pace.queue")}
        </Title>
        <Text fz="sm" c="dimmed">
          {t("pace.left", left)}
        </Text>
      </Group>
      <Stack component="ul" gap={0} p={0} m={0}>
        {pace.lanes.map((lane) => (
          <LaneRow key={lane.lane} lane={lane} most={pace.limits[lane.lane].perMinute} />
        ))}
      </Stack>
    </Card>
  );
}

function LaneRow({ lane, most }: { lane: Lane; most: number }) {
  const { t } = useTranslation();
  const now = useNow();
  const waiting = lane.waiting === 0 ? t("pace.waiting-none") : t("pace.waiting", { count: lane.waiting });
  const since = lane.dueSince === null ? [] : [t("pace.due-since", { when: relative(lane.dueSince, now) })];
  const why = lane.why === null || lane.waiting === 0 ? [] : [t(`pace.why-${lane.why}`)];
  return (
    <li className={styles.line}>
      <Group justify="space-between" align="flex-start" gap="xs" py="sm">
        <Stack gap={0} flex="1 1 240px">
          <Text fw={500}>{t(`pace.lane-${lane.lane}`)}</Text>
          <Text fz="sm" c="dimmed">
            {t(`pace.lane-${lane.lane}-what`)}
          </Text>
        </Stack>
        <Stack gap={0} flex="1 1 240px">
          <Text fz="sm" fw={lane.waiting > 0 ? 600 : 400}>
            {[waiting, ...since].join(" · ")}
          </Text>
          <Text fz="sm" c="dimmed">
            {[...why, t("pace.left", { n: lane.leftLastMinute, most })].join(" · ")}
          </Text>
        </Stack>
      </Group>
    </li>
  );
}

function Waiting({ pace }: { pace: Pace }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <Card withBorder component="section" aria-label={t("pace.who")}>
      <Title order={2} fz="lg" mb="xs">
        {t("pace.who")}
      </Title>
      <Stack component="ul" gap={0} p={0} m={0}>
        {pace.chats.map((chat) => (
          <li className={styles.line} key={chat.id}>
            <Stack gap={0} py="xs">
              <Text style={{ overflowWrap: "anywhere" }}>
                {chat.name ?? t(chat.to === "person" ? "pace.client-unknown" : "pace.group-unknown")}
                {chat.ticket !== null && ` · #${chat.ticket}`}
              </Text>
              <Text fz="sm" c="dimmed">
                {[
                  t(`pace.lane-${chat.lane}`),
                  t("pace.waiting", { count: chat.messages }),
                  t(`pace.why-${chat.why}`),
                  chat.nextAt !== null && chat.why === "later"
                    ? t("pace.next-at", { when: relative(chat.nextAt, now) })
                    : relative(chat.since, now),
                ].join(" · ")}
              </Text>
            </Stack>
          </li>
        ))}
      </Stack>
    </Card>
  );
}
