/** Before somebody writes into a case that an agent has. */
import { modals } from "@mantine/modals";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../../src/panel/contract.ts";
import { hasStepped, rememberStepped } from "./drafts.ts";
import { clientName } from "./names.ts";

/** Once per conversation: it is an agent's case, and both will read it. */
export function useStepIn({ number, agent, contact }: Ticket): (go: () => void) => void {
  const { t } = useTranslation();
  return (go) => {
    if (hasStepped(number)) return go();
    const names = { agent: agent?.name ?? t("conversations.somebody"), name: clientName(contact) };
    modals.openConfirmModal({
      title: t("conversations.step-title"),
      children: t("conversations.step-body", names),
      labels: { confirm: t("conversations.step-yes"), cancel: t("do.cancel") },
      onConfirm: () => {
        rememberStepped(number);
        go();
      },
    });
  };
}
