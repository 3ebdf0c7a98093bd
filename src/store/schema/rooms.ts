/** Schema of room history: which case a room held when, and questions that are unanswered in it. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ChatId, EntryId, MessageId, RoomId, TicketNumber } from "../../domain/ids.ts";
import { rooms } from "./team.ts";
import { tickets } from "./tickets.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Every case that was opened in a room, in order. */
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
    /**
     * When it came, by WhatsApp's clock in whole seconds, so that it can be compared with the times of
     * messages.
     */
    since: at("since").notNull(),
    /** When it left the room, by the same clock; null = it is still there. */
    until: at("until"),
    /** The oldest entry that was copied into the room, when older ones were left out; null = none were. */
    copiedFrom: integer("copied_from").$type<EntryId>(),
  },
  (t) => [index("room_cases_room").on(t.room, t.id)],
);

/**
 * Words of an agent that are held back, each with our question whether to send them: those of the room's present case, answered
 * or not, and the last of the case before.
 */
export const heldWords = sqliteTable(
  "held_words",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    chat: text("chat").$type<ChatId>().notNull(),
    /** The case they would be said in. */
    ticket: integer("ticket")
      .$type<TicketNumber>()
      .notNull()
      .references(() => tickets.number),
    /** The received message that holds them; for an edit, the edit itself. */
    message: text("message").$type<MessageId>().notNull(),
    /** Our question. */
    question: text("question").$type<MessageId>().notNull(),
    at: at("at").notNull(),
    /** The result; null = the question is open. */
    became: text("became", { enum: ["sent", "dropped"] }),
    answeredAt: at("answered_at"),
  },
  (t) => [index("held_words_chat").on(t.chat, t.id)],
);
