/** Filters of the ticket table. */
import { Select, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TagList } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { useAttendants } from "../../components/tickets/attendants.ts";
import { FilterBar, useIsNarrow } from "../../components/filter-bar.tsx";
import { SearchField } from "../../components/forms/search-field.tsx";
import { sorts, type useTicketSearch } from "./ticket-search.ts";

const states = ["intake", "waiting", "in_progress", "closed"] as const;
const areas = ["support", "sales"] as const;
const moods = ["angry", "neutral", "happy"] as const;
const origins = ["organic", "induced", "transferred"] as const;
const MANY = 8;

interface TicketFiltersProps {
  searching: ReturnType<typeof useTicketSearch>;
}

export function TicketFilters({ searching }: TicketFiltersProps) {
  const { t } = useTranslation();
  const { search, set, filtersSet, isFiltered, clear } = searching;
  const attendants = useAttendants();
  const tags = useAnswer<TagList>("/api/tags");
  const isNarrow = useIsNarrow();
  const choice = (
    name: "estado" | "area" | "etiqueta" | "animo" | "origen",
    data: { value: string; label: string }[],
  ) => (
    <Select
      label={t(`tickets.${name}`)}
      placeholder={t("filters.any")}
      clearable
      searchable={data.length > MANY}
      data={data}
      value={search[name] ?? null}
      onChange={(value) => set({ [name]: value })}
      w={{ sm: 150 }}
    />
  );
  const named = (items: readonly { id: number; name: string }[]) =>
    items.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <FilterBar
      search={
        <SearchField
          label={t("tickets.search")}
          placeholder={t("tickets.search-what")}
          value={search["q"] ?? ""}
          find={(q) => set({ q })}
          flex="1 1 320px"
        />
      }
      set={filtersSet}
      clear={isFiltered ? clear : null}
    >
      {choice(
        "estado",
        states.map((state) => ({ value: state, label: t(`ticket.state-${state}`) })),
      )}
      {choice(
        "area",
        areas.map((area) => ({ value: area, label: t(`area.${area}`) })),
      )}
      <Select
        label={t("tickets.agente")}
        placeholder={t("filters.any")}
        clearable
        searchable
        data={attendants}
        value={search["agente"] ?? null}
        onChange={(agente) => set({ agente })}
        w={{ sm: 150 }}
      />
      {choice("etiqueta", named(tags.data?.items ?? []))}
      {choice(
        "animo",
        moods.map((mood) => ({ value: mood, label: t(`ticket.mood-${mood}`) })),
      )}
      {choice(
        "origen",
        origins.map((origin) => ({ value: origin, label: t(`tickets.origin-${origin}`) })),
      )}
      <OpenedBetween searching={searching} />
      {isNarrow && <Order searching={searching} />}
      <Switch
        label={t("tickets.unanswered")}
        checked={search["sinresponder"] === "true"}
        onChange={({ currentTarget }) => set({ sinresponder: currentTarget.checked ? "true" : null })}
        py={8}
      />
    </FilterBar>
  );
}

function OpenedBetween({ searching: { search, set } }: TicketFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        type="date"
        label={t("tickets.from")}
        max={search["hasta"]}
        value={search["desde"] ?? ""}
        onChange={({ currentTarget }) => set({ desde: currentTarget.value })}
        w={{ sm: 150 }}
      />
      <TextInput
        type="date"
        label={t("tickets.to")}
        min={search["desde"]}
        value={search["hasta"] ?? ""}
        onChange={({ currentTarget }) => set({ hasta: currentTarget.value })}
        w={{ sm: 150 }}
      />
    </>
  );
}

/** Sort order on narrow screens, where there are no column headings. */
function Order({ searching: { sort, set } }: TicketFiltersProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t("tickets.order")}
      allowDeselect={false}
      data={sorts.map((one) => ({ value: one, label: t(`tickets.order-${one}`) }))}
      value={sort}
      onChange={(orden) => set({ orden, sentido: null })}
    />
  );
}
