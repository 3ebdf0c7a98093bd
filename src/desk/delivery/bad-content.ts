/**
 * What one group after the other refuses is bad itself: it is parked, told where it is missing, and no further group counts
 * as lost because of it. Those that did are looked at again.
 */
import type { GroupJid } from "../../domain/ids.ts";
import { getEntry } from "../../store/messages/entries.ts";
import type { PromiseRow } from "../../store/messages/outbox.ts";
import { findRefusedElsewhere } from "../../store/messages/outbox-lists.ts";
import type { Desk } from "../desk.ts";
import { trustAgain } from "../groups/group-refusals.ts";
import { ourGroup } from "../groups/group-seen.ts";
import { tell } from "../promise.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

/** Another group refused the same before. */
export const isRefusedElsewhere = async (desk: Desk, lost: PromiseRow): Promise<boolean> =>
  (await findRefusedElsewhere(desk.tx, lost)).length > 0;

/** False when no other group refused it: then it says something about this one. */
export async function parkedForGood(desk: Desk, group: GroupJid, lost: PromiseRow): Promise<boolean> {
  const others = await findRefusedElsewhere(desk.tx, lost);
  if (others.length === 0) return false;
  for (const chat of new Set([lost.chat, ...others])) await trustAgain(desk, chat);
  const ours = await ourGroup(desk, group);
  if (ours?.room && lost.ticket !== null) {
    const text = desk.say("room.parked", { what: await whatIs(desk, lost), number: lost.ticket });
    await tell(desk, lost.chat, { text, ticket: lost.ticket, lane: "alert" });
  } else if (ours) {
    const name = (ours.room ?? ours.mainGroup).name;
    const number = lost.ticket === null ? "–" : `#${lost.ticket}`;
    await tellSupervisors(desk, [desk.say("alert.parked", { group: name, number })], group);
  }
  return true;
}

/** Its kind, and none of its words: they may be what is refused. */
async function whatIs(desk: Desk, { entry }: PromiseRow): Promise<string> {
  const content = entry === null ? null : ((await getEntry(desk.tx, entry))?.content ?? null);
  return content?.kind === "media"
    ? desk.say(`content.media.${content.media.kind}`)
    : desk.say("room.parked-words");
}
