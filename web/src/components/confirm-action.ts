/** Destructive things ask. */
import { modals } from "@mantine/modals";
import { i18n } from "../words/words.ts";
import { rememberFocus } from "./focus-return.ts";

interface Question {
  title: string;
  /** What will happen, and what cannot be undone. */
  body: string;
  /** What the button says: the verb itself, not "OK". */
  yes: string;
  onYes: () => void;
  /** However else it was closed. */
  onNo?: () => void;
}

let questions = 0;
/** The key press or click that answered the last one. */
let answeredBy: Event | undefined;

/**
 * While a question stands over the page, and during the very event that closes it: what lies below hears the same Escape,
 * and must not take it for its own. The next event is its own, however soon it comes.
 */
export const isAsking = (): boolean =>
  questions > 0 || (answeredBy !== undefined && window.event === answeredBy);

export function confirmAction({ title, body, yes, onYes, onNo }: Question): void {
  let isAnswered = false;
  questions += 1;
  const giveBack = rememberFocus();
  modals.openConfirmModal({
    title,
    children: body,
    labels: { confirm: yes, cancel: i18n.t("do.cancel") },
    confirmProps: { color: "red" },
    onConfirm() {
      isAnswered = true;
      onYes();
    },
    onClose() {
      questions -= 1;
      answeredBy = window.event;
      giveBack();
      if (!isAnswered) onNo?.();
    },
  });
}

/** Before what somebody typed is lost. */
export function askToLeave(onYes: () => void, onNo?: () => void): void {
  confirmAction({
    title: i18n.t("do.leave-title"),
    body: i18n.t("do.leave-body"),
    yes: i18n.t("do.leave-yes"),
    onYes,
    ...(onNo ? { onNo } : {}),
  });
}
