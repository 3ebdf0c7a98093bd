/** Virtualized list of conversations, with infinite scroll. */
import { Button, EmptyState, Loader, Skeleton, Stack } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Inbox } from "lucide-react";
import { useEffect, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { useMe } from "../../../api/me.ts";
import { Complaint } from "../../../components/query-boundary.tsx";
import { BulkBar } from "../../bulk/bulk-bar.tsx";
import { PickShown } from "../../bulk/pick-box.tsx";
import { Choosing, toFilter, useSelection, type Selection } from "../../bulk/selection.ts";
import { useFilterChange, type Filters } from "../address.ts";
import styles from "../conversations.module.css";
import { TicketRow } from "./ticket-row.tsx";
import { queryOf, useTickets } from "./use-tickets.ts";

/** Row height in pixels, the same as `.ticket` in the styles. */
const ROW = 66;
/** Rows from the end at which the next page is fetched. */
const NEAR = 12;

interface ListProps {
  filters: Filters;
  /** Number of the open conversation; null = none. */
  open: number | null;
  /** Whether rows show a selection checkbox. */
  isChoosing: boolean;
}

export function TicketList({ filters, open, isChoosing }: ListProps) {
  const { t } = useTranslation();
  const tickets = useTickets(filters);
  const { items } = tickets;
  const me = useMe()?.user ?? "";
  const selection = useSelection(
    toFilter(queryOf(filters, me)),
    items.map(({ number }) => number),
  );
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions are called where they are made, never kept.
  // eslint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => items[index]?.number ?? index,
    overscan: 6,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && last > items.length - NEAR) tickets.more();
    else tickets.sees(first);
  });
  useKeptPlace(rows, scroller, items);
  if (tickets.error && !tickets.isThere) return <Complaint error={tickets.error} again={tickets.again} />;
  if (!tickets.isThere) return <Waiting />;
  if (items.length === 0) return <Nothing filters={filters} />;
  return (
    <Choosing value={isChoosing ? selection : null}>
      <div
        ref={scroller}
        className={styles["scroller"]}
        style={{ opacity: tickets.isStale ? 0.6 : 1 }}
        aria-busy={tickets.isStale}
      >
        <ul
          className={styles["rows"]}
          aria-label={t("conversations.list")}
          style={{ height: rows.getTotalSize(), margin: 0, padding: 0 }}
        >
          {shown.map(({ index, key, start }) => {
            const ticket = items[index];
            return (
              <li
                key={key}
                data-index={index}
                className={styles["row"]}
                style={{ transform: `translateY(${start}px)`, listStyle: "none" }}
              >
                {ticket && <TicketRow ticket={ticket} isOpen={ticket.number === open} />}
              </li>
            );
          })}
        </ul>
        {tickets.isBusy && <Loader size="sm" mx="auto" my="sm" display="block" />}
        {tickets.error && <Complaint error={tickets.error} again={tickets.more} />}
      </div>
      {isChoosing && <ChoosingFoot selection={selection} hasMore={tickets.hasMore} />}
    </Choosing>
  );
}

/** Checkbox for all loaded rows, and the actions on the selection. */
function ChoosingFoot({ selection, hasMore }: { selection: Selection; hasMore: boolean }) {
  return (
    <Stack gap={6} p={8} style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
      <PickShown selection={selection} withLabel />
      <BulkBar selection={selection} hasMore={hasMore} isNarrow />
    </Stack>
  );
}

/** Scroll anchoring: somebody who has scrolled down sees the same rows when others move to the top. */
function useKeptPlace(
  rows: { scrollToOffset: (to: number) => void },
  scroller: RefObject<HTMLDivElement | null>,
  items: Ticket[],
): void {
  const before = useRef(items);
  useEffect(() => {
    const offset = scroller.current?.scrollTop ?? 0;
    const at = Math.floor(offset / ROW);
    const anchor = before.current[at];
    before.current = items;
    if (offset < ROW || anchor === undefined) return;
    const now = items.findIndex(({ number }) => number === anchor.number);
    if (now >= 0 && now !== at) rows.scrollToOffset(offset + (now - at) * ROW);
    // Only when the list has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [items]);
}

function Waiting() {
  return (
    <Stack gap={0} aria-busy="true">
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Stack key={row} gap={8} h={ROW} px={12} justify="center">
          <Skeleton h={14} w="60%" />
          <Skeleton h={12} w="85%" />
        </Stack>
      ))}
    </Stack>
  );
}

function Nothing({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const change = useFilterChange();
  const { area, agent, tag, mood, view } = filters;
  const isFiltered = [area, agent, tag, mood].some((value) => value !== "");
  if (isFiltered)
    return (
      <EmptyState
        my="xl"
        size="sm"
        icon={<Inbox />}
        title={t("conversations.none-fits")}
        description={t("conversations.none-fits-what")}
      >
        <Button variant="default" onClick={() => change({ area: "", agent: "", tag: "", mood: "" })}>
          {t("conversations.filters-clear")}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState
      my="xl"
      size="sm"
      icon={<Inbox />}
      title={t(`conversations.none.${view}`)}
      description={t(`conversations.none-what.${view}`)}
    />
  );
}
