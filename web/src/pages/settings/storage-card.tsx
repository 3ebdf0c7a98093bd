/** Storage statistics card: how much is stored, of what, and how fast it grows. */
import { Anchor, Card, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Storage } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { count, dateTime, fileSize } from "../../components/formats.ts";
import styles from "./settings.module.css";

const LOOK_AGAIN_MS = 30_000;
const MEASURING_MS = 2000;

export function StorageCard() {
  const { t } = useTranslation();
  const asked = useAnswer<Storage>("/api/storage", { everyMs: LOOK_AGAIN_MS });
  // Nothing was ever measured: it is being done now, and takes seconds.
  useAnswer<Storage>("/api/storage", {
    everyMs: MEASURING_MS,
    enabled: asked.data !== undefined && asked.data.measured === null,
  });
  return (
    <Card withBorder component="section" aria-label={t("storage.title")}>
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="lg">
          {t("storage.title")}
        </Title>
        <Anchor component={Link} to="/ajustes/conservacion" fz="sm">
          {t("storage.how-long")}
        </Anchor>
      </Group>
      <QueryBoundary asked={asked}>
        {(storage) => (
          <Stack gap="md">
            <Totals storage={storage} />
            <Parts storage={storage} />
          </Stack>
        )}
      </QueryBoundary>
    </Card>
  );
}

function Totals({ storage }: { storage: Storage }) {
  const { t } = useTranslation();
  const { databaseBytes, freeDiskBytes, backups, measured, growth } = storage;
  return (
    <SimpleGrid cols={{ base: 2, sm: 5 }}>
      <Figure label={t("storage.database")} value={fileSize(databaseBytes)} />
      <Figure label={t("storage.files")} value={measured ? fileSize(measured.files.bytes) : "–"} />
      <Figure label={t("storage.backups", { count: backups.count })} value={fileSize(backups.bytes)} />
      <Figure label={t("storage.free")} value={fileSize(freeDiskBytes)} />
      <Figure
        label={t("storage.growth")}
        value={growth ? fileSize(Math.max(0, growth.bytesPerDay)) : t("storage.growth-unknown")}
      />
    </SimpleGrid>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <Stack gap={0}>
      <Text fz="sm" c="dimmed">
        {label}
      </Text>
      <Text fw={600}>{value}</Text>
    </Stack>
  );
}

function Parts({ storage: { measured } }: { storage: Storage }) {
  const { t } = useTranslation();
  if (!measured)
    return (
      <Text fz="sm" c="dimmed" role="status">
        {t("storage.measuring")}
      </Text>
    );
  const files = { name: "files" as const, ...measured.files };
  const parts = [...measured.parts, files].filter(({ bytes }) => bytes > 0);
  return (
    <div>
      <Stack component="ul" gap={0} p={0} m={0}>
        {parts
          .toSorted((a, b) => b.bytes - a.bytes)
          .map(({ name, rows, bytes }) => (
            <Group component="li" key={name} justify="space-between" py={6} className={styles["line"] ?? ""}>
              <Text fz="sm">{t(`storage.part-${name}`)}</Text>
              <Text fz="sm" c="dimmed">
                {[rows > 0 ? t("storage.rows", { count: rows, n: count(rows) }) : null, fileSize(bytes)]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </Group>
          ))}
      </Stack>
      <Text fz="xs" c="dimmed" mt="xs">
        {t("storage.measured", { when: dateTime(measured.at) })}
      </Text>
    </div>
  );
}
