/** Row of the conversation list. */
import { Badge, Group, Highlight, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Siren } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { clientName } from "../../../components/tickets/client-name.ts";
import { lasting, shortWhen } from "../../../components/formats.ts";
import { useNow } from "../../../components/now.ts";
import { TagBadge } from "../../../components/tickets/tag-badge.tsx";
import { MoodSign, StateBadge } from "../../../components/tickets/ticket-marks.tsx";
import { toSearch, usePlace } from "../address.ts";
import styles from "../conversations.module.css";
import { moveByArrows } from "./arrows.ts";
import { InitialsAvatar } from "../../../components/tickets/initials-avatar.tsx";
import { PickBox } from "../../bulk/pick-box.tsx";
import { useChoosing } from "../../bulk/selection.ts";
import { previewOf } from "../kinds.ts";
import { attendantName } from "../names.ts";

const MINUTE = 60_000;

export const TicketRow = memo(function TicketRow({ ticket, isOpen }: { ticket: Ticket; isOpen: boolean }) {
  const { filters } = usePlace();
  const choosing = useChoosing();
  const { number, contact } = ticket;
  const link = (
    <Link
      to="/conversaciones/{-$number}"
      params={{ number: String(ticket.number) }}
      search={toSearch(filters)}
      className={styles["ticket"]}
      data-ticket-row={ticket.number}
      aria-current={isOpen ? "true" : undefined}
      preload={false}
      onKeyDown={(event) => {
        if (choosing && event.key === "x") choosing.pick(number, { on: !choosing.has(number), range: false });
        moveByArrows(event);
      }}
    >
      <Face ticket={ticket} />
      <Stack gap={0} flex={1} miw={0}>
        <TopLine ticket={ticket} />
        <Preview ticket={ticket} />
        <Marks ticket={ticket} />
      </Stack>
    </Link>
  );
  if (!choosing) return link;
  return (
    <Group wrap="nowrap" gap={0} pl={14} h="100%">
      <PickBox number={number} name={clientName(contact)} selection={choosing} />
      <div style={{ flex: 1, minWidth: 0 }}>{link}</div>
    </Group>
  );
});

function Face({ ticket: { contact, mood } }: { ticket: Ticket }) {
  return (
    <div style={{ position: "relative" }}>
      <InitialsAvatar named={contact.name} size={38} />
      {mood !== "neutral" && (
        <span style={{ position: "absolute", right: -5, bottom: -4, fontSize: 15 }}>
          <MoodSign mood={mood} />
        </span>
      )}
    </div>
  );
}

function TopLine({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const now = useNow();
  const { contact, urgent, lastMessageAt, waitsSince } = ticket;
  const { filters } = usePlace();
  return (
    <Group gap={6} wrap="nowrap">
      <Highlight component="span" highlight={filters.q} fw={650} fz={14.5} truncate flex={1}>
        {clientName(contact)}
      </Highlight>
      {urgent && (
        <Badge
          size="xs"
          color="red"
          variant="light"
          tt="none"
          leftSection={<Siren size={11} aria-hidden />}
          style={{ flexShrink: 0 }}
        >
          {t("conversations.urgent")}
        </Badge>
      )}
      <Text
        fz={12}
        c={waitsSince === null ? "dimmed" : "inherit"}
        fw={waitsSince === null ? 400 : 650}
        style={{ flexShrink: 0 }}
      >
        {shortWhen(lastMessageAt, now)}
      </Text>
    </Group>
  );
}

function Preview({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const now = useNow();
  const { preview, waitsSince } = ticket;
  const by =
    preview && (preview.side === "agent" || preview.side === "handset") ? t("conversations.by.us") : null;
  const since = waitsSince === null ? null : now.getTime() - Date.parse(waitsSince);
  return (
    <Group gap={6} wrap="nowrap">
      <Text fz={13} c="dimmed" truncate flex={1}>
        {by && `${by}: `}
        {preview && previewOf(preview)}
      </Text>
      {since !== null && (
        <Badge
          size="xs"
          color="relevo"
          variant="filled"
          tt="none"
          style={{ flexShrink: 0 }}
          aria-label={t("ticket.waits", { time: lasting(since) })}
        >
          {since < MINUTE ? "< 1 min" : lasting(since)}
        </Badge>
      )}
    </Group>
  );
}

function Marks({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { number, state, area, tags } = ticket;
  return (
    <Group gap={5} wrap="nowrap" style={{ overflow: "hidden" }}>
      <Text fz={12} c="dimmed" style={{ flexShrink: 0 }}>
        #{number}
      </Text>
      <StateBadge state={state} size="xs" style={{ flexShrink: 0 }} />
      <Text fz={12} c="dimmed" truncate miw={40}>
        {[area && t(`area.${area}`), attendantName(ticket)].filter(Boolean).join(" · ")}
      </Text>
      {tags.slice(0, 2).map((tag) => (
        <TagBadge key={tag.id} tag={tag} size="xs" style={{ flexShrink: 1, minWidth: 30 }} />
      ))}
      {tags.length > 2 && (
        <Text fz={11} c="dimmed">
          +{tags.length - 2}
        </Text>
      )}
    </Group>
  );
}
