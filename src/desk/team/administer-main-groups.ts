/** Main groups, as an administrator wants them. What WhatsApp has to do for it becomes steps. */
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
import type { Desk } from "../desk.ts";
import { endAdoption } from "../../store/team/adoptions.ts";
import { goOnWith, holdCreation } from "../../store/team/creations.ts";
import { offerCode } from "./adopt.ts";
import { checkGroup } from "../groups/group-checks.ts";
import { planJoin, planMainGroup, planRename, retrySteps } from "../groups/plan-steps.ts";
import { tell } from "../promise.ts";

export interface NewMainGroup {
  kind: MainGroup["kind"];
  name: string;
}

/** The bot creates it at WhatsApp. */
export async function createMainGroup(desk: Desk, wish: NewMainGroup): Promise<MainGroup | Refusal> {
  const name = readName(wish.name);
  if (isRefusal(name)) return name;
  if (await findNamesake(desk, { ...wish, name })) return refuse("main-group-exists");
  if (await isAnothersName(desk, name, null)) return refuse("main-group-called-alike");
  const group = await addMainGroup(desk.tx, { kind: wish.kind, name, createdAt: desk.now });
  await planMainGroup(desk, group.id);
  desk.changed({ topic: "main-groups" });
  return group;
}

/** A person creates it and types the code in it. Asking again for one that has no group yet gives a code that is good. */
export async function awaitMainGroup(desk: Desk, wish: NewMainGroup): Promise<MainGroup | Refusal> {
  const name = readName(wish.name);
  if (isRefusal(name)) return name;
  const namesake = await findNamesake(desk, { ...wish, name });
  if (namesake && namesake.jid !== null && namesake.state !== "broken") return refuse("main-group-exists");
  if (await isAnothersName(desk, name, namesake)) return refuse("main-group-called-alike");
  const group = namesake ?? (await addMainGroup(desk.tx, { kind: wish.kind, name, createdAt: desk.now }));
  const code = await offerCode(desk, { mainGroup: group.id });
  desk.changed({ topic: "main-groups" });
  return isRefusal(code) ? code : group;
}

export interface FoundGroup extends NewMainGroup {
  jid: GroupJid;
  form: AddressForm;
}

/** A group the number already is in becomes a main group at once. One that was waiting under this name becomes it. */
export async function adoptMainGroup(desk: Desk, found: FoundGroup): Promise<MainGroup | Refusal> {
  const name = readName(found.name);
  if (isRefusal(name)) return name;
  if ((await findOurGroups(desk.tx)).has(found.jid)) return refuse("group-in-use");
  const { kind, jid, form } = found;
  const namesake = await findNamesake(desk, { kind, name });
  if (namesake && namesake.jid !== null && namesake.state !== "broken") return refuse("main-group-exists");
  const group = namesake ?? (await addMainGroup(desk.tx, { kind, name, createdAt: desk.now }));
  const target = { room: null, mainGroup: group.id };
  if (!(await holdCreation(desk.tx, target, { nextAt: null, outcome: null })))
    return refuse("group-being-made");
  const ready = { jid, form, state: "ready", problem: null } as const;
  await changeMainGroup(desk.tx, group.id, ready);
  await goOnWith(desk.tx, target);
  await endAdoption(desk.tx, { mainGroup: group.id });
  await checkGroup(desk, jid);
  await tell(desk, chatOfGroup(jid), {
    text: desk.say("main.adopted", { kind: desk.say(`api.main-group.${kind}`) }),
  });
  desk.changed({ topic: "main-groups" });
  return { ...group, ...ready };
}

/** A main group of this kind that people would call the same. */
export async function findNamesake(desk: Desk, { kind, name }: NewMainGroup): Promise<MainGroup | null> {
  const groups = await findMainGroups(desk.tx);
  return groups.find((group) => group.kind === kind && foldText(group.name) === foldText(name)) ?? null;
}

/** Of another kind, but on a phone nobody could tell them apart. What a group that is adopted was called stays its name. */
async function isAnothersName(desk: Desk, name: string, own: MainGroup | null): Promise<boolean> {
  const groups = await findMainGroups(desk.tx);
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
  desk: Desk,
  id: MainGroupId,
  change: MainGroupChange,
): Promise<MainGroup | Refusal> {
  const group = await getMainGroup(desk.tx, id);
  if (!group) return refuse("no-such-main-group");
  const name = change.name === undefined ? group.name : readName(change.name);
  if (isRefusal(name)) return name;
  const changed = { ...group, ...change, name };
  if (changed.reportAfterMinutes < changed.remindAfterMinutes) return refuse("report-before-remind");
  const namesake = await findNamesake(desk, changed);
  if (namesake && namesake.id !== id) return refuse("main-group-exists");
  if (name !== group.name && (await isAnothersName(desk, name, group)))
    return refuse("main-group-called-alike");
  const { remindAfterMinutes, reportAfterMinutes, hours } = changed;
  await changeMainGroup(desk.tx, id, { name, remindAfterMinutes, reportAfterMinutes, hours });
  if (name !== group.name && group.jid !== null) await planRename(desk, id);
  desk.changed({ topic: "main-groups" });
  return changed;
}

/** Somebody who already is an agent joins one more main group; joining twice changes nothing. */
export async function joinAgent(
  desk: Desk,
  mainGroup: MainGroupId,
  agent: PersonId,
): Promise<PersonId | Refusal> {
  if (!(await getMainGroup(desk.tx, mainGroup))) return refuse("no-such-main-group");
  if (!(await getAgent(desk.tx, agent))) return refuse("no-such-agent");
  if (await isAgentOf(desk.tx, mainGroup, agent)) return agent;
  await joinMainGroup(desk.tx, mainGroup, agent);
  await planJoin(desk, { agent, mainGroup });
  desk.changed({ topic: "main-groups" });
  desk.changed({ topic: "agents" });
  return agent;
}

/** Tries again what failed at WhatsApp for this group. */
export async function retryMainGroup(desk: Desk, id: MainGroupId): Promise<MainGroup | Refusal> {
  const group = await getMainGroup(desk.tx, id);
  if (!group) return refuse("no-such-main-group");
  const again = await retrySteps(desk, `main-group:${id}`);
  desk.changed({ topic: "main-groups" });
  return again > 0 ? group : refuse("nothing-failed");
}
