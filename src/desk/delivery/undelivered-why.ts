/** Reason why a message was not delivered, in words. */
import type { Undelivered } from "../../domain/messages/outgoing.ts";
import type { Translate } from "../../i18n/translator.ts";

/** Of an outbox message that was given up: its row says why, and behind a colon what WhatsApp said. */
export function whyUndelivered(t: Translate, error: string): string {
  const [why, code = ""] = error.split(":");
  switch (why as Undelivered) {
    case "restricted":
      return t("undelivered.restricted");
    case "no-answer":
      return t("undelivered.no-answer");
    case "failing":
      return t("undelivered.failing");
    case "refused":
      return t("undelivered.refused", { code });
  }
}
