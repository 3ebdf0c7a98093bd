/** Route handlers of agents: list, page, add, change, remove, retry; and the list of provisioning steps. */
import {
  addAgent,
  changeAgent,
  hasPhone,
  removeAgent,
  retryAgent,
  type AgentChange,
} from "../../desk/team/administer-agents.ts";
import { toMainGroupId, toPersonId, type PersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { Read } from "../../store/engine/open.ts";
import { getAgent, mainGroupsOf } from "../../store/team/agents.ts";
import { audited, once } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import {
  agentChange,
  agentList,
  agentSchema,
  newAgent,
  stepList,
  stepQuery,
} from "../../contract/team/team.ts";
import type { Panel } from "../panel.ts";
import { meanwhile, type Meeting } from "../../domain/changed-meanwhile.ts";
import { addressFor, readPhone } from "../http/phones.ts";
import { toStepJson } from "../http/progress.ts";
import { route, type Route } from "../http/route.ts";
import { agentsJson } from "./team.ts";
import { findOpenSteps, findStepsOf } from "../../store/team/team-lists.ts";

const list = route({
  method: "get",
  path: "/api/agents",
  role: "viewer",
  summary: "Agents, by name",
  answer: agentList,
  handle: async ({ panel }) => ({ items: await agentsJson(panel) }),
});

const look = route({
  method: "get",
  path: "/api/agents/:id",
  role: "viewer",
  summary: "One agent, with the work at WhatsApp step by step",
  params: byId,
  answer: agentSchema,
  handle: ({ panel, params }) => oneAgent(panel, toPersonId(params.id)),
});

/** JSON of one agent, as the contract has it; a refusal is passed on. */
export async function oneAgent(panel: Panel, id: PersonId | Refusal) {
  if (isRefusal(id)) return id;
  const found = (await agentsJson(panel)).find((agent) => agent.id === id);
  return found ?? refuse("no-such-agent");
}

const add = route({
  method: "post",
  again: "by-key",
  path: "/api/agents",
  role: "admin",
  summary: "Add an agent: their rooms are created at WhatsApp and they are asked for LISTO",
  body: newAgent,
  answer: agentSchema,
  status: 201,
  async handle(call) {
    const { panel, body } = call;
    const address = await addressFor(call, body.phone);
    if (isRefusal(address)) return address;
    const { mainGroups, phone: _phone, ...given } = body;
    const request = { address, ...given, mainGroups: mainGroups?.map(toMainGroupId) ?? null };
    const { name, rooms } = given;
    const line = { action: "agent.added", facts: (agent: PersonId) => ({ agent, agentName: name, rooms }) };
    return oneAgent(panel, await once<PersonId>(call, line, (ctx) => addAgent(ctx, request)));
  },
});

const change = route({
  method: "patch",
  path: "/api/agents/:id",
  role: "admin",
  summary: "Change an agent; more rooms are created, fewer retire as they get free",
  params: byId,
  body: agentChange,
  answer: agentSchema,
  async handle(call) {
    const { panel, params, body } = call;
    const id = toPersonId(params.id);
    const { was, samePerson, ...wanted } = body;
    const { phone, mainGroups, ...rest } = wanted;
    const given = phone === undefined ? null : readPhone(panel, phone);
    if (isRefusal(given)) return given;
    let agentName = "";
    const facts = () => ({ agent: id, agentName, changed: Object.keys(wanted) });
    const line = { action: "agent.changed", facts };
    const changed = await audited<PersonId>(call, line, async (ctx) => {
      if (given && (await getAgent(ctx.tx, id)) && !(await hasPhone(ctx, id, given.likeliest)))
        return refuse("phone-cannot-change");
      agentName = (await getAgent(ctx.tx, id))?.name ?? "";
      const no = await changedElsewhere(ctx.tx, id, { was, wanted });
      if (no) return no;
      return changeAgent(
        ctx,
        id,
        present({ ...rest, samePerson, mainGroups: mainGroups?.map(toMainGroupId) }),
      );
    });
    return oneAgent(panel, changed);
  },
});

async function changedElsewhere(
  read: Read,
  id: PersonId,
  change: Pick<Meeting, "was" | "wanted">,
): Promise<Refusal | null> {
  const agent = await getAgent(read, id);
  if (!agent) return null;
  const is = { ...agent, rooms: agent.roomsWanted, mainGroups: await mainGroupsOf(read, id) };
  return meanwhile({ is, ...change });
}

/** Without the fields that were left out. */
function present(change: { [K in keyof AgentChange]?: AgentChange[K] | undefined }): AgentChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

const remove = route({
  method: "delete",
  path: "/api/agents/:id",
  role: "admin",
  summary: "Remove an agent from every group; refused while a case of theirs is open",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const id = toPersonId(call.params.id);
    let agentName = "";
    const line = { action: "agent.removed", facts: () => ({ agent: id, agentName }) };
    const removed = await audited<PersonId>(call, line, async (ctx) => {
      agentName = (await getAgent(ctx.tx, id))?.name ?? "";
      return removeAgent(ctx, id);
    });
    if (isRefusal(removed)) return removed;
  },
});

const retry = route({
  method: "post",
  again: "harmless",
  path: "/api/agents/:id/retry",
  role: "admin",
  summary: "Try again what WhatsApp refused",
  params: byId,
  answer: agentSchema,
  async handle(call) {
    const id = toPersonId(call.params.id);
    const line = { action: "agent.retried", facts: () => ({ agent: id }) };
    return oneAgent(call.panel, await audited<PersonId>(call, line, (ctx) => retryAgent(ctx, id)));
  },
});

const steps = route({
  method: "get",
  path: "/api/steps",
  role: "viewer",
  summary: "Work at WhatsApp: what is open or failed, or all of one subject (agent:12, main-group:3)",
  query: stepQuery,
  answer: stepList,
  async handle({ panel, query }) {
    const { read } = panel.store;
    const rows =
      query.subject === undefined ? await findOpenSteps(read) : await findStepsOf(read, [query.subject]);
    return { items: rows.map((row) => toStepJson(row, panel.t)) };
  },
});

export const agentRoutes: Route[] = [list, look, add, change, remove, retry, steps];
