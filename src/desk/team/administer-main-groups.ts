/** Adds, changes and removes main groups. What WhatsApp has to do for it becomes steps. */
import { foldText } from "../../domain/text/fold.ts";
import type { Hours } from "../../domain/hours.ts";
import { chatOfGroup, type GroupJid, type MainGroupId, type PersonId } from "../../domain/ids.ts";
import type { AddressForm } from "../../domain/messages/outgoing.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAgent, isAgentOf, joinMainGroup } from "../../store/team/agents.ts";
import {
  addMainGroup,
  changeMainGroup,
  findMainGroups,
  getMainGroup,
  type MainGroup,
} from "../../store/team/groups.ts";
import { findOurGroups } from "../../store/team/team-lists.ts";
import { readName } from "../administer.ts";
import type { DeskContext } from "../context.ts";
import { endAdoption } from "../../store/team/adoptions.ts";
import { goOnWith, holdCreation } from "../../store/team/creations.ts";
import { offerCode } from "./adopt.ts";
import { checkGroup } from "../groups/group-checks.ts";
import { planJoin, planMainGroup, planRename, retrySteps } from "../groups/plan-steps.ts";
import { enqueueText } from "../enqueue.ts";

export interface NewMainGroup {
  kind: MainGroup["kind"];
  name: string;
}

/** The bot creates it at WhatsApp. */
export async function createMainGroup(ctx: DeskContext, request: NewMainGroup): Promise<MainGroup | Refusal> {
  const name = readName(request.name);
  if (isRefusal(name)) return name;
  if (await findNamesake(ctx, { ...request, name })) return refuse("main-group-exists");
  if (await isAnothersName(ctx, name, null)) return refuse("main-group-called-alike");
  const group = await addMainGroup(ctx.tx, { kind: request.kind, name, createdAt: ctx.now });
  await planMainGroup(ctx, group.id);
  ctx.changed({ topic: "main-groups" });
  return group;
}

/** A person creates it and types the code in it. Asking again for one that has no group yet gives a code that is good. */
export async function awaitMainGroup(ctx: DeskContext, request: NewMainGroup): Promise<MainGroup | Refusal> {
  const name = readName(request.name);
  if (isRefusal(name)) return name;
  const namesake = await findNamesake(ctx, { ...request, name });
  if (namesake && namesake.jid !== null && namesake.state !== "broken") return refuse("main-group-exists");
  if (await isAnothersName(ctx, name, namesake)) return refuse("main-group-called-alike");
  const group = namesake ?? (await addMainGroup(ctx.tx, { kind: request.kind, name, createdAt: ctx.now }));
  const code = await offerCode(ctx, { mainGroup: group.id });
  ctx.changed({ topic: "main-groups" });
  return isRefusal(code) ? code : group;
}

export interface FoundGroup extends NewMainGroup {
  jid: GroupJid;
  form: AddressForm;
}

/** A group the number already is in becomes a main group at once. One that was waiting under this name becomes it. */
export async function adoptMainGroup(ctx: DeskContext, found: FoundGroup): Promise<MainGroup | Refusal> {
  const name = readName(found.name);
  if (isRefusal(name)) return name;
  if ((await findOurGroups(ctx.tx)).has(found.jid)) return refuse("group-in-use");
  const { kind, jid, form } = found;
  const namesake = await findNamesake(ctx, { kind, name });
  if (namesake && namesake.jid !== null && namesake.state !== "broken") return refuse("main-group-exists");
  const group = namesake ?? (await addMainGroup(ctx.tx, { kind, name, createdAt: ctx.now }));
  const target = { room: null, mainGroup: group.id };
  if (!(await holdCreation(ctx.tx, target, { nextAt: null, outcome: null })))
    return refuse("group-being-made");
  const ready = { jid, form, state: "ready", problem: null } as const;
  await changeMainGroup(ctx.tx, group.id, ready);
  await goOnWith(ctx.tx, target);
  await endAdoption(ctx.tx, { mainGroup: group.id });
  await checkGroup(ctx, jid);
  await enqueueText(ctx, chatOfGroup(jid), {
    text: ctx.t("main.adopted", { kind: ctx.t(`api.main-group.${kind}`) }),
  });
  ctx.changed({ topic: "main-groups" });
  return { ...group, ...ready };
}

/** A main group of this kind that people would call the same. */
export async function findNamesake(
  ctx: DeskContext,
  { kind, name }: NewMainGroup,
): Promise<MainGroup | null> {
  const groups = await findMainGroups(ctx.tx);
  return groups.find((group) => group.kind === kind && foldText(group.name) === foldText(name)) ?? null;
}

/** Of another kind, but on a phone nobody could tell them apart. What a group that is adopted was called stays its name. */
async function isAnothersName(ctx: DeskContext, name: string, own: MainGroup | null): Promise<boolean> {
  const groups = await findMainGroups(ctx.tx);
  return groups.some((group) => group.id !== own?.id && foldText(group.name) === foldText(name));
}

export interface MainGroupChange {
  name?: string;
  remindAfterMinutes?: number;
  reportAfterMinutes?: number;
  /** null = always open. */
  hours?: Hours | null;
}

export async function changeMainGroupOf(
  ctx: DeskContext,
  id: MainGroupId,
  change: MainGroupChange,
): Promise<MainGroup | Refusal> {
  const group = await getMainGroup(ctx.tx, id);
  if (!group) return refuse("no-such-main-group");
  const name = change.name === undefined ? group.name : readName(change.name);
  if (isRefusal(name)) return name;
  const changed = { ...group, ...change, name };
  if (changed.reportAfterMinutes < changed.remindAfterMinutes) return refuse("report-before-remind");
  const namesake = await findNamesake(ctx, changed);
  if (namesake && namesake.id !== id) return refuse("main-group-exists");
  if (name !== group.name && (await isAnothersName(ctx, name, group)))
    return refuse("main-group-called-alike");
  const { remindAfterMinutes, reportAfterMinutes, hours } = changed;
  await changeMainGroup(ctx.tx, id, { name, remindAfterMinutes, reportAfterMinutes, hours });
  if (name !== group.name && group.jid !== null) await planRename(ctx, id);
  ctx.changed({ topic: "main-groups" });
  return changed;
}

/** Somebody who already is an agent joins one more main group; joining twice changes nothing. */
export async function joinAgent(
  ctx: DeskContext,
  mainGroup: MainGroupId,
  agent: PersonId,
): Promise<PersonId | Refusal> {
  if (!(await getMainGroup(ctx.tx, mainGroup))) return refuse("no-such-main-group");
  if (!(await getAgent(ctx.tx, agent))) return refuse("no-such-agent");
  if (await isAgentOf(ctx.tx, mainGroup, agent)) return agent;
  await joinMainGroup(ctx.tx, mainGroup, agent);
  await planJoin(ctx, { agent, mainGroup });
  ctx.changed({ topic: "main-groups" });
  ctx.changed({ topic: "agents" });
  return agent;
}

/** Tries again what failed at WhatsApp for this group. */
export async function retryMainGroup(ctx: DeskContext, id: MainGroupId): Promise<MainGroup | Refusal> {
  const group = await getMainGroup(ctx.tx, id);
  if (!group) return refuse("no-such-main-group");
  const again = await retrySteps(ctx, `main-group:${id}`);
  ctx.changed({ topic: "main-groups" });
  return again > 0 ? group : refuse("nothing-failed");
}
