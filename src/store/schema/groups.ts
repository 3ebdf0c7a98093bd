/** Schema of open questions about groups: pending checks, adoptions, strangers, unconfirmed registrations. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  ChatId,
  GroupJid,
  Lid,
  MainGroupId,
  MessageId,
  PersonId,
  Phone,
  RoomId,
} from "../../domain/ids.ts";
import { agents, persons } from "./people.ts";
import { mainGroups, rooms } from "./team.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Groups of ours whose state has to be asked from WhatsApp. The row is deleted when the answer is clear. */
export const groupChecks = sqliteTable(
  "group_checks",
  {
    group: text("group_jid").$type<GroupJid>().primaryKey(),
    /** Not before. */
    nextAt: at("next_at").notNull(),
    /** How often in a row WhatsApp said that the group is gone, or that we are not in it. */
    gone: integer("gone").notNull().default(0),
    /** How often in a row there was no answer. */
    unanswered: integer("unanswered").notNull().default(0),
    createdAt: at("created_at").notNull(),
  },
  (t) => [index("group_checks_next").on(t.nextAt)],
);

/**
 * Adoption codes: a person types the code in their group, which becomes a main group or a room once the panel
 * confirms it.
 */
export const adoptions = sqliteTable(
  "adoptions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    code: text("code").notNull(),
    /** What the group becomes: one of the two. */
    mainGroup: integer("main_group")
      .$type<MainGroupId>()
      .references(() => mainGroups.id),
    room: integer("room")
      .$type<RoomId>()
      .references(() => rooms.id),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    /** Where it was typed; null = nowhere yet. */
    group: text("group_jid").$type<GroupJid>(),
    typedAt: at("typed_at"),
    typedBy: integer("typed_by")
      .$type<PersonId>()
      .references(() => persons.id),
    /** As WhatsApp describes the group; null = not asked yet. */
    groupName: text("group_name"),
    members: integer("members"),
  },
  (t) => [
    uniqueIndex("adoptions_code").on(t.code),
    uniqueIndex("adoptions_main_group").on(t.mainGroup),
    uniqueIndex("adoptions_room").on(t.room),
    index("adoptions_group").on(t.group),
  ],
);

/** Members of our groups who do not belong to the team: reported once, shown while they are there. */
export const groupStrangers = sqliteTable(
  "group_strangers",
  {
    group: text("group_jid").$type<GroupJid>().notNull(),
    /** The LID where there is one, else the phone. */
    key: text("key").notNull(),
    lid: text("lid").$type<Lid>(),
    phone: text("phone").$type<Phone>(),
    seenAt: at("seen_at").notNull(),
    /** null = still there. */
    leftAt: at("left_at"),
  },
  (t) => [primaryKey({ columns: [t.group, t.key] })],
);

/**
 * LISTO from a number that WhatsApp hides, in an agent's place: it counts as the agent's only when the
 * group's members or an administrator confirm it.
 */
export const bindings = sqliteTable(
  "bindings",
  {
    agent: integer("agent")
      .$type<PersonId>()
      .primaryKey()
      .references(() => agents.person),
    sender: integer("sender")
      .$type<PersonId>()
      .notNull()
      .references(() => persons.id),
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    at: at("at").notNull(),
  },
  (t) => [index("bindings_sender").on(t.sender)],
);
