/** Repository of main groups and rooms. */
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import {
  openChat,
  type ChatId,
  type GroupJid,
  type MainGroupId,
  type PersonId,
  type RoomId,
} from "../../domain/ids.ts";
import type { AddressForm } from "../../domain/messages/outgoing.ts";
import { cached } from "../engine/query-cache.ts";
import type { Read, Tx } from "../engine/open.ts";
import { prepared } from "../engine/prepared.ts";
import { contacts, persons } from "../schema/people.ts";
import { mainGroupAgents, mainGroups, rooms } from "../schema/team.ts";
import { tickets } from "../schema/tickets.ts";
import { keepFormerName } from "./former-names.ts";

export type MainGroup = typeof mainGroups.$inferSelect;
export type Room = typeof rooms.$inferSelect;

const presentGroup = prepared((tx: Read) =>
  tx
    .select()
    .from(mainGroups)
    .where(and(eq(mainGroups.id, sql.placeholder("id")), isNull(mainGroups.removedAt)))
    .prepare(),
);

/** null = there is none, or it was removed. */
export async function getMainGroup(tx: Read, id: MainGroupId): Promise<MainGroup | null> {
  const rows = await presentGroup(tx).execute({ id });
  return rows[0] ?? null;
}

const mainGroupByJid = prepared((tx: Read) =>
  tx
    .select()
    .from(mainGroups)
    .where(eq(mainGroups.jid, sql.placeholder("jid")))
    .prepare(),
);

export async function getMainGroupByJid(tx: Read, jid: GroupJid): Promise<MainGroup | null> {
  const rows = await mainGroupByJid(tx).execute({ jid });
  return rows[0] ?? null;
}

const presentGroups = prepared((tx: Read) =>
  tx.select().from(mainGroups).where(isNull(mainGroups.removedAt)).orderBy(asc(mainGroups.id)).prepare(),
);

/** Main groups that were not removed, oldest first. */
export async function findMainGroups(tx: Read): Promise<MainGroup[]> {
  return presentGroups(tx).execute();
}

/** Includes removed ones, to name them in past tickets. */
export async function findMainGroupNames(tx: Read): Promise<Pick<MainGroup, "id" | "name">[]> {
  // Copied: answers that are cached are shared, and cannot be sorted.
  return [
    ...(await cached(tx, ["main_groups", "names"], () =>
      tx.select({ id: mainGroups.id, name: mainGroups.name }).from(mainGroups),
    )),
  ];
}

const readyGroups = prepared((tx: Read) =>
  tx
    .select()
    .from(mainGroups)
    .where(and(eq(mainGroups.kind, sql.placeholder("kind")), eq(mainGroups.state, "ready")))
    .orderBy(asc(mainGroups.id))
    .prepare(),
);

/** Those that can take cards (or alerts) now, oldest first. */
export async function findReadyGroups(tx: Read, kind: MainGroup["kind"]): Promise<MainGroup[]> {
  return readyGroups(tx).execute({ kind });
}

export async function addMainGroup(tx: Tx, group: typeof mainGroups.$inferInsert): Promise<MainGroup> {
  const rows = await tx.insert(mainGroups).values(group).returning();
  return rows[0] as MainGroup;
}

/** A name that is given up is kept among the former ones. */
export async function changeMainGroup(
  tx: Tx,
  id: MainGroupId,
  change: Partial<Omit<MainGroup, "id">>,
): Promise<void> {
  if (change.name !== undefined) {
    const name = (await getMainGroup(tx, id))?.name ?? change.name;
    if (name !== change.name) await keepFormerName(tx, "main-group", { name });
  }
  await tx.update(mainGroups).set(change).where(eq(mainGroups.id, id));
}

/**
 * Marks it as removed: the row stays for past tickets; its WhatsApp group is free to become another main
 * group.
 */
export async function removeMainGroupRow(tx: Tx, id: MainGroupId, at: Date): Promise<void> {
  await tx.delete(mainGroupAgents).where(eq(mainGroupAgents.mainGroup, id));
  await tx
    .update(mainGroups)
    .set({ removedAt: at, jid: null, state: "broken", problem: null })
    .where(eq(mainGroups.id, id));
}

