/** "Mensajes": every text the bot sends, in groups, and the administrator's own in their place. */
import {
  Badge,
  Card,
  EmptyState,
  Group,
  Stack,
  Switch,
  Tabs,
  Text,
  TextInput,
  UnstyledButton,
} from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { MessageSquareText, Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Word, WordList } from "../../../../src/panel/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { Asked } from "../../parts/asked.tsx";
import { Page } from "../../parts/page.tsx";
import { WordForm } from "./word-form.tsx";

type WordGroup = WordList["groups"][number];

export function MessagesPage() {
  const { t } = useTranslation();
  const asked = useAnswer<WordList>("/api/words");
  return (
    <Page title={t("menu.messages")} about={t("messages.about")}>
      <Asked asked={asked}>{({ groups }) => <Groups groups={groups} />}</Asked>
    </Page>
  );
}

function Groups({ groups }: { groups: WordGroup[] }) {
  const { t } = useTranslation();
  const { grupo = groups[0]?.key ?? "" } = useSearch({ from: "/inside/ajustes/mensajes" });
  const navigate = useNavigate();
  const [edited, setEdited] = useState<Word | null>(null);
  const [typed, setTyped] = useState("");
  const [ownOnly, setOwnOnly] = useState(false);
  const wanted = useDeferredValue(fold(typed));
  const isWanted = ({ original, own, key }: Word) =>
    (!ownOnly || own !== null) && fold(`${own ?? ""} ${original} ${key}`).includes(wanted);
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          label={t("messages.search")}
          leftSection={<Search size={16} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          w={{ base: "100%", xs: 280 }}
        />
        <Switch
          label={t("messages.own-only")}
          checked={ownOnly}
          onChange={({ currentTarget }) => setOwnOnly(currentTarget.checked)}
          mb={8}
        />
      </Group>
      <Tabs
        value={grupo}
        onChange={(value) =>
          void navigate({ to: "/ajustes/mensajes", search: { grupo: value ?? "" }, replace: true })
        }
      >
        <Tabs.List>
          {groups.map(({ key, title, items }) => (
            <Tabs.Tab key={key} value={key}>
              {title} ({items.filter(isWanted).length})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {groups.map(({ key, hint, items }) => (
          <Tabs.Panel key={key} value={key} pt="md" keepMounted={false}>
            <Text c="dimmed" mb="md">
              {hint}
            </Text>
            <Words items={items.filter(isWanted)} edit={setEdited} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {edited && <WordForm word={edited} close={() => setEdited(null)} />}
    </Stack>
  );
}

/** For comparing: without accents and capitals. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

function Words({ items, edit }: { items: Word[]; edit: (word: Word) => void }) {
  const { t } = useTranslation();
  if (items.length === 0)
    return (
      <EmptyState
        icon={<MessageSquareText />}
        title={t("messages.none")}
        description={t("messages.none-what")}
      />
    );
  return (
    <Stack gap="xs" component="ul" p={0} m={0} maw={860}>
      {items.map((word) => (
        <Card key={word.key} component="li" withBorder p={0}>
          <UnstyledButton
            p="sm"
            onClick={() => edit(word)}
            aria-label={t("messages.edit-label", { text: word.preview.slice(0, 60) })}
          >
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <Text fz="sm" lineClamp={4} style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
                {word.preview}
              </Text>
              {word.own !== null && (
                <Badge variant="light" color="blue" tt="none" flex="none">
                  {t("messages.own")}
                </Badge>
              )}
            </Group>
          </UnstyledButton>
        </Card>
      ))}
    </Stack>
  );
}
