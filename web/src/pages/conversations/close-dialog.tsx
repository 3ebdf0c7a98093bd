/** Close dialog ("Cerrar"): closes a case with a reason. */
import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CloseReasonList, Ticket } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { confirmDone } from "../../components/show-error.ts";
import { Dialog } from "../../components/dialog.tsx";
import { DialogButtons } from "../../components/dialog-buttons.tsx";

/** Number of suggested reasons. */
const OFFERED = 6;

export function CloseDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [silent, setSilent] = useState(false);
  const reasons = (useAnswer<CloseReasonList>("/api/close-reasons", { fresh: true }).data?.items ?? []).map(
    (one) => one.reason,
  );
  const over = useApiMutation(
    () =>
      api.post(`/api/tickets/${ticket.number}/close`, {
        reason: reason.trim() === "" ? null : reason,
        silent,
      }),
    {
      touches: ["/api/tickets", "/api/overview", "/api/close-reasons"],
      done: () => {
        confirmDone(t("conversations.done.close"));
        close();
      },
    },
  );
  return (
    <Dialog onClose={close} size="md" title={t("conversations.close-title", { number: ticket.number })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          over.mutate(undefined);
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t("conversations.close-reason")}
            description={t("conversations.close-reason-what")}
            placeholder={t("conversations.close-reason-example")}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {reasons.length > 0 && (
            <Group gap={6} role="group" aria-label={t("conversations.close-usual")}>
              {reasons.slice(0, OFFERED).map((one) => (
                <Button
                  key={one}
                  size="sm"
                  radius="xl"
                  variant={one === reason ? "filled" : "default"}
                  onClick={() => setReason(one)}
                >
                  {one}
                </Button>
              ))}
            </Group>
          )}
          <Checkbox
            label={t("conversations.close-silent")}
            description={t("conversations.close-silent-what")}
            checked={silent}
            onChange={(event) => setSilent(event.currentTarget.checked)}
          />
          <DialogButtons
            yes={t("conversations.close-yes")}
            close={close}
            isRunning={over.isPending}
            why={over.error}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
