/** List of message templates: title, when it is sent, preview, and an edit button. */
import { ActionIcon, Badge, Box, Card, Group, Stack, Text } from "@mantine/core";
import { Pencil } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Word } from "@contract/contract.ts";
import { FormattedText } from "../../conversations/thread/formatted-text.tsx";

interface WordCardsProps {
  items: Word[];
  edit: (word: Word) => void;
}

export function WordCards({ items, edit }: WordCardsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {items.map((word) => (
        <Card key={word.key} component="li" withBorder py={6} pl="md" pr={6}>
          <Group align="flex-start" wrap="nowrap" gap="xs">
            <Stack gap={6} flex={1} miw={0} py={8} fz="sm" align="flex-start">
              <div>
                <Group gap="xs">
                  <Text fw={600} fz="sm" component="h3">
                    {word.title}
                  </Text>
                  {word.own !== null && (
                    <Badge variant="light" color="blue" tt="none">
                      {t("messages.own")}
                    </Badge>
                  )}
                </Group>
                <Text c="dimmed" fz="sm">
                  {word.when}
                </Text>
              </div>
              <Box pl="sm" style={{ borderInlineStart: "3px solid var(--mantine-color-default-border)" }}>
                <FormattedText text={word.preview} />
              </Box>
            </Stack>
            <ActionIcon
              size={40}
              color="gray"
              aria-label={t("messages.edit-label", { title: word.title })}
              onClick={() => edit(word)}
            >
              <Pencil size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Card>
      ))}
    </Stack>
  );
}
