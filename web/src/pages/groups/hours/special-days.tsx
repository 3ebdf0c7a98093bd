/** Editor of holidays and days with special opening hours. */
import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { longest } from "@contract/values.ts";
import type { SpecialDay } from "./hours.ts";
import { Intervals } from "./intervals.tsx";

interface SpecialDaysProps {
  days: SpecialDay[];
  onChange: (days: SpecialDay[]) => void;
}

export function SpecialDays({ days, onChange }: SpecialDaysProps) {
  const { t } = useTranslation();
  const put = (place: number, change: Partial<SpecialDay>): void =>
    onChange(days.map((one, at) => (at === place ? { ...one, ...change } : one)));
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t(days.length === 0 ? "groups.special-none" : "groups.special-what")}
      </Text>
      {days.map((day, place) => {
        const of = day.name || day.date || t("groups.special-new");
        return (
          // A day being typed has no name of its own yet.
          // oxlint-disable-next-line react/no-array-index-key
          <Paper key={place} withBorder p="sm" role="group" aria-label={of}>
            <Stack gap="xs">
              <Group gap="xs" align="flex-end">
                <TextInput
                  type="date"
                  label={t("groups.special-date")}
                  value={day.date}
                  onChange={(event) => put(place, { date: event.currentTarget.value })}
                />
                <TextInput
                  label={t("groups.special-name")}
                  placeholder={t("groups.special-name-example")}
                  maxLength={longest.specialDayName}
                  value={day.name}
                  style={{ flex: "1 1 140px" }}
                  onChange={(event) => put(place, { name: event.currentTarget.value })}
                />
                <ActionIcon
                  size={36}
                  color="gray"
                  aria-label={t("groups.special-remove", { of })}
                  onClick={() => onChange(days.filter((_, at) => at !== place))}
                >
                  <Trash2 size={18} aria-hidden />
                </ActionIcon>
              </Group>
              {day.intervals.length === 0 && <Text fz="sm">{t("groups.special-closed")}</Text>}
              <Intervals
                of={of}
                intervals={day.intervals}
                onChange={(intervals) => put(place, { intervals })}
              />
            </Stack>
          </Paper>
        );
      })}
      <div>
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => onChange([...days, { date: "", name: "", intervals: [] }])}
        >
          {t("groups.special-add")}
        </Button>
      </div>
    </Stack>
  );
}
