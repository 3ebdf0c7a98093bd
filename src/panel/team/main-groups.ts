/** Route handlers of main groups: list, page, create (by the bot) or adopt (made by a person), change, retry, add an agent. */
import { addAgentTo } from "../../desk/team/administer-agents.ts";
import {
  adoptMainGroup,
  awaitMainGroup,
  changeMainGroupOf,
  createMainGroup,
  retryMainGroup,
  type MainGroupChange,
} from "../../desk/team/administer-main-groups.ts";
import type { DeskContext } from "../../desk/context.ts";
import { toGroupJid, toMainGroupId, type MainGroupId, type PersonId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAdoptionByCode } from "../../store/team/adoptions.ts";
import { getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { oneAgent } from "./agents.ts";
import { once, onceOf } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import {
  adoptBody,
  agentSchema,
  mainGroupChange,
  mainGroupList,
  mainGroupSchema,
  newAgentOfGroup,
  newMainGroup,
} from "../../contract/team/team.ts";
import type { Panel } from "../panel.ts";
import { meanwhile } from "../../domain/changed-meanwhile.ts";
import { addressFor } from "../http/phones.ts";
import { may } from "../../contract/roles.ts";
import { route, type Call, type Route } from "../http/route.ts";
import { mainGroupsJson } from "./team.ts";

const list = route({
  method: "get",
  path: "/api/main-groups",
  role: "viewer",
  summary: "Main groups, oldest first",
  answer: mainGroupList,
  handle: async ({ panel, who }) => ({
    items: (await mainGroupsJson(panel)).map((group) => forEyes(group, who)),
  }),
});

/** Whoever types the code in a group makes that group ours, and cards go there: administrators only. */
function forEyes<G extends { adoptCode: string | null }>(group: G, who: Call["who"]): G {
  return who && may(who.role, "admin") ? group : { ...group, adoptCode: null };
}

const look = route({
  method: "get",
  path: "/api/main-groups/:id",
  role: "viewer",
  summary: "One main group, with the work at WhatsApp step by step",
  params: byId,
  answer: mainGroupSchema,
  async handle({ panel, params, who }) {
    const group = await oneGroup(panel, toMainGroupId(params.id));
    return isRefusal(group) ? group : forEyes(group, who);
  },
});

async function oneGroup(panel: Panel, group: MainGroupId | Refusal) {
  if (isRefusal(group)) return group;
  const found = (await mainGroupsJson(panel)).find(({ id }) => id === group);
  return found ?? refuse("no-such-main-group");
}

const create = route({
  method: "post",
  again: "by-key",
  path: "/api/main-groups",
  role: "admin",
  summary: "Have the bot create a main group at WhatsApp",
  body: newMainGroup,
  answer: mainGroupSchema,
  status: 201,
  handle: async (call) =>
    oneGroup(call.panel, await auditedGroup(call, "created", (ctx) => createMainGroup(ctx, call.body))),
});

const auditedGroup = (
  call: Asking,
  action: string,
  verb: (ctx: DeskContext) => Promise<MainGroup | Refusal>,
): Promise<MainGroupId | Refusal> =>
  onceOf<MainGroup, MainGroupId>(
    call,
    {
      action: `main-group.${action}`,
      facts: ({ id, kind }) => ({ mainGroup: id, kind }),
      id: ({ id }) => id,
    },
    verb,
  );

const adopt = route({
  method: "post",
  again: "by-key",
  path: "/api/main-groups/adopt",
  role: "admin",
  unaudited: "a code that is on the screen already is only shown again",
  summary:
    "Make a group that a person created a main group: with `jid` (see /api/whatsapp/groups) or an invitation `link` it happens at once, else the answer's adoptCode is typed in that group within 30 minutes and confirmed at /api/adoptions",
  body: adoptBody,
  answer: mainGroupSchema,
  status: 201,
  async handle(call) {
    const { panel, body } = call;
    const { kind, jid, code, link } = body;
    if ([jid, code, link].filter((way) => way !== undefined).length > 1) return refuse("adopt-one-way");
    if (link !== undefined)
      return oneGroup(panel, await adoptByLink(call, { kind, link, name: body.name ?? null }));
    if (jid !== undefined)
      return oneGroup(panel, await adoptGroup(call, { kind, jid, name: body.name ?? null }));
    if (code !== undefined) return oneGroup(panel, await shownAlready(panel, { kind, code }));
    const name = body.name ?? panel.t(`api.main-group.${kind}`);
    return oneGroup(panel, await auditedGroup(call, "awaited", (ctx) => awaitMainGroup(ctx, { kind, name })));
  },
});

type Kind = MainGroup["kind"];
type Asking = Pick<Call, "panel" | "who" | "req" | "query" | "body">;

async function adoptGroup(call: Asking, request: { kind: Kind; jid: string; name: string | null }) {
  if (!/^[\d-]+@g\.us$/.test(request.jid)) return refuse("not-our-group");
  const info = await call.panel.whatsapp.groupInfo(toGroupJid(request.jid));
  if (!info) return refuse("not-our-group");
  if (info.communityAnnouncement) return refuse("community-announcement");
  return auditedGroup(call, "adopted", (ctx) =>
    adoptMainGroup(ctx, {
      kind: request.kind,
      name: request.name ?? info.name,
      jid: info.group,
      form: info.form,
    }),
  );
}

const LINK = /^(?:https?:\/\/)?chat\.whatsapp\.com\/(?:invite\/)?(?<code>[\w-]{10,40})(?:[/?#].*)?$/i;

/** Adopts a group by its invitation link: our number joins it by itself. */
async function adoptByLink(
  call: Asking,
  { kind, link, name }: { kind: Kind; link: string; name: string | null },
) {
  const code = LINK.exec(link.trim())?.groups?.["code"];
  if (code === undefined) return refuse("not-an-invitation");
  const answer = await call.panel.whatsapp.joinByCode(code);
  if (answer.joined === null) return refuse(answer.why === "asked" ? "invitation-asked" : "invitation-wrong");
  return adoptGroup(call, { kind, jid: answer.joined, name });
}

/** Asking again for a code that is already shown gives the same group. */
async function shownAlready({ store }: Panel, { kind, code }: { kind: Kind; code: string }) {
  const typed = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  const adoption = await getAdoptionByCode(store.read, typed);
  const id = adoption?.mainGroup ?? null;
  const group = id === null ? null : await getMainGroup(store.read, id);
  if (!group) return refuse("unknown-adopt-code");
  return group.kind === kind ? group.id : refuse("other-kind");
}

const change = route({
  method: "patch",
  path: "/api/main-groups/:id",
  role: "admin",
  summary: "Change its name (at WhatsApp too), its clocks or its opening hours",
  params: byId,
  body: mainGroupChange,
  answer: mainGroupSchema,
  async handle(call) {
    const { panel, params, body } = call;
    const id = toMainGroupId(params.id);
    // Zod leaves out what was left out; `undefined` never stands in it.
    const { was, ...request } = body as MainGroupChange & { was?: MainGroupChange };
    const changed = await auditedGroup(call, "changed", async (ctx) => {
      const is = await getMainGroup(ctx.tx, id);
      return (
        (is && meanwhile({ is: { ...is }, was: { ...was }, wanted: { ...request } })) ??
        changeMainGroupOf(ctx, id, request)
      );
    });
    return oneGroup(panel, changed);
  },
});

const retry = route({
  method: "post",
  again: "harmless",
  path: "/api/main-groups/:id/retry",
  role: "admin",
  summary: "Try again what WhatsApp refused",
  params: byId,
  answer: mainGroupSchema,
  handle: async (call) => {
    const id = toMainGroupId(call.params.id);
    return oneGroup(call.panel, await auditedGroup(call, "retried", (ctx) => retryMainGroup(ctx, id)));
  },
});

/** Supervisors read alerts: they need no rooms. */
const usualRooms: Record<Kind, number> = { support: 3, sales: 3, supervisor: 0 };

const addAgent = route({
  method: "post",
  again: "by-key",
  path: "/api/main-groups/:id/agents",
  role: "admin",
  summary: "Add a new agent to this group, or one who already is an agent elsewhere",
  params: byId,
  body: newAgentOfGroup,
  answer: agentSchema,
  status: 201,
  async handle(call) {
    const { panel, params, body } = call;
    const group = await getMainGroup(panel.store.read, toMainGroupId(params.id));
    if (!group) return refuse("no-such-main-group");
    const address = await addressFor(call, body.phone);
    if (isRefusal(address)) return address;
    const request = {
      address,
      name: body.name,
      samePerson: body.samePerson,
      active: body.active,
      rooms: body.rooms ?? usualRooms[group.kind],
    };
    const line = {
      action: "agent.added",
      facts: (agent: PersonId) => ({ agent, agentName: body.name, mainGroup: group.id }),
    };
    return oneAgent(panel, await once<PersonId>(call, line, (ctx) => addAgentTo(ctx, group.id, request)));
  },
});

export const mainGroupRoutes: Route[] = [list, create, adopt, look, change, retry, addAgent];
