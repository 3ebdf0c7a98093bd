/** Bulk jobs page ("Acciones en lote"): list of jobs, and one job with the result of each ticket. */
import { Anchor, Badge, Button, Card, EmptyState, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { ListTodo } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkItem, BulkJob } from "@contract/contract.ts";
import { useAnswer, usePages } from "../../api/queries.ts";
import { clientName } from "../../components/tickets/client-name.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { More } from "../../components/more.tsx";
import { Page } from "../../components/page.tsx";
import { TagBadge } from "../../components/tickets/tag-badge.tsx";
import { JobLine } from "./job-line.tsx";

export function BulkPage() {
  const { id } = useParams({ strict: false });
  return id !== undefined && /^\d{1,15}$/.test(id) ? <OneJob key={id} id={id} /> : <AllJobs />;
}

function AllJobs() {
  const { t } = useTranslation();
  const pages = usePages<BulkJob>("/api/bulk", { query: { limit: 20 } });
  return (
    <Page title={t("menu.bulk")} about={t("bulk.about-page")}>
      <QueryBoundary asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState
              icon={<ListTodo />}
              title={t("bulk.none")}
              description={t("bulk.none-what")}
              mt="xl"
            />
          ) : (
            <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
              {pages.items.map((job) => (
                <Card key={job.id} component="li" withBorder>
                  <JobLine job={job} withLink />
                </Card>
              ))}
            </Stack>
          )
        }
      </QueryBoundary>
      <More pages={pages} />
    </Page>
  );
}

function OneJob({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = useAnswer<BulkJob>(`/api/bulk/${id}`);
  const back = (
    <Button component={Link} to="/acciones" variant="default">
      {t("bulk.all")}
    </Button>
  );
  return (
    <Page title={t("bulk.one", { id })} actions={back}>
      <QueryBoundary asked={asked}>
        {(job) => (
          <Stack gap="lg">
            <Card withBorder>
              <JobLine job={job} />
            </Card>
            <What job={job} />
            <Tickets id={id} />
          </Stack>
        )}
      </QueryBoundary>
    </Page>
  );
}

/** Parameters of the job. */
function What({ job: { agent, mainGroup, add, remove, reason, silent, text, undoes } }: { job: BulkJob }) {
  const { t } = useTranslation();
  const lines = [
    agent && t("bulk.what.agent", { name: agent.name ?? "–" }),
    mainGroup && t("bulk.what.group", { name: mainGroup.name ?? "–" }),
    reason && t("bulk.what.reason", { reason }),
    silent !== null && t(silent ? "bulk.what.silent" : "bulk.what.farewell"),
  ].flatMap((line) => (typeof line === "string" ? [line] : []));
  const tags = [
    { key: "add", items: add },
    { key: "remove", items: remove },
  ] as const;
  return (
    <Stack gap={4}>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {tags.map(
        ({ key, items }) =>
          items.length > 0 && (
            <Group key={key} gap={6}>
              <Text>{t(`bulk.tags-${key}`)}:</Text>
              {items.map((tag) => (
                <TagBadge key={tag.id} tag={tag} />
              ))}
            </Group>
          ),
      )}
      {text !== null && (
        <Card withBorder p="sm">
          <Text style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</Text>
        </Card>
      )}
      {undoes !== null && (
        <Anchor component={Link} to={`/acciones/${undoes}`}>
          {t("bulk.what.undoes", { id: undoes })}
        </Anchor>
      )}
    </Stack>
  );
}

const states = ["all", "done", "skipped", "pending"] as const;

function Tickets({ id }: { id: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<(typeof states)[number]>("all");
  const pages = usePages<BulkItem>(`/api/bulk/${id}/tickets`, {
    query: { limit: 100, state: state === "all" ? null : state },
  });
  return (
    <Stack gap="sm" component="section" aria-label={t("bulk.tickets")}>
      <SegmentedControl
        aria-label={t("bulk.show")}
        value={state}
        onChange={setState}
        data={states.map((value) => ({ value, label: t(`bulk.item.${value}`) }))}
      />
      <QueryBoundary asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <Text c="dimmed">{t("bulk.no-items")}</Text>
          ) : (
            <Card withBorder p={0}>
              <Stack gap={0} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
                {pages.items.map((item) => (
                  <Row key={item.ticket} item={item} />
                ))}
              </Stack>
            </Card>
          )
        }
      </QueryBoundary>
      <More pages={pages} />
    </Stack>
  );
}

const colors = { done: "green", skipped: "yellow", pending: "gray" } as const;

function Row({ item: { ticket, contact, state, why, farewell, delivery } }: { item: BulkItem }) {
  const { t } = useTranslation();
  const more = [
    why,
    delivery && t(`bulk.delivery.${delivery}`),
    farewell && farewell !== "said" && t(`bulk.farewell.${farewell}`),
  ].filter(Boolean);
  return (
    <Group
      component="li"
      px="sm"
      py={8}
      gap="sm"
      style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}
    >
      <Anchor component={Link} to={`/tickets/${ticket}`} fw={600} fz="sm" miw={56}>
        #{ticket}
      </Anchor>
      <Text fz="sm" flex={1} miw={120} truncate>
        {clientName({ name: contact.name, phone: null })}
      </Text>
      {more.length > 0 && (
        <Text fz="sm" c="dimmed" flex="2 1 200px">
          {more.join(" · ")}
        </Text>
      )}
      <Badge variant="light" color={colors[state]} tt="none">
        {t(`bulk.became.${state}`)}
      </Badge>
    </Group>
  );
}
