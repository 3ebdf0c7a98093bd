/**
 * Route handlers of the team's set-up: which groups a team of a given size needs, advice on their names, and the training
 * messages for agents.
 */
import { setUpTeam, type TeamRequest } from "../../desk/team/set-up-team.ts";
import { tellTraining } from "../../desk/team/training.ts";
import { foldText } from "../../domain/text/fold.ts";
import { adviseName, GROUP_NAME_GUIDE, lengthOfName } from "../../domain/team/group-names.ts";
import { toMainGroupId } from "../../domain/ids.ts";
import { isRefusal, refuse } from "../../domain/refusal.ts";
import { teamPlans, type PlannedGroup, type TeamSize } from "../../domain/team/team-plan.ts";
import { findMainGroups, getMainGroup, type MainGroup } from "../../store/team/groups.ts";
import { getSetup } from "../../store/settings.ts";
import { createTranslator, type Translate } from "../../i18n/translator.ts";
import { once, onceOf } from "../auth/audited.ts";
import { byId } from "../../contract/basics.ts";
import { mainGroupList } from "../../contract/team/team.ts";
import {
  nameCheckAnswer,
  nameCheckBody,
  teamPlanBody,
  teamPlanQuery,
  teamPlanSchema,
  trainingSchema,
} from "../../contract/team/team-plan.ts";
import { meanwhile } from "../../domain/changed-meanwhile.ts";
import { route, type Route } from "../http/route.ts";
import { mainGroupsJson } from "./team.ts";

/** With the company's name where a phone still shows the whole of it. */
function nameOf({ kind, role }: PlannedGroup, company: string | null, t: Translate): string {
  const name = role === null ? t(`api.team.name.${kind}`) : t(`api.team.name.${role}`);
  const full = company === null ? name : `${name} - ${company}`;
  return lengthOfName(full) <= GROUP_NAME_GUIDE ? full : name;
}

function groupsOf(
  size: TeamSize,
  { company, t, present }: { company: string | null; t: Translate; present: MainGroup[] },
) {
  return teamPlans[size].map((planned) => {
    const { kind, role, optional } = planned;
    const name = nameOf(planned, company, t);
    const isThis = (group: MainGroup): boolean =>
      group.kind === kind && foldText(group.name) === foldText(name);
    return {
      kind,
      name,
      remark: t(role === null ? `api.team.remark.${kind}` : `api.team.remark.${role}`),
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
    const { store, t } = panel;
    const { settings } = await getSetup(store.read);
    const size = query.size ?? settings.teamSize ?? "small";
    const company = query.company ?? settings.companyName;
    const present = await findMainGroups(store.read);
    return {
      size,
      chosen: settings.teamSize,
      companyName: settings.companyName,
      text: t(`api.team.size.${size}`),
      groups: groupsOf(size, { company, t, present }),
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
    const { was, ...request } = body;
    const made = await once<number>(call, line, async (ctx) => {
      const no = meanwhile({ is: { ...ctx.settings }, was, wanted: request });
      return no ?? setUpTeam(ctx, request as TeamRequest);
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
    const { store, t } = panel;
    const { companyName } = (await getSetup(store.read)).settings;
    const proposed = { kind: body.kind ?? "support", role: null, optional: false } as const;
    const example = nameOf(proposed, companyName ?? "UltraWiFi", t);
    return {
      length: lengthOfName(body.name),
      guide: GROUP_NAME_GUIDE,
      advice: adviseName(body.name).map((key) => ({ key, text: t(`api.team.advice.${key}`, { example }) })),
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
    return { text: createTranslator(config.language, words)("training.text") };
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
    const told = await onceOf<{ text: string }, string>(call, line, (ctx) => tellTraining(ctx, id));
    return isRefusal(told) ? told : { text: told };
  },
});

export const teamPlanRoutes: Route[] = [look, setUp, nameCheck, training, train];
