import "mantine-datatable/styles.css";
import { Anchor, Group, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { DataTable, type DataTableColumn } from "mantine-datatable";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../../src/panel/contract.ts";
import { dateTime, lasting } from "../../parts/formats.ts";
import { useNow } from "../../parts/now.ts";
import { TagBadge } from "../../parts/tag-badge.tsx";
import { clientName } from "../conversations/names.ts";
import { MoodSign, StateBadge } from "../../parts/ticket-marks.tsx";
import { sorts, type useTicketSearch } from "./ticket-search.ts";

interface TicketTableProps {
  items: Ticket[];
  searching: ReturnType<typeof useTicketSearch>;
  /** The rows are still those of the last filters. */
  isLoading: boolean;
}

export function TicketTable({ items, searching, isLoading }: TicketTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  const { sort, order, set } = searching;
  return (
    <DataTable
      idAccessor="number"
      records={items}
      columns={columns}
      fetching={isLoading}
      minHeight={160}
      withTableBorder
      borderRadius="md"
      highlightOnHover
      verticalSpacing="sm"
      sortStatus={{ columnAccessor: sort, direction: order }}
      onSortStatusChange={({ columnAccessor, direction }) => {
        const wanted = sorts.find((one) => one === columnAccessor);
        if (wanted) set({ orden: wanted, sentido: direction });
      }}
      onRowClick={({ record }) =>
        void navigate({ to: "/tickets/$number", params: { number: String(record.number) } })
      }
      scrollAreaProps={{ type: "auto", viewportProps: { tabIndex: 0, "aria-label": t("menu.tickets") } }}
    />
  );
}

function useColumns(): DataTableColumn<Ticket>[] {
  const { t } = useTranslation();
  const now = useNow();
  return [
    {
      accessor: "number",
      title: "#",
      sortable: true,
      width: 90,
      render: ({ number }) => (
        <Anchor component={Link} to={`/tickets/${number}`} fw={600}>
          #{number}
        </Anchor>
      ),
    },
    {
      accessor: "contact",
      title: t("tickets.client"),
      render: ({ contact, mood }) => (
        <Group gap={6} wrap="nowrap">
          <MoodSign mood={mood} />
          <Text fz="sm" lineClamp={1}>
            {clientName(contact)}
          </Text>
        </Group>
      ),
    },
    { accessor: "state", title: t("tickets.estado"), render: ({ state }) => <StateBadge state={state} /> },
    { accessor: "area", title: t("tickets.area"), render: ({ area }) => (area ? t(`area.${area}`) : "–") },
    { accessor: "agent", title: t("tickets.agente"), render: ({ agent }) => agent?.name ?? "–" },
    {
      accessor: "tags",
      title: t("tickets.etiqueta"),
      render: ({ tags }) => (
        <Group gap={4}>
          {tags.map((tag) => (
            <TagBadge key={tag.id} tag={tag} />
          ))}
        </Group>
      ),
    },
    {
      accessor: "opened",
      title: t("tickets.opened"),
      sortable: true,
      render: (one) => dateTime(one.openedAt),
    },
    {
      accessor: "activity",
      title: t("tickets.activity"),
      sortable: true,
      render: (one) => dateTime(one.lastMessageAt),
    },
    {
      accessor: "waiting",
      title: t("tickets.waits"),
      sortable: true,
      render: ({ unansweredSince }) =>
        unansweredSince ? lasting(now.getTime() - Date.parse(unansweredSince)) : "–",
    },
    {
      accessor: "closed",
      title: t("tickets.closed"),
      sortable: true,
      render: ({ closedAt }) => (closedAt ? dateTime(closedAt) : "–"),
    },
  ];
}
