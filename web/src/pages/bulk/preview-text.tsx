/**
 * Preview of a bulk action: how many tickets it can be done for, why not for the others, example texts, and a
 * warning where clients are written to.
 */
import { Alert, Card, Stack, Text } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { BulkPreview } from "@contract/contract.ts";
import { lasting } from "../../components/formats.ts";
import type { BulkAct } from "./bulk-values.ts";

const MINUTE = 60_000;

interface TextProps {
  act: BulkAct;
  preview: BulkPreview;
  silent: boolean;
}

export function PreviewText({ act, preview, silent }: TextProps) {
  const { t } = useTranslation();
  const { total, able, unable, freeRooms, unknownVariable, examples } = preview;
  const writes = act === "answer" || (act === "close" && !silent);
  return (
    <Stack gap="xs">
      {act === "assign" && freeRooms !== null && (
        <Text fz="sm">{t("bulk.free-rooms", { count: freeRooms })}</Text>
      )}
      <div role="status">
        <Text fz="sm" fw={600}>
          {t("bulk.able", { able, total })}
        </Text>
        {unable.map(({ code, text, count }) => (
          <Text key={code} fz="sm" c="dimmed">
            {t("bulk.unable", { count, text })}
          </Text>
        ))}
      </div>
      {unknownVariable !== null && (
        <Text fz="sm" c="var(--mantine-color-error)" role="alert">
          {t("bulk.unknown-variable", { variable: unknownVariable })}
        </Text>
      )}
      {writes && <Warning preview={preview} act={act} />}
      {examples.length > 0 && examples[0]?.text.trim() !== "" && (
        <Stack gap={6}>
          <Text fz="sm" c="dimmed">
            {t("bulk.examples")}
          </Text>
          {examples.map(({ ticket, name, text }) => (
            <Card key={ticket} withBorder p="xs">
              <Text fz="xs" c="dimmed">
                #{ticket} {name}
              </Text>
              <Text fz="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                {text}
              </Text>
            </Card>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function Warning({ preview: { messages }, act }: Pick<TextProps, "preview" | "act">) {
  const { t } = useTranslation();
  const { left, aDay, minutes, perMinute } = messages;
  return (
    <Alert color="orange" icon={<TriangleAlert />} title={t("bulk.warning")}>
      <Text fz="sm">{t(act === "answer" ? "bulk.warning-answer" : "bulk.warning-close")}</Text>
      <Text fz="sm">
        {t("bulk.a-day", { aDay, left })}
        {perMinute !== null &&
          ` ${t("bulk.takes", { perMinute, time: lasting(Math.max(1, minutes) * MINUTE) })}`}
      </Text>
    </Alert>
  );
}
