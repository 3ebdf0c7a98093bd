/** Table of tickets with sortable columns and selection. */
import "mantine-datatable/styles.css";
import { Anchor, Group, Stack, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { DataTable, type DataTableColumn } from "mantine-datatable";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { clientName } from "../../components/tickets/client-name.ts";
import { cellWhen, dateTime, lasting } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import { TagBadge } from "../../components/tickets/tag-badge.tsx";
import { MoodSign, StateBadge } from "../../components/tickets/ticket-marks.tsx";
import { PickBox, PickShown } from "../bulk/pick-box.tsx";
import { useChoosing, type Selection } from "../bulk/selection.ts";
import { previewOf } from "../conversations/kinds.ts";
import { attendantName } from "../conversations/names.ts";
import { foldable, useColumnsShown } from "./ticket-columns.tsx";
import { sorts, type useTicketSearch } from "./ticket-search.ts";

interface TicketTableProps {
  items: Ticket[];
  searching: ReturnType<typeof useTicketSearch>;
  /** The rows still belong to the former filters. */
  isLoading: boolean;
}

export function TicketTable({ items, searching, isLoading }: TicketTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [shown] = useColumnsShown();
  const { sort, order, set } = searching;
  const columns = useColumns().filter(
    ({ accessor }) => !foldable.some((one) => one === accessor) || shown.some((one) => one === accessor),
  );
  const choosing = useChoosing();
  const sortBy = (wanted: (typeof sorts)[number]): void =>
    // What one looks for first: the newest, the longest wait.
    set({ orden: wanted, sentido: wanted === sort && order === "desc" ? "asc" : "desc" });
  // The table's own titles of an order are read aloud in English, and are no titles any more.
  const titled = columns.map((column) => {
    const by = sorts.find((one) => one === column.accessor);
    if (by === undefined) return column;
    const title = (
      <SortTitle order={by === sort ? order : null} onClick={() => sortBy(by)}>
        {column.title}
      </SortTitle>
    );
    return { ...column, title };
  });
  return (
    <DataTable
      idAccessor="number"
      records={items}
      columns={choosing ? [pickColumn(choosing), ...titled] : titled}
      fetching={isLoading}
      // The page itself says that there is nothing.
      emptyState={<></>}
      minHeight={160}
      withTableBorder
      borderRadius="md"
      highlightOnHover
      verticalSpacing={6}
      horizontalSpacing="sm"
      onRowClick={({ record, event }) =>
        !(event.target instanceof HTMLInputElement) &&
        void navigate({ to: "/tickets/$number", params: { number: String(record.number) } })
      }
      scrollAreaProps={{ type: "auto", viewportProps: { tabIndex: 0, "aria-label": t("menu.tickets") } }}
    />
  );
}

interface SortTitleProps {
  /** null = another column sorts the table. */
  order: "asc" | "desc" | null;
  onClick: () => void;
  children: ReactNode;
}

function SortTitle({ order, onClick, children }: SortTitleProps) {
  const { t } = useTranslation();
  const Icon = order === null ? ArrowUpDown : order === "asc" ? ArrowUp : ArrowDown;
  return (
    <UnstyledButton w="100%" fz="sm" fw={700} onClick={onClick}>
      <Group gap={4} wrap="nowrap" justify="space-between">
        <span>
          {children}
          {order && <VisuallyHidden> {t(`tickets.order-${order}`)}</VisuallyHidden>}
        </span>
        <Icon size={14} aria-hidden style={{ flexShrink: 0, opacity: order === null ? 0.5 : 1 }} />
      </Group>
    </UnstyledButton>
  );
}

const pickColumn = (selection: Selection): DataTableColumn<Ticket> => ({
  accessor: "chosen",
  title: <PickShown selection={selection} />,
  width: 44,
  // A click beside the box is meant for the box.
  cellsStyle: () => ({ cursor: "default" }),
  render: ({ number, contact }) => (
    <PickBox number={number} name={clientName(contact)} selection={selection} />
  ),
});

function useColumns(): DataTableColumn<Ticket>[] {
  const { t } = useTranslation();
  const now = useNow();
  const when = (at: string | null) =>
    at === null ? (
      "–"
    ) : (
      <Text component="time" fz="sm" dateTime={at} title={dateTime(at)}>
        {cellWhen(at, now)}
      </Text>
    );
  return [
    {
      accessor: "number",
      title: "#",
      width: 72,
      render: ({ number }) => (
        <Anchor component={Link} to={`/tickets/${number}`} fz="sm" fw={600} data-row>
          #{number}
        </Anchor>
      ),
    },
    { accessor: "contact", title: t("tickets.client"), render: (ticket) => <Client ticket={ticket} /> },
    {
      accessor: "state",
      title: t("tickets.estado"),
      width: 120,
      render: (ticket) => <Standing ticket={ticket} />,
    },
    {
      accessor: "agent",
      title: t("tickets.agente"),
      width: 140,
      render: (ticket) => <Care ticket={ticket} />,
    },
    {
      accessor: "opened",
      title: t("tickets.opened"),
      noWrap: true,
      width: 118,
      render: ({ openedAt }) => when(openedAt),
    },
    {
      accessor: "activity",
      title: t("tickets.activity"),
      noWrap: true,
      width: 152,
      render: ({ lastMessageAt }) => when(lastMessageAt),
    },
    {
      accessor: "waiting",
      title: t("tickets.waits"),
      noWrap: true,
      width: 108,
      render: ({ unansweredSince }) =>
        unansweredSince ? lasting(now.getTime() - Date.parse(unansweredSince)) : "–",
    },
    {
      accessor: "closed",
      title: t("tickets.closed"),
      noWrap: true,
      width: 118,
      render: ({ closedAt }) => when(closedAt),
    },
  ];
}

function Client({ ticket: { contact, mood, tags, preview } }: { ticket: Ticket }) {
  return (
    <Stack gap={1} maw={460}>
      <Group gap="2px 6px">
        <Group gap={6} wrap="nowrap" maw="100%">
          <MoodSign mood={mood} />
          <Text fz="sm" lineClamp={1}>
            {clientName(contact)}
          </Text>
        </Group>
        {tags.map((tag) => (
          <TagBadge key={tag.id} tag={tag} size="sm" style={{ minWidth: 30 }} />
        ))}
      </Group>
      {preview && (
        <Text fz="xs" c="dimmed" lineClamp={1}>
          {previewOf(preview)}
        </Text>
      )}
    </Stack>
  );
}

/** State; the origin is shown only when it is not the usual one. */
function Standing({ ticket: { state, origin, transfers } }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const marks = [
    origin === "induced" && t("tickets.origin-induced"),
    transfers > 0 && t("tickets.origin-transferred"),
  ].filter(Boolean);
  return (
    <>
      <StateBadge state={state} />
      {marks.length > 0 && (
        <Text fz="xs" c="dimmed" mt={2}>
          {marks.join(" · ")}
        </Text>
      )}
    </>
  );
}

/** Attendant and area. */
function Care({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { area } = ticket;
  const name = attendantName(ticket);
  return (
    <>
      {(name !== null || area === null) && (
        <Text fz="sm" lineClamp={1}>
          {name ?? "–"}
        </Text>
      )}
      {area && (
        <Text fz="xs" c="dimmed">
          {t(`area.${area}`)}
        </Text>
      )}
    </>
  );
}
