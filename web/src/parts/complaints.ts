/** How what went wrong is said. */
import { notifications } from "@mantine/notifications";
import { Refused, ServerLost } from "../api/client.ts";
import { i18n } from "../words/words.ts";

/** One sentence for people, whatever it was. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.problem.detail;
  if (error instanceof ServerLost) return i18n.t("server.lost-doing");
  return i18n.t("server.stumbled");
}

/** In the corner, until it is read. */
export function complain(error: unknown): void {
  notifications.show({
    color: "red",
    title: i18n.t("do.failed"),
    message: sentenceOf(error),
    autoClose: 10_000,
    closeButtonProps: { "aria-label": i18n.t("do.close") },
  });
}

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
