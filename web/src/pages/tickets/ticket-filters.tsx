import { Button, Group, Select, Switch, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgentList, TagList } from "../../../../src/panel/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import type { useTicketSearch } from "./ticket-search.ts";

const states = ["intake", "waiting", "in_progress", "closed"] as const;
const areas = ["support", "sales"] as const;
const moods = ["angry", "neutral", "happy"] as const;
const THINK_MS = 300;

interface TicketFiltersProps {
  searching: ReturnType<typeof useTicketSearch>;
}

export function TicketFilters({ searching }: TicketFiltersProps) {
  const { t } = useTranslation();
  const { search, set, isFiltered, clear } = searching;
  const agents = useAnswer<AgentList>("/api/agents");
  const tags = useAnswer<TagList>("/api/tags");
  const [typed, setTyped] = useState(search["q"] ?? "");
  const find = useDebouncedCallback((q: string) => set({ q }), THINK_MS);
  const choice = (
    name: "estado" | "area" | "agente" | "etiqueta" | "animo",
    data: { value: string; label: string }[],
  ) => (
    <Select
      label={t(`tickets.${name}`)}
      clearable
      searchable={data.length > 8}
      data={data}
      value={search[name] ?? null}
      onChange={(value) => set({ [name]: value })}
      w={{ base: "calc(50% - 6px)", xs: 150 }}
    />
  );
  const named = (items: readonly { id: number; name: string }[]) =>
    items.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label={t("tickets.search")}
        placeholder={t("tickets.search-what")}
        leftSection={<Search size={16} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          find(currentTarget.value);
        }}
        w={{ base: "100%", xs: 250 }}
      />
      {choice(
        "estado",
        states.map((state) => ({ value: state, label: t(`ticket.state-${state}`) })),
      )}
      {choice(
        "area",
        areas.map((area) => ({ value: area, label: t(`area.${area}`) })),
      )}
      {choice("agente", named(agents.data?.items ?? []))}
      {choice("etiqueta", named(tags.data?.items ?? []))}
      {choice(
        "animo",
        moods.map((mood) => ({ value: mood, label: t(`ticket.mood-${mood}`) })),
      )}
      <OpenedBetween searching={searching} />
      <Switch
        label={t("tickets.unanswered")}
        checked={search["sinresponder"] === "true"}
        onChange={({ currentTarget }) => set({ sinresponder: currentTarget.checked ? "true" : null })}
        mb={8}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => {
            setTyped("");
            clear();
          }}
        >
          {t("tickets.clear")}
        </Button>
      )}
    </Group>
  );
}

function OpenedBetween({ searching: { search, set } }: TicketFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        type="date"
        label={t("tickets.from")}
        value={search["desde"] ?? ""}
        onChange={({ currentTarget }) => set({ desde: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("tickets.to")}
        value={search["hasta"] ?? ""}
        onChange={({ currentTarget }) => set({ hasta: currentTarget.value })}
      />
    </>
  );
}
