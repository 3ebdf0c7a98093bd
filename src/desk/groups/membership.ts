/**
 * Event handlers of group changes: what WhatsApp reports of our groups. Only what it says of one particular group is a fact:
 * a list in which a group is missing, an empty list or no answer change nothing. Such a group is checked on its own, and
 * counts as lost when WhatsApp has said twice, with time between, that it is gone.
 */
import { isAmong } from "../../domain/contacts/address.ts";
import { checkName } from "../../domain/text/names.ts";
import type { GroupJid, PersonId } from "../../domain/ids.ts";
import type { Address, GroupChange } from "../../domain/messages/inbound.ts";
import {
  changeMainGroup,
  changeRoom,
  findMainGroups,
  findRoomsWithGroup,
  type MainGroup,
  type Room,
} from "../../store/team/groups.ts";
import { addressOf, findByAddress } from "../../store/contacts/people.ts";
import { findUnfinished } from "../../store/team/steps.ts";
import type { DeskContext } from "../context.ts";
import { checkGroup } from "./group-checks.ts";
import { groupSeen, ourGroup, type SeenGroup } from "./group-seen.ts";
import { linkReset } from "./link-reset.ts";
import { tellLost, type Lost } from "./lost-groups.ts";
import { joined, left, weCame, weLeft } from "./membership-steps.ts";
import { noteStrangers } from "./strangers.ts";

/** Groups that are not ours are none of our business. */
export async function groupChanged(ctx: DeskContext, change: GroupChange): Promise<void> {
  const { group, people, us } = change;
  const ours = await ourGroup(ctx, group);
  if (!ours) return;
  const lost: (Lost | null)[] = [];
  if (us && change.change === "removed") lost.push(await weLeft(ctx, group, "removed"));
  if (us && change.change === "added") await weCame(ctx, group);
  for (const person of await known(ctx, people)) {
    if (change.change === "added") await joined(ctx, group, person);
    else if (change.change === "removed") lost.push(await left(ctx, group, person));
  }
  if (change.change === "added")
    await noteStrangers(ctx, ours, { group, name: (ours.room ?? ours.mainGroup).name, people });
  if (change.change === "renamed") await renamed(ctx, ours.room ?? ours.mainGroup, change.name ?? null);
  if (change.change === "link-reset" && change.link)
    await linkReset(ctx, { group, name: (ours.room ?? ours.mainGroup).name, link: change.link });
  await tellLost(ctx, lost);
  // Rights, settings, and whatever the notice did not say. Where we are not, nothing is to be read.
  if (!(us && change.change === "removed")) await checkGroup(ctx, group);
}

/** People called it otherwise: so do we. A name of our own that is on its way comes back as the same. */
async function renamed(ctx: DeskContext, group: Room | MainGroup, name: string | null): Promise<void> {
  const checked = name === null ? null : checkName(name);
  if (!checked?.ok || checked.name === group.name) return;
  if ("ordinal" in group) await changeRoom(ctx.tx, group.id, { name: checked.name });
  else await changeMainGroup(ctx.tx, group.id, { name: checked.name });
  ctx.changed({ topic: "ordinal" in group ? "agents" : "main-groups" });
}

/** The groups of a list that WhatsApp gave, as of a new connection. Those that are missing are asked about. */
export async function groupsSeen(ctx: DeskContext, groups: SeenGroup[]): Promise<void> {
  const seen = new Map(groups.map((one) => [one.group, one]));
  const lost: (Lost | null)[] = [];
  for (const jid of await ours(ctx)) {
    const group = seen.get(jid);
    if (group) lost.push(...(await groupSeen(ctx, group)));
    else await checkGroup(ctx, jid);
  }
  await finishBringing(ctx, seen);
  await tellLost(ctx, lost);
}

async function ours(ctx: DeskContext): Promise<GroupJid[]> {
  const all = [...(await findRoomsWithGroup(ctx.tx)), ...(await findMainGroups(ctx.tx))];
  return all.flatMap(({ jid }) => (jid === null ? [] : [jid]));
}

/** People who accepted an invitation while we were away. */
async function finishBringing(ctx: DeskContext, seen: Map<GroupJid, SeenGroup>): Promise<void> {
  for (const { step, mainGroup } of await findUnfinished(ctx.tx)) {
    const group = mainGroup?.jid ? seen.get(mainGroup.jid) : undefined;
    if (!group || step.person === null || step.step === "remove-from-group") continue;
    if (isAmong(group.members, await addressOf(ctx.tx, step.person)))
      await joined(ctx, group.group, step.person);
  }
}

async function known(ctx: DeskContext, people: Address[]): Promise<PersonId[]> {
  const ids = new Set<PersonId>();
  for (const address of people) for (const { id } of await findByAddress(ctx.tx, address)) ids.add(id);
  return [...ids];
}
