/**
 * Schema of tickets, their history, their cards and open claims. Rules are constraints: a race is decided by
 * a unique index, never by memory. Instants are milliseconds since 1970, UTC.
 */
import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
  type SQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type { ChatId, EntryId, MainGroupId, MessageId, RoomId, TicketNumber } from "../../domain/ids.ts";
import { at, factsJson, flag, recordJson } from "./columns.ts";
import { accounts } from "./accounts.ts";
import { personRef } from "./people.ts";
import { mainGroups, rooms } from "./team.ts";

/** Column that refers to a ticket. */
export const ticketRef = (name: string) =>
  integer(name)
    .$type<TicketNumber>()
    .references((): AnySQLiteColumn => tickets.number);

const filters = [
  "state",
  "area",
  "mainGroup",
  "lastAgent",
  "lastPanelUser",
  "origin",
  "transfers",
  "contact",
  "mood",
  "urgent",
  "waitingSince",
  "unansweredSince",
] as const;

const filtered = (t: Record<(typeof filters)[number], SQLiteColumn>) => filters.map((name) => t[name]);

/** One row per ticket. A CHECK holds the columns that each state requires. */
export const tickets = sqliteTable(
  "tickets",
  {
    number: integer("number").$type<TicketNumber>().primaryKey({ autoIncrement: true }),
    contact: personRef("contact").notNull(),
    state: text("state", { enum: ["intake", "waiting", "in_progress", "closed"] }).notNull(),
    /** null while the client has not chosen an area. */
    area: text("area", { enum: ["support", "sales"] }),
    /** Where its card is; null before there is a card. */
    mainGroup: integer("main_group")
      .$type<MainGroupId>()
      .references(() => mainGroups.id),
    agent: personRef("agent"),
    room: integer("room")
      .$type<RoomId>()
      .references(() => rooms.id),
    /** Who attends to it in the panel, by their user name; then it has neither agent nor room. */
    panelUser: text("panel_user").references((): AnySQLiteColumn => accounts.user),
    openedAt: at("opened_at").notNull(),
    /** During intake: when the gathering ends, unless the client goes on writing. */
    gatherUntil: at("gather_until"),
    /** … and when it ends in any case. */
    gatherBy: at("gather_by"),
    waitingSince: at("waiting_since"),
    claimedAt: at("claimed_at"),
    closedAt: at("closed_at"),
    closeReason: text("close_reason"),
    closedBy: personRef("closed_by"),
    /** Kept after closing, for reopening and for the panel. */
    lastAgent: personRef("last_agent"),
    /**
     * User name of who had it last in the panel; then `last_agent` is null. No foreign key, because the
     * account may be gone.
     */
    lastPanelUser: text("last_panel_user"),
    /** organic: the client wrote first · induced: we did. */
    origin: text("origin", { enum: ["organic", "induced"] })
      .notNull()
      .default("organic"),
    /** How often it was passed on: to another agent, or to a main group's queue. */
    transfers: integer("transfers").notNull().default(0),
    mood: text("mood", { enum: ["angry", "neutral", "happy"] })
      .notNull()
      .default("neutral"),
    urgent: flag("urgent").notNull().default(false),
    asksForPerson: flag("asks_for_person").notNull().default(false),
    /** When the client last spoke without an answer since; null = nothing to answer. */
    unansweredSince: at("unanswered_since"),
    lastMessageAt: at("last_message_at").notNull(),
    /** When its words, and its files, were deleted as too old; null = they are there. */
    wordsForgottenAt: at("words_forgotten_at"),
    filesForgottenAt: at("files_forgotten_at"),
  },
  (t) => [
    index("tickets_with_words")
      .on(t.closedAt)
      .where(sql`state = 'closed' AND words_forgotten_at IS NULL`),
    index("tickets_with_files")
      .on(t.closedAt)
      .where(sql`state = 'closed' AND files_forgotten_at IS NULL`),
    uniqueIndex("tickets_one_live_per_contact")
      .on(t.contact)
      .where(sql`state <> 'closed'`),
    uniqueIndex("tickets_one_live_per_room")
      .on(t.room)
      .where(sql`state = 'in_progress'`),
    index("tickets_state_opened").on(t.state, t.openedAt),
    index("tickets_contact").on(t.contact, t.number),
    index("tickets_agent").on(t.agent, t.state),
    index("tickets_panel_user")
      .on(t.panelUser)
      .where(sql`panel_user IS NOT NULL`),
    // Each holds everything the panel filters by: whatever is asked for, a page is found without leaving it.
    index("tickets_by_opening").on(t.openedAt, t.number, ...filtered(t)),
    index("tickets_by_activity").on(t.lastMessageAt, t.number, t.openedAt, ...filtered(t)),
    index("tickets_by_end").on(t.closedAt, t.number, t.openedAt, ...filtered(t)),
    check(
      "tickets_state_facts",
      sql`(${t.state} = 'intake' AND ${t.agent} IS NULL AND ${t.room} IS NULL AND ${t.panelUser} IS NULL AND ${t.closedAt} IS NULL AND ${t.gatherUntil} IS NOT NULL)
       OR (${t.state} = 'waiting' AND ${t.agent} IS NULL AND ${t.room} IS NULL AND ${t.panelUser} IS NULL AND ${t.closedAt} IS NULL AND ${t.waitingSince} IS NOT NULL AND ${t.mainGroup} IS NOT NULL)
       OR (${t.state} = 'in_progress' AND ${t.agent} IS NOT NULL AND ${t.room} IS NOT NULL AND ${t.panelUser} IS NULL AND ${t.claimedAt} IS NOT NULL AND ${t.closedAt} IS NULL)
       OR (${t.state} = 'in_progress' AND ${t.agent} IS NULL AND ${t.room} IS NULL AND ${t.panelUser} IS NOT NULL AND ${t.claimedAt} IS NOT NULL AND ${t.closedAt} IS NULL)
       OR (${t.state} = 'closed' AND ${t.room} IS NULL AND ${t.panelUser} IS NULL AND ${t.closedAt} IS NOT NULL)`,
    ),
  ],
);

