/**
 * The tables, with the rules written into them: a race is decided by a unique index, never by memory.
 * Instants are integer milliseconds since 1970, UTC. JSON columns hold our own unions and nothing of a library's.
 */
import { sql } from "drizzle-orm";
import {
  blob,
  check,
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
  type SQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type {
  ChatId,
  EntryId,
  GroupJid,
  Lid,
  MainGroupId,
  MessageId,
  PersonId,
  Phone,
  RoomId,
  TicketNumber,
} from "../../domain/ids.ts";
import type { AddressForm } from "../../domain/messages/outgoing.ts";
import type { Hours } from "../../domain/hours.ts";
import {
  arrivalJson,
  contentJson,
  outgoingJson,
  outsideName,
  quotedJson,
  recordJson,
  valueJson,
} from "./columns.ts";
import { laneOfRank, laneRank, type Lane } from "../../domain/messages/lane.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });
const flag = (name: string) => integer(name, { mode: "boolean" });
/** A number, so that the most urgent of several is their minimum. */
const laneColumn = customType<{ data: Lane; driverData: number }>({
  dataType: () => "integer",
  toDriver: (lane) => laneRank[lane],
  fromDriver: laneOfRank,
});
const person = (name: string) =>
  integer(name)
    .$type<PersonId>()
    .references(() => persons.id);
const ticketRef = (name: string) =>
  integer(name)
    .$type<TicketNumber>()
    .references(() => tickets.number);

/** Every human we have met: clients, agents, supervisors, passers-by in a group. */
export const persons = sqliteTable(
  "persons",
  {
    id: integer("id").$type<PersonId>().primaryKey({ autoIncrement: true }),
    lid: text("lid").$type<Lid>(),
    /** As WhatsApp writes it. */
    phone: text("phone").$type<Phone>(),
    /** The phone reduced to what all its spellings share; what makes two rows one person. */
    phoneIdentity: text("phone_identity"),
    /** The name they gave themselves on WhatsApp. */
    pushName: outsideName("push_name"),
    createdAt: at("created_at").notNull(),
    /** They wrote in a group of ours, and nothing of that is kept any more. */
    wroteInGroup: flag("wrote_in_group").notNull().default(false),
  },
  (t) => [uniqueIndex("persons_lid").on(t.lid), uniqueIndex("persons_phone_identity").on(t.phoneIdentity)],
);

/** What we know of a person as a client. */
export const contacts = sqliteTable(
  "contacts",
  {
    person: person("person").primaryKey(),
    /** Given by an administrator; null = use the name from WhatsApp. */
    name: outsideName("name"),
    blocked: flag("blocked").notNull().default(false),
    /** The closed period (see domain/hours) in which the closed notice was last sent. */
    closedNotice: text("closed_notice"),
    /** The chat's disappearing timer, copied onto what we send. */
    expiresInSeconds: integer("expires_in_seconds"),
    createdAt: at("created_at").notNull(),
    /** Nothing personal is left of them since. */
    erasedAt: at("erased_at"),
    /** What lists are ordered by. Triggers keep these three, see store/tickets/search.ts. */
    sortName: text("sort_name").notNull().default(""),
    ticketCount: integer("ticket_count").notNull().default(0),
    lastActivityAt: at("last_activity_at"),
  },
  (t) => [
    index("contacts_by_name").on(t.sortName, t.person),
    index("contacts_by_tickets").on(t.ticketCount, t.person),
    index("contacts_by_activity").on(t.lastActivityAt, t.person),
  ],
);

export const agents = sqliteTable("agents", {
  person: person("person").primaryKey(),
  name: text("name").notNull(),
  /** Employment: an inactive agent takes nothing. */
  active: flag("active").notNull().default(true),
  presence: text("presence", { enum: ["online", "paused", "offline"] })
    .notNull()
    .default("online"),
  roomsWanted: integer("rooms_wanted").notNull(),
  /** When LISTO was answered; null = not yet. */
  registeredAt: at("registered_at"),
  createdAt: at("created_at").notNull(),
});

export const mainGroups = sqliteTable(
  "main_groups",
  {
    id: integer("id").$type<MainGroupId>().primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: ["support", "sales", "supervisor"] }).notNull(),
    name: text("name").notNull(),
    jid: text("jid").$type<GroupJid>(),
    form: text("form").$type<AddressForm>().notNull().default("lid"),
    /** pending: being created or waiting to be adopted · ready · broken: `problem` says why · lost: we are no longer in it. */
    state: text("state", { enum: ["pending", "ready", "broken"] })
      .notNull()
      .default("pending"),
    problem: text("problem"),
    /** Minutes a ticket may wait before the group is reminded, and before the supervisor is told. */
    remindAfterMinutes: integer("remind_after_minutes").notNull().default(5),
    reportAfterMinutes: integer("report_after_minutes").notNull().default(10),
    /** null = always open. */
    hours: recordJson<Hours>("hours", null),
    /** No main group any more; its past tickets still name it. */
    removedAt: at("removed_at"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("main_groups_jid").on(t.jid),
    check("main_groups_ready_has_jid", sql`${t.state} <> 'ready' OR ${t.jid} IS NOT NULL`),
  ],
);

