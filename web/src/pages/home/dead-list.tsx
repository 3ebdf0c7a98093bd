/** Messages that were given up: why, and another try. */
import { Anchor, Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeadList } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useDoing, usePages } from "../../api/queries.ts";
import { complain, confirmDone } from "../../parts/complaints.ts";
import { dateTime } from "../../parts/formats.ts";
import { useOpening } from "../../parts/later.tsx";
import { More } from "../../parts/more.tsx";

type Dead = DeadList["items"][number];

interface DeadDrawerProps {
  opened: boolean;
  onClose: () => void;
}

export function DeadDrawer({ opened, onClose }: DeadDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={useOpening(opened)}
      onClose={onClose}
      position="right"
      size="md"
      title={t("home.dead-title")}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <DeadRows />
    </Drawer>
  );
}

function DeadRows() {
  const { t } = useTranslation();
  const pages = usePages<Dead>("/api/outbox/dead");
  return (
    <Stack>
      {pages.isSuccess && pages.items.length === 0 && <Text c="dimmed">{t("home.dead-empty")}</Text>}
      {pages.items.map((dead) => (
        <Row key={dead.id} dead={dead} />
      ))}
      <More pages={pages} />
    </Stack>
  );
}

function Row({ dead }: { dead: Dead }) {
  const { t } = useTranslation();
  const mayRetry = useMay("supervisor");
  const retry = useDoing((id: number) => api.post(`/api/outbox/${id}/retry`), {
    touches: ["/api/outbox/dead", "/api/whatsapp"],
    done: () => confirmDone(t("home.dead-again")),
  });
  const { id, ticket, to, attempts, error, createdAt } = dead;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={600}>{t(`home.dead-to-${to}`)}</Text>
        <Text fz="sm" c="dimmed">
          {dateTime(createdAt)} · {t("home.dead-attempts", { count: attempts })}
          {error && ` · ${error}`}
        </Text>
        {ticket !== null && (
          <Anchor
            fz="sm"
            renderRoot={(props) => (
              <Link {...props} to="/conversaciones/{-$number}" params={{ number: String(ticket) }} />
            )}
          >
            {t("home.dead-ticket", { number: ticket })}
          </Anchor>
        )}
      </div>
      {mayRetry && (
        <Button
          variant="default"
          leftSection={<RotateCw size={15} aria-hidden />}
          loading={retry.isPending}
          onClick={() => retry.mutate(id, { onError: complain })}
        >
          {t("home.dead-retry")}
        </Button>
      )}
    </Group>
  );
}
