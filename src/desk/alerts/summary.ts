/** Daily summary for the supervisors: on request, and by itself in the evening. */
import { dateOf, startOfDay } from "../../domain/day.ts";
import { foldText } from "../../domain/text/fold.ts";
import { chatOfGroup, type PersonId } from "../../domain/ids.ts";
import { shorten } from "../../domain/text/shorten.ts";
import { findAgents } from "../../store/team/agents.ts";
import { firstTime } from "../../store/tickets/cards.ts";
import { findMainGroups, findReadyGroups } from "../../store/team/groups.ts";
import { countInducedSince } from "../../store/tickets/past-tickets.ts";
import { countOpen, findEventsSince } from "../../store/tickets/overview-lists.ts";
import { closings, perAgent, perPanelUser, type AgentDay } from "./day-figures.ts";
import { measureDay, type DayMeasures } from "./day-measures.ts";
import { holderName } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { called, day, lasted } from "../phrase.ts";
import { enqueueText } from "../enqueue.ts";

const REASONS = 5;
const AGENTS = 20;
const REASON_LENGTH = 40;

/** Sends the day's summary to every supervisor group, once per day; a day without anything to tell is not told. */
export async function dailySummary(ctx: DeskContext): Promise<void> {
  const groups = await findReadyGroups(ctx.tx, "supervisor");
  if (groups.length === 0) return;
  if (!(await firstTime(ctx.tx, `summary:${dateOf(ctx.timezone, ctx.now)}`, ctx.now))) return;
  const events = await findEventsSince(ctx.tx, startOfDay(ctx.timezone, ctx.now));
  if (events.length === 0 && (await openNow(ctx, "waiting")) + (await openNow(ctx, "in_progress")) === 0)
    return;
  const text = await summarise(ctx);
  for (const group of groups)
    if (group.jid) await enqueueText(ctx, chatOfGroup(group.jid), { text, lane: "alert" });
}

/** Today so far, on the company's clock. Waits are counted while the case's main group was open. */
export async function summarise(ctx: DeskContext): Promise<string> {
  const since = startOfDay(ctx.timezone, ctx.now);
  const events = await findEventsSince(ctx.tx, since);
  const opened = events.filter((one) => one.event === "opened").length;
  const induced = await countInducedSince(ctx.tx, since);
  const closed = closings(events);
  const groups = new Map((await findMainGroups(ctx.tx)).map((group) => [group.id, group]));
  return [
    ctx.t("summary.title", { date: day(ctx, ctx.now) }),
    ctx.t("summary.moved", { opened, closed: closed.length }),
    ...(induced === 0 ? [] : [ctx.t("summary.induced", { n: induced })]),
    ctx.t("summary.now", {
      waiting: await openNow(ctx, "waiting"),
      running: await openNow(ctx, "in_progress"),
    }),
    ...measureLines(ctx, await measureDay(ctx.tx, since, groups)),
    ...(await agentSection(ctx, { agents: perAgent(events, closed), panel: perPanelUser(events, closed) })),
    ...reasonSection(
      ctx,
      closed.map((one) => one.reason),
    ),
  ].join("\n");
}

const openNow = (ctx: DeskContext, state: "waiting" | "in_progress"): Promise<number> =>
  countOpen(ctx.tx, { state, mainGroup: null, agent: null });

function measureLines(
  ctx: DeskContext,
  { claimWaitMs, inTimePercent, firstAnswerMs }: DayMeasures,
): string[] {
  return [
    ...(claimWaitMs === null ? [] : [ctx.t("summary.claim-wait", { wait: howLong(ctx, claimWaitMs) })]),
    ...(inTimePercent === null ? [] : [ctx.t("summary.in-time", { percent: inTimePercent })]),
    ...(firstAnswerMs === null ? [] : [ctx.t("summary.first-answer", { wait: howLong(ctx, firstAnswerMs) })]),
  ];
}

const howLong = (ctx: DeskContext, ms: number): string => lasted(ctx, new Date(ctx.now.getTime() - ms));

async function agentSection(
  ctx: DeskContext,
  days: { agents: Map<PersonId, AgentDay>; panel: Map<string, AgentDay> },
): Promise<string[]> {
  const line = (name: string, { taken, closed }: AgentDay): string =>
    ctx.t("summary.agent-line", { name, taken, closed });
  const lines: string[] = [];
  for (const { person } of await findAgents(ctx.tx)) {
    const day = days.agents.get(person);
    if (day) lines.push(line(await called(ctx, person), day));
  }
  for (const [user, day] of days.panel) lines.push(line(await holderName(ctx, { user }), day));
  return section(ctx, ctx.t("summary.agents"), { lines, shown: AGENTS });
}

/** Agents type their reasons: spellings of one reason count together, under the first. */
function reasonSection(ctx: DeskContext, reasons: (string | null)[]): string[] {
  const counted = new Map<string, { reason: string; n: number }>();
  for (const typed of reasons) {
    const reason = typed === null ? ctx.t("room.no-reason") : shorten(typed, REASON_LENGTH);
    const known = counted.get(foldText(reason));
    counted.set(foldText(reason), { reason: known?.reason ?? reason, n: (known?.n ?? 0) + 1 });
  }
  const lines = [...counted.values()]
    .toSorted((a, b) => b.n - a.n)
    .map((one) => ctx.t("summary.reason-line", one));
  return section(ctx, ctx.t("summary.reasons"), { lines, shown: REASONS });
}

function section(
  ctx: DeskContext,
  title: string,
  { lines, shown }: { lines: string[]; shown: number },
): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  return ["", title, ...lines.slice(0, shown), ...(rest > 0 ? [ctx.t("overview.more", { n: rest })] : [])];
}