export const mainGroupAgents = sqliteTable(
  "main_group_agents",
  {
    mainGroup: integer("main_group")
      .$type<MainGroupId>()
      .notNull()
      .references(() => mainGroups.id),
    agent: person("agent").notNull(),
  },
  (t) => [primaryKey({ columns: [t.mainGroup, t.agent] }), index("main_group_agents_agent").on(t.agent)],
);

export const rooms = sqliteTable(
  "rooms",
  {
    id: integer("id").$type<RoomId>().primaryKey({ autoIncrement: true }),
    agent: person("agent").notNull(),
    /** 1, 2, 3 … of this agent. */
    ordinal: integer("ordinal").notNull(),
    name: text("name").notNull(),
    jid: text("jid").$type<GroupJid>(),
    form: text("form").$type<AddressForm>().notNull().default("lid"),
    /** retired: no new case goes there (fewer rooms wanted). */
    state: text("state", { enum: ["pending", "ready", "broken", "retired"] })
      .notNull()
      .default("pending"),
    problem: text("problem"),
    /** Since when it has what it has now, a case or none, by WhatsApp's clock; null = since before this was kept. */
    handedAt: at("handed_at"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("rooms_jid").on(t.jid),
    uniqueIndex("rooms_agent_ordinal").on(t.agent, t.ordinal),
    check("rooms_ready_has_jid", sql`${t.state} <> 'ready' OR ${t.jid} IS NOT NULL`),
  ],
);

const filtered = (t: Record<(typeof filters)[number], SQLiteColumn>) => filters.map((name) => t[name]);
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

export const tickets = sqliteTable(
  "tickets",
  {
    number: integer("number").$type<TicketNumber>().primaryKey({ autoIncrement: true }),
    contact: person("contact").notNull(),
    state: text("state", { enum: ["intake", "waiting", "in_progress", "closed"] }).notNull(),
    /** null while the client has not chosen an area. */
    area: text("area", { enum: ["support", "sales"] }),
    /** Where its card is; null before there is a card. */
    mainGroup: integer("main_group")
      .$type<MainGroupId>()
      .references(() => mainGroups.id),
    agent: person("agent"),
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
    closedBy: person("closed_by"),
    /** Kept after closing, for reopening and for the panel. */
    lastAgent: person("last_agent"),
    /** The same of somebody in the panel: who had it last is one of the two. Names no account, which may be gone. */
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
    /** What was said in it, and its files, were too old to be kept; null = they are there. */
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
    actor: person("actor"),
    facts: recordJson<Record<string, string | number | null>>("facts", {}).notNull(),
  },
  (t) => [index("ticket_events_ticket").on(t.ticket, t.id), index("ticket_events_actor").on(t.actor)],
);

/** Which of what was said a card shows: entries after `after`, up to `to`. */
export interface CardShows {
  after: EntryId | null;
  to: EntryId | null;
  /** Why the ticket came back; null = it was there for the first time. */
  why: string | null;
}

/** Messages of ours in a group that stand for a ticket: quoting one of them means that ticket. */
export const cards = sqliteTable(
  "cards",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    ticket: ticketRef("ticket").notNull(),
    /** card: claims it · reminder: claims it too · reminders: names several, of which this is the first · alert: a supervisor's; quoting it assigns. */
    kind: text("kind", { enum: ["card", "reminder", "reminders", "alert"] }).notNull(),
    /** Of a card, so that it can be written anew; null = a card of before this was kept, a reminder or an alert. */
    shows: recordJson<CardShows>("shows", null),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chat, t.message] }),
    index("cards_ticket").on(t.ticket),
    index("cards_message").on(t.message),
  ],
);

