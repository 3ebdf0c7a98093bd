/** At the foot of a form over the page, always in sight: the way back, the verb itself, and why it cannot be done now. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "./show-error.ts";
import styles from "./dialog-buttons.module.css";

interface ButtonsProps {
  yes: string;
  close: () => void;
  isRunning: boolean;
  /** What happens; without it the form is sent. */
  onYes?: () => void;
  disabled?: boolean;
  /** Why it is disabled, or what was minded when it was pressed: a sentence, or the error itself. */
  why?: unknown;
  color?: string;
  /** Another way out, at the other side. */
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
