/** Dashboard card of waiting tickets: pressing ones first, then the longest waiting. */
import {
  Anchor,
  Badge,
  Box,
  EmptyState,
  Group,
  Stack,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Coffee } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Overview } from "@contract/contract.ts";
import { clientName } from "../../components/tickets/client-name.ts";
import { lasting } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import { isPressing } from "../../components/tickets/pressing.ts";
import { moodSigns } from "../../components/tickets/ticket-marks.tsx";
import { previewOf } from "../conversations/kinds.ts";
import { Section } from "./section.tsx";
import classes from "./rows.module.css";

type Waiting = Overview["waiting"][number];

interface WaitingCardProps {
  waiting: Waiting[];
  /** Number of waiting tickets; there may be more than are shown. */
  total: number;
}

export function WaitingCard({ waiting, total }: WaitingCardProps) {
  const { t } = useTranslation();
  const inOrder = waiting.toSorted((one, other) => Number(isPressing(other)) - Number(isPressing(one)));
  return (
    <Section
      title={t("home.waiting-title")}
      aside={
        total > waiting.length && (
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/conversaciones/{-$number}" search={{ ver: "nuevos" }} />
            )}
          >
            {t("home.waiting-all", { count: total })}
          </Anchor>
        )
      }
    >
      {inOrder.length === 0 ? (
        <EmptyState
          icon={<Coffee />}
          title={t("home.nobody-waits")}
          description={t("home.nobody-waits-what")}
        />
      ) : (
        <Stack component="ul" className={classes["rows"] ?? ""} gap={0}>
          {inOrder.map((ticket) => (
            <li key={ticket.number}>
              <Row ticket={ticket} />
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Row({ ticket }: { ticket: Waiting }) {
  const { t } = useTranslation();
  const now = useNow();
  const { number, contact, area, mood, urgent, asksForPerson, waitingSince, preview, unanswered } = ticket;
  const waited = now.getTime() - new Date(waitingSince).getTime();
  return (
    <UnstyledButton
      className={classes["row"] ?? ""}
      data-row
      renderRoot={(props) => (
        <Link {...props} to="/conversaciones/{-$number}" params={{ number: String(number) }} />
      )}
    >
      <Text span fz={22}>
        <span aria-hidden>{moodSigns[mood]}</span>
        <VisuallyHidden>{t(`home.mood-${mood}`)}</VisuallyHidden>
      </Text>
      <Box flex={1} miw={0}>
        <Text fw={600} truncate>
          {clientName(contact)}
        </Text>
        {preview && (
          <Text fz="sm" truncate>
            {previewOf(preview)}
          </Text>
        )}
        <Group gap={6}>
          <Text fz="sm" c="dimmed">
            #{number}
            {area && ` · ${t(`area.${area}`)}`}
            {unanswered > 1 && ` · ${t("home.waiting-messages", { count: unanswered })}`}
          </Text>
          {urgent && (
            <Badge color="red" variant="light" tt="none">
              {t("home.urgent")}
            </Badge>
          )}
          {asksForPerson && (
            <Badge color="orange" variant="light" tt="none">
              {t("home.asks-for-person")}
            </Badge>
          )}
        </Group>
      </Box>
      <Text fw={600} style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
        {waited < 60_000 ? t("home.just-now") : lasting(waited)}
      </Text>
    </UnstyledButton>
  );
}