/** What was said in a ticket, by anybody, in the order we learnt it. */
export const entries = sqliteTable(
  "entries",
  {
    id: integer("id").$type<EntryId>().primaryKey({ autoIncrement: true }),
    ticket: ticketRef("ticket").notNull(),
    /** client: from the client · menu: their choice in our menu · agent: to the client, by `author` (or by us, in their name) · handset: the owner, from the phone · bot: a text of ours to the client · note: never leaves. */
    side: text("side", { enum: ["client", "menu", "agent", "handset", "bot", "note"] }).notNull(),
    author: person("author"),
    /** Who wrote it in the panel, by their user name; null = it was not written there. */
    panelUser: text("panel_user"),
    at: at("at").notNull(),
    content: contentJson("content").notNull(),
    /** For search; the text or caption as it reads now (after edits). */
    text: text("text"),
    /** The text before its first edit; null = never edited. */
    originalText: text("original_text"),
    /** The entry it answers; null = it quotes nothing that we know. */
    quote: integer("quote").$type<EntryId>(),
    /** What it answers that we do not know, as the message brought it along: of another chat or time, or a text of ours. */
    quoted: quotedJson("quoted"),
    editedAt: at("edited_at"),
    deletedAt: at("deleted_at"),
  },
  // By person too, here and below: two rows that turn out to be one must not cost a walk through everything.
  (t) => [index("entries_ticket").on(t.ticket, t.id), index("entries_author").on(t.author)],
);

/** Which message of which chat shows which entry: the original and its copies, per part. */
export const links = sqliteTable(
  "links",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    entry: integer("entry")
      .$type<EntryId>()
      .notNull()
      .references(() => entries.id),
    /** Who wrote it in that chat; null = we did. */
    author: person("author"),
    /** original: where it was said · copy: where we repeated it. */
    role: text("role", { enum: ["original", "copy"] }).notNull(),
    part: integer("part").notNull().default(0),
    /** Opens an encrypted edit of it, base64. */
    secret: text("secret"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chat, t.message] }),
    index("links_entry").on(t.entry),
    index("links_message").on(t.message),
    index("links_author").on(t.author),
  ],
);

/** Written down before anything else happens. (chat, sender, id) makes a second delivery visible. */
export const inbox = sqliteTable(
  "inbox",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    chat: text("chat").$type<ChatId>().notNull(),
    /** null when `fromMe`. */
    sender: person("sender"),
    message: text("message").$type<MessageId>().notNull(),
    fromMe: flag("from_me").notNull(),
    receivedAt: at("received_at").notNull(),
    arrival: arrivalJson("arrival").notNull(),
    /** pending · held: not readable yet, waits a minute for its real self · done · parked: a bug stopped it, `error` names it, somebody is told · discarded: a person said that it need not be worked on; what it said stays. */
    state: text("state", { enum: ["pending", "held", "done", "parked", "discarded"] })
      .notNull()
      .default("pending"),
    error: text("error"),
    /** How often a bug stopped it. */
    attempts: integer("attempts").notNull().default(0),
    /** When one last did; null = none has. */
    parkedAt: at("parked_at"),
  },
  (t) => [
    uniqueIndex("inbox_once").on(
      t.chat,
      sql`CASE WHEN ${t.sender} IS NULL THEN 0 ELSE ${t.sender} END`,
      t.message,
    ),
    index("inbox_pending")
      .on(t.id)
      .where(sql`state = 'pending'`),
    index("inbox_message").on(t.message),
    index("inbox_sender").on(t.sender),
    index("inbox_troubled")
      .on(t.state)
      .where(sql`state IN ('held', 'parked')`),
  ],
);

