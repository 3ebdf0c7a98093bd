/** Audit log page ("Registro"): who did what, when, from where, with filters. */
import { Box, Card, EmptyState, Group, Select, Text, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ScrollText } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AccountList, AuditList } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { useAnswer, usePages } from "../../api/queries.ts";
import { InitialsAvatar } from "../../components/tickets/initials-avatar.tsx";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { toInstant } from "../../components/forms/days.ts";
import { FilterBar } from "../../components/filter-bar.tsx";
import { dateTime } from "../../components/formats.ts";
import { More } from "../../components/more.tsx";
import { Page } from "../../components/page.tsx";
import { SearchField } from "../../components/forms/search-field.tsx";
import type { Search } from "../../search-parameters.ts";
import styles from "./settings.module.css";

type Line = AuditList["items"][number];

/** Filter options, and the beginnings of the actions that each includes. */
const subjects = {
  access: "login,logout,me.,password.,two-factor.,setup.",
  tickets: "ticket,message.",
  contacts: "contact.",
  agents: "agent.",
  groups: "main-group.,team-plan.",
  whatsapp: "whatsapp.",
  settings: "settings.,words.,tag.,contact-fields.",
  accounts: "account.",
  backups: "backup.",
} as const;
type Subject = keyof typeof subjects;

const FROM = "/inside/ajustes/registro";
/** Polling interval: no event reports each new line. */
const LOOK_AGAIN_MS = 15_000;

export function AuditPage() {
  const { t } = useTranslation();
  const { cuenta, asunto, q, desde, hasta } = useSearch({ from: FROM });
  const pages = usePages<Line>("/api/audit", {
    query: {
      account: cuenta,
      action: asunto && isSubject(asunto) ? subjects[asunto] : null,
      q,
      from: toInstant(desde, 0),
      to: toInstant(hasta, 1),
      limit: 50,
    },
    everyMs: LOOK_AGAIN_MS,
  });
  return (
    <Page title={t("menu.audit")} about={t("audit.about")}>
      <Filters />
      <QueryBoundary asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState
              icon={<ScrollText />}
              title={t("audit.none")}
              description={t("audit.none-what")}
              mt="xl"
            />
          ) : (
            <Card withBorder p={0} component="ul" m={0}>
              {pages.items.map((line) => (
                <AuditLine key={line.id} line={line} />
              ))}
            </Card>
          )
        }
      </QueryBoundary>
      <More pages={pages} />
    </Page>
  );
}

const isSubject = (text: string): text is Subject => Object.hasOwn(subjects, text);

function Filters() {
  const { t } = useTranslation();
  const search = useSearch({ from: FROM });
  const navigate = useNavigate();
  const isAdmin = useMay("admin");
  const accounts = useAnswer<AccountList>("/api/accounts", { enabled: isAdmin });
  const set = (name: string, value: string | null) =>
    void navigate({
      to: "/ajustes/registro",
      replace: true,
      search: ({ [name]: _old, ...others }: Search) => (value ? { ...others, [name]: value } : others),
    });
  const filters = ["cuenta", "asunto", "desde", "hasta"].filter((name) => search[name]).length;
  return (
    <FilterBar
      search={
        <SearchField
          label={t("audit.search")}
          placeholder={t("audit.search-what")}
          value={search["q"] ?? ""}
          find={(q) => set("q", q)}
          flex={1}
        />
      }
      set={filters}
      clear={
        filters > 0 || search["q"]
          ? () => void navigate({ to: "/ajustes/registro", replace: true, search: {} })
          : null
      }
    >
      {isAdmin && (
        <Select
          label={t("audit.account")}
          placeholder={t("filters.any")}
          clearable
          data={(accounts.data?.items ?? []).map(({ id, user }) => ({ value: String(id), label: user }))}
          value={search["cuenta"] ?? null}
          onChange={(value) => set("cuenta", value)}
          w={{ sm: 180 }}
        />
      )}
      <Select
        label={t("audit.subject")}
        placeholder={t("filters.any")}
        clearable
        data={Object.keys(subjects).map((subject) => ({
          value: subject,
          label: t(`audit.subject-${subject as Subject}`),
        }))}
        value={search["asunto"] ?? null}
        onChange={(value) => set("asunto", value)}
        w={{ sm: 180 }}
      />
      <TextInput
        type="date"
        label={t("audit.from")}
        max={search["hasta"]}
        value={search["desde"] ?? ""}
        onChange={({ currentTarget }) => set("desde", currentTarget.value)}
        w={{ sm: 150 }}
      />
      <TextInput
        type="date"
        label={t("audit.to")}
        min={search["desde"]}
        value={search["hasta"] ?? ""}
        onChange={({ currentTarget }) => set("hasta", currentTarget.value)}
        w={{ sm: 150 }}
      />
    </FilterBar>
  );
}

function AuditLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const who = line.name ?? t("audit.nobody");
  return (
    <Box component="li" className={styles["line"]} px="md" py="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="sm" wrap="nowrap" miw={0} flex="1 1 320px">
          <InitialsAvatar named={who} size="sm" />
          <Text fz="sm" miw={0} style={{ overflowWrap: "anywhere" }}>
            <Text span fz="sm" fw={650} title={line.user ?? undefined}>
              {who}
            </Text>
            {" · "}
            {line.text}
          </Text>
        </Group>
        <Group gap="sm" align="baseline">
          {line.address && (
            <Text c="dimmed" fz="sm" ff="monospace" title={t("audit.address")}>
              {line.address}
            </Text>
          )}
          <Text c="dimmed" fz="sm" component="time" dateTime={line.at}>
            {dateTime(line.at)}
          </Text>
        </Group>
      </Group>
    </Box>
  );
}
