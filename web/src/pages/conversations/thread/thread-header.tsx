/** Header of a thread: client, state and waiting time, actions. */
import { ActionIcon, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, PanelRightClose, PanelRightOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { TicketPage } from "@contract/contract.ts";
import { clientName } from "../../../components/tickets/client-name.ts";
import { lasting } from "../../../components/formats.ts";
import { useNow } from "../../../components/now.ts";
import { MoodSign, StateBadge } from "../../../components/tickets/ticket-marks.tsx";
import { toSearch, usePlace } from "../address.ts";
import { InitialsAvatar } from "../../../components/tickets/initials-avatar.tsx";
import { attendantName } from "../names.ts";
import { TicketActions } from "../actions/ticket-actions.tsx";

interface HeaderProps {
  page: TicketPage;
  isClientShown: boolean;
  toggleClient: () => void;
}

const truncated = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

export function ThreadHeader({ page, isClientShown, toggleClient }: HeaderProps) {
  const { t } = useTranslation();
  const { filters } = usePlace();
  const { contact, number, mood } = page.ticket;
  const name = clientName(contact);
  const Panel = isClientShown ? PanelRightClose : PanelRightOpen;
  return (
    <Group
      component="header"
      wrap="nowrap"
      gap={8}
      px={{ base: 6, sm: "sm" }}
      h={56}
      style={{ borderBottom: "1px solid var(--mantine-color-default-border)", flexShrink: 0 }}
    >
      <ActionIcon
        renderRoot={(props) => (
          <Link
            {...props}
            to="/conversaciones/{-$number}"
            params={{ number: undefined }}
            search={toSearch(filters)}
          />
        )}
        hiddenFrom="sm"
        size={42}
        color="gray"
        aria-label={t("conversations.back")}
      >
        <ArrowLeft aria-hidden />
      </ActionIcon>
      <InitialsAvatar named={contact.name} visibleFrom="xl" />
      <Stack gap={0} flex={1} miw={0}>
        <Group gap={6} wrap="nowrap">
          <Title order={2} fz={16} miw={0} style={truncated}>
            {name}
          </Title>
          {mood !== "neutral" && <MoodSign mood={mood} />}
        </Group>
        <HowItStands page={page} number={number} />
      </Stack>
      <TicketActions page={page} />
      <ActionIcon
        size={42}
        color="gray"
        onClick={toggleClient}
        aria-expanded={isClientShown}
        aria-label={t("conversations.client-data")}
      >
        <Panel size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function HowItStands({ page, number }: { page: TicketPage; number: number }) {
  const { t } = useTranslation();
  const now = useNow();
  const { state, waitsSince } = page.ticket;
  const isWaiting = state === "waiting" && waitsSince !== null;
  return (
    <Group gap={6} wrap="nowrap" miw={0}>
      <Text fz="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
        #{number}
      </Text>
      <StateBadge state={state} size="sm" style={{ flexShrink: 0 }} />
      <Text fz="xs" c="dimmed" truncate>
        {isWaiting
          ? t("conversations.waits", { lasting: lasting(now.getTime() - Date.parse(waitsSince)) })
          : attendantName(page.ticket)}
      </Text>
    </Group>
  );
}
