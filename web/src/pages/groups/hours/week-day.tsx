/** Editor of one weekday: closed, or open in one or more intervals. */
import { Button, Group, Stack, Switch, Text } from "@mantine/core";
import { CopyPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Weekday } from "@contract/values.ts";
import { USUAL, type Interval } from "./hours.ts";
import { Intervals } from "./intervals.tsx";

interface WeekDayProps {
  day: Weekday;
  intervals: Interval[];
  onChange: (intervals: Interval[]) => void;
  onCopy: () => void;
}

export function WeekDay({ day, intervals, onChange, onCopy }: WeekDayProps) {
  const { t } = useTranslation();
  const name = t(`groups.day.${day}`);
  const isOpen = intervals.length > 0;
  return (
    <Stack
      gap={6}
      py="sm"
      role="group"
      aria-label={name}
      style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}
    >
      <Group justify="space-between" gap="xs">
        <Switch
          label={name}
          styles={{ body: { alignItems: "center" }, label: { fontWeight: 600 } }}
          checked={isOpen}
          onChange={(event) => onChange(event.currentTarget.checked ? [{ ...USUAL }] : [])}
        />
        {isOpen ? (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<CopyPlus size={16} aria-hidden />}
            onClick={onCopy}
            aria-label={t("groups.hours-copy-named", { day: name })}
          >
            {t("groups.hours-copy")}
          </Button>
        ) : (
          <Text fz="sm" c="dimmed">
            {t("groups.hours-closed")}
          </Text>
        )}
      </Group>
      {isOpen && <Intervals of={name} intervals={intervals} onChange={onChange} />}
    </Stack>
  );
}
