/** Schema of alerts to supervisors: one message stands for all tickets in the same situation. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ChatId, MessageId, TicketNumber } from "../../domain/ids.ts";
import { tickets } from "./tickets.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });
const cause = () =>
  text("cause", { enum: ["angry", "asks-for-person", "unclaimed", "unanswered", "undelivered"] }).notNull();

/** Alert messages. One is edited while WhatsApp allows it, then a new one is sent. */
export const alertMessages = sqliteTable(
  "alert_messages",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    cause: cause(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chat, t.message] }),
    index("alert_messages_cause").on(t.chat, t.cause, t.createdAt),
  ],
);

/** Tickets of each alert. */
export const alertTickets = sqliteTable(
  "alert_tickets",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    /** The message that names it; empty = none does yet. */
    message: text("message").$type<MessageId>().notNull(),
    cause: cause(),
    ticket: integer("ticket")
      .$type<TicketNumber>()
      .notNull()
      .references(() => tickets.number),
    addedAt: at("added_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chat, t.message, t.cause, t.ticket] }),
    index("alert_tickets_ticket").on(t.ticket),
  ],
);
