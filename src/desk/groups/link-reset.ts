/** Event handler of a reset invitation link: whoever was invited by the old one gets the new one. */
import { chatOfPerson, type GroupJid } from "../../domain/ids.ts";
import { firstTime, getSaidAt, linkOut } from "../../store/tickets/cards.ts";
import { findUnfinished } from "../../store/team/steps.ts";
import type { DeskContext } from "../context.ts";
import { enqueueMessage } from "../enqueue.ts";

/** Told twice, it says nothing the second time. A link of ours that nobody needs any more is withdrawn by ourselves. */
export async function linkReset(
  ctx: DeskContext,
  { group, name, link }: { group: GroupJid; name: string; link: string },
): Promise<void> {
  if ((await getSaidAt(ctx.tx, linkOut(group))) === null) return;
  for (const { step, room, mainGroup } of await findUnfinished(ctx.tx)) {
    const { person, state, outcome } = step;
    if ((room ?? mainGroup)?.jid !== group || person === null) continue;
    if (state !== "pending" || outcome !== "invited") continue;
    if (!(await firstTime(ctx.tx, `${linkOut(group)}${link}:${person}`, ctx.now))) continue;
    const text = ctx.t("invite.link", { group: name, link });
    await enqueueMessage(ctx, { chat: chatOfPerson(person), content: { kind: "text", text }, ticket: null });
  }
}
