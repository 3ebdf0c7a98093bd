/**
 * Detects content that every group refuses: it is parked and told of, and no further group counts as lost because of
 * it.
 */
import type { GroupJid } from "../../domain/ids.ts";
import { getEntry } from "../../store/messages/entries.ts";
import type { OutboxRow } from "../../store/messages/outbox.ts";
import { findRefusedElsewhere } from "../../store/messages/outbox-lists.ts";
import type { DeskContext } from "../context.ts";
import { trustAgain } from "../groups/group-refusals.ts";
import { ourGroup } from "../groups/group-seen.ts";
import { enqueueText } from "../enqueue.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

/** Whether another group refused the same content before. */
export const isRefusedElsewhere = async (ctx: DeskContext, lost: OutboxRow): Promise<boolean> =>
  (await findRefusedElsewhere(ctx.tx, lost)).length > 0;

/**
 * Content that other groups refused too: they count as sound again, and people are told that the message is parked. False
 * = no other group refused it.
 */
export async function parkedForGood(ctx: DeskContext, group: GroupJid, lost: OutboxRow): Promise<boolean> {
  const others = await findRefusedElsewhere(ctx.tx, lost);
  if (others.length === 0) return false;
  for (const chat of new Set([lost.chat, ...others])) await trustAgain(ctx, chat);
  const ours = await ourGroup(ctx, group);
  if (ours?.room && lost.ticket !== null) {
    const text = ctx.t("room.parked", { what: await whatIs(ctx, lost), number: lost.ticket });
    await enqueueText(ctx, lost.chat, { text, ticket: lost.ticket, lane: "alert" });
  } else if (ours) {
    const name = (ours.room ?? ours.mainGroup).name;
    const number = lost.ticket === null ? "–" : `#${lost.ticket}`;
    await tellSupervisors(ctx, [ctx.t("alert.parked", { group: name, number })], group);
  }
  return true;
}

/** Description of the content by kind, without its text: that may be what is refused. */
async function whatIs(ctx: DeskContext, { entry }: OutboxRow): Promise<string> {
  const content = entry === null ? null : ((await getEntry(ctx.tx, entry))?.content ?? null);
  return content?.kind === "media"
    ? ctx.t(`content.media.${content.media.kind}`)
    : ctx.t("room.parked-words");
}
