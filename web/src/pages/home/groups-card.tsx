/** Dashboard card of main groups: open or closed now, waiting and open cases. */
import { Anchor, Badge, Box, Stack, Text, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Overview } from "@contract/contract.ts";
import { clockTime, dateTime } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import { Section } from "./section.tsx";
import classes from "./rows.module.css";

type GroupNow = Overview["mainGroups"][number];

export function GroupsCard({ groups }: { groups: GroupNow[] }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t("home.groups")}
      aside={
        <Anchor renderRoot={(props) => <Link {...props} to="/ajustes/grupos" />}>
          {t("home.groups-all")}
        </Anchor>
      }
    >
      {groups.length === 0 ? (
        <Text c="dimmed">{t("home.no-groups")}</Text>
      ) : (
        <Stack component="ul" className={classes["rows"] ?? ""} gap={0}>
          {groups.map((group) => (
            <li key={group.id}>
              <Row group={group} />
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Row({ group }: { group: GroupNow }) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      className={classes["row"] ?? ""}
      renderRoot={(props) => <Link {...props} to="/ajustes/grupos" search={{ grupo: String(group.id) }} />}
    >
      <Box flex={1} miw={0}>
        <Text fw={600} truncate>
          {group.name}
        </Text>
        {group.kind !== "supervisor" && (
          <Text fz="sm" c="dimmed">
            {t("home.group-load", { waiting: group.waiting, inProgress: group.inProgress })}
          </Text>
        )}
      </Box>
      <State group={group} />
    </UnstyledButton>
  );
}

function State({ group: { state, openNow, opensAt } }: { group: GroupNow }) {
  const { t } = useTranslation();
  const now = useNow();
  const badge = (color: string, text: string) => (
    <Badge color={color} variant="light" tt="none" size="lg" style={{ flexShrink: 0 }}>
      {text}
    </Badge>
  );
  if (state === "pending") return badge("blue", t("home.group-pending"));
  if (state === "broken") return badge("red", t("home.group-broken"));
  if (openNow) return badge("green", t("home.group-open"));
  if (opensAt === null) return badge("gray", t("home.group-closed"));
  const isToday = new Date(opensAt).toDateString() === now.toDateString();
  return badge("gray", t("home.group-opens", { at: isToday ? clockTime(opensAt) : dateTime(opensAt) }));
}
