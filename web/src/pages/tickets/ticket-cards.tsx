/** List of tickets as cards: for phones, and for the tickets of one client. */
import { Card, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { clientName } from "../../components/tickets/client-name.ts";
import { lasting, shortWhen } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import { TagBadge } from "../../components/tickets/tag-badge.tsx";
import { MoodSign, StateBadge } from "../../components/tickets/ticket-marks.tsx";
import { PickBox, PickShown } from "../bulk/pick-box.tsx";
import { useChoosing } from "../bulk/selection.ts";
import { previewOf } from "../conversations/kinds.ts";
import { attendantName } from "../conversations/names.ts";

interface TicketCardsProps {
  items: Ticket[];
  /** All tickets are of one client, whose name the page shows already. */
  ofOne?: boolean;
}

export function TicketCards({ items, ofOne = false }: TicketCardsProps) {
  const choosing = useChoosing();
  return (
    <Stack gap="xs">
      {choosing && !ofOne && <PickShown selection={choosing} withLabel />}
      <Stack gap="xs" component="ul" p={0} m={0}>
        {items.map((ticket) => (
          <Group key={ticket.number} component="li" wrap="nowrap" gap="xs" style={{ listStyle: "none" }}>
            {choosing && !ofOne && (
              <PickBox number={ticket.number} name={clientName(ticket.contact)} selection={choosing} />
            )}
            <TicketCard ticket={ticket} ofOne={ofOne} />
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

function TicketCard({ ticket, ofOne }: { ticket: Ticket; ofOne: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const { number, contact, state, area, mood, preview, lastMessageAt } = ticket;
  const facts = [ofOne ? null : `#${number}`, area && t(`area.${area}`), attendantName(ticket)];
  return (
    <Card withBorder py="sm" px="md" flex={1} miw={0} component={Link} to={`/tickets/${number}`} data-row>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap={6} wrap="nowrap" miw={0}>
          <MoodSign mood={mood} />
          <Text fw={600} truncate>
            {ofOne ? `#${number}` : clientName(contact)}
          </Text>
        </Group>
        <Text c="dimmed" fz="sm" flex="none">
          {shortWhen(lastMessageAt, now)}
        </Text>
      </Group>
      {preview && (
        <Text c="dimmed" fz="sm" truncate mt={2}>
          {previewOf(preview)}
        </Text>
      )}
      <Group justify="space-between" mt={6} gap="xs" wrap="nowrap">
        <Text c="dimmed" fz="sm" truncate>
          {facts.filter(Boolean).join(" · ")}
        </Text>
        <StateBadge state={state} flex="none" />
      </Group>
      <Marks ticket={ticket} />
    </Card>
  );
}

function Marks({ ticket: { tags, waitsSince } }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const now = useNow();
  if (tags.length === 0 && waitsSince === null) return null;
  return (
    <Group gap={4} mt={6}>
      {waitsSince && (
        <Text fz="sm" c="var(--mantine-color-orange-text)" fw={600}>
          {t("ticket.waits", { time: lasting(now.getTime() - Date.parse(waitsSince)) })}
        </Text>
      )}
      {tags.map((tag) => (
        <TagBadge key={tag.id} tag={tag} />
      ))}
    </Group>
  );
}
