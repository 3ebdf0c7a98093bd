/** Workload indicator of an agent: how many rooms are taken, as bars and as text. */
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agent } from "@contract/contract.ts";

export function RoomDots({ agent: { rooms, roomList } }: { agent: Agent }) {
  const { t } = useTranslation();
  if (rooms === 0) return <Text fz="sm">{t("groups.no-rooms")}</Text>;
  const inUse = roomList.filter(({ state, ticket }) => state !== "retired" || ticket !== null);
  const taken = inUse.filter(({ ticket }) => ticket !== null).length;
  return (
    <Group gap="xs">
      <Group gap={4} aria-hidden>
        {inUse.map(({ id, state, ticket }) => (
          <span
            key={id}
            style={{
              width: 14,
              height: 8,
              borderRadius: 4,
              background: colorOf(state, ticket !== null),
            }}
          />
        ))}
      </Group>
      <Text fz="sm">{t("groups.cases-of", { count: rooms, taken })}</Text>
    </Group>
  );
}

function colorOf(state: Agent["roomList"][number]["state"], taken: boolean): string {
  if (taken) return "var(--mantine-primary-color-filled)";
  if (state === "broken") return "var(--mantine-color-orange-6)";
  return state === "ready" ? "var(--mantine-color-default-border)" : "var(--mantine-color-blue-3)";
}
