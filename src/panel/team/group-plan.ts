/** Route handler of the forecast of group creation: which groups are still to be made, in which order, and when each will exist. */
import { forecast } from "../../desk/team/creation-forecast.ts";
import { moment } from "../../desk/phrase.ts";
import { groupPlanSchema } from "../../contract/team/adoptions.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

async function groupPlanJson({ store, config, clock, t }: Panel) {
  const now = clock();
  const { line, stuck } = await forecast(store.read, { delays: config.delays, now });
  const speaks = { t, now, language: config.language, timezone: config.timezone };
  const last = line.at(-1)?.at ?? null;
  const facts = { count: line.length };
  return {
    groups: line.length,
    readyAt: last,
    stuck,
    text:
      last === null
        ? t(stuck > 0 ? "api.plan.stuck" : "api.plan.none")
        : t("api.plan.text", { ...facts, when: moment(speaks, last) }),
    items: line.map(({ one: { room, mainGroup }, at }) => ({
      mainGroup: mainGroup?.id ?? null,
      room: room?.id ?? null,
      agent: room?.agent ?? null,
      name: room?.name ?? mainGroup?.name ?? "",
      at,
      when: moment(speaks, at),
    })),
  };
}

const look = route({
  method: "get",
  path: "/api/group-plan",
  role: "viewer",
  summary: "How many groups are still to be made, in which order, and when the last one will be there",
  answer: groupPlanSchema,
  handle: ({ panel }) => groupPlanJson(panel),
});

export const groupPlanRoutes: Route[] = [look];
