/** Tickets page: all tickets in a table with filters, sorting, bulk actions and CSV export. */
import { Button, EmptyState, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { ClipboardList, FileDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { pathWith } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { usePages } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { More } from "../../components/more.tsx";
import { Page } from "../../components/page.tsx";
import { BulkBar } from "../bulk/bulk-bar.tsx";
import { Choosing, toFilter, useSelection } from "../bulk/selection.ts";
import { TicketCards } from "./ticket-cards.tsx";
import { ColumnChoice } from "./ticket-columns.tsx";
import { TicketFilters } from "./ticket-filters.tsx";
import { useTicketSearch } from "./ticket-search.ts";
import { TicketTable } from "./ticket-table.tsx";

export function TicketsPage() {
  const { t } = useTranslation();
  const searching = useTicketSearch();
  const isNarrow = useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
  const pages = usePages<Ticket>("/api/tickets", { query: { ...searching.query, limit: 50 } });
  const mayChoose = useMay("operator");
  const selection = useSelection(
    toFilter(searching.query),
    pages.items.map(({ number }) => number),
  );
  return (
    <Page
      title={t("menu.tickets")}
      about={t("tickets.about")}
      actions={
        <>
          {!isNarrow && <ColumnChoice />}
          <Download searching={searching} />
        </>
      }
    >
      <TicketFilters searching={searching} />
      <QueryBoundary asked={pages}>
        {() => {
          if (pages.items.length === 0)
            return (
              <EmptyState
                icon={<ClipboardList />}
                title={t(searching.isFiltered ? "tickets.no-match" : "tickets.none")}
                description={t(searching.isFiltered ? "tickets.no-match-what" : "tickets.none-what")}
                mt="xl"
              />
            );
          return (
            <Choosing value={mayChoose ? selection : null}>
              {isNarrow ? (
                <TicketCards items={pages.items} />
              ) : (
                <TicketTable items={pages.items} searching={searching} isLoading={pages.isPlaceholderData} />
              )}
            </Choosing>
          );
        }}
      </QueryBoundary>
      <More pages={pages} />
      {mayChoose && <BulkBar selection={selection} hasMore={pages.hasNextPage} />}
    </Page>
  );
}

function Download({ searching }: { searching: ReturnType<typeof useTicketSearch> }) {
  const { t } = useTranslation();
  const isAllowed = useMay("supervisor");
  if (!isAllowed) return null;
  return (
    <Tooltip label={t("tickets.csv-what")}>
      <Button
        component="a"
        href={pathWith("/api/tickets.csv", searching.query)}
        download
        variant="default"
        leftSection={<FileDown size={18} aria-hidden />}
      >
        {t("tickets.csv")}
      </Button>
    </Tooltip>
  );
}
