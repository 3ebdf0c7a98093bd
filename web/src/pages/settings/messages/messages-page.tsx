/**
 * Message templates page ("Mensajes"): every text that the program sends, and the administrator's
 * replacements.
 */
import { EmptyState, Grid, NavLink, Select, Stack, Switch, Text, Title } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { MessageSquareText } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Word, WordList } from "@contract/contract.ts";
import { useAnswer } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { FilterBar, useIsNarrow } from "../../../components/filter-bar.tsx";
import { Page } from "../../../components/page.tsx";
import { SearchField } from "../../../components/forms/search-field.tsx";
import type { Search } from "../../../search-parameters.ts";
import { WordCards } from "./word-cards.tsx";
import { WordForm } from "./word-form.tsx";

type WordGroup = WordList["groups"][number];
const FROM = "/inside/ajustes/mensajes";

export function MessagesPage() {
  const { t } = useTranslation();
  const asked = useAnswer<WordList>("/api/words");
  return (
    <Page title={t("menu.messages")} about={t("messages.about")}>
      <QueryBoundary asked={asked}>{({ groups }) => <Words groups={groups} />}</QueryBoundary>
    </Page>
  );
}

function Words({ groups }: { groups: WordGroup[] }) {
  const { t } = useTranslation();
  const { q = "", cambiados = "", grupo } = useSearch({ from: FROM });
  const navigate = useNavigate();
  const [edited, setEdited] = useState<Word | null>(null);
  const set = (name: string, value: string | null) =>
    void navigate({
      to: "/ajustes/mensajes",
      replace: true,
      search: ({ [name]: _old, ...others }: Search) => (value ? { ...others, [name]: value } : others),
    });
  const chosen = groups.find(({ key }) => key === grupo) ?? groups[0];
  const isLooking = q !== "" || cambiados !== "";
  return (
    <Stack gap="lg">
      <FilterBar
        search={
          <SearchField label={t("messages.search")} value={q} find={(text) => set("q", text)} flex={1} />
        }
        set={cambiados ? 1 : 0}
        clear={isLooking ? () => void navigate({ to: "/ajustes/mensajes", replace: true, search: {} }) : null}
      >
        <Switch
          label={t("messages.own-only")}
          checked={cambiados !== ""}
          onChange={({ currentTarget }) => set("cambiados", currentTarget.checked ? "true" : null)}
          py={8}
        />
      </FilterBar>
      {isLooking ? (
        <Found groups={groups} q={q} ownOnly={cambiados !== ""} edit={setEdited} />
      ) : (
        chosen && (
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 3.5 }}>
              <GroupChoice groups={groups} chosen={chosen.key} choose={(key) => set("grupo", key)} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 8.5 }}>
              <OneGroup group={chosen} items={chosen.items} edit={setEdited} />
            </Grid.Col>
          </Grid>
        )
      )}
      {edited && <WordForm word={edited} close={() => setEdited(null)} />}
    </Stack>
  );
}

interface GroupChoiceProps {
  groups: WordGroup[];
  chosen: string;
  choose: (key: string | null) => void;
}

function GroupChoice({ groups, chosen, choose }: GroupChoiceProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  if (isNarrow)
    return (
      <Select
        label={t("messages.group")}
        allowDeselect={false}
        data={groups.map(({ key, title, items }) => ({ value: key, label: `${title} (${items.length})` }))}
        value={chosen}
        onChange={choose}
      />
    );
  return (
    <Stack component="nav" gap={2} aria-label={t("messages.group")}>
      {groups.map(({ key, title, items }) => (
        <NavLink
          key={key}
          component="button"
          label={title}
          rightSection={
            <Text span fz="sm" c="dimmed">
              {items.length}
            </Text>
          }
          active={key === chosen}
          aria-current={key === chosen ? "true" : undefined}
          onClick={() => choose(key)}
          style={{ borderRadius: "var(--mantine-radius-md)" }}
        />
      ))}
    </Stack>
  );
}

interface OneGroupProps {
  group: WordGroup;
  items: Word[];
  edit: (word: Word) => void;
}

function OneGroup({ group, items, edit }: OneGroupProps) {
  return (
    <Stack component="section" gap="sm" aria-label={group.title}>
      <div>
        <Title order={2} fz="lg">
          {group.title}
        </Title>
        <Text c="dimmed" fz="sm">
          {group.hint}
        </Text>
      </div>
      <WordCards items={items} edit={edit} />
    </Stack>
  );
}

interface FoundProps {
  groups: WordGroup[];
  q: string;
  ownOnly: boolean;
  edit: (word: Word) => void;
}

/** Search results from all groups. */
function Found({ groups, q, ownOnly, edit }: FoundProps) {
  const { t } = useTranslation();
  const wanted = fold(q);
  const isWanted = ({ title, when, original, own, preview, key }: Word) =>
    (!ownOnly || own !== null) &&
    fold([title, when, own ?? "", original, preview, key].join("\n")).includes(wanted);
  const found = groups
    .map((group) => ({ group, items: group.items.filter(isWanted) }))
    .filter(({ items }) => items.length > 0);
  if (found.length === 0)
    return (
      <EmptyState
        icon={<MessageSquareText />}
        title={t(q === "" ? "messages.none-own" : "messages.none")}
        description={t(q === "" ? "messages.none-own-what" : "messages.none-what")}
        mt="xl"
      />
    );
  return found.map(({ group, items }) => (
    <OneGroup key={group.key} group={group} items={items} edit={edit} />
  ));
}

/** Case folding and accent folding. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
