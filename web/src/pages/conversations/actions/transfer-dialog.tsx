/** Transfer dialog ("Transferir"): to an agent who is online, or to another group's queue, with a reason. */
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket, Transfer } from "@contract/contract.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { GroupChoice, TransferReason } from "./transfer-fields.tsx";
import { AgentChoice } from "./agent-choice.tsx";
import { ActForm } from "../../../components/dialogs/act-form.tsx";

export function TransferDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const { t } = useTranslation();
  const [to, setTo] = useState<"agent" | "group">("agent");
  const [agent, setAgent] = useState("");
  const [group, setGroup] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const transfer = useApiMutation<Transfer, unknown>(
    { post: `/api/tickets/${ticket.number}/transfer` },
    {
      touches: ["/api/tickets", "/api/overview", "/api/agents"],
      done: () => {
        confirmDone(t("conversations.done.transfer"));
        close();
      },
    },
  );
  const target = to === "agent" ? { agent: Number(agent) } : { mainGroup: Number(group) };
  const isChosen = to === "agent" ? agent !== "" : group !== null;
  const holder = ticket.state === "in_progress" ? (ticket.agent?.id ?? null) : null;
  return (
    <Dialog onClose={close} size="md" title={t("conversations.transfer-title", { number: ticket.number })}>
      <ActForm
        act={() => transfer.mutate({ ...target, reason: reason.trim() === "" ? null : reason })}
        yes={t("conversations.do.transfer")}
        close={close}
        isRunning={transfer.isPending}
        disabled={!isChosen}
        why={isChosen ? transfer.error : t(`conversations.choose-${to}`)}
      >
        <SegmentedControl
          fullWidth
          value={to}
          onChange={setTo}
          data={[
            { value: "agent", label: t("conversations.to-agent") },
            { value: "group", label: t("conversations.to-group") },
          ]}
        />
        {to === "agent" ? (
          <AgentChoice value={agent} onChange={setAgent} except={holder} mustBeOnline />
        ) : (
          <GroupChoice
            except={ticket.state === "waiting" ? ticket.mainGroup : null}
            value={group}
            onChange={setGroup}
          />
        )}
        <TransferReason value={reason} onChange={setReason} />
      </ActForm>
    </Dialog>
  );
}
