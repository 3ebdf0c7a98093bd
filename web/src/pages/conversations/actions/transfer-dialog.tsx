/** Transfer dialog ("Transferir"): to an agent who is online, or to another group's queue, with a reason. */
import { SegmentedControl, Select, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroupList, Ticket, Transfer } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { useAnswer, useApiMutation } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { AgentChoice } from "./agent-choice.tsx";
import { DialogButtons } from "../../../components/dialogs/dialog-buttons.tsx";

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
      <form
        onSubmit={(event) => {
          event.preventDefault();
          transfer.mutate({ ...target, reason: reason.trim() === "" ? null : reason });
        }}
      >
        <Stack gap="sm">
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
            <GroupChoice ticket={ticket} value={group} onChange={setGroup} />
          )}
          <Textarea
            label={t("conversations.transfer-reason")}
            description={t("conversations.transfer-reason-what")}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={longest.transferReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogButtons
            yes={t("conversations.do.transfer")}
            close={close}
            isRunning={transfer.isPending}
            disabled={!isChosen}
            why={isChosen ? transfer.error : t(`conversations.choose-${to}`)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

interface GroupProps {
  ticket: Ticket;
  value: string | null;
  onChange: (id: string | null) => void;
}

function GroupChoice({ ticket, value, onChange }: GroupProps) {
  const { t } = useTranslation();
  const groups = useAnswer<MainGroupList>("/api/main-groups", { fresh: true }).data?.items ?? [];
  const isHere = (id: number): boolean => ticket.state === "waiting" && id === ticket.mainGroup;
  const data = groups
    .filter(({ kind, state, id }) => kind !== "supervisor" && state === "ready" && !isHere(id))
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Select
      label={t("conversations.group")}
      placeholder={t(data.length === 0 ? "conversations.no-other-group" : "conversations.choose")}
      data={data}
      value={value}
      onChange={onChange}
      disabled={data.length === 0}
    />
  );
}