const roomById = prepared((tx: Read) =>
  tx
    .select()
    .from(rooms)
    .where(eq(rooms.id, sql.placeholder("id")))
    .prepare(),
);

export async function getRoom(tx: Read, id: RoomId): Promise<Room | null> {
  const rows = await cached(tx, ["rooms", `id ${id}`], () => roomById(tx).execute({ id }));
  return rows[0] ?? null;
}

const roomByJid = prepared((tx: Read) =>
  tx
    .select()
    .from(rooms)
    .where(eq(rooms.jid, sql.placeholder("jid")))
    .prepare(),
);

export async function getRoomByJid(tx: Read, jid: GroupJid): Promise<Room | null> {
  const rows = await cached(tx, ["rooms", `jid ${jid}`], () => roomByJid(tx).execute({ jid }));
  return rows[0] ?? null;
}

/** All rooms of an agent, in order, retired ones too. */
export async function roomsOf(tx: Read, agent: PersonId): Promise<Room[]> {
  return tx.select().from(rooms).where(eq(rooms.agent, agent)).orderBy(asc(rooms.ordinal));
}

export async function findRooms(tx: Read): Promise<Room[]> {
  return tx.select().from(rooms).orderBy(asc(rooms.id));
}

export async function addRoom(tx: Tx, room: typeof rooms.$inferInsert): Promise<Room> {
  const rows = await tx.insert(rooms).values(room).returning();
  return rows[0] as Room;
}

export async function changeRoom(tx: Tx, id: RoomId, change: Partial<Omit<Room, "id">>): Promise<void> {
  await tx.update(rooms).set(change).where(eq(rooms.id, id));
}

const freeRoom = prepared((tx: Read) =>
  tx
    .select({ room: rooms })
    .from(rooms)
    .leftJoin(tickets, and(eq(tickets.room, rooms.id), sql`${tickets.state} = 'in_progress'`))
    .where(and(eq(rooms.agent, sql.placeholder("agent")), eq(rooms.state, "ready"), isNull(tickets.number)))
    .orderBy(asc(rooms.ordinal))
    .limit(1)
    .prepare(),
);

/** The agent's first room that is ready and holds no case; null = there is none. */
export async function getFreeRoom(tx: Read, agent: PersonId): Promise<Room | null> {
  const rows = await freeRoom(tx).execute({ agent });
  return rows[0]?.room ?? null;
}

/** How a message to a chat must be addressed and encoded. */
export interface Manner {
  /** How its members are addressed; a person goes by LID as soon as it is known. */
  form: AddressForm;
  /** Disappearing timer in seconds; null = off, or a group, whose timer the library knows. */
  expiresInSeconds: number | null;
}

const mannerOfPerson = prepared((tx: Read) =>
  tx
    .select({ lid: persons.lid, expiresInSeconds: contacts.expiresInSeconds })
    .from(persons)
    .leftJoin(contacts, eq(contacts.person, persons.id))
    .where(eq(persons.id, sql.placeholder("person")))
    .prepare(),
);

/** For a person who is not known the form is "phone"; for a group that is not ours it is "lid". */
export async function mannerOf(tx: Read, chat: ChatId): Promise<Manner> {
  const opened = openChat(chat);
  if (opened.kind === "group") return { form: await formOfGroup(tx, opened.group), expiresInSeconds: null };
  const { person } = opened;
  const rows = await cached(tx, ["persons contacts", String(person)], () =>
    mannerOfPerson(tx).execute({ person }),
  );
  return { form: rows[0]?.lid ? "lid" : "phone", expiresInSeconds: rows[0]?.expiresInSeconds ?? null };
}

async function formOfGroup(tx: Read, group: GroupJid): Promise<AddressForm> {
  const ours = (await getRoomByJid(tx, group)) ?? (await getMainGroupByJid(tx, group));
  return ours?.form ?? "lid";
}

/** Every room whose group exists at WhatsApp, as far as we know. */
export async function findRoomsWithGroup(tx: Read): Promise<Room[]> {
  return tx.select().from(rooms).where(isNotNull(rooms.jid)).orderBy(asc(rooms.id));
}
