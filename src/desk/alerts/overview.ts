/** Answers of /estado, /abiertos and /agentes. Long lists end in "… y N más". */
import type { MainGroupId, PersonId } from "../../domain/ids.ts";
import { getMainGroup } from "../../store/team/groups.ts";
import {
  countOpen,
  findLoads,
  findOpen,
  getLongestWaiting,
  type OpenQuery,
  type OpenRow,
} from "../../store/tickets/overview-lists.ts";
import type { DeskContext } from "../context.ts";
import { called, lasted } from "../phrase.ts";

/** More lines than this nobody reads on a phone. */
const LISTED = 20;

/** Waiting and running cases of a main group, or of all when null; `page` from 1, and the last one for whatever is beyond. */
export async function listOpen(ctx: DeskContext, mainGroup: MainGroupId | null, page = 1): Promise<string> {
  const group = mainGroup === null ? null : await nameOfGroup(ctx, mainGroup);
  const scope = { mainGroup, agent: null };
  const waiting: OpenQuery = { ...scope, state: "waiting" };
  const running: OpenQuery = { ...scope, state: "in_progress" };
  const n = { waiting: await countOpen(ctx.tx, waiting), running: await countOpen(ctx.tx, running) };
  if (n.waiting + n.running === 0)
    return group === null ? ctx.t("overview.none-anywhere") : ctx.t("overview.none", { group });
  const pages = Math.ceil(Math.max(n.waiting, n.running) / LISTED);
  const shown = Math.min(page, pages);
  const from = (shown - 1) * LISTED;
  const facts = { showGroup: group === null };
  const title = group === null ? ctx.t("overview.open-anywhere") : ctx.t("overview.open", { group });
  const parts = [pages === 1 ? title : `${title}\n${pageLine(ctx, shown, pages)}`];
  if (n.waiting > from) {
    const { lines } = await section(ctx, { ...waiting, from }, (row) => waitingLine(ctx, row, facts));
    parts.push([ctx.t("overview.waiting", { n: n.waiting }), ...lines].join("\n"));
  }
  if (n.running > from) {
    const { lines } = await section(ctx, { ...running, from }, (row) => runningLine(ctx, row, facts));
    parts.push([ctx.t("overview.in-progress", { n: n.running }), ...lines].join("\n"));
  }
  return parts.join("\n\n");
}

/** Which page it is, and how the next one is asked for; after the last comes the first. */
const pageLine = (ctx: DeskContext, page: number, pages: number): string =>
  ctx.t("overview.page", { page, pages, other: (page % pages) + 1 });

/** How many wait in a main group, the one that has waited longest, and its agents with what they carry. */
export async function showStatus(ctx: DeskContext, mainGroup: MainGroupId): Promise<string> {
  const oldest = await getLongestWaiting(ctx.tx, mainGroup);
  const waiting = oldest?.waitingSince
    ? ctx.t("overview.waiting-now", {
        count: await countOpen(ctx.tx, { state: "waiting", mainGroup, agent: null }),
        number: oldest.number,
        name: await called(ctx, oldest.contact),
        waited: lasted(ctx, oldest.waitingSince),
      })
    : ctx.t("overview.waiting-none");
  const title = ctx.t("overview.status", { group: await nameOfGroup(ctx, mainGroup) });
  return [title, waiting, "", ...(await agentLines(ctx, mainGroup))].join("\n");
}

/** The open cases of an agent, with the room each is in. */
export async function listMine(ctx: DeskContext, person: PersonId): Promise<string> {
  const name = await called(ctx, person);
  const query = { state: "in_progress", mainGroup: null, agent: person } as const;
  const mine = await section(ctx, query, (row) => mineLine(ctx, row));
  return mine.n === 0
    ? ctx.t("overview.mine-none", { name })
    : [ctx.t("overview.mine", { name }), ...mine.lines].join("\n");
}

/** Every active agent: presence, open cases, rooms. */
export async function listAgents(ctx: DeskContext): Promise<string> {
  return [ctx.t("overview.agents"), ...(await agentLines(ctx, null))].join("\n");
}

