/** Messages that were given up: why, and another try. */
import { Alert, Anchor, Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { MailX, RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeadList } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { useDoing, usePages } from "../../api/queries.ts";
import { complain, confirmDone } from "../../parts/complaints.ts";
import { dateTime } from "../../parts/formats.ts";
import { More } from "../../parts/more.tsx";

type Dead = DeadList["items"][number];

/** The list stays open when the last of them has gone out. */
export function DeadMessages({ count }: { count: number }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      {count > 0 && (
        <Alert color="red" icon={<MailX aria-hidden />}>
          <Group justify="space-between" gap="sm">
            <Text fz="sm" fw={500}>
              {t("home.dead-some", { count })}
            </Text>
            <Button variant="default" size="sm" onClick={open}>
              {t("home.dead-show")}
            </Button>
          </Group>
        </Alert>
      )}
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="md"
        title={t("home.dead-title")}
        closeButtonProps={{ "aria-label": t("do.close") }}
      >
        <DeadRows />
      </Drawer>
    </>
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
