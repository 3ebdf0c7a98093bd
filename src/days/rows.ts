/** Database queries of the test oracle: plain SQL over a read-only connection of its own, without any code of the store. */
import Database from "better-sqlite3";
import { addressOf, type Cast, type Group, type Human } from "./cast/cast.ts";
import { marksIn, readBytes, type Mark } from "./marks.ts";

const MINUTE = 60_000;

/** A case that is not closed. */
export interface LiveCase {
  number: number;
  state: "intake" | "waiting" | "in_progress";
  /** Id of the client's person row. */
  contact: number;
  /** null = the contact is none of the cast's clients. */
  client: Human | null;
  /** The room in which it is worked on; null = none yet. */
  room: Group | null;
}

/** What the database of the program says now. */
export class Rows {
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #cast: Cast;
  readonly #rooms: Map<string, Group>;

  constructor(path: string, cast: Cast) {
    this.#db = new Database(path, { readonly: true });
    this.#cast = cast;
    this.#rooms = new Map(cast.rooms.map((room) => [room.jid as string, room]));
  }

  close(): void {
    this.#db.close();
  }

  /** The rows of a query. Each statement is prepared once. */
  all<T>(sql: string, ...given: unknown[]): T[] {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement.all(...given) as T[];
  }

  /** Every case that is not closed. */
  live(): LiveCase[] {
    const rows = this.all<{
      number: number;
      state: LiveCase["state"];
      contact: number;
      lid: string | null;
      phone: string | null;
      jid: string | null;
    }>(
      `SELECT t.number, t.state, t.contact, p.lid, p.phone, r.jid FROM tickets t
       JOIN persons p ON p.id = t.contact LEFT JOIN rooms r ON r.id = t.room
       WHERE t.state <> 'closed' ORDER BY t.number`,
    );
    return rows.map(({ number, state, contact, lid, phone, jid }) => ({
      number,
      state,
      contact,
      client: this.#client(lid, phone),
      room: jid === null ? null : (this.#rooms.get(jid) ?? null),
    }));
  }

  #client(lid: string | null, phone: string | null): Human | null {
    return this.#cast.clients.find((one) => one.lid === lid || one.phone === phone) ?? null;
  }

  /** Ids of their person rows: two while the program does not know that both addresses are theirs. */
  idsOf(human: Human): number[] {
    return this.all<{ id: number }>(
      "SELECT id FROM persons WHERE lid = ? OR phone = ?",
      human.lid,
      human.phone,
    ).map(({ id }) => id);
  }

  /** Id of the person row with an address that they show now; null = the program has not met them. */
  idOf(human: Human): number | null {
    const { lid, phone } = addressOf(human);
    const [row] = this.all<{ id: number }>("SELECT id FROM persons WHERE lid = ? OR phone = ?", lid, phone);
    return row?.id ?? null;
  }

  isBlocked(human: Human): boolean {
    return this.idsOf(human).some(
      (id) => this.all("SELECT 1 FROM contacts WHERE person = ? AND blocked", id).length > 0,
    );
  }

  isActive(agent: Human): boolean {
    return this.idsOf(agent).some(
      (id) => this.all("SELECT 1 FROM agents WHERE person = ? AND active", id).length > 0,
    );
  }

  /** Number of a client's newest ticket; null = none. */
  lastTicketOf(human: Human): number | null {
    const [row] = this.all<{ number: number }>(
      "SELECT number FROM tickets WHERE contact = ? ORDER BY number DESC LIMIT 1",
      this.idOf(human),
    );
    return row?.number ?? null;
  }

  /** Whose ticket has this number; null = nobody's whom the story knows. */
  clientOf(ticket: number): Human | null {
    const [row] = this.all<{ lid: string | null; phone: string | null }>(
      "SELECT p.lid, p.phone FROM tickets t JOIN persons p ON p.id = t.contact WHERE t.number = ?",
      ticket,
    );
    return row ? this.#client(row.lid, row.phone) : null;
  }

  /** How often a case of theirs came into a room, according to the ticket events. */
  timesIn(jid: string, human: Human): number {
    const [row] = this.all<{ n: number }>(
      `SELECT count(*) n FROM ticket_events e JOIN tickets t ON t.number = e.ticket JOIN persons p ON p.id = t.contact
       JOIN rooms r ON r.id = json_extract(e.facts, '$.room') WHERE r.jid = ? AND (p.lid = ? OR p.phone = ?)`,
      jid,
      human.lid,
      human.phone,
    );
    return row?.n ?? 0;
  }

