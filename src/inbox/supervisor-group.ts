/** A message in a supervisor group: a command, LISTO, or a reply to an alert; the rest is the supervisors' own talk. */
import { parseCommand } from "../commands/parse.ts";
import { runCommand } from "../commands/run.ts";
import { replyToAlerts } from "../desk/alert-reply.ts";
import type { Desk } from "../desk/desk.ts";
import type { Asked } from "../desk/promise.ts";
import { ready } from "../desk/register.ts";
import type { MessageId } from "../domain/ids.ts";
import type { InboundContent } from "../domain/inbound.ts";
import { isReady } from "../domain/ready.ts";
import { getRegistration } from "../store/cards.ts";
import { wordsOf } from "./route.ts";

export interface SupervisorMessage {
  asked: Asked;
  content: InboundContent;
  quotes: MessageId | null;
}

export async function inSupervisorGroup(
  desk: Desk,
  { asked, content, quotes }: SupervisorMessage,
): Promise<void> {
  if (!canOrder(content)) return;
  const words = wordsOf(content);
  const parsed = parseCommand(words ?? "", "supervisor");
  if (parsed.kind !== "none") return runCommand(desk, parsed, { place: "supervisor", asked });
  if (quotes === null) return;
  const registration = await getRegistration(desk.tx, asked.chat, quotes);
  if (registration && isReady(words ?? "")) return ready(desk, asked, registration);
  await replyToAlerts(desk, asked, { quoted: quotes, words });
}

/** Words, or a voice that should have been words; a sticker or an edit of something older asks nothing of us. */
function canOrder(content: InboundContent): boolean {
  switch (content.kind) {
    case "text":
      return true;
    case "media":
      return (
        content.media.caption !== null || content.media.kind === "voice" || content.media.kind === "audio"
      );
    case "location":
    case "contacts":
    case "poll":
    case "rich":
    case "vote":
    case "reaction":
    case "edit":
    case "deletion":
    case "view-once":
    case "undecryptable":
    case "unsupported":
      return false;
  }
}
