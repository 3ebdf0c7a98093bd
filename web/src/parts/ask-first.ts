/** Destructive things ask. */
import { modals } from "@mantine/modals";
import { i18n } from "../words/words.ts";

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

export function askFirst({ title, body, yes, onYes, onNo }: Question): void {
  let isAnswered = false;
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
      if (!isAnswered) onNo?.();
    },
  });
}
