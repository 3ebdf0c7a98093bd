/** WhatsApp was asked about one group, for itself. */
import type { GroupJid } from "../../domain/ids.ts";
import { changeAdoption, getAdoptionIn } from "../../store/team/adoptions.ts";
import { changeCheck, endCheck, getCheck } from "../../store/team/group-checks.ts";
import type { Desk } from "../desk.ts";
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

/** `again`: when it is asked next, should that be needed. */
export async function groupLooked(
  desk: Desk,
  group: GroupJid,
  { look, again }: { look: Look; again: Date },
): Promise<void> {
  const check = await getCheck(desk.tx, group);
  switch (look.look) {
    case "silent":
      await changeCheck(desk.tx, group, { unanswered: (check?.unanswered ?? 0) + 1, nextAt: again });
      return;
    case "gone":
      return gone(desk, group, { times: (check?.gone ?? 0) + 1, again });
    case "found":
      return found(desk, look.info);
  }
}

async function gone(
  desk: Desk,
  group: GroupJid,
  { times, again }: { times: number; again: Date },
): Promise<void> {
  const isOurs = (await ourGroup(desk, group)) !== null;
  if (isOurs && times < GONE_LOOKS)
    return changeCheck(desk.tx, group, { gone: times, unanswered: 0, nextAt: again });
  if (isOurs) await tellLost(desk, [await weLeft(desk, group, "group-gone")]);
  await endCheck(desk.tx, group);
}

async function found(desk: Desk, info: SeenGroup): Promise<void> {
  const lost: (Lost | null)[] = await groupSeen(desk, info);
  await tellLost(desk, lost);
  await noteAdoption(desk, info);
  const ours = await ourGroup(desk, info.group);
  const state = (ours?.room ?? ours?.mainGroup)?.state;
  if (state !== "broken") return endCheck(desk.tx, info.group);
  const rest = await restsUntil(desk, { jid: info.group });
  const nextAt = rest ?? new Date(desk.now.getTime() + BROKEN_AGAIN_MS);
  await changeCheck(desk.tx, info.group, { gone: 0, unanswered: 0, nextAt });
}

/** What the panel shows of a group in which a code was typed. */
async function noteAdoption(desk: Desk, { group, name, members }: SeenGroup): Promise<void> {
  const adoption = await getAdoptionIn(desk.tx, group);
  if (!adoption) return;
  await changeAdoption(desk.tx, adoption.id, { groupName: name, members: members.length });
  desk.changed({ topic: adoption.room === null ? "main-groups" : "agents" });
}
