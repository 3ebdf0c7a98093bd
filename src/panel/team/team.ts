/** JSON serialization of main groups and agents, in a fixed number of queries, however many there are. */
import { isOpen } from "../../domain/hours.ts";
import { displayPhone } from "../../domain/contacts/phone.ts";
import { forecast } from "../../desk/team/creation-forecast.ts";
import type { Adoption } from "../../store/team/adoptions.ts";
import { findMainGroups } from "../../store/team/groups.ts";
import { countLive } from "../../store/tickets/overview-now.ts";
import { findAgentRows, findMemberships, findRoomRows, findStepsOf } from "../../store/team/team-lists.ts";
import type { Translate } from "../../i18n/translator.ts";
import type { Panel } from "../panel.ts";
import { adoptionsOf } from "./adoption-json.ts";
import { bindingsJson, strangersIn, strangersJson } from "./doubts-json.ts";
import { sentenceNamed, toProgress } from "../http/progress.ts";

/** Facts about groups and LISTO, of all agents at once. */
async function groupFacts(panel: Panel) {
  const { read } = panel.store;
  return {
    adoptions: await adoptionsOf(panel),
    strangers: await strangersJson(read),
    bindings: await bindingsJson(read),
    foreseen: await forecast(read, { delays: panel.config.delays, now: panel.clock() }),
  };
}

type GroupFacts = Awaited<ReturnType<typeof groupFacts>>;
type RoomRow = Awaited<ReturnType<typeof findRoomRows>>[number];

const roomJson =
  ({ adoptions, strangers }: GroupFacts, t: Translate) =>
  ({ jid, ...room }: RoomRow) => ({
    ...room,
    problemText: problemText(room.problem, t),
    adoption: adoptionAt(adoptions, (one) => one.room === room.id).adoption,
    strangers: strangersIn(strangers, jid),
  });

/** null = there is one, or nobody can say. */
function firstRoomAt({ foreseen }: GroupFacts, rooms: RoomRow[]): Date | null {
  if (rooms.some(({ state }) => state === "ready")) return null;
  const ids = new Set(rooms.map(({ id }) => id));
  return foreseen.line.find(({ one }) => one.room !== null && ids.has(one.room.id))?.at ?? null;
}

function casesOf(rooms: RoomRow[], t: Translate) {
  const openCases = rooms.filter(({ ticket }) => ticket !== null).length;
  const free = t("api.agent.if-deactivated-free");
  const ifDeactivated = openCases === 0 ? free : t("api.agent.if-deactivated", { count: openCases });
  return { openCases, ifDeactivated };
}

export async function agentsJson(panel: Panel) {
  const { store, t } = panel;
  const { read } = store;
  const facts = await groupFacts(panel);
  const rows = await findAgentRows(read);
  const memberships = grouped(await findMemberships(read), ({ id }) => id);
  const rooms = grouped(await findRoomRows(read), ({ agent }) => agent);
  const steps = grouped(
    await findStepsOf(
      read,
      rows.map(({ agent }) => `agent:${agent.person}`),
    ),
    ({ subject }) => subject,
  );
  return rows.map(({ agent, phone }) => {
    const roomList = rooms.get(agent.person) ?? [];
    return {
      id: agent.person,
      name: agent.name,
      phone,
      phoneDisplay: phone === null ? null : displayPhone(phone),
      rooms: agent.roomsWanted,
      active: agent.active,
      presence: agent.presence,
      registered: agent.registeredAt !== null,
      registeredAt: agent.registeredAt,
      binding: facts.bindings.get(agent.person) ?? null,
      roomExpectedAt: firstRoomAt(facts, roomList),
      mainGroups: (memberships.get(agent.person) ?? []).map(({ mainGroup }) => mainGroup),
      roomList: roomList.map(roomJson(facts, t)),
      ...casesOf(roomList, t),
      provisioning: toProgress(steps.get(`agent:${agent.person}`) ?? [], t),
      createdAt: agent.createdAt,
    };
  });
}

export async function mainGroupsJson({ store, t, clock }: Pick<Panel, "store" | "t" | "clock">) {
  const { read } = store;
  const adoptions = await adoptionsOf({ store, clock });
  const strangers = await strangersJson(read);
  const groups = await findMainGroups(read);
  const members = grouped(await findMemberships(read), ({ mainGroup }) => mainGroup);
  const live = grouped(await countLive(read), ({ mainGroup }) => mainGroup);
  const steps = grouped(
    await findStepsOf(
      read,
      groups.map(({ id }) => `main-group:${id}`),
    ),
    ({ subject }) => subject,
  );
  return groups.map((group) => ({
    id: group.id,
    kind: group.kind,
    name: group.name,
    state: group.state,
    problem: group.problem,
    jid: group.jid,
    ...adoptionAt(adoptions, ({ mainGroup }) => mainGroup === group.id),
    strangers: strangersIn(strangers, group.jid),
    remindAfterMinutes: group.remindAfterMinutes,
    reportAfterMinutes: group.reportAfterMinutes,
    hours: group.hours,
    createdAt: group.createdAt,
    problemText: problemText(group.problem, t),
    openNow: isOpen(group.hours, clock()),
    agents: (members.get(group.id) ?? []).map(({ id, name, active, registeredAt }) => ({
      id,
      name,
      active,
      registered: registeredAt !== null,
    })),
    liveTickets: (live.get(group.id) ?? []).reduce((sum, { n }) => sum + n, 0),
    provisioning: toProgress(steps.get(`main-group:${group.id}`) ?? [], t),
  }));
}

type Adoptions = Awaited<ReturnType<typeof adoptionsOf>>;

function adoptionAt(adoptions: Adoptions, isOf: (row: Adoption) => boolean) {
  const found = adoptions.find(({ row }) => isOf(row));
  if (!found) return { adoptCode: null, adoption: null };
  return { adoptCode: found.json.state === "waiting" ? found.row.code : null, adoption: found.json };
}

const problemText = (problem: string | null, t: Translate): string | null =>
  problem === null ? null : (sentenceNamed(`step.${problem}`, t) ?? problem);

function grouped<Row, Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
