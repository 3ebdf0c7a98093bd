/**
 * Adopts a group that a person made, as main group or room: they add the number and type a code, and an administrator
 * confirms it in the panel by the group's name. No limit of creating groups applies.
 */
import { chatOfGroup, type GroupJid, type PersonId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import {
  addAdoption,
  changeAdoption,
  getAdoptionByCode,
  getAdoptionIn,
  getAdoptionOf,
  type Adoptee,
  type Adoption,
} from "../../store/team/adoptions.ts";
import { firstWithin } from "../../store/tickets/cards.ts";
import { holdCreation } from "../../store/team/creations.ts";
import { getMainGroup, getRoom } from "../../store/team/groups.ts";
import { countIgnored } from "../../store/messages/inbox.ts";
import { findOurGroups } from "../../store/team/team-lists.ts";
import type { DeskContext } from "../context.ts";
import { checkGroup } from "../groups/group-checks.ts";
import { enqueueText } from "../enqueue.ts";
import { tellSupervisors } from "../alerts/supervisors.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long a code is good for. */
const CODE_MS = 30 * MINUTE;
/** How long a group in which it was typed may wait for a word from the panel before another one is made instead. */
const TYPED_MS = 24 * 60 * MINUTE;

/** As people copy it: in two halves, in small letters, in bold. */
const CODE = /^[\s*_~`"']*([A-Z0-9]{4})[\s-]*([A-Z0-9]{4})[\s*_~`"'.!]*$/i;

/**
 * Whether what was written in a group that is not ours is a code that we gave and that somebody may still type. null = it
 * is not even shaped like one: a word of eight letters is no reason to keep what strangers say.
 */
export async function isAwaitedCode(ctx: DeskContext, text: string): Promise<boolean | null> {
  const code = text.length > LONGEST_TYPED ? null : readCode(text);
  return code === null ? null : (await getAdoptionByCode(ctx.tx, code)) !== null;
}

const LONGEST_TYPED = 40;

const readCode = (text: string): string | null => {
  const match = CODE.exec(text);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}`.toUpperCase() : null;
};

/** "AB12-CD34": easier to copy. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The code that is good now, or a new one. Refused while WhatsApp is being asked to make the group. */
export async function offerCode(ctx: DeskContext, what: Adoptee): Promise<Adoption | Refusal> {
  const target = {
    room: "room" in what ? what.room : null,
    mainGroup: "mainGroup" in what ? what.mainGroup : null,
  };
  const present = await getAdoptionOf(ctx.tx, what);
  if (present && (present.group !== null || present.expiresAt > ctx.now)) return present;
  const expiresAt = new Date(ctx.now.getTime() + CODE_MS);
  if (!(await holdCreation(ctx.tx, target, { nextAt: expiresAt, outcome: "awaits-code" })))
    return refuse("group-being-made");
  const fresh = { code: ctx.newCode(), createdAt: ctx.now, expiresAt };
  ctx.changed({ topic: target.room === null ? "main-groups" : "agents" });
  if (!present) return addAdoption(ctx.tx, { ...target, ...fresh });
  await changeAdoption(ctx.tx, present.id, fresh);
  return { ...present, ...fresh };
}

export interface Typed {
  group: GroupJid;
  text: string;
  person: PersonId | null;
}

/** What was written in a group that is not ours. A code that is wrong is counted, and nobody is answered. */
export async function adoptByCode(
  ctx: DeskContext,
  { group, text, person }: Typed,
): Promise<"typed" | "expired" | "not-a-code" | Refusal> {
  const code = readCode(text);
  const adoption = code === null ? null : await getAdoptionByCode(ctx.tx, code);
  if (!adoption) {
    if (code !== null) await countIgnored(ctx.tx, "adopt-code");
    return "not-a-code";
  }
  if ((await findOurGroups(ctx.tx)).has(group)) return refuse("group-in-use");
  const elsewhere = await getAdoptionIn(ctx.tx, group);
  const isWaiting = adoption.group === null || adoption.group === group;
  if (!isWaiting || (elsewhere && elsewhere.id !== adoption.id)) return refuse("code-used");
  if (adoption.group === group) return "typed";
  const chat = chatOfGroup(group);
  if (adoption.expiresAt <= ctx.now) {
    // Once an hour: whoever reads it has what they need.
    if (await firstWithin(ctx.tx, `adopt-expired:${group}`, { now: ctx.now, ms: HOUR }))
      await enqueueText(ctx, chat, { text: ctx.t("main.adopt-expired") });
    return "expired";
  }
  await noteTyped(ctx, adoption, { group, person });
  await enqueueText(ctx, chat, { text: ctx.t("main.adopt-typed") });
  return "typed";
}

async function noteTyped(
  ctx: DeskContext,
  adoption: Adoption,
  { group, person }: Pick<Typed, "group" | "person">,
): Promise<void> {
  await changeAdoption(ctx.tx, adoption.id, { group, typedAt: ctx.now, typedBy: person });
  const { room, mainGroup } = adoption;
  const nextAt = new Date(ctx.now.getTime() + TYPED_MS);
  await holdCreation(ctx.tx, { room, mainGroup }, { nextAt, outcome: "awaits-word" });
  // Its name and how many are in it, for whoever has to confirm.
  await checkGroup(ctx, group);
  ctx.changed({ topic: room === null ? "main-groups" : "agents" });
  const name = await wantedName(ctx, adoption);
  await tellSupervisors(ctx, [ctx.t("alert.adopt-typed", { name })]);
}

/** What the group is to become. */
async function wantedName(ctx: DeskContext, { room, mainGroup }: Adoption): Promise<string> {
  if (room !== null) return (await getRoom(ctx.tx, room))?.name ?? "";
  return mainGroup === null ? "" : ((await getMainGroup(ctx.tx, mainGroup))?.name ?? "");
}
