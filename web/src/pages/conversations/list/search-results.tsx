/** Search results: conversations by name, number or phone, and messages by their words. */
import { Button, EmptyState, Mark, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchAnswer, TicketList } from "@contract/contract.ts";
import { api, pathWith } from "../../../api/client.ts";
import { useAnswer } from "../../../api/queries.ts";
import { clientName } from "../../../components/tickets/client-name.ts";
import { Complaint } from "../../../components/query-boundary.tsx";
import { shortWhen } from "../../../components/formats.ts";
import { More } from "../../../components/more.tsx";
import { toSearch, type Filters } from "../address.ts";
import { moveByArrows } from "./arrows.ts";
import styles from "../conversations.module.css";
import { TicketRow } from "./ticket-row.tsx";

type Message = SearchAnswer["messages"][number];

const FEW = 5;
const MOST = 50;

export function SearchResults({ filters, open }: { filters: Filters; open: number | null }) {
  const { t } = useTranslation();
  const { q } = filters;
  const [isWhole, setWhole] = useState(false);
  const tickets = useAnswer<TicketList>("/api/tickets", { query: { q, sort: "activity", limit: MOST } });
  const found = useMessages(q);
  const error = tickets.error ?? found.error;
  if (error)
    return <Complaint error={error} again={() => void Promise.all([tickets.refetch(), found.refetch()])} />;
  if (!tickets.data || !found.data) return <Skeleton h={120} m="sm" aria-busy="true" />;
  const { items } = tickets.data;
  const messages = found.data.pages.flatMap((page) => page.messages);
  if (items.length === 0 && messages.length === 0 && !found.hasNextPage)
    return (
      <EmptyState
        my="xl"
        size="sm"
        icon={<SearchX />}
        title={t("conversations.found-nothing", { q })}
        description={t("conversations.found-nothing-what")}
      />
    );
  const shown = isWhole ? items : items.slice(0, FEW);
  return (
    <div className={styles["scroller"]} aria-live="polite">
      {items.length > 0 && <Heading>{t("menu.conversations")}</Heading>}
      {shown.map((ticket) => (
        <TicketRow key={ticket.number} ticket={ticket} isOpen={ticket.number === open} />
      ))}
      {items.length > shown.length && (
        <Button variant="subtle" fullWidth onClick={() => setWhole(true)}>
          {t("conversations.found-more")}
        </Button>
      )}
      {messages.length > 0 && <Heading>{t("conversations.found-messages")}</Heading>}
      {messages.map((message) => (
        <Hit key={message.entry} message={message} filters={filters} />
      ))}
      <More pages={found} />
    </div>
  );
}

function useMessages(q: string) {
  return useInfiniteQuery({
    queryKey: ["/api/search", { q }],
    queryFn: ({ pageParam, signal }) =>
      api.get<SearchAnswer>(pathWith("/api/search", { q, cursor: pageParam, limit: 30 }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

function Heading({ children }: { children: string }) {
  return (
    <Title order={2} fz={13} px={12} pt={12} pb={6} c="dimmed">
      {children}
    </Title>
  );
}

function Hit({ message, filters }: { message: Message; filters: Filters }) {
  const { ticket, entry, contact, at } = message;
  return (
    <Link
      to="/conversaciones/{-$number}"
      params={{ number: String(ticket) }}
      search={toSearch(filters, entry)}
      className={styles["ticket"]}
      style={{ height: "auto" }}
      data-ticket-row={ticket}
      preload={false}
      onKeyDown={moveByArrows}
    >
      <Stack gap={2} flex={1} miw={0}>
        <Group gap={6} wrap="nowrap">
          <Text fw={600} fz={14} truncate flex={1}>
            {clientName(contact)} · #{ticket}
          </Text>
          <Text fz={12} c="dimmed">
            {shortWhen(at)}
          </Text>
        </Group>
        <Text fz={13.5} lineClamp={3}>
          <Snippet snippet={message.snippet} />
        </Text>
      </Stack>
    </Link>
  );
}

function Snippet({ snippet: { text, marks, cutBefore, cutAfter } }: Pick<Message, "snippet">) {
  const ends = marks.map(({ end }) => end);
  return (
    <>
      {cutBefore && "…"}
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ends[index - 1] ?? 0, start)}
          <Mark>{text.slice(start, end)}</Mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
      {cutAfter && "…"}
    </>
  );
}
