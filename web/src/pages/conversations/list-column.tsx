/** The left column: what is searched for, which conversations are shown, and they. */
import { Box, CloseButton, Group, Stack, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFilterChange, usePlace } from "./address.ts";
import { ListFilters } from "./list-filters.tsx";
import { SearchResults } from "./search-results.tsx";
import { StartChatButton } from "./start-chat-button.tsx";
import { TicketList } from "./ticket-list.tsx";

const TYPING_MS = 250;

export function ListColumn() {
  const { filters, number } = usePlace();
  const [isChoosing, setChoosing] = useState(false);
  const choosing = filters.q === "" && isChoosing;
  return (
    <>
      <Stack gap={8} p={10} pb={8} style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}>
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
  const [text, setText] = useState(q);
  const search = useDebouncedCallback((typed: string) => change({ q: typed.trim() }), TYPING_MS);
  const [asked, setAsked] = useState(q);
  // The way back changes the address as well.
  if (asked !== q) {
    setAsked(q);
    if (text.trim() !== q) setText(q);
  }
  const type = (typed: string): void => {
    setText(typed);
    search(typed);
  };
  return (
    <TextInput
      type="search"
      size="md"
      leftSection={<Search size={18} aria-hidden />}
      aria-label={t("conversations.search")}
      placeholder={t("conversations.search-what")}
      value={text}
      maxLength={100}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") type("");
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-ticket-row]")?.focus();
      }}
      rightSection={
        text !== "" && <CloseButton onClick={() => type("")} aria-label={t("conversations.search-clear")} />
      }
    />
  );
}
