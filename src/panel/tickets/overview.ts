/**
 * Route handler of the dashboard ("Inicio"): live counts, who waits, who works, figures of the day. A fixed number of
 * queries, however many tickets there are.
 */
import { measureDay } from "../../desk/alerts/day-measures.ts";
import { hourOf, startOfDay } from "../../domain/day.ts";
import { isOpen, nextOpening } from "../../domain/hours.ts";
import { findMainGroups, type MainGroup } from "../../store/team/groups.ts";
import { findLoads, findPanelLoads } from "../../store/tickets/overview-lists.ts";
import { countInducedSince } from "../../store/tickets/past-tickets.ts";
import { countReview, totalOf } from "../../store/review-lists.ts";
import { countLive, findMoves, findWaiting } from "../../store/tickets/overview-now.ts";
import { overviewSchema } from "../../contract/tickets/overview.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

/** More of them nobody reads at a glance. */
const SHOWN = 20;

type Live = Awaited<ReturnType<typeof countLive>>;

const sum = (rows: Live, figure: (row: Live[number]) => number): number =>
  rows.reduce((total, row) => total + figure(row), 0);

function countsOf(live: Live) {
  const of = (state: Live[number]["state"]): Live => live.filter((row) => row.state === state);
  return {
    gathering: sum(of("intake"), ({ n }) => n),
    waiting: sum(of("waiting"), ({ n }) => n),
    pressing: sum(of("waiting"), ({ pressing }) => pressing),
    inProgress: sum(of("in_progress"), ({ n }) => n),
    unanswered: sum(of("in_progress"), ({ unanswered }) => unanswered),
  };
}

type WaitingRow = Awaited<ReturnType<typeof findWaiting>>[number];

function toWaiting<T extends Pick<WaitingRow, "lastKind" | "lastMedia" | "lastText" | "lastAt">>(row: T) {
  const { lastKind, lastMedia, lastText, lastAt, ...ticket } = row;
  const said =
    lastKind === null || lastAt === null
      ? null
      : {
          side: "client" as const,
          kind: lastKind,
          media: lastMedia,
          text: lastText,
          at: lastAt,
          deleted: false,
        };
  return { ...ticket, preview: said };
}

async function waitingJson({ store }: Panel) {
  const rows = await findWaiting(store.read, SHOWN);
  return rows.map(({ contact, givenName, pushName, phone, waitingSince, ...row }) => ({
    ...toWaiting(row),
    contact: { id: contact, name: givenName ?? pushName, phone },
    waitingSince: waitingSince as Date,
  }));
}

async function teamJson({ store }: Panel) {
  const loads = await findLoads(store.read, null);
  return loads.map(({ registeredAt, open, broken, idleSince, ...load }) => ({
    ...load,
    registered: registeredAt !== null,
    openCases: open,
    brokenRooms: broken,
    idleSince: idleSince === null ? null : new Date(idleSince),
  }));
}

function groupJson({ id, kind, name, state, hours }: MainGroup, live: Live, now: Date) {
  const inState = (wanted: Live[number]["state"]): number =>
    live.find((row) => row.mainGroup === id && row.state === wanted)?.n ?? 0;
  const openNow = isOpen(hours, now);
  return {
    id,
    kind,
    name,
    state,
    openNow,
    opensAt: openNow ? null : nextOpening(hours, now),
    waiting: inState("waiting"),
    inProgress: inState("in_progress"),
  };
}

type Moves = Awaited<ReturnType<typeof findMoves>>;

/** No zone's clock is off by less. */
const QUARTER = 15 * 60_000;

function byHour({ config }: Panel, { opened, closed }: Moves) {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, opened: 0, closed: 0 }));
  const hourIn = new Map<number, number>();
  const count = (at: Date, what: "opened" | "closed"): void => {
    const quarter = Math.floor(at.getTime() / QUARTER);
    const known = hourIn.get(quarter) ?? hourOf(config.timezone, at);
    hourIn.set(quarter, known);
    const hour = hours[known];
    if (hour) hour[what] += 1;
  };
  for (const at of opened) count(at, "opened");
  for (const at of closed) count(at, "closed");
  return hours;
}

const inSeconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000));

const look = route({
  method: "get",
  path: "/api/overview",
  role: "viewer",
  summary: "How things stand: live counts, who waits, who works, and the day so far",
  answer: overviewSchema,
  async handle({ panel }) {
    const { store, clock, config } = panel;
    const now = clock();
    const since = startOfDay(config.timezone, now);
    const live = await countLive(store.read);
    const moves = await findMoves(store.read, since);
    const groups = await findMainGroups(store.read);
    const byId = new Map(groups.map((group) => [group.id, group]));
    const measures = await measureDay(store.read, since, byId);
    return {
      at: now,
      counts: {
        ...countsOf(live),
        openedToday: moves.opened.length,
        inducedToday: await countInducedSince(store.read, since),
        closedToday: moves.closed.length,
        review: totalOf(await countReview(store.read)),
      },
      waiting: await waitingJson(panel),
      agents: await teamJson(panel),
      panelPeople: await findPanelLoads(store.read),
      mainGroups: groups.map((group) => groupJson(group, live, now)),
      today: {
        claimWaitSeconds: inSeconds(measures.claimWaitMs),
        firstAnswerSeconds: inSeconds(measures.firstAnswerMs),
        inTimePercent: measures.inTimePercent,
      },
      hours: byHour(panel, moves),
    };
  },
});

export const overviewRoutes: Route[] = [look];
