/** Plans provisioning steps: what an administrator wants becomes rows, done one after the other, across restarts. */
import { roomSubject } from "../../domain/text/names.ts";
import { toPersonId, type MainGroupId, type PersonId, type RoomId } from "../../domain/ids.ts";
import { getAgent, mainGroupsOf } from "../../store/team/agents.ts";
import { addRoom, changeRoom, getMainGroup, roomsOf, type Room } from "../../store/team/groups.ts";
import { addSteps, dropOpenSteps, retryFailedSteps, type NewStep } from "../../store/team/steps.ts";
import { getTicketOfRoom } from "../../store/tickets/tickets.ts";
import type { DeskContext } from "../context.ts";

const ofAgent = (agent: PersonId): string => `agent:${agent}`;
const ofMainGroup = (mainGroup: MainGroupId): string => `main-group:${mainGroup}`;

async function plan(ctx: DeskContext, steps: Omit<NewStep, "createdAt">[]): Promise<void> {
  await addSteps(
    ctx.tx,
    steps.map((step) => ({ ...step, createdAt: ctx.now })),
  );
}

export async function planMainGroup(ctx: DeskContext, mainGroup: MainGroupId): Promise<void> {
  await plan(ctx, [{ subject: ofMainGroup(mainGroup), step: "create-main-group", mainGroup }]);
}

export async function planRename(ctx: DeskContext, mainGroup: MainGroupId): Promise<void> {
  await plan(ctx, [{ subject: ofMainGroup(mainGroup), step: "rename", mainGroup }]);
}

/** A new agent: their main groups first, where LISTO is asked; then their rooms. */
export async function planAgent(ctx: DeskContext, agent: PersonId): Promise<void> {
  for (const mainGroup of await mainGroupsOf(ctx.tx, agent)) await planJoin(ctx, { agent, mainGroup });
  await planRooms(ctx, agent);
}

/** Adds them to the group; LISTO is asked of whoever has not answered it. */
export async function planJoin(
  ctx: DeskContext,
  { agent, mainGroup }: { agent: PersonId; mainGroup: MainGroupId },
): Promise<void> {
  const about = { subject: ofAgent(agent), mainGroup, person: agent };
  const promote = ctx.settings.promoteAgents ? [{ ...about, step: "promote" } as const] : [];
  const isNew = (await getAgent(ctx.tx, agent))?.registeredAt === null;
  const ask = isNew ? [{ ...about, step: "ask-ready" } as const] : [];
  await plan(ctx, [{ ...about, step: "add-to-group" }, ...promote, ...ask]);
}

/** LISTO is asked once more, where they are. */
export async function planAskAgain(ctx: DeskContext, agent: PersonId): Promise<void> {
  const groups = await mainGroupsOf(ctx.tx, agent);
  const about = { subject: ofAgent(agent), person: agent };
  await plan(
    ctx,
    groups.map((mainGroup) => ({ ...about, mainGroup, step: "ask-ready" })),
  );
}

export async function planQuit(
  ctx: DeskContext,
  { agent, mainGroup }: { agent: PersonId; mainGroup: MainGroupId },
): Promise<void> {
  await dropOpenSteps(ctx.tx, ofAgent(agent), mainGroup);
  const group = await getMainGroup(ctx.tx, mainGroup);
  if (group?.jid)
    await plan(ctx, [{ subject: ofAgent(agent), step: "remove-from-group", mainGroup, person: agent }]);
}

/** As many rooms as wanted: old ones come back before new ones are made, the last ones retire first. */
export async function planRooms(ctx: DeskContext, agent: PersonId): Promise<void> {
  const wanted = (await getAgent(ctx.tx, agent))?.roomsWanted ?? 0;
  const present = await roomsOf(ctx.tx, agent);
  for (const room of present) await keepOrRetire(ctx, room, room.ordinal <= wanted);
  for (let ordinal = present.length + 1; ordinal <= wanted; ordinal++) await planRoom(ctx, agent, ordinal);
}

