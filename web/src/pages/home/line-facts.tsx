/** Connection facts: last message in and out, queue length and age, dead letters. */
import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { WhatsApp } from "@contract/contract.ts";
import { count, dateTime, lasting, relative } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";

/** Age from which the queue is highlighted. */
const SLOW_SECONDS = 60;

export function LineFacts({ whatsapp }: { whatsapp: WhatsApp }) {
  const { t } = useTranslation();
  const { lastInAt, lastOutAt, outbox } = whatsapp;
  const { pending, oldestSeconds, dead } = outbox;
  const isSlow = oldestSeconds !== null && oldestSeconds >= SLOW_SECONDS;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} m={0} spacing="md">
      <Fact label={t("home.last-in")} value={<When at={lastInAt} />} />
      <Fact label={t("home.last-out")} value={<When at={lastOutAt} />} />
      <Fact
        label={t("home.outbox")}
        value={
          pending === 0
            ? t("home.outbox-empty")
            : oldestSeconds === null
              ? t("home.outbox-held", { count: pending })
              : t("home.outbox-age", { count: pending, age: lasting(oldestSeconds * 1000) })
        }
        color={isSlow ? "orange" : undefined}
      />
      <Fact
        label={t("home.dead")}
        value={dead === 0 ? t("home.dead-none") : count(dead)}
        color={dead > 0 ? "red" : undefined}
      />
    </SimpleGrid>
  );
}

interface FactProps {
  label: string;
  value: React.ReactNode;
  color?: string | undefined;
}

function Fact({ label, value, color }: FactProps) {
  return (
    <div>
      <Text component="dt" fz="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fw={600} {...(color && { c: `var(--mantine-color-${color}-text)` })}>
        {value}
      </Text>
    </div>
  );
}

function When({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const now = useNow();
  if (at === null) return t("home.none-yet");
  return (
    <time dateTime={at} title={dateTime(at)}>
      {now.getTime() - new Date(at).getTime() < 60_000 ? t("home.just-now") : relative(at, now)}
    </time>
  );
}
