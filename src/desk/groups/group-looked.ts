/** Event handler of group checks: the group was found, is gone (believed the second time), or there was no answer. */
import type { GroupJid } from "../../domain/ids.ts";
import { changeAdoption, getAdoptionIn } from "../../store/team/adoptions.ts";
import { changeCheck, endCheck, getCheck } from "../../store/team/group-checks.ts";
import type { DeskContext } from "../context.ts";
import { restsUntil } from "./group-refusals.ts";
import { groupSeen, ourGroup, type SeenGroup } from "./group-seen.ts";
import { tellLost, type Lost } from "./lost-groups.ts";
import { weLeft } from "./membership-steps.ts";

/** gone: WhatsApp said so, of this group · silent: no answer, an empty one, or one of another kind. */
export type Look = { look: "found"; info: SeenGroup } | { look: "gone" } | { look: "silent" };

/** How often it must say that a group is gone. */
const GONE_LOOKS = 2;
/** A group that cannot be used is looked at now and then, in case nobody tells us that it is well again. */
const BROKEN_AGAIN_MS = 60 * 60_000;

/** Handles the result of a check. `again`: when the group is checked next, if that is needed. */
export async function groupLooked(
  ctx: DeskContext,
  group: GroupJid,
  { look, again }: { look: Look; again: Date },
): Promise<void> {
  const check = await getCheck(ctx.tx, group);
  switch (look.look) {
    case "silent":
      await changeCheck(ctx.tx, group, { unanswered: (check?.unanswered ?? 0) + 1, nextAt: again });
      return;
    case "gone":
      return gone(ctx, group, { times: (check?.gone ?? 0) + 1, again });
    case "found":
      return found(ctx, look.info);
  }
}

async function gone(
  ctx: DeskContext,
  group: GroupJid,
  { times, again }: { times: number; again: Date },
): Promise<void> {
  const isOurs = (await ourGroup(ctx, group)) !== null;
  if (isOurs && times < GONE_LOOKS)
    return changeCheck(ctx.tx, group, { gone: times, unanswered: 0, nextAt: again });
  if (isOurs) await tellLost(ctx, [await weLeft(ctx, group, "group-gone")]);
  await endCheck(ctx.tx, group);
}

async function found(ctx: DeskContext, info: SeenGroup): Promise<void> {
  const lost: (Lost | null)[] = await groupSeen(ctx, info);
  await tellLost(ctx, lost);
  await noteAdoption(ctx, info);
  const ours = await ourGroup(ctx, info.group);
  const state = (ours?.room ?? ours?.mainGroup)?.state;
  if (state !== "broken") return endCheck(ctx.tx, info.group);
  const rest = await restsUntil(ctx, { jid: info.group });
  const nextAt = rest ?? new Date(ctx.now.getTime() + BROKEN_AGAIN_MS);
  await changeCheck(ctx.tx, info.group, { gone: 0, unanswered: 0, nextAt });
}

/** What the panel shows of a group in which a code was typed. */
async function noteAdoption(ctx: DeskContext, { group, name, members }: SeenGroup): Promise<void> {
  const adoption = await getAdoptionIn(ctx.tx, group);
  if (!adoption) return;
  await changeAdoption(ctx.tx, adoption.id, { groupName: name, members: members.length });
  ctx.changed({ topic: adoption.room === null ? "main-groups" : "agents" });
}