/** Every change of a ticket, by whom and when: the history people read. */
export const ticketEvents = sqliteTable(
  "ticket_events",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    ticket: ticketRef("ticket").notNull(),
    at: at("at").notNull(),
    event: text("event", {
      enum: [
        "opened",
        "queued",
        "claimed",
        "assigned",
        "released",
        "closed",
        "reopened",
        "noted",
        "merged",
        "reminded",
        "reported",
        "moved",
        "transferred",
        "requeued",
        "tagged",
      ],
    }).notNull(),
    /** null = the program itself. */
    actor: personRef("actor"),
    facts: factsJson("facts").notNull(),
  },
  (t) => [index("ticket_events_ticket").on(t.ticket, t.id), index("ticket_events_actor").on(t.actor)],
);

/** Which entries a card shows: those after `after`, up to `to`. */
export interface CardShows {
  after: EntryId | null;
  to: EntryId | null;
  /** Why the ticket came back; null = it is its first card. */
  why: string | null;
  /** Its first card in that group, though it waited elsewhere before. */
  arrived?: boolean;
}

/** Messages of ours in a group that stand for a ticket: a reply that quotes one of them refers to that ticket. */
export const cards = sqliteTable(
  "cards",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    ticket: ticketRef("ticket").notNull(),
    /** card: claims it · reminder: claims it too · reminders: names several, of which this is the first · question: "¿Lo tomás?", which a yes claims · alert: a supervisor's; quoting it assigns. */
    kind: text("kind", { enum: ["card", "reminder", "reminders", "question", "alert"] }).notNull(),
    /** Of a card, so that it can be rewritten; null = an old card, a reminder or an alert. */
    shows: recordJson<CardShows>("shows", null),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chat, t.message] }),
    index("cards_ticket").on(t.ticket),
    index("cards_message").on(t.message),
  ],
);

/** Claims of people who have to answer LISTO first; completed when they do. */
export const pendingClaims = sqliteTable("pending_claims", {
  person: personRef("person").primaryKey(),
  ticket: ticketRef("ticket").notNull(),
  at: at("at").notNull(),
});

/** "¿Lo tomás?", asked of somebody whose reply to a card was a question; a yes claims. */
export const claimQuestions = sqliteTable(
  "claim_questions",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    person: personRef("person").notNull(),
    ticket: ticketRef("ticket").notNull(),
    message: text("message").$type<MessageId>().notNull(),
    at: at("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chat, t.person] })],
);
