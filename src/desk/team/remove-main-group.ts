/** Removes a main group, and agents from one. The WhatsApp group itself stays, with everybody in it. */
import type { MainGroupId, PersonId } from "../../domain/ids.ts";
import { refuse, type Refusal } from "../../domain/refusal.ts";
import { isAgentOf, quitMainGroup } from "../../store/team/agents.ts";
import { endAdoption } from "../../store/team/adoptions.ts";
import { forgetStrangers } from "../../store/contacts/strangers.ts";
import { getMainGroup, removeMainGroupRow, type MainGroup } from "../../store/team/groups.ts";
import { countLive } from "../../store/tickets/overview-now.ts";
import { dropStepsOfMainGroup, isMainGroupBusy } from "../../store/team/steps.ts";
import type { DeskContext } from "../context.ts";
import { planQuit } from "../groups/plan-steps.ts";

/** Its past tickets go on naming it. Refused while one of its tickets is live, or WhatsApp is being asked about it. */
export async function removeMainGroup(ctx: DeskContext, id: MainGroupId): Promise<MainGroup | Refusal> {
  const group = await getMainGroup(ctx.tx, id);
  if (!group) return refuse("no-such-main-group");
  const live = (await countLive(ctx.tx)).filter(({ mainGroup }) => mainGroup === id);
  const count = live.reduce((sum, { n }) => sum + n, 0);
  if (count > 0) return refuse("main-group-has-tickets", { count });
  if (await isMainGroupBusy(ctx.tx, id)) return refuse("main-group-busy");
  await dropStepsOfMainGroup(ctx.tx, id);
  await endAdoption(ctx.tx, { mainGroup: id });
  if (group.jid) await forgetStrangers(ctx.tx, group.jid);
  await removeMainGroupRow(ctx.tx, id, ctx.now);
  ctx.changed({ topic: "main-groups" });
  ctx.changed({ topic: "agents" });
  return group;
}

/** They stay an agent elsewhere, and keep the cases they have open. */
export async function quitAgent(
  ctx: DeskContext,
  mainGroup: MainGroupId,
  agent: PersonId,
): Promise<PersonId | Refusal> {
  if (!(await getMainGroup(ctx.tx, mainGroup))) return refuse("no-such-main-group");
  if (!(await isAgentOf(ctx.tx, mainGroup, agent))) return refuse("no-such-agent");
  await quitMainGroup(ctx.tx, mainGroup, agent);
  await planQuit(ctx, { agent, mainGroup });
  ctx.changed({ topic: "main-groups" });
  ctx.changed({ topic: "agents" });
  return agent;
}
