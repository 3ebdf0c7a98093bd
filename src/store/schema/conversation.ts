/** Schema of additions to a conversation: tags of tickets, reactions, out-of-order changes. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ChatId, EntryId, MessageId, PersonId, TicketNumber } from "../../domain/ids.ts";
import { tagColors } from "../../domain/tag-colors.ts";
import { entries } from "./messages.ts";
import { persons } from "./people.ts";
import { tickets } from "./tickets.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Tags, by name. */
export const tags = sqliteTable(
  "tags",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    /** Case-folded and accent-folded name: two names with the same one are the same tag. */
    folded: text("folded").notNull(),
    color: text("color", { enum: tagColors }).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [uniqueIndex("tags_folded").on(t.folded)],
);

/** Quick replies: texts that people of the panel put into a message to a client. */
export const quickReplies = sqliteTable(
  "quick_replies",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    /** Case-folded and accent-folded name, unique. */
    folded: text("folded").notNull(),
    text: text("text").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [uniqueIndex("quick_replies_folded").on(t.folded)],
);

/** Tags of tickets. */
export const ticketTags = sqliteTable(
  "ticket_tags",
  {
    ticket: integer("ticket")
      .$type<TicketNumber>()
      .notNull()
      .references(() => tickets.number, { onDelete: "cascade" }),
    tag: integer("tag")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.ticket, t.tag] }), index("ticket_tags_tag").on(t.tag, t.ticket)],
);

/** Current reactions: WhatsApp keeps one per side on a message, and everybody of ours is one side. */
export const reactions = sqliteTable(
  "reactions",
  {
    entry: integer("entry")
      .$type<EntryId>()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    side: text("side", { enum: ["client", "ours"] }).notNull(),
    /** null = the owner, from the phone. */
    author: integer("author")
      .$type<PersonId>()
      .references(() => persons.id),
    emoji: text("emoji").notNull(),
    at: at("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.entry, t.side] }), index("reactions_author").on(t.author)],
);

/** Edits, deletions and reactions that came before their message: applied when it comes. Holds no words. */
export const earlyChanges = sqliteTable(
  "early_changes",
  {
    /** The inbox row that holds the change. */
    inbox: integer("inbox").primaryKey(),
    chat: text("chat").$type<ChatId>().notNull(),
    /** null = we did it, from another device. */
    sender: integer("sender").$type<PersonId>(),
    /** The message that has not come. */
    target: text("target").$type<MessageId>().notNull(),
    at: at("at").notNull(),
  },
  (t) => [index("early_changes_target").on(t.target)],
);
