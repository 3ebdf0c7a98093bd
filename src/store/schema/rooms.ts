/** What a room has had, and what stands unanswered in it. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ChatId, EntryId, MessageId, RoomId, TicketNumber } from "../../domain/ids.ts";
import { rooms } from "./team.ts";
import { tickets } from "./tickets.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Every case that was opened in a room, in that order. */
export const roomCases = sqliteTable(
  "room_cases",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    room: integer("room")
      .$type<RoomId>()
      .notNull()
      .references(() => rooms.id),
    ticket: integer("ticket")
      .$type<TicketNumber>()
      .notNull()
      .references(() => tickets.number),
    /** By WhatsApp's clock, whole seconds: what messages carry can be compared with it. */
    since: at("since").notNull(),
    /** When it left the room, by the same clock; null = it is still there. */
    until: at("until"),
    /** The oldest entry that was copied when it came, where older ones were left out; null = none were. */
    copiedFrom: integer("copied_from").$type<EntryId>(),
  },
  (t) => [index("room_cases_room").on(t.room, t.id)],
);

/** Words of an agent that did not leave, and our question whether they should: one per room, the last, answered or not. */
export const heldWords = sqliteTable("held_words", {
  chat: text("chat").$type<ChatId>().primaryKey(),
  /** The case they would be said in. */
  ticket: integer("ticket")
    .$type<TicketNumber>()
    .notNull()
    .references(() => tickets.number),
  /** The received message that holds them; an edit stands for the message that it changes. */
  message: text("message").$type<MessageId>().notNull(),
  /** Our question. */
  question: text("question").$type<MessageId>().notNull(),
  at: at("at").notNull(),
  /** What became of them; null = the question stands. */
  became: text("became", { enum: ["sent", "dropped"] }),
  answeredAt: at("answered_at"),
});
