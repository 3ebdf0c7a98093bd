/** Backups page ("Copias de seguridad"): make, check, download and remove backups, and how to restore one. */
import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Card,
  Code,
  EmptyState,
  Group,
  List,
  Progress,
  Stack,
  Text,
  Title,
} from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { DatabaseBackup, Download, FileCheck, Info, Trash2 } from "lucide-react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Backup, BackupChecked, BackupList } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { CopyTextButton } from "../../components/copy-text-button.tsx";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { showError, confirmDone } from "../../components/show-error.ts";
import { dateTime, fileSize, relative } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";
import { Page } from "../../components/page.tsx";
import { StorageCard } from "./storage-card.tsx";

/** Polling interval while a backup is made; `LOOK_AGAIN_MS` otherwise, for the daily backup. */
const WATCH_MS = 1000;
const LOOK_AGAIN_MS = 30_000;

const PATH = "/api/backups";

export function BackupsPage() {
  const { t } = useTranslation();
  const make = useApiMutation(() => api.post(PATH), {
    touches: [PATH, "/api/checklist"],
    done: () => confirmDone(t("backups.made")),
  });
  const known = useQueryClient().getQueryData<BackupList>([PATH, {}]);
  const isBusy = make.isPending || (known?.making ?? null) !== null;
  const asked = useAnswer<BackupList>(PATH, { everyMs: isBusy ? WATCH_MS : LOOK_AGAIN_MS });
  const button = (
    <Button
      leftSection={<DatabaseBackup size={18} aria-hidden />}
      loading={isBusy}
      onClick={() => make.mutate(undefined, { onError: showError })}
    >
      {t("backups.make")}
    </Button>
  );
  return (
    <Page title={t("menu.backups")} about={t("backups.about")} actions={button}>
      <QueryBoundary asked={asked}>
        {(list) => (
          <Stack gap="lg">
            {list.making && <Making percent={list.making.percent} />}
            <Backups items={list.items} />
            <StorageCard />
            <HowToRestore list={list} />
          </Stack>
        )}
      </QueryBoundary>
    </Page>
  );
}

function Making({ percent }: { percent: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap={6} role="status">
      <Text fz="sm">{t("backups.making", { percent })}</Text>
      <Progress value={percent} aria-label={t("backups.making", { percent })} animated />
    </Stack>
  );
}

function Backups({ items }: { items: Backup[] }) {
  const { t } = useTranslation();
  if (items.length === 0)
    return (
      <EmptyState
        icon={<DatabaseBackup />}
        title={t("backups.none")}
        description={t("backups.none-what")}
        my="xl"
      />
    );
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {items.map((backup) => (
        <BackupRow key={backup.name} backup={backup} />
      ))}
    </Stack>
  );
}

const versionColors = { same: "green", older: "blue", newer: "orange", unreadable: "red" } as const;

function BackupRow({ backup }: { backup: Backup }) {
  const { t } = useTranslation();
  const now = useNow();
  const path = `${PATH}/${backup.name}`;
  const remove = useApiMutation(() => api.remove(path), {
    touches: [PATH],
    done: () => confirmDone(t("backups.removed")),
  });
  const when = dateTime(backup.at);
  const ask = () =>
    confirmAction({
      title: t("backups.remove-title", { when }),
      body: t("backups.remove-body"),
      yes: t("backups.remove"),
      onYes: () => remove.mutate(undefined, { onError: showError }),
    });
  return (
    <Card component="li" withBorder py="sm" px="md">
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={4} miw={0}>
          <Group gap="xs">
            <Text fw={600}>{when}</Text>
            <Text c="dimmed" fz="sm">
              {relative(backup.at, now)}
            </Text>
          </Group>
          <Group gap="xs">
            <Badge variant="light" color="gray" tt="none">
              {t(`backups.kind-${backup.kind}`)}
            </Badge>
            {backup.version !== "same" && (
              <Badge variant="light" color={versionColors[backup.version]} tt="none">
                {t(`backups.version-${backup.version}`)}
              </Badge>
            )}
            <Text c="dimmed" fz="sm">
              {fileSize(backup.bytes)}
            </Text>
          </Group>
        </Stack>
        <Group gap={4} wrap="nowrap">
          <CheckButton path={path} when={when} />
          <ActionIcon
            component="a"
            href={path}
            download={backup.name}
            size={40}
            color="gray"
            aria-label={t("backups.download-label", { when })}
            onClick={(event: MouseEvent<HTMLAnchorElement>) => {
              event.preventDefault();
              void download(path, backup.name);
            }}
          >
            <Download size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={40}
            color="red"
            loading={remove.isPending}
            aria-label={t("backups.remove-label", { when })}
            onClick={ask}
          >
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </Card>
  );
}

/** Integrity check of a backup; takes seconds for a large one. */
function CheckButton({ path, when }: { path: string; when: string }) {
  const { t } = useTranslation();
  const check = useApiMutation(() => api.post<BackupChecked>(`${path}/check`), {
    touches: [],
    done: ({ isSound }) =>
      isSound
        ? confirmDone(t("backups.sound"))
        : void notifications.show({ color: "red", message: t("backups.unsound"), autoClose: false }),
  });
  return (
    <ActionIcon
      size={40}
      color="gray"
      loading={check.isPending}
      aria-label={t("backups.check-label", { when })}
      onClick={() => check.mutate(undefined, { onError: showError })}
    >
      <FileCheck size={18} aria-hidden />
    </ActionIcon>
  );
}

/**
 * The browser downloads the file itself and cannot answer a step-up question, so the page asks for the
 * password before.
 */
async function download(path: string, name: string): Promise<void> {
  try {
    await api.get("/api/me/confirm");
  } catch (error) {
    showError(error);
    return;
  }
  const link = Object.assign(document.createElement("a"), { href: path, download: name });
  link.click();
}

function HowToRestore({ list }: { list: BackupList }) {
  const { t } = useTranslation();
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={2} fz="lg">
          {t("backups.restore")}
        </Title>
        <List type="ordered" spacing={4}>
          {list.howToRestore.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
        <Group gap="xs" align="stretch" wrap="nowrap" maw={520}>
          <Code
            block
            flex={1}
            miw={0}
            fz="sm"
            style={{ whiteSpace: "pre-wrap" }}
            tabIndex={0}
            aria-label={t("backups.command")}
          >
            {list.restoreCommand}
          </Code>
          <CopyTextButton text={list.restoreCommand} h="auto" />
        </Group>
        <Text c="dimmed" fz="sm" style={{ overflowWrap: "anywhere" }}>
          {t("backups.where", { folder: list.folder, count: list.keptDaily })}
        </Text>
        <Alert color="blue" icon={<Info />}>
          <List spacing={4} fz="sm">
            {list.remarks.map((remark) => (
              <List.Item key={remark}>{remark}</List.Item>
            ))}
          </List>
        </Alert>
      </Stack>
    </Card>
  );
}
