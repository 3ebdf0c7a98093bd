/** Contacts page ("Contactos"): everybody who wrote to the number, with search, filters and paging. */
import { Badge, Card, EmptyState, Group, Select, Stack, Switch, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { BookUser } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ContactItem, TagList } from "@contract/contract.ts";
import { useAnswer, usePages } from "../../api/queries.ts";
import { InitialsAvatar } from "../../components/tickets/initials-avatar.tsx";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { FilterBar } from "../../components/filter-bar.tsx";
import { shortWhen } from "../../components/formats.ts";
import { More } from "../../components/more.tsx";
import { useNow } from "../../components/now.ts";
import { Page } from "../../components/page.tsx";
import { SearchField } from "../../components/forms/search-field.tsx";
import { TagBadge } from "../../components/tickets/tag-badge.tsx";
import type { Search as Searched } from "../../search-parameters.ts";
import { contactName } from "./contact-name.ts";

const FROM = "/inside/contactos";
const sorts = ["activity", "name", "tickets"] as const;

export function ContactsPage() {
  const { t } = useTranslation();
  const { q = "", etiqueta = "", bloqueados = "", orden = "" } = useSearch({ from: FROM });
  const pages = usePages<ContactItem>("/api/contacts", {
    query: { q, tag: etiqueta, blocked: bloqueados, sort: orden, limit: 50 },
  });
  const isFiltered = `${q}${etiqueta}${bloqueados}` !== "";
  return (
    <Page title={t("menu.contacts")} about={t("contacts.about")}>
      <Filters />
      <QueryBoundary asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState
              icon={<BookUser />}
              title={t(isFiltered ? "contacts.no-match" : "contacts.none")}
              description={t(isFiltered ? "contacts.no-match-what" : "contacts.none-what")}
              mt="xl"
            />
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0}>
              {pages.items.map((contact) => (
                <li key={contact.id} style={{ listStyle: "none" }}>
                  <ContactCard contact={contact} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryBoundary>
      <More pages={pages} />
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const search = useSearch({ from: FROM });
  const navigate = useNavigate();
  const tags = useAnswer<TagList>("/api/tags");
  const set = (name: string, value: string | null) =>
    void navigate({
      to: "/contactos",
      replace: true,
      search: ({ [name]: _old, ...others }: Searched) => (value ? { ...others, [name]: value } : others),
    });
  const filters = [search["etiqueta"], search["bloqueados"]].filter(Boolean).length;
  const clear = () =>
    void navigate({
      to: "/contactos",
      replace: true,
      search: ({ orden = "" }: Searched) => (orden ? { orden } : ({} as Searched)),
    });
  return (
    <FilterBar
      search={
        <SearchField
          label={t("contacts.search")}
          placeholder={t("contacts.search-what")}
          value={search["q"] ?? ""}
          find={(q) => set("q", q)}
          flex={1}
        />
      }
      set={filters}
      clear={filters > 0 || search["q"] ? clear : null}
    >
      <Select
        label={t("contacts.tag")}
        placeholder={t("filters.any")}
        clearable
        data={(tags.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={search["etiqueta"] ?? null}
        onChange={(value) => set("etiqueta", value)}
        w={{ sm: 180 }}
      />
      <Select
        label={t("contacts.order")}
        allowDeselect={false}
        data={sorts.map((sort) => ({ value: sort, label: t(`contacts.order-${sort}`) }))}
        value={search["orden"] ?? "activity"}
        onChange={(value) => set("orden", value === "activity" ? null : value)}
        w={{ sm: 190 }}
      />
      <Switch
        label={t("contacts.blocked-only")}
        checked={search["bloqueados"] === "true"}
        onChange={({ currentTarget }) => set("bloqueados", currentTarget.checked ? "true" : null)}
        py={8}
      />
    </FilterBar>
  );
}

function ContactCard({ contact }: { contact: ContactItem }) {
  const { t } = useTranslation();
  const now = useNow();
  const name = contactName(contact);
  return (
    <Card withBorder py="sm" px="md" component={Link} to={`/contactos/${contact.id}`} data-row>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group wrap="nowrap" miw={0} gap="sm">
          <InitialsAvatar named={name} radius="xl" />
          <Stack gap={2} miw={0}>
            <Group gap="xs" wrap="nowrap">
              <Text fw={600} truncate>
                {name}
              </Text>
              {contact.blocked && (
                <Badge variant="light" color="red" tt="none">
                  {t("contacts.blocked")}
                </Badge>
              )}
            </Group>
            <Group gap="xs">
              <Text c="dimmed" fz="sm">
                {[
                  contact.phoneDisplay === name ? null : (contact.phoneDisplay ?? t("contacts.phone-hidden")),
                  t("contacts.tickets", { count: contact.tickets }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              {contact.tags.map((tag) => (
                <TagBadge key={tag.id} tag={tag} />
              ))}
            </Group>
          </Stack>
        </Group>
        {contact.lastActivityAt && (
          <Text c="dimmed" fz="sm" flex="none">
            {shortWhen(contact.lastActivityAt, now)}
          </Text>
        )}
      </Group>
    </Card>
  );
}
