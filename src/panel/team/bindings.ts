/** Route handlers of identity bindings: whether a hidden number that answered LISTO is the agent's. Confirm, reject, undo. */
import { rejectBinding, unbind } from "../../desk/people/bindings.ts";
import { planAskAgain } from "../../desk/groups/plan-steps.ts";
import { confirmBinding } from "../../desk/team/register.ts";
import type { DeskContext } from "../../desk/context.ts";
import { toPersonId, type PersonId } from "../../domain/ids.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { oneAgent } from "./agents.ts";
import { audited } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import { agentSchema } from "../../contract/team/team.ts";
import { route, type Route } from "../http/route.ts";

type Verb = (ctx: DeskContext, agent: PersonId) => Promise<PersonId | Refusal>;

const deed = (path: string, action: string, { summary, verb }: { summary: string; verb: Verb }): Route =>
  route({
    method: "post",
    again: "harmless",
    path: `/api/agents/:id/binding/${path}`,
    role: "admin",
    summary,
    params: byId,
    answer: agentSchema,
    async handle(call) {
      const agent = toPersonId(call.params.id);
      const line = { action: `agent.${action}`, facts: () => ({ agent }) };
      return oneAgent(call.panel, await audited<PersonId>(call, line, (ctx) => verb(ctx, agent)));
    },
  });

/** Undoes a binding; the agent is asked for LISTO again. */
async function undo(ctx: DeskContext, agent: PersonId): Promise<PersonId | Refusal> {
  const done = await unbind(ctx, agent);
  if (!isRefusal(done)) await planAskAgain(ctx, agent);
  return done;
}

export const bindingRoutes: Route[] = [
  deed("confirm", "binding-confirmed", {
    summary: "Whoever answered LISTO with a hidden number is this agent",
    verb: confirmBinding,
  }),
  deed("reject", "binding-rejected", { summary: "They are not: nothing changes", verb: rejectBinding }),
  deed("undo", "binding-undone", {
    summary: "Whoever was taken for this agent is not them: they answer LISTO anew",
    verb: undo,
  }),
];
