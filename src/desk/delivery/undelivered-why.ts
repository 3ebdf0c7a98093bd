/** Why a message did not get through, in words. */
import type { Undelivered } from "../../domain/messages/outgoing.ts";
import type { Say } from "../../i18n/words.ts";

/** Of a promise that was given up: its row says why, and behind a colon what WhatsApp said. */
export function whyUndelivered(say: Say, error: string): string {
  const [why, code = ""] = error.split(":");
  switch (why as Undelivered) {
    case "restricted":
      return say("undelivered.restricted");
    case "no-answer":
      return say("undelivered.no-answer");
    case "failing":
      return say("undelivered.failing");
    case "refused":
      return say("undelivered.refused", { code });
  }
}
