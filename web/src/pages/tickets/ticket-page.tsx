/** Ticket page: facts, history, other tickets of the client, and a link to the conversation. */
import { Anchor, Button, Card, Group, SimpleGrid, Stack, Text, Timeline, Title } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { MessagesSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Ticket, TicketPage as TicketJson } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { clientName } from "../../components/tickets/client-name.ts";
import { FactList, type Fact } from "../../components/fact-list.tsx";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { dateTime, lasting } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import { originText } from "../../components/tickets/origin.ts";
import { Page } from "../../components/page.tsx";
import { TagBadge } from "../../components/tickets/tag-badge.tsx";
import { MoodSign, StateBadge } from "../../components/tickets/ticket-marks.tsx";
import { eventWords } from "../conversations/thread/event-words.ts";
import { attendantName, useNames } from "../conversations/names.ts";
import { TicketCards } from "./ticket-cards.tsx";

export function TicketPage() {
  const { t } = useTranslation();
  const { number } = useParams({ from: "/inside/tickets/$number" });
  const asked = useAnswer<TicketJson>(`/api/tickets/${number}`);
  const open = (
    <Button
      component={Link}
      to={`/conversaciones/${number}`}
      leftSection={<MessagesSquare size={18} aria-hidden />}
    >
      {t("tickets.open-conversation")}
    </Button>
  );
  return (
    <Page
      title={t("tickets.title", { number })}
      about={asked.data && clientName(asked.data.ticket.contact)}
      actions={asked.data && open}
    >
      <QueryBoundary asked={asked}>
        {({ ticket, events }) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <Facts ticket={ticket} />
            <Stack gap="lg">
              <History events={events} />
              <Others ticket={ticket} />
            </Stack>
          </SimpleGrid>
        )}
      </QueryBoundary>
    </Page>
  );
}

function Facts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const now = useNow();
  const { contact, state, area, mood, tags, openedAt, claimedAt, closedAt, waitsSince } = ticket;
  const facts: Fact[] = [
    [
      t("tickets.client"),
      <Anchor key="contact" component={Link} to={`/contactos/${contact.id}`}>
        {clientName(contact)}
      </Anchor>,
    ],
    [t("tickets.estado"), <StateBadge key="state" state={state} />],
    [t("tickets.area"), area ? t(`area.${area}`) : "–"],
    [t("tickets.agente"), attendantName(ticket) ?? "–"],
    [t("ticket.origin"), originText(ticket)],
    [
      t("tickets.animo"),
      <Group key="mood" gap={6}>
        <MoodSign mood={mood} /> {t(`ticket.mood-${mood}`)}
      </Group>,
    ],
    [
      t("tickets.tags"),
      tags.length === 0 ? (
        "–"
      ) : (
        <Group key="tags" gap={4}>
          {tags.map((tag) => (
            <TagBadge key={tag.id} tag={tag} />
          ))}
        </Group>
      ),
    ],
    [t("tickets.opened"), dateTime(openedAt)],
    [t("tickets.claimed"), claimedAt ? dateTime(claimedAt) : "–"],
    ...(closedAt === null
      ? ([
          [t("tickets.lasts"), lasting(now.getTime() - Date.parse(openedAt))],
          [t("tickets.waits"), waitsSince ? lasting(now.getTime() - Date.parse(waitsSince)) : "–"],
        ] as Fact[])
      : ([
          [t("tickets.closed"), dateTime(closedAt)],
          [t("tickets.reason"), ticket.closeReason ?? "–"],
          [t("tickets.lasted"), lasting(Date.parse(closedAt) - Date.parse(openedAt))],
        ] as Fact[])),
  ];
  return (
    <Card withBorder style={{ alignSelf: "start" }}>
      <FactList facts={facts} labelWidth={140} />
    </Card>
  );
}

function History({ events }: { events: TicketJson["events"] }) {
  const { t } = useTranslation();
  const names = useNames();
  const lines = events.flatMap((event) => {
    const words = eventWords(event, names);
    return words === null ? [] : [{ event, words }];
  });
  return (
    <Card withBorder>
      <Title order={2} fz="lg" mb="md">
        {t("tickets.history")}
      </Title>
      <Timeline bulletSize={14} lineWidth={2} active={lines.length}>
        {lines.map(({ event, words }) => (
          <Timeline.Item
            key={event.id}
            title={
              <Text fz="sm" fw={550}>
                {words}
              </Text>
            }
          >
            <Text fz="xs" c="dimmed">
              {dateTime(event.at)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Card>
  );
}

/** Other tickets of the client, the latest first. */
function Others({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const asked = useAnswer<{ items: Ticket[] }>("/api/tickets", {
    query: { contact: ticket.contact.id, limit: 10 },
  });
  const others = asked.data?.items.filter(({ number }) => number !== ticket.number) ?? [];
  if (others.length === 0) return null;
  return (
    <div>
      <Title order={2} fz="lg" mb="sm">
        {t("tickets.others")}
      </Title>
      <TicketCards items={others} ofOne />
    </div>
  );
}