/** A page of cases from the `from`-th on; `n`: how many there are in all. */
async function section(
  ctx: DeskContext,
  query: OpenQuery,
  line: (row: OpenRow) => Promise<string>,
): Promise<{ n: number; lines: string[] }> {
  const { from = 0 } = query;
  const rows = await findOpen(ctx.tx, query, LISTED);
  const n = rows.length < LISTED ? from + rows.length : await countOpen(ctx.tx, query);
  const lines: string[] = [];
  for (const row of rows) lines.push(await line(row));
  return { n, lines: cut(ctx, lines, n - from) };
}

/** `n`: how many there are from the first line on. */
function cut(ctx: DeskContext, lines: string[], n: number): string[] {
  const shown = lines.slice(0, LISTED);
  return n > shown.length ? [...shown, ctx.t("overview.more", { n: n - shown.length })] : shown;
}

async function waitingLine(
  ctx: DeskContext,
  row: OpenRow,
  { showGroup }: { showGroup: boolean },
): Promise<string> {
  const facts = {
    number: row.number,
    name: await clientOf(ctx, row, showGroup),
    waited: lasted(ctx, row.waitingSince ?? row.lastMessageAt),
  };
  return ctx.t(row.pressing ? "overview.waiting-line-pressing" : "overview.waiting-line", facts);
}

async function runningLine(
  ctx: DeskContext,
  row: OpenRow,
  { showGroup }: { showGroup: boolean },
): Promise<string> {
  const facts = {
    number: row.number,
    name: await clientOf(ctx, row, showGroup),
    agent: row.agent === null ? (panelPerson(ctx, row) ?? ctx.t("someone")) : await called(ctx, row.agent),
  };
  if (row.unansweredSince)
    return ctx.t("overview.unanswered-line", { ...facts, waited: lasted(ctx, row.unansweredSince) });
  return ctx.t("overview.running-line", {
    ...facts,
    since: lasted(ctx, row.claimedAt ?? row.lastMessageAt),
  });
}

const panelPerson = (ctx: DeskContext, { panelName }: OpenRow): string | null =>
  panelName === null ? null : ctx.t("content.panel-person", { name: panelName });

async function mineLine(ctx: DeskContext, row: OpenRow): Promise<string> {
  const facts = { number: row.number, name: await clientOf(ctx, row, false), room: row.room ?? "" };
  if (row.unansweredSince)
    return ctx.t("overview.mine-unanswered-line", { ...facts, waited: lasted(ctx, row.unansweredSince) });
  return ctx.t("overview.mine-line", { ...facts, idle: lasted(ctx, row.lastMessageAt) });
}

async function clientOf(ctx: DeskContext, { contact, group }: OpenRow, showGroup: boolean): Promise<string> {
  const name = await called(ctx, contact);
  return showGroup && group !== null ? ctx.t("overview.client-of", { name, group }) : name;
}

async function agentLines(ctx: DeskContext, mainGroup: MainGroupId | null): Promise<string[]> {
  // Supervisors have no rooms: nothing can be given to them.
  const loads = (await findLoads(ctx.tx, mainGroup)).filter(({ roomsWanted }) => roomsWanted > 0);
  if (loads.length === 0) return [ctx.t("overview.no-agents")];
  const lines: string[] = [];
  for (const load of loads) lines.push(agentLine(ctx, { ...load, name: await called(ctx, load.id) }));
  return cut(ctx, lines, lines.length);
}

type Load = Awaited<ReturnType<typeof findLoads>>[number];

function agentLine(ctx: DeskContext, { name, presence, registeredAt, open, rooms, broken }: Load): string {
  if (registeredAt === null) return ctx.t("overview.agent-unregistered", { name });
  const line = ctx.t("overview.agent-line", {
    name,
    presence: ctx.t(`presence.${presence}`),
    open,
    rooms,
  });
  return broken > 0 ? `${line} · ${ctx.t("overview.broken-rooms", { n: broken })}` : line;
}

async function nameOfGroup(ctx: DeskContext, mainGroup: MainGroupId): Promise<string> {
  return (await getMainGroup(ctx.tx, mainGroup))?.name ?? "";
}
