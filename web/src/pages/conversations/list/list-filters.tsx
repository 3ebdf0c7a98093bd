/** Filters of the conversation list. */
import { ActionIcon, Button, Group, Indicator, Popover, Select, Stack, UnstyledButton } from "@mantine/core";
import { ListTodo, SlidersHorizontal } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Overview, TagList } from "@contract/contract.ts";
import { useAnswer } from "../../../api/queries.ts";
import { useMay } from "../../../api/me.ts";
import { useAttendants } from "../../../components/tickets/attendants.ts";
import { count } from "../../../components/formats.ts";
import { moods, useFilterChange, usePlace, views, type Filters, type View } from "../address.ts";
import styles from "../conversations.module.css";

interface ListFiltersProps {
  /** Whether rows show a selection checkbox. */
  isChoosing: boolean;
  choose: (isOn: boolean) => void;
}

export function ListFilters({ isChoosing, choose }: ListFiltersProps) {
  const { t } = useTranslation();
  const mayAct = useMay("operator");
  return (
    <Group gap={6} role="group" aria-label={t("conversations.views")}>
      {views
        .filter((view) => view !== "mine" || mayAct)
        .map((view) => (
          <ViewChip key={view} view={view} />
        ))}
      <Group ml="auto" gap={2} wrap="nowrap">
        {mayAct && (
          <ActionIcon
            size={40}
            color="gray"
            variant={isChoosing ? "light" : "subtle"}
            aria-pressed={isChoosing}
            aria-label={t(isChoosing ? "bulk.choosing-end" : "bulk.choosing")}
            title={t(isChoosing ? "bulk.choosing-end" : "bulk.choosing")}
            onClick={() => choose(!isChoosing)}
          >
            <ListTodo size={19} aria-hidden />
          </ActionIcon>
        )}
        <MoreFilters />
      </Group>
    </Group>
  );
}

function ViewChip({ view }: { view: View }) {
  const { t } = useTranslation();
  const { filters } = usePlace();
  const change = useFilterChange();
  const counts = useAnswer<Overview>("/api/overview").data?.counts;
  const many = counts && {
    new: counts.waiting + counts.gathering,
    active: counts.inProgress,
    unanswered: counts.unanswered,
  };
  const howMany = view === "new" || view === "active" || view === "unanswered" ? many?.[view] : undefined;
  return (
    <UnstyledButton
      className={styles["chip"]}
      aria-pressed={filters.view === view}
      onClick={() => change({ view, q: "" })}
    >
      {t(`conversations.view.${view}`)}
      {howMany !== undefined && howMany > 0 && <span className={styles["count"]}>{count(howMany)}</span>}
    </UnstyledButton>
  );
}

function MoreFilters() {
  const { t } = useTranslation();
  const { filters } = usePlace();
  const set = [filters.area, filters.agent, filters.tag, filters.mood].filter((value) => value !== "").length;
  return (
    <Indicator disabled={set === 0} label={set} size={18} offset={6}>
      <Popover position="bottom-end" width={280} withArrow trapFocus shadow="md">
        <Popover.Target>
          <ActionIcon
            size={40}
            color="gray"
            variant={set === 0 ? "subtle" : "light"}
            aria-label={
              set === 0 ? t("conversations.filters") : t("conversations.filters-set", { count: set })
            }
          >
            <SlidersHorizontal size={19} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <FilterForm filters={filters} />
        </Popover.Dropdown>
      </Popover>
    </Indicator>
  );
}

function FilterForm({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const change = useFilterChange();
  const attendants = useAttendants();
  const tags = useAnswer<TagList>("/api/tags").data?.items ?? [];
  const shared = {
    clearable: true,
    placeholder: t("conversations.any"),
    comboboxProps: { withinPortal: false },
  };
  return (
    <Stack gap="xs">
      <Select
        {...shared}
        label={t("conversations.area")}
        data={[
          { value: "support", label: t("area.support") },
          { value: "sales", label: t("area.sales") },
        ]}
        value={filters.area || null}
        onChange={(area) => change({ area: area ?? "" })}
      />
      <Select
        {...shared}
        searchable
        label={t("conversations.agent")}
        data={attendants}
        value={filters.agent || null}
        onChange={(agent) => change({ agent: agent ?? "" })}
      />
      <Select
        {...shared}
        searchable
        label={t("conversations.tag")}
        data={tags.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={filters.tag || null}
        onChange={(tag) => change({ tag: tag ?? "" })}
      />
      <Select
        {...shared}
        label={t("conversations.mood")}
        data={moods.map((mood) => ({ value: mood, label: t(`ticket.mood-${mood}`) }))}
        value={filters.mood || null}
        onChange={(mood) => change({ mood: moods.find((one) => one === mood) ?? "" })}
      />
      <Button variant="default" onClick={() => change({ area: "", agent: "", tag: "", mood: "" })}>
        {t("conversations.filters-clear")}
      </Button>
    </Stack>
  );
}
