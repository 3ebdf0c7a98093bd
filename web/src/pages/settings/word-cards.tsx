import { ActionIcon, Badge, Card, Group, Stack } from "@mantine/core";
import { Pencil } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Word } from "../../../../src/panel/contract.ts";
import { FormattedText } from "../conversations/formatted-text.tsx";

interface WordCardsProps {
  items: Word[];
  edit: (word: Word) => void;
}

/** Texts as people read them, each with the way to change it. */
export function WordCards({ items, edit }: WordCardsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {items.map((word) => (
        <Card key={word.key} component="li" withBorder py={6} pl="md" pr={6}>
          <Group align="flex-start" wrap="nowrap" gap="xs">
            <Stack gap={4} flex={1} miw={0} py={8} fz="sm" align="flex-start">
              <FormattedText text={word.preview} />
              {word.own !== null && (
                <Badge variant="light" color="blue" tt="none">
                  {t("messages.own")}
                </Badge>
              )}
            </Stack>
            <ActionIcon
              size={40}
              color="gray"
              aria-label={t("messages.edit-label", { text: word.preview.slice(0, 60) })}
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
