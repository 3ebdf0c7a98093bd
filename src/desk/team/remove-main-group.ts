/** A main group that is no more, and agents who leave one. The WhatsApp group itself stays, with everybody in it. */
import type { MainGroupId, PersonId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { isAgentOf, quitMainGroup } from "../../store/team/agents.ts";
import { endAdoption } from "../../store/team/adoptions.ts";
import { forgetStrangers } from "../../store/contacts/strangers.ts";
import { getMainGroup, removeMainGroupRow, type MainGroup } from "../../store/team/groups.ts";
import { countLive } from "../../store/tickets/overview-now.ts";
import { dropStepsOfMainGroup, isMainGroupBusy } from "../../store/team/steps.ts";
import type { Desk } from "../desk.ts";
import { planQuit } from "../groups/plan-steps.ts";

/** Its past tickets go on naming it. Refused while one of its tickets is live, or WhatsApp is being asked about it. */
export async function removeMainGroup(desk: Desk, id: MainGroupId): Promise<MainGroup | Refusal> {
  const group = await getMainGroup(desk.tx, id);
  if (!group) return refuse("no-such-main-group");
  const live = (await countLive(desk.tx)).filter(({ mainGroup }) => mainGroup === id);
  const count = live.reduce((sum, { n }) => sum + n, 0);
  if (count > 0) return refuse("main-group-has-tickets", { count });
  if (await isMainGroupBusy(desk.tx, id)) return refuse("main-group-busy");
  await dropStepsOfMainGroup(desk.tx, id);
  await endAdoption(desk.tx, { mainGroup: id });
  if (group.jid) await forgetStrangers(desk.tx, group.jid);
  await removeMainGroupRow(desk.tx, id, desk.now);
  desk.changed({ topic: "main-groups" });
  desk.changed({ topic: "agents" });
  return group;
}

/** They stay an agent elsewhere, and keep the cases they have open. */
export async function quitAgent(
  desk: Desk,
  mainGroup: MainGroupId,
  agent: PersonId,
): Promise<PersonId | Refusal> {
  if (!(await getMainGroup(desk.tx, mainGroup))) return refuse("no-such-main-group");
  if (!(await isAgentOf(desk.tx, mainGroup, agent))) return refuse("no-such-agent");
  await quitMainGroup(desk.tx, mainGroup, agent);
  await planQuit(desk, { agent, mainGroup });
  desk.changed({ topic: "main-groups" });
  desk.changed({ topic: "agents" });
  return agent;
}
