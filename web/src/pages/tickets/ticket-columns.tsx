/** Column picker of the ticket table; the browser remembers the hidden columns. */
import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { Columns3 } from "lucide-react";
import { useTranslation } from "react-i18next";

/** Columns that can be hidden. Number and client always stay. */
export const foldable = ["state", "agent", "opened", "activity", "waiting", "closed"] as const;
export type Foldable = (typeof foldable)[number];

const labels = {
  state: "tickets.estado",
  agent: "tickets.agente",
  opened: "tickets.opened",
  activity: "tickets.activity",
  waiting: "tickets.waits",
  closed: "tickets.closed",
} as const;

export function useColumnsShown(): [Foldable[], (shown: Foldable[]) => void] {
  const [folded, fold] = useLocalStorage<string[]>({
    key: "relevo-ticket-columns-folded",
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const shown = foldable.filter((column) => !folded.includes(column));
  return [shown, (wanted) => fold(foldable.filter((column) => !wanted.includes(column)))];
}

export function ColumnChoice() {
  const { t } = useTranslation();
  const [shown, show] = useColumnsShown();
  return (
    <Popover position="bottom-end" withArrow trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<Columns3 size={18} aria-hidden />}>
          {t("tickets.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("tickets.columns")}>
        <Checkbox.Group
          value={shown}
          onChange={(wanted) => show(foldable.filter((column) => wanted.includes(column)))}
          label={t("tickets.columns-shown")}
        >
          <Stack gap="xs" mt="xs">
            {foldable.map((column) => (
              <Checkbox key={column} value={column} label={t(labels[column])} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