/** Promises: messages that must leave. Id and bytes are fixed when the row is written. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
    content: outgoingJson("content").notNull(),
    /** The entry it repeats or says; null for cards, alerts and answers to commands. */
    entry: integer("entry")
      .$type<EntryId>()
      .references(() => entries.id),
    ticket: ticketRef("ticket"),
    /** How urgent it is, and how fast its kind may leave. */
    lane: laneColumn("lane")
      .notNull()
      .default(sql`20`),
    state: text("state", { enum: ["pending", "sent", "dead"] })
      .notNull()
      .default("pending"),
    attempts: integer("attempts").notNull().default(0),
    /** Not before; null = now. */
    nextAt: at("next_at"),
    /** Of the last attempt that did not succeed. */
    error: text("error"),
    /** A person said that a dead one need not be looked at any more; null = nobody has. */
    discardedAt: at("discarded_at"),
    createdAt: at("created_at").notNull(),
    sentAt: at("sent_at"),
    deliveredAt: at("delivered_at"),
    readAt: at("read_at"),
  },
  (t) => [
    uniqueIndex("outbox_message").on(t.message),
    index("outbox_pending")
      .on(t.chat, t.id, t.lane)
      .where(sql`state = 'pending'`),
    index("outbox_entry").on(t.entry),
    index("outbox_ticket").on(t.ticket),
    index("outbox_dead")
      .on(t.id)
      .where(sql`state = 'dead'`),
  ],
);

/** Messages of ours that ask an agent for LISTO; quoting one of them with it registers. */
export const registrations = sqliteTable(
  "registrations",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    message: text("message").$type<MessageId>().notNull(),
    /** The agent it asks; null = asks whoever quoted a card and was not known. */
    agent: person("agent"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chat, t.message] })],
);

/** A claim by somebody who still has to answer LISTO; it completes itself afterwards. */
export const pendingClaims = sqliteTable("pending_claims", {
  person: person("person").primaryKey(),
  ticket: ticketRef("ticket").notNull(),
  at: at("at").notNull(),
});

/** "¿Lo tomás?" asked of somebody whose reply to a card was a question; a yes claims. */
export const claimQuestions = sqliteTable(
  "claim_questions",
  {
    chat: text("chat").$type<ChatId>().notNull(),
    person: person("person").notNull(),
    ticket: ticketRef("ticket").notNull(),
    message: text("message").$type<MessageId>().notNull(),
    at: at("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chat, t.person] })],
);

/** What was already said, so that it is not said again: alerts, nudges, one-time notices. */
export const said = sqliteTable("said", { key: text("key").primaryKey(), at: at("at").notNull() });

/** Durable work at WhatsApp, one step per row, done in order per `subject`. */
export const steps = sqliteTable(
  "steps",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** What the step belongs to: `agent:12`, `main-group:3`. */
    subject: text("subject").notNull(),
    step: text("step", {
      enum: [
        "create-main-group",
        "create-room",
        "add-to-group",
        "promote",
        "invite",
        "ask-ready",
        "rename",
        "remove-from-group",
      ],
    }).notNull(),
    mainGroup: integer("main_group")
      .$type<MainGroupId>()
      .references(() => mainGroups.id),
    room: integer("room")
      .$type<RoomId>()
      .references(() => rooms.id),
    person: person("person"),
    state: text("state", { enum: ["pending", "running", "done", "failed"] })
      .notNull()
      .default("pending"),
    attempts: integer("attempts").notNull().default(0),
    nextAt: at("next_at"),
    /** Key of `i18n/` for what happened, as "step.<outcome>". */
    outcome: text("outcome"),
    /** Not translated: for the log and for support. */
    detail: text("detail"),
    createdAt: at("created_at").notNull(),
    startedAt: at("started_at"),
    doneAt: at("done_at"),
    /** A person said that a failed one need not be looked at any more; null = nobody has. */
    discardedAt: at("discarded_at"),
  },
  (t) => [
    index("steps_subject").on(t.subject, t.id),
    index("steps_open")
      .on(t.id)
      .where(sql`state IN ('pending', 'running')`),
    index("steps_failed")
      .on(t.id)
      .where(sql`state = 'failed'`),
  ],
);

export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: valueJson("value").notNull(),
});

