/** Close dialog ("Cerrar"): closes a case with a reason. */
import { Checkbox, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { DialogButtons } from "../../../components/dialogs/dialog-buttons.tsx";
import { UsualReasons } from "./usual-reasons.tsx";

export function CloseDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [silent, setSilent] = useState(false);
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
            maxLength={longest.closeReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <UsualReasons value={reason} onChange={setReason} />
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
