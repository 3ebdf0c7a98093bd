import { Card, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../../src/panel/contract.ts";
import { lasting, shortWhen } from "../../parts/formats.ts";
import { useNow } from "../../parts/now.ts";
import { TagBadge } from "../../parts/tag-badge.tsx";
import { clientName } from "../conversations/names.ts";
import { MoodSign, StateBadge } from "../../parts/ticket-marks.tsx";

/** The table, for a phone. */
export function TicketCards({ items }: { items: Ticket[] }) {
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {items.map((ticket) => (
        <li key={ticket.number} style={{ listStyle: "none" }}>
          <TicketCard ticket={ticket} />
        </li>
      ))}
    </Stack>
  );
}

function TicketCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const now = useNow();
  const { number, contact, state, agent, area, mood, tags, unansweredSince, lastMessageAt } = ticket;
  return (
    <Card withBorder py="sm" px="md" component={Link} to={`/tickets/${number}`}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap={6} wrap="nowrap" miw={0}>
          <MoodSign mood={mood} />
          <Text fw={600} truncate>
            {clientName(contact)}
          </Text>
        </Group>
        <Text c="dimmed" fz="sm" flex="none">
          {shortWhen(lastMessageAt, now)}
        </Text>
      </Group>
      <Group justify="space-between" mt={6} gap="xs">
        <Text c="dimmed" fz="sm">
          {[`#${number}`, area && t(`area.${area}`), agent?.name].filter(Boolean).join(" · ")}
        </Text>
        <StateBadge state={state} />
      </Group>
      {(tags.length > 0 || unansweredSince) && (
        <Group gap={4} mt={6}>
          {unansweredSince && (
            <Text fz="sm" c="var(--mantine-color-orange-text)" fw={600}>
              {t("ticket.waits", { time: lasting(now.getTime() - Date.parse(unansweredSince)) })}
            </Text>
          )}
          {tags.map((tag) => (
            <TagBadge key={tag.id} tag={tag} />
          ))}
        </Group>
      )}
    </Card>
  );
}
