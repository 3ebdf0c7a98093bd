/**
 * Filter bar of a list: filters in a row on wide screens; on narrow ones only the search is shown, the
 * filters behind a button.
 */
import { Button, Collapse, Group, Indicator, SimpleGrid, Stack } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface FilterBarProps {
  search: ReactNode;
  /** Number of active filters, without the search. */
  set: number;
  /** Removes all filters and the search; null = nothing is set. */
  clear: (() => void) | null;
  children: ReactNode;
}

/** Whether the window has the width of a phone. */
export function useIsNarrow(): boolean {
  return useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
}

export function FilterBar({ search, set, clear, children }: FilterBarProps) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const isNarrow = useIsNarrow();
  const clearing = clear && (
    <Button variant="subtle" onClick={clear}>
      {t("filters.clear")}
    </Button>
  );
  if (!isNarrow)
    return (
      <Group align="flex-end" gap="sm" component="section" aria-label={t("filters.label")}>
        {search}
        {children}
        {clearing}
      </Group>
    );
  return (
    <Stack gap="sm" component="section" aria-label={t("filters.label")}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        {search}
        <Indicator disabled={set === 0} label={set} size={18} aria-hidden={false}>
          <Button
            variant="default"
            px="sm"
            leftSection={<SlidersHorizontal size={18} aria-hidden />}
            aria-expanded={opened}
            onClick={toggle}
          >
            {t("filters.label")}
          </Button>
        </Indicator>
      </Group>
      <Collapse expanded={opened}>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm" style={{ alignItems: "end" }}>
          {children}
        </SimpleGrid>
      </Collapse>
      {clearing}
    </Stack>
  );
}
