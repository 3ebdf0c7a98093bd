/** Turns what an administrator wants into steps at WhatsApp: rows, done one after the other, across restarts. */
import { roomSubject } from "../../domain/text/names.ts";
import { toPersonId, type MainGroupId, type PersonId, type RoomId } from "../../domain/ids.ts";
import { getAgent, mainGroupsOf } from "../../store/team/agents.ts";
import { addRoom, changeRoom, getMainGroup, roomsOf, type Room } from "../../store/team/groups.ts";
import { addSteps, dropOpenSteps, retryFailedSteps, type NewStep } from "../../store/team/steps.ts";
import { getTicketOfRoom } from "../../store/tickets/tickets.ts";
import type { Desk } from "../desk.ts";

const ofAgent = (agent: PersonId): string => `agent:${agent}`;
const ofMainGroup = (mainGroup: MainGroupId): string => `main-group:${mainGroup}`;

async function plan(desk: Desk, steps: Omit<NewStep, "createdAt">[]): Promise<void> {
  await addSteps(
    desk.tx,
    steps.map((step) => ({ ...step, createdAt: desk.now })),
  );
}

export async function planMainGroup(desk: Desk, mainGroup: MainGroupId): Promise<void> {
  await plan(desk, [{ subject: ofMainGroup(mainGroup), step: "create-main-group", mainGroup }]);
}

export async function planRename(desk: Desk, mainGroup: MainGroupId): Promise<void> {
  await plan(desk, [{ subject: ofMainGroup(mainGroup), step: "rename", mainGroup }]);
}

/** A new agent: their main groups first, where LISTO is asked; then their rooms. */
export async function planAgent(desk: Desk, agent: PersonId): Promise<void> {
  for (const mainGroup of await mainGroupsOf(desk.tx, agent)) await planJoin(desk, { agent, mainGroup });
  await planRooms(desk, agent);
}

/** Adds them to the group; LISTO is asked of whoever has not answered it. */
export async function planJoin(
  desk: Desk,
  { agent, mainGroup }: { agent: PersonId; mainGroup: MainGroupId },
): Promise<void> {
  const about = { subject: ofAgent(agent), mainGroup, person: agent };
  const promote = desk.settings.promoteAgents ? [{ ...about, step: "promote" } as const] : [];
  const isNew = (await getAgent(desk.tx, agent))?.registeredAt === null;
  const ask = isNew ? [{ ...about, step: "ask-ready" } as const] : [];
  await plan(desk, [{ ...about, step: "add-to-group" }, ...promote, ...ask]);
}

/** LISTO is asked once more, where they are. */
export async function planAskAgain(desk: Desk, agent: PersonId): Promise<void> {
  const groups = await mainGroupsOf(desk.tx, agent);
  const about = { subject: ofAgent(agent), person: agent };
  await plan(
    desk,
    groups.map((mainGroup) => ({ ...about, mainGroup, step: "ask-ready" })),
  );
}

export async function planQuit(
  desk: Desk,
  { agent, mainGroup }: { agent: PersonId; mainGroup: MainGroupId },
): Promise<void> {
  await dropOpenSteps(desk.tx, ofAgent(agent), mainGroup);
  const group = await getMainGroup(desk.tx, mainGroup);
  if (group?.jid)
    await plan(desk, [{ subject: ofAgent(agent), step: "remove-from-group", mainGroup, person: agent }]);
}

/** As many rooms as wanted: old ones come back before new ones are made, the last ones retire first. */
export async function planRooms(desk: Desk, agent: PersonId): Promise<void> {
  const wanted = (await getAgent(desk.tx, agent))?.roomsWanted ?? 0;
  const present = await roomsOf(desk.tx, agent);
  for (const room of present) await keepOrRetire(desk, room, room.ordinal <= wanted);
  for (let ordinal = present.length + 1; ordinal <= wanted; ordinal++) await planRoom(desk, agent, ordinal);
}

/** A retired room keeps its open case until that is closed; no new one goes there. */
async function keepOrRetire(desk: Desk, room: Room, wanted: boolean): Promise<void> {
  if (wanted !== (room.state === "retired")) return;
  if (!wanted) return changeRoom(desk.tx, room.id, { state: "retired" });
  await planReturn(desk, room);
}

/** A room comes back into use; it opens when its agent is seen in it. */
export async function planReturn(desk: Desk, room: Room): Promise<void> {
  await changeRoom(desk.tx, room.id, { state: "pending", problem: null });
  const about = { subject: ofAgent(room.agent), room: room.id, person: room.agent };
  await plan(desk, [{ ...about, step: room.jid === null ? "create-room" : "add-to-group" }]);
}

async function planRoom(desk: Desk, agent: PersonId, ordinal: number): Promise<void> {
  const name = roomSubject((await getAgent(desk.tx, agent))?.name ?? "", ordinal);
  const { id: room } = await addRoom(desk.tx, { agent, ordinal, name, createdAt: desk.now });
  const about: { subject: string; room: RoomId; person: PersonId } = {
    subject: ofAgent(agent),
    room,
    person: agent,
  };
  const promote = desk.settings.promoteAgents ? [{ ...about, step: "promote" } as const] : [];
  await plan(desk, [{ ...about, step: "create-room" }, ...promote]);
}

/** Out of every group of theirs; what was still to be done for them is not done any more. */
export async function planRemoval(desk: Desk, agent: PersonId): Promise<void> {
  await dropOpenSteps(desk.tx, ofAgent(agent));
  for (const mainGroup of await mainGroupsOf(desk.tx, agent)) await planQuit(desk, { agent, mainGroup });
  const rooms = (await roomsOf(desk.tx, agent)).filter(({ jid }) => jid !== null);
  await plan(
    desk,
    rooms.map(({ id }) => ({ subject: ofAgent(agent), step: "remove-from-group", room: id, person: agent })),
  );
}

/** The rooms of somebody who is called otherwise now are called otherwise too. */
export async function planRoomNames(desk: Desk, agent: PersonId): Promise<void> {
  const name = (await getAgent(desk.tx, agent))?.name ?? "";
  for (const room of await roomsOf(desk.tx, agent)) {
    await changeRoom(desk.tx, room.id, { name: roomSubject(name, room.ordinal) });
    if (room.jid !== null) await plan(desk, [{ subject: ofAgent(agent), step: "rename", room: room.id }]);
  }
}

/** What failed is tried again, and an agent's broken rooms are mended. Gives how many steps that are. */
export async function retrySteps(desk: Desk, subject: string): Promise<number> {
  const again = await retryFailedSteps(desk.tx, subject);
  const agent = /^agent:(\d+)$/.exec(subject)?.[1];
  const mended = agent === undefined ? 0 : await mendRooms(desk, toPersonId(Number(agent)));
  return again + mended;
}

/** Its group is there: another one is not the answer. */
const MENDS_ITSELF: ReadonlySet<string> = new Set(["agent-left", "announcement", "refused-twice"]);

/** A group that is lost is made anew; an open case keeps its room as it is until it is closed or moved. */
async function mendRooms(desk: Desk, agent: PersonId): Promise<number> {
  let mended = 0;
  for (const room of await roomsOf(desk.tx, agent)) {
    if (room.state !== "broken" || (await getTicketOfRoom(desk.tx, room.id))) continue;
    const jid = MENDS_ITSELF.has(room.problem ?? "") ? room.jid : null;
    await changeRoom(desk.tx, room.id, { state: "pending", jid });
    await planReturn(desk, { ...room, jid });
    mended++;
  }
  return mended;
}