  /** null = no main group has this JID. */
  mainGroupId(jid: string): number | null {
    return this.all<{ id: number }>("SELECT id FROM main_groups WHERE jid = ?", jid)[0]?.id ?? null;
  }

  /** Cards of waiting tickets, alerts aside, newest last. */
  cards(): { jid: string; message: string; number: number }[] {
    return this.all<{ chat: string; message: string; number: number }>(
      `SELECT c.chat, c.message, t.number FROM cards c JOIN tickets t ON t.number = c.ticket
       WHERE t.state = 'waiting' AND c.kind <> 'alert' ORDER BY c.created_at, c.message`,
    ).map(({ chat, message, number }) => ({ jid: chat.replace(/^g:/, ""), message, number }));
  }

  /** Marks of everything that is in a conversation's history, notes included. */
  recorded(): Set<Mark> {
    const rows = this.all<{ content: string; text: string | null; original_text: string | null }>(
      "SELECT content, text, original_text FROM entries",
    );
    return new Set(
      rows.flatMap(({ content, text, original_text }) => [
        ...marksIn(content),
        ...marksIn(text ?? ""),
        ...marksIn(original_text ?? ""),
      ]),
    );
  }

  /** Ids of messages that are linked to a conversation entry as its original. */
  linked(): Set<string> {
    return new Set(
      this.all<{ message: string }>("SELECT message FROM links WHERE role = 'original'").map(
        ({ message }) => message,
      ),
    );
  }

  /** Marks in outbox messages that were not sent, by state; `answers` are the ids of messages that they quote. */
  unsent(): { pending: Set<Mark>; dead: Set<Mark>; answers: Set<string> } {
    const rows = this.all<{ bytes: Buffer; state: string }>(
      "SELECT bytes, state FROM outbox WHERE state <> 'sent'",
    );
    const of = (state: string) =>
      new Set(rows.filter((row) => row.state === state).flatMap(({ bytes }) => readBytes(bytes).marks));
    const answers = new Set(rows.flatMap(({ bytes }) => readBytes(bytes).quote?.id ?? []));
    return { pending: of("pending"), dead: of("dead"), answers };
  }

  /** JIDs of the rooms and main groups whose state is `broken`. */
  brokenGroups(): string[] {
    const broken =
      "SELECT jid FROM rooms WHERE state = 'broken' UNION SELECT jid FROM main_groups WHERE state = 'broken'";
    return this.all<{ jid: string }>(broken).map(({ jid }) => jid);
  }

  /** Whether the agent who has the case took it themselves. */
  wasClaimed(number: number): boolean {
    const [last] = this.all<{ event: string }>(
      `SELECT event FROM ticket_events WHERE ticket = ?
       AND event IN ('claimed', 'assigned', 'transferred', 'reopened', 'moved', 'merged') ORDER BY id DESC LIMIT 1`,
      number,
    );
    return last?.event === "claimed";
  }

  /** Pending outbox messages that could leave: no message of their chat waits for a later time, and none left in the last minute. */
  overdue(now: Date): { id: number; chat: string }[] {
    return this.all(
      `SELECT id, chat FROM outbox o WHERE state = 'pending'
       AND chat NOT IN (SELECT chat FROM outbox WHERE state = 'sent' AND sent_at > ?) AND NOT EXISTS
       (SELECT 1 FROM outbox w WHERE w.state = 'pending' AND w.chat = o.chat AND w.next_at > ?)`,
      now.getTime() - MINUTE,
      now.getTime(),
    );
  }

  /** Whether an outbox message to this group is pending. */
  isWaitingFor(jid: string): boolean {
    return (
      this.all("SELECT 1 FROM outbox WHERE state = 'pending' AND chat = ? LIMIT 1", `g:${jid}`).length > 0
    );
  }

  /** Whether anything waits to be sent. */
  hasPending(): boolean {
    return this.all("SELECT 1 FROM outbox WHERE state = 'pending' LIMIT 1").length > 0;
  }

  /** Inbox rows that are pending or parked. */
  troubledInbox(): { state: string; error: string | null; arrival: string }[] {
    return this.all("SELECT state, error, arrival FROM inbox WHERE state IN ('pending', 'parked')");
  }
}
