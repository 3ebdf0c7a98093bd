/** Confirmation before somebody writes into a case that somebody else has. */
import { useTranslation } from "react-i18next";
import type { Ticket } from "@contract/contract.ts";
import { confirmAction } from "../../../components/dialogs/confirm-action.ts";
import { clientName } from "../../../components/tickets/client-name.ts";
import { hasStepped, rememberStepped } from "./drafts.ts";
import { attendantName } from "../names.ts";
import { useIsMine } from "../actions/take.ts";

/** Asks once per conversation, and never in one's own case. */
export function useStepIn(ticket: Ticket): (go: () => void) => void {
  const { t } = useTranslation();
  const { number, contact, panelUser } = ticket;
  const isMine = useIsMine(ticket);
  return (go) => {
    if (isMine || hasStepped(number)) return go();
    const names = { agent: attendantName(ticket) ?? t("conversations.somebody"), name: clientName(contact) };
    confirmAction({
      title: t("conversations.step-title"),
      body: t(panelUser === null ? "conversations.step-body" : "conversations.step-body-panel", names),
      yes: t("conversations.step-yes"),
      color: "relevo",
      onYes: () => {
        rememberStepped(number);
        go();
      },
    });
  };
}
