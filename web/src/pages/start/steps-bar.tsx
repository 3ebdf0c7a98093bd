/** Step indicator of the setup wizard: present step, done steps; each is a button. */
import { Group, Text, ThemeIcon, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import classes from "./steps-bar.module.css";

interface StepsBarProps<Key extends string> {
  steps: { key: Key; label: string; done: boolean }[];
  here: Key;
  onGo: (key: Key) => void;
}

export function StepsBar<Key extends string>({ steps, here, onGo }: StepsBarProps<Key>) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("start.steps")}>
      <Group component="ol" className={classes["bar"] ?? ""} gap="xs" wrap="nowrap" grow>
        {steps.map(({ key, label, done }, index) => (
          <li key={key}>
            <UnstyledButton
              className={classes["step"] ?? ""}
              aria-current={key === here ? "step" : undefined}
              onClick={() => onGo(key)}
            >
              <ThemeIcon
                size={28}
                radius="xl"
                color={done ? "green" : key === here ? "relevo" : "gray"}
                variant={key === here && !done ? "filled" : "light"}
              >
                {done ? <Check size={16} aria-hidden /> : <span aria-hidden>{index + 1}</span>}
              </ThemeIcon>
              <Text
                fz={{ base: 12, sm: 14 }}
                fw={key === here ? 700 : 500}
                className={classes["label"] ?? ""}
              >
                {label}
              </Text>
              {done && <VisuallyHidden>{t("start.step-done")}</VisuallyHidden>}
            </UnstyledButton>
          </li>
        ))}
      </Group>
    </nav>
  );
}
