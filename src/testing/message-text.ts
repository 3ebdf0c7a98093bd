/** Rendering of outgoing messages as text, for assertions. */
import type { Outgoing } from "../domain/messages/outgoing.ts";

/** The message as text; kinds other than text have a prefix in brackets. */
export function asText(content: Outgoing): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "media":
      return `[media] ${content.caption ?? ""}`.trim();
    case "location":
      return `[location] ${content.latitude},${content.longitude}`;
    case "contacts":
      return `[contacts] ${content.cards.map((card) => card.name).join(", ")}`;
    case "reaction":
      return `[reaction] ${content.emoji ?? "∅"}`;
    case "edit":
      return `[edit] ${content.text}`;
    case "deletion":
      return "[deletion]";
    case "group-invite":
      return `[invite] ${content.text}`;
  }
}
