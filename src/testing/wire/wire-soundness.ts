/**
 * Database consistency checks (invariants): what must hold of a database whatever happened to the program,
 * queried from the file directly.
 */
import Database from "better-sqlite3";

/** The event with which a ticket became part of another of the same person, with its cards. */
const IS_JOINED = "event = 'merged' AND json_extract(facts, '$.gone') = ticket";

/** Queries for what must not exist, by name; each row is one contradiction. */
const CONTRADICTIONS: Record<string, string> = {
  "messages that did not leave": "SELECT id, chat, state, error FROM outbox WHERE state <> 'sent'",
  "arrivals not dealt with": "SELECT id, state, error FROM inbox WHERE state <> 'done'",
  "decrypted and never taken in": "SELECT stanza_key FROM journal WHERE stored_at IS NULL",
  "two live tickets of one contact":
    "SELECT contact, count(*) FROM tickets WHERE state <> 'closed' GROUP BY contact HAVING count(*) > 1",
  "two cases in one room":
    "SELECT room, count(*) FROM tickets WHERE state = 'in_progress' GROUP BY room HAVING count(*) > 1",
  "a case in somebody else's room":
    "SELECT number FROM tickets JOIN rooms ON rooms.id = tickets.room WHERE rooms.agent <> tickets.agent",
  "a ticket whose facts are not its state's": `SELECT number, state FROM tickets WHERE NOT (
       (state = 'intake' AND agent IS NULL AND room IS NULL AND closed_at IS NULL)
    OR (state = 'waiting' AND agent IS NULL AND room IS NULL AND waiting_since IS NOT NULL AND main_group IS NOT NULL)
    OR (state = 'in_progress' AND agent IS NOT NULL AND room IS NOT NULL AND claimed_at IS NOT NULL)
    OR (state = 'closed' AND room IS NULL AND closed_at IS NOT NULL))`,
  "a queued ticket without a card": `SELECT number FROM tickets WHERE main_group IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM cards WHERE cards.ticket = tickets.number)
    AND NOT EXISTS (SELECT 1 FROM ticket_events WHERE ticket = number AND ${IS_JOINED})`,
  "a card of no message of ours":
    "SELECT message FROM cards WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.message = cards.message)",
  "one message in two entries": `SELECT chat, message FROM links WHERE role = 'original'
    GROUP BY chat, message HAVING count(DISTINCT entry) > 1`,
  "an entry repeated twice in one chat": `SELECT entry, chat FROM links WHERE role = 'copy'
    GROUP BY entry, chat, part HAVING count(*) > 1`,
  "work at WhatsApp left undone": "SELECT id, step, state, outcome FROM steps WHERE state <> 'done'",
};

/** The state that each event leads to; the others change none. */
const LEADS_TO: Record<string, string[]> = {
  opened: ["intake"],
  queued: ["waiting"],
  claimed: ["in_progress"],
  assigned: ["in_progress"],
  released: ["waiting"],
  reopened: ["in_progress", "waiting"],
  closed: ["closed"],
  joined: ["closed"],
};

/** The states from which each event may come; null = before the ticket existed. */
const COMES_FROM: Record<string, (string | null)[]> = {
  opened: [null],
  queued: ["intake"],
  claimed: ["waiting"],
  assigned: ["waiting"],
  released: ["in_progress"],
  reopened: ["closed"],
  closed: ["intake", "waiting", "in_progress"],
  joined: ["intake", "waiting", "in_progress"],
};

/**
 * Every contradiction as a line of text, SQLite's own integrity checks included; empty when the database is
 * consistent.
 */
export function contradictions(path: string): string[] {
  const db = new Database(path, { readonly: true });
  try {
    // One moment for all questions: the program may be writing.
    db.exec("BEGIN");
    const found = Object.entries(CONTRADICTIONS).flatMap(([what, query]) =>
      db
        .prepare(query)
        .all()
        .map((row) => `${what}: ${JSON.stringify(row)}`),
    );
    const integrity = db.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") found.push(`integrity_check: ${String(integrity)}`);
    const dangling = db.pragma("foreign_key_check") as unknown[];
    return [
      ...found,
      ...dangling.map((row) => `foreign_key_check: ${JSON.stringify(row)}`),
      ...impossibleLives(db),
    ];
  } finally {
    db.close();
  }
}

/** Makes all pending messages more than a day old and due now. */
export function ageOutbox(path: string): void {
  const db = new Database(path);
  const aDayAgo = Date.now() - 25 * 60 * 60_000;
  db.prepare("UPDATE outbox SET created_at = ?, next_at = NULL WHERE state = 'pending'").run(aDayAgo);
  db.close();
}

/** Tickets whose sequence of events is not possible, or does not lead to their state. */
function impossibleLives(db: Database.Database): string[] {
  const tickets = db.prepare("SELECT number, state FROM tickets").all() as {
    number: number;
    state: string;
  }[];
  const eventsOf = db
    .prepare(
      `SELECT CASE WHEN ${IS_JOINED} THEN 'joined' ELSE event END FROM ticket_events WHERE ticket = ? ORDER BY id`,
    )
    .pluck();
  return tickets.flatMap(({ number, state }) => {
    const events = (eventsOf.all(number) as string[]).filter((event) => event in LEADS_TO);
    let states: (string | null)[] = [null];
    for (const event of events) {
      if (!states.some((from) => COMES_FROM[event]?.includes(from)))
        return [`the life of #${number} (${events.join(", ")}) cannot be`];
      states = LEADS_TO[event] ?? [];
    }
    return states.includes(state) ? [] : [`#${number} is ${state} after ${events.join(", ")}`];
  });
}

const OPEN_ENDS = {
  tickets: "SELECT number, state, area, opened_at FROM tickets WHERE state <> 'closed'",
  inbox: "SELECT state, count(*) AS n, max(error) AS error FROM inbox WHERE state <> 'done' GROUP BY state",
  outbox:
    "SELECT chat, state, max(error) AS error, count(*) AS n FROM outbox WHERE state <> 'sent' GROUP BY chat, state",
};

/** What the program has left to do, in one line, for the error message of a test that timed out. */
export function openEnds(path: string): string {
  const database = new Database(path, { readonly: true });
  const found = Object.entries(OPEN_ENDS).map(
    ([what, sql]) => `${what}: ${JSON.stringify(database.prepare(sql).all())}`,
  );
  database.close();
  return found.join("; ");
}
