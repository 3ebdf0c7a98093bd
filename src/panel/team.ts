/** Main groups and agents as the contract gives them: a fixed number of queries, however many there are. */
import { isOpen } from "../domain/hours.ts";
import { displayPhone } from "../domain/phone.ts";
import { findMainGroups } from "../store/groups.ts";
import { countLive } from "../store/overview-now.ts";
import { findAgentRows, findMemberships, findRoomRows, findStepsOf } from "../store/team-lists.ts";
import type { Say } from "../words/words.ts";
import type { Panel } from "./panel.ts";
import { sentenceNamed, toProgress } from "./progress.ts";

export async function agentsJson({ store, say }: Pick<Panel, "store" | "say">) {
  const { read } = store;
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
    const openCases = roomList.filter(({ ticket }) => ticket !== null).length;
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
      mainGroups: (memberships.get(agent.person) ?? []).map(({ mainGroup }) => mainGroup),
      roomList: roomList.map((room) => ({ ...room, problemText: problemText(room.problem, say) })),
      openCases,
      ifDeactivated:
        openCases === 0
          ? say("api.agent.if-deactivated-free")
          : say("api.agent.if-deactivated", { count: openCases }),
      provisioning: toProgress(steps.get(`agent:${agent.person}`) ?? [], say),
      createdAt: agent.createdAt,
    };
  });
}

export async function mainGroupsJson({ store, say, clock }: Pick<Panel, "store" | "say" | "clock">) {
  const { read } = store;
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
    adoptCode: group.adoptCode,
    remindAfterMinutes: group.remindAfterMinutes,
    reportAfterMinutes: group.reportAfterMinutes,
    hours: group.hours,
    createdAt: group.createdAt,
    problemText: problemText(group.problem, say),
    openNow: isOpen(group.hours, clock()),
    agents: (members.get(group.id) ?? []).map(({ id, name, active, registeredAt }) => ({
      id,
      name,
      active,
      registered: registeredAt !== null,
    })),
    liveTickets: (live.get(group.id) ?? []).reduce((sum, { n }) => sum + n, 0),
    provisioning: toProgress(steps.get(`main-group:${group.id}`) ?? [], say),
  }));
}

const problemText = (problem: string | null, say: Say): string | null =>
  problem === null ? null : (sentenceNamed(`step.${problem}`, say) ?? problem);

function grouped<Row, Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
