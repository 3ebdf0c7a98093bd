/** JSON serialization of adoptions: groups that people made and that are to become ours. */
import { displayPhone } from "../../domain/contacts/phone.ts";
import { findAdoptions, type Adoption } from "../../store/team/adoptions.ts";
import { findMainGroups, findRooms } from "../../store/team/groups.ts";
import type { Read } from "../../store/engine/open.ts";
import { getPerson, nameOf } from "../../store/contacts/people.ts";
import type { Panel } from "../panel.ts";

export async function adoptionsOf({ store, clock }: Pick<Panel, "store" | "clock">) {
  const rows = await findAdoptions(store.read);
  return Promise.all(rows.map(async (row) => ({ row, json: await atGroup(store.read, row, clock()) })));
}

async function atGroup(read: Read, adoption: Adoption, now: Date) {
  const { id, expiresAt, groupName, members, typedAt, typedBy } = adoption;
  return {
    id,
    state: stateOf(adoption, now),
    expiresAt,
    groupName,
    members,
    typedAt,
    typedBy: typedBy === null ? null : await shownAs(read, typedBy),
  };
}

function stateOf({ group, expiresAt }: Adoption, now: Date): "waiting" | "typed" | "expired" {
  if (group !== null) return "typed";
  return expiresAt > now ? "waiting" : "expired";
}

async function shownAs(read: Read, person: NonNullable<Adoption["typedBy"]>): Promise<string | null> {
  const name = await nameOf(read, person);
  const { phone } = await getPerson(read, person);
  return name ?? (phone === null ? null : displayPhone(phone));
}

export async function adoptionsJson(panel: Pick<Panel, "store" | "clock">) {
  const { read } = panel.store;
  const groups = new Map((await findMainGroups(read)).map((group) => [group.id as number, group]));
  const rooms = new Map((await findRooms(read)).map((room) => [room.id as number, room]));
  return (await adoptionsOf(panel)).map(({ row, json }) => {
    const { code, mainGroup, room, group } = row;
    const wanted = room === null ? groups.get(mainGroup ?? 0) : rooms.get(room);
    return {
      ...json,
      code,
      becomes: room === null ? ("main-group" as const) : ("room" as const),
      mainGroup,
      room,
      agent: room === null ? null : (rooms.get(room)?.agent ?? null),
      name: wanted?.name ?? "",
      jid: group,
    };
  });
}
