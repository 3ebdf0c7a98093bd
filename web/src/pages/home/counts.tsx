/** Dashboard figures of the day; each links to the conversations it counts. */
import { Group, Paper, SimpleGrid, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { CircleCheck, Headset, Hourglass, Inbox, MessageCircleQuestion, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Overview } from "@contract/contract.ts";
import { count } from "../../components/formats.ts";
import classes from "./counts.module.css";

export function Counts({ counts }: { counts: Overview["counts"] }) {
  const { t } = useTranslation();
  const { waiting, pressing, gathering, inProgress, unanswered, openedToday, closedToday } = counts;
  const alsoWaiting = [
    pressing > 0 && t("home.pressing", { count: pressing }),
    gathering > 0 && t("home.gathering", { count: gathering }),
  ].filter((part) => part !== false);
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing={{ base: "sm", sm: "md" }}>
      <Figure
        icon={Hourglass}
        label={t("home.waiting")}
        value={waiting}
        view="nuevos"
        color={pressing > 0 ? "red" : waiting > 0 ? "orange" : "gray"}
        about={alsoWaiting.join(" · ")}
      />
      <Figure
        icon={Headset}
        label={t("home.in-progress")}
        value={inProgress}
        view="activos"
        color="relevo"
        about=""
      />
      <Figure
        icon={MessageCircleQuestion}
        label={t("home.unanswered")}
        value={unanswered}
        view="sin-responder"
        color={unanswered > 0 ? "orange" : "gray"}
        about={t("home.unanswered-what")}
      />
      <Figure icon={Inbox} label={t("home.opened-today")} value={openedToday} view="" color="gray" about="" />
      <Figure
        icon={CircleCheck}
        label={t("home.closed-today")}
        value={closedToday}
        view="cerrados"
        color="gray"
        about=""
      />
    </SimpleGrid>
  );
}

interface FigureProps {
  icon: LucideIcon;
  label: string;
  value: number;
  /** The view in the address of "Conversaciones"; empty = all. */
  view: string;
  color: string;
  about: string;
}

function Figure({ icon: Icon, label, value, view, color, about }: FigureProps) {
  return (
    <Paper
      withBorder
      className={classes["figure"] ?? ""}
      renderRoot={(props) => (
        <Link {...props} to="/conversaciones/{-$number}" search={view === "" ? {} : { ver: view }} />
      )}
    >
      <Group gap={8} wrap="nowrap" c={`var(--mantine-color-${color}-text)`}>
        <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
        <Text fz="sm" fw={500} c="var(--mantine-color-text)" lh={1.2}>
          {label}
        </Text>
      </Group>
      <Text fz={34} fw={700} lh={1.1} mt={6} style={{ fontVariantNumeric: "tabular-nums" }}>
        {count(value)}
      </Text>
      <Text fz="xs" c="dimmed" mih="1.4em" mt={2}>
        {about}
      </Text>
    </Paper>
  );
}
