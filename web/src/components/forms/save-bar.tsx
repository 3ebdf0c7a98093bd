/** Save bar of a long form, sticky while there are unsaved changes. */
import { Button, Group, Paper, Text } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

interface SaveBarProps {
  /** Whether the form has unsaved changes. */
  unsaved: boolean;
  isSaving: boolean;
  discard: () => void;
}

export function SaveBar({ unsaved, isSaving, discard }: SaveBarProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  // Its buttons cannot be pressed afterwards and would lose the focus: whoever goes on with Tab would begin at the top of the page.
  const keepFocus = (): void => bar.current?.focus({ preventScroll: true });
  return (
    <Paper
      ref={bar}
      tabIndex={-1}
      withBorder={unsaved}
      p={unsaved ? "sm" : 0}
      bg={unsaved ? "var(--mantine-color-body)" : "transparent"}
      shadow={unsaved ? "md" : "none"}
      bottom={{ base: 72, sm: 16 }}
      style={{ position: unsaved ? "sticky" : "static", zIndex: 2 }}
    >
      <Group justify="flex-end" gap="xs">
        <Text fz="sm" c="dimmed" flex={1} aria-live="polite">
          {unsaved && t("do.unsaved")}
        </Text>
        <Button
          variant="default"
          disabled={!unsaved || isSaving}
          onClick={() => {
            keepFocus();
            discard();
          }}
        >
          {t("do.discard")}
        </Button>
        <Button type="submit" disabled={!unsaved} loading={isSaving} onClick={keepFocus}>
          {t("do.save")}
        </Button>
      </Group>
    </Paper>
  );
}
