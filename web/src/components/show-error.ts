/** How what went wrong is said. */
import { notifications } from "@mantine/notifications";
import { Refused, ServerLost } from "../api/client.ts";
import { i18n } from "../words/words.ts";

/** One sentence for people, whatever it was. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.problem.detail;
  if (error instanceof ServerLost)
    return i18n.t(error.mayBeDone ? "server.lost-doing" : "server.lost-asking");
  return i18n.t("server.stumbled");
}

/** In the corner, until it is read. */
export function showError(error: unknown): void {
  notifications.show({
    color: "red",
    title: i18n.t(error instanceof ServerLost && error.mayBeDone ? "do.unsure" : "do.failed"),
    message: sentenceOf(error),
    autoClose: 10_000,
    closeButtonProps: { "aria-label": i18n.t("do.close") },
  });
}

/** Asked for again after a lost answer: it was done the first time. */
export const sayDoneBefore = (): void => confirmDone(i18n.t("server.done-before"));

/** In the corner, for a moment: it was done. */
export function confirmDone(message: string): void {
  notifications.show({
    color: "green",
    message,
    autoClose: 4000,
    closeButtonProps: { "aria-label": i18n.t("do.close") },
  });
}

/** What the server minds about single fields, by their names; empty when it minds something else. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof Refused)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ path, message }) => [path, message]));
}
