/** Dashboard card of the day: tickets per hour (bar chart), and response times. */
import { Box, Group, SimpleGrid, Stack, Text, Tooltip, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Overview } from "@contract/contract.ts";
import { lasting } from "../../components/formats.ts";
import { Section } from "./section.tsx";
import classes from "./today-card.module.css";

type Hour = Overview["hours"][number];

export function TodayCard({ overview: { today, hours, counts } }: { overview: Overview }) {
  const { t } = useTranslation();
  const wait = (seconds: number | null): string =>
    seconds === null ? "—" : seconds < 60 ? `${Math.round(seconds)} s` : lasting(seconds * 1000);
  return (
    <Section
      title={t("home.today")}
      aside={
        <Text fz="sm" c="dimmed">
          {t("home.today-opened", { count: counts.openedToday })}
          {counts.inducedToday > 0 && ` · ${t("home.today-induced", { count: counts.inducedToday })}`}
        </Text>
      }
    >
      <Hours hours={hours} />
      <SimpleGrid component="dl" cols={3} m={0} spacing="sm">
        <Measure label={t("home.claim-wait")} value={wait(today.claimWaitSeconds)} />
        <Measure label={t("home.first-answer")} value={wait(today.firstAnswerSeconds)} />
        <Measure
          label={t("home.in-time")}
          value={today.inTimePercent === null ? "—" : `${Math.round(today.inTimePercent)} %`}
        />
      </SimpleGrid>
    </Section>
  );
}

function Measure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <Text component="dt" fz="xs" c="dimmed" lh={1.25}>
        {label}
      </Text>
      <Text component="dd" fw={600} m={0} mt={2}>
        {value}
      </Text>
    </div>
  );
}

function Hours({ hours }: { hours: Hour[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...hours.map(({ opened }) => opened));
  const inWords = ({ hour, opened, closed }: Hour): string =>
    t("home.hour", {
      hour,
      opened: t("home.hour-opened", { count: opened }),
      closed: t("home.hour-closed", { count: closed }),
    });
  return (
    <Stack gap={4}>
      <Group aria-hidden gap={2} wrap="nowrap" align="flex-end" h={96}>
        {hours.map((hour) => (
          <Tooltip key={hour.hour} label={inWords(hour)}>
            <Box className={classes["hour"] ?? ""}>
              <Box
                className={classes["bar"] ?? ""}
                h={`${(100 * hour.opened) / most}%`}
                bg="var(--mantine-primary-color-filled)"
              />
            </Box>
          </Tooltip>
        ))}
      </Group>
      <Group aria-hidden justify="space-between" gap={0}>
        {[0, 6, 12, 18, 24].map((hour) => (
          <Text key={hour} fz="xs" c="dimmed">
            {hour} h
          </Text>
        ))}
      </Group>
      <VisuallyHidden>
        <table>
          <caption>{t("home.hours")}</caption>
          <tbody>
            {hours
              .filter(({ opened, closed }) => opened + closed > 0)
              .map((hour) => (
                <tr key={hour.hour}>
                  <td>{inWords(hour)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Stack>
  );
}
