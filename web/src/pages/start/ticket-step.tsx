/** Setup step: a test message from another phone, whose ticket appears here. */
import { Alert, Button, Card, Group, Loader, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { PartyPopper } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Ticket, TicketList, WhatsApp } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { useWhatsApp } from "../../api/whatsapp.ts";
import { clientName } from "../../components/tickets/client-name.ts";
import { CopyTextButton } from "../../components/copy-text-button.tsx";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { Qr } from "../../components/qr.tsx";

/** Polling interval, in case the event stream is interrupted just then. */
const LOOK_MS = 5_000;

export function TicketStep() {
  const first = useAnswer<TicketList>("/api/tickets", {
    query: { limit: 1, order: "asc" },
    everyMs: LOOK_MS,
  });
  return (
    <div aria-live="polite">
      <QueryBoundary asked={first}>
        {({ items: [ticket] }) => (ticket ? <Arrived ticket={ticket} /> : <Awaited />)}
      </QueryBoundary>
    </div>
  );
}

function Awaited() {
  const { t } = useTranslation();
  const whatsapp = useWhatsApp();
  return (
    <Stack gap="lg">
      <Text maw={640}>{t("start.ticket-what")}</Text>
      <QueryBoundary asked={whatsapp}>
        {({ phone, phoneDisplay }) =>
          phone === undefined ? (
            <Alert color="orange">{t("start.ticket-needs-whatsapp")}</Alert>
          ) : (
            <OurNumber phone={phone} display={phoneDisplay ?? phone} />
          )
        }
      </QueryBoundary>
      <Group gap="sm" wrap="nowrap">
        <Loader size="sm" aria-hidden />
        <Text>{t("start.ticket-awaited")}</Text>
      </Group>
    </Stack>
  );
}

function OurNumber({ phone, display }: { phone: NonNullable<WhatsApp["phone"]>; display: string }) {
  const { t } = useTranslation();
  return (
    <Card withBorder>
      <Group gap="xl">
        <Qr text={`https://wa.me/${phone}`} alt={t("start.ticket-qr")} size={140} />
        <Stack gap="xs" align="flex-start" flex={1} miw={220}>
          <Text fz={24} fw={700}>
            {display}
          </Text>
          <CopyTextButton text={`+${phone}`} iconSize={16} />
          <Text fz="sm" c="dimmed">
            {t("start.ticket-scan")}
          </Text>
        </Stack>
      </Group>
    </Card>
  );
}

function Arrived({ ticket: { number, contact, preview, state } }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const who = clientName(contact);
  return (
    <Stack gap="lg">
      <Alert color="green" icon={<PartyPopper aria-hidden />} title={t("start.ticket-arrived", { number })}>
        <Stack gap="xs" align="flex-start">
          <Text fw={600}>
            {who}
            {preview?.side === "client" && preview.text && `: «${preview.text}»`}
          </Text>
          <Text fz="sm">{state === "intake" ? t("start.ticket-gathering") : t("start.ticket-now")}</Text>
          <Button
            renderRoot={(props) => (
              <Link {...props} to="/conversaciones/{-$number}" params={{ number: String(number) }} />
            )}
          >
            {t("start.ticket-open", { number })}
          </Button>
        </Stack>
      </Alert>
      <Text>{t("start.done-what")}</Text>
    </Stack>
  );
}
