/** The day in numbers, for the supervisor: when asked, and by itself in the evening. */
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
import type { Desk } from "../desk.ts";
import { called, day, lasted } from "../phrase.ts";
import { tell } from "../promise.ts";

const REASONS = 5;
const AGENTS = 20;
const REASON_LENGTH = 40;

/** Sends the day's summary to every supervisor group, once per day; a day without anything to tell is not told. */
export async function dailySummary(desk: Desk): Promise<void> {
  const groups = await findReadyGroups(desk.tx, "supervisor");
  if (groups.length === 0) return;
  if (!(await firstTime(desk.tx, `summary:${dateOf(desk.timezone, desk.now)}`, desk.now))) return;
  const events = await findEventsSince(desk.tx, startOfDay(desk.timezone, desk.now));
  if (events.length === 0 && (await openNow(desk, "waiting")) + (await openNow(desk, "in_progress")) === 0)
    return;
  const text = await summarise(desk);
  for (const group of groups)
    if (group.jid) await tell(desk, chatOfGroup(group.jid), { text, lane: "alert" });
}

/** Today so far, on the company's clock. Waits are counted while the case's main group was open. */
export async function summarise(desk: Desk): Promise<string> {
  const since = startOfDay(desk.timezone, desk.now);
  const events = await findEventsSince(desk.tx, since);
  const opened = events.filter((one) => one.event === "opened").length;
  const induced = await countInducedSince(desk.tx, since);
  const closed = closings(events);
  const groups = new Map((await findMainGroups(desk.tx)).map((group) => [group.id, group]));
  return [
    desk.say("summary.title", { date: day(desk, desk.now) }),
    desk.say("summary.moved", { opened, closed: closed.length }),
    ...(induced === 0 ? [] : [desk.say("summary.induced", { n: induced })]),
    desk.say("summary.now", {
      waiting: await openNow(desk, "waiting"),
      running: await openNow(desk, "in_progress"),
    }),
    ...measureLines(desk, await measureDay(desk.tx, since, groups)),
    ...(await agentSection(desk, { agents: perAgent(events, closed), panel: perPanelUser(events, closed) })),
    ...reasonSection(
      desk,
      closed.map((one) => one.reason),
    ),
  ].join("\n");
}

const openNow = (desk: Desk, state: "waiting" | "in_progress"): Promise<number> =>
  countOpen(desk.tx, { state, mainGroup: null, agent: null });

function measureLines(desk: Desk, { claimWaitMs, inTimePercent, firstAnswerMs }: DayMeasures): string[] {
  return [
    ...(claimWaitMs === null ? [] : [desk.say("summary.claim-wait", { wait: howLong(desk, claimWaitMs) })]),
    ...(inTimePercent === null ? [] : [desk.say("summary.in-time", { percent: inTimePercent })]),
    ...(firstAnswerMs === null
      ? []
      : [desk.say("summary.first-answer", { wait: howLong(desk, firstAnswerMs) })]),
  ];
}

const howLong = (desk: Desk, ms: number): string => lasted(desk, new Date(desk.now.getTime() - ms));

async function agentSection(
  desk: Desk,
  days: { agents: Map<PersonId, AgentDay>; panel: Map<string, AgentDay> },
): Promise<string[]> {
  const line = (name: string, { taken, closed }: AgentDay): string =>
    desk.say("summary.agent-line", { name, taken, closed });
  const lines: string[] = [];
  for (const { person } of await findAgents(desk.tx)) {
    const day = days.agents.get(person);
    if (day) lines.push(line(await called(desk, person), day));
  }
  for (const [user, day] of days.panel) lines.push(line(await holderName(desk, { user }), day));
  return section(desk, desk.say("summary.agents"), { lines, shown: AGENTS });
}

/** Agents type their reasons: spellings of one reason count together, under the first. */
function reasonSection(desk: Desk, reasons: (string | null)[]): string[] {
  const counted = new Map<string, { reason: string; n: number }>();
  for (const typed of reasons) {
    const reason = typed === null ? desk.say("room.no-reason") : shorten(typed, REASON_LENGTH);
    const known = counted.get(foldText(reason));
    counted.set(foldText(reason), { reason: known?.reason ?? reason, n: (known?.n ?? 0) + 1 });
  }
  const lines = [...counted.values()]
    .toSorted((a, b) => b.n - a.n)
    .map((one) => desk.say("summary.reason-line", one));
  return section(desk, desk.say("summary.reasons"), { lines, shown: REASONS });
}

function section(desk: Desk, title: string, { lines, shown }: { lines: string[]; shown: number }): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  return ["", title, ...lines.slice(0, shown), ...(rest > 0 ? [desk.say("overview.more", { n: rest })] : [])];
}
