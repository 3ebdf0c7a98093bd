/**
 * Buttons of a dialog, sticky at its foot: cancel, confirm, and the reason why confirming is disabled or
 * failed.
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "../show-error.ts";
import styles from "./dialog-buttons.module.css";

export interface ButtonsProps {
  yes: string;
  close: () => void;
  isRunning: boolean;
  /** Click handler of the confirm button; left out = the button submits the form. */
  onYes?: () => void;
  disabled?: boolean;
  /** Why it is disabled, or what failed: a sentence, or the error itself. */
  why?: unknown;
  color?: string;
  /** Further buttons, at the left. */
  aside?: ReactNode;
}

export function DialogButtons({
  yes,
  close,
  isRunning,
  onYes,
  disabled = false,
  why,
  color,
  aside,
}: ButtonsProps) {
  const { t } = useTranslation();
  const id = useId();
  const says = typeof why === "string" ? why : why ? sentenceOf(why) : "";
  return (
    <Stack gap={6} className={styles["foot"] ?? ""}>
      <Text id={id} role="status" fz="sm" c={disabled ? "dimmed" : "red"} ta="right">
        {says}
      </Text>
      <Group justify="flex-end" gap="xs">
        {aside && <div style={{ marginInlineEnd: "auto" }}>{aside}</div>}
        <Button variant="default" onClick={close}>
          {t("do.cancel")}
        </Button>
        <Button
          type={onYes ? "button" : "submit"}
          loading={isRunning}
          disabled={disabled}
          aria-describedby={says === "" ? undefined : id}
          {...(onYes ? { onClick: onYes } : {})}
          {...(color ? { color } : {})}
        >
          {yes}
        </Button>
      </Group>
    </Stack>
  );
}
