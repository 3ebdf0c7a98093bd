/** How a team is best set up: what to call its groups, which ones it needs, and what its agents should know. */
import { setUpTeam, type TeamWish } from "../../desk/team/set-up-team.ts";
import { tellTraining } from "../../desk/team/training.ts";
import { foldText } from "../../domain/text/fold.ts";
import { adviseName, GROUP_NAME_GUIDE, lengthOfName } from "../../domain/team/group-names.ts";
import { toMainGroupId } from "../../domain/ids.ts";
import { isRefusal, refuse } from "../../domain/refusal.ts";
import { teamPlans, type PlannedGroup, type TeamSize } from "../../domain/team/team-plan.ts";
import { findMainGroups, getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { getSetup } from "../../store/settings.ts";
import { speaker, type Say } from "../../i18n/words.ts";
import { once, onceOf } from "../auth/once.ts";
import { byId } from "../../contract/basics.ts";
import { mainGroupList } from "../../contract/team.ts";
import {
  nameCheckAnswer,
  nameCheckBody,
  teamPlanBody,
  teamPlanQuery,
  teamPlanSchema,
  trainingSchema,
} from "../../contract/team-plan.ts";
import { meanwhile } from "../http/meanwhile.ts";
import { route, type Route } from "../http/route.ts";
import { mainGroupsJson } from "./team.ts";

/** With the company's name where a phone still shows the whole of it. */
function nameOf({ kind, role }: PlannedGroup, company: string | null, say: Say): string {
  const name = role === null ? say(`api.team.name.${kind}`) : say(`api.team.name.${role}`);
  const full = company === null ? name : `${name} - ${company}`;
  return lengthOfName(full) <= GROUP_NAME_GUIDE ? full : name;
}

function groupsOf(
  size: TeamSize,
  { company, say, present }: { company: string | null; say: Say; present: MainGroup[] },
) {
  return teamPlans[size].map((planned) => {
    const { kind, role, optional } = planned;
    const name = nameOf(planned, company, say);
    const isThis = (group: MainGroup): boolean =>
      group.kind === kind && foldText(group.name) === foldText(name);
    return {
      kind,
      name,
      remark: say(role === null ? `api.team.remark.${kind}` : `api.team.remark.${role}`),
      exists: present.some(isThis),
      optional,
    };
  });
}

const look = route({
  method: "get",
  path: "/api/team-plan",
  role: "admin",
  summary: "Which groups a team of this size needs, with names to take over or change",
  query: teamPlanQuery,
  answer: teamPlanSchema,
  async handle({ panel, query }) {
    const { store, say } = panel;
    const { settings } = await getSetup(store.read);
    const size = query.size ?? settings.teamSize ?? "small";
    const company = query.company ?? settings.companyName;
    const present = await findMainGroups(store.read);
    return {
      size,
      chosen: settings.teamSize,
      companyName: settings.companyName,
      text: say(`api.team.size.${size}`),
      groups: groupsOf(size, { company, say, present }),
    };
  },
});

const setUp = route({
  method: "post",
  again: "by-key",
  path: "/api/team-plan",
  role: "admin",
  summary: "Choose the team's size and have the bot create the groups that are missing",
  body: teamPlanBody,
  answer: mainGroupList,
  async handle(call) {
    const { panel, body } = call;
    const line = {
      action: "team-plan.chosen",
      facts: (made: number) => ({ size: body.size, groups: made }),
    };
    const { was, ...wish } = body;
    const made = await once<number>(call, line, async (desk) => {
      const no = meanwhile({ is: { ...desk.settings }, was, wanted: wish });
      return no ?? setUpTeam(desk, wish as TeamWish);
    });
    return isRefusal(made) ? made : { items: await mainGroupsJson(panel) };
  },
});

const nameCheck = route({
  method: "post",
  again: "harmless",
  path: "/api/main-groups/name-check",
  role: "admin",
  unaudited: "it gives advice and changes nothing",
  summary: "Advice on a group's name; nothing is changed or refused",
  body: nameCheckBody,
  answer: nameCheckAnswer,
  async handle({ panel, body }) {
    const { store, say } = panel;
    const { companyName } = (await getSetup(store.read)).settings;
    const proposed = { kind: body.kind ?? "support", role: null, optional: false } as const;
    const example = nameOf(proposed, companyName ?? "UltraWiFi", say);
    return {
      length: lengthOfName(body.name),
      guide: GROUP_NAME_GUIDE,
      advice: adviseName(body.name).map((key) => ({ key, text: say(`api.team.advice.${key}`, { example }) })),
      example,
    };
  },
});

const training = route({
  method: "get",
  path: "/api/main-groups/:id/training",
  role: "admin",
  summary: "What agents should know, as it would be sent to this group",
  params: byId,
  answer: trainingSchema,
  async handle({ panel, params }) {
    const { store, config } = panel;
    if (!(await getMainGroup(store.read, toMainGroupId(params.id)))) return refuse("no-such-main-group");
    const { words } = (await getSetup(store.read)).settings;
    return { text: speaker(config.language, words)("training.text") };
  },
});

const textOf = ({ text }: { text: string }): string => text;

const train = route({
  method: "post",
  again: "by-key",
  path: "/api/main-groups/:id/training",
  role: "admin",
  summary: "Send it to the group",
  params: byId,
  answer: trainingSchema,
  status: 202,
  async handle(call) {
    const id = toMainGroupId(call.params.id);
    const line = { action: "main-group.trained", facts: () => ({ mainGroup: id }), id: textOf };
    const told = await onceOf<{ text: string }, string>(call, line, (desk) => tellTraining(desk, id));
    return isRefusal(told) ? told : { text: told };
  },
});

export const teamPlanRoutes: Route[] = [look, setUp, nameCheck, training, train];
