/** Adoption of an existing group by choice: lists the groups that the number is in. */
import { Alert, Badge, Button, EmptyState, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Search, UsersRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupsOnWhatsApp, MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { refresh, useAnswer, useApiMutation } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { showError, confirmDone } from "../../../components/show-error.ts";
import { TOUCHED, type Kind } from "../kinds.ts";
import { useIsConnected } from "../team.ts";

type Known = GroupsOnWhatsApp["items"][number];
/** With more groups than this, a search field is shown. */
const MANY = 6;

interface ChoiceProps {
  kind: Kind;
  onDone: () => void;
}

export function AdoptByChoice({ kind, onDone }: ChoiceProps) {
  const { t } = useTranslation();
  const isConnected = useIsConnected();
  const asked = useAnswer<GroupsOnWhatsApp>("/api/whatsapp/groups", {
    enabled: isConnected === true,
    fresh: true,
  });
  if (isConnected === false) return <Alert color="orange">{t("groups.needs-whatsapp")}</Alert>;
  return (
    <QueryBoundary asked={asked}>
      {({ items }) => <Choice items={items.filter(({ ours }) => !ours)} kind={kind} onDone={onDone} />}
    </QueryBoundary>
  );
}

function Choice({ items, kind, onDone }: ChoiceProps & { items: Known[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [part, setPart] = useState("");
  const adopt = useApiMutation(
    ({ jid, name }: Known) => api.post<MainGroup>("/api/main-groups/adopt", { kind, jid, name }),
    {
      touches: [...TOUCHED, "/api/whatsapp/groups"],
      done: ({ name }) => {
        confirmDone(t("groups.adopted-what", { name }));
        onDone();
      },
    },
  );
  if (items.length === 0)
    return (
      <EmptyState
        icon={<UsersRound />}
        title={t("groups.choice-none")}
        description={t("groups.choice-none-what")}
      >
        <Button variant="default" onClick={() => refresh(client, ["/api/whatsapp/groups"])}>
          {t("groups.look-again")}
        </Button>
      </EmptyState>
    );
  const fitting = items.filter(({ name }) =>
    name.toLocaleLowerCase().includes(part.trim().toLocaleLowerCase()),
  );
  return (
    <Stack gap="xs">
      {items.length > MANY && (
        <TextInput
          aria-label={t("groups.choice-search")}
          placeholder={t("groups.choice-search")}
          leftSection={<Search size={16} aria-hidden />}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
      )}
      {fitting.map((known) => (
        <KnownRow
          key={known.jid}
          known={known}
          busy={adopt.isPending}
          onChoose={() => adopt.mutate(known, { onError: showError })}
        />
      ))}
    </Stack>
  );
}

function KnownRow({ known, busy, onChoose }: { known: Known; busy: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <div style={{ minWidth: 0, flex: "1 1 160px" }}>
          <Text fw={600} style={{ overflowWrap: "anywhere" }}>
            {known.name}
          </Text>
          <Group gap={6}>
            <Text fz="sm" c="dimmed">
              {t("groups.choice-members", { count: known.members })}
            </Text>
            {!known.weAreAdmin && (
              <Badge variant="light" color="orange" tt="none">
                {t("groups.choice-not-admin")}
              </Badge>
            )}
          </Group>
          {!known.usable && <Text fz="sm">{t("groups.choice-unusable")}</Text>}
        </div>
        <Button
          variant="light"
          disabled={!known.usable}
          loading={busy}
          aria-label={t("groups.choose-named", { name: known.name })}
          onClick={onChoose}
        >
          {t("groups.choose")}
        </Button>
      </Group>
    </Paper>
  );
}
