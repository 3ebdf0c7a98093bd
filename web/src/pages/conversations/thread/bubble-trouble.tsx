/** Delivery error of a message bubble, with a retry button for dead letters. */
import { Box, Button, Group, Text } from "@mantine/core";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Entry } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { showError } from "../../../components/show-error.ts";

export function Trouble({ ticket, entry, mayRetry }: { ticket: number; entry: Entry; mayRetry: boolean }) {
  const { t } = useTranslation();
  const retry = useApiMutation(() => api.post(`/api/tickets/${ticket}/entries/${entry.id}/retry`), {
    touches: [`/api/tickets/${ticket}`],
  });
  const isDead = entry.delivery?.state === "dead";
  return (
    <Box mt={6} pt={6} style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
      <Group gap={6} wrap="nowrap" align="flex-start" c={isDead ? "var(--mantine-color-error)" : "inherit"}>
        <CircleAlert size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <Text fz="sm">
          {isDead && <strong>{t("conversations.not-delivered")} </strong>}
          {entry.delivery?.errorText}
        </Text>
      </Group>
      {isDead && mayRetry && (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          loading={retry.isPending}
          onClick={() => retry.mutate(undefined, { onError: showError })}
        >
          {t("conversations.retry")}
        </Button>
      )}
    </Box>
  );
}
