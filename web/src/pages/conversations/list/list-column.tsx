/** Left column: search box, filters, and the list of conversations or search results. */
import { Box, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchField } from "../../../components/forms/search-field.tsx";
import { useFilterChange, usePlace } from "../address.ts";
import { ListFilters } from "./list-filters.tsx";
import { SearchResults } from "./search-results.tsx";
import { StartChatButton } from "../actions/start-chat-button.tsx";
import { TicketList } from "./ticket-list.tsx";

export function ListColumn() {
  const { filters, number } = usePlace();
  const [isChoosing, setChoosing] = useState(false);
  const choosing = filters.q === "" && isChoosing;
  return (
    <>
      <Stack gap={6} p={8} pb={6} style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}>
        <Group gap={6} wrap="nowrap">
          <Box flex={1}>
            <SearchBox />
          </Box>
          <StartChatButton />
        </Group>
        <ListFilters isChoosing={choosing} choose={setChoosing} />
      </Stack>
      {filters.q === "" ? (
        <TicketList filters={filters} open={number} isChoosing={choosing} />
      ) : (
        <SearchResults filters={filters} open={number} />
      )}
    </>
  );
}

function SearchBox() {
  const { t } = useTranslation();
  const { q } = usePlace().filters;
  const change = useFilterChange();
  return (
    <SearchField
      aria-label={t("conversations.search")}
      placeholder={t("conversations.search-what")}
      value={q}
      find={(text) => change({ q: text.trim() })}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-ticket-row]")?.focus();
      }}
    />
  );
}
