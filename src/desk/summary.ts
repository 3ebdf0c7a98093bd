/** The day in numbers, for the supervisor: when asked, and by itself in the evening. */
import { dateOf, startOfDay } from "../domain/day.ts";
import { foldText } from "../domain/fold.ts";
import { businessMsBetween, type Hours } from "../domain/hours.ts";
import { chatOfGroup, type MainGroupId, type PersonId } from "../domain/ids.ts";
import { shorten } from "../domain/shorten.ts";
import { findAgents } from "../store/agents.ts";
import { firstTime } from "../store/cards.ts";
import { findMainGroups, findReadyGroups, type MainGroup } from "../store/groups.ts";
import {
  countOpen,
  findEventsSince,
  findFirstAnswers,
  findTurns,
  type PastEvent,
} from "../store/overview-lists.ts";
import { claimWaits, closings, median, perAgent, type AgentDay } from "./day-figures.ts";
import type { Desk } from "./desk.ts";
import { day, lasted } from "./phrase.ts";
import { tell } from "./promise.ts";

const MINUTE = 60_000;
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
  for (const group of groups) if (group.jid) await tell(desk, chatOfGroup(group.jid), { text });
}

/** Today so far, on the company's clock. Waits are counted while the case's main group was open. */
export async function summarise(desk: Desk): Promise<string> {
  const since = startOfDay(desk.timezone, desk.now);
  const events = await findEventsSince(desk.tx, since);
  const opened = events.filter((one) => one.event === "opened").length;
  const closed = closings(events);
  const groups = new Map((await findMainGroups(desk.tx)).map((group) => [group.id, group]));
  return [
    desk.say("summary.title", { date: day(desk, desk.now) }),
    desk.say("summary.moved", { opened, closed: closed.length }),
    desk.say("summary.now", {
      waiting: await openNow(desk, "waiting"),
      running: await openNow(desk, "in_progress"),
    }),
    ...(await claimLines(desk, { events, since, groups })),
    ...(await answerLines(desk, since, groups)),
    ...(await agentSection(desk, perAgent(events, closed))),
    ...reasonSection(
      desk,
      closed.map((one) => one.reason),
    ),
  ].join("\n");
}

type Groups = Map<MainGroupId, MainGroup>;

const openNow = (desk: Desk, state: "waiting" | "in_progress"): Promise<number> =>
  countOpen(desk.tx, { state, mainGroup: null, agent: null });

const hoursOf = (groups: Groups, id: MainGroupId | null): Hours | null =>
  id === null ? null : (groups.get(id)?.hours ?? null);

async function claimLines(
  desk: Desk,
  { events, since, groups }: { events: PastEvent[]; since: Date; groups: Groups },
): Promise<string[]> {
  const taken = events
    .filter((one) => one.event === "claimed" || one.event === "assigned")
    .map((one) => one.ticket);
  const waits = claimWaits(await findTurns(desk.tx, [...new Set(taken)]), since).map(
    ({ from, to, mainGroup }) => ({
      ms: businessMsBetween(hoursOf(groups, mainGroup), from, to),
      limit: ((mainGroup === null ? null : groups.get(mainGroup))?.remindAfterMinutes ?? Infinity) * MINUTE,
    }),
  );
  const middle = median(waits.map((wait) => wait.ms));
  if (middle === null) return [];
  const percent = Math.round((100 * waits.filter(({ ms, limit }) => ms <= limit).length) / waits.length);
  return [
    desk.say("summary.claim-wait", { wait: howLong(desk, middle) }),
    desk.say("summary.in-time", { percent }),
  ];
}

async function answerLines(desk: Desk, since: Date, groups: Groups): Promise<string[]> {
  const answers = await findFirstAnswers(desk.tx, since);
  const waits = answers.flatMap(({ openedAt, answeredAt, mainGroup }) =>
    answeredAt === null ? [] : [businessMsBetween(hoursOf(groups, mainGroup), openedAt, answeredAt)],
  );
  const middle = median(waits);
  return middle === null ? [] : [desk.say("summary.first-answer", { wait: howLong(desk, middle) })];
}

const howLong = (desk: Desk, ms: number): string => lasted(desk, new Date(desk.now.getTime() - ms));

async function agentSection(desk: Desk, days: Map<PersonId, AgentDay>): Promise<string[]> {
  const agents = (await findAgents(desk.tx)).filter((agent) => days.has(agent.person));
  const lines = agents.map(({ person, name }) =>
    desk.say("summary.agent-line", {
      name,
      taken: days.get(person)?.taken ?? 0,
      closed: days.get(person)?.closed ?? 0,
    }),
  );
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
