/** Assign dialog ("Asignar"): gives a case to an agent, whoever has it now. */
import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { AgentChoice } from "./agent-choice.tsx";
import { ActForm } from "../../../components/dialogs/act-form.tsx";

export function AssignDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const { t } = useTranslation();
  const [agent, setAgent] = useState("");
  const assign = useApiMutation(
    () => api.post(`/api/tickets/${ticket.number}/assign`, { agent: Number(agent) }),
    {
      touches: ["/api/tickets", "/api/overview", "/api/agents"],
      done: () => {
        confirmDone(t("conversations.done.assign"));
        close();
      },
    },
  );
  const holder = ticket.state === "in_progress" ? (ticket.agent?.id ?? null) : null;
  return (
    <Dialog onClose={close} size="md" title={t("conversations.assign-title", { number: ticket.number })}>
      <ActForm
        act={() => assign.mutate(undefined)}
        yes={t("conversations.do.assign")}
        close={close}
        isRunning={assign.isPending}
        disabled={agent === ""}
        why={agent === "" ? t("conversations.choose-agent") : assign.error}
      >
        <Text fz="sm" c="dimmed">
          {t("conversations.assign-what")}
        </Text>
        <AgentChoice value={agent} onChange={setAgent} except={holder} mustBeOnline={false} />
      </ActForm>
    </Dialog>
  );
}
