/** Route handlers of the members of a main group: who is in it at WhatsApp, removal of an agent from it, removal of the main group. */
import { quitAgent, removeMainGroup } from "../../desk/team/remove-main-group.ts";
import { isAmong, isMissing, isSamePerson } from "../../domain/contacts/address.ts";
import { toMainGroupId, toPersonId, type PersonId } from "../../domain/ids.ts";
import type { Address } from "../../domain/messages/inbound.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import type { GroupInfo } from "../../session/port.ts";
import { agentsOf, getAgent, isAgentOf } from "../../store/team/agents.ts";
import { getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { addressOf, findByAddress, getContact, nameOf } from "../../store/contacts/people.ts";
import { getSetup } from "../../store/settings.ts";
import { audited } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import { byGroupAndAgent, memberList } from "../../contract/team/team.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

type Who = "us" | "agent" | "other-agent" | "contact" | "unknown";

async function memberJson(
  { store }: Panel,
  group: MainGroup,
  { address, admin, self }: { address: Address; admin: boolean; self: Address },
) {
  const stranger = { person: null, name: null, phone: address.phone, admin };
  if (isSamePerson(address, self)) return { ...stranger, who: "us" as const };
  const [person] = await findByAddress(store.read, address);
  if (!person) return { ...stranger, who: "unknown" as const };
  const agent = await getAgent(store.read, person.id);
  const phone = address.phone ?? person.phone;
  if (agent) {
    const who: Who = (await isAgentOf(store.read, group.id, person.id)) ? "agent" : "other-agent";
    return { who, person: person.id, name: agent.name, phone, admin };
  }
  const name = await nameOf(store.read, person.id);
  const isClient = (await getContact(store.read, person.id)) !== null;
  return isClient
    ? { who: "contact" as const, person: person.id, name, phone, admin }
    : { who: "unknown" as const, person: null, name, phone, admin };
}

/** Agents of the main group who are certainly not in the WhatsApp group. */
async function missingFrom({ store }: Panel, group: MainGroup, { members }: GroupInfo) {
  const missing: { id: PersonId; name: string }[] = [];
  for (const { person, name } of await agentsOf(store.read, group.id)) {
    const address = await addressOf(store.read, person);
    if (!isAmong(members, address) && isMissing(members, address)) missing.push({ id: person, name });
  }
  return missing;
}

const members = route({
  method: "get",
  path: "/api/main-groups/:id/members",
  role: "supervisor",
  summary: "Who is in the group at WhatsApp, as it says now: our agents, clients, others",
  params: byId,
  answer: memberList,
  async handle({ panel, params }) {
    const { store, whatsapp } = panel;
    const group = await getMainGroup(store.read, toMainGroupId(params.id));
    if (!group) return refuse("no-such-main-group");
    const info = group.jid === null ? null : await whatsapp.groupInfo(group.jid);
    if (!info) return refuse("main-group-not-ready");
    const { self } = await getSetup(store.read);
    const known = await Promise.all(info.members.map((one) => memberJson(panel, group, { ...one, self })));
    const items = known.map((one) => ({
      ...one,
      phoneDisplay: one.phone === null ? null : displayPhone(one.phone),
    }));
    return {
      items: items.toSorted((a, b) => Number(b.admin) - Number(a.admin)),
      missing: await missingFrom(panel, group, info),
      weAreAdmin: info.weAreAdmin,
    };
  },
});

const remove = route({
  method: "delete",
  path: "/api/main-groups/:id",
  role: "admin",
  summary:
    "End a main group: no cards go there any more, its WhatsApp group stays; refused while one of its tickets is live",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const id = toMainGroupId(call.params.id);
    const line = { action: "main-group.removed", facts: ({ kind }: MainGroup) => ({ mainGroup: id, kind }) };
    const removed = await audited<MainGroup>(call, line, (ctx) => removeMainGroup(ctx, id));
    if (isRefusal(removed)) return removed;
  },
});

const removeAgent = route({
  method: "delete",
  path: "/api/main-groups/:id/agents/:agent",
  role: "admin",
  summary: "Take an agent out of this group; they stay an agent of their other groups",
  params: byGroupAndAgent,
  async handle(call): Promise<void | Refusal> {
    const mainGroup = toMainGroupId(call.params.id);
    const agent = toPersonId(call.params.agent);
    const line = { action: "main-group.agent-removed", facts: () => ({ mainGroup, agent }) };
    const removed = await audited<PersonId>(call, line, (ctx) => quitAgent(ctx, mainGroup, agent));
    if (isRefusal(removed)) return removed;
  },
});

export const mainGroupMemberRoutes: Route[] = [members, remove, removeAgent];
