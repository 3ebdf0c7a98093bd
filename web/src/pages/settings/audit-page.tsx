/** "Registro": who did what, when, from where. */
import { Card, Code, EmptyState, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ScrollText, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountList, AuditList } from "../../../../src/panel/contract.ts";
import { useMay } from "../../api/me.ts";
import { useAnswer, usePages } from "../../api/queries.ts";
import { Asked } from "../../parts/asked.tsx";
import { dateTime } from "../../parts/formats.ts";
import { More } from "../../parts/more.tsx";
import { Page } from "../../parts/page.tsx";

type Line = AuditList["items"][number];

const subjects = [
  "login",
  "ticket",
  "contact",
  "agent",
  "main-group",
  "settings",
  "account",
  "backup",
] as const;

export function AuditPage() {
  const { t } = useTranslation();
  const {
    cuenta = "",
    asunto = "",
    q = "",
    desde = "",
    hasta = "",
  } = useSearch({ from: "/inside/ajustes/registro" });
  const pages = usePages<Line>("/api/audit", {
    query: {
      account: cuenta,
      action: asunto,
      q,
      from: toInstant(desde, 0),
      to: toInstant(hasta, 1),
      limit: 50,
    },
  });
  return (
    <Page title={t("menu.audit")} about={t("audit.about")}>
      <Filters />
      <Asked asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState icon={<ScrollText />} title={t("audit.none")} description={t("audit.none-what")} />
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0}>
              {pages.items.map((line) => (
                <AuditLine key={line.id} line={line} />
              ))}
            </Stack>
          )
        }
      </Asked>
      <More pages={pages} />
    </Page>
  );
}

/** Midnight of a day here, so many days later; undefined for no day. */
function toInstant(day: string, daysLater: number): string | undefined {
  const at = new Date(`${day}T00:00`);
  if (day === "" || Number.isNaN(at.getTime())) return undefined;
  at.setDate(at.getDate() + daysLater);
  return at.toISOString();
}

function Filters() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/inside/ajustes/registro" });
  const navigate = useNavigate();
  const isAdmin = useMay("admin");
  const accounts = useAnswer<AccountList>("/api/accounts", { enabled: isAdmin });
  const [typed, setTyped] = useState(search["q"] ?? "");
  const set = (name: string, value: string | null) =>
    void navigate({
      to: "/ajustes/registro",
      replace: true,
      search: ({ [name]: _old, ...others }) => (value ? { ...others, [name]: value } : others),
    });
  const find = useDebouncedCallback((value: string) => set("q", value), 300);
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label={t("audit.search")}
        leftSection={<Search size={16} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          find(currentTarget.value);
        }}
        w={{ base: "100%", xs: 220 }}
      />
      {isAdmin && (
        <Select
          label={t("audit.account")}
          clearable
          data={(accounts.data?.items ?? []).map(({ id, user }) => ({ value: String(id), label: user }))}
          value={search["cuenta"] ?? null}
          onChange={(value) => set("cuenta", value)}
          w={{ base: "100%", xs: 180 }}
        />
      )}
      <Select
        label={t("audit.subject")}
        clearable
        data={subjects.map((subject) => ({ value: subject, label: t(`audit.subject-${subject}`) }))}
        value={search["asunto"] ?? null}
        onChange={(value) => set("asunto", value)}
        w={{ base: "100%", xs: 180 }}
      />
      <TextInput
        type="date"
        label={t("audit.from")}
        value={search["desde"] ?? ""}
        onChange={({ currentTarget }) => set("desde", currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("audit.to")}
        value={search["hasta"] ?? ""}
        onChange={({ currentTarget }) => set("hasta", currentTarget.value)}
      />
    </Group>
  );
}

function AuditLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  return (
    <Card component="li" withBorder py="sm" px="md">
      <Group justify="space-between" gap={4}>
        <Text fz="sm">
          <Text span fw={650}>
            {line.user ?? t("audit.nobody")}
          </Text>
          {" · "}
          {line.text}
        </Text>
        <Group gap="sm">
          {line.address && <Code>{line.address}</Code>}
          <Text c="dimmed" fz="sm" component="time" dateTime={line.at}>
            {dateTime(line.at)}
          </Text>
        </Group>
      </Group>
    </Card>
  );
}
