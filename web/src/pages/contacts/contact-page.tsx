/** Contact page: facts from WhatsApp, own fields, notes, and all tickets. */
import { Alert, Badge, Button, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { MessagesSquare, UserX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Contact, Ticket } from "@contract/contract.ts";
import { useAnswer, usePages } from "../../api/queries.ts";
import { CardSection } from "../../components/card-section.tsx";
import { FactList, type Fact } from "../../components/fact-list.tsx";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { count, dateTime } from "../../components/formats.ts";
import { More } from "../../components/more.tsx";
import { Page } from "../../components/page.tsx";
import { StartChatButton } from "../conversations/actions/start-chat-button.tsx";
import { TicketCards } from "../tickets/ticket-cards.tsx";
import { ContactForm } from "./contact-form.tsx";
import { ContactMenu } from "./contact-menu.tsx";
import { contactName } from "./contact-name.ts";
import { Notes } from "./notes.tsx";

export function ContactPage() {
  const { id } = useParams({ from: "/inside/contactos/$id" });
  const asked = useAnswer<Contact>(`/api/contacts/${id}`);
  return (
    <QueryBoundary asked={asked}>
      {(contact) => <OneContact key={contact.id} contact={contact} />}
    </QueryBoundary>
  );
}

function OneContact({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const about = (
    <Group gap="xs">
      {contact.phoneDisplay ?? t("contacts.phone-hidden")}
      {contact.blocked && (
        <Badge variant="light" color="red" tt="none">
          {t("contacts.blocked")}
        </Badge>
      )}
      {contact.isAgent && (
        <Badge variant="light" color="blue" tt="none">
          {t("contacts.is-agent")}
        </Badge>
      )}
    </Group>
  );
  const actions = (
    <>
      {contact.liveTicket !== null && (
        <Button
          component={Link}
          to={`/conversaciones/${contact.liveTicket}`}
          leftSection={<MessagesSquare size={18} aria-hidden />}
        >
          {t("contacts.open-live", { number: contact.liveTicket })}
        </Button>
      )}
      {contact.liveTicket === null && !contact.blocked && !contact.isAgent && (
        <StartChatButton contact={{ id: contact.id, name: contactName(contact) }} />
      )}
      <ContactMenu contact={contact} />
    </>
  );
  if (contact.erasedAt !== null)
    return (
      <Page title={contactName(contact)} actions={<ContactMenu contact={contact} />}>
        <Alert color="gray" icon={<UserX />}>
          {t("contacts.erased-on", { when: dateTime(contact.erasedAt) })}
        </Alert>
        <Tickets contact={contact} />
      </Page>
    );
  return (
    <Page title={contactName(contact)} about={about} actions={actions}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack gap="lg">
          <CardSection title={t("contacts.written-down")}>
            <ContactForm contact={contact} />
          </CardSection>
          <CardSection title={t("contacts.whatsapp")}>
            <Facts contact={contact} />
          </CardSection>
        </Stack>
        <Stack gap="lg">
          <CardSection title={t("contacts.notes")}>
            <Notes contact={contact} />
          </CardSection>
          <Tickets contact={contact} />
        </Stack>
      </SimpleGrid>
    </Page>
  );
}

/** Facts from WhatsApp, read-only. */
function Facts({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const facts: Fact[] = [
    [t("contacts.push-name"), contact.pushName ?? "–"],
    [t("contacts.phone"), contact.phoneDisplay ?? t("contacts.phone-hidden-what")],
    [t("contacts.since"), dateTime(contact.createdAt)],
    [t("contacts.last"), contact.lastActivityAt ? dateTime(contact.lastActivityAt) : "–"],
    [t("contacts.messages"), count(contact.messages)],
  ];
  return <FactList facts={facts} labelWidth={180} />;
}

function Tickets({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const pages = usePages<Ticket>("/api/tickets", { query: { contact: contact.id, limit: 20 } });
  return (
    <Stack gap="sm">
      <Title order={2} fz="lg">
        {t("contacts.all-tickets")} ({count(contact.tickets)})
      </Title>
      <QueryBoundary asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <Text c="dimmed" fz="sm">
              {t("contacts.no-tickets")}
            </Text>
          ) : (
            <TicketCards items={pages.items} ofOne />
          )
        }
      </QueryBoundary>
      <More pages={pages} />
    </Stack>
  );
}
