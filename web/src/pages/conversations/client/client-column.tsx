/** Contact details beside a conversation: who the client is, this ticket, custom fields, notes, other tickets. */
import {
  Alert,
  Anchor,
  Center,
  CopyButton,
  Group,
  Loader,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Ban, Copy } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type {
  Contact,
  ContactFieldList,
  ContactNoteList,
  Ticket,
  TicketList,
  TicketPage,
} from "@contract/contract.ts";
import { useAnswer } from "../../../api/queries.ts";
import { clientName } from "../../../components/tickets/client-name.ts";
import { Complaint } from "../../../components/query-boundary.tsx";
import { dateTime, shortWhen } from "../../../components/formats.ts";
import { TagBadge } from "../../../components/tickets/tag-badge.tsx";
import { StateBadge } from "../../../components/tickets/ticket-marks.tsx";
import { toSearch, usePlace } from "../address.ts";
import { InitialsAvatar } from "../../../components/tickets/initials-avatar.tsx";
import { originText } from "../../../components/tickets/origin.ts";
import { attendantName, useNames } from "../names.ts";

export function ClientColumn({ number }: { number: number }) {
  const asked = useAnswer<TicketPage>(`/api/tickets/${number}`, { query: { limit: 50 } });
  const ticket = asked.data?.ticket;
  const contact = useAnswer<Contact>(`/api/contacts/${ticket?.contact.id ?? 0}`, {
    enabled: ticket !== undefined,
  });
  if (contact.error) return <Complaint error={contact.error} again={() => void contact.refetch()} />;
  if (!ticket || !contact.data)
    return (
      <Center p="xl" aria-busy="true">
        <Loader />
      </Center>
    );
  return (
    <Stack gap="lg" p="md">
      <Who contact={contact.data} />
      <Facts ticket={ticket} />
      <Fields contact={contact.data} />
      <Notes contact={contact.data} />
      <Others ticket={ticket} />
    </Stack>
  );
}

function Who({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const { name, pushName, phone, phoneDisplay, blocked, tags, id } = contact;
  const called = clientName({ name: name ?? pushName, phone });
  return (
    <Stack gap={6} align="center">
      <InitialsAvatar named={name ?? pushName} size={72} />
      <Title order={2} fz={18} ta="center" style={{ overflowWrap: "anywhere" }}>
        {called}
      </Title>
      {name !== null && pushName !== null && name !== pushName && (
        <Text fz="sm" c="dimmed">
          ~{pushName}
        </Text>
      )}
      {phone === null ? (
        <Text fz="sm" c="dimmed" ta="center">
          {t("conversations.hidden-phone")}
        </Text>
      ) : (
        <Phone shown={phoneDisplay ?? `+${phone}`} />
      )}
      {tags.length > 0 && (
        <Group gap={4} justify="center">
          {tags.map((tag) => (
            <TagBadge key={tag.id} tag={tag} />
          ))}
        </Group>
      )}
      {blocked && (
        <Alert color="red" icon={<Ban size={18} />} p="xs" w="100%">
          {t("conversations.blocked")}
        </Alert>
      )}
      <Anchor component={Link} to={`/contactos/${id}`} fz="sm">
        {t("conversations.whole-contact")}
      </Anchor>
    </Stack>
  );
}

function Phone({ shown }: { shown: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={shown}>
      {({ copied, copy }) => (
        <UnstyledButton
          onClick={copy}
          mih={40}
          px="xs"
          aria-label={t("conversations.copy-phone", { phone: shown })}
        >
          <Group gap={6} wrap="nowrap">
            <Text fz="sm">{copied ? t("conversations.copied") : shown}</Text>
            <Copy size={15} aria-hidden />
          </Group>
        </UnstyledButton>
      )}
    </CopyButton>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={6}>
      <Title order={3} fz={13} c="dimmed">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group gap="xs" justify="space-between" align="flex-start" wrap="nowrap" fz="sm">
      <Text fz="sm" c="dimmed" style={{ flexShrink: 0 }}>
        {label}
      </Text>
      <Text component="div" fz="sm" ta="right" style={{ overflowWrap: "anywhere" }}>
        {children}
      </Text>
    </Group>
  );
}

function Facts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const names = useNames();
  const { number, area, mainGroup, openedAt, claimedAt, closedAt, closeReason, tags, mood } = ticket;
  return (
    <Section title={t("conversations.this-ticket", { number })}>
      {area && <Fact label={t("conversations.area")}>{t(`area.${area}`)}</Fact>}
      {mainGroup !== null && <Fact label={t("conversations.group")}>{names.group(mainGroup)}</Fact>}
      <Fact label={t("conversations.agent")}>{attendantName(ticket) ?? t("conversations.nobody-yet")}</Fact>
      <Fact label={t("ticket.origin")}>{originText(ticket)}</Fact>
      <Fact label={t("conversations.mood")}>{t(`ticket.mood-${mood}`)}</Fact>
      <Fact label={t("conversations.opened")}>{dateTime(openedAt)}</Fact>
      {claimedAt && <Fact label={t("conversations.claimed")}>{dateTime(claimedAt)}</Fact>}
      {closedAt && <Fact label={t("conversations.closed")}>{dateTime(closedAt)}</Fact>}
      {closeReason && <Fact label={t("conversations.reason")}>{closeReason}</Fact>}
      {tags.length > 0 && (
        <Group gap={4}>
          {tags.map((tag) => (
            <TagBadge key={tag.id} tag={tag} />
          ))}
        </Group>
      )}
    </Section>
  );
}

/** Custom fields that are filled in. */
function Fields({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const { data } = useAnswer<ContactFieldList>("/api/contact-fields");
  const known = (data?.items ?? []).filter(({ key }) => contact.fields[key] !== undefined);
  if (known.length === 0) return null;
  return (
    <Section title={t("conversations.fields")}>
      {known.map(({ key, label }) => (
        <Fact key={key} label={label}>
          {contact.fields[key]}
        </Fact>
      ))}
    </Section>
  );
}

function Notes({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const { data } = useAnswer<ContactNoteList>(`/api/contacts/${contact.id}/notes`, {
    query: { limit: 3 },
    enabled: contact.notes > 0,
  });
  if (contact.notes === 0) return null;
  return (
    <Section title={t("conversations.contact-notes")}>
      {data?.items.map((note) => (
        <Stack key={note.id} gap={0}>
          <Text fz="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }} lineClamp={6}>
            {note.text}
          </Text>
          <Text fz="xs" c="dimmed">
            {[note.author?.name, shortWhen(note.at)].filter(Boolean).join(" · ")}
          </Text>
        </Stack>
      ))}
    </Section>
  );
}

function Others({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { filters } = usePlace();
  const { data } = useAnswer<TicketList>("/api/tickets", {
    query: { contact: ticket.contact.id, limit: 10 },
  });
  const others = data?.items.filter(({ number }) => number !== ticket.number) ?? [];
  return (
    <Section title={t("conversations.other-tickets")}>
      {others.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t("conversations.first-ticket")}
        </Text>
      )}
      {others.map((other) => (
        <Anchor
          key={other.number}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/conversaciones/{-$number}"
              params={{ number: String(other.number) }}
              search={toSearch(filters)}
            />
          )}
          fz="sm"
          mih={32}
        >
          <Group gap={6} wrap="nowrap">
            #{other.number}
            <StateBadge state={other.state} size="xs" />
            <Text fz="xs" c="dimmed" truncate>
              {[shortWhen(other.openedAt), other.closeReason].filter(Boolean).join(" · ")}
            </Text>
          </Group>
        </Anchor>
      ))}
    </Section>
  );
}