/** What arrived in places that are not ours, counted and otherwise ignored. */
export const ignored = sqliteTable("ignored", {
  what: text("what").primaryKey(),
  count: integer("count").notNull(),
});

/** WhatsApp's credentials and Signal keys, each value sealed with AES-256-GCM. */
export const secrets = sqliteTable(
  "secrets",
  {
    type: text("type").notNull(),
    id: text("id").notNull(),
    sealed: blob("sealed", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.type, t.id] })],
);

/** What was decrypted, kept until the inbox has it: see docs/architecture.md, I1. */
export const journal = sqliteTable(
  "journal",
  {
    /** SHA-256 of the ciphertext, base64. */
    hash: text("hash").primaryKey(),
    /** Says which stanza it came in: `from|participant|id`. */
    stanzaKey: text("stanza_key").notNull(),
    /** The stanza's binary form; null for parts after the first. */
    stanza: blob("stanza", { mode: "buffer" }),
    plaintext: blob("plaintext", { mode: "buffer" }).notNull(),
    at: at("at").notNull(),
    /** Set by the transaction that stored the inbox row; kept a while to answer redeliveries. */
    storedAt: at("stored_at"),
  },
  (t) => [
    index("journal_stanza").on(t.stanzaKey),
    index("journal_open")
      .on(t.at)
      .where(sql`stored_at IS NULL`),
  ],
);

/** Groups as WhatsApp described them, unmodified, for sending without asking each time. */
export const groupCache = sqliteTable("group_cache", {
  group: text("group").$type<GroupJid>().primaryKey(),
  metadata: valueJson("metadata").notNull(),
  at: at("at").notNull(),
});

/** Who may run the WhatsApp session: one row, taken over when it has run out. */
export const lease = sqliteTable("lease", {
  id: integer("id").primaryKey(),
  holder: text("holder").notNull(),
  /** Grows with every take-over; a holder whose token is old must stop. */
  token: integer("token").notNull(),
  until: at("until").notNull(),
});

/** People who sign in to the panel. */
export const accounts = sqliteTable("accounts", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  user: text("user").notNull().unique(),
  passwordHash: text("password_hash").notNull(),
  role: text("role", { enum: ["admin", "supervisor", "operator", "viewer"] }).notNull(),
  createdAt: at("created_at").notNull(),
  /** How the panel calls them; empty = by `user`. */
  name: text("name").notNull().default(""),
  /** null = the installation's. */
  language: text("language", { enum: ["es", "en", "pt"] }),
  lastLoginAt: at("last_login_at"),
  /** Somebody else gave them their password. */
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(false),
  /** Moves on when all browsers are to be strangers again: the marks that they keep name it. */
  browserGeneration: integer("browser_generation").notNull().default(0),
});

/** Signed-in browsers; the id is stored hashed. */
export const logins = sqliteTable(
  "logins",
  {
    id: text("id").primaryKey(),
    data: text("data").notNull(),
    expiresAt: at("expires_at").notNull(),
    /** null = only half-way: the second factor is missing. */
    account: integer("account").references(() => accounts.id),
    seenAt: at("seen_at"),
  },
  (t) => [index("logins_expires").on(t.expiresAt), index("logins_account").on(t.account)],
);

/** Who did what in the panel. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: at("at").notNull(),
    account: integer("account").references(() => accounts.id),
    /** The user name of an account that is gone; while it is there, the account says it. */
    user: text("user"),
    action: text("action").notNull(),
    facts: recordJson<Record<string, unknown>>("facts", {}).notNull(),
    address: text("address"),
  },
  (t) => [
    index("audit_account").on(t.account, t.id),
    index("audit_action").on(t.action, t.id),
    index("audit_at").on(t.at),
  ],
);
