/** Editor of time intervals of one day. */
import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { lastsPastMidnight, USUAL, type Interval } from "./hours.ts";

const MOST = 8;
/** Width for browsers that show am and pm. */
const wide = { flex: "1 1 0", miw: 0, maw: 150 };

interface IntervalsProps {
  /** Name of the day, for the fields' accessible names. */
  of: string;
  intervals: Interval[];
  onChange: (intervals: Interval[]) => void;
}

export function Intervals({ of, intervals, onChange }: IntervalsProps) {
  const { t } = useTranslation();
  const put = (place: number, change: Partial<Interval>): void =>
    onChange(intervals.map((one, at) => (at === place ? { ...one, ...change } : one)));
  return (
    <Stack gap={6}>
      {intervals.map((interval, place) => (
        // Two intervals may be equal, and only their place tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place}>
          <Group gap={6} wrap="nowrap">
            <TextInput
              type="time"
              aria-label={t("groups.hours-from", { of, place: place + 1 })}
              value={interval.from}
              {...wide}
              onChange={(event) => put(place, { from: event.currentTarget.value })}
            />
            <Text fz="sm" aria-hidden>
              {t("groups.hours-to-short")}
            </Text>
            <TextInput
              type="time"
              aria-label={t("groups.hours-to", { of, place: place + 1 })}
              value={interval.to}
              {...wide}
              onChange={(event) => put(place, { to: event.currentTarget.value })}
            />
            <ActionIcon
              size={36}
              color="gray"
              aria-label={t("groups.hours-remove", { of, place: place + 1 })}
              onClick={() => onChange(intervals.filter((_, at) => at !== place))}
            >
              <X size={18} aria-hidden />
            </ActionIcon>
          </Group>
          {lastsPastMidnight(interval) && (
            <Text fz="xs" c="dimmed">
              {t("groups.hours-next-day")}
            </Text>
          )}
        </div>
      ))}
      {intervals.length < MOST && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<Plus size={16} aria-hidden />}
            aria-label={t("groups.hours-add-named", { of })}
            onClick={() => onChange([...intervals, { ...USUAL }])}
          >
            {t("groups.hours-add")}
          </Button>
        </div>
      )}
    </Stack>
  );
}
