/** Variables of a message template; a click inserts one at the cursor. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Word } from "@contract/contract.ts";
import { insertText } from "../../../components/forms/insert-text.ts";

interface VariablesProps {
  word: Word;
  /** The text field; null while it is not mounted. */
  area: HTMLTextAreaElement | null;
}

export function Variables({ word, area }: VariablesProps) {
  const { t } = useTranslation();
  if (word.variables.length === 0) return null;
  return (
    <div>
      <Text fz="sm" fw={500}>
        {t("messages.variables")}
      </Text>
      <Text fz="xs" c="dimmed" mb={6}>
        {t("messages.variables-what")}
      </Text>
      <Stack gap={4}>
        {word.variables.map(({ name, meaning, required }) => (
          <Group key={name} gap="xs" wrap="nowrap">
            <Button
              size="compact-md"
              fz="sm"
              variant="default"
              flex="none"
              // The cursor stays where it is in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => area && insertText(area, `{{${name}}}`)}
            >
              {`{{${name}}}`}
            </Button>
            <Text fz="sm">
              {meaning}
              {required && ` (${t("messages.required")})`}
            </Text>
          </Group>
        ))}
      </Stack>
    </div>
  );
}
