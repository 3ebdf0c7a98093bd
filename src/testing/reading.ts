/** What people see of what was sent. */
import type { Outgoing } from "../domain/messages/outgoing.ts";

/** How a message reads on a phone. */
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