/** A retired room keeps its open case until that is closed; no new one goes there. */
async function keepOrRetire(ctx: DeskContext, room: Room, wanted: boolean): Promise<void> {
  if (wanted !== (room.state === "retired")) return;
  if (!wanted) return changeRoom(ctx.tx, room.id, { state: "retired" });
  await planReturn(ctx, room);
}

/** A room comes back into use; it opens when its agent is seen in it. */
export async function planReturn(ctx: DeskContext, room: Room): Promise<void> {
  await changeRoom(ctx.tx, room.id, { state: "pending", problem: null });
  const about = { subject: ofAgent(room.agent), room: room.id, person: room.agent };
  await plan(ctx, [{ ...about, step: room.jid === null ? "create-room" : "add-to-group" }]);
}

async function planRoom(ctx: DeskContext, agent: PersonId, ordinal: number): Promise<void> {
  const name = roomSubject((await getAgent(ctx.tx, agent))?.name ?? "", ordinal);
  const { id: room } = await addRoom(ctx.tx, { agent, ordinal, name, createdAt: ctx.now });
  const about: { subject: string; room: RoomId; person: PersonId } = {
    subject: ofAgent(agent),
    room,
    person: agent,
  };
  const promote = ctx.settings.promoteAgents ? [{ ...about, step: "promote" } as const] : [];
  await plan(ctx, [{ ...about, step: "create-room" }, ...promote]);
}

/** Out of every group of theirs; what was still to be done for them is not done any more. */
export async function planRemoval(ctx: DeskContext, agent: PersonId): Promise<void> {
  await dropOpenSteps(ctx.tx, ofAgent(agent));
  for (const mainGroup of await mainGroupsOf(ctx.tx, agent)) await planQuit(ctx, { agent, mainGroup });
  const rooms = (await roomsOf(ctx.tx, agent)).filter(({ jid }) => jid !== null);
  await plan(
    ctx,
    rooms.map(({ id }) => ({ subject: ofAgent(agent), step: "remove-from-group", room: id, person: agent })),
  );
}

/** The rooms of somebody who is called otherwise now are called otherwise too. */
export async function planRoomNames(ctx: DeskContext, agent: PersonId): Promise<void> {
  const name = (await getAgent(ctx.tx, agent))?.name ?? "";
  for (const room of await roomsOf(ctx.tx, agent)) {
    await changeRoom(ctx.tx, room.id, { name: roomSubject(name, room.ordinal) });
    if (room.jid !== null) await plan(ctx, [{ subject: ofAgent(agent), step: "rename", room: room.id }]);
  }
}

/** What failed is tried again, and an agent's broken rooms are mended. Gives how many steps that are. */
export async function retrySteps(ctx: DeskContext, subject: string): Promise<number> {
  const again = await retryFailedSteps(ctx.tx, subject);
  const agent = /^agent:(\d+)$/.exec(subject)?.[1];
  const mended = agent === undefined ? 0 : await mendRooms(ctx, toPersonId(Number(agent)));
  return again + mended;
}

/** Its group is there: another one is not the answer. */
const MENDS_ITSELF: ReadonlySet<string> = new Set(["agent-left", "announcement", "refused-twice"]);

/** A group that is lost is made anew; an open case keeps its room as it is until it is closed or moved. */
async function mendRooms(ctx: DeskContext, agent: PersonId): Promise<number> {
  let mended = 0;
  for (const room of await roomsOf(ctx.tx, agent)) {
    if (room.state !== "broken" || (await getTicketOfRoom(ctx.tx, room.id))) continue;
    const jid = MENDS_ITSELF.has(room.problem ?? "") ? room.jid : null;
    await changeRoom(ctx.tx, room.id, { state: "pending", jid });
    await planReturn(ctx, { ...room, jid });
    mended++;
  }
  return mended;
}
