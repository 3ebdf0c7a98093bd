/**
 * Confirmation dialogs: asks before something destructive is done or unsaved input is lost. The browser's Back button
 * answers no.
 */
import { modals } from "@mantine/modals";
import { createElement } from "react";
import { i18n } from "../../words/words.ts";
import { ConfirmAnswers } from "./confirm-answers.tsx";
import { rememberFocus } from "./focus-return.ts";
import { addLayer } from "./layers.ts";

interface Question {
  title: string;
  /** What will happen, and what cannot be undone. */
  body: string;
  /** Label of the button: the verb itself, not "OK". */
  yes: string;
  /** Label of the other button; left out = "Cancel". */
  no?: string;
  /** Left out = red, as for what cannot be undone. */
  color?: string;
  onYes: () => void;
  /** A third answer, between the two. */
  other?: { label: string; onPick: () => void } | undefined;
  /** Called when it is cancelled or closed in another way. */
  onNo?: () => void;
  /** Whether a navigation waits for the answer. */
  isOnLeaving?: boolean;
}

let questions = 0;
/** The key press or click that answered the last dialog. */
let answeredBy: Event | undefined;

/**
 * True while a confirmation is open, and during the very event that closes it: what lies below hears the same
 * Escape and must not react to it. The next event is not affected, however soon it comes.
 */
export const isAsking = (): boolean =>
  questions > 0 || (answeredBy !== undefined && window.event === answeredBy);

/** Opens a confirmation; the focus returns to where it was when it closes. */
export function confirmAction({ color = "red", isOnLeaving = false, ...question }: Question): void {
  const { title, body, yes, no, onYes, other, onNo } = question;
  let isAnswered = false;
  questions += 1;
  const giveBack = rememberFocus();
  const answerBy = (act: () => void) => (): void => {
    isAnswered = true;
    act();
    modals.close(id);
  };
  const id = modals.open({
    title,
    children: createElement(ConfirmAnswers, {
      body,
      answers: [
        { label: no ?? i18n.t("do.cancel"), variant: "default", onPick: () => modals.close(id) },
        ...(other ? [{ label: other.label, variant: "light" as const, onPick: answerBy(other.onPick) }] : []),
        { label: yes, color, onPick: answerBy(onYes) },
      ],
    }),
    onClose() {
      questions -= 1;
      removeLayer();
      answeredBy = window.event;
      giveBack();
      if (!isAnswered) onNo?.();
    },
  });
  const removeLayer = addLayer({
    onPop: () => {
      modals.close(id);
      return true;
    },
    isFilled: () => false,
    leavesWithPage: isOnLeaving,
  });
}

/** Unsaved-changes confirmation. */
export function askToLeave(onYes: () => void, onNo?: () => void): void {
  confirmAction({
    title: i18n.t("do.leave-title"),
    body: i18n.t("do.leave-body"),
    yes: i18n.t("do.leave-yes"),
    onYes,
    isOnLeaving: true,
    ...(onNo ? { onNo } : {}),
  });
}
