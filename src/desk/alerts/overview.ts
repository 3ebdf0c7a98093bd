/** How things stand, as the team asks for it in its groups. Long lists end in "… y N más". */
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
import type { Desk } from "../desk.ts";
import { called, lasted } from "../phrase.ts";

/** More lines than this nobody reads on a phone. */
const LISTED = 20;

/** Waiting and running cases of a main group, or of all when null. */
export async function listOpen(desk: Desk, mainGroup: MainGroupId | null): Promise<string> {
  const group = mainGroup === null ? null : await nameOfGroup(desk, mainGroup);
  const scope = { mainGroup, agent: null };
  const waiting = await section(desk, { ...scope, state: "waiting" }, (row) =>
    waitingLine(desk, row, { showGroup: group === null }),
  );
  const running = await section(desk, { ...scope, state: "in_progress" }, (row) =>
    runningLine(desk, row, { showGroup: group === null }),
  );
  if (waiting.n + running.n === 0)
    return group === null ? desk.say("overview.none-anywhere") : desk.say("overview.none", { group });
  const title = group === null ? desk.say("overview.open-anywhere") : desk.say("overview.open", { group });
  const parts = [title];
  if (waiting.n > 0)
    parts.push([desk.say("overview.waiting", { n: waiting.n }), ...waiting.lines].join("\n"));
  if (running.n > 0)
    parts.push([desk.say("overview.in-progress", { n: running.n }), ...running.lines].join("\n"));
  return parts.join("\n\n");
}

/** How many wait in a main group, the one that has waited longest, and its agents with what they carry. */
export async function showStatus(desk: Desk, mainGroup: MainGroupId): Promise<string> {
  const oldest = await getLongestWaiting(desk.tx, mainGroup);
  const waiting = oldest?.waitingSince
    ? desk.say("overview.waiting-now", {
        count: await countOpen(desk.tx, { state: "waiting", mainGroup, agent: null }),
        number: oldest.number,
        name: await called(desk, oldest.contact),
        waited: lasted(desk, oldest.waitingSince),
      })
    : desk.say("overview.waiting-none");
  const title = desk.say("overview.status", { group: await nameOfGroup(desk, mainGroup) });
  return [title, waiting, "", ...(await agentLines(desk, mainGroup))].join("\n");
}

/** The open cases of an agent, with the room each is in. */
export async function listMine(desk: Desk, person: PersonId): Promise<string> {
  const name = await called(desk, person);
  const mine = await section(desk, { state: "in_progress", mainGroup: null, agent: person }, (row) =>
    mineLine(desk, row),
  );
  return mine.n === 0
    ? desk.say("overview.mine-none", { name })
    : [desk.say("overview.mine", { name }), ...mine.lines].join("\n");
}

/** Every active agent: presence, open cases, rooms. */
export async function listAgents(desk: Desk): Promise<string> {
  return [desk.say("overview.agents"), ...(await agentLines(desk, null))].join("\n");
}

async function section(
  desk: Desk,
  query: OpenQuery,
  line: (row: OpenRow) => Promise<string>,
): Promise<{ n: number; lines: string[] }> {
  const rows = await findOpen(desk.tx, query, LISTED);
  const n = rows.length < LISTED ? rows.length : await countOpen(desk.tx, query);
  const lines: string[] = [];
  for (const row of rows) lines.push(await line(row));
  return { n, lines: cut(desk, lines, n) };
}

/** `n`: how many there are in all. */
function cut(desk: Desk, lines: string[], n: number): string[] {
  const shown = lines.slice(0, LISTED);
  return n > shown.length ? [...shown, desk.say("overview.more", { n: n - shown.length })] : shown;
}

async function waitingLine(desk: Desk, row: OpenRow, { showGroup }: { showGroup: boolean }): Promise<string> {
  const facts = {
    number: row.number,
    name: await clientOf(desk, row, showGroup),
    waited: lasted(desk, row.waitingSince ?? row.lastMessageAt),
  };
  return desk.say(row.pressing ? "overview.waiting-line-pressing" : "overview.waiting-line", facts);
}

async function runningLine(desk: Desk, row: OpenRow, { showGroup }: { showGroup: boolean }): Promise<string> {
  const facts = {
    number: row.number,
    name: await clientOf(desk, row, showGroup),
    agent:
      row.agent === null ? (panelPerson(desk, row) ?? desk.say("someone")) : await called(desk, row.agent),
  };
  if (row.unansweredSince)
    return desk.say("overview.unanswered-line", { ...facts, waited: lasted(desk, row.unansweredSince) });
  return desk.say("overview.running-line", {
    ...facts,
    since: lasted(desk, row.claimedAt ?? row.lastMessageAt),
  });
}

const panelPerson = (desk: Desk, { panelName }: OpenRow): string | null =>
  panelName === null ? null : desk.say("content.panel-person", { name: panelName });

async function mineLine(desk: Desk, row: OpenRow): Promise<string> {
  const facts = { number: row.number, name: await clientOf(desk, row, false), room: row.room ?? "" };
  if (row.unansweredSince)
    return desk.say("overview.mine-unanswered-line", { ...facts, waited: lasted(desk, row.unansweredSince) });
  return desk.say("overview.mine-line", { ...facts, idle: lasted(desk, row.lastMessageAt) });
}

async function clientOf(desk: Desk, { contact, group }: OpenRow, showGroup: boolean): Promise<string> {
  const name = await called(desk, contact);
  return showGroup && group !== null ? desk.say("overview.client-of", { name, group }) : name;
}

async function agentLines(desk: Desk, mainGroup: MainGroupId | null): Promise<string[]> {
  // Supervisors have no rooms: nothing can be given to them.
  const loads = (await findLoads(desk.tx, mainGroup)).filter(({ roomsWanted }) => roomsWanted > 0);
  if (loads.length === 0) return [desk.say("overview.no-agents")];
  const lines: string[] = [];
  for (const load of loads) lines.push(agentLine(desk, { ...load, name: await called(desk, load.id) }));
  return cut(desk, lines, lines.length);
}

type Load = Awaited<ReturnType<typeof findLoads>>[number];

function agentLine(desk: Desk, { name, presence, registeredAt, open, rooms, broken }: Load): string {
  if (registeredAt === null) return desk.say("overview.agent-unregistered", { name });
  const line = desk.say("overview.agent-line", {
    name,
    presence: desk.say(`presence.${presence}`),
    open,
    rooms,
  });
  return broken > 0 ? `${line} · ${desk.say("overview.broken-rooms", { n: broken })}` : line;
}

async function nameOfGroup(desk: Desk, mainGroup: MainGroupId): Promise<string> {
  return (await getMainGroup(desk.tx, mainGroup))?.name ?? "";
}
