/** Erasure dialog (right to be forgotten): it cannot be undone, so the phone number or name has to be typed. */
import { Alert, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact, ErasedContact } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmDone } from "../../components/show-error.ts";
import { errorsAt } from "../../components/forms/forms.ts";
import { ActForm } from "../../components/dialogs/act-form.tsx";
import { Dialog } from "../../components/dialogs/dialog.tsx";

export function EraseModal({ contact, close }: { contact: Contact; close: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const erase = useApiMutation(
    (confirm: string) => api.post<ErasedContact>(`/api/contacts/${contact.id}/erase`, { confirm }),
    {
      touches: ["/api/contacts", "/api/tickets"],
      done: ({ messages, tickets }) => {
        confirmDone(t("contacts.erased", { messages, tickets }));
        close();
      },
    },
  );
  const wanted = contact.phoneDisplay ?? contact.name ?? contact.pushName ?? `#${contact.id}`;
  return (
    <Dialog onClose={close} title={t("contacts.erase")} size="md">
      <ActForm
        act={() => erase.mutate(typed)}
        yes={t("contacts.erase")}
        close={close}
        isRunning={erase.isPending}
        color="red"
        disabled={typed.trim() === ""}
        why={errorsAt(erase.error)["confirm"] ? null : erase.error}
      >
        <Alert color="red" title={t("contacts.erase-title")}>
          {t("contacts.erase-body")}
        </Alert>
        <TextInput
          label={t("contacts.erase-type", { text: wanted })}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          autoComplete="off"
          error={errorsAt(erase.error)["confirm"]}
          data-autofocus
        />
      </ActForm>
    </Dialog>
  );
}
