/** Close dialog ("Cerrar"): closes a case with a reason. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { ActForm } from "../../../components/dialogs/act-form.tsx";
import { CloseFields } from "./close-fields.tsx";

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
      <ActForm
        act={() => over.mutate(undefined)}
        yes={t("conversations.close-yes")}
        close={close}
        isRunning={over.isPending}
        why={over.error}
      >
        <CloseFields
          reason={reason}
          setReason={setReason}
          silent={silent}
          setSilent={setSilent}
          silentWhat={t("conversations.close-silent-what")}
        />
      </ActForm>
    </Dialog>
  );
}
