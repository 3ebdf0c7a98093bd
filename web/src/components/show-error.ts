/** Error messages and notifications (toasts). */
import { notifications } from "@mantine/notifications";
import { Refused, ServerLost } from "../api/client.ts";
import { i18n } from "../words/words.ts";

/** One sentence for people, whatever the error is. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.problem.detail;
  if (error instanceof ServerLost)
    return i18n.t(error.mayBeDone ? "server.lost-doing" : "server.lost-asking");
  return i18n.t("server.stumbled");
}

const answered = new WeakSet<Error>();

/** Marks an error that the user was asked about in a dialog and answered: `showError` leaves it out. */
export const markAnswered = (error: Error): void => void answered.add(error);

/** Toast for an error, shown for 10 seconds. */
export function showError(error: unknown): void {
  if (error instanceof Error && answered.has(error)) return;
  notifications.show({
    color: "red",
    title: i18n.t(error instanceof ServerLost && error.mayBeDone ? "do.unsure" : "do.failed"),
    message: sentenceOf(error),
    autoClose: 10_000,
    closeButtonProps: { "aria-label": i18n.t("do.close") },
  });
}

/** Toast after a repeated request (idempotency): it was done the first time. */
export const sayDoneBefore = (): void => confirmDone(i18n.t("server.done-before"));

/** Toast for a success, shown for 4 seconds. */
export function confirmDone(message: string): void {
  notifications.show({
    color: "green",
    message,
    autoClose: 4000,
    closeButtonProps: { "aria-label": i18n.t("do.close") },
  });
}

/** The server's messages by field; empty when the error is about no single field. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof Refused)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ path, message }) => [path, message]));
}
