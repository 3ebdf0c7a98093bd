/** Authorisation to take cases: who may claim one now, and to whom one may be given. */
import type { MainGroupId, PersonId } from "../domain/ids.ts";
import { refuse, type Refusal } from "../domain/refusal.ts";
import { getAgent, isAgentOf, type Agent } from "../store/team/agents.ts";
import type { DeskContext } from "./context.ts";

/** Whether a person may claim cases of a main group now: the agent, or a refusal. */
export async function mayTake(
  ctx: DeskContext,
  person: PersonId,
  mainGroup: MainGroupId,
): Promise<Agent | Refusal> {
  const agent = await getAgent(ctx.tx, person);
  if (!agent || !(await isAgentOf(ctx.tx, mainGroup, person))) return refuse("not-an-agent", { person });
  if (!agent.active) return refuse("agent-inactive", { agent: person });
  if (agent.registeredAt === null) return refuse("not-registered", { agent: person });
  if (agent.presence !== "online") return refuse("not-available", { agent: person });
  return agent;
}

/** Whether an agent may be given a case by somebody else. Presence does not matter here: only what makes it impossible refuses. */
export async function mayBeGiven(ctx: DeskContext, person: PersonId): Promise<Agent | Refusal> {
  const agent = await getAgent(ctx.tx, person);
  if (!agent) return refuse("not-an-agent", { person });
  if (!agent.active) return refuse("agent-inactive", { agent: person });
  if (agent.roomsWanted === 0) return refuse("agent-without-rooms", { agent: person });
  if (agent.registeredAt === null) return refuse("not-registered", { agent: person });
  return agent;
}
