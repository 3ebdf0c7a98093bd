/** Message handler of supervisor groups: a command, LISTO, or a reply to an alert; the rest is the supervisors' own talk. */
import { parseCommand } from "../commands/parse.ts";
import { runCommand } from "../commands/run.ts";
import { replyToAlerts } from "../desk/lifecycle/alert-reply.ts";
import type { DeskContext } from "../desk/context.ts";
import { reply, type Asked } from "../desk/enqueue.ts";
import { ready } from "../desk/team/register.ts";
import { mayAnswerClaimant, mayAnswerStranger, mayOrder } from "../desk/alerts/supervisors.ts";
import type { MessageId } from "../domain/ids.ts";
import type { InboundContent } from "../domain/messages/inbound.ts";
import { isReady } from "../domain/language/ready.ts";
import { getCard, getRegistration } from "../store/tickets/cards.ts";
import type { MainGroup } from "../store/team/groups.ts";
import { bareOrder } from "./bare-order.ts";
import { wordsOf } from "./route.ts";

export interface SupervisorMessage {
  asked: Asked;
  content: InboundContent;
  quotes: MessageId | null;
  group: MainGroup;
}

export async function inSupervisorGroup(
  ctx: DeskContext,
  { asked, content, quotes, group }: SupervisorMessage,
): Promise<void> {
  const words = wordsOf(content);
  const parsed = parseCommand(words ?? "", "supervisor");
  if (
    content.kind === "edit" &&
    parsed.kind !== "none" &&
    (await mayOrder(ctx, asked.person, group.id)) === "yes"
  ) {
    await reply(ctx, { ...asked, message: content.target }, ctx.t("room.edit-not-run"));
    return;
  }
  if (!canOrder(content)) return;
  if (parsed.kind !== "none") {
    if (await mustNotOrder(ctx, asked, group)) return;
    await runCommand(ctx, parsed, { place: "supervisor", asked });
    return;
  }
  if (quotes === null) return orderedBare(ctx, { asked, content, group });
  const registration = await getRegistration(ctx.tx, asked.chat, quotes);
  if (registration && isReady(words ?? ""))
    return (await mayAnswerClaimant(ctx, asked)) ? ready(ctx, asked, registration) : undefined;
  const alerted = await getCard(ctx.tx, asked.chat, quotes);
  if (alerted?.kind === "alert" && (await mustNotOrder(ctx, asked, group))) return;
  await replyToAlerts(ctx, asked, { quoted: quotes, words });
}

/** Carries out what is an order without its slash. */
async function orderedBare(
  ctx: DeskContext,
  { asked, content, group }: Omit<SupervisorMessage, "quotes">,
): Promise<void> {
  const order = await bareOrder(ctx, asked, wordsOf(content) ?? "");
  if (order === null || (await mustNotOrder(ctx, asked, group))) return;
  await runCommand(ctx, order, { place: "supervisor", asked });
}

/** Authorisation: whoever may not give orders here is told so, and nothing is done. */
async function mustNotOrder(ctx: DeskContext, asked: Asked, group: MainGroup): Promise<boolean> {
  const may = await mayOrder(ctx, asked.person, group.id);
  if (may === "yes") return false;
  if (may === "no" && !(await mayAnswerStranger(ctx, asked))) return true;
  await reply(ctx, asked, ctx.t(may === "no" ? "alert.not-registered" : "alert.needs-listo"));
  return true;
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
